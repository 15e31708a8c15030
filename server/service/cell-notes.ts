import type { FormCell } from '../forms/form';
import type { Language } from '../lint/finding';
import { cellName, rowWords, saidOf, wordsOf } from '../lint/names';
import { type Continuation, continuationOf, isCarriedIn, lastYearsFigure } from '../report/compare/between-years';
import type { OtherFigure, PreviousYear } from '../report/compare/other-year';
import type { Report } from '../report/report';
import { figureOf } from '../report/tables/equations';
import type { MatchedCell, MatchedTable } from '../report/tables/matched';
import { exact } from '../text/figure';
import { capitalized } from '../text/shown';
import { equationLine, partsLine } from './arithmetic';
import { type Note, shortened } from './markup';
import { messageIn } from './messages';
import { equationsWith, type PlacedCell, type PlacedRow } from './node-at';

const messages = {
  title: {
    'zh-CN': (table: string, name: string) => `${table}${name}`,
    en: (table: string, name: string) => `${table}, ${name}`,
  },
  blank: { 'zh-CN': '本格未填，按未知处理，不当作 0', en: 'Blank: taken as unknown, not as 0' },
  blankMark: {
    'zh-CN': (text: string) => `本格写“${text}”，按未填处理，不当作 0`,
    en: (text: string) => `“${text}”: taken as blank, not as 0`,
  },
  readAs: {
    'zh-CN': (text: string, value: number) => `本格写“${text}”，读作 ${value}`,
    en: (text: string, value: number) => `“${text}” is read as ${value}`,
  },
  noFigure: {
    'zh-CN': (text: string) => `本格写“${text}”，不能读作数字，按未知处理`,
    en: (text: string) => `“${text}” cannot be read as a figure: taken as unknown`,
  },
  lastYear: {
    'zh-CN': (year: number, value: number) => `${year}年报告同一格：${value}`,
    en: (year: number, value: number) => `The same cell in the report on ${year}: ${value}`,
  },
  carriedOver: {
    'zh-CN': (year: number, label: string, value: number) => `${year}年报告“${label}”：${value}`,
    en: (year: number, label: string, value: number) => `${label} in the report on ${year}: ${value}`,
  },
  continued: {
    'zh-CN': (year: number, label: string, added: readonly string[], removed: readonly string[], sum: string) =>
      `${year}年报告${label}，${[...added.map((one) => `加本年${one}`), ...removed.map((one) => `减本年${one}`)].join('、')}：${sum}`,
    en: (year: number, said: string, added: readonly string[], removed: readonly string[], sum: string) =>
      `${capitalized(said)} in the report on ${year}, ${[...added.map((one) => `with those ${one}`), ...removed.map((one) => `less those ${one}`)].join(', ')}: ${sum}`,
  },
  same: { 'zh-CN': '，与本格相符', en: ', as here' },
  lapsed: {
    'zh-CN': () => '；有清理、失效的，应在正文说明',
    en: (unit: string) => `; ${unit}s that lapsed must be stated in the text`,
  },
  differs: {
    'zh-CN': (difference: number) => `，与本格差 ${difference}`,
    en: (difference: number) => `, here it differs by ${difference}`,
  },
  meaning: { 'zh-CN': (about: string) => `含义：${about}`, en: (about: string) => `Counted here: ${about}` },
  article: {
    'zh-CN': (article: string) => `《政府信息公开条例》${article}`,
    en: (article: string) => `Regulation on Open Government Information, ${article}`,
  },
  ground: {
    'zh-CN': (about: string, article: string) => `${about}（${article}）`,
    en: (about: string, article: string) => `${about} (${article})`,
  },
} as const satisfies Record<string, Record<Language, unknown>>;

/** A cell: what stands in it, its equations, last year's figure, what it counts. */
export function cellNote(
  { table, matched }: PlacedCell,
  report: Report,
  previous: PreviousYear | undefined,
  language: Language,
): Note {
  const equations = equationsWith(report, matched).flatMap((deviation) => {
    const isTotal = deviation.equation.kind !== 'balance' && deviation.totals.includes(matched);
    return [equationLine(deviation, language), isTotal ? partsLine(deviation, language) : undefined];
  });
  const before = lastYearsFigure(matched.form, previous);
  return noteOf(table, cellName(matched.form)[language], language, [
    written(matched, language),
    ...equations,
    before && previous && lastYear(table, matched, before, previous, language),
    rowMeaning(matched.form, language),
    matched.form.column.about?.[language],
  ]);
}

/** What is said at a row's label: its sum, what it counts. */
export function rowNote({ table, cells: [first] }: PlacedRow, report: Report, language: Language): Note {
  const inRow = equationsWith(report, first).filter(({ equation }) => equation.kind === 'row');
  return noteOf(table, rowWords(first.form)[language], language, [
    ...inRow.map((deviation) => equationLine(deviation, language)),
    rowMeaning(first.form, language),
  ]);
}

const noteOf = (
  { table }: MatchedTable,
  name: string,
  language: Language,
  points: readonly (string | undefined)[],
): Note => ({
  title: messages.title[language](messageIn('table', language)(table.name), name),
  points: points.filter((point) => point !== undefined),
});

/** What stands in a cell, where that is not simply a figure. */
function written({ cell, figure, ...reading }: MatchedCell, language: Language): string | undefined {
  const text = shortened(cell?.content.text ?? '');
  if (figure?.kind === 'blank') return text === '' ? messages.blank[language] : messages.blankMark[language](text);
  const value = figureOf({ cell, figure, ...reading });
  if (value === undefined) return messages.noFigure[language](text);
  return figure?.kind === 'figure' && figure.formatDeviations.some((deviation) => deviation !== 'decimal')
    ? messages.readAs[language](text, value)
    : undefined;
}

function lastYear(
  { cells, table }: MatchedTable,
  matched: MatchedCell,
  { value }: OtherFigure,
  previous: PreviousYear,
  language: Language,
): string {
  const { year } = previous;
  const now = figureOf(matched);
  const continuation = continuationOf(matched.form, cells, previous);
  if (continuation?.due === undefined) return messages.lastYear[language](year, value);
  const { equation, due } = continuation;
  if (isCarriedIn(matched.form))
    return messages.carriedOver[language](year, equation.before.row.label, due) + compared(due, now, language);
  const hasGap = now !== undefined && now !== due;
  const lapsed = hasGap ? messages.lapsed[language](table.unit[language]) : '';
  return continued(continuation, language) + compared(due, now, language) + lapsed;
}

function continued({ equation, year, sum }: Continuation, language: Language): string {
  const { nameOf } = wordsOf(equation);
  const [added, removed] = [equation.added, equation.removed].map((cells) =>
    cells.map((cell) => saidOf(nameOf(cell))[language]),
  );
  const name = nameOf(equation.before);
  const said = language === 'en' ? saidOf(name).en : name.label;
  return messages.continued[language](year, said, added, removed, sum);
}

function compared(due: number, now: number | undefined, language: Language): string {
  if (now === undefined) return '';
  return due === now ? messages.same[language] : messages.differs[language](exact(Math.abs(due - now)));
}

/** What a row counts, with the article of the regulation. */
function rowMeaning({ row, block }: FormCell, language: Language): string | undefined {
  const about = row.about?.[language];
  const number = row.article ?? block.heading;
  const article = number && messages.article[language](number);
  if (!about) return article;
  return messages.meaning[language](article ? messages.ground[language](about, article) : about);
}
