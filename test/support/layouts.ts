import type { Choices } from './choices';
import type { Grid, GridCell } from './grid';
import { isMark, pieces, withoutMarks } from './marks';
import type { Plan } from './plan';

/** A place of a grid: the cell that begins there, or one that covers it from above or from the left. */
interface Slot {
  readonly cell: GridCell;
  readonly begins: boolean;
  /** Covered by a cell of a row above, at that cell's left edge. */
  readonly isUnder: boolean;
}

/** A row may be shorter than the others. */
type SlotGrid = readonly (readonly Slot[])[];

/** Writes a grid in the plan's layout. */
export function writeTable(grid: Grid, plan: Plan, choices: Choices): string {
  if (plan.layout === 'html') return htmlTable(grid, plan, choices);
  const slots = expandSpans(grid);
  const bounds = [0, ...tears(grid, plan, choices), slots.length];
  const repeatsHead = choices.once(2) && plan.wrapped;
  const headRows = grid.rows.findIndex(({ isHead }) => !isHead);
  const parts = bounds.slice(1).map((end, i) => {
    const rows = slots.slice(bounds[i], end);
    return i > 0 && repeatsHead && headRows > 0 && grid.rows[bounds[i]].isHead === false
      ? [...slots.slice(0, headRows), ...rows]
      : rows;
  });
  const write = { 'cell-lines': cellLines, tabs, pipes }[plan.layout];
  const habits = {
    pad: choices.of([' ', ' ', '']),
    outer: !choices.once(5),
    delimiter: !choices.once(4),
    aligned: choices.once(3),
    trimmed: choices.once(4),
    bold: choices.once(6) && plan.syntax === 'markdown',
  };
  return parts
    .map((part) => write(part, habits, choices))
    .join(`${plan.layout === 'cell-lines' ? '\n' : '\n\n'}${pageMark(choices)}\n\n`);
}

export const pageMark = (choices: Choices): string => {
  const page = choices.between(1, 9);
  return choices.of([`- ${page} -`, `— ${page} —`, `-${page}-`, `－ ${page} －`]);
};

/** Where pages end inside the table: between rows of figures. */
function tears({ rows }: Grid, { wrapped }: Plan, choices: Choices): number[] {
  if (!wrapped || rows.length < 8 || choices.once(3)) return [];
  const first = choices.between(4, rows.length - 2);
  return [first];
}

function expandSpans({ rows }: Grid): SlotGrid {
  const slots: (Slot | undefined)[][] = rows.map(() => []);
  rows.forEach(({ cells }, row) => {
    let column = 0;
    for (const cell of cells) {
      while (slots[row][column]) column++;
      for (let down = 0; down < cell.rowSpan && row + down < rows.length; down++) {
        for (let right = 0; right < cell.columnSpan; right++) {
          slots[row + down][column + right] = {
            cell,
            begins: down === 0 && right === 0,
            isUnder: down > 0 && right === 0,
          };
        }
      }
      column += cell.columnSpan;
    }
  });
  return slots.map((row) => row.filter((slot) => slot !== undefined));
}

interface Habits {
  readonly pad: string;
  readonly outer: boolean;
  readonly delimiter: boolean;
  readonly aligned: boolean;
  readonly trimmed: boolean;
  /** Markdown: heads and totals are emphasised. */
  readonly bold: boolean;
}

const textOf = ({ begins, cell }: Slot): string => (begins ? cell.text : '');

/** As text extraction writes a Word table: what is covered from above is an empty cell, what is covered from the left is none. */
function cellLines(slots: SlotGrid, _: Habits, choices: Choices): string {
  const isBroken = choices.once(2);
  const rows = slots.map((row) =>
    row
      .filter((slot) => slot.begins || slot.isUnder)
      .map((slot, i, slots) => {
        const text = textOf(slot);
        if (slot.cell.isFigure && choices.once(60) && withoutMarks(text).trim() !== '')
          return `\t\n${text}${i === slots.length - 1 ? '\n' : ''}`;
        const written = isBroken && !slot.cell.isFigure && choices.once(4) ? brokenOver(text, '\n', choices) : text;
        return `\t${choices.once(25) ? ' ' : ''}${written}${choices.once(25) ? ' ' : ''}`;
      })
      .join('\n'),
  );
  return `${rows.join('\n\n')}\n`;
}

/** A label on several lines: between any two characters, as the width of a cell has it. */
function brokenOver(text: string, lineBreak: string, choices: Choices): string {
  const parts = pieces(text);
  const letters = parts.filter((part) => !isMark(part)).length;
  if (letters < 4) return text;
  const at = choices.between(2, letters - 1);
  let seen = 0;
  return parts.map((part) => (!isMark(part) && seen++ === at ? `${lineBreak}${part}` : part)).join('');
}

function tabs(slots: SlotGrid, { trimmed }: Habits, choices: Choices): string {
  const line = (row: readonly Slot[]): string => {
    const texts = row.map((slot) => `${choices.once(40) ? ' ' : ''}${textOf(slot)}`);
    const joined = texts.join('\t');
    const isHead = !row.some(({ cell, begins }) => begins && cell.isFigure);
    return trimmed && isHead ? joined.replace(/\t+$/, '') : joined;
  };
  return slots.map(line).join('\n');
}

function pipes(slots: SlotGrid, { pad, outer, delimiter, aligned, bold }: Habits): string {
  const emphasised = (text: string, isBold: boolean): string =>
    isBold && withoutMarks(text).trim() !== '' ? `**${text}**` : text;
  const texts = slots.map((row) => {
    const isHead = !row.some(({ cell }) => cell.isFigure);
    return row.map((slot, i) =>
      emphasised(textOf(slot).replace(/\|/g, '\\|'), bold && (isHead || i === row.length - 1)),
    );
  });
  const width = Math.max(...texts.map((row) => row.length));
  const widths = Array.from({ length: width }, (_, column) =>
    Math.max(3, ...texts.map((row) => withoutMarks(row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string => {
    const padded = cells.map((text, column) =>
      aligned ? text + ' '.repeat(widths[column] - withoutMarks(text).length) : text,
    );
    const joined = padded.join(`${pad}|${pad}`);
    return outer || [cells[0], cells[cells.length - 1]].some((text) => withoutMarks(text).trim() === '')
      ? `|${pad}${joined}${pad}|`
      : joined;
  };
  const lines = texts.map(line);
  if (delimiter) lines.splice(1, 0, line(texts[0].map((_, column) => (aligned ? '-'.repeat(widths[column]) : '---'))));
  return lines.join('\n');
}

function htmlTable({ rows }: Grid, plan: Plan, choices: Choices): string {
  const isOneLine = choices.once(4);
  const isBare = choices.once(3);
  const isWord = choices.once(2);
  const isUnclosed = choices.once(5);
  const between = isOneLine ? '' : '\n';
  const indent = isOneLine || choices.once(2) ? '' : '  ';
  const written = rows.map(({ cells, isHead }) => {
    const inner = cells.map((cell) => {
      const name = isHead && choices.once(3) ? 'th' : 'td';
      const spans = `${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}${cell.columnSpan > 1 ? ` colspan=${quoted(cell.columnSpan, choices)}` : ''}`;
      const style = isBare
        ? ''
        : choices.of([' width="84"', ' style="border:solid 1px;padding:0 5.4pt"', ' class="xl65" height=19', '']);
      return `${between}${indent}${indent}<${name}${style}${spans}>${htmlContent(cell, isWord, choices)}${isUnclosed ? '' : `</${name}>`}`;
    });
    return `${indent}<tr${isBare ? '' : choices.of(['', ' style="height:20pt"'])}>${inner.join('')}${isUnclosed ? '' : `${between}${indent}</tr>`}`;
  });
  const isGrouped = choices.once(2);
  const [open, close] = isGrouped ? [`<tbody>${between}`, `${between}</tbody>`] : ['', ''];
  const table = `<table${isBare ? '' : ' border="1" cellspacing="0"'}>${between}${open}${written.join(between)}${close}${between}</table>`;
  return plan.syntax === 'markdown' || choices.once(2) ? table : `<div class="table-box">${table}</div>`;
}

const quoted = (span: number, choices: Choices): string => choices.of([`"${span}"`, `'${span}'`, String(span)]);

/** What stands in a cell: text, or the paragraphs and spans in which Word wraps it. */
function htmlContent({ text, isFigure }: GridCell, isWord: boolean, choices: Choices): string {
  const broken = isFigure || !choices.once(4) ? text : brokenOver(text, '\n', choices);
  const escaped = broken.replace(/"/g, choices.of(['"', '&quot;'])).replace(/ /g, choices.of([' ', '&nbsp;']));
  const content = escaped === '' ? choices.of(['', '&nbsp;', ' ']) : escaped.replace('\n', '<br/>');
  if (!isWord) return choices.once(10) ? ` ${content} ` : content;
  const inner = choices.of([
    content,
    `<span style="font-family:宋体">${content}</span>`,
    `<span lang=EN-US>${content}<o:p></o:p></span>`,
  ]);
  return `<p class=MsoNormal align=center style='text-align:center'>${inner}</p>`;
}
