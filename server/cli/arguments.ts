import { parseArgs } from 'node:util';
import { AREA_RULES } from '../lint/area-rules';
import { LEVELS, type Level } from '../lint/finding';
import { currentRuleId } from '../lint/renamed-rules';
import { rules } from '../rules/registry';
import { distance } from '../text/distance';
import type { Command, FailOn, ListFormat } from './command';
import { LANGUAGES } from './language';
import { FORMATS, type FormatName } from './output/formats';
import type { Messages } from './output/messages/messages';
import { TARGETS } from './targets';

export type {
  AnnotateCommand,
  CheckCommand,
  Command,
  ConvertCommand,
  FailOn,
  FixCommand,
  ListFormat,
  ReviewCommand,
} from './command';

/** Arguments that cannot be understood; the message is for the user. */
export class UsageError extends Error {}

const COMMON = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  lang: { type: 'string' },
  rule: { type: 'string', multiple: true },
  'files-from': { type: 'string' },
} as const;
const CHECK = {
  ...COMMON,
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  'stdin-filename': { type: 'string' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'string' },
  review: { type: 'string' },
  verbose: { type: 'boolean' },
  jobs: { type: 'string', short: 'j' },
} as const;
const FIX = { ...COMMON, 'dry-run': { type: 'boolean' }, track: { type: 'boolean' } } as const;

const CONVERT = {
  help: COMMON.help,
  version: COMMON.version,
  lang: COMMON.lang,
  'files-from': COMMON['files-from'],
  'stdin-filename': CHECK['stdin-filename'],
  to: { type: 'string' },
  out: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
} as const;

const REVIEW = {
  ...COMMON,
  out: CONVERT.out,
  jobs: CHECK.jobs,
  organs: { type: 'string' },
  year: { type: 'string' },
  from: { type: 'string' },
  decide: { type: 'string' },
  lists: { type: 'string', multiple: true },
  sums: { type: 'string' },
  'no-cache': { type: 'boolean' },
} as const;

const ANNOTATE = { ...COMMON, review: CHECK.review, force: CONVERT.force } as const;

type OptionTypes = Readonly<Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }>>;

/** What each command takes. */
export const OPTIONS: Readonly<Record<'check' | 'fix' | 'convert' | 'annotate' | 'review', OptionTypes>> = {
  check: CHECK,
  fix: FIX,
  convert: CONVERT,
  annotate: ANNOTATE,
  review: REVIEW,
};

const FAIL_ON: readonly FailOn[] = ['error', 'warning', 'info'];
const LIST_FORMATS: readonly ListFormat[] = ['docx', 'xlsx', 'csv'];
const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/** Reads the arguments of the command line. Throws `UsageError`. */
export function readArguments(args: readonly string[], messages: Messages): Command {
  const [name, ...rest] = args;
  switch (name) {
    case 'check':
      return readCheck(rest, messages);
    case 'fix':
      return readFix(rest, messages);
    case 'convert':
      return readConvert(rest, messages);
    case 'annotate':
      return readAnnotate(rest, messages);
    case 'review':
      return readReview(rest, messages);
    case 'help':
      return { kind: 'help' };
    default:
      return readWithoutCommand(args, messages);
  }
}

function readWithoutCommand(args: readonly string[], messages: Messages): Command {
  const { asked: requested, paths } = read(args, COMMON, messages);
  if (requested) return requested;
  throw new UsageError(paths.length > 0 ? messages.unknownCommand(paths[0]) : messages.noCommand());
}

function readCheck(args: readonly string[], messages: Messages): Command {
  const { asked: requested, paths, values } = read(args, CHECK, messages);
  if (requested) return requested;
  const format = oneOf('--format', last(values.get('format')) ?? 'stylish', FORMAT_NAMES, messages);
  const failOn = oneOf('--fail-on', last(values.get('fail-on')) ?? 'error', FAIL_ON, messages);
  const severities = readLevels(values.get('rule') ?? [], messages);
  const filesFrom = readFilesFrom(values, paths, messages);
  const stdinFilename = last(values.get('stdin-filename'));
  const baseline = last(values.get('baseline'));
  const writeBaseline = last(values.get('write-baseline'));
  if (baseline !== undefined && writeBaseline !== undefined) throw new UsageError(messages.twoBaselines());
  const verbose = values.has('verbose');
  const threads = readThreads(last(values.get('jobs')), messages);
  const named = { paths, filesFrom, stdinFilename };
  const review = last(values.get('review'));
  return { kind: 'check', ...named, format, failOn, severities, verbose, threads, baseline, writeBaseline, review };
}

function readFix(args: readonly string[], messages: Messages): Command {
  const { asked: requested, paths, values } = read(args, FIX, messages);
  if (requested) return requested;
  const named = values.get('rule');
  const ids = named?.map((rule) => {
    const [written] = rule.split('=');
    const id = requireRule(written, messages);
    if (written !== rule) throw new UsageError(messages.ruleWithLevel(rule, written));
    return id;
  });
  const filesFrom = readFilesFrom(values, paths, messages);
  if (paths.includes('-')) throw new UsageError(messages.stdinNotFixed());
  const files = { paths, filesFrom, stdinFilename: undefined };
  return {
    kind: 'fix',
    ...files,
    dryRun: values.has('dry-run'),
    track: values.has('track'),
    only: ids && new Set(ids),
  };
}

function readConvert(args: readonly string[], messages: Messages): Command {
  const { asked: requested, paths, values } = read(args, CONVERT, messages);
  if (requested) return requested;
  const target = last(values.get('to'));
  if (target === undefined) throw new UsageError(messages.noTarget(TARGETS));
  const to = oneOf('--to', target, TARGETS, messages);
  const filesFrom = readFilesFrom(values, paths, messages);
  const named = { paths, filesFrom, stdinFilename: last(values.get('stdin-filename')) };
  return { kind: 'convert', ...named, to, out: last(values.get('out')), force: values.has('force') };
}

function readAnnotate(args: readonly string[], messages: Messages): Command {
  const { asked: requested, paths, values } = read(args, ANNOTATE, messages);
  if (requested) return requested;
  const severities = readLevels(values.get('rule') ?? [], messages);
  const filesFrom = readFilesFrom(values, paths, messages);
  if (paths.includes('-')) throw new UsageError(messages.stdinNotAnnotated());
  const named = { paths, filesFrom, stdinFilename: undefined };
  const review = last(values.get('review'));
  return { kind: 'annotate', ...named, severities, review, force: values.has('force') };
}

function readReview(args: readonly string[], messages: Messages): Command {
  const { asked: requested, paths, values } = read(args, REVIEW, messages);
  if (requested) return requested;
  const from = last(values.get('from'));
  const filesFrom = from === undefined ? readFilesFrom(values, paths, messages) : undefined;
  if (paths.includes('-')) throw new UsageError(messages.noBoardFolder());
  const year = last(values.get('year'));
  if (year !== undefined && !/^20\d\d$/.test(year)) throw new UsageError(messages.noYear(year));
  const lists = (values.get('lists') ?? []).flatMap((list) => list.split(','));
  const sums = last(values.get('sums'));
  return {
    kind: 'review',
    paths,
    filesFrom,
    stdinFilename: undefined,
    out: last(values.get('out')) ?? 'board',
    organs: last(values.get('organs')),
    year: year === undefined ? undefined : Number(year),
    from,
    decide: last(values.get('decide')),
    lists: new Set(lists.map((list) => oneOf('--lists', list, LIST_FORMATS, messages))),
    sums: sums === undefined ? undefined : oneOf('--sums', sums, TARGETS, messages),
    cache: !values.has('no-cache'),
    severities: readLevels(values.get('rule') ?? [], messages),
    threads: readThreads(last(values.get('jobs')), messages),
  };
}

/** The options and paths as given. Checked here and not by `parseArgs`, which complains in English only. */
function read(args: readonly string[], options: OptionTypes, messages: Messages) {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const paths: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!Object.hasOwn(options, name)) throw new UsageError(messages.unknownOption(rawName));
    const wantsValue = options[name].type === 'string';
    if (!wantsValue && value !== undefined) throw new UsageError(messages.needlessValue(rawName));
    if (wantsValue && (!value || (!inlineValue && value !== '-' && value.startsWith('-')))) {
      throw new UsageError(messages.missingValue(rawName));
    }
    values.set(name, [...(values.get(name) ?? []), value ?? '']);
  }
  const language = last(values.get('lang'));
  if (language !== undefined) oneOf('--lang', language, LANGUAGES, messages);
  return { paths, values, asked: requestedKind(values) };
}

function requestedKind(values: ReadonlyMap<string, unknown>): Command | undefined {
  if (values.has('help')) return { kind: 'help' };
  return values.has('version') ? { kind: 'version' } : undefined;
}

const last = (values: readonly string[] | undefined): string | undefined => values?.[values.length - 1];

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[], messages: Messages): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(messages.badValue(option, value, allowed));
  return found;
}

function readLevels(values: readonly string[], messages: Messages): Record<string, Level> {
  const levels: Record<string, Level> = Object.create(null);
  for (const value of values) {
    const at = value.indexOf('=');
    const id = requireRule(at < 0 ? value : value.slice(0, at), messages);
    if (at < 0) throw new UsageError(messages.ruleWithoutLevel(value));
    levels[id] = oneOf('--rule', value.slice(at + 1), LEVELS, messages);
  }
  return levels;
}

/** The id of a rule, its former ones included. */
function requireRule(written: string, messages: Messages): string {
  const id = currentRuleId(written);
  const all = [...rules, ...AREA_RULES].map((rule) => rule.id);
  if (!all.includes(id)) throw new UsageError(messages.unknownRule(id, nearNames(id, all), all));
  return id;
}

/** Names that may have been meant: a few slips away, or with a word in common. */
function nearNames(id: string, all: readonly string[]): string[] {
  const words = id.split('-').filter((word) => word.length > 2);
  return all.filter((name) => distance(id, name, 3) <= 3 || words.some((word) => name.split('-').includes(word)));
}

/** The list of files, if there is one; with neither a list nor a path there is nothing to do. */
function readFilesFrom(
  values: ReadonlyMap<string, readonly string[]>,
  paths: readonly string[],
  messages: Messages,
): string | undefined {
  const list = last(values.get('files-from'));
  if (list === undefined && paths.length === 0) throw new UsageError(messages.noFiles());
  if (list === '-' && paths.includes('-')) throw new UsageError(messages.stdinTwice());
  return list;
}

function readThreads(value: string | undefined, messages: Messages): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new UsageError(messages.noCount('--jobs', value));
  return Number(value);
}
