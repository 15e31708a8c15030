import { areDifferent } from '../prose/organs';
import type { Report } from '../report/report';
import { foldWithOffsets } from '../text/fold';
import type { Range } from '../text/range';
import { rule, SOURCES } from './rule';

interface Facts {
  /** The organ of the title. */
  readonly organ: string;
  readonly other: string;
  readonly place: 'signature' | 'preamble';
  readonly title: Range | undefined;
}

/** 现将X局2023年…情况报告如下: the organ is named between 现将 and the year. */
const PRESENTED = /^现将([\u4e00-\u9fff()]{4,30}?)(?:20\d{2}|二[〇○零]|上?年度)[^。]{0,60}(?:报告|公布|汇报|通报|公告)/;
const OWN = /^(?:我|本|全|有关|相关|这|该)/;
const REACH = 120;

function inPreamble(report: Report, organ: string): { name: string; range: Range } | undefined {
  const bodyFrom = report.sections[0]?.range.start ?? 0;
  for (const paragraph of report.paragraphs) {
    if (paragraph.lines[0].range.start >= bodyFrom) return undefined;
    const at = paragraph.text.indexOf('现将');
    if (at < 0) continue;
    const { folded, offsets } = foldWithOffsets(paragraph.text.slice(at, at + REACH));
    const name = PRESENTED.exec(folded)?.[1];
    if (!name || OWN.test(name) || !areDifferent(organ, name)) continue;
    const signer = report.signature.organ?.name;
    if (signer && !areDifferent(signer, name)) continue;
    return { name, range: paragraph.rangeOf(at + offsets[2], at + offsets[1 + name.length] + 1) };
  }
  return undefined;
}

export default rule<Facts>({
  id: 'organ-name',
  name: { 'zh-CN': '机关名称不一致', en: 'Organ names differ' },
  severity: 'info',
  summary: {
    'zh-CN': '标题、正文和落款中的行政机关应是同一个。',
    en: 'Title, text and signature should name one and the same organ.',
  },
  source: SOURCES.form,
  check: (report, tell) => {
    const { organ, signature, title } = report;
    if (!organ) return;
    const titled = title && title.organ.length >= 2 ? title.lines[0].passage.range : undefined;
    const signer = signature.organ;
    if (signer && title && areDifferent(organ, signer.name)) {
      tell(signer.line.passage.range, { organ, other: signer.name, place: 'signature', title: titled });
    }
    const named = inPreamble(report, organ);
    if (named) tell(named.range, { organ, other: named.name, place: 'preamble', title: titled });
  },
  message: {
    'zh-CN': ({ organ, other, place }) =>
      `${place === 'signature' ? '落款' : '这里'}的行政机关是“${other}”，标题的是“${organ}”。请核对是否误用了其他单位的文本。`,
    en: ({ organ, other, place }) =>
      `${place === 'signature' ? 'The signature' : 'The text'} names “${other}”, the title “${organ}”. Check whether this was copied from another organ's report.`,
  },
  parts: ({ title, organ }) =>
    title ? [{ range: title, says: { 'zh-CN': `标题中的“${organ}”`, en: `“${organ}” in the title` } }] : [],
});
