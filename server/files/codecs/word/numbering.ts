import { formatNumber } from './number-formats';
import { isOn, type NumberRef, numberIn } from './styles';
import type { XmlReader } from './xml';

/** One level of a list. */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、`: the number of each level that is named, and what stands around. */
  readonly text: string;
  /** What stands after the number. */
  readonly suffix: string;
  /** The level at which it begins anew, counted from 1; 0 for never. */
  readonly restart: number | undefined;
  /** Numbers of other levels are written in decimals. */
  readonly isLegal: boolean;
  /** The style whose paragraphs stand at this level. */
  readonly style: string | undefined;
}

export interface AbstractList {
  readonly levels: ReadonlyMap<number, Level>;
  /** A list style that has the levels instead. */
  readonly styleLink: string | undefined;
}

export interface List {
  readonly abstract: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

/** The lists of a document: what several share, by its name, and each list. */
export interface Lists {
  readonly abstracts: ReadonlyMap<string, AbstractList>;
  readonly lists: ReadonlyMap<string, List>;
}

/** What number a style gives its paragraphs, and the style that says so. */
export interface NumberedStyles {
  numberOf(id: string): { readonly number: NumberRef; readonly style: string } | undefined;
}

const NO_LEVELS: ReadonlyMap<number, Level> = new Map();
const MAX_LEVEL = 8;
/** What stands around numbers is no longer; it is repeated before each paragraph. */
const MAX_TEXT = 100;

/** Counts the paragraphs of a document that are numbered by Word itself. To be asked in the document's order. */
export class Numbering {
  private readonly abstracts: Lists['abstracts'];
  private readonly lists: Lists['lists'];
  /** By abstract list: lists that share one are counted together. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  /** Lists and levels whose own start has been used. */
  private readonly started = new Set<string>();

  constructor(
    { abstracts, lists }: Lists,
    private readonly styles: NumberedStyles,
  ) {
    this.abstracts = abstracts;
    this.lists = lists;
  }

  /**
   * The number that the next paragraph bears, with what parts it from the text; empty for none.
   * @param own what the paragraph itself says
   */
  next(own: NumberRef | undefined, style: string | undefined): string {
    const inherited = style === undefined ? undefined : this.styles.numberOf(style);
    const id = own?.id ?? inherited?.number.id;
    const list = id === undefined || id === '0' ? undefined : this.lists.get(id);
    if (!list || id === undefined) return '';
    const { name, levels } = this.levelsOf(list);
    const at = own?.level ?? inherited?.number.level ?? levelOfStyle(levels, inherited?.style) ?? 0;
    const level = levels.get(at);
    if (!level || at < 0 || at > MAX_LEVEL) return '';
    const counters = this.counters.get(name) ?? [];
    this.counters.set(name, counters);
    this.count(counters, levels, at, id, list);
    if (level.format === 'bullet') return '';
    const number = level.text.slice(0, MAX_TEXT).replace(/%(\d)/g, (_, digit: string) => {
      const other = Number(digit) - 1;
      const format = levels.get(other)?.format ?? 'decimal';
      const value = counters[other] ?? levels.get(other)?.start ?? 1;
      return formatNumber(value, level.isLegal && format !== 'none' ? 'decimal' : format);
    });
    return number === '' ? '' : number + separator(number, level.suffix);
  }

  private count(
    counters: (number | undefined)[],
    levels: ReadonlyMap<number, Level>,
    at: number,
    id: string,
    list: List,
  ): void {
    const key = `${id} ${at}`;
    const start = list.starts.get(at);
    const now = counters[at];
    if (start !== undefined && !this.started.has(key)) counters[at] = start;
    else counters[at] = now === undefined ? (levels.get(at)?.start ?? 1) : now + 1;
    this.started.add(key);
    for (let deeper = at + 1; deeper <= MAX_LEVEL; deeper++) {
      const restart = levels.get(deeper)?.restart;
      if (restart === undefined || (restart > 0 && at < restart)) counters[deeper] = undefined;
    }
  }

  private levelsOf(list: List): { readonly name: string; readonly levels: ReadonlyMap<number, Level> } {
    let name = list.abstract;
    let levels = this.abstracts.get(name)?.levels ?? NO_LEVELS;
    const link = this.abstracts.get(name)?.styleLink;
    const linked = link === undefined ? undefined : this.lists.get(this.styles.numberOf(link)?.number.id ?? '');
    if (linked && levels.size === 0) {
      name = linked.abstract;
      levels = this.abstracts.get(name)?.levels ?? NO_LEVELS;
    }
    return { name, levels: list.levels.size > 0 ? new Map([...levels, ...list.levels]) : levels };
  }
}

/** A tab is a matter of layout, but 1 and 总体 must not run into one another. */
function separator(number: string, suffix: string): string {
  if (suffix === 'nothing') return '';
  return suffix === 'space' || /[\dA-Za-z]$/.test(number) ? ' ' : '';
}

function levelOfStyle(levels: ReadonlyMap<number, Level>, style: string | undefined): number | undefined {
  if (style === undefined) return undefined;
  for (const [at, level] of levels) if (level.style === style) return at;
  return undefined;
}

/** @param xml at the root of the part; undefined where there is none */
export function readLists(xml: XmlReader | undefined): Lists {
  const abstracts = new Map<string, AbstractList>();
  const lists = new Map<string, List>();
  xml?.eachChild((name) => {
    if (name === 'w:abstractNum') abstracts.set(xml.attribute('w:abstractNumId') ?? '', readAbstract(xml));
    else if (name === 'w:num') lists.set(xml.attribute('w:numId') ?? '', readList(xml));
  });
  return { abstracts, lists };
}

function readAbstract(xml: XmlReader): AbstractList {
  const levels = new Map<number, Level>();
  let styleLink: string | undefined;
  xml.eachChild((name) => {
    if (name === 'w:lvl') levels.set(numberIn(xml, 'w:ilvl') ?? 0, readLevel(xml));
    else if (name === 'w:numStyleLink') styleLink = xml.attribute('w:val');
  });
  return { levels, styleLink };
}

function readList(xml: XmlReader): List {
  let abstract = '';
  const starts = new Map<number, number>();
  const levels = new Map<number, Level>();
  xml.eachChild((name) => {
    if (name === 'w:abstractNumId') abstract = xml.attribute('w:val') ?? '';
    else if (name === 'w:lvlOverride') {
      const at = numberIn(xml, 'w:ilvl') ?? 0;
      xml.eachChild((override) => {
        if (override === 'w:startOverride') starts.set(at, numberIn(xml) ?? 1);
        else if (override === 'w:lvl') levels.set(at, readLevel(xml));
      });
    }
  });
  return { abstract, starts, levels };
}

function readLevel(xml: XmlReader): Level {
  let start = 0;
  let format = 'decimal';
  let text = '';
  let suffix = 'tab';
  let restart: number | undefined;
  let isLegal = false;
  let style: string | undefined;
  const read = (name: string): void => {
    const value = xml.attribute('w:val');
    if (name === 'w:start') start = numberIn(xml) ?? 0;
    else if (name === 'w:numFmt') format = value ?? format;
    // Formats that are not in the standard itself stand in an alternative.
    else if (name === 'mc:AlternateContent') xml.eachChild((branch) => branch === 'mc:Fallback' && xml.eachChild(read));
    else if (name === 'w:lvlText') text = value ?? '';
    else if (name === 'w:suff') suffix = value ?? suffix;
    else if (name === 'w:lvlRestart') restart = numberIn(xml);
    else if (name === 'w:isLgl') isLegal = isOn(xml);
    else if (name === 'w:pStyle') style = value;
  };
  xml.eachChild(read);
  return { start, format, text, suffix, restart, isLegal, style };
}
