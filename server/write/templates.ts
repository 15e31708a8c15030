import type { Layout, Syntax } from '../draft/draft';
import { forms, tableOf } from '../forms';
import type { Form, Section, SectionId, TableId } from '../forms/form';
import { isGovernment, isPlace } from '../prose/organs';
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

/** 《政府信息公开信息处理费管理办法》 is in force from this year on. */
const FIRST_YEAR_OF_FEES = 2021;

/** As wide as a day: what paper forms leave for it, and what the rule `missing-date` reports. */
const BLANK = '\u3000';

/** Whose report it is and on which year, where that is known. */
export interface Subject {
  readonly organ?: string;
  readonly year?: number;
}

/**
 * What stands where the clerk is to write, in every template: words that the rule `placeholder` reports, or a blank.
 * Nothing that a template leaves open can pass for filled in.
 */
export function request(prompt: string, { organ = '', year = FIRST_YEAR_OF_FEES }: Subject = {}): string {
  switch (prompt) {
    case ASKED.day:
      return BLANK;
    case ASKED.fee:
      return year < FIRST_YEAR_OF_FEES ? '【请填写其他需要报告的事项】' : `【请核实：${prompt}】`;
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

/** Everything that can be inserted, in the form's order; of the newest form. */
export const templates: readonly Template[] = [
  { id: 'report', title: { 'zh-CN': '整份年度报告', en: 'the whole annual report' } },
  ...forms[0].sections.flatMap((section): Template[] => [
    ...(section.table
      ? [
          {
            id: `table-${section.table}`,
            title: {
              'zh-CN': `表${tableOf(forms[0], section.table).name}（${bare(section)}）`,
              en: `table ${tableOf(forms[0], section.table).name} (${bare(section)})`,
            },
          },
        ]
      : []),
    {
      id: `section-${section.id}`,
      title: { 'zh-CN': `第${section.heading[0]}部分：${bare(section)}`, en: `section ${section.heading}` },
    },
  ]),
];

function bare({ heading }: Section): string {
  return heading.slice(2);
}

/** Writes a template of the newest form. @throws RangeError for an id that `templates` does not have */
export function writeTemplate(id: string, style: Style, blanks: Blanks): string {
  const form = forms[0];
  if (id === 'report') return writeReport(form, style, blanks);
  const [kind, name] = id.split('-');
  if (kind === 'table' && form.tables.some((table) => table.id === name))
    return writeTable(form, name as TableId, style, blanks.value);
  const section = form.sections.find((section) => kind === 'section' && section.id === name);
  if (!section) throw new RangeError(`no template ${id}`);
  return writeSection(form, section, style, blanks);
}

/** A statutory table, every figure as `value` has it. */
export const writeTable = (form: Form, id: TableId, { layout, lineEnd }: Style, value: Value): string =>
  writeTableModel(tableModelOf(tableOf(form, id), value, layout), layout, lineEnd);

/** A section with its heading, its table, and the sentences that the form asks for. */
export function writeSection(form: Form, section: Section, style: Style, blanks: Blanks): string {
  const parts = [writeHeading(section.heading, 2, style)];
  if (section.table) parts.push(writeTable(form, section.table, style, blanks.value));
  else parts.push(...contents(section.id, blanks).map((text) => writeParagraph(text, style)));
  return parts.join(style.lineEnd + style.lineEnd);
}

function contents(id: SectionId, { year, text }: Blanks): string[] {
  switch (id) {
    case 'overview':
      return ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'].map(
        (name, i) => `（${'一二三四五'[i]}）${name}。${text(`${name}情况`)}`,
      );
    case 'problems':
      return [`${year}年，${text('存在的主要问题')}`, `下一步，${text('改进情况')}`];
    case 'others':
      return [`${year}年，本机关${text(ASKED.fee)}。`];
    default:
      return [];
  }
}

/** A whole report: title, period, the six sections, organ and date. */
export function writeReport(form: Form, style: Style, blanks: Blanks): string {
  const { year, nextYear, text } = blanks;
  const organ = text(ASKED.organ);
  return [
    writeHeading(`${organ}${year}年政府信息公开工作年度报告`, 1, style),
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
