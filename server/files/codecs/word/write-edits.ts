import { EditPlacer, type PlacedEdit, type SegmentEdit, type SlotEdit, type TextEdit } from './edits';
import type { Unit } from './html';
import { freeId, Markup } from './markup';
import { Patches } from './patches';
import { Splicer, withoutChanges } from './splice';
import type { Range } from './xml';

/** Whose revisions changes are written as. */
export interface Tracking {
  readonly author: string;
  /** As XML has it: 2024-01-16T08:00:00Z. */
  readonly date: string;
}

/**
 * The main part with edits made that `EditPlacer` has not refused and that do not overlap.
 * @param text the decoded text
 */
export function editXml(
  xml: string,
  text: string,
  units: readonly Unit[],
  edits: readonly TextEdit[],
  tracking: Tracking | undefined,
): string {
  const placer = new EditPlacer(units);
  const writer = tracking ? new TrackedWriter(xml, units, tracking) : new DirectWriter(xml, units);
  for (const edit of trimmed(text, edits)) {
    const whole = tracking && placer.place(edit.whole);
    const placed = Array.isArray(whole) ? whole : placer.place(edit);
    if (typeof placed === 'string') throw new Error(`edit refused: ${placed}`);
    writer.write(placed);
  }
  return writer.result();
}

/** Makes changes where they stand, as if they had been typed. */
class DirectWriter {
  protected readonly patches = new Patches();
  protected readonly markup: Markup;
  protected readonly splicer: Splicer;

  constructor(
    protected readonly xml: string,
    private readonly units: readonly Unit[],
  ) {
    this.markup = new Markup(xml);
    this.splicer = new Splicer(xml, this.markup, this.patches);
  }

  write(placed: readonly PlacedEdit[]): void {
    for (const edit of placed) {
      if ('slot' in edit) this.fill(edit, this.markup.run(this.slotProperties(edit), edit.text));
      else this.change(edit);
    }
  }

  result(): string {
    return this.patches.applyTo(this.xml);
  }

  private change({ segment, from, to, text }: SegmentEdit): void {
    const { source, html } = segment;
    const after = html.slice(0, from) + text + html.slice(to);
    if (/^\s|\s$/.test(after)) this.splicer.preserve(segment);
    this.patches.replace({ start: source.start + from, end: source.start + to }, text);
  }

  /** Puts runs into a paragraph that has none; one that is a mere tag is opened. */
  protected fill({ slot }: SlotEdit, runs: string): void {
    this.patches.append(this.xml, slot.tag, slot.at, runs, this.markup.closeParagraph);
  }

  /** What text in a blank cell looks like: as its paragraph's mark does, else as figures beside it do. */
  protected slotProperties({ slot, unit }: SlotEdit): string {
    const own = withoutChanges(this.splicer.slice(slot.properties));
    return /<[^/][^>]*>\s*<[^/]/.test(own) ? own : this.neighbourProperties(unit);
  }

  private neighbourProperties(unit: Unit): string {
    const { units } = this;
    const at = units.indexOf(unit);
    for (let distance = 1; distance <= MAX_DISTANCE; distance++) {
      for (const neighbour of [units[at - distance], units[at + distance]]) {
        const segment = neighbour?.paragraph?.segments[0];
        if (segment?.run && isBeside(neighbour, unit) && /^\s*[\d.,]+\s*$/.test(segment.html))
          return this.splicer.propertiesOf(segment.run);
      }
    }
    return '';
  }
}

/** How many cells away a figure is looked for that a blank cell takes its look from. */
const MAX_DISTANCE = 40;

const isBeside = (a: Unit, b: Unit): boolean =>
  'table' in a.place && 'table' in b.place && a.place.table === b.place.table;

/** Makes changes as revisions, which whoever opens the file accepts or rejects. */
class TrackedWriter extends DirectWriter {
  private nextId: number;

  constructor(
    xml: string,
    units: readonly Unit[],
    private readonly tracking: Tracking,
  ) {
    super(xml, units);
    this.nextId = freeId(xml);
  }

  override write(placed: readonly PlacedEdit[]): void {
    for (const edit of placed) {
      if ('slot' in edit) this.fill(edit, this.revision('ins', this.markup.run(this.slotProperties(edit), edit.text)));
      else if (edit.from < edit.to || edit.text !== '') this.revise(edit);
    }
  }

  private revise({ segment, from, to, text }: SegmentEdit): void {
    const { run, html } = segment;
    if (!run) return;
    const properties = this.splicer.propertiesOf(run);
    const removed = html.slice(from, to);
    const deletion = removed && this.revision('del', this.markup.run(properties, removed, true));
    const insertion = text && this.revision('ins', this.markup.run(properties, text));
    this.splicer.replace(segment, from, to, deletion + (insertion && this.outside(run.insertion, insertion)));
  }

  /** Puts an insertion of ours beside somebody's, not into it: that is ended and begun again. */
  private outside(insertion: Range | undefined, ours: string): string {
    if (!insertion) return ours;
    const tag = this.splicer.slice(insertion);
    const [, name] = /^<([^\s/>]+)/.exec(tag) ?? [];
    const again = tag.replace(/([\s:]id\s{0,9}=\s{0,9}["'])\d*/, (_, before: string) => before + this.nextId++);
    return `</${name}>${ours}${again}`;
  }

  private revision(name: 'ins' | 'del', content: string): string {
    const { author, date } = this.tracking;
    return this.markup.tag(name, { id: String(this.nextId++), author, date }, content);
  }
}

/** An edit without what old and new have in common; and with the numbers whole that it begins or ends in. */
interface TrimmedEdit extends TextEdit {
  /** 13 → 23 and not 1 → 2. */
  readonly whole: TextEdit;
}

/** In the order of the text. */
function trimmed(text: string, edits: readonly TextEdit[]): TrimmedEdit[] {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start);
  let free = 0;
  return sorted.flatMap((edit, i) => {
    const { range, text: after } = withoutCommon(text, edit);
    if (range.start === range.end && after === '') return [];
    const whole = withWholeNumbers(text, { range, text: after }, free, sorted[i + 1]?.range.start ?? text.length);
    free = whole.range.end;
    return [{ range, text: after, whole }];
  });
}

function withoutCommon(text: string, { range, text: written }: TextEdit): TextEdit {
  let { start, end } = range;
  let after = written;
  while (start < end && after !== '' && text[start] === after[0] && !isPart(text[start])) {
    start++;
    after = after.slice(1);
  }
  while (start < end && after !== '' && text[end - 1] === after[after.length - 1] && !isPart(text[end - 1])) {
    end--;
    after = after.slice(0, -1);
  }
  return { range: { start, end }, text: after };
}

/** @param from how far it may reach back, and `to` ahead: to the edits beside it */
function withWholeNumbers(text: string, { range, text: written }: TextEdit, from: number, to: number): TextEdit {
  let { start, end } = range;
  let after = written;
  if (isDigit(text[start]) || isDigit(after[0]))
    for (; start > from && isDigit(text[start - 1]); start--) after = text[start - 1] + after;
  if (isDigit(text[end - 1]) || isDigit(after[after.length - 1]))
    for (; end < to && isDigit(text[end]); end++) after += text[end];
  return { range: { start, end }, text: after };
}

const isDigit = (char: string | undefined): boolean => char !== undefined && /[\d.０-９]/.test(char);

/** Half of a character, or what an escape is made of: not to be separated. */
const isPart = (char: string): boolean => /[&;#\ud800-\udfff]/.test(char);
