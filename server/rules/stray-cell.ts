import { lazy } from '../caches';
import { displayRange } from '../draft/cells';
import type { Cell, Row, Table } from '../draft/draft';
import { layoutOf } from '../draft/layouts';
import { isNoteRow } from '../draft/notes';
import { nameOfTable } from '../lint/names';
import { rule, SOURCES } from '../lint/rule';
import { type Report, sectionAt } from '../report/report';
import { isFigure, isWritten } from '../report/tables/cell-text';
import type { MatchedTable, UnexpectedCell } from '../report/tables/matched';
import { type Edit, removeLines } from '../text/edits';
import type { Range } from '../text/range';
import { shown } from '../text/shown';

type Facts =
  | { readonly unexpected: UnexpectedCell; readonly table: MatchedTable; readonly isSure: boolean }
  | { readonly other: Table };

/**
 * The cells of rows whose figures add up as the form wants it: there it is the cell behind them that is one too many, and
 * not another of the row.
 */
function cellsThatHold(table: MatchedTable, { equations }: Report): ReadonlySet<Cell> {
  const own = equations.filter((equation) => equation.table === table);
  const holding = new Set<Cell>();
  for (const { cells } of table.fragments.flatMap(({ rows }) => rows)) {
    const here = new Set(cells);
    const within = own.filter(({ parts, totals }) => [...parts, ...totals].every(({ cell }) => cell && here.has(cell)));
    if (within.length > 0 && within.every(({ sums }) => sums && sums.parts === sums.totals))
      for (const cell of cells) holding.add(cell);
  }
  return holding;
}

const rangeOf = (unexpected: UnexpectedCell): Range =>
  'cell' in unexpected ? displayRange(unexpected.cell) : unexpected.row.range;

function removal(facts: Facts, report: Report): Edit {
  const { text } = report.draft;
  if ('other' in facts) return removeLines(text, facts.other.range);
  const { unexpected, table } = facts;
  return 'cell' in unexpected
    ? layoutOf(table.fragments[0]).removeCell(text, unexpected.cell)
    : removeLines(text, unexpected.row.range);
}

/** Nothing but figures: they may be those of any row. */
const isNameless = ({ cells }: Row): boolean => cells.filter(isWritten).every(isFigure);

const firstIn = ({ cells }: Row): string => shown(cells.find(({ content }) => content.text !== '')?.content.text ?? '');

/** Which may be one of the form's that stands in its table as well. */
const isLoneRow = ({ rows: [row, ...others] }: Table): boolean =>
  others.length === 0 && row.cells.filter(({ content }) => content.text !== '').length > 1;

const writtenIn = (table: Table): string =>
  table.rows
    .flatMap(({ cells }) => cells.map(({ content }) => content.text))
    .filter((text) => text !== '')
    .slice(0, 3)
    .map(shown)
    .join('、');

export default rule<Facts>({
  id: 'stray-cell',
  name: { 'zh-CN': '多余的单元格', en: 'Stray cell' },
  severity: 'warning',
  summary: {
    'zh-CN': '第二、三、四部分不应有格式之外的单元格或表格。',
    en: 'Sections 二, 三 and 四 should hold no cell and no table that the form does not have.',
  },
  source: SOURCES.form,
  check: (report, reportFinding) => {
    for (const table of report.tables) {
      const holding = lazy(() => cellsThatHold(table, report));
      for (const unexpected of table.unexpectedCells) {
        const isSure = 'cell' in unexpected ? holding().has(unexpected.cell) : !isNameless(unexpected.row);
        reportFinding(rangeOf(unexpected), { unexpected, table, isSure });
      }
    }
    for (const other of report.otherTables) {
      const isWritten = other.rows.some(
        (row) => row.cells.some(({ content }) => content.text !== '') && !isNoteRow(row),
      );
      if (isWritten && sectionAt(report, other.range)?.section.table) {
        const first = other.rows.flatMap(({ cells }) => cells).find(({ content }) => content.text !== '');
        reportFinding(other.rows.length === 1 && first ? first.content.range : other.range, {
          other: other,
        });
      }
    }
  },
  message: {
    'zh-CN': (facts) =>
      'other' in facts
        ? `这里的“${writtenIn(facts.other)}”${isLoneRow(facts.other) ? '是单独的一行，不在' : '不属于'}格式的任何表格${isLoneRow(facts.other) ? '里' : ''}，可能是复制时带进来的。请核对后删去，或放回原来的位置。`
        : 'cell' in facts.unexpected
          ? facts.isSure
            ? `${nameOfTable(facts.table)['zh-CN']}这一行多出一个单元格“${shown(facts.unexpected.cell.content.text)}”，格式没有这一列。请核对后删去。`
            : `${nameOfTable(facts.table)['zh-CN']}这一行比格式多出单元格，末尾的“${shown(facts.unexpected.cell.content.text)}”没有对应的列。无法判断多的是哪一格，请对照各列核对。`
          : isNameless(facts.unexpected.row)
            ? `${nameOfTable(facts.table)['zh-CN']}这一行只有数字，没有名称，无法判断是哪一行。请对照格式补上名称，多余的删去。`
            : `${nameOfTable(facts.table)['zh-CN']}没有“${firstIn(facts.unexpected.row)}”这一行，或与其他行重复。请对照格式核对。`,
    en: (facts) =>
      'other' in facts
        ? `“${writtenIn(facts.other)}” ${isLoneRow(facts.other) ? 'is a row outside the tables' : 'belongs to no table'} of the form; it may have come with a copy. Delete it, or put it back where it belongs.`
        : 'cell' in facts.unexpected
          ? facts.isSure
            ? `${nameOfTable(facts.table).en}: this row has a cell too many, “${shown(facts.unexpected.cell.content.text)}”; the form has no such column.`
            : `${nameOfTable(facts.table).en}: this row has more cells than the form has columns, and there is none for “${shown(facts.unexpected.cell.content.text)}”. Which cell is one too many cannot be told: check the row against the columns.`
          : isNameless(facts.unexpected.row)
            ? `${nameOfTable(facts.table).en}: this row has figures and no label, and which row it is cannot be told. Put its label back, or delete it if it is one too many.`
            : `${nameOfTable(facts.table).en} of the form has no row “${firstIn(facts.unexpected.row)}”, or it stands there twice. Check it against the form.`,
  },
  fixes: (facts, report) => [
    {
      title: { 'zh-CN': '删去', en: 'Remove' },
      edits: [removal(facts, report)],
      preferred: 'other' in facts || facts.isSure,
    },
  ],
});
