import type { Block, Line } from '../draft/draft';
import { type Edit, readDifference } from '../text/edits';
import { lastFrom } from '../text/lines';
import type { Range } from '../text/range';
import { namesMatter, subHeadingIn } from './sub-headings';
import { type Matcher, type ParagraphCache, type Prefilter, TextFacts } from './text-facts';

const ONE_LINE: readonly number[] = [0];

/** Lines that are one paragraph: those of hard-wrapped text run on into one another, also over a page's end. */
export class Paragraph {
  readonly text: string;
  readonly facts: TextFacts;
  /** Where each line begins. */
  private readonly starts: readonly number[];

  /** @param cache wordings of an earlier reading of the draft */
  constructor(
    readonly lines: readonly Line[],
    cache?: ParagraphCache,
  ) {
    let text = lines[0].content.text;
    if (lines.length === 1) this.starts = ONE_LINE;
    else {
      const starts = [0];
      for (let i = 1; i < lines.length; i++) {
        starts.push(text.length);
        text += lines[i].content.text;
      }
      this.starts = starts;
    }
    this.text = text;
    this.facts = cache?.of(text) ?? new TextFacts(text);
  }

  /** Whether it is worth reading for something. */
  mayContain(prefilter: Prefilter): boolean {
    return this.facts.mayContain(prefilter, this.text);
  }

  /** What a reader finds in the paragraph. */
  find<Found>(matcher: Matcher<Found>): readonly Found[] {
    return this.facts.find(matcher, this.text);
  }

  /** What follows from its text alone, worked out once for all paragraphs with this text, in this reading and later ones. */
  memo<Result>(compute: (text: string) => Result): Result {
    return this.facts.memo(compute, this.text);
  }

  /** The source of a range of the paragraph's text; over line ends it holds what stands between, too. */
  rangeOf(from: number, to: number): Range {
    const first = lastFrom(this.starts, from);
    const last = lastFrom(this.starts, Math.max(from, to - 1));
    return {
      start: this.lines[first].content.rangeOf(from - this.starts[first], from - this.starts[first]).start,
      end: this.lines[last].content.rangeOf(from === to ? to - this.starts[last] : 0, to - this.starts[last]).end,
    };
  }

  /** The edits that put `text` in the place of a range; line ends inside it stay. */
  replace(from: number, to: number, text: string): Edit[] {
    const edits: Edit[] = [];
    for (let i = lastFrom(this.starts, from); i < this.lines.length && this.starts[i] < to; i++) {
      const { content } = this.lines[i];
      const low = Math.max(0, from - this.starts[i]);
      const high = Math.min(content.text.length, to - this.starts[i]);
      if (low < high) edits.push(...content.replace(low, high, edits.length === 0 ? text : ''));
    }
    return edits;
  }

  /** The edits that make a range read `text`: no more than what differs, and blanks and line ends stay where they are. */
  correct(from: number, to: number, text: string): Edit[] {
    const change = readDifference(this.text.slice(from, to), text);
    return change
      ? this.replace(from + change.range.start, from + change.range.end, change.text)
      : this.replace(from, to, text);
  }
}

/** A line shorter than this was ended by its author, not by the edge of the page. In characters. */
const WRAPPED_WIDTH = 20;
const ENDS_SENTENCE = /[。！？；：…”）)]$|[.!?;:]$/;
const BEGINS_ANEW =
  /^(?:[一二三四五六七八九十]{1,3}[、.．是]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．](?!\d))/;

/**
 * The paragraphs of a draft, in order.
 * @param cache wordings of an earlier reading of it
 * @param titleEnd the title's last line: long and without a mark at its end as it is, nothing runs on from it
 */
export function paragraphsOf(blocks: readonly Block[], cache?: ParagraphCache, titleEnd?: Line): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let lines: Line[] | undefined;
  let turned = false;
  const flush = (): void => {
    if (lines) paragraphs.push(new Paragraph(lines, cache));
    lines = undefined;
  };
  for (const block of blocks) {
    if (block.kind === 'page') {
      turned = true;
      continue;
    }
    if (block.kind === 'table') flush();
    else {
      const last = lines?.[lines.length - 1];
      if (last && (last === titleEnd || !runsOn(last, block, turned))) flush();
      if (lines) lines.push(block);
      else lines = [block];
    }
    turned = false;
  }
  flush();
  return paragraphs;
}

/** A numbered line without a mark in it is a heading, long as it may be. */
const HEADING = /^[一二三四五六七八九十]{1,3}\s*[、.．][^，。；：,;:]{2,40}$/;

/** What opens a paragraph after a heading, and hardly goes on with a sentence in the middle. */
const OPENS = /^(?:20\d\d\s*年|全年|本年度|今年)/;

/** （二）政府信息公开行政复议、行政诉讼情况: a numbered line of which all words are those of headings, or that nothing goes on with. */
function isHeadingBefore(text: string, next: string): boolean {
  const heading = subHeadingIn(text);
  return heading?.isAlone === true && (namesMatter(heading) || OPENS.test(next));
}

function runsOn(line: Line, next: Line, turned: boolean): boolean {
  if (line.level > 0 || next.level > 0 || (next.startsBlock && !turned)) return false;
  const { text } = line.content;
  if (text.length < WRAPPED_WIDTH || ENDS_SENTENCE.test(text.slice(-1)) || BEGINS_ANEW.test(next.content.text))
    return false;
  return !HEADING.test(text) && !(BEGINS_ANEW.test(text) && isHeadingBefore(text, next.content.text));
}
