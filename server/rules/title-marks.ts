import type { Paragraph } from '../prose/paragraphs';
import { type QuotedTitle, titles } from '../prose/titles';
import { fold } from '../text/fold';
import { rule } from './rule';

interface Facts {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
  /** `number`: 《》 round a document number; `numbered`: a number inside the title; `inner`: <…> or 《…》 for 〈…〉. */
  readonly fault: 'number' | 'numbered' | 'inner';
  /** What takes the place of what, by its offset. */
  readonly changes: readonly { readonly at: number; readonly length: number; readonly text: string }[];
}

const NUMBER = '\\p{Script=Han}{2,20}[〔(\\[【{][12]\\d{3}年?[〕)\\]】}]第?\\d{1,4}号';
const IS_NUMBER = new RegExp(`^${NUMBER}(?:文件?)?$`, 'u');
const ENDS_IN_NUMBER = new RegExp(`^.{4,}[^和及与、](\\(${NUMBER}\\))$`, 'u');
const INNER = /[<＜]([^<>＜＞《》]{2,80})[>＞]/g;

/** What is wrong with the marks of one title. */
function faultsIn(paragraph: Paragraph, { from, to, mark, inside }: QuotedTitle): Facts[] {
  const { text } = paragraph;
  const content = text.slice(from + 1, to - 1);
  if (mark === '《' && inside?.mark === '《') {
    const changes = [
      { at: from, length: 1, text: '〈' },
      { at: to - 1, length: 1, text: '〉' },
    ];
    return [{ paragraph, from, to, fault: 'inner', changes }];
  }
  if (mark !== '《') return [];
  const faults: Facts[] = [];
  if (content.includes('号')) {
    const folded = fold(content);
    const numbered = folded.length < 120 ? ENDS_IN_NUMBER.exec(folded) : null;
    if (IS_NUMBER.test(folded)) {
      const changes = [
        { at: from, length: 1, text: '' },
        { at: to - 1, length: 1, text: '' },
      ];
      faults.push({ paragraph, from, to, fault: 'number', changes });
    } else if (numbered) {
      const open = Math.max(content.lastIndexOf('（'), content.lastIndexOf('('));
      const isOwn = fold(content.slice(open)) === numbered[1];
      const changes = [
        { at: from + 1 + open, length: 0, text: '》' },
        { at: to - 1, length: 1, text: '' },
      ];
      faults.push({ paragraph, from, to, fault: 'numbered', changes: isOwn ? changes : [] });
    }
  }
  if (/[<＜]/.test(content)) {
    for (const match of content.matchAll(INNER)) {
      const at = from + 1 + match.index;
      const end = at + match[0].length;
      const changes = [
        { at, length: 1, text: '〈' },
        { at: end - 1, length: 1, text: '〉' },
      ];
      faults.push({ paragraph, from: at, to: end, fault: 'inner', changes });
    }
  }
  return faults;
}

const edits = ({ paragraph, changes }: Facts) =>
  changes.flatMap(({ at, length, text }) => {
    if (length > 0) return paragraph.replace(at, at + length, text);
    // An insertion goes before the character that stands there.
    return paragraph.replace(at, at + 1, text + paragraph.text[at]);
  });

export default rule<Facts>({
  id: 'title-marks',
  name: { 'zh-CN': '书名号用法有误', en: 'Title marks' },
  severity: 'info',
  summary: {
    'zh-CN': '书名号里不应有文号，书名号里面再用书名号时用单书名号〈〉。',
    en: 'No document number belongs inside 《》, and a title within a title stands in 〈〉.',
  },
  source: '《标点符号用法》GB/T 15834；《党政机关公文格式》GB/T 9704',
  check: (report, tell) => {
    for (const paragraph of report.paragraphs) {
      for (const title of paragraph.find(titles)) {
        for (const facts of faultsIn(paragraph, title)) tell(paragraph.rangeOf(facts.from, facts.to), facts);
      }
    }
  },
  message: {
    'zh-CN': ({ fault, paragraph, from, to }) => {
      const written = paragraph.text.slice(from, to);
      if (fault === 'number') return `文号不是文件名称，不加书名号：“${written}”。`;
      if (fault === 'numbered') return '文号不是文件名称的一部分，应移到书名号外面。';
      return `书名号里面的书名号应为单书名号〈〉：“${written}”。`;
    },
    en: ({ fault, paragraph, from, to }) => {
      const written = paragraph.text.slice(from, to);
      if (fault === 'number') return `A document number is no title and takes no 《》: “${written}”.`;
      if (fault === 'numbered') return 'The document number is no part of the title: put it behind the 》.';
      return `A title within a title stands in 〈〉: “${written}”.`;
    },
  },
  fixes: (facts) =>
    facts.changes.length === 0
      ? []
      : [
          {
            title:
              facts.fault === 'inner'
                ? { 'zh-CN': '改用单书名号〈〉', en: 'Use 〈〉' }
                : facts.fault === 'number'
                  ? { 'zh-CN': '去掉书名号', en: 'Remove the 《》' }
                  : { 'zh-CN': '将文号移到书名号外', en: 'Move the number behind the 》' },
            edits: edits(facts),
            preferred: true,
            safe: facts.fault === 'inner',
          },
        ],
});
