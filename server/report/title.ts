import type { Line } from '../draft/draft';
import { distance } from '../text/distance';
import { readNumeral } from '../text/figure';
import { foldWithOffsets } from '../text/fold';

/** The title of a draft, on one line or broken over two. */
export interface Title {
  readonly lines: readonly Line[];
  /** The organ named in the title itself; empty when it stands on a line of its own or nowhere. */
  readonly organ: string;
  /** Whether the organ stands inside the wording and not before it (2024年…局政府信息公开工作年度报告). */
  readonly holdsOrgan: boolean;
  readonly year: number | undefined;
  /** The year, and from it on everything that the form lays down, as folded text. */
  readonly wording: string;
  /** Where the wording begins in the first line. */
  readonly from: number;
}

/** The form's title without organ and year. */
export const TITLE = '政府信息公开工作年度报告';

const MOST_LINES = 20;
/** A title, and once more in a line that names the file. */
const MOST_TITLES = 2;
const LONGEST = 70;
/** Sentences, and the way to a page (首页 > 政府信息公开 > 年报). */
const NO_TITLE = /[。；>|/]/;
const TALKS_ABOUT = /关于|报送|印发|编制|公布|发布|做好|填写|模板|说明/;
/** What a template leaves open for the organ: 【请填写行政机关名称】. */
const OPEN = /^【[^【】]*】$/;
const YEAR = '((?:19|20)\\d{2}|二[〇○0零][〇○零一二三四五六七八九]{2})';

/** A way of putting a title, and which groups hold its organ and its year. */
interface Pattern {
  readonly words: RegExp;
  readonly organ: number;
  readonly year: number;
  readonly holdsOrgan?: boolean;
}

const KIND = '(?:年度报告|年报|报告)';
/** How a title can be put; each names the groups for organ and year. The form's own way comes first. */
const TITLED: readonly Pattern[] = [
  {
    words: new RegExp(`^(.{0,50}?)${YEAR}(?:年?度?)政府信息公开.{0,14}?${KIND}(?:\\(.{1,20}\\))?$`),
    organ: 1,
    year: 2,
  },
  { words: new RegExp(`^${YEAR}年度?(.{2,40}?)政府信息公开.{0,14}?${KIND}$`), organ: 2, year: 1, holdsOrgan: true },
  { words: new RegExp(`^(.{2,40}?)关于${YEAR}年度?政府信息公开.{0,14}?${KIND}$`), organ: 1, year: 2, holdsOrgan: true },
  { words: new RegExp(`^(.{0,50}?)()政府信息公开.{0,14}?${KIND}\\(?${YEAR}年?度?\\)?$`), organ: 1, year: 3 },
];
const WITHOUT_YEAR: readonly Pattern[] = [
  { words: new RegExp(`^(.{0,50}?)()(?:年?度?)政府信息公开.{0,14}?${KIND}(?:\\(.{1,20}\\))?$`), organ: 1, year: 2 },
];
const DAMAGED: readonly Pattern[] = [
  { words: new RegExp(`^${YEAR}年度?(.{2,40})政`), organ: 2, year: 1, holdsOrgan: true },
  { words: new RegExp(`^(.{0,50}?)${YEAR}?(?:年?度?)政.*$`), organ: 1, year: 2 },
];

/** Finds the title in the first lines, before the first heading of a section; one with a year first of all. */
export function findTitle(lines: readonly Line[], before: number): Title | undefined {
  const first = lines.slice(0, MOST_LINES).filter((line) => line.range.start < before);
  for (const patterns of [TITLED, WITHOUT_YEAR]) {
    for (const line of first) {
      const title = titleIn([line], patterns);
      if (title) return title;
    }
    for (let i = 0; i + 1 < first.length; i++) {
      const title = titleIn([first[i], first[i + 1]], patterns);
      if (title) return title;
    }
  }
  return undefined;
}

/** A title with slips in it, for drafts known to be reports by their sections. */
export function findDamagedTitle(lines: readonly Line[], before: number): Title | undefined {
  for (const line of lines.slice(0, MOST_LINES)) {
    if (line.range.start >= before) break;
    for (const pattern of DAMAGED) {
      const title = titleIn([line], [pattern]);
      const wording = title?.wording.replace(/^\d{4}年/, '').replace(title.holdsOrgan ? title.organ : '', '');
      if (title && wording !== undefined && distance(wording, TITLE, 5) <= 5) return title;
    }
  }
  return undefined;
}

/** Whether the title alone says that the draft is an annual report (…年…政府信息公开…年度报告). */
export function saysReport(title: Title, lines: readonly Line[]): boolean {
  if (title.year === undefined || !/年度报告|年报/.test(title.wording)) return false;
  // A page that lists the reports of several years or organs is none of them.
  const titles = lines.slice(0, MOST_LINES).flatMap((line) => titleIn([line], TITLED) ?? []);
  return new Set(titles.map(({ organ, wording }) => organ + wording)).size <= MOST_TITLES;
}

function titleIn(lines: readonly Line[], patterns: readonly Pattern[]): Title | undefined {
  const length = lines.reduce((sum, line) => sum + line.passage.text.length, 0);
  if (length > LONGEST || length < 8) return undefined;
  const [first, second] = lines;
  const { folded, offsets } = foldWithOffsets(first.passage.text);
  const whole = second ? folded + foldWithOffsets(second.passage.text).folded : folded;
  if (NO_TITLE.test(whole)) return undefined;
  for (const { words, organ: organGroup, year: yearGroup, holdsOrgan = false } of patterns) {
    const match = words.exec(whole);
    const organ = match?.[organGroup] ?? '';
    // The break must part the title itself, or the line above it is the organ's.
    if (!match || TALKS_ABOUT.test(organ.replace(OPEN, '')) || (second && !holdsOrgan && organ.length >= folded.length))
      continue;
    const from = holdsOrgan ? 0 : organ.length;
    const year = match[yearGroup];
    return {
      lines,
      organ,
      holdsOrgan,
      year: year ? yearIn(year) : undefined,
      wording: whole.slice(from),
      from: offsets[from] ?? 0,
    };
  }
  return undefined;
}

function yearIn(written: string): number | undefined {
  return /^\d+$/.test(written) ? Number(written) : readNumeral(written.replace(/[○0]/g, '〇'));
}
