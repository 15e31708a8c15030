import type { Line } from '../draft/draft';
import { distance } from '../text/distance';
import { readNumeral } from '../text/figure';
import { foldWithOffsets } from '../text/fold';

/** The title of a draft, on one line or broken over two. */
export interface Title {
  readonly lines: readonly Line[];
  /** The organ named in the title itself; empty when it stands on a line of its own or nowhere. */
  readonly organ: string;
  readonly year: number | undefined;
  /** The year, and from it on everything that the form lays down, as folded text. */
  readonly wording: string;
  /** Where the wording begins in the first line. */
  readonly from: number;
}

/** The form's title without organ and year. */
export const TITLE = '政府信息公开工作年度报告';

const MOST_LINES = 20;
const LONGEST = 70;
const TALKS_ABOUT = /关于|报送|印发|编制|公布|发布|做好|填写|模板|说明/;
const YEAR = '((?:19|20)\\d{2}|二[〇○0零][〇○零一二三四五六七八九]{2})';
const TITLED = new RegExp(`^(.{0,50}?)${YEAR}?(年?度?)政府信息公开(.{0,14}?)(年度报告|年报|报告)(\\(.{1,20}\\))?$`);
const SPLIT = new RegExp(`^(.{0,50}?)${YEAR}?(年?度?)(政.*)$`);

/** Finds the title in the first lines, before the first heading of a section. */
export function findTitle(lines: readonly Line[], before: number): Title | undefined {
  const first = lines.slice(0, MOST_LINES).filter((line) => line.range.start < before);
  for (const line of first) {
    const title = titleIn([line], TITLED);
    if (title) return title;
  }
  for (let i = 0; i + 1 < first.length; i++) {
    const title = titleIn([first[i], first[i + 1]], TITLED);
    if (title) return title;
  }
  return undefined;
}

/** A title with slips in it, for drafts known to be reports by their sections. */
export function findDamagedTitle(lines: readonly Line[], before: number): Title | undefined {
  for (const line of lines.slice(0, MOST_LINES)) {
    if (line.range.start >= before) break;
    const title = titleIn([line], SPLIT);
    if (title && distance(title.wording.replace(/^\d{4}年/, ''), TITLE, 5) <= 5) return title;
  }
  return undefined;
}

/** Whether the title alone says that the draft is an annual report (…年…政府信息公开…年度报告). */
export const saysReport = (title: Title): boolean => title.year !== undefined && /年度报告|年报/.test(title.wording);

function titleIn(lines: readonly Line[], pattern: RegExp): Title | undefined {
  const length = lines.reduce((sum, line) => sum + line.passage.text.length, 0);
  if (length > LONGEST || length < 8) return undefined;
  const [first, second] = lines;
  const { folded, offsets } = foldWithOffsets(first.passage.text);
  const whole = second ? folded + foldWithOffsets(second.passage.text).folded : folded;
  if (/[。；]/.test(whole)) return undefined;
  const match = pattern.exec(whole);
  if (!match || TALKS_ABOUT.test(match[1])) return undefined;
  const [, organ, year] = match;
  // The break must part the title itself, or the line above it is the organ's.
  if (second && organ.length >= folded.length) return undefined;
  return {
    lines,
    organ,
    year: year === undefined ? undefined : yearIn(year),
    wording: whole.slice(organ.length),
    from: offsets[organ.length] ?? 0,
  };
}

function yearIn(written: string): number | undefined {
  return /^\d+$/.test(written) ? Number(written) : readNumeral(written.replace(/[○0]/g, '〇'));
}
