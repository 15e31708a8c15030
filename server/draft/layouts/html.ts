import type { Edit } from '../../text/edits';
import { asHtml } from '../../text/escapes';
import type { Block, Cell } from '../draft';
import { type Lines, type PhysicalLine, RESIDUE } from '../lines';
import type { ModelCell } from '../table-model';
import { readHtml } from './html/build';
import type { Found, WrittenLayout } from './layout';

/** A table of HTML, its cells with their spans. */
export const html: WrittenLayout = {
  name: 'html',
  syntax: 'html',
  target: 'html',
  ending: '.html',
  phrase: { 'zh-CN': ' HTML 表格', en: 'as an HTML table' },
  rowIsLine: false,
  cellIsLine: false,
  hasSpans: true,
  rowsBearLabels: true,
  isMarkup: true,
  isNarrow: false,
  startsBare: false,
  breaksAtComments: false,
  rowEnd: /^(?:\s|&nbsp;|<(?!\/tr)[^<>]*>)*<\/tr\s*>[ \t]*$/i,
  reading: { firstLine: 'tag', read },
  escape: asHtml,
  rows: (model) => ({ rows: model.rows.map((cells) => `<tr>${cells.map(htmlCell).join('')}</tr>`) }),
  rowGap: (lineEnd) => lineEnd,
  around: ['<table border="1">', '</table>'],
  rowLike: (cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`,
  removeCell,
  opensCell: () => false,
  padded: (value) => value,
};

/** A table in the middle of a text that is no page itself. */
function read(lines: Lines, { start, end }: PhysicalLine): Found | undefined {
  const at = lines.text.slice(start, end).search(/<table[\s>]/i);
  if (at < 0) return undefined;
  const parts: Block[] = [];
  const behind = readHtml(lines.text, start + at, parts, true);
  // Entities may stand for any character.
  lines.charClasses |= RESIDUE;
  return { start: start + at, parts, end: behind, startsBlock: true };
}

function htmlCell({ text, rowSpan, columnSpan }: ModelCell): string {
  const rows = rowSpan > 1 ? ` rowspan="${rowSpan}"` : '';
  const columns = columnSpan > 1 ? ` colspan="${columnSpan}"` : '';
  return `<td${rows}${columns}>${text}</td>`;
}

function removeCell(text: string, { fullRange: { start, end } }: Cell): Edit {
  const open = text.lastIndexOf('<', start - 1);
  const close = /^<\/t[dh]\s*>/i.exec(text.slice(end, end + 10));
  return { range: { start: open < 0 ? start : open, end: end + (close?.[0].length ?? 0) }, text: '' };
}
