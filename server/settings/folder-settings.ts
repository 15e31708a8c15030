import type { Severity } from '../rules/finding';
import { rules } from '../rules/registry';
import type { Words } from '../rules/rule';
import { nearestName } from '../text/distance';
import type { Range } from '../text/range';
import { JsonError, type JsonFault, type JsonMember, type JsonNode, parseJson } from './json';

/** What a `.ogi-report.json` sets for the drafts of its folder and the folders in it. */
export interface FolderSettings {
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** The organ of the reports that name none. */
  readonly organ: string | undefined;
  /** The reports of other years, by year: paths from the folder, with slashes. */
  readonly previous: Readonly<Record<string, string>>;
  /** The day by which reports are due where the law sets none, as `MM-DD`. */
  readonly dueDate: string | undefined;
}

/** Something in the file that cannot be followed. */
export interface SettingsProblem {
  readonly range: Range;
  readonly message: Words;
}

export interface ReadFolderSettings {
  readonly settings: FolderSettings;
  /** What makes no sense is told, the rest holds. */
  readonly problems: readonly SettingsProblem[];
}

export const SETTINGS_FILE = '.ogi-report.json';
export const LEVELS = ['off', 'hint', 'info', 'warning', 'error'] as const;
const KEYS = ['$schema', 'rules', 'organ', 'previous', 'dueDate'] as const;
/** A day of the year; 29 February is none of every year. */
const DAY =
  /^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))$/;
const LONGEST_PATH = 1000;

/** Keys out of a file must not reach into what every object has: `__proto__`, `constructor`. */
const emptyRecord = <T>(): Record<string, T> => Object.create(null);

export const NO_SETTINGS: FolderSettings = {
  severities: emptyRecord(),
  organ: undefined,
  previous: emptyRecord(),
  dueDate: undefined,
};

/** Reads the text of a `.ogi-report.json`. Never throws. */
export function readFolderSettings(text: string): ReadFolderSettings {
  try {
    return new Reader().read(parseJson(text));
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return { settings: NO_SETTINGS, problems: [{ range: error.range, message: FAULTS[error.fault] }] };
  }
}

/** The settings of a folder within those of the folders around it: the nearest wins, setting by setting. */
export function within(outer: FolderSettings, inner: FolderSettings): FolderSettings {
  return {
    severities: Object.assign(emptyRecord(), outer.severities, inner.severities),
    organ: inner.organ ?? outer.organ,
    previous: Object.assign(emptyRecord(), outer.previous, inner.previous),
    dueDate: inner.dueDate ?? outer.dueDate,
  };
}

/** Why a path must not be followed: it would leave the folder, or is none. */
export function isInside(path: string): boolean {
  if (path === '' || path.length > LONGEST_PATH || /[\p{Cc}\\]|^[/~]|^[A-Za-z][A-Za-z0-9+.-]*:/u.test(path))
    return false;
  return path.split('/').every((part) => part !== '..');
}

class Reader {
  private readonly problems: SettingsProblem[] = [];
  private readonly severities = emptyRecord<Severity | 'off'>();
  private readonly previous = emptyRecord<string>();
  private organ: string | undefined;
  private dueDate: string | undefined;

  read(root: JsonNode): ReadFolderSettings {
    if (root.kind === 'object') for (const member of root.members) this.member(member);
    else this.tell(root.range, '设置应是一个对象：{ "rules": { … } }', 'settings are an object: { "rules": { … } }');
    const { severities, organ, previous, dueDate } = this;
    return { settings: { severities, organ, previous, dueDate }, problems: this.problems };
  }

  private member({ name, nameRange, value }: JsonMember): void {
    switch (name) {
      case '$schema':
        return;
      case 'rules':
        return this.each(name, value, (member) => this.rule(member));
      case 'previous':
        return this.each(name, value, (member) => this.file(member));
      case 'organ':
        if (value.kind === 'string' && value.value.trim() !== '') this.organ = value.value.trim();
        else this.tell(value.range, '“organ”应是机关名称，写成字符串', '"organ" is the name of an organ, a string');
        return;
      case 'dueDate':
        if (value.kind === 'string' && DAY.test(value.value)) this.dueDate = value.value;
        else
          this.tell(value.range, '“dueDate”应是一个日子，写成“02-28”', '"dueDate" is a day of the year; write "02-28"');
        return;
      default: {
        const near = nearestName(name, KEYS);
        this.tell(
          nameRange,
          `没有“${name}”这项设置${near ? `，应为“${near}”` : `；可用的有：${KEYS.join('、')}`}`,
          `there is no setting "${name}"; ${near ? `"${near}" may be meant` : `there are: ${KEYS.join(', ')}`}`,
        );
      }
    }
  }

  private each(name: string, value: JsonNode, read: (member: JsonMember) => void): void {
    if (value.kind === 'object') for (const member of value.members) read(member);
    else this.tell(value.range, `“${name}”应是一个对象`, `"${name}" is an object`);
  }

  private rule({ name, nameRange, value }: JsonMember): void {
    const ids = rules.map(({ id }) => id);
    if (!ids.includes(name)) {
      const near = nearestName(name, ids);
      return this.tell(
        nameRange,
        `没有“${name}”这条规则${near ? `，应为“${near}”` : ''}`,
        `there is no rule "${name}"${near ? `; "${near}" may be meant` : ''}`,
      );
    }
    const level = value.kind === 'string' ? LEVELS.find((one) => one === value.value) : undefined;
    if (level) this.severities[name] = level;
    else {
      this.tell(value.range, `级别应是 ${LEVELS.join('、')} 之一`, `a severity is one of ${LEVELS.join(', ')}`);
    }
  }

  private file({ name, nameRange, value }: JsonMember): void {
    if (!/^20\d\d$/.test(name)) {
      return this.tell(nameRange, `“${name}”不是年份，应写成“2023”`, `"${name}" is no year; write "2023"`);
    }
    if (value.kind === 'string' && isInside(value.value)) this.previous[name] = value.value.replace(/^(?:\.\/)+/, '');
    else {
      this.tell(
        value.range,
        '文件应在本文件夹之内，写成相对路径，用“/”分隔',
        'the file must be in this folder: a relative path with "/", without ".."',
      );
    }
  }

  private tell(range: Range, chinese: string, english: string): void {
    this.problems.push({
      range,
      message: { 'zh-CN': `${chinese}。`, en: `${english[0].toUpperCase()}${english.slice(1)}.` },
    });
  }
}

const FAULTS: Readonly<Record<JsonFault, Words>> = {
  unexpected: {
    'zh-CN': '不是有效的 JSON：这里不应有这个字符。',
    en: 'Not valid JSON: this character cannot stand here.',
  },
  unfinished: {
    'zh-CN': '不是有效的 JSON：还没有写完，缺少右括号。',
    en: 'Not valid JSON: it ends too early; a bracket is not closed.',
  },
  string: { 'zh-CN': '不是有效的 JSON：字符串没有写完。', en: 'Not valid JSON: this string does not end.' },
  comma: {
    'zh-CN': '不是有效的 JSON：逗号缺少或多余。',
    en: 'Not valid JSON: a comma is missing here, or one too many.',
  },
  comment: { 'zh-CN': '不是有效的 JSON：不能写注释。', en: 'Not valid JSON: it cannot have comments.' },
  depth: { 'zh-CN': '不是有效的设置：括号套得太深。', en: 'No settings: brackets stand too deep in each other.' },
  after: { 'zh-CN': '不是有效的 JSON：末尾有多余的内容。', en: 'Not valid JSON: something stands behind its end.' },
};
