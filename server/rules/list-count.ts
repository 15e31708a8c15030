import type { Line } from '../draft/draft';
import { type Form, type Section, titleOf } from '../forms/form';
import { rule, SOURCES } from '../lint/rule';
import { itemsAnnounced } from '../prose/announced-items';
import type { Paragraph } from '../prose/paragraphs';
import { mostItems, type StatedCount, statedCounts } from '../prose/stated-counts';
import { namedSections } from '../report/named-sections';
import { inNumerals } from '../text/figure';

interface Counted {
  /** How many different things the list names. */
  readonly counted: number;
  /** What it names more than once. */
  readonly twice?: Section;
}

interface Facts extends StatedCount, Counted {
  readonly paragraph: Paragraph;
}

/** What a list names that is beyond doubt, where that is not what the text says. */
function countedOtherwise({ list, stated, isOpen, mayBeClause }: StatedCount, form: Form): Counted | undefined {
  const sections = namedSections(list, form);
  if (!sections) {
    const most = mayBeClause ? undefined : mostItems(list);
    return most !== undefined && most < stated && !isOpen ? { counted: most } : undefined;
  }
  const named = new Set(sections);
  const counted = named.size;
  const twice = sections.find((section, i) => sections.indexOf(section) < i);
  if (twice) return { counted, twice };
  // 等 after the last of all sections leaves out none that would follow: one in the middle is missing.
  const isWhole = named.has(form.sections[form.sections.length - 1]);
  return counted > stated || (counted < stated && (!isOpen || isWhole)) ? { counted } : undefined;
}

/** The paragraphs from one on, up to the next heading of a section. */
function* restOfSection(
  paragraphs: readonly Paragraph[],
  at: number,
  headings: ReadonlySet<Line>,
): Iterable<Paragraph> {
  for (let i = at; i < paragraphs.length && !(i > at && headings.has(paragraphs[i].lines[0])); i++) yield paragraphs[i];
}

/** How many items are numbered behind a count that announces them, where they are not as many. */
function itemsOtherwise({ stated }: StatedCount, at: number, paragraphs: Iterable<Paragraph>): Counted | undefined {
  const items = itemsAnnounced(paragraphs, at, stated);
  return items === undefined || items === stated ? undefined : { counted: items };
}

const written = ({ counted, written: numeral }: Facts): string =>
  /\d/.test(numeral) || counted > 10 ? String(counted) : counted === 2 ? '两' : inNumerals(counted);

export default rule<Facts>({
  id: 'list-count',
  name: { 'zh-CN': '项数不符', en: 'Number of parts differs' },
  severity: 'info',
  summary: {
    'zh-CN': '“由六部分组成”等说法应与列出的项数一致。',
    en: 'A stated number of parts (由六部分组成) should be the number of parts named.',
  },
  source: SOURCES.form,
  check: (report, reportFinding) => {
    const { paragraphs, sections, form } = report;
    const headings = new Set(sections.map(({ line }) => line));
    let at = 0;
    for (const paragraph of report.paragraphsWith(statedCounts)) {
      while (paragraphs[at] !== paragraph) at++;
      for (const count of paragraph.find(statedCounts)) {
        const counted =
          count.announces === undefined
            ? countedOtherwise(count, form)
            : itemsOtherwise(count, count.announces, restOfSection(paragraphs, at, headings));
        if (counted) reportFinding(paragraph.rangeOf(count.from, count.to), { ...count, ...counted, paragraph });
      }
    }
  },
  message: {
    'zh-CN': ({ written: numeral, counted, twice }) =>
      twice
        ? `这里说是“${numeral}”，“${titleOf(twice)}”列了两次，不重复的只有${counted}项。请核对。`
        : `这里说是“${numeral}”，列出的是${counted}项。请核对，是少列了还是数字写错了。`,
    en: ({ stated, counted, twice }) =>
      twice
        ? `The text says ${stated}, but names “${titleOf(twice)}” twice, and ${counted} different ones. Check it.`
        : `The text says ${stated}, but names ${counted}. Check whether one is missing or the number is wrong.`,
  },
  fixes: (facts) => {
    if (facts.twice) return [];
    return [
      {
        title: { 'zh-CN': `改为“${written(facts)}”`, en: `Change to “${written(facts)}”` },
        edits: facts.paragraph.replace(facts.from, facts.to, written(facts)),
      },
    ];
  },
});
