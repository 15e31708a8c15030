import type { Line } from '../draft/draft';
import { fold } from '../text/fold';
import { linesAbove, MAX_LENGTH, MAX_LINES, type Title } from './title';

/** A university's report on its school year, which has headings and a form of its own (高等学校信息公开办法). */
const OF_A_SCHOOL_YEAR = /学年(?:度)?.{0,12}信息公开.{0,10}(?:报告|年报)$/;

/** Whether a line above the first section says that this is a report on a school year. */
export const isOfSchoolYear = (lines: readonly Line[], before: number): boolean =>
  linesAbove(lines, before)
    .slice(0, MAX_LINES)
    .some(({ content: { text } }) => text.length <= MAX_LENGTH && OF_A_SCHOOL_YEAR.test(fold(text)));

const SAYS_WHAT_ON = /关于|20\d\d年/;
const ON_REPORTS = /政府信息公开|年度报告|年报/;
/** As such papers end, their number left out; 通知公告 is a part of a site. */
const PAPER = /(?:通知|通报|方案|函|[^知]公告)$/;
const NUMBER = /\([^()]{1,30}\)$/;
/** Sentences, the way to a page, and a line that was cut within brackets (…的通知》（国办公开办函). */
const NO_TITLE = /[。；>|/]|\([^()]*$/;

const isOnReports = (title: string): boolean =>
  title.length <= MAX_LENGTH &&
  PAPER.test(title.replace(NUMBER, '')) &&
  SAYS_WHAT_ON.test(title) &&
  ON_REPORTS.test(title) &&
  !NO_TITLE.test(title);

/**
 * Whether the title above the first section is that of a notice on reports, which lists their headings or has the blank
 * form after it. One that passes a report on has the report's own title below.
 * @param isPage of whose menus a line may be, unless it is a heading
 */
export function isNotice(lines: readonly Line[], before: number, title: Title | undefined, isPage: boolean): boolean {
  const above = linesAbove(lines, before).slice(0, MAX_LINES);
  const at = above.findIndex(({ level, content: { text } }, i) => {
    if (text.length > MAX_LENGTH || (isPage && level === 0)) return false;
    const own = fold(text);
    const broken = own + fold(above[i + 1]?.content.text ?? '');
    return isOnReports(own) || isOnReports(broken);
  });
  if (at < 0) return false;
  return title?.year === undefined || lines.indexOf(title.lines[0]) < at;
}
