import { cached } from '../../caches';
import type { FormTable, Row } from '../../forms/form';
import { distance } from '../../text/distance';
import { readNumeral } from '../../text/figure';
import { fold, labelKey } from '../../text/fold';

/** A label as it is compared: the number before it, and what it says. */
export interface Label {
  /** Undefined when it has none: numbers made by a word processor are lost in extraction. */
  readonly number: number | undefined;
  readonly key: string;
}

/** Longer than any label, with its group before it. */
const MAX_LABEL_LENGTH = 200;
const NUMBERED =
  /^(?:\(([一二三四五六七八九十]{1,2}|\d{1,2})\)|([一二三四五六七八九十]{1,2})[、.．,，]|(\d{1,2})[、.．,，]?)(?=\D)/;

/** The same few labels are read at every keystroke. */
const knownLabel = cached(parseLabel, 2000);

/** Reads a label; its number apart from its words. */
export const readLabel = (text: string): Label =>
  text.length <= MAX_LABEL_LENGTH ? knownLabel(text) : parseLabel(text.slice(0, MAX_LABEL_LENGTH));

function parseLabel(text: string): Label {
  const folded = fold(text);
  const match = NUMBERED.exec(folded);
  if (!match) return { number: undefined, key: labelKey(folded) };
  const written = match[1] ?? match[2] ?? match[3];
  return {
    number: /\d/.test(written) ? Number(written) : readNumeral(written),
    key: labelKey(folded.slice(match[0].length)),
  };
}

/** What parts the cells of a line: blanks, and the bars and commas that programs draw. */
export const PARTS = /[\s|｜│┃,]+/;

/** How far a written label is from the form's: the same, the form's but for a slip, or another one. */
export type Likeness = 'same' | 'slip' | 'other';

/** A form's label with its other wordings. */
interface Known {
  /** The form's own text. */
  readonly text: string;
  readonly label: Label;
  readonly aliases: readonly Label[];
}

const known = (text: string, aliases: readonly string[] = []): Known => ({
  text,
  label: readLabel(text),
  aliases: aliases.map(readLabel),
});

/** A single character may be of any word. */
const MIN_PIECE = 2;

/** The labels of one table of one form, ready to be compared with. */
export class TableLabels {
  /** By row, in the form's order. */
  readonly rows: readonly Known[];
  /** Labels of row groups: they stand before row labels, or on rows of their own. */
  readonly groups: readonly Known[];
  /** Everything that stands above the rows: columns, their groups, headings, corner, note. */
  readonly heads: readonly Known[];
  private texts: readonly string[] | undefined;
  private readonly rowByKey = new Map<string, number>();
  private readonly headKeys = new Set<string>();
  private readonly groupKeys = new Set<string>();

  constructor(readonly table: FormTable) {
    this.rows = table.rows.map((row) => known(row.label, row.aliases));
    this.groups = [...new Set(table.rows.flatMap((row) => row.groups))].map((text) => known(text));
    const columns = table.blocks.flatMap((block) => block.columns);
    const heads = [
      table.note,
      table.over,
      ...table.blocks.flatMap((block) => [block.heading, block.corner]),
      ...columns.map((column) => column.group),
    ];
    this.heads = [
      ...[...new Set(heads)].flatMap((text) => (text === undefined ? [] : known(text))),
      ...columns.map((column) => known(column.label, column.aliases)),
    ];
    this.rows.forEach(({ label, aliases }, i) => {
      for (const { key } of [label, ...aliases]) this.rowByKey.set(key, i);
    });
    for (const { label, aliases } of this.heads) {
      for (const { key } of [label, ...aliases]) this.headKeys.add(key);
    }
    for (const { label } of this.groups) this.groupKeys.add(label.key);
  }

  /** The row with exactly this label, whatever its number; -1 for none. */
  rowWith(label: Label): number {
    return this.rowByKey.get(label.key) ?? -1;
  }

  /** The row whose label a text ends with, the longest of several; -1 for none. @param key by what counts in a label */
  rowEnding(key: string): number {
    let longest = '';
    for (const own of this.rowByKey.keys()) if (own.length > longest.length && key.endsWith(own)) longest = own;
    return this.rowByKey.get(longest) ?? -1;
  }

  /** Whether it is a label of the table's head: a column, its group, a heading, the note. */
  isHead(label: Label): boolean {
    return this.headKeys.has(label.key);
  }

  /** Whether it is the label of a group of rows. */
  isGroup(label: Label): boolean {
    return this.groupKeys.has(label.key);
  }

  /** Whether it is any of the table's. */
  isLabel(label: Label): boolean {
    return this.rowWith(label) >= 0 || this.isGroup(label) || this.isHead(label);
  }

  /** Whether a text is nothing but pieces of its labels, as they are torn over lines; marks and blanks part them. */
  isOfPieces(text: string): boolean {
    return text.split(PARTS).every((piece) => {
      const key = labelKey(piece);
      return key === '' || this.isPiece(key);
    });
  }

  /** The same of pieces that nothing parts: what stood side by side in a head (结果结果其他尚未). */
  isRunOfPieces(text: string): boolean {
    const key = labelKey(text);
    for (let from = 0; from < key.length; ) {
      let to = from + MIN_PIECE;
      if (to > key.length || !this.isPiece(key.slice(from, to))) return false;
      while (to < key.length && this.isPiece(key.slice(from, to + 1))) to++;
      from = to;
    }
    return key !== '';
  }

  private isPiece(key: string): boolean {
    this.texts ??= [...this.rows, ...this.groups, ...this.heads].map(({ text: own }) => labelKey(own));
    return this.texts.some((own) => own.includes(key));
  }

  /** Every key by which a table can be distinguished from other tables. */
  get keys(): Iterable<string> {
    return [...this.rowByKey.keys(), ...this.headKeys, ...this.groupKeys];
  }
}

/** How a written label compares with that of a row. */
export function likeness(written: Label, form: Known): Likeness {
  for (const { key, number } of [form.label, ...form.aliases]) {
    if (written.key !== key) continue;
    return written.number === undefined || number === undefined || written.number === number ? 'same' : 'slip';
  }
  return isNear(written.key, form.label.key) ? 'slip' : 'other';
}

/** A third of the characters wrong is still the same label; a cut one is, when enough of it is left. */
export function isNear(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  const limit = Math.max(1, Math.floor(Math.max(a.length, b.length) / 3));
  if (Math.max(a.length, b.length) < 2) return false;
  return distance(a, b, limit) <= limit || (a.length >= 4 && b.startsWith(a));
}

/** The labels of the table's head and of its groups that a written one is nearest to; none when it is none of them. */
export function nearestHeads(written: Label, labels: TableLabels): string[] {
  let best = { texts: new Set<string>(), away: Number.POSITIVE_INFINITY };
  for (const { text, label } of [...labels.heads, ...labels.groups]) {
    if (!isNear(written.key, label.key)) continue;
    const away = distance(written.key, label.key, 20);
    if (away < best.away) best = { texts: new Set([text]), away };
    else if (away === best.away) best.texts.add(text);
  }
  return [...best.texts];
}

/** The labels of a table. */
export const labelsOf = cached((table: FormTable) => new TableLabels(table));

/** A row's label with the groups it stands in, as one reads it aloud: （三）不予公开 1.属于国家秘密. */
export const fullLabel = (row: Row): string =>
  [...row.groups.filter((label) => !label.startsWith('三、')), row.label].join(' ');
