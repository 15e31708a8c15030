import { rule } from '../lint/rule';
import type { Paragraph } from '../prose/paragraphs';
import { isNumberedForItself } from '../prose/typos/item-numbering';
import { type NumberingFault, numberingFaults, type PlacedNumber } from '../prose/typos/numbering-faults';

const written = ({ paragraph, kind, from, to }: PlacedNumber): string => {
  if (kind.isSpoken) return paragraph.text.slice(from, to);
  const [before, behind] = kind.id.split(/[一1①]/);
  return kind.id === '①' ? paragraph.text.slice(from, to) : `${before}${paragraph.text.slice(from, to)}${behind}`;
};

const rightly = ({ number, right }: NumberingFault): string => written(number).replace(number.written, right);

export default rule<NumberingFault>({
  id: 'numbering',
  name: { 'zh-CN': '序号有误', en: 'Wrong numbering' },
  severity: 'info',
  summary: {
    'zh-CN': '“一是、二是”“（一）（二）”等编号应依次排列，不重复、不跳号。',
    en: 'Numbered items (一是, 二是; （一）, （二）) should follow one another, without repetitions or gaps.',
  },
  source: '《党政机关公文格式》GB/T 9704',
  check: ({ paragraphs, sections, repeatedSections }, reportFinding) => {
    const headings = new Set([...sections, ...repeatedSections].map(({ line }) => line));
    const startsAnew = (paragraph: Paragraph): boolean =>
      headings.has(paragraph.lines[0]) || isNumberedForItself(paragraph);
    for (const fault of numberingFaults(paragraphs, startsAnew)) {
      const { paragraph, from, to } = fault.number;
      reportFinding(paragraph.rangeOf(from, to), fault);
    }
  },
  message: {
    'zh-CN': (fault) =>
      fault.kind === 'headless'
        ? `编号从“${written(fault.number)}”开始，前面没有“${rightly(fault)}”。请核对是漏了编号还是编号有误。`
        : fault.kind === 'repeated'
          ? `编号“${written(fault.number)}”重复，这里应为“${rightly(fault)}”。`
          : `“${written(fault.before)}”之后是“${written(fault.number)}”，缺“${rightly(fault)}”。请核对是漏了一项还是编号有误。`,
    en: (fault) =>
      fault.kind === 'headless'
        ? `The numbers begin with “${written(fault.number)}”; no “${rightly(fault)}” stands before it. Check whether a number was lost or is wrong.`
        : fault.kind === 'repeated'
          ? `The number “${written(fault.number)}” is used twice; here it should be “${rightly(fault)}”.`
          : `“${written(fault.before)}” is followed by “${written(fault.number)}”; “${rightly(fault)}” is missing. Check whether an item was lost or the number is wrong.`,
  },
  related: ({ kind, before }) =>
    kind === 'headless'
      ? []
      : [
          {
            range: before.paragraph.rangeOf(before.from, before.to),
            message: { 'zh-CN': `前一个编号“${written(before)}”`, en: `The number before it, “${written(before)}”` },
          },
        ],
  fixes: (fault) =>
    fault.kind === 'headless'
      ? []
      : [
          {
            title:
              fault.changes.length > 1
                ? {
                    'zh-CN': `改为“${rightly(fault)}”，后面的编号顺次改`,
                    en: `Change to “${rightly(fault)}”, and those behind it in turn`,
                  }
                : { 'zh-CN': `改为“${rightly(fault)}”`, en: `Change to “${rightly(fault)}”` },
            edits: fault.changes.flatMap(({ number: { paragraph, from, to }, text }) =>
              paragraph.replace(from, to, text),
            ),
            preferred: fault.kind === 'repeated',
          },
        ],
});
