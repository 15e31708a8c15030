import { afterLineEnd, nextLineEnd } from '../text/lines';
import type { Range } from '../text/range';

/** A rule's name as a comment gives it. */
export interface SilencedName {
  readonly id: string;
  readonly range: Range;
}

/** A comment that speaks to this tool: `<!-- ogi-report-disable-next-line RULE, RULE -->`. */
export interface SilenceComment {
  readonly range: Range;
  /** What stands behind `ogi-report-`: one of `COMMANDS`, or something else that has no effect. */
  readonly command: string;
  readonly commandRange: Range;
  /** None for every rule. */
  readonly names: readonly SilencedName[];
}

/** A stretch of text in which a rule, or every rule, is not to be told. */
export interface Stretch {
  readonly comment: SilenceComment;
  /** Undefined for every rule. */
  readonly name: SilencedName | undefined;
  readonly start: number;
  end: number;
  /** The `enable` that ends it, and the rule that it names. */
  closedBy?: { readonly comment: SilenceComment; readonly name: SilencedName | undefined };
  /** Whether a finding was silenced by it. */
  isUsed: boolean;
}

/** What the comments of a draft silence, and have silenced. */
export interface SilenceUse {
  readonly comments: readonly SilenceComment[];
  readonly stretches: readonly Stretch[];
  /** Whether a rule was held against this draft: what others would have told nobody knows. */
  readonly wasChecked: (rule: string) => boolean;
  readonly isRule: (rule: string) => boolean;
  readonly rules: readonly string[];
}

export const COMMANDS = ['disable-next-line', 'disable-file', 'disable', 'enable'] as const;

const COMMENT = /<!--[ \t]{0,20}ogi-report-([A-Za-z-]{1,30})(?:[ \t]([^<>\r\n]{0,500}))?-->/g;
const NAME = /[^\s,，、]+/g;
/** Stands for every rule where stretches are kept by the rule that they silence. */
const EVERY = '*';

/** The comments in a text, in order. */
export function commentsIn(text: string): SilenceComment[] {
  if (!text.includes('ogi-report-')) return [];
  return [...text.matchAll(COMMENT)].map((match) => {
    const [written, command, list = ''] = match;
    const end = match.index + written.length;
    const commandAt = match.index + written.indexOf('ogi-report-') + 'ogi-report-'.length;
    const listAt = commandAt + command.length + written.slice(commandAt - match.index + command.length).indexOf(list);
    const names = [...list.matchAll(NAME)].map(({ 0: id, index }) => ({
      id,
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

/** What the comments of a text silence. Every question whether something is silenced is taken note of. */
export class Silences {
  readonly comments: readonly SilenceComment[];
  readonly stretches: Stretch[] = [];
  /** By rule; stretches of one kind lie in order and apart from each other. */
  private readonly lines = new Map<string, Stretch[]>();
  private readonly blocks = new Map<string, Stretch[]>();
  private readonly whole = new Map<string, Stretch>();

  constructor(text: string) {
    this.comments = commentsIn(text);
    const open = new Map<string, Stretch>();
    for (const comment of this.comments) this.read(comment, text, open);
  }

  /** Whether a rule is not to be told at a place. */
  isSilenced(rule: string, at: number): boolean {
    if (this.stretches.length === 0) return false;
    let found = false;
    for (const key of [rule, EVERY]) {
      for (const stretch of [
        covering(this.lines.get(key), at),
        covering(this.blocks.get(key), at),
        this.whole.get(key),
      ]) {
        if (!stretch) continue;
        stretch.isUsed = true;
        found = true;
      }
    }
    return found;
  }

  private read(comment: SilenceComment, text: string, open: Map<string, Stretch>): void {
    const { command, range } = comment;
    const names = comment.names.length > 0 ? comment.names : [undefined];
    for (const name of names) {
      const key = name?.id ?? EVERY;
      if (command === 'disable-next-line') {
        const start = afterLineEnd(text, nextLineEnd(text, range.end));
        this.add(this.lines, key, { comment, name, start, end: nextLineEnd(text, start) + 1, isUsed: false });
      } else if (command === 'disable-file') {
        const stretch = { comment, name, start: 0, end: text.length + 1, isUsed: false };
        this.stretches.push(stretch);
        if (!this.whole.has(key)) this.whole.set(key, stretch);
      } else if (command === 'disable') {
        const stretch = { comment, name, start: range.end, end: text.length + 1, isUsed: false };
        // A second one before the first has ended adds nothing to it.
        if (open.has(key)) this.stretches.push(stretch);
        else {
          open.set(key, stretch);
          this.add(this.blocks, key, stretch);
        }
      } else if (command === 'enable') {
        for (const closed of name ? [name.id] : [...open.keys()]) {
          const stretch = open.get(closed);
          if (!stretch) continue;
          stretch.end = range.start;
          stretch.closedBy = { comment, name };
          open.delete(closed);
        }
      }
    }
  }

  private add(map: Map<string, Stretch[]>, key: string, stretch: Stretch): void {
    this.stretches.push(stretch);
    const known = map.get(key);
    if (!known) map.set(key, [stretch]);
    // Two comments on one line silence the same line: the second adds nothing.
    else if (known[known.length - 1].start < stretch.start) known.push(stretch);
  }
}

/** The stretch that a place lies in. */
function covering(stretches: readonly Stretch[] | undefined, at: number): Stretch | undefined {
  if (!stretches) return undefined;
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (stretches[middle].start <= at) low = middle;
    else high = middle - 1;
  }
  const found = stretches[low];
  return at >= found.start && at < found.end ? found : undefined;
}
