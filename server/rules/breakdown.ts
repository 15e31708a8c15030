import { lazy } from '../caches';
import { rule } from '../lint/rule';
import { NAMES_WHAT_TABLES_COUNT } from '../prose/beside-figures';
import type { ProseFigure } from '../prose/figures';
import { sum } from '../prose/lists/divisions';
import { listsOverParagraphs } from '../prose/lists/over-paragraphs';
import { type WrongList, wrongLists } from '../prose/lists/wrong-lists';
import type { Prose } from '../prose/sentences';
import { matchesTable } from '../report/compare/restated';
import type { Report } from '../report/report';
import { exact } from '../text/figure';

interface Facts extends WrongList {
  readonly prose: Prose;
  readonly sum: number;
  /** Whether the whole is what a table says, or may be. */
  readonly inTable: boolean;
}

/** More of them nobody adds up in a message. */
const MAX_PARTS = 30;

/** What the parts were held against: all counts before them, where there are several. */
const wholeOf = ({ whole, most }: Facts['list']): number => (most > whole.high ? most : whole.value);

/** What figures that are written with 万 are said in. */
const TEN_THOUSAND = 10_000;
const isInTenThousands = ({ prose: { text }, list: { whole } }: Facts): boolean =>
  text.slice(whole.from, whole.to).includes('万');
const said = (facts: Facts, value: number): string =>
  isInTenThousands(facts) ? `${exact(value / TEN_THOUSAND)} 万` : String(exact(value));
const sumSaid = (facts: Facts, values: readonly number[]): string =>
  values.map((value) => said(facts, value)).join(' + ');

/** 754 + 2808 + 54 = 3616, where several counts stand before the list. */
const wholeSaid = (facts: Facts): string => {
  const { wholes, most } = facts.list;
  return isOfSeveral(facts)
    ? `${sumSaid(
        facts,
        wholes.map(({ value }) => value),
      )} = ${said(facts, most)}`
    : said(facts, wholeOf(facts.list));
};
const isOfSeveral = ({ list: { whole, wholes, most } }: Facts): boolean => most > whole.high && wholes.length > 1;

const addition = (facts: Facts): string =>
  sumSaid(
    facts,
    facts.parts.slice(0, MAX_PARTS).map(({ value }) => value),
  ) + (facts.parts.length > MAX_PARTS ? ' + …' : '');

const difference = (facts: Facts): string => said(facts, Math.abs(facts.sum - wholeOf(facts.list)));

/** Where the figures begin that a table bears out, by their paragraph. */
function figuresBorneOut({ tableReferences }: Report): ReadonlyMap<Prose, ReadonlySet<number>> {
  const starts = new Map<Prose, Set<number>>();
  for (const reference of tableReferences) {
    const { prose, from } = reference.claim;
    if (!matchesTable(reference)) continue;
    const of = starts.get(prose);
    if (of) of.add(from);
    else starts.set(prose, new Set([from]));
  }
  return starts;
}

/** 收到申请31件, with 31 in a table: where it may be of that, nothing is said that contradicts it. */
const maySayWhatATableHas = ({ tables }: Report, { text }: Prose, { from, low, high }: ProseFigure): boolean =>
  NAMES_WHAT_TABLES_COUNT.test(text.slice(Math.max(0, from - MAX_NAME), from)) &&
  tables.some(({ cells }) =>
    cells.some(({ figure }) => figure?.kind === 'figure' && figure.value >= low && figure.value <= high),
  );
const MAX_NAME = 16;

export default rule<Facts>({
  id: 'breakdown',
  name: { 'zh-CN': '分项与总数不符', en: 'Parts and whole differ' },
  severity: 'warning',
  summary: {
    'zh-CN': '“共A条，其中B条、C条……”：各项之和不能超过总数；写明“分别为”的，应等于总数。',
    en: 'A whole and its parts in prose: the parts may not exceed the whole, and make it up where the text says they are all.',
  },
  source: '算术',
  check: (report, reportFinding) => {
    const borneOut = lazy(() => figuresBorneOut(report));
    const reportList = (prose: Prose, { list, parts }: WrongList, first = prose): void => {
      const inTable = borneOut().get(first)?.has(list.whole.from) || maySayWhatATableHas(report, prose, list.whole);
      reportFinding(prose.rangeOf(list.whole.from, list.whole.end), {
        prose,
        list,
        parts,
        sum: sum(parts, 'value'),
        inTable,
      });
    };
    for (const prose of report.prose) for (const wrong of wrongLists(prose)) reportList(prose, wrong);
    for (const { first, prose, wrong } of listsOverParagraphs(report.prose))
      for (const one of wrong) reportList(prose, one, first);
  },
  message: {
    'zh-CN': (facts) =>
      `${isOfSeveral(facts) ? '前面各数' : '总数写作'} ${wholeSaid(facts)}${facts.list.whole.unit}，${facts.parts.length > 1 ? `所列各项 ${addition(facts)} =` : '所列一项为'} ${said(facts, facts.sum)}${facts.list.whole.unit}，比总数${facts.sum > wholeOf(facts.list) ? '多' : '少'} ${difference(facts)}${facts.list.whole.unit}。请核对总数和${facts.parts.length > 1 ? '各项' : '该项'}。`,
    en: (facts) =>
      `The whole is given as ${wholeSaid(facts)} ${facts.list.whole.unit}, ${facts.parts.length > 1 ? `its parts ${addition(facts)} =` : 'a part of it as'} ${said(facts, facts.sum)} ${facts.list.whole.unit}: ${difference(facts)} ${facts.sum > wholeOf(facts.list) ? 'more' : 'less'}. Check the whole and the ${facts.parts.length > 1 ? 'parts' : 'part'}.`,
  },
  related: ({ prose, parts }) =>
    parts.map(({ from, end, value, unit }) => ({
      range: prose.rangeOf(from, end),
      message: { 'zh-CN': `其中 ${value}${unit}`, en: `part: ${value} ${unit}` },
    })),
  fixes: ({ prose, list: { whole, most }, sum: total, parts, inTable }) =>
    !inTable && parts.length > 1 && whole.low === whole.high && most === whole.high
      ? [
          {
            title: { 'zh-CN': `将总数改为 ${total}`, en: `Change the whole to ${total}` },
            edits: prose.replace(whole.from, whole.to, String(total)),
          },
        ]
      : [],
});
