import type { Line } from '../draft/draft';
import { distance } from '../text/distance';
import { readNumeral } from '../text/figure';
import { fold, foldWithOffsets } from '../text/fold';
import { MappedText } from '../text/mapped-text';
import { isSplit } from '../text/split';
import { endsAsOrgan } from './signature';

/** The title of a draft, on one line or broken over two. */
export interface Title {
  readonly lines: readonly Line[];
  /** The organ named in the title itself; empty when it stands on a line of its own or nowhere. */
  readonly organ: string;
  /** Whether the organ stands inside the wording and not before it (2024年…局政府信息公开工作年度报告). */
  readonly holdsOrgan: boolean;
  /** Undefined where none is written, or none that is a year (24年, 2O24年), or two that differ. */
  readonly year: number | undefined;
  /** A year that is none, as it is written, folded; empty where there is no such thing. */
  readonly damagedYear: string;
  /** The year, and from it on everything that the form lays down, as folded text. */
  readonly wording: string;
  /** Where the wording begins in the first line. */
  readonly from: number;
  /** Where it ends in the last line: before a remark in brackets that is no year. */
  readonly to: number;
  /** Whether there are figures in it beside the year. */
  readonly hasFigures: boolean;
}

/** The form's title without organ and year. */
export const TITLE = '政府信息公开工作年度报告';

/** The form's title whole. */
export const titleFor = (organ: string, year: number | string): string => `${organ}${year}年${TITLE}`;

/** A document is known to be a report by its title only where that stands so far up. */
export const MAX_LINES = 20;
/** A title, and once more in a line that names the file. */
const MAX_TITLES = 2;
export const MAX_LENGTH = 70;
/** In edits, of twelve characters: 政府信息工作公开年度报告, 政府信息公开报告. */
const MAX_SLIPS = 5;
/** Sentences, and the way to a page (首页 > 政府信息公开 > 年报). */
const NO_TITLE = /[。；>|/]/;
/** What a title can end in, as written; the others are spared the reading. */
const MAY_END = /[告报年度)）\d０-９]\s*$/;
/** The same, where the last character may be the one that is wrong. */
const MAY_END_WRONGLY = new RegExp(`${MAY_END.source}|度报\\S\\s*$`);
const TALKS_ABOUT = /关于|报送|印发|编制|公布|发布|做好|填写|模板|说明|^现[将就]/;
/** 关于青岚县农业农村局2024年政府信息公开工作年度报告: the title of a paper. */
const ABOUT = /^关于(?=.{2,}(?:政府|局|委|办公室|厅|街道|办事处|[镇乡])$)/;
/** What a template leaves open for the organ: 【请填写行政机关名称】. */
const OPEN = /^【[^【】]*】$/;

const YEAR = '(?:(?:19|20)\\d{2}|二[〇○零0][〇○零0一二三四五六七八九]{2})(?!\\d)';
/** What is written for a year and is none: 24年, 2O24年, 0224年, 20204年, 242024年. */
const DAMAGED_YEAR = '[\\dOoIl〇○零一二三四五六七八九]{1,12}(?=年)';
/** One year, or one that is written twice. */
const YEARS = `(?:\\(?(?:${YEAR}|${DAMAGED_YEAR})年{0,2}度?\\)?){1,3}`;
const KIND = '(?:年度工作报告|年度报告|年报|报告)';
const REMARK = '(?:\\(.{1,20}\\))?';

/** A way of putting a title: groups `organ`, and `year` where there is one. */
interface Pattern {
  readonly words: RegExp;
  readonly holdsOrgan?: boolean;
}

/** The ways of putting a title round the words by which it is known; the form's own way comes first. */
const around = (known: string): Pattern[] => [
  { words: new RegExp(`^(?<organ>.{0,50}?)(?<year>${YEARS})${known}.{0,14}?${KIND}${REMARK}$`) },
  {
    words: new RegExp(`^(?<year>${YEARS})(?<organ>.{2,40}?)${known}.{0,14}?${KIND}${REMARK}$`),
    holdsOrgan: true,
  },
  {
    words: new RegExp(`^(?<organ>.{2,40}?)关于(?<year>${YEARS})${known}.{0,14}?${KIND}${REMARK}$`),
    holdsOrgan: true,
  },
  { words: new RegExp(`^(?<organ>.{0,50}?)${known}.{0,6}?(?<year>${YEARS})${KIND}${REMARK}$`) },
  { words: new RegExp(`^(?<organ>.{0,50}?)${known}.{0,14}?${KIND}(?<year>${YEARS}|\\(${YEAR}\\)|${YEAR})$`) },
];
const withoutYear = (known: string): Pattern => ({
  words: new RegExp(`^(?<organ>.{0,50}?)(?:年?度?)${known}.{0,14}?${KIND}${REMARK}$`),
});

/** What makes a title wherever it stands. */
const TITLED = around('政府信息公开');
const WITHOUT_YEAR = [withoutYear('政府信息公开')];
/** The same with a word between the year and what it is known by: 2024年法治政府信息公开…. */
const WITH_A_WORD: readonly Pattern[] = [
  { words: new RegExp(`^(?<organ>.{2,50}?)(?<year>${YEARS}).{1,8}?政府信息公开.{0,14}?${KIND}${REMARK}$`) },
];
/** What makes one only in what is known to be a report. */
const LOOSE = [...around('信息公开'), ...around('政务公开'), ...around('政府公开')];
const LOOSE_WITHOUT_YEAR = [withoutYear('信息公开')];

/** What a web page has besides its lines. */
interface Page {
  /** The title in its head. */
  readonly headTitle: Line | undefined;
}

/**
 * Finds a title with a year that a document may be known by: in the first lines, or anywhere before its first section.
 * @param before where that begins; undefined where there is none
 */
export const findTitle = (
  lines: readonly Line[],
  before: number | undefined,
  page: Page | undefined,
): Title | undefined =>
  before === undefined
    ? best(lines.slice(0, MAX_LINES), TITLED)
    : (best(linesAbove(lines, before), TITLED, page) ?? (page?.headTitle && titleInHead(page.headTitle)));

export const linesAbove = (lines: readonly Line[], before: number): Line[] =>
  lines.filter(({ range }) => range.start < before);

/**
 * The title of a draft that is known to be a report by its sections: the first line before them that reads as one, on a
 * page the last, for menus stand above it; a heading before other lines, and one with a year before one without.
 */
export function findTitleOfReport(lines: readonly Line[], before: number, page: Page | undefined): Title | undefined {
  const above = linesAbove(lines, before);
  return (
    findTitle(lines, before, page) ??
    best(above, WITH_A_WORD, page) ??
    best(above, WITHOUT_YEAR, page) ??
    best(above, LOOSE, page) ??
    best(above, LOOSE_WITHOUT_YEAR, page) ??
    above.slice(0, MAX_LINES).reduce<Title | undefined>((found, line) => found ?? damagedTitleIn(line, page), undefined)
  );
}

/** Menus have 政府信息公开年报 in them; a title without a year names its organ there, or is marked as one. */
const isMenuItem = ({ organ, year, damagedYear, lines: [line] }: Title): boolean =>
  year === undefined && damagedYear === '' && line.level === 0 && !(organ.length > 2 && endsAsOrgan(organ));

/** The title among lines: a heading before other lines, one line before two that are broken. */
function best(lines: readonly Line[], patterns: readonly Pattern[], page?: object): Title | undefined {
  for (const isBroken of [false, true]) {
    let found: Title | undefined;
    for (let i = 0; i + (isBroken ? 1 : 0) < lines.length; i++) {
      const line = lines[i];
      if (found && !page && line.level === 0) continue;
      const title = titleIn(isBroken ? [line, lines[i + 1]] : [line], patterns);
      if (!title || (page && isMenuItem(title))) continue;
      if (line.level > 0) return title;
      found = title;
    }
    if (found) return found;
  }
  return undefined;
}

/** The title in a page's head, before the names of the site after it (…年度报告_青石区人民政府). */
function titleInHead({ content, ...line }: Line): Title | undefined {
  for (const part of content.text.matchAll(/[^_|｜\-–—]+/g)) {
    const leading = part[0].length - part[0].trimStart().length;
    const { start } = content.rangeOf(part.index + leading, part.index + leading);
    const own: Line = { ...line, content: new MappedText(part[0].trim(), start) };
    const title = titleIn([own], TITLED);
    if (title) return title;
  }
  return undefined;
}

/** So long a line is a sentence that says what the report is, and not a line of a page that offers it. */
const FEWEST_IN_SENTENCE = 15;
/** The organ on a line of its own, and a title that is broken in two. */
const MAX_ABOVE = 4;
const isOfSignature = (name: string): boolean => endsAsOrgan(name) || /^20\d\d年(?:\d*月(?:\d*日)?)?$/.test(name);
const SPEAKS_OF_REPORT = /条例|统计期限|本(?:年度)?报告|报告如下|现(?:将|予|公布|就)/;

/**
 * Whether the title alone says that the draft is an annual report (…年…政府信息公开…年度报告): with a section after it,
 * with a sentence that speaks of the report, or with nothing at all, as long as it is being written. A page that offers a
 * report, or several, is none.
 */
export function saysReport(title: Title, lines: readonly Line[], hasSection: boolean): boolean {
  if (title.year === undefined || !/年度报告|年报/.test(title.wording)) return false;
  const titles = lines.slice(0, MAX_LINES).flatMap((line) => titleIn([line], TITLED) ?? []);
  if (new Set(titles.map(({ organ, wording }) => organ + wording)).size > MAX_TITLES) return false;
  if (hasSection) return true;
  const at = lines.indexOf(title.lines[title.lines.length - 1]);
  const behind = lines.slice(at + 1);
  return (
    (at < MAX_ABOVE && behind.every(({ content: { text } }) => isOfSignature(fold(text)))) ||
    behind.some(
      ({ content: { text } }) =>
        text.length >= FEWEST_IN_SENTENCE && /[，。；]/.test(text) && SPEAKS_OF_REPORT.test(text),
    )
  );
}

/** The bracket at the end of a title, and whether it is the year. */
const LAST_BRACKET = /\([^()]{1,20}\)$/;
const YEAR_IN_BRACKETS = new RegExp(`^\\((?:${YEAR}|${DAMAGED_YEAR})年?度?\\)$`);
const EVERY_YEAR = new RegExp(`(?<whole>${YEAR})|${DAMAGED_YEAR}`, 'g');

function titleIn(lines: readonly Line[], patterns: readonly Pattern[]): Title | undefined {
  const [first, second] = lines;
  if (!MAY_END.test((second ?? first).content.text.slice(-3))) return undefined;
  const length = first.content.text.length + (second?.content.text.length ?? 0);
  if (length > MAX_LENGTH || length < 8) return undefined;
  const { folded } = foldWithOffsets(first.content.text);
  const whole = second ? folded + foldWithOffsets(second.content.text).folded : folded;
  if (NO_TITLE.test(whole)) return undefined;
  for (const { words, holdsOrgan = false } of patterns) {
    const groups = words.exec(whole)?.groups;
    if (!groups || TALKS_ABOUT.test(groups.organ.replace(OPEN, '').replace(ABOUT, ''))) continue;
    const title = titleOf(lines, whole, groups.organ, groups.year ?? '', holdsOrgan);
    // The break must part the title itself, or the line above it is the organ's.
    if (!second || holdsOrgan || title.organ.length < folded.length) return title;
  }
  return undefined;
}

/** @param organ as far as the wording is sure: of 人民政府信息公开 it has 人民 alone */
function titleOf(lines: readonly Line[], whole: string, organ: string, years: string, holdsOrgan: boolean): Title {
  const named = organ.endsWith('人民') ? `${organ}政府` : organ;
  const last = lines[lines.length - 1].content.text;
  const { folded, offsets } = foldWithOffsets(last);
  const remark = LAST_BRACKET.exec(folded);
  const from = holdsOrgan ? 0 : named.length;
  const isRemark = remark !== null && !YEAR_IN_BRACKETS.test(remark[0]);
  const form = whole.slice(from, isRemark ? -remark[0].length : undefined);
  return {
    lines,
    organ: named.replace(ABOUT, ''),
    holdsOrgan,
    ...yearIn(years),
    wording: whole.slice(from),
    from: foldWithOffsets(lines[0].content.text).offsets[from] ?? 0,
    to: isRemark ? offsets[remark.index] : last.length,
    hasFigures: /\d/.test(form.replace(EVERY_YEAR, '')),
  };
}

function yearIn(written: string): Pick<Title, 'year' | 'damagedYear'> {
  const found = [...written.matchAll(EVERY_YEAR)];
  const years = new Set(found.flatMap(({ groups }) => groups?.whole ?? []).map(yearOf));
  const damaged = found.find(({ groups }) => !groups?.whole);
  const [year] = years;
  return years.size === 1 ? { year, damagedYear: '' } : { year: undefined, damagedYear: damaged?.[0] ?? '' };
}

const yearOf = (written: string): number | undefined =>
  /^\d+$/.test(written) ? Number(written) : readNumeral(written.replace(/[○0]/g, '〇'));

const DAMAGED = new RegExp(`^(?<before>.{0,50}?)(?<year>${YEARS})(?<behind>.*)$`);

/** A title with slips in it: what stands after the year, or after the organ, is the form's but for a few characters. */
function damagedTitleIn(line: Line, page: Page | undefined): Title | undefined {
  const { text } = line.content;
  if (text.length > MAX_LENGTH || text.length < 8 || !MAY_END_WRONGLY.test(text.slice(-4))) return undefined;
  const { folded } = foldWithOffsets(text);
  if (NO_TITLE.test(folded)) return undefined;
  const groups = DAMAGED.exec(folded)?.groups;
  const wording = (written: string): string => written.replace(LAST_BRACKET, '');
  if (groups && distance(wording(groups.behind), TITLE, MAX_SLIPS) <= MAX_SLIPS && !TALKS_ABOUT.test(groups.before))
    return titleOf([line], folded, groups.before, groups.year, false);
  // The organ stands before the wording, and there is nothing that parts them.
  const holdsOrgan = groups?.before === '';
  const rest = holdsOrgan ? groups.behind : folded;
  let [at, least] = [0, MAX_SLIPS + 1];
  for (let i = 0; i < rest.length - TITLE.length + MAX_SLIPS; i++) {
    if (isSplit(rest, i)) continue;
    const away = distance(wording(rest.slice(i)), TITLE, MAX_SLIPS);
    if (away <= least && away <= MAX_SLIPS) [at, least] = [i, away];
  }
  if (least > MAX_SLIPS || TALKS_ABOUT.test(rest.slice(0, at))) return undefined;
  const title = titleOf([line], folded, rest.slice(0, at), holdsOrgan ? groups.year : '', holdsOrgan && at > 0);
  return page && isMenuItem(title) ? undefined : title;
}
