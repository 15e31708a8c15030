import { frontMatterEnd } from '../draft/front-matter';
import { rule, SOURCES } from '../lint/rule';
import { isGovernment, isPublicService } from '../prose/organs/organs';
import { Paragraph } from '../prose/paragraphs';
import type { Report } from '../report/report';
import { endsAsOrgan } from '../report/signature';
import { TITLE, type Title, titleFor } from '../report/title';
import type { Edit } from '../text/edits';
import { lineEndOf } from '../text/lines';
import { styleOf } from '../write/insert';
import { writeHeading } from '../write/templates';

interface Facts {
  readonly title: Title | undefined;
  readonly year: number | undefined;
  /** The reporting organ; empty where nothing names it. */
  readonly organ: string;
}

/** The form's title; with the organ where there was none, or where it was in the one that is there, in the order in which it was. */
function wantedFor({ title, year: named, organ }: Facts): string {
  const year = named ?? '〈年份〉';
  if (!title) return titleFor(organ, year);
  if (!title.holdsOrgan) return titleFor('', year);
  return title.wording.startsWith(title.organ) ? titleFor(title.organ, year) : `${year}年${title.organ}${TITLE}`;
}

/**
 * The form's wording, whether the year is written in digits or in characters, before the organ or after it; a remark in
 * brackets may follow.
 */
function isForms({ wording, year, organ, holdsOrgan }: Title): boolean {
  if (year === undefined || wording[4] !== '年') return false;
  const rest = wording.slice(5);
  const isOrganBehind = holdsOrgan && rest.startsWith(organ);
  const own = isOrganBehind ? rest.slice(organ.length) : rest;
  // 2024年青石区人民政府信息公开…: what 政府 stands for twice is written once.
  const form = isOrganBehind && isGovernment(organ) && !own.startsWith(TITLE.slice(0, 2)) ? TITLE.slice(2) : TITLE;
  const isForm = (title: string): boolean => own.startsWith(title) && /^(?:\(.*\))?$/.test(own.slice(title.length));
  return isForm(form) || (isPublicService(organ) && isForm(OF_A_PUBLIC_SERVICE));
}

/** A school has information, but no government's: 信息公开工作年度报告 is what such bodies are to write. */
const OF_A_PUBLIC_SERVICE = TITLE.slice(2);

function fix(facts: Facts, report: Report): Edit[] {
  const { title } = facts;
  if (!title) {
    const style = styleOf(report);
    const heading = writeHeading(wantedFor(facts), 1, style);
    const at = frontMatterEnd(report.draft.text, report.draft.syntax);
    return [{ range: { start: at, end: at }, text: heading + lineEndOf(report.draft.text).repeat(2) }];
  }
  const { lines, from, to } = title;
  const paragraph = new Paragraph(lines);
  const behind = lines[lines.length - 1].content.text.length - to;
  return paragraph.correct(from, paragraph.text.length - behind, wantedFor(facts));
}

/** Whether digits stand before it that may be the year's: separated from it by a tab, or at the end of the line above. */
function mayBeTorn({ lines, from }: Title, { draft: { text } }: Report): boolean {
  const { start } = lines[0].content.rangeOf(from, from);
  return /[0-9０-９]\s*$/.test(text.slice(Math.max(0, start - 20), start));
}

export default rule<Facts>({
  id: 'title',
  name: { 'zh-CN': '报告标题不规范', en: 'Title unlike the form' },
  severity: 'info',
  summary: {
    'zh-CN': '标题应为“〈年份〉年政府信息公开工作年度报告”。',
    en: 'The title should be 〈year〉年政府信息公开工作年度报告.',
  },
  source: SOURCES.form,
  check: (report, reportFinding) => {
    const { title, year, organ = '' } = report;
    if (title && isForms(title)) return;
    const range = title
      ? title.lines[0].content.rangeOf(title.from, title.lines[0].content.text.length)
      : (report.lines[0]?.content.range ?? { start: 0, end: 0 });
    reportFinding(range, { title, year, organ });
  },
  message: {
    'zh-CN': (facts) =>
      !facts.title
        ? `没有找到标题“${wantedFor(facts)}”。请在开头写明。`
        : facts.title.damagedYear !== ''
          ? `标题“${facts.title.wording}”中的“${facts.title.damagedYear}年”不是有效年份，应为“${wantedFor(facts)}”。`
          : facts.title.year === undefined
            ? `标题“${facts.title.wording}”没有写明年份，应为“${wantedFor(facts)}”。`
            : `标题“${facts.title.wording}”与格式不一致，应为“${wantedFor(facts)}”。`,
    en: (facts) =>
      !facts.title
        ? `The title “${wantedFor(facts)}” was not found. Put it at the top.`
        : facts.title.damagedYear !== ''
          ? `“${facts.title.damagedYear}年” in the title “${facts.title.wording}” is no year; it should be “${wantedFor(facts)}”.`
          : facts.title.year === undefined
            ? `The title “${facts.title.wording}” has no year; it should be “${wantedFor(facts)}”.`
            : `The title “${facts.title.wording}” differs from the form's “${wantedFor(facts)}”.`,
  },
  fixes: (facts, report) =>
    facts.year === undefined || facts.title?.hasFigures
      ? []
      : [
          {
            title: facts.title
              ? { 'zh-CN': `改为“${wantedFor(facts)}”`, en: `Change to “${wantedFor(facts)}”` }
              : { 'zh-CN': `插入标题“${wantedFor(facts)}”`, en: `Insert the title “${wantedFor(facts)}”` },
            edits: fix(facts, report),
            preferred: true,
            safe:
              facts.title !== undefined &&
              (facts.title.organ === '' || endsAsOrgan(facts.title.organ)) &&
              !mayBeTorn(facts.title, report),
          },
        ],
});
