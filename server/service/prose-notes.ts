import type { Language } from '../lint/finding';
import { cellsName } from '../lint/names';
import type { Interpretation, TableReference } from '../report/compare/restated';
import type { Report } from '../report/report';
import { sumLine } from './arithmetic';
import type { CitedSource } from './cited-sources';
import { agreesWith } from './cross-references';
import { type Note, shortened } from './markup';
import { messageIn } from './messages';

const messages = {
  restates: {
    'zh-CN': (said: string) => `“${said}”与表格对照`,
    en: (said: string) => `“${said}” and the tables`,
  },
  ways: {
    'zh-CN': (count: number) => `可有 ${count} 种理解，与其中一种相符即可`,
    en: (count: number) => `It may be read in ${count} ways; one that agrees is enough`,
  },
  cells: {
    'zh-CN': (table: string, name: string, sum: string) => `${table}${name}：${sum}`,
    en: (table: string, name: string, sum: string) => `${table}, ${name}: ${sum}`,
  },
  amount: { 'zh-CN': (sum: string) => `${sum} 万元`, en: (sum: string) => `${sum} 万元` },
  agrees: { 'zh-CN': '，相符', en: ', agrees' },
  differs: { 'zh-CN': '，不同', en: ', differs' },
  official: {
    'zh-CN': (official: string) => `应写作“${official}”`,
    en: (official: string) => `To be written “${official}”`,
  },
  dated: {
    'zh-CN': (number: string, issued: string) => `${number}，${issued}`,
    en: (number: string, issued: string) => `${number}, ${issued}`,
  },
} as const;

/** A figure of prose: which cells it restates, what they come to, and whether it agrees. */
export function referenceNote(reference: TableReference, report: Report, language: Language): Note {
  const { prose, figure, from, to } = reference.claim;
  const { interpretations } = reference;
  return {
    title: messages.restates[language](shortened(prose.text.slice(from, figure?.end ?? to))),
    points: [
      ...(interpretations.length > 1 ? [messages.ways[language](interpretations.length)] : []),
      ...interpretations.map(
        (interpretation) =>
          readingLine(interpretation, report, language) +
          messages[agreesWith(reference, interpretation) ? 'agrees' : 'differs'][language],
      ),
    ],
  };
}

function readingLine({ cells, value }: Interpretation, { tables }: Report, language: Language): string {
  const [first] = cells;
  const table = tables.find((table) => table.cells.includes(first))?.table.name ?? '';
  const sum = sumLine(cells, value, language);
  return messages.cells[language](
    messageIn('table', language)(table),
    cellsName(cells.map(({ form }) => form))[language],
    first.form.column.measure === 'amount' ? messages.amount[language](sum) : sum,
  );
}

/** A law, a document or an office that is cited: its full name, number and date, and what it lays down. */
export function sourceNote({ source, official }: CitedSource, language: Language): Note {
  const { title, number, issued, summary: says } = source;
  return {
    title,
    points: [
      ...(official === undefined ? [] : [messages.official[language](official)]),
      ...(number && issued ? [messages.dated[language](number, issued[language])] : []),
      ...says[language],
    ],
  };
}
