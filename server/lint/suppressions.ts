import { afterLineEnd, lastAtOrBefore, nextLineEnd } from '../text/lines';
import { holds, type Range } from '../text/range';
import { currentRuleId } from './renamed-rules';

/** A rule's name as a comment gives it. */
export interface SuppressedName {
  readonly id: string;
  readonly range: Range;
}

/** A comment that speaks to this tool: `<!-- ogi-report-disable-next-line RULE, RULE -->`. */
export interface Directive {
  readonly range: Range;
  /** What stands after `ogi-report-`: one of `COMMANDS`, or something else that has no effect. */
  readonly command: string;
  readonly commandRange: Range;
  /** None for every rule. */
  readonly names: readonly SuppressedName[];
}

/** A range of text in which a rule, or every rule, is not to be reported. */
export interface SuppressionRange {
  readonly directive: Directive;
  /** Undefined for every rule. */
  readonly name: SuppressedName | undefined;
  readonly start: number;
  end: number;
  /** The `enable` that ends it, and the rule that it names. */
  closedBy?: { readonly directive: Directive; readonly name: SuppressedName | undefined };
  /** Whether a finding was suppressed by it. */
  isUsed: boolean;
}

/** What the comments of a draft silence, and have suppressed. */
export interface SuppressionUse {
  readonly directives: readonly Directive[];
  readonly ranges: readonly SuppressionRange[];
  /** Whether a rule was held against this draft: what others would have reported nobody knows. */
  readonly wasChecked: (rule: string) => boolean;
  readonly isRule: (rule: string) => boolean;
  /** Whether a rule holds the report against the one of the year before. */
  readonly comparesYears: (rule: string) => boolean;
  readonly rules: readonly string[];
}

export const COMMANDS = ['disable-next-line', 'disable-file', 'disable', 'enable'] as const;

const DIRECTIVE = /<!--[ \t]{0,20}ogi-report-([A-Za-z-]{1,30})(?:[ \t]([^<>\r\n]{0,500}))?-->/g;
const NAME = /[^\s,，、]+/g;
/** Stands for every rule where ranges are kept by the rule that they silence. */
const EVERY = '*';

/** The comments in a text, in order. */
function directivesIn(text: string): Directive[] {
  if (!text.includes('ogi-report-')) return [];
  return [...text.matchAll(DIRECTIVE)].map((match) => {
    const [written, command, list = ''] = match;
    const end = match.index + written.length;
    const commandAt = match.index + written.indexOf('ogi-report-') + 'ogi-report-'.length;
    const listAt = commandAt + command.length + written.slice(commandAt - match.index + command.length).indexOf(list);
    const names = [...list.matchAll(NAME)].map(({ 0: id, index }) => ({
      id: currentRuleId(id),
      range: { start: listAt + index, end: listAt + index + id.length },
    }));
    return {
      range: { start: match.index, end },
      command,
      commandRange: { start: commandAt, end: commandAt + command.length },
      names,
    };
  });
}

/** What the comments of a text silence. Every question whether something is suppressed is taken note of. */
export class Suppressions {
  readonly directives: readonly Directive[];
  readonly ranges: SuppressionRange[] = [];
  /** By rule; ranges of one kind lie in order and apart from each other. */
  private readonly lines = new Map<string, SuppressionRange[]>();
  private readonly blocks = new Map<string, SuppressionRange[]>();
  private readonly whole = new Map<string, SuppressionRange>();
  /** Where the line of the last comment ends, and the next. */
  private line: { readonly end: number; readonly next: Range } | undefined;

  constructor(text: string) {
    this.directives = directivesIn(text);
    const open = new Map<string, SuppressionRange>();
    for (const directive of this.directives) this.read(directive, text, open);
  }

  /** Whether a rule is not to be reported at a place. */
  isSuppressed(rule: string, at: number): boolean {
    if (this.ranges.length === 0) return false;
    let found = false;
    for (const key of [rule, EVERY]) {
      for (const suppression of [
        covering(this.lines.get(key), at),
        covering(this.blocks.get(key), at),
        this.whole.get(key),
      ]) {
        if (!suppression) continue;
        suppression.isUsed = true;
        found = true;
      }
    }
    return found;
  }

  private read(directive: Directive, text: string, open: Map<string, SuppressionRange>): void {
    const { command, range } = directive;
    const names = directive.names.length > 0 ? directive.names : [undefined];
    for (const name of names) {
      const key = name?.id ?? EVERY;
      if (command === 'disable-next-line') {
        const { start, end } = this.lineAfter(range.end, text);
        this.add(this.lines, key, { directive, name, start, end: end + 1, isUsed: false });
      } else if (command === 'disable-file') {
        const suppression = { directive, name, start: 0, end: text.length + 1, isUsed: false };
        this.ranges.push(suppression);
        if (!this.whole.has(key)) this.whole.set(key, suppression);
      } else if (command === 'disable') {
        const suppression = { directive, name, start: range.end, end: text.length + 1, isUsed: false };
        // A second one before the first has ended adds nothing to it.
        if (open.has(key)) this.ranges.push(suppression);
        else {
          open.set(key, suppression);
          this.add(this.blocks, key, suppression);
        }
      } else if (command === 'enable') {
        for (const closed of name ? [name.id] : [...open.keys()]) {
          const suppression = open.get(closed);
          if (!suppression) continue;
          suppression.end = range.start;
          suppression.closedBy = { directive, name };
          open.delete(closed);
        }
      }
    }
  }

  /** The line after that of a place; places come in order, and many may stand on one line. */
  private lineAfter(at: number, text: string): Range {
    if (this.line === undefined || at > this.line.end) {
      const end = nextLineEnd(text, at);
      const start = afterLineEnd(text, end);
      this.line = { end, next: { start, end: nextLineEnd(text, start) } };
    }
    return this.line.next;
  }

  private add(map: Map<string, SuppressionRange[]>, key: string, suppression: SuppressionRange): void {
    this.ranges.push(suppression);
    const existing = map.get(key);
    if (!existing) map.set(key, [suppression]);
    // Two comments on one line suppress the same line: the second adds nothing.
    else if (existing[existing.length - 1].start < suppression.start) existing.push(suppression);
  }
}

/** The range that a place lies in. */
function covering(
  suppressionRanges: readonly SuppressionRange[] | undefined,
  at: number,
): SuppressionRange | undefined {
  if (!suppressionRanges) return undefined;
  const found = suppressionRanges[lastAtOrBefore(suppressionRanges.length, at, (i) => suppressionRanges[i].start)];
  return found && holds(found, at) ? found : undefined;
}
