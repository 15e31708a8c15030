import { CompletionItemKind } from 'vscode-languageserver';
import { numeralOf, type Section, type SectionId, type TableId } from '../../forms/form';
import type { Language } from '../../lint/finding';
import { statesFee } from '../../prose/fees';
import { namesRegulation } from '../../prose/words/law-names';
import type { Report } from '../../report/report';
import { sumOf } from '../../report/tables/equations';
import type { MatchedCell } from '../../report/tables/matched';
import { nextLineEnd } from '../../text/lines';
import { ASKED, contentsOf } from '../../write/templates';
import { referenceRange, referencesTo } from '../cross-references';
import { type Source, sources } from '../sources';
import { inMarks } from './citations';
import { isTitle, sectionsAround } from './headings';
import type { Offer } from './offer';
import { asLine, isAtEnd, type ProsePlace, sentenceStart } from './prose-place';

const messages = {
  basis: { 'zh-CN': '编制依据', en: 'legal basis' },
  period: { 'zh-CN': '统计期限', en: 'period covered' },
  contents: {
    'zh-CN': ({ heading }: Section) => `第${numeralOf(heading)}部分的内容`,
    en: ({ heading }: Section) => `content of section ${numeralOf(heading)}`,
  },
  figures: { 'zh-CN': (table: string) => `数字取自表${table}`, en: (table: string) => `figures of table ${table}` },
  fee: { 'zh-CN': '信息处理费收取情况', en: 'fee for processing information' },
} as const;

/** A sentence, and what else one types to find it. */
interface Sentence {
  readonly text: string;
  readonly names: readonly string[];
  readonly detail: string;
}

/** Where a sentence is being written. */
interface Writing {
  readonly report: Report;
  readonly place: ProsePlace;
  /** Where the sentence begins. */
  readonly start: number;
  /** What stands in the same part of the report before and after the sentence. */
  readonly elsewhere: string;
  readonly language: Language;
}

/** The sentences that belong where the place is and do not stand there yet, as far as their facts are known. */
export function sentenceOffers(report: Report, place: ProsePlace, language: Language): Offer[] {
  const start = sentenceStart(place);
  const isOpening = start === place.start;
  // After a full stop the clerk may be done: only what is typed asks for more.
  if (!isAtEnd(place) || isTitle(report, place) || place.inside === 'heading' || (!isOpening && start === place.offset))
    return [];
  const { text } = report.draft;
  const { above, below } = sectionsAround(report, place);
  const from = above?.line.range.end ?? report.title?.lines.at(-1)?.range.end ?? 0;
  if (start < from) return [];
  const lineEnd = nextLineEnd(text, place.offset);
  const elsewhere = text.slice(from, start) + text.slice(lineEnd, Math.max(lineEnd, below?.range.start ?? text.length));
  const writing = { report, place, start, elsewhere, language };
  return (above ? inSection(above.section, writing) : preamble(writing)).map((sentence) => ({
    label: sentence.text,
    names: [sentence.text, ...sentence.names],
    range: { start, end: place.offset },
    text: isOpening ? asLine(sentence.text, report.draft, place) : sentence.text,
    kind: CompletionItemKind.Text,
    detail: sentence.detail,
  }));
}

const regulation = sources.find(({ id }) => id === 'regulation') as Source;

/** 条例第五十条: the period; the form of its year: on what the report is based. */
function preamble({ report: { form, year, period }, elsewhere, language }: Writing): Sentence[] {
  const sentences: Sentence[] = [];
  if (!namesRegulation(elsewhere)) {
    const notice = `${inMarks(form.notice.title)}（${form.notice.number}）`;
    sentences.push({
      text: `根据${inMarks(regulation.title)}和${notice}要求，编制本报告。`,
      names: ['编制依据', '本报告根据'],
      detail: messages.basis[language],
    });
  }
  if (year !== undefined && !period) {
    sentences.push({
      text: `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
      names: ['统计期限', '所列数据的统计期限'],
      detail: messages.period[language],
    });
  }
  return sentences;
}

function inSection(section: Section, writing: Writing): Sentence[] {
  const restating = RESTATING.filter(({ sections }) => sections.includes(section.id));
  return [
    ...leads(section, writing),
    ...restating.flatMap((one) => restate(one, writing)),
    ...(section.statesFee ? fee(section, writing) : []),
  ];
}

/** （一）主动公开。: how the paragraphs begin that the form asks for, each at the beginning of a line. */
function leads(section: Section, writing: Writing): Sentence[] {
  if (writing.start !== writing.place.start) return [];
  return contentsOf(section, { year: '', text: () => '' })
    .filter((lead) => LEAD.test(lead) && !writing.elsewhere.includes(lead.slice(0, -1)))
    .map((text) => ({ text, names: [text.replace(LEAD, '')], detail: messages.contents[writing.language](section) }));
}

const LEAD = /^（[一二三四五六七八九十]+）/;

/** What was charged for processing information (国办函〔2020〕109号). */
function fee(section: Section, { report, elsewhere, language }: Writing): Sentence[] {
  if (report.year === undefined || statesFee(elsewhere)) return [];
  return contentsOf(section, { year: String(report.year), text: (prompt) => prompt })
    .filter((text) => text.includes(ASKED.fee))
    .map((text) => ({ text, names: [ASKED.fee, withoutYear(text), '信息处理费'], detail: messages.fee[language] }));
}

const withoutYear = (text: string): string => text.replace(/^\d{4}年，/, '');

/** A sentence that says in words what a table says. */
interface Restating {
  readonly sections: readonly SectionId[];
  readonly table: TableId;
  /** Each figure of the sentence is the sum of some cells, by `row/column`. */
  readonly cells: readonly (readonly string[])[];
  readonly names: readonly string[];
  readonly say: (figures: readonly number[]) => string;
}

const RESTATING: readonly Restating[] = [
  {
    sections: ['overview', 'proactive'],
    table: 'proactive',
    cells: ['made', 'repealed', 'inForce'].map((column) => [`normativeDocuments/${column}`]),
    names: ['制发行政规范性文件'],
    say: ([made, repealed, inForce]) => `本机关制发行政规范性文件${made}件，废止${repealed}件，现行有效${inForce}件。`,
  },
  {
    sections: ['overview', 'applications'],
    table: 'applications',
    cells: ['received', 'carriedIn', 'outcomesTotal', 'carriedOver'].map((row) => [`${row}/total`]),
    names: ['新收政府信息公开申请', '收到政府信息公开申请'],
    say: ([received, carriedIn, done, carriedOver]) =>
      `本机关新收政府信息公开申请${received}件，上年结转${carriedIn}件；办理答复${done}件，结转下年度继续办理${carriedOver}件。`,
  },
  {
    sections: ['overview', 'disputes'],
    table: 'disputes',
    cells: [['reconsideration/total'], ['litigation.direct/total', 'litigation.afterReconsideration/total']],
    names: ['行政复议', '被申请行政复议'],
    say: ([reconsideration, litigation]) =>
      `因政府信息公开工作被申请行政复议${reconsideration}件，被提起行政诉讼${litigation}件。`,
  },
];

/** The sentence with the table's figures; none where one of them is unknown, or the draft restates it elsewhere. */
function restate({ table: id, cells, names, say }: Restating, { report, start, place, language }: Writing): Sentence[] {
  const table = report.tables.find((table) => table.table.id === id);
  const matchedCells = cells.map((keys) =>
    keys.flatMap((key) => table?.cells.find(({ form }) => `${form.row.id}/${form.column.id}` === key) ?? []),
  );
  const figures = matchedCells.map((group) => (group.length > 0 ? sumOf(group) : undefined));
  if (!table || report.year === undefined || !figures.every((figure) => figure !== undefined)) return [];
  const isHere = ({ start: at }: { readonly start: number }): boolean => start <= at && at < place.offset;
  const isRestated = (matched: MatchedCell): boolean =>
    referencesTo(report, matched).some((reference) => !isHere(referenceRange(reference)));
  if (isRestated(matchedCells[0][0])) return [];
  const sentence = say(figures);
  return [
    {
      text: `${report.year}年，${sentence}`,
      names: [sentence, ...names],
      detail: messages.figures[language](table.table.name),
    },
  ];
}
