import { rule, SOURCES, type SuggestedFix } from '../lint/rule';
import {
  COMMANDS,
  type Directive,
  type SuppressedName,
  type SuppressionRange,
  type SuppressionUse,
} from '../lint/suppressions';
import { COMPARES_YEARS } from '../prose/beside-figures';
import { nearestName } from '../text/distance';
import type { Edit } from '../text/edits';
import { groupBy } from '../text/group-by';
import { afterLineEnd, lastAtOrBefore } from '../text/lines';
import { type Range, span } from '../text/range';

type Fault = 'unused' | 'unknown-rule' | 'unknown-command' | 'closes-nothing';

interface Facts {
  readonly fault: Fault;
  /** What is to be removed. */
  readonly removed: readonly Removed[];
  readonly written: string;
  readonly writtenRange: Range;
  /** What was probably meant. */
  readonly near: string | undefined;
  /** Whether all that goes has nothing left to suppress. */
  readonly isCertain: boolean;
}

/** A name of a comment; none stands for the comment itself. */
interface Named {
  readonly directive: Directive;
  readonly name: SuppressedName | undefined;
}

interface Removed extends Named {
  /** Whether the comment goes with it, for nothing is left for it to say. */
  readonly isWhole: boolean;
}

type Useless = Omit<Facts, 'removed' | 'isCertain'> &
  Named & {
    /** Those of one key say the same of the same lines: one is reported, and they go together. */
    readonly key: string | undefined;
  };

const ID = 'unused-directive';

/** For a text: whether a range of it may compare years. It is searched once, however many ranges there are. */
function comparing(text: string): (start: number, end: number) => boolean {
  let places: readonly number[] | undefined;
  return (start, end) => {
    places ??= [...text.matchAll(COMPARES_YEARS)].map(({ index }) => index);
    const known = places;
    return known[lastAtOrBefore(known.length, end - 1, (i) => known[i])] >= start;
  };
}

/** Whether it is certain that a range suppresses nothing: rules that were not checked may have had something to say. */
function isSurelyUnused(
  { name, start, end, isUsed }: SuppressionRange,
  suppressions: SuppressionUse,
  mayCompare: (start: number, end: number) => boolean,
): boolean {
  if (isUsed) return false;
  if (name) return suppressions.isRule(name.id) && suppressions.wasChecked(name.id);
  const unchecked = suppressions.rules.filter((rule) => rule !== ID && !suppressions.wasChecked(rule));
  if (unchecked.length === 0) return true;
  return unchecked.every(suppressions.comparesYears) && !mayCompare(start, end);
}

/** Everything in the comments that has no effect. */
function uselessIn(suppressions: SuppressionUse, text: string): Useless[] {
  const useless: Useless[] = [];
  const closing = new Set(
    suppressions.ranges.flatMap(({ closedBy }) => (closedBy ? [closedBy.name ?? closedBy.directive] : [])),
  );
  const add = (fault: Fault, { directive, name }: Named, near?: string, key?: string): void => {
    const writtenRange = fault === 'unknown-command' ? directive.commandRange : (name?.range ?? directive.commandRange);
    const written = text.slice(writtenRange.start, writtenRange.end);
    useless.push({ fault, directive, name, written, writtenRange, near, key });
  };
  /** The same slip is mostly made more than once. */
  const nearest = new Map<string, string | undefined>();
  const near = (id: string): string | undefined => {
    if (!nearest.has(id)) nearest.set(id, nearestName(id, suppressions.rules));
    return nearest.get(id);
  };
  for (const directive of suppressions.directives) {
    if (!COMMANDS.some((command) => command === directive.command)) {
      add('unknown-command', { directive, name: undefined }, nearestCommand(directive.command));
      continue;
    }
    for (const name of directive.names) {
      if (!suppressions.isRule(name.id)) add('unknown-rule', { directive, name }, near(name.id));
      else if (directive.command === 'enable' && !closing.has(name)) add('closes-nothing', { directive, name });
    }
    if (directive.command === 'enable' && directive.names.length === 0 && !closing.has(directive)) {
      add('closes-nothing', { directive, name: undefined });
    }
  }
  const mayCompare = comparing(text);
  for (const suppression of suppressions.ranges) {
    if (isSurelyUnused(suppression, suppressions, mayCompare))
      add('unused', suppression, undefined, keyOf(suppression));
  }
  return useless;
}

/** A linter for programs has `disable-line` as well: what is near to it would silence the whole file. */
const nearestCommand = (command: string): string | undefined =>
  command === 'disable-line' ? 'disable-next-line' : nearestName(command, COMMANDS);

/** What a comment says of which text; a name that it has twice it says twice. */
function keyOf({ directive, name, start, end }: SuppressionRange): string {
  const before = directive.names.slice(0, name && directive.names.indexOf(name));
  return [start, end, name?.id, before.filter(({ id }) => id === name?.id).length].join(' ');
}

/** The end of a block goes with its beginning. */
const closersOf = ({ name }: Useless, suppressionRanges: readonly SuppressionRange[] = []): readonly Named[] =>
  suppressionRanges.flatMap((suppression) =>
    suppression.name === name && suppression.closedBy?.name ? [suppression.closedBy] : [],
  );

/** The edits that take things away, comments that stand beside each other as one. */
function removals(removed: readonly Removed[], text: string): Edit[] {
  const edits: Edit[] = [];
  const whole: Range[] = [];
  for (const one of [...removed].sort((a, b) => a.directive.range.start - b.directive.range.start)) {
    const { range } = one.directive;
    const last = whole[whole.length - 1];
    if (!one.isWhole) edits.push(removal(one, text));
    else if (last && BLANKS.test(text.slice(last.end, range.start))) whole[whole.length - 1] = span(last, range);
    else whole.push(range);
  }
  return [...edits, ...whole.map((range) => ({ range: lineOf(range, text) ?? range, text: '' }))];
}

/** The edit that takes a name out of a comment in which another stays. */
function removal({ directive, name }: Removed, text: string): Edit {
  if (name) {
    const end = name.range.end;
    const before = /[\s,，、]*$/.exec(text.slice(directive.commandRange.end, name.range.start))?.[0].length ?? 0;
    const isFirst = name.range.start - before === directive.commandRange.end;
    if (!isFirst) return { range: { start: name.range.start - before, end }, text: '' };
    const after = /^[\s,，、]*/.exec(text.slice(end, directive.range.end))?.[0].length ?? 0;
    return { range: { start: name.range.start, end: end + after }, text: '' };
  }
  return { range: directive.range, text: '' };
}

const BLANKS = /^[^\S\r\n]*$/;
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

const messages: Readonly<
  Record<Fault, { readonly 'zh-CN': (facts: Facts) => string; readonly en: (facts: Facts) => string }>
> = {
  unused: {
    'zh-CN': ({ removed: [{ name }] }) =>
      name ? `这里没有规则“${name.id}”的问题可忽略，注释可以删去。` : '这里没有可忽略的问题，注释可以删去。',
    en: ({ removed: [{ name }] }) =>
      name
        ? `Unused directive: no ${name.id} finding is suppressed here. Remove the comment.`
        : 'Unused directive: no finding is suppressed here. Remove the comment.',
  },
  'unknown-rule': {
    'zh-CN': ({ written, near }) => `没有“${written}”这条规则${near ? `，应为“${near}”` : ''}；这条注释不起作用。`,
    en: ({ written, near }) =>
      `There is no rule ${written}${near ? `; did you mean ${near}?` : '.'} This directive has no effect.`,
  },
  'unknown-command': {
    'zh-CN': ({ written, near }) =>
      `没有“ogi-report-${written}”这种注释${near ? `，应为“ogi-report-${near}”` : ''}；这条注释不起作用。`,
    en: ({ written, near }) =>
      `There is no directive ogi-report-${written}${near ? `; did you mean ogi-report-${near}?` : '.'} It has no effect.`,
  },
  'closes-nothing': {
    'zh-CN': () => '前面没有与之对应的 ogi-report-disable，这条注释不起作用。',
    en: () => 'No ogi-report-disable precedes this directive; it has no effect.',
  },
};

export default rule<Facts>({
  id: ID,
  name: { 'zh-CN': '忽略注释未起作用', en: 'Unused directive' },
  severity: 'info',
  isLast: true,
  summary: {
    'zh-CN': '忽略问题的注释应当有可忽略的问题，并写对规则名。',
    en: 'A directive must suppress at least one finding and name rules that exist.',
  },
  source: SOURCES.own,
  check: (report, reportFinding, { suppressions }) => {
    if (suppressions.directives.length === 0) return;
    const useless = uselessIn(suppressions, report.draft.text);
    const fellowsOf = groupBy(useless, ({ directive }) => directive);
    const likeOf = groupBy(useless, ({ key }) => key);
    const rangesOf = groupBy(suppressions.ranges, ({ directive }) => directive);
    const isWhole = ({ directive, name }: Named): boolean =>
      name === undefined || (fellowsOf.get(directive)?.length ?? 0) >= directive.names.length;
    for (const one of useless) {
      const { directive, name, key, fault } = one;
      const like = key === undefined ? [one] : (likeOf.get(key) ?? []);
      if (like[0] !== one) continue;
      const closers = fault === 'unused' ? like.flatMap((each) => closersOf(each, rangesOf.get(each.directive))) : [];
      reportFinding(name && directive.names.length > 1 ? name.range : directive.range, {
        ...one,
        removed: [
          ...like.map(({ directive, name }) => ({ directive, name, isWhole: isWhole({ directive, name }) })),
          ...closers.map((closer) => ({ ...closer, isWhole: closer.directive.names.length <= 1 })),
        ],
        isCertain: like.every(
          (each) =>
            each.fault === 'unused' &&
            (!isWhole(each) || fellowsOf.get(each.directive)?.every((fellow) => fellow.fault === 'unused')),
        ),
      });
    }
  },
  message: {
    'zh-CN': (facts) => messages[facts.fault]['zh-CN'](facts),
    en: (facts) => messages[facts.fault].en(facts),
  },
  fixes: (facts, { draft: { text } }) => {
    const { near, removed, writtenRange, isCertain } = facts;
    const replace: SuggestedFix[] =
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
        title: { 'zh-CN': '删去不起作用的注释', en: 'Remove the unused directive' },
        edits: removals(removed, text),
        preferred: near === undefined,
        safe: isCertain,
      },
    ];
  },
});
