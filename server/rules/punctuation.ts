import type { Block, Line } from '../draft/draft';
import type { Language } from '../lint/finding';
import { rule } from '../lint/rule';
import type { Paragraph } from '../prose/paragraphs';
import { halfWidths, isUnended, type MarkFault, markFaults } from '../prose/typos/punctuation';
import type { Report } from '../report/report';
import { isTornLabels } from '../report/tables/torn-lines';

interface Facts {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
  /**
   * `ending`: a paragraph that ends in the middle of a sentence; `unended`: one whose last sentence has no mark.
   */
  readonly kind: MarkFault['kind'] | 'ending' | 'unended';
  readonly right: string;
  readonly isSure: boolean;
  readonly missingAt: number | undefined;
}

const written = ({ paragraph, from, to }: Facts): string => paragraph.text.slice(from, to);

/** Quotation marks by their names: in quotation marks nobody could read them. */
const NAMED: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  '“': { 'zh-CN': '左引号', en: 'the opening quotation mark' },
  '”': { 'zh-CN': '右引号', en: 'the closing quotation mark' },
};
const shown = (mark: string, language: Language): string => NAMED[mark]?.[language] ?? `“${mark}”`;

const NONE: readonly Facts[] = [];

/** A paragraph that is still being written ends in no such mark. */
const IS_FINISHED = /[。！？；]\s*$/;

/** The faults of a paragraph's marks; a bracket may have its fellow in the paragraph beside it. */
function faultsIn(
  paragraph: Paragraph,
  before: Paragraph | undefined,
  behind: Paragraph | undefined,
): readonly Facts[] {
  const faults = paragraph.find(markFaults);
  if (faults.length === 0) return NONE;
  const has = (paragraph: Paragraph | undefined, kind: MarkFault['kind'], { right }: MarkFault): boolean =>
    paragraph
      ?.find(markFaults)
      .some((fault) => fault.kind === kind && fault.missingAt === undefined && isFellow(fault, right, paragraph)) ??
    false;
  return faults.flatMap((fault) => {
    if (fault.kind === 'unclosed' && fault.missingAt === undefined) {
      if (!IS_FINISHED.test(paragraph.text) || has(behind, 'unopened', fault)) return [];
      // Each paragraph of a long quotation opens it anew.
      if (fault.from === 0 && fault.right === '”' && behind?.text.startsWith('“')) return [];
    }
    if (fault.kind === 'unopened' && has(before, 'unclosed', fault)) return [];
    return [{ ...fault, paragraph }];
  });
}

const isFellow = ({ from }: MarkFault, wanted: string, { text }: Paragraph): boolean =>
  text[from] === wanted ||
  ('（('.includes(wanted) && '（('.includes(text[from])) ||
  (wanted === '）' && text[from] === ')');

/** A draft with more of them was written so. */
const MAX_HALF_WIDTH = 2;

/** Half-width marks, which are a slip of the keyboard where they are few. */
function halfWidthSlips(report: Report): readonly Facts[] {
  const found = report
    .paragraphsWith(halfWidths)
    .flatMap((paragraph) => paragraph.find(halfWidths).map((fault) => ({ ...fault, paragraph })));
  return found.length <= MAX_HALF_WIDTH ? found : NONE;
}

/** Marks that no sentence ends in. */
const OPEN_MARKS = '，、,；;';
/** A line that numbers what follows, and says nothing yet. */
const HEADING = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])[^，。；：,;:]{2,30}$/;

/** A number and a heading with its text behind it: （五）监督保障情况。全年…. */
const MAX_RUN_IN = 40;
const RUN_IN = /^[（(][一二三四五六七八九十]{1,3}[)）][^，。；：,;:]{2,20}[。：:]/;
/** Paragraphs that end in the middle of a sentence and have a heading or the signature after them. */
function* openEndings({ paragraphs, draft: { blocks }, sections, signature, title }: Report): Generator<Facts> {
  const headings = new Set(sections.map(({ line }) => line));
  const ends = new Set([signature.organ?.line, signature.signed?.line]);
  const titled = new Set(title?.lines);
  let places: ReadonlyMap<Block, number> | undefined;
  for (const paragraph of paragraphs) {
    const { text } = paragraph;
    // Most do.
    if (text.endsWith('。')) continue;
    const from = text.trimEnd().length - 1;
    const mark = text.charAt(from);
    const isOpen = mark !== '' && OPEN_MARKS.includes(mark);
    if (!isOpen && !isUnended(text)) continue;
    const line = paragraph.lines[paragraph.lines.length - 1];
    if (titled.has(line) || ends.has(line) || (!isOpen && !isOfBody(line))) continue;
    places ??= new Map(blocks.map((block, i) => [block, i]));
    const next: Block | undefined = blocks[(places.get(line) as number) + 1];
    if (!isOpen) {
      if (next?.kind === 'line' && endsBefore(next, false, true))
        yield {
          paragraph,
          from,
          to: from + 1,
          kind: 'unended',
          right: `${mark}。`,
          isSure: false,
          missingAt: undefined,
        };
      continue;
    }
    const isSemicolon = /[；;]/.test(mark);
    if (next ? !endsBefore(next, isSemicolon, text.includes('。')) : isSemicolon) continue;
    yield { paragraph, from, to: from + 1, kind: 'ending', right: '。', isSure: false, missingAt: undefined };
  }

  function endsBefore(next: Block, isSemicolon: boolean, hasSentences: boolean): boolean {
    if (next.kind !== 'line') return false;
    if (headings.has(next)) return true;
    if (isSemicolon) return false;
    // An item of a list may end in a comma before the next; a paragraph of sentences may not.
    if (hasSentences && RUN_IN.test(next.content.text.slice(0, MAX_RUN_IN).trimStart())) return true;
    return next.level > 0 || HEADING.test(next.content.text) || isSignature(next);
  }

  function isOfBody({ range }: Line): boolean {
    return sections.length > 0 && range.start > sections[0].range.start;
  }

  function isSignature(next: Line): boolean {
    return ends.has(next);
  }
}

export default rule<Facts>({
  id: 'punctuation',
  name: { 'zh-CN': '标点有误', en: 'Wrong punctuation' },
  severity: 'info',
  summary: {
    'zh-CN': '标点应成对、不重复，段落不应以逗号、顿号结束。',
    en: 'Brackets and quotation marks should be closed, marks not doubled, and no paragraph should end in a comma.',
  },
  source: '《标点符号用法》GB/T 15834',
  check: (report, reportFinding, { edited }) => {
    const { paragraphs } = report;
    const add = (facts: Facts): void => reportFinding(facts.paragraph.rangeOf(facts.from, facts.to), facts);
    paragraphs.forEach((paragraph, i) => {
      const faults = faultsIn(paragraph, paragraphs[i - 1], paragraphs[i + 1]);
      if (faults.length > 0 && !isTornLabels(paragraph, report)) faults.forEach(add);
    });
    for (const facts of halfWidthSlips(report)) add(facts);
    for (const facts of openEndings(report)) {
      const { start } = facts.paragraph.rangeOf(0, 0);
      const { end } = facts.paragraph.rangeOf(facts.from, facts.to);
      const at = edited();
      // Whoever is typing it has not come to its end.
      if (at === undefined || at < start || at > end + 1) add(facts);
    }
  },
  message: {
    'zh-CN': (facts) => {
      const [mark, right] = [written(facts), facts.right].map((one) => shown(one, 'zh-CN'));
      switch (facts.kind) {
        case 'doubled':
          return `标点${mark}重复，应为${right}。`;
        case 'unclosed':
          return `${mark}没有对应的${right}，请补上${right}或删去${mark}。`;
        case 'unopened':
          return `${mark}前面没有对应的${right}，请补上${right}或删去${mark}。`;
        case 'mismatched':
          return `${mark}与前面的括号、书名号、引号不配对，应为${right}。`;
        case 'turned':
          return `引号的方向反了：这里是${mark}，应为${right}。`;
        case 'ending':
          return `这一段以${mark}结束，话没有说完，或应为${right}。`;
        case 'unended':
          return '这一段最后一句没有句号，请补上。';
        case 'half':
          return `这里用了半角标点，应为${right}。`;
      }
    },
    en: (facts) => {
      const [mark, right] = [written(facts), facts.right].map((one) => shown(one, 'en'));
      switch (facts.kind) {
        case 'doubled':
          return `One of the marks ${mark} is too many; it should be ${right}.`;
        case 'unclosed':
          return `Unclosed: ${right} is missing behind ${mark}. Insert ${right}, or remove ${mark}.`;
        case 'unopened':
          return `Unopened: ${right} is missing before ${mark}. Insert ${right}, or remove ${mark}.`;
        case 'mismatched':
          return `Mismatched: ${mark} stands where ${right} should.`;
        case 'turned':
          return `This quotation mark faces the wrong way: it should be ${right}.`;
        case 'ending':
          return `This paragraph ends in ${mark}: it breaks off, or should end in ${right}.`;
        case 'half':
          return `A half-width mark among full-width ones: it should be ${right}.`;
        case 'unended':
          return 'The last sentence of this paragraph has no full stop. Insert one.';
      }
    },
  },
  fixes: (facts) => {
    if (facts.kind === 'unended')
      return [
        {
          title: { 'zh-CN': '补上“。”', en: 'Insert “。”' },
          edits: facts.paragraph.replace(facts.from, facts.to, facts.right),
          preferred: true,
        },
      ];
    if (facts.kind === 'doubled' || facts.kind === 'mismatched' || facts.kind === 'turned' || facts.kind === 'half')
      return [
        {
          title: { 'zh-CN': `改为${shown(facts.right, 'zh-CN')}`, en: `Change to ${shown(facts.right, 'en')}` },
          edits: facts.paragraph.replace(facts.from, facts.to, facts.right),
          preferred: true,
          safe: facts.isSure,
        },
      ];
    if (facts.missingAt !== undefined)
      return [
        {
          title: { 'zh-CN': `补上“${facts.right}”`, en: `Insert “${facts.right}”` },
          edits: facts.paragraph.replace(
            facts.missingAt,
            facts.missingAt + 1,
            facts.right + facts.paragraph.text[facts.missingAt],
          ),
          preferred: true,
        },
      ];
    return [];
  },
});
