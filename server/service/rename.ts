import { readDraft } from '../draft/read';
import { forms } from '../forms';
import { type Report, readReport } from '../report/report';
import type { Edit } from '../text/edits';
import { fold } from '../text/fold';
import { type Range, touches } from '../text/range';
import { organPlaces } from '../write/organ-places';
import { yearPlaces } from '../write/reporting-year';

/** The first year that a form was made for, and one that no report will outlive. */
const YEARS = { from: Math.min(...forms.map(({ years }) => years.from)), to: 2100 };

export const messages = {
  elsewhere: {
    'zh-CN':
      '这里不能重命名。能重命名的是报告年度和行政机关名称：请把光标放在标题、正文或落款的报告年度或机关全称上。比较、规划、预算、具体日期和《》中的年份不随报告年度改动。',
    en: 'Nothing to rename here. The reporting year and the name of the organ can be renamed: put the cursor on one of them in the title, the text or the signature. Years of comparisons, plans, budgets, single days and titles in 《》 do not go with the reporting year.',
  },
  noYear: {
    'zh-CN': '请输入四位数字的年份，例如 2025。',
    en: 'Type a year of four digits, such as 2025.',
  },
  yearOutside: {
    'zh-CN': `报告年度应在${YEARS.from}年至${YEARS.to}年之间。`,
    en: `The reporting year should be between ${YEARS.from} and ${YEARS.to}.`,
  },
  noTitle: {
    'zh-CN': '请输入完整的标题：机关全称、四位数字的年份和“年政府信息公开工作年度报告”。',
    en: 'Type a whole title: the organ’s full name, a year of four digits, and 年政府信息公开工作年度报告.',
  },
  noName: {
    'zh-CN': '请输入行政机关全称：2至50个汉字，可有括号，不能有空格、换行和标点。',
    en: 'Type the full name of the organ: 2 to 50 Chinese characters and no spaces, line ends or marks other than brackets.',
  },
} as const;

const NAME = /^[\p{Script=Han}A-Za-z0-9（）()·]{2,50}$/u;

/** What a cursor stands on that can be renamed everywhere at once. */
interface Subject {
  readonly range: Range;
  /** Its name now, as it stands there. */
  readonly name: string;
  /** The edits that give it another; or why it cannot have that one. */
  readonly renamed: (name: string) => readonly Edit[] | keyof typeof messages;
}

/** Where the organ's name ends the year may begin: then that is meant. On the title's other words, the whole of it. */
export const subjectAt = (report: Report, offset: number): Subject | undefined =>
  yearAt(report, offset) ?? organAt(report, offset) ?? titleAt(report, offset);

function yearAt(report: Report, offset: number): Subject | undefined {
  const places = yearPlaces(report);
  const at = places.find(({ range }) => touches(range, offset));
  if (!at || report.year === undefined) return undefined;
  return {
    range: at.range,
    name: String(report.year + at.ahead),
    renamed: (name) => {
      if (!/^\d{4}$/.test(fold(name)) || isBroken(name)) return 'noYear';
      const year = Number(fold(name)) - at.ahead;
      if (year < YEARS.from || year > YEARS.to) return 'yearOutside';
      return places.flatMap(({ edits }) => edits(year));
    },
  };
}

function organAt(report: Report, offset: number): Subject | undefined {
  const places = organPlaces(report);
  const at = places.find(({ range }) => touches(range, offset));
  if (!at || report.organ === undefined) return undefined;
  return {
    range: at.range,
    name: report.organ,
    renamed: (written) => {
      const name = written.trim();
      if (!NAME.test(name) || !/\p{Script=Han}/u.test(name) || isBroken(written)) return 'noName';
      return places.flatMap(({ edits }) => edits(name));
    },
  };
}

/** The title as a whole: what is changed of year and organ in it changes everywhere. */
function titleAt(report: Report, offset: number): Subject | undefined {
  const line = report.title?.lines.length === 1 ? report.title.lines[0] : undefined;
  if (!line || !touches(line.range, offset)) return undefined;
  const { content } = line;
  return {
    range: content.range,
    name: content.text,
    renamed: (written) => {
      const title = written.trim();
      const named = isBroken(written) ? undefined : readReport(readDraft(title, 'plain'), undefined, report.forms);
      if (!named?.title || named.year === undefined) return 'noTitle';
      const { year, organ } = named;
      if (year < YEARS.from || year > YEARS.to) return 'yearOutside';
      const isElsewhere = ({ range }: { readonly range: Range }): boolean => !touches(line.range, range.start);
      const years = yearPlaces(report).filter(isElsewhere);
      const organs = organ === undefined || organ === report.organ ? [] : organPlaces(report).filter(isElsewhere);
      return [
        ...content.replace(0, content.text.length, title),
        ...years.flatMap(({ edits }) => edits(year)),
        ...organs.flatMap(({ edits }) => edits(organ as string)),
      ];
    },
  };
}

const isBroken = (name: string): boolean => /[\r\n]/.test(name);
