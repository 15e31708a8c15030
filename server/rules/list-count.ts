import type { Form } from '../forms/form';
import type { Paragraph } from '../prose/paragraphs';
import { countTitles, mostItems, type StatedCount, statedCounts } from '../prose/stated-counts';
import { fold } from '../text/fold';
import { rule, SOURCES } from './rule';

interface Facts extends StatedCount {
  readonly paragraph: Paragraph;
  readonly counted: number;
}

const known = new Map<Form, readonly string[]>();

/** The titles of a form's sections as they are named in a sentence, longest first. */
function titlesOf(form: Form): readonly string[] {
  let titles = known.get(form);
  if (!titles) {
    const written = form.sections.flatMap(({ heading, aliases }) => [heading.slice(2), ...aliases]).map(fold);
    const varied = written.flatMap((title) => [
      title,
      ...['和', '及', '与', ''].map((word) => title.replace('、', word)),
    ]);
    titles = [...new Set(varied.flatMap((title) => [title, `${title}情况`]))].sort((a, b) => b.length - a.length);
    known.set(form, titles);
  }
  return titles;
}

/** How many things the list names, where that is beyond doubt and is not what the text says. */
function countedOtherwise({ list, stated, isOpen }: StatedCount, form: Form): number | undefined {
  const sections = countTitles(list, titlesOf(form));
  if (sections !== undefined) return sections > stated || (sections < stated && !isOpen) ? sections : undefined;
  const most = mostItems(list);
  return most !== undefined && most < stated && !isOpen ? most : undefined;
}

const NUMERALS = '〇一二三四五六七八九十';

const written = ({ counted, written: numeral }: Facts): string =>
  /\d/.test(numeral) || counted > 10 ? String(counted) : counted === 2 ? '两' : NUMERALS[counted];

export default rule<Facts>({
  id: 'list-count',
  name: { 'zh-CN': '项数不符', en: 'Number of parts differs' },
  severity: 'info',
  summary: {
    'zh-CN': '“由六部分组成”等说法应与列出的项数一致。',
    en: 'A stated number of parts (由六部分组成) should be the number of parts named.',
  },
  source: SOURCES.form,
  check: (report, tell) => {
    for (const paragraph of report.paragraphs) {
      for (const count of paragraph.find(statedCounts)) {
        const counted = countedOtherwise(count, report.form);
        if (counted !== undefined) tell(paragraph.rangeOf(count.from, count.to), { ...count, paragraph, counted });
      }
    }
  },
  message: {
    'zh-CN': ({ written: numeral, counted }) =>
      `这里说是“${numeral}”，列出的是${counted}项。请核对，是少列了还是数字写错了。`,
    en: ({ stated, counted }) =>
      `The text says ${stated}, but names ${counted}. Check whether one is missing or the number is wrong.`,
  },
  fixes: (facts) => [
    {
      title: { 'zh-CN': `改为“${written(facts)}”`, en: `Change to “${written(facts)}”` },
      edits: facts.paragraph.replace(facts.from, facts.to, written(facts)),
    },
  ],
});
