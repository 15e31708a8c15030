import { ITSELF } from '../words/organ-itself';

// A line that says no more than that there is nothing to say. Lines are given folded, without blanks around.

/** 无; 暂无; 不存在。 */
export const saysNothing = (line: string): boolean =>
  /^(?:无|暂无|没有|略|不存在|无问题|无此情况|不涉及)[。.]?$/.test(line);

/** The same, but 略: that is left out, and may be there. */
export const saysNone = (line: string): boolean => saysNothing(line) && !line.startsWith('略');

/** 无; 本年度无其他需要报告的事项。 */
export const saysNothingElse = (line: string): boolean => NOTHING_ELSE.test(line);
const NOTHING_ELSE = new RegExp(
  `^(?:本年度|${ITSELF})?(?:无|暂无|没有|略|不涉及)(?:其他)?(?:需要)?(?:报告)?(?:的)?(?:其他)?(?:事项|情况)?[。.]?$`,
);
