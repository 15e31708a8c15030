import type { LocalizedText } from '../lint/rule';
import { namesOf, organKey } from '../report/compare/organs';
import { DAY, type ListedOrgan } from '../service/settings/organs';
import { parseCsv } from './csv';

export type { ListedOrgan } from '../service/settings/organs';

/** The kind of the organ that is its parent's own part (本级): with its report, sum and parts have to agree. */
export const OWN_PART = /本级/;

/** The name by which a list of organs lies beside the reports. */
export const ORGANS_FILE = 'organs.csv';

const COLUMNS: Readonly<Record<string, keyof ListedOrgan>> = {
  name: 'name',
  organ: 'name',
  名称: 'name',
  机关名称: 'name',
  单位名称: 'name',
  机关: 'name',
  单位: 'name',
  short: 'short',
  简称: 'short',
  别名: 'short',
  parent: 'parent',
  上级: 'parent',
  汇总到: 'parent',
  kind: 'kind',
  类别: 'kind',
  类型: 'kind',
  due: 'due',
  期限: 'due',
  截止日期: 'due',
};

/** Anything that people write between several names in one cell. */
const BETWEEN_NAMES = /[、;；|/\n]+/;
const WRITTEN_DAY = /^(\d{1,2})[-/.月](\d{1,2})日?$/;

export interface OrganList {
  readonly organs: readonly ListedOrgan[];
  /** What in it cannot be followed. */
  readonly problems: readonly LocalizedText[];
}

/** Reads a list of organs; its first row names the columns, in Chinese or in English. */
export function readOrgans(text: string): OrganList {
  const [head = [], ...rows] = parseCsv(text);
  const columns = head.map((title) => COLUMNS[title.toLowerCase()]);
  if (!columns.includes('name')) return { organs: [], problems: [FAULTS.noName] };
  const organs: ListedOrgan[] = [];
  const problems: LocalizedText[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const cell = (column: keyof ListedOrgan): string => row[columns.indexOf(column)] ?? '';
    const name = cell('name');
    if (name === '') continue;
    const key = organKey(name);
    if (seen.has(key)) problems.push(FAULTS.twice(name));
    else {
      seen.add(key);
      const due = dayOf(cell('due'));
      if (cell('due') !== '' && due === undefined) problems.push(FAULTS.due(name, cell('due')));
      organs.push({
        name,
        short: cell('short')
          .split(BETWEEN_NAMES)
          .map((short) => short.trim())
          .filter((short) => short !== ''),
        parent: cell('parent') || undefined,
        kind: cell('kind') || undefined,
        due,
      });
    }
  }
  return { organs, problems: [...problems, ...problemsOf(organs)] };
}

/** What of the parents that organs name cannot be followed: one that is not listed, or that is its own. */
export function problemsOf(organs: readonly ListedOrgan[]): LocalizedText[] {
  const finder = new OrganFinder(organs);
  return organs.flatMap((organ) => {
    if (organ.parent === undefined) return [];
    if (finder.find(organ.parent) === undefined) return [FAULTS.parent(organ.name, organ.parent)];
    return isOwnAncestor(organ, finder) ? [FAULTS.circle(organ.name)] : [];
  });
}

function isOwnAncestor(organ: ListedOrgan, finder: OrganFinder): boolean {
  const seen = new Set<ListedOrgan>();
  let at: ListedOrgan | undefined = organ;
  while (at?.parent !== undefined && !seen.has(at)) {
    seen.add(at);
    at = finder.find(at.parent);
  }
  return at === organ && seen.size > 0;
}

function dayOf(written: string): string | undefined {
  const [, month = '', day = ''] = WRITTEN_DAY.exec(written) ?? [];
  const found = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return DAY.test(found) ? found : undefined;
}

/** Finds an organ by whichever of its names a report has; a name that several go by finds none. */
export class OrganFinder {
  private readonly full = new Map<string, ListedOrgan | undefined>();
  private readonly byName = new Map<string, ListedOrgan | undefined>();

  constructor(organs: readonly ListedOrgan[]) {
    for (const organ of organs) {
      set(this.full, organKey(organ.name), organ);
      for (const name of organ.short) set(this.full, organKey(name), organ);
      for (const name of namesOf(organ.name)) set(this.byName, name, organ);
    }
  }

  find(name: string): ListedOrgan | undefined {
    const names = namesOf(name);
    for (const key of names) {
      const found = this.full.get(key);
      if (found) return found;
    }
    return this.byName.get(names[0]);
  }

  /** The organ that a text, such as the name of a file, speaks of: the one with the longest name in it. */
  findIn(text: string): ListedOrgan | undefined {
    let best: ListedOrgan | undefined;
    let length = 0;
    for (const map of [this.full, this.byName]) {
      for (const [name, organ] of map) {
        if (!organ || name.length <= Math.max(length, 2) || !text.includes(name)) continue;
        best = organ;
        length = name.length;
      }
    }
    return best;
  }
}

function set(map: Map<string, ListedOrgan | undefined>, key: string, organ: ListedOrgan): void {
  map.set(key, map.has(key) && map.get(key) !== organ ? undefined : organ);
}

const FAULTS = {
  noName: {
    'zh-CN': '第一行应写各列的名称：名称、简称、上级、类别、期限；没有“名称”一列。',
    en: 'The first row names the columns: name, short, parent, kind, due. There is no column “name”.',
  },
  twice: (name: string): LocalizedText => ({
    'zh-CN': `“${name}”列了两次，只算一次。`,
    en: `“${name}” is listed twice and counted once.`,
  }),
  due: (name: string, due: string): LocalizedText => ({
    'zh-CN': `“${name}”的期限“${due}”不是日子，应写成“02-28”。`,
    en: `The due date of “${name}”, “${due}”, is no day of the year; write “02-28”.`,
  }),
  parent: (name: string, parent: string): LocalizedText => ({
    'zh-CN': `“${name}”的上级“${parent}”不在名单中，不参加汇总。`,
    en: `The parent of “${name}”, “${parent}”, is not listed; it is left out of the sums.`,
  }),
  circle: (name: string): LocalizedText => ({
    'zh-CN': `“${name}”逐级往上又是它自己，不参加汇总。`,
    en: `“${name}” is its own parent, level by level; it is left out of the sums.`,
  }),
};
