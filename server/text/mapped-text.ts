import type { Edit } from './edits';
import { afterLineEnd } from './lines';
import type { Range } from './range';

/** A range of a mapped text and where it comes from. */
interface Segment {
  /** Offset in the mapped text's text. */
  readonly at: number;
  readonly source: Range;
  /** Whether the source is the very same characters; else an entity, a line end of two, a break that mark-up stands for. */
  readonly verbatim: boolean;
  /** Whether mark-up stands for it that is to stay, whatever is written round it (<br>). */
  readonly isBreak?: boolean;
}

/** Text as a reader sees it, each character of it still knowing its place in the source. */
export class MappedText {
  /** @param segments in order; none for a mapped text that stands in the source as it is, from `start` on */
  constructor(
    readonly text: string,
    private readonly start: number,
    private readonly segments?: readonly Segment[],
  ) {}

  /** The source of the whole; an empty one has an empty one. */
  get range(): Range {
    return this.rangeOf(0, this.text.length);
  }

  /** The source of the text from `from` to `to` (excluded). */
  rangeOf(from: number, to: number): Range {
    if (!this.segments) return { start: this.start + from, end: this.start + to };
    if (this.segments.length === 0) return { start: this.start, end: this.start };
    const start = this.sourceAt(from, 'start');
    return { start, end: to > from ? this.sourceAt(to - 1, 'end') : start };
  }

  /** The edits that put `text` in the place of a range; mark-up that runs through it stays. */
  replace(from: number, to: number, text: string): Edit[] {
    if (!this.segments) return [{ range: this.rangeOf(from, to), text }];
    const edits: Edit[] = [];
    for (let i = 0; i < this.segments.length; i++) {
      const segment = this.segments[i];
      const end = this.segments[i + 1]?.at ?? this.text.length;
      const low = Math.max(from, segment.at);
      const high = Math.min(to, end);
      if (low >= high || segment.isBreak) continue;
      edits.push({ range: this.rangeOf(low, high), text: edits.length === 0 ? text : '' });
    }
    return edits;
  }

  /**
   * The mapped text with something else in the place of what matches, and without the white space that this leaves at its
   * ends.
   */
  substitute(pattern: RegExp, meant: (written: string) => string): MappedText {
    const segments = this.segments ?? [{ at: 0, source: this.range, verbatim: true }];
    const pieces: Segment[] = [];
    let text = '';
    let from = 0;
    const keep = (to: number): void => {
      segments.forEach((segment, i) => {
        const low = Math.max(from, segment.at);
        const high = Math.min(to, segments[i + 1]?.at ?? this.text.length);
        if (low >= high) return;
        pieces.push({
          ...segment,
          at: text.length,
          source: segment.verbatim ? this.rangeOf(low, high) : segment.source,
        });
        text += this.text.slice(low, high);
      });
    };
    for (const match of this.text.matchAll(pattern)) {
      keep(match.index);
      from = match.index + match[0].length;
      const instead = meant(match[0]);
      if (instead === '') continue;
      pieces.push({ at: text.length, source: this.rangeOf(match.index, from), verbatim: false });
      text += instead;
    }
    if (from === 0) return this;
    keep(this.text.length);
    return trimmed(text, pieces, this.start);
  }

  private sourceAt(offset: number, side: 'start' | 'end'): number {
    const segments = this.segments as readonly Segment[];
    let low = 0;
    let high = segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (segments[middle].at <= offset) low = middle;
      else high = middle - 1;
    }
    const { at, source, verbatim } = segments[low];
    if (verbatim) return Math.min(source.start + offset - at + (side === 'end' ? 1 : 0), source.end);
    return side === 'end' ? source.end : source.start;
  }
}

/** The source between two offsets, its line ends as LF. */
export function passageBetween(source: string, start: number, end: number): MappedText {
  const text = source.slice(start, end);
  if (!text.includes('\r')) return new MappedText(text, start);
  const builder = new MappedTextBuilder(source);
  builder.verbatim(start, end);
  return builder.build(start);
}

/** Puts a mapped text together from ranges of the source. */
export class MappedTextBuilder {
  private text = '';
  private segments: Segment[] = [];

  constructor(private readonly source: string) {}

  get isEmpty(): boolean {
    return this.text.length === 0;
  }

  /** Adds source text as it stands, its line ends as LF. */
  verbatim(start: number, end: number): void {
    const written = this.source.slice(start, end);
    let from = start;
    for (let at = written.indexOf('\r'); at >= 0; at = written.indexOf('\r', from - start)) {
      this.asItStands(from, start + at);
      from = afterLineEnd(this.source, start + at);
      this.substitute('\n', { start: start + at, end: from });
    }
    this.asItStands(from, end);
  }

  private asItStands(start: number, end: number): void {
    if (start >= end) return;
    const last = this.segments[this.segments.length - 1];
    if (last?.verbatim && last.source.end === start) {
      this.segments[this.segments.length - 1] = { ...last, source: { start: last.source.start, end } };
    } else {
      this.segments.push({ at: this.text.length, source: { start, end }, verbatim: true });
    }
    this.text += this.source.slice(start, end);
  }

  /**
   * Adds text that the source writes in another way (an entity).
   * @param isBreak whether mark-up stands for it that is to stay
   */
  substitute(text: string, source: Range, isBreak = false): void {
    this.segments.push({ at: this.text.length, source, verbatim: false, isBreak });
    this.text += text;
  }

  /** The mapped text without the white space at its ends; `empty` is where an empty one stands. */
  build(empty: number): MappedText {
    return trimmed(this.text, this.segments, empty);
  }
}

function trimmed(text: string, segments: readonly Segment[], empty: number): MappedText {
  const leading = text.length - text.trimStart().length;
  const trimmed = text.trim();
  if (trimmed === '') return new MappedText('', empty, []);
  const end = leading + trimmed.length;
  const kept = segments.filter((segment, i) => segment.at < end && (segments[i + 1]?.at ?? text.length) > leading);
  if (kept.length === 1 && kept[0].verbatim) {
    return new MappedText(trimmed, kept[0].source.start + leading - kept[0].at);
  }
  const shifted = kept.map((segment) =>
    segment.at >= leading || !segment.verbatim
      ? { ...segment, at: Math.max(0, segment.at - leading) }
      : { ...segment, at: 0, source: { start: segment.source.start + leading - segment.at, end: segment.source.end } },
  );
  return new MappedText(trimmed, shifted[0].source.start, shifted);
}
