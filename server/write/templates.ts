import type { Layout, Syntax } from '../draft/draft';
import { forms, tableOf } from '../forms';
import { type Form, numeralOf, type Section, type TableId, titleOf } from '../forms/form';
import { isGovernment, isPlace } from '../prose/organs/organs';
import { titleFor } from '../report/title';
import { writeTableModel } from './table';
import { tableModelOf, type Value } from './table-model';

/** What a template leaves open. */
export interface Blanks {
  /** The year reported on, and the one after it. */
  readonly year: string;
  readonly nextYear: string;
  /** Asked once for each figure, in reading order. */
  readonly value: Value;
  /** Asked once for each range of free text, with what it is to say. */
  readonly text: (prompt: string) => string;
}

/** What is asked of a whole report beside what its sections are to say: a name, a day, and a sentence to confirm. */
export const ASKED = { organ: '行政机关名称', day: '15', fee: '未收取政府信息公开信息处理费' } as const;

/** As wide as a day: what paper forms leave for it, and what the rule `missing-date` reports. */
const BLANK = '\u3000';

/** Whose report it is, where that is known. */
export interface Subject {
  readonly organ?: string;
}

/**
 * What stands where the clerk is to write, in every template: words that the rule `placeholder` reports, or a blank.
 * Nothing that a template leaves open can pass for filled in.
 */
export function request(prompt: string, { organ = '' }: Subject = {}): string {
  switch (prompt) {
    case ASKED.day:
      return BLANK;
    case ASKED.fee:
      return `【请核实：${prompt}】`;
    case '监督保障情况':
      // 条例第五十条 asks it of governments alone.
      return isGovernment(organ) || isPlace(organ)
        ? `【请填写${prompt}，包括工作考核、社会评议和责任追究结果】`
        : `【请填写${prompt}】`;
    default:
      return `【请填写${prompt}】`;
  }
}

/** How a template is to be written down. */
export interface Style {
  readonly layout: Layout;
  readonly syntax: Syntax;
  readonly lineEnd: string;
}

export interface Template {
  readonly id: string;
  readonly title: { readonly 'zh-CN': string; readonly en: string };
}

/** Everything of a form that can be inserted, in the form's order. */
export const templatesOf = (form: Form): readonly Template[] => [
  { id: 'report', title: { 'zh-CN': '整份年度报告', en: 'the whole annual report' } },
  ...form.sections.flatMap((section): Template[] => {
    const title = titleOf(section);
    const ofSection = {
      id: `section-${section.id}`,
      title: { 'zh-CN': `第${numeralOf(section.heading)}部分：${title}`, en: `section ${section.heading}` },
    };
    if (!section.table) return [ofSection];
    const { name } = tableOf(form, section.table);
    return [
      { id: `table-${section.table}`, title: { 'zh-CN': `表${name}（${title}）`, en: `table ${name} (${title})` } },
      ofSection,
    ];
  }),
];

/** The same of the newest form. */
export const templates: readonly Template[] = templatesOf(forms[0]);

/** Writes a template of a form. @throws RangeError for an id that `templatesOf` the form does not have */
export function writeTemplate(id: string, style: Style, blanks: Blanks, form: Form = forms[0]): string {
  if (id === 'report') return writeReport(form, style, blanks);
  const table = form.tables.find((table) => id === `table-${table.id}`);
  if (table) return writeTable(form, table.id, style, blanks.value);
  const section = form.sections.find((section) => id === `section-${section.id}`);
  if (!section) throw new RangeError(`no template ${id}`);
  return writeSection(form, section, style, blanks);
}

/** A statutory table, every figure as `value` has it. */
export const writeTable = (form: Form, id: TableId, { layout, lineEnd }: Style, value: Value): string =>
  writeTableModel(tableModelOf(tableOf(form, id), value, layout), layout, lineEnd);

/** A section with its heading, its table, and the sentences that the form asks for. */
function writeSection(form: Form, section: Section, style: Style, blanks: Blanks): string {
  const parts = [writeHeading(section.heading, 2, style)];
  if (section.table) parts.push(writeTable(form, section.table, style, blanks.value));
  else parts.push(...contentsOf(section, blanks).map((text) => writeParagraph(text, style)));
  return parts.join(style.lineEnd + style.lineEnd);
}

const OPEN = /\{year\}|【([^【】]*)】/g;

/** The sentences that the form asks for in a section, a paragraph each. */
export const contentsOf = ({ contents = [] }: Section, { year, text }: Pick<Blanks, 'year' | 'text'>): string[] =>
  contents.map((sentence) =>
    sentence.replace(OPEN, (_, prompt: string | undefined) => (prompt === undefined ? year : text(prompt))),
  );

/** A whole report: title, period, the sections, organ and date. */
export function writeReport(form: Form, style: Style, blanks: Blanks): string {
  const { year, nextYear, text } = blanks;
  const organ = text(ASKED.organ);
  return [
    writeHeading(titleFor(organ, year), 1, style),
    writeParagraph(
      `本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
      style,
    ),
    ...form.sections.map((section) => writeSection(form, section, style, blanks)),
    writeParagraph(text(ASKED.organ), style),
    writeParagraph(`${nextYear}年1月${text(ASKED.day)}日`, style),
  ].join(style.lineEnd + style.lineEnd);
}

/** A heading in the mark-up of the document. @param level 1 to 6, 0 for a line of its own without mark-up */
export function writeHeading(text: string, level: number, { syntax }: Style): string {
  if (syntax === 'html') return level > 0 ? `<h${level}>${text}</h${level}>` : `<p>${text}</p>`;
  return syntax === 'markdown' && level > 0 ? `${'#'.repeat(level)} ${text}` : text;
}

const writeParagraph = (text: string, { syntax }: Style): string => (syntax === 'html' ? `<p>${text}</p>` : text);
