// What the placeholders of a marked draft stand for: valid pieces of a report in the draft's own layout.
import type { Layout, Syntax } from '../../server/draft/draft';
import { formFor, forms, tableOf } from '../../server/forms';
import type { Form, FormCell, FormTable } from '../../server/forms/form';
import { writeTableModel } from '../../server/write/table';
import { tableModelOf } from '../../server/write/table-model';
import { writeHeading } from '../../server/write/templates';

export interface DraftOptions {
  readonly layout: Layout;
  readonly syntax: Syntax;
  readonly organ: string;
  readonly year: number;
  /** Whether it is the report of the year before another one, whose figures follow from it. */
  readonly isLastYear?: boolean;
}

/** Figures that are not 0, row by row; every row that is not named holds zeros. */
const FIGURES: Readonly<Record<string, readonly number[]>> = {
  normativeDocuments: [1, 0, 6],
  licences: [12],
  penalties: [3],
  fees: [2],
  received: [5, 1, 0, 0, 0, 0, 6],
  carriedIn: [1, 0, 0, 0, 0, 0, 1],
  granted: [4, 1, 0, 0, 0, 0, 5],
  partlyGranted: [1, 0, 0, 0, 0, 0, 1],
  outcomesTotal: [5, 1, 0, 0, 0, 0, 6],
  carriedOver: [1, 0, 0, 0, 0, 0, 1],
  reconsideration: [1, 0, 0, 0, 1],
};

/** Those of the year before that have to be others: 5 + 1 − 0 = 6. */
const LAST_YEAR: typeof FIGURES = { ...FIGURES, normativeDocuments: [0, 0, 5] };

const valueIn =
  (table: FormTable, filling: string, { isLastYear }: DraftOptions) =>
  ({ row, column }: FormCell) => {
    if (filling !== '') return filling === '零' ? '0' : '';
    const columns = table.blocks.find(({ rows }) => rows.includes(row))?.columns ?? [];
    return String((isLastYear ? LAST_YEAR : FIGURES)[row.id]?.[columns.indexOf(column)] ?? 0);
  };

/** The lines of each row of a table; mark-up around the table goes with its first row, or comes by itself at the end. */
function rowsOf(table: FormTable, filling: string, options: DraftOptions): { texts: string[]; lines: string[][] } {
  const { layout } = options;
  const model = tableModelOf(table, valueIn(table, filling, options), layout);
  const lines = writeTableModel(model, layout, '\n').split('\n');
  const texts = model.rows.map((cells) => cells.map(({ text }) => `\n${text}`).join(''));
  switch (layout) {
    case 'tabs':
      return { texts, lines: lines.map((line) => [line]) };
    case 'cell-lines':
      return {
        texts,
        lines: lines
          .join('\n')
          .split('\n\n')
          .map((row, i) => [...(i > 0 ? [''] : []), ...row.split('\n')]),
      };
    default: {
      // `<table>` stands before the first row, the delimiter row of Markdown after it.
      const [first, second, ...rest] = lines;
      return { texts, lines: [[first, second], ...rest.map((line) => [line])] };
    }
  }
}

const LAST = '末行';

const rowWith = (texts: readonly string[], label: string): number =>
  label === LAST ? texts.length - 1 : texts.findIndex((text) => text.includes(`\n${label}`));

/** The rows between two that are named by how a label in them begins; those two are left out. */
function tableLines(table: FormTable, words: string, options: DraftOptions): string[] {
  const [, filling = '', range = ''] = /^(零|空)?\s*(.*)$/.exec(words) ?? [];
  const { texts, lines } = rowsOf(table, filling, options);
  if (range === '') return lines.flat();
  const named = /^(.*?)\s*~\s*(.*)$/.exec(range);
  if (!named) throw new Error(`What is “${words}”?`);
  const find = (label: string): number => {
    const at = rowWith(texts, label);
    if (at < 0) throw new Error(`Table ${table.name} has no row “${label}”.`);
    return at;
  };
  const from = named[1] === '' ? 0 : find(named[1]) + 1;
  const to = named[2] === '' ? lines.length : find(named[2]);
  return lines.slice(from, to).flat();
}

const OVERVIEW = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];

function prose(section: number, { year }: DraftOptions): string[] {
  switch (section) {
    case 1:
      return [
        `${year}年，本机关认真落实《中华人民共和国政府信息公开条例》，扎实做好各项工作。`,
        ...[
          '在门户网站公开信息52条，其中政策文件8条。',
          '严格按照规定的程序办理政府信息公开申请。',
          '落实信息发布审核制度，定期清理失效文件。',
          '优化专栏设置，方便群众查询。',
          '开展业务培训2次，未发生责任追究情形。',
        ].map((text, i) => `（${'一二三四五'[i]}）${OVERVIEW[i]}。${text}`),
      ];
    case 5:
      return ['存在的主要问题：政策解读形式不够丰富。', '下一步，将采用图文、视频等方式开展解读，提高公开质量。'];
    case 6:
      return [
        `${year}年，本机关未收取政府信息公开信息处理费。`,
        '政府信息公开工作已纳入年度考核，社会评议总体良好，没有需要追究责任的情形。',
      ];
    default:
      return [];
  }
}

const preamble = ({ year }: DraftOptions): string =>
  `本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;

/** Words that name rows of a section's table, for parting a placeholder in two. */
export function rowNames(placeholder: string, { layout, year }: DraftOptions): string[] {
  const section = (formFor(year) ?? forms[0]).sections.find(
    ({ heading }) => placeholder.replace(/^表/, '')[0] === heading[0],
  );
  if (!section?.table) return [];
  const { rows } = tableModelOf(tableOf(formFor(year) ?? forms[0], section.table), () => '', layout);
  const labels = rows.flatMap((cells) => cells.map(({ text }) => text));
  return [...labels.filter((label) => label !== ''), LAST];
}

/** The lines that a placeholder stands for; see test/drafts/README.md. @throws Error for one that means nothing */
export function expand(placeholder: string, options: DraftOptions): string[] {
  const { syntax, layout, organ, year } = options;
  const form: Form = formFor(year) ?? forms[0];
  const style = { syntax, layout, lineEnd: '\n' };
  const gap = syntax === 'plain' && layout === 'tabs' ? [] : [''];
  const paragraphs = (texts: readonly string[]): string[] =>
    texts.flatMap((text, i) => [...(i > 0 ? gap : []), syntax === 'html' ? `<p>${text}</p>` : text]);
  if (placeholder === '标题') return [writeHeading(`${organ}${year}年政府信息公开工作年度报告`, 1, style)];
  if (placeholder === '前言') return paragraphs([preamble(options)]);
  if (placeholder === '落款') return paragraphs([organ, `${year + 1}年1月15日`]);
  const [, isTable, name, rest = ''] = /^(表)?([一二三四五六])(?:\s+(.*))?$/.exec(placeholder) ?? [];
  const section = form.sections.find(({ heading }) => heading[0] === name);
  if (!section || (isTable && !section.table)) throw new Error(`What is “${placeholder}”?`);
  const heading = writeHeading(section.heading, 2, style);
  if (rest === '标题') return [heading];
  const content = section.table
    ? tableLines(tableOf(form, section.table), rest === '正文' ? '' : rest, options)
    : paragraphs(prose(section.number, options));
  const isInside = isTable || rest === '正文' || !/^(?:|零|空|(?:(?:零|空)\s*)?~.*)$/.test(rest);
  return isInside ? content : [heading, '', ...content];
}
