import type { Range as EditorRange } from 'vscode-languageserver';
import type { Layout, Syntax } from '../draft/draft';
import { layouts } from '../draft/layouts';
import type { Language } from '../lint/finding';
import type { Edit } from '../text/edits';
import { convertTables, type Obstacle } from '../write/convert/tables';
import type { CheckedDocument } from './checked-document';

export const LANGUAGE_OF: Readonly<Record<Syntax, string>> = {
  plain: 'ogi-report',
  markdown: 'markdown',
  html: 'html',
};

/** A table, and how it is to be written. */
export interface Conversion {
  readonly table: number;
  readonly layout: Layout;
}

/** The layouts in which the table at a range can be written; none where it lies in no table or in several. */
export function conversionsAt(
  { document, report, syntax }: CheckedDocument,
  range: EditorRange,
  language: Language,
): { readonly title: string; readonly conversion: Conversion }[] {
  // In a page of HTML there are no other tables.
  if (!report || syntax === 'html') return [];
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const table = report.tables.findIndex((table) => table.range.start <= start && end <= table.range.end);
  if (table < 0) return [];
  const { fragments } = report.tables[table];
  return layouts
    .filter(({ name }) => fragments.some(({ layout }) => layout !== name))
    .map(({ name, phrase }) => ({ title: titles[language] + phrase[language], conversion: { table, layout: name } }));
}

/** The edits of a conversion; a string is why it cannot be made. */
export function conversionEdits(
  { report }: CheckedDocument,
  { table, layout }: Conversion,
  language: Language,
): readonly Edit[] | string {
  if (!report?.tables[table]) return obstacles['no-table'][language];
  const edits = convertTables(report, layout, table);
  return typeof edits === 'string' ? obstacles[edits][language] : edits;
}

const titles: Readonly<Record<Language, string>> = { 'zh-CN': '将本表改为', en: 'Write this table ' };

export const obstacles = {
  'no-report': {
    'zh-CN': '这不是政府信息公开工作年度报告。',
    en: 'This is not an annual report on open government information.',
  },
  'no-table': { 'zh-CN': '文稿中没有这张表。', en: 'The draft has no such table.' },
  'html-only': {
    'zh-CN': '网页中的表格只能是 HTML 表格；要换写法，请转换整份文稿。',
    en: 'In a page of HTML a table is one of HTML. To write it in another way, convert the whole draft.',
  },
  comment: {
    'zh-CN': '表中有“忽略下一行”的注释，换了写法就不再对应原来的那一行。请先移开注释。',
    en: 'The table holds a disable-next-line directive, which would no longer stand above its line. Move it first.',
  },
  code: {
    'zh-CN': '文稿中有代码块（```），其他写法没有对应的形式，未转换。',
    en: 'The draft has a fenced block of code, which the other mark-up has no room for. Not converted.',
  },
  'two-reports': {
    'zh-CN': '文件中不止一份年度报告，转换后只会剩下第一份，未转换。请先分成单独的文件。',
    en: 'The file holds more than one report, of which only the first would be left. Not converted: make each a file of its own.',
  },
  loss: {
    'zh-CN': '换成这种写法会丢失或改变表中的内容，未转换。',
    en: 'Something in the tables would be lost or changed in this layout. Not converted.',
  },
} as const satisfies Record<Obstacle | 'no-report' | 'no-table', Record<Language, string>>;
