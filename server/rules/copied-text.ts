import { numeralOf } from '../forms/form';
import { type RelatedInformation, rule, SOURCES } from '../lint/rule';
import { COPIED_SHARE, type FreeSentence, freeSentences } from '../report/free-text';

interface Facts {
  readonly copied: readonly FreeSentence[];
  readonly all: number;
  readonly year: number;
  /** The numerals of the sections that are free text. */
  readonly sections: readonly string[];
}

/** So many sentences at least. */
const MIN_COPIED = 8;
const MAX_RELATED = 6;

const percent = ({ copied, all }: Facts): number => Math.floor((copied.length / all) * 100);

export default rule<Facts>({
  id: 'copied-text',
  name: { 'zh-CN': '内容雷同', en: 'Copied text' },
  severity: 'info',
  needsPrevious: true,
  summary: {
    'zh-CN': '第一、第五部分的文字不应与上一年度报告雷同。',
    en: 'The text of sections 一 and 五 should not be that of last year’s report.',
  },
  source: `${SOURCES.form}：内容雷同`,
  check: (report, reportFinding, { previous }) => {
    if (!previous) return;
    const before = new Set(previous.sentences);
    if (before.size < MIN_COPIED) return;
    const sentences = freeSentences(report);
    const copied = sentences.filter(({ key }) => before.has(key));
    if (copied.length < MIN_COPIED || copied.length < sentences.length * COPIED_SHARE) return;
    const [first] = copied;
    reportFinding(first.paragraph.rangeOf(first.from, first.to), {
      copied,
      all: sentences.length,
      year: previous.year,
      sections: report.form.sections.filter(({ isFree }) => isFree).map(({ heading }) => numeralOf(heading)),
    });
  },
  message: {
    'zh-CN': (facts) =>
      `${facts.sections.map((numeral) => `第${numeral}`).join('、')}部分 ${facts.all} 句自撰文字中有 ${facts.copied.length} 句（${percent(facts)}%）与${facts.year}年报告相同（只看文字，不计标题、套话、法规名称和数字）。请按本年实际情况改写。`,
    en: (facts) =>
      `${facts.copied.length} of the ${facts.all} sentences of its own in sections ${facts.sections.join(' and ')} (${percent(facts)}%) stand in the report on ${facts.year} (headings, set phrases, laws and figures not counted). Write what is true of this year.`,
  },
  related: ({ copied }) =>
    copied.slice(1, 1 + MAX_RELATED).map(
      ({ paragraph, from, to }): RelatedInformation => ({
        range: paragraph.rangeOf(from, to),
        message: { 'zh-CN': '这一句与上年相同', en: 'This sentence is last year’s' },
      }),
    ),
});
