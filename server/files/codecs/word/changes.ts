import { differences } from './diff';
import type { TextEdit } from './edits';
import { type Unit, unitIndexAt } from './html';

/** Where a text has other elements than the one that was decoded: a row more, a paragraph less, a line break. */
export interface OtherStructure {
  readonly differsAt: number;
}

/** What edits are made of: numbers and escapes are not taken apart. */
const ATOM = /[\d.]+|&#?\w{1,8};|[\s\S]/gu;

/**
 * The edits that make a decoded text into another. Elements have to be the same; how they are set out in lines may
 * differ.
 */
export function editsBetween(before: string, after: string, units: readonly Unit[]): TextEdit[] | OtherStructure {
  const edits: TextEdit[] = [];
  const tags = new Tags(before);
  const otherTags = new Tags(after);
  for (;;) {
    const from = tags.end;
    const otherFrom = otherTags.end;
    const tag = tags.next();
    if (tag !== otherTags.next()) return { differsAt: from };
    const text = before.slice(from, tags.start);
    const other = after.slice(otherFrom, otherTags.start);
    if (text !== other) {
      const unit = units[unitIndexAt(units, from)];
      if (unit && unit.start <= from && tags.start <= unit.end) edits.push(...textEdits(from, text, other));
      else if (text.trim() !== '' || other.trim() !== '') return { differsAt: from };
    }
    if (tag === undefined) return edits;
  }
}

function textEdits(at: number, before: string, after: string): TextEdit[] {
  const atoms = before.match(ATOM) ?? [];
  const others = after.match(ATOM) ?? [];
  const offsets = [at];
  for (const atom of atoms) offsets.push(offsets[offsets.length - 1] + atom.length);
  return differences(atoms, others).map(({ start, end, otherStart, otherEnd }) => ({
    range: { start: offsets[start], end: offsets[end] },
    text: others.slice(otherStart, otherEnd).join(''),
  }));
}

/** The tags of a text, one after the other. */
class Tags {
  private readonly pattern = /<[a-z/!][^<>]*>/gi;
  /** Of the tag at hand; at the end of the text, that. */
  start = 0;
  end = 0;

  constructor(private readonly text: string) {}

  /** Undefined after the last one. */
  next(): string | undefined {
    const found = this.pattern.exec(this.text);
    this.start = found?.index ?? this.text.length;
    this.end = found ? this.pattern.lastIndex : this.text.length;
    return found?.[0];
  }
}
