import { displayRange } from '../draft/cells';
import { cellName } from '../lint/names';
import { rule, SOURCES } from '../lint/rule';
import { STATES, type Statement, statementsIn } from '../prose/claims/statements';
import { saysNone } from '../prose/denials/nothing';
import { apartBefore, isOfAPart } from '../prose/organs/whose';
import type { Prose } from '../prose/sentences';
import { linesOf, type Report } from '../report/report';
import { figureAt, figureOf } from '../report/tables/equations';
import type { MatchedCell } from '../report/tables/matched';
import { fold } from '../text/fold';
import type { Range } from '../text/range';

interface Facts {
  readonly said: string;
  /** Cells that ought to be 0 and are not. */
  readonly against: readonly MatchedCell[];
}

/** The rows of table 四 in which a dispute is counted. */
const ROWS = {
  reconsideration: ['reconsideration'],
  litigation: ['litigation.direct', 'litigation.afterReconsideration'],
} as const;

/** Groups of outcomes that are no publication. */
const NOT_GRANTED = ['denied', 'unavailable', 'notProcessed', 'otherwise'];
const rowOrGroup = (id: string): string => {
  const group = id.slice(0, id.indexOf('.'));
  return NOT_GRANTED.includes(group) ? group : id;
};

/** What is said of as many applications as came in, or were answered, is said of all; of others it may be some. */
function isOfAll({ tables }: Report, { count }: Statement): boolean {
  if (count === undefined) return true;
  return ['received', 'outcomesTotal'].some((row) => figureAt(tables, 'applications', row, 'total') === count);
}

/** Which cells are 0 when a statement is true. */
function cellsOf({ tables }: Report, { kind, disputes }: Statement): MatchedCell[] {
  const disputed = (): string[] => disputes.flatMap((dispute): string[] => [...ROWS[dispute]]);
  const rows = kind === 'allAnswered' ? ['carriedOver'] : kind === 'allGranted' ? NOT_GRANTED : disputed();
  const columns = {
    allAnswered: ['total'],
    allGranted: ['total'],
    allUpheld: ['corrected', 'other', 'pending'],
    noneCorrected: ['corrected'],
    noneLost: ['corrected'],
    nonePending: ['pending'],
  }[kind];
  return tables.flatMap(({ cells }) =>
    cells.filter(({ form: { row, column } }) => rows.includes(rowOrGroup(row.id)) && columns.includes(column.id)),
  );
}

/** A statement of another year, or of one organ of several, says nothing of the tables. */
function isOfTheReport(report: Report, prose: Prose, { sentence, from, to }: Statement): boolean {
  if (sentence.tokens.some((token) => token.kind === 'year' && token.what !== report.year)) return false;
  return !isOfAPart({ prose, sentence, from, apart: apartBefore(sentence, to) }, report.ownName);
}

/** What came in and what was disputed: where a section says 无, there was none of it. */
const WHAT_CAME: Readonly<Record<string, readonly string[]>> = {
  applications: ['received', 'carriedIn'],
  disputes: [...ROWS.reconsideration, ...ROWS.litigation],
};

/** 无。 under the heading of a section whose table has figures. */
function* nothingSaid(report: Report): Iterable<{ range: Range; facts: Facts }> {
  for (const matched of report.sections) {
    const rows = WHAT_CAME[matched.section.id];
    const table = rows && report.tables.find(({ table: { id } }) => id === matched.section.table);
    const [line] = table ? linesOf(report, matched) : [];
    if (!table || !line || line.range.start > table.range.start || !saysNone(fold(line.content.text))) continue;
    const against = table.cells.filter(
      (cell) => rows.includes(cell.form.row.id) && cell.form.column.id === 'total' && (figureOf(cell) ?? 0) > 0,
    );
    if (against.length > 0) yield { range: line.content.range, facts: { said: line.content.text, against } };
  }
}

const said = ({ text }: Prose, { from, to }: Statement): string => text.slice(from, to);

const counter = ({ against }: Facts, language: 'zh-CN' | 'en'): string =>
  against
    .map((cell) => `${cellName(cell.form)[language]}${language === 'en' ? ' is ' : '为 '}${figureOf(cell)}`)
    .join(language === 'en' ? ', ' : '，');

export default rule<Facts>({
  id: 'contradiction',
  name: { 'zh-CN': '说法与表格矛盾', en: 'Statement contradicts the table' },
  severity: 'warning',
  summary: {
    'zh-CN': '“全部办结”“办结率100%”“均获维持”“未被纠错”等说法不能与表格相反。',
    en: 'Statements such as 全部办结, 办结率100%, 均获维持 may not contradict the tables.',
  },
  source: SOURCES.form,
  check: (report, reportFinding) => {
    for (const { range, facts } of nothingSaid(report)) reportFinding(range, facts);
    for (const prose of report.proseWith(STATES)) {
      for (const statement of statementsIn(prose, report.talks.of.get(prose.paragraph))) {
        if (!isOfTheReport(report, prose, statement) || !isOfAll(report, statement)) continue;
        const against = cellsOf(report, statement).filter((cell) => (figureOf(cell) ?? 0) > 0);
        if (against.length > 0)
          reportFinding(prose.rangeOf(statement.from, statement.to), { said: said(prose, statement), against });
      }
    }
  },
  message: {
    'zh-CN': (facts) => `正文说“${facts.said}”，而表格中${counter(facts, 'zh-CN')}。请核对正文和表格。`,
    en: (facts) =>
      `The text says “${facts.said}”, but in the table ${counter(facts, 'en')}. Check the text and the table.`,
  },
  related: ({ against }) =>
    against.flatMap(({ cell, form }) => (cell ? [{ range: displayRange(cell), message: cellName(form) }] : [])),
});
