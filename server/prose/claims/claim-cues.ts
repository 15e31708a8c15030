import { isFigure, type Sentence } from '../sentences';
import { bigrams, prefilter } from '../text-facts';
import { CARRY, DECISIONS, ORGANISATIONS, OUTCOMES, RESULTS } from '../topics';
import { anyOf, meets } from '../vocabulary';
import type { Meaning } from '../words';

// What a paragraph and its sentences have in them where a figure, or a word for none, may restate a table.

/** A figure, or a word for none. */
export const FIGURES = prefilter([
  ...'0123456789未无零没',
  ...bigrams('不', '存涉'),
  ...bigrams('一二两三四五六七八九十百千万余多', '件起宗例'),
]);
/** What every word that can begin a claim has in it: spares most paragraphs the reading. */
export const STEM_WORDS = (
  '申请 请求 无法提供 不能提供 转 顺延 延至 延续 跨年 承接上 下年度 下一年度 复议 诉 争议' +
  ' 过程性信息 内部事务信息 行政执法案卷 行政查询 第三方合法 规范性 规章 行政许可 行政处罚 行政强制 行政事业 许可决定 处罚决定 结存 未办结 留待 延期 分公开 不予公开'
).split(' ');
export const STEMS = new RegExp(STEM_WORDS.join('|'));
/** The meanings that begin a claim; the others need one of these before them. */
export const BEGINNINGS = [
  ...(['application', ...CARRY, 'reconsideration', 'litigation', 'disputes'] as const),
  ...(['suedDirectly', 'suedAfterwards', 'normativeDocument', 'regulation', ...DECISIONS, 'fees'] as const),
] satisfies readonly Meaning[];

/** What a claim can be about. */
const SUBJECTS = anyOf(
  ...BEGINNINGS,
  'byRequest',
  ...OUTCOMES,
  ...RESULTS,
  'receiveNew',
  'naturalPerson',
  'organisations',
  ...ORGANISATIONS,
);

/** Whether there is anything to claim: a figure, or a word for none, and a subject, if what is talked of is none. */
export const mayClaim = ({ tokens, meanings: says }: Sentence, isOpen: boolean): boolean =>
  (isOpen || meets(says, SUBJECTS)) && (meets(says, DENIES) || tokens.some(isFigure));
/** 申请人均为自然人 denies all others. */
const DENIES = anyOf('none', 'naturalPerson', 'organisations');
