import { type Unit, unitIndexAt } from './html';
import type { Lock, Segment, Slot } from './model';
import type { Range } from './xml';
import { escapeXml, unescapeXml } from './xml-text';

/** Puts `text` in the place of a range of the decoded text; both as HTML has them. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** Why an edit cannot be made where it stands. */
export type EditRefusal =
  | Lock
  /** It would need other paragraphs, rows, or line breaks. */
  | 'structure';

/** A part of a segment, and what takes its place. Offsets in the segment. */
export interface SegmentEdit {
  readonly segment: Segment;
  readonly from: number;
  readonly to: number;
  /** As XML has it. */
  readonly text: string;
}

/** Text for a paragraph that has none. */
export interface SlotEdit {
  readonly slot: Slot;
  readonly unit: Unit;
  readonly text: string;
}

export type PlacedEdit = SegmentEdit | SlotEdit;

/** Finds for edits of the decoded text where they are to be made in document.xml. */
export class EditPlacer {
  constructor(private readonly units: readonly Unit[]) {}

  /** What one edit comes to: new text goes into the first run that it touches, and the others lose what it takes away. */
  place({ range, text }: TextEdit): PlacedEdit[] | EditRefusal {
    if (/<[a-z/!]|[\r\n]/i.test(text)) return 'structure';
    const unit = this.unitAt(range);
    if (!unit) return 'structure';
    const written = escapeXml(decodeHtml(text));
    const touched = segmentsIn(unit, range);
    if (touched.length === 0) {
      const slot = unit.paragraph?.slot;
      if (!slot || slot.isClosed) return 'control';
      if (unit.end > unit.start) return 'generated';
      return [{ slot, unit, text: written }];
    }
    const locked = touched.find(({ segment }) => segment.lock);
    if (locked?.segment.lock) return locked.segment.lock;
    return touched.map(({ segment, from, to }, i) => ({ segment, from, to, text: i === 0 ? written : '' }));
  }

  /** The paragraph that holds the whole of a range. */
  private unitAt({ start, end }: Range): Unit | undefined {
    const unit = this.units[unitIndexAt(this.units, start)];
    return unit && unit.start <= start && end <= unit.end ? unit : undefined;
  }
}

/** The segments that a range reaches into; for an empty one the segment that it stands in, after or before. */
function segmentsIn({ start: at, paragraph }: Unit, { start, end }: Range) {
  const all: { segment: Segment; from: number; to: number }[] = [];
  let from = at;
  for (const segment of paragraph?.segments ?? []) {
    const length = segment.html.length;
    all.push({ segment, from: start - from, to: end - from });
    from += length;
  }
  const within = ({ segment, from, to }: (typeof all)[number]) => ({
    segment,
    from: Math.max(0, from),
    to: Math.min(segment.html.length, to),
  });
  if (start < end) return all.filter(({ segment, from, to }) => to > 0 && from < segment.html.length).map(within);
  const touching = all.filter(({ segment, from }) => from >= 0 && from <= segment.html.length).map(within);
  const chosen = touching.find(({ segment }) => !segment.lock) ?? touching[0];
  return chosen ? [chosen] : [];
}

const NAMED: Readonly<Record<string, string>> = { nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003' };

/** HTML knows names that XML does not. */
export const decodeHtml = (text: string): string =>
  unescapeXml(text.replace(/&(nbsp|ensp|emsp);?/g, (_, name: string) => NAMED[name]));
