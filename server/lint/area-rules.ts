import type { Level, Severity } from './finding';
import type { LocalizedText } from './rule';

/** A rule that holds several reports against each other. */
export interface AreaRule {
  readonly id: string;
  readonly name: LocalizedText;
  readonly severity: Severity;
  readonly summary: LocalizedText;
}

/** What settings say of the severity of rules. */
export type Severities = Readonly<Record<string, Level>>;

/** The sums of an area. */
export const AREA_TOTAL: AreaRule = {
  id: 'area-total',
  name: { 'zh-CN': '汇总不符', en: 'Area total' },
  severity: 'warning',
  summary: {
    'zh-CN': '上级机关的报告应是本级与所属各机关之和（按机关名单）。',
    en: 'A parent’s report should be the sum of its own part and the organs listed under it.',
  },
};

/** The rules that only a review checks. */
export const AREA_RULES: readonly AreaRule[] = [AREA_TOTAL];
