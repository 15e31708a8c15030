import type { Edit } from '../../text/edits';
import { oneLine } from '../../text/escapes';
import { nextLineEnd } from '../../text/lines';
import { cellBetween } from '../cells';
import type { Cell, Row } from '../draft';
import { textsOf } from '../table-model';
import type { WrittenLayout } from './layout';
import { tabbedRun } from './tabbed-run';

/** What pasting from Word, WPS or Excel gives: tabs stand between cells. */
export const tabs: WrittenLayout = {
  name: 'tabs',
  syntax: 'plain',
  target: 'txt',
  ending: '.txt',
  phrase: {
    'zh-CN': '制表符分隔（可粘贴到 Word、Excel）',
    en: 'with tabs between its cells (can be pasted into Word and Excel)',
  },
  rowIsLine: true,
  cellIsLine: false,
  hasSpans: false,
  rowsBearLabels: true,
  isMarkup: false,
  isNarrow: false,
  startsBare: true,
  breaksAtComments: false,
  rowEnd: /^[ \t]*$/,
  reading: {
    firstLine: 'tab',
    read: (lines, { start }) => {
      const run = lines.gathered(start, tabbedRun);
      if (run.leading > run.inner) return undefined;
      return run.found(
        'tabs',
        run.lines.flatMap((line) => (line.kind === 'blank' ? [] : [readTabRow(lines.text, line.start)])),
      );
    },
  },
  escape: oneLine,
  // A line without a tab would be prose.
  rows: (model) => ({
    rows: textsOf(model).map((cells) => (cells.length > 1 ? cells.join('\t') : `${cells.join('')}\t`)),
  }),
  rowGap: (lineEnd) => lineEnd,
  rowLike: (cells) => cells.join('\t'),
  removeCell: (text, { fullRange: { start, end } }): Edit => ({
    range: { start: text[start - 1] === '\t' ? start - 1 : start, end },
    text: '',
  }),
  nextCell: () => '\t',
  opensCell: () => false,
  padded: (value) => value,
};

function readTabRow(text: string, start: number): Row {
  const end = nextLineEnd(text, start);
  const cells: Cell[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i === end || text.charCodeAt(i) === 9) {
      cells.push(cellBetween(text, from, i));
      from = i + 1;
    }
  }
  return { cells, range: { start, end } };
}
