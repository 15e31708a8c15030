import { setCell } from '../draft/cells';
import type { Cell, Draft } from '../draft/draft';
import { layoutOf } from '../draft/layouts';
import type { TableLayout } from '../draft/layouts/layout';
import { readDraft } from '../draft/read';
import { type Report, readReport } from '../report/report';
import type { MatchedCell } from '../report/tables/matched';
import { applyEdits, type Edit } from '../text/edits';
import { oneLine } from '../text/escapes';
import { type FormatDeviation, readFigure } from '../text/figure';
import { touches } from '../text/range';

/** Some cells of a report, and what is to stand in them. */
export type CellTexts = ReadonlyMap<MatchedCell, string>;

/** How a figure may be typed or copied, and is not to be written. */
const RESPELLED: readonly FormatDeviation[] = ['full-width', 'separator', 'leading-zero'];

/** What somebody typed as it is to be written: a figure in plain digits, anything else as it is, on one line. */
export function cellText(typed: string): string {
  const text = oneLine(typed).trim();
  const figure = readFigure(text);
  const isPlain = figure.kind === 'figure' && figure.formatDeviations.every((one) => RESPELLED.includes(one));
  return isPlain ? figure.plain : text;
}

/**
 * The edits that write texts into cells. Undefined where a cell is not there, or where reading the draft again would
 * not find just these cells changed: then nothing may be written.
 */
export function writeCells(report: Report, texts: CellTexts): Edit[] | undefined {
  const { draft } = report;
  const edits: Edit[] = [];
  for (const [{ cell }, text] of texts) {
    if (!cell) return undefined;
    if (cell.content.text === text) continue;
    edits.push(...(text === '' ? clear(draft, cell) : setCell(cell, layoutAt(draft, cell)?.escape(text) ?? text)));
  }
  return edits.length === 0 || changesOnly(report, edits, texts) ? edits : undefined;
}

/** Takes a cell's text away; with the line ends before it where it began on a later line, or an empty one would be left. */
function clear(draft: Draft, cell: Cell): Edit[] {
  const { start } = cell.fullRange;
  const lead = draft.text.slice(start, cell.content.range.start);
  return lead.trim() === '' && /[\r\n]/.test(lead)
    ? [{ range: { start, end: cell.content.range.end }, text: '' }]
    : setCell(cell, layoutAt(draft, cell)?.blank?.(draft.text, cell) ?? '');
}

function layoutAt({ blocks }: Draft, { fullRange: { start } }: Cell): TableLayout | undefined {
  const table = blocks.find(({ kind, range }) => kind === 'table' && touches(range, start));
  return table?.kind === 'table' ? layoutOf(table) : undefined;
}

/** Whether a draft with some edits made reads as before, but for what stands in some cells. */
function changesOnly(report: Report, edits: readonly Edit[], texts: CellTexts): boolean {
  const { text, syntax } = report.draft;
  const after = readReport(readDraft(applyEdits(text, edits), syntax), undefined, report.forms);
  return (
    after !== undefined &&
    after.lines.length === report.lines.length &&
    after.otherTables.length === report.otherTables.length &&
    after.tables.length === report.tables.length &&
    report.tables.every(({ table, cells, unexpectedCells }, t) => {
      const now = after.tables[t];
      return (
        now.table === table &&
        now.unexpectedCells.length === unexpectedCells.length &&
        cells.every(
          (matched, i) => now.cells[i].cell?.content.text === (texts.get(matched) ?? matched.cell?.content.text),
        )
      );
    })
  );
}
