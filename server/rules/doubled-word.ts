import { rule, SOURCES } from '../lint/rule';
import type { Paragraph } from '../prose/paragraphs';
import { type Doubled, doubledPhrases, doubledWords, measuredTwice } from '../prose/typos/doubled';
import type { Report } from '../report/report';
import { isTornLabels } from '../report/tables/torn-lines';

interface Facts extends Omit<Doubled, 'kind'> {
  readonly paragraph: Paragraph;
  readonly kind: Doubled['kind'] | 'paragraph';
}

const MAX_SHOWN = 40;
const written = ({ paragraph, from, to }: Facts): string => {
  const text = paragraph.text.slice(from, to);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
};

/** Shorter paragraphs may well come again (无。). In characters. */
const MIN_PARAGRAPH = 16;

/** A paragraph that stands twice in a row: the second. */
const isRepeated = (paragraph: Paragraph, next: Paragraph | undefined): next is Paragraph =>
  next !== undefined &&
  paragraph.text.length >= MIN_PARAGRAPH &&
  paragraph.text === next.text &&
  paragraph.text.includes('。');

function doubledIn(report: Report): Facts[] {
  const { paragraphs, sections } = report;
  // A heading that is unlike the form's is reported as that.
  const headings = new Set(sections.map(({ line }) => line));
  const found: Facts[] = [];
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    const next = paragraphs[i + 1];
    const words = [...paragraph.find(doubledWords), ...paragraph.find(measuredTwice)];
    const phrases = paragraph.find(doubledPhrases);
    const isTwice = isRepeated(paragraph, next);
    if ((words.length === 0 && phrases.length === 0 && !isTwice) || headings.has(paragraph.lines[0])) continue;
    if (isTornLabels(paragraph, report)) continue;
    for (const doubled of words) found.push({ paragraph, ...doubled });
    for (const doubled of phrases) found.push({ paragraph, ...doubled });
    if (isTwice) found.push({ paragraph: next, from: 0, to: next.text.length, word: '', kind: 'paragraph' });
  }
  return found;
}

export default rule<Facts>({
  id: 'doubled-word',
  name: { 'zh-CN': '词语重复', en: 'Doubled word' },
  severity: 'info',
  summary: {
    'zh-CN': '不应有误写两遍的词句（的的、资金资金、同一句话写两遍）。',
    en: 'No word, phrase or sentence should stand twice by mistake (的的, 资金资金).',
  },
  source: `${SOURCES.form}：内容准确`,
  check: (report, reportFinding) => {
    for (const facts of doubledIn(report)) reportFinding(facts.paragraph.rangeOf(facts.from, facts.to), facts);
  },
  message: {
    'zh-CN': (facts) =>
      facts.kind === 'paragraph'
        ? '这一段与上一段完全相同，请删去一段。'
        : facts.word === ''
          ? `“${written(facts)}”紧接着又写了一遍，请只留一遍。`
          : `“${written(facts)}”重复，应为“${facts.word}”。`,
    en: (facts) =>
      facts.kind === 'paragraph'
        ? 'This paragraph is the same as the one before it. Remove one of them.'
        : facts.word === ''
          ? `“${written(facts)}” is written again right after itself. Keep it once.`
          : `“${written(facts)}” stands twice; it should be “${facts.word}”.`,
  },
  fixes: (facts) => {
    const edits = facts.paragraph.replace(facts.from, facts.to, facts.word);
    const title =
      facts.word === ''
        ? { 'zh-CN': '只留一遍', en: 'Keep it once' }
        : { 'zh-CN': `改为“${facts.word}”`, en: `Change to “${facts.word}”` };
    // What ends one line and begins the next may be twice there because the line between them was lost.
    return [{ title, edits, preferred: true, safe: facts.kind === 'word' && edits.length === 1 }];
  },
});
