import { AREA_RULES } from '../../lint/area-rules';
import { LEVELS, type Level } from '../../lint/finding';
import { currentRuleId } from '../../lint/renamed-rules';
import type { LocalizedText } from '../../lint/rule';
import { rules } from '../../rules/registry';
import { nearestName } from '../../text/distance';
import type { Range } from '../../text/range';
import { capitalized, harmless, shown } from '../../text/shown';
import { type JsonNode, parseJson } from './json';
import { DAY, type ListedOrgan, readListedOrgan } from './organs';

/** What a `.ogi-report.json` sets for the drafts of its folder and the folders in it. */
export interface FolderSettings {
  readonly severities: Readonly<Record<string, Level>>;
  /** The organ of the reports that name none. */
  readonly organ: string | undefined;
  /** The reports of other years, by year: paths from the folder, with slashes. */
  readonly previous: Readonly<Record<string, string>>;
  /** The day by which reports are due where the law sets none, as `MM-DD`. */
  readonly dueDate: string | undefined;
  /** The organs of the area whose reports the folder holds, for `review`; undefined where none are listed. */
  readonly organs: readonly ListedOrgan[] | undefined;
}

/** Something in the file that cannot be followed. */
export interface SettingsProblem {
  readonly range: Range;
  readonly message: LocalizedText;
}

export interface ReadFolderSettings {
  readonly settings: FolderSettings;
  /** What makes no sense is reported, the rest holds. */
  readonly problems: readonly SettingsProblem[];
}

export const SETTINGS_FILE = '.ogi-report.json';
const KEYS = ['$schema', 'rules', 'organ', 'previous', 'dueDate', 'organs'] as const;
const MAX_PATH_LENGTH = 1000;

/** Keys out of a file must not reach into what every object has: `__proto__`, `constructor`. */
const emptyRecord = <T>(): Record<string, T> => Object.create(null);

export const NO_SETTINGS: FolderSettings = {
  severities: emptyRecord(),
  organ: undefined,
  previous: emptyRecord(),
  dueDate: undefined,
  organs: undefined,
};

/** Larger files are not read. In bytes, or in UTF-16 units where the text is at hand. */
export const MAX_SETTINGS_SIZE = 1_000_000;
const MAX_PROBLEMS = 100;
/** What editors show in the place of bytes that are none of UTF-8's. */
const REPLACED = '\ufffd';
const MAX_ORGAN_LENGTH = 200;

/** Reads the text of a `.ogi-report.json`. Never throws; what cannot be followed takes nothing else down. */
export function readFolderSettings(text: string): ReadFolderSettings {
  if (text.length > MAX_SETTINGS_SIZE) return unusableSettings('size');
  if (text.includes(REPLACED)) return unusableSettings('encoding');
  const { root, faults } = parseJson(text);
  return new Reader(faults).read(root);
}

/** What is said of a file whose text is not to be had, where it begins. */
export function unusableSettings(why: keyof typeof UNUSABLE): ReadFolderSettings {
  return { settings: NO_SETTINGS, problems: [{ range: { start: 0, end: 0 }, message: UNUSABLE[why] }] };
}

const UNUSABLE = {
  size: {
    'zh-CN': '设置文件超过 1 MB，未读取，其中的设置都不起作用。',
    en: 'This settings file is larger than 1 MB and is not read: nothing in it takes effect.',
  },
  encoding: {
    'zh-CN': '设置文件不是 UTF-8 文本（可能是 GBK 或 UTF-16），未读取，其中的设置都不起作用；请另存为 UTF-8。',
    en: 'This settings file is not UTF-8 text (perhaps GBK or UTF-16) and is not read: nothing in it takes effect. Save it as UTF-8.',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** The settings of a folder within those of the folders around it: the nearest wins, setting by setting. */
export function within(outer: FolderSettings, inner: FolderSettings): FolderSettings {
  return {
    severities: Object.assign(emptyRecord(), outer.severities, inner.severities),
    organ: inner.organ ?? outer.organ,
    previous: Object.assign(emptyRecord(), outer.previous, inner.previous),
    dueDate: inner.dueDate ?? outer.dueDate,
    organs: inner.organs ?? outer.organs,
  };
}

/** Why a path must not be followed: it would leave the folder, or is none. */
export function isInside(path: string): boolean {
  if (path === '' || path.length > MAX_PATH_LENGTH || /[\p{Cc}\\]|^[/~]|^[A-Za-z][A-Za-z0-9+.-]*:/u.test(path))
    return false;
  return path.split('/').every((part) => part !== '..');
}

class Reader {
  private readonly problems: SettingsProblem[];
  private readonly severities = emptyRecord<Level>();
  private readonly previous = emptyRecord<string>();
  private organ: string | undefined;
  private dueDate: string | undefined;
  private organs: readonly ListedOrgan[] | undefined;
  /** Problems beyond those that are kept. */
  private further = 0;

  constructor(faults: readonly SettingsProblem[]) {
    this.problems = faults.slice(0, MAX_PROBLEMS);
    this.further = faults.length - this.problems.length;
  }

  /** @param root undefined where the text holds no value at all, which is a fault already */
  read(root: JsonNode | undefined): ReadFolderSettings {
    if (root?.type === 'object') this.each(root, (name, key, value) => this.member(name, key, value));
    else if (root) {
      this.report(root, () => ['设置应是一个对象：{ "rules": { … } }', 'settings are an object: { "rules": { … } }']);
    }
    const { severities, organ, previous, dueDate, organs, problems, further } = this;
    if (further > 0) problems.push({ range: problems[0].range, message: moreProblems(further) });
    return { settings: { severities, organ, previous, dueDate, organs }, problems };
  }

  private member(name: string, key: JsonNode, value: JsonNode): void {
    switch (name) {
      case '$schema':
        return;
      case 'rules':
        return this.eachOf(name, value, (rule, key, level) => this.rule(rule, key, level));
      case 'previous':
        return this.eachOf(name, value, (year, key, path) => this.file(year, key, path));
      case 'organ':
        return this.organName(value);
      case 'dueDate':
        return this.day(value);
      case 'organs':
        return this.list(value);
      default:
        this.report(key, () => {
          const near = nearestName(name, KEYS);
          return [
            `没有“${clipped(name)}”这项设置${near ? `，应为“${near}”` : `；可用的有：${KEYS.join('、')}`}`,
            `there is no setting "${clipped(name)}"; ${near ? `"${near}" may be meant` : `there are: ${KEYS.join(', ')}`}`,
          ];
        });
    }
  }

  private organName({ value, offset, length }: JsonNode): void {
    const name = typeof value === 'string' ? value.trim() : '';
    if (name !== '' && name.length <= MAX_ORGAN_LENGTH) this.organ = name;
    else {
      this.report({ offset, length }, () => [
        `“organ”应是机关名称，写成字符串，不超过 ${MAX_ORGAN_LENGTH} 字`,
        `"organ" is the name of an organ, a string of at most ${MAX_ORGAN_LENGTH} characters`,
      ]);
    }
  }

  private day({ value, offset, length }: JsonNode): void {
    if (typeof value === 'string' && DAY.test(value)) this.dueDate = value;
    else {
      this.report({ offset, length }, () => [
        '“dueDate”应是一个日子，写成“02-28”',
        '"dueDate" is a day of the year; write "02-28"',
      ]);
    }
  }

  private list(value: JsonNode): void {
    const words = (): [string, string] => [
      '“organs”的每一项应是机关名称，或 { "name", "short", "parent", "kind", "due" }，期限写成“02-28”',
      'each of "organs" is the name of an organ, or { "name", "short", "parent", "kind", "due" } with a due date such as "02-28"',
    ];
    if (value.type !== 'array') return this.report(value, words);
    const organs = (value.children ?? []).flatMap((node) => {
      return readListedOrgan(node, (faulty) => this.report(faulty, words)) ?? [];
    });
    if (organs.length > 0) this.organs = organs;
  }

  private eachOf(name: string, value: JsonNode, read: ReadMember): void {
    if (value.type === 'object') this.each(value, read);
    else this.report(value, () => [`“${name}”应是一个对象`, `"${name}" is an object`]);
  }

  /** The members of an object; one without a value is a fault already. */
  private each({ children }: JsonNode, read: ReadMember): void {
    for (const { children: [key, value] = [] } of children ?? []) if (key && value) read(key.value, key, value);
  }

  private rule(written: string, key: JsonNode, value: JsonNode): void {
    const name = currentRuleId(written);
    if (!RULE_IDS.has(name)) {
      return this.report(key, () => {
        const near = nearestName(name, [...RULE_IDS]);
        return [
          `没有“${clipped(name)}”这条规则${near ? `，应为“${near}”` : ''}`,
          `there is no rule "${clipped(name)}"${near ? `; "${near}" may be meant` : ''}`,
        ];
      });
    }
    const level = LEVELS.find((level) => level === value.value);
    if (level) this.severities[name] = level;
    else {
      this.report(value, () => [`级别应是 ${LEVELS.join('、')} 之一`, `a severity is one of ${LEVELS.join(', ')}`]);
    }
  }

  private file(year: string, key: JsonNode, { value, offset, length }: JsonNode): void {
    if (!/^20\d\d$/.test(year)) {
      const name = clipped(year);
      return this.report(key, () => [`“${name}”不是年份，应写成“2023”`, `"${name}" is no year; write "2023"`]);
    }
    if (typeof value === 'string' && isInside(value)) this.previous[year] = value.replace(/^(?:\.\/)+/, '');
    else {
      this.report({ offset, length }, () => [
        '文件应在本文件夹之内，写成相对路径，用“/”分隔',
        'the file must be in this folder: a relative path with "/", without ".."',
      ]);
    }
  }

  /** @param words in Chinese and in English; not asked for where there are more problems than anybody reads */
  private report({ offset, length }: Pick<JsonNode, 'offset' | 'length'>, words: () => [string, string]): void {
    if (this.problems.length >= MAX_PROBLEMS) {
      this.further++;
      return;
    }
    const [chinese, english] = words();
    this.problems.push({
      range: { start: offset, end: offset + length },
      message: { 'zh-CN': `${chinese}。`, en: `${capitalized(english)}.` },
    });
  }
}

type ReadMember = (name: string, key: JsonNode, value: JsonNode) => void;

const RULE_IDS: ReadonlySet<string> = new Set([...rules, ...AREA_RULES].map(({ id }) => id));

/** A name out of the file, as it can stand in a message. */
const clipped = (name: string): string => shown(harmless(name));

const moreProblems = (count: number): LocalizedText => ({
  'zh-CN': `另有 ${count} 处问题没有列出。`,
  en: `${count} more problems are not listed.`,
});
