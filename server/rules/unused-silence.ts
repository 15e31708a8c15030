import { nearestName } from '../text/distance';
import type { Edit } from '../text/edits';
import { afterLineEnd } from '../text/lines';
import type { Range } from '../text/range';
import { type Remedy, rule, SOURCES } from './rule';
import { COMMANDS, type SilenceComment, type SilencedName, type SilenceUse, type Stretch } from './silence';

type Fault = 'unused' | 'unknown-rule' | 'unknown-command' | 'closes-nothing';

interface Facts {
  readonly fault: Fault;
  /** What is to be removed: a name, or the comment where that leaves it nothing to say. */
  readonly removed: readonly { readonly comment: SilenceComment; readonly name: SilencedName | undefined }[];
  readonly written: string;
  readonly writtenRange: Range;
  /** What was probably meant. */
  readonly near: string | undefined;
  /** Whether nothing in its comment has an effect; and whether that is so because nothing is left to silence. */
  readonly isWhole: boolean;
  readonly isCertain: boolean;
}

type Useless = Omit<Facts, 'removed' | 'isWhole' | 'isCertain'> & {
  readonly comment: SilenceComment;
  readonly name: SilencedName | undefined;
};

const ID = 'unused-silence';
const TWO_YEARS = ['carry-over', 'copied-text', 'documents-in-force', 'growth'];

/** What the rules that compare two years would be told of; without last year's report they are not checked. */
const MAY_COMPARE_YEARS = /结转|规章|规范性文件|同比|[增减升降。]|持平/g;

/** For a text: whether a stretch of it may compare years. It is searched once, however many stretches there are. */
function comparing(text: string): (start: number, end: number) => boolean {
  let places: readonly number[] | undefined;
  return (start, end) => {
    places ??= [...text.matchAll(MAY_COMPARE_YEARS)].map(({ index }) => index);
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle] < start) low = middle + 1;
      else high = middle;
    }
    return low < places.length && places[low] < end;
  };
}

/** Whether it is certain that a stretch silences nothing: rules that were not checked may have had something to say. */
function isSurelyUnused(
  { name, start, end, isUsed }: Stretch,
  silences: SilenceUse,
  mayCompare: (start: number, end: number) => boolean,
): boolean {
  if (isUsed) return false;
  if (name) return silences.isRule(name.id) && silences.wasChecked(name.id);
  const unchecked = silences.rules.filter((rule) => rule !== ID && !silences.wasChecked(rule));
  if (unchecked.length === 0) return true;
  return unchecked.every((rule) => TWO_YEARS.includes(rule)) && !mayCompare(start, end);
}

/** Everything in the comments that has no effect. */
function uselessIn(silences: SilenceUse, text: string): Useless[] {
  const useless: Useless[] = [];
  const closing = new Set(
    silences.stretches.flatMap(({ closedBy }) => (closedBy ? [closedBy.name ?? closedBy.comment] : [])),
  );
  const add = (fault: Fault, comment: SilenceComment, name: SilencedName | undefined, near?: string): void => {
    const writtenRange = fault === 'unknown-command' ? comment.commandRange : (name?.range ?? comment.commandRange);
    const written = text.slice(writtenRange.start, writtenRange.end);
    useless.push({ fault, comment, name, written, writtenRange, near });
  };
  /** The same slip is mostly made more than once. */
  const known = new Map<string, string | undefined>();
  const near = (id: string): string | undefined => {
    if (!known.has(id)) known.set(id, nearestName(id, silences.rules));
    return known.get(id);
  };
  for (const comment of silences.comments) {
    if (!COMMANDS.some((command) => command === comment.command)) {
      add('unknown-command', comment, undefined, nearestName(comment.command, COMMANDS));
      continue;
    }
    for (const name of comment.names) {
      if (!silences.isRule(name.id)) add('unknown-rule', comment, name, near(name.id));
      else if (comment.command === 'enable' && !closing.has(name)) add('closes-nothing', comment, name);
    }
    if (comment.command === 'enable' && comment.names.length === 0 && !closing.has(comment)) {
      add('closes-nothing', comment, undefined);
    }
  }
  const mayCompare = comparing(text);
  for (const stretch of silences.stretches) {
    if (isSurelyUnused(stretch, silences, mayCompare)) add('unused', stretch.comment, stretch.name);
  }
  return useless;
}

/** The end of a block goes with its beginning. */
const closersOf = ({ name }: Useless, stretches: readonly Stretch[] = []): Facts['removed'] =>
  stretches.flatMap((stretch) => (stretch.name === name && stretch.closedBy?.name ? [stretch.closedBy] : []));

/** Things by the comment that they belong to. */
function byComment<T extends { readonly comment: SilenceComment }>(all: readonly T[]): Map<SilenceComment, T[]> {
  const groups = new Map<SilenceComment, T[]>();
  for (const one of all) {
    const group = groups.get(one.comment);
    if (group) group.push(one);
    else groups.set(one.comment, [one]);
  }
  return groups;
}

/** The edits that take a name out of a comment; the whole comment where nothing would be left of it. */
function removal({ comment, name }: Facts['removed'][number], isLastName: boolean, text: string): Edit {
  if (name && !isLastName) {
    const end = name.range.end;
    const before = /[\s,，、]*$/.exec(text.slice(comment.commandRange.end, name.range.start))?.[0].length ?? 0;
    const isFirst = name.range.start - before === comment.commandRange.end;
    if (!isFirst) return { range: { start: name.range.start - before, end }, text: '' };
    const after = /^[\s,，、]*/.exec(text.slice(end, comment.range.end))?.[0].length ?? 0;
    return { range: { start: name.range.start, end: end + after }, text: '' };
  }
  return { range: lineOf(comment.range, text) ?? comment.range, text: '' };
}

const BLANK = /[^\S\r\n]/;
const isLineEnd = (char: string | undefined): boolean => char === undefined || char === '\n' || char === '\r';

/** The whole line of something, where nothing else stands on it. Looks no further than it must: a line can be long. */
function lineOf({ start, end }: Range, text: string): Range | undefined {
  let from = start;
  while (from > 0 && BLANK.test(text[from - 1])) from--;
  let to = end;
  while (to < text.length && BLANK.test(text[to])) to++;
  if (!isLineEnd(text[from - 1]) || !isLineEnd(text[to])) return undefined;
  return { start: from, end: Math.min(afterLineEnd(text, to), text.length) };
}

const say: Readonly<
  Record<Fault, { readonly 'zh-CN': (facts: Facts) => string; readonly en: (facts: Facts) => string }>
> = {
  unused: {
    'zh-CN': ({ removed: [{ name }] }) =>
      name ? `这里没有规则“${name.id}”的问题可忽略，注释可以删去。` : '这里没有可忽略的问题，注释可以删去。',
    en: ({ removed: [{ name }] }) =>
      name
        ? `Nothing of ${name.id} is silenced here; the comment can go.`
        : 'Nothing is silenced here; the comment can go.',
  },
  'unknown-rule': {
    'zh-CN': ({ written, near }) => `没有“${written}”这条规则${near ? `，应为“${near}”` : ''}；这条注释不起作用。`,
    en: ({ written, near }) =>
      `There is no rule ${written}${near ? `; ${near} may be meant` : ''}. This comment has no effect.`,
  },
  'unknown-command': {
    'zh-CN': ({ written, near }) =>
      `没有“ogi-report-${written}”这种注释${near ? `，应为“ogi-report-${near}”` : ''}；这条注释不起作用。`,
    en: ({ written, near }) =>
      `There is no comment ogi-report-${written}${near ? `; ogi-report-${near} may be meant` : ''}. It has no effect.`,
  },
  'closes-nothing': {
    'zh-CN': () => '前面没有与之对应的 ogi-report-disable，这条注释不起作用。',
    en: () => 'No ogi-report-disable before it is ended by this comment; it has no effect.',
  },
};

export default rule<Facts>({
  id: ID,
  name: { 'zh-CN': '忽略注释未起作用', en: 'Unused directive' },
  severity: 'info',
  isLast: true,
  summary: {
    'zh-CN': '忽略问题的注释应当有可忽略的问题，并写对规则名。',
    en: 'A comment that silences findings should have some to silence, and name rules that exist.',
  },
  source: SOURCES.own,
  check: (report, tell, { silences }) => {
    if (silences.comments.length === 0) return;
    const useless = uselessIn(silences, report.draft.text);
    const uselessBy = byComment(useless);
    const stretchesBy = byComment(silences.stretches);
    for (const one of useless) {
      const { comment, name } = one;
      const fellows = uselessBy.get(comment) ?? [];
      const isWhole = fellows.length >= comment.names.length;
      tell(name && comment.names.length > 1 ? name.range : comment.range, {
        ...one,
        removed: [{ comment, name }, ...(one.fault === 'unused' ? closersOf(one, stretchesBy.get(comment)) : [])],
        isWhole,
        isCertain: one.fault === 'unused' && (!isWhole || fellows.every(({ fault }) => fault === 'unused')),
      });
    }
  },
  message: {
    'zh-CN': (facts) => say[facts.fault]['zh-CN'](facts),
    en: (facts) => say[facts.fault].en(facts),
  },
  fixes: (facts, { draft: { text } }) => {
    const { near, removed, writtenRange, isWhole, isCertain } = facts;
    const replace: Remedy[] =
      near === undefined
        ? []
        : [
            {
              title: { 'zh-CN': `改为“${near}”`, en: `Change to ${near}` },
              edits: [{ range: writtenRange, text: near }],
              preferred: true,
            },
          ];
    return [
      ...replace,
      {
        title: { 'zh-CN': '删去不起作用的注释', en: 'Remove the comment that has no effect' },
        edits: removed.map((one, i) => removal(one, one.comment.names.length <= 1 || (i === 0 && isWhole), text)),
        preferred: near === undefined,
        safe: isCertain,
      },
    ];
  },
});
