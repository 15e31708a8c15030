import { removeLines } from '../../text/edits';
import { oneLine } from '../../text/escapes';
import { nextLineEnd } from '../../text/lines';
import { cellBetween } from '../cells';
import type { Cell, Row } from '../draft';
import { expandSpans, textOf } from '../table-model';
import type { WrittenLayout } from './layout';
import { type RunLine, tabbedRun } from './tabbed-run';

const written = (cells: readonly string[], lineEnd: string): string => cells.map((text) => `\t${text}`).join(lineEnd);

/** One cell a line, a tab before it, a blank line after each row: what text extraction makes of a Word table. */
export const cellLines: WrittenLayout = {
  name: 'cell-lines',
  syntax: 'plain',
  target: 'cells',
  ending: '.cells.txt',
  phrase: { 'zh-CN': '每行一格', en: 'with one cell a line' },
  rowIsLine: false,
  cellIsLine: true,
  hasSpans: false,
  rowsBearLabels: true,
  isMarkup: false,
  isNarrow: false,
  startsBare: false,
  breaksAtComments: false,
  rowEnd: /^[ \t]*$/,
  reading: {
    firstLine: 'tab',
    read: (lines, { start }) => {
      const run = lines.gathered(start, tabbedRun);
      return run.leading > run.inner ? run.found('cell-lines', readRows(lines.text, run.lines)) : undefined;
    },
  },
  escape: oneLine,
  rows: (model, lineEnd) => ({
    rows: expandSpans(model).map((row) => written(row.filter((place) => place !== 'left').map(textOf), lineEnd)),
  }),
  rowGap: (lineEnd) => lineEnd + lineEnd,
  rowLike: (cells, _, lineEnd) => written(cells, lineEnd),
  removeCell: (text, { fullRange: { start, end } }) => removeLines(text, { start, end: nextLineEnd(text, end) }),
  opensCell: () => false,
  padded: (value) => value,
};

function readRows(text: string, lines: readonly RunLine[]): Row[] {
  const rows: Row[] = [];
  let cells: Cell[] = [];
  const endRow = (): void => {
    if (cells.length > 0) {
      rows.push({ cells, range: { start: cells[0].fullRange.start, end: cells[cells.length - 1].fullRange.end } });
    }
    cells = [];
  };
  for (let i = 0; i < lines.length; i++) {
    const { kind, start, end } = lines[i];
    if (kind === 'blank') endRow();
    if (kind !== 'tab') continue;
    let last = end;
    while (lines[i + 1]?.kind === 'more') last = lines[++i].end;
    const cell = cellBetween(text, start, last, { start: start + 1, end: last });
    cells.push(cell);
  }
  endRow();
  return rows;
}
