import { type LocalizedText, rule } from '../lint/rule';
import type { Paragraph } from '../prose/paragraphs';
import { type MarkChange, type MisplacedMark, misplacedMarks, overlapsAny } from '../prose/typos/misplaced-marks';
import { ENDS_IN_NUMBER, IS_NUMBER, type QuotedTitle, titles } from '../prose/typos/titles';
import { fold } from '../text/fold';

interface Facts extends Fault {
  readonly paragraph: Paragraph;
}

/** Offsets are those of the paragraph's text. */
interface Fault {
  readonly from: number;
  readonly to: number;
  /** `number`: 《》 round a document number; `numbered`: a number inside the title; `inner`: <…> or 《…》 for 〈…〉. */
  readonly fault: 'number' | 'numbered' | 'inner' | Exclude<MisplacedMark['kind'], 'inner'> | 'innerOpen';
  readonly changes: readonly MarkChange[];
}

const INNER = /[<＜]([^<>＜＞《》]{2,80})[>＞]/g;

/** 《《…》》: pairs of marks between which nothing but another stands. */
function doubledAround(title: QuotedTitle): Fault | undefined {
  const changes: MarkChange[] = [];
  let { from, to, inside } = title;
  for (; inside?.mark === '《' && inside.from === from - 1 && inside.to === to + 1; { from, to, inside } = inside)
    changes.push({ at: inside.from, length: 1, text: '' }, { at: inside.to - 1, length: 1, text: '' });
  changes.sort((a, b) => a.at - b.at);
  return changes.length > 0 ? { from, to, fault: 'doubled', changes } : undefined;
}

/** What is wrong with the marks of one title. */
function faultsOf(text: string, { from, to, mark, inside }: QuotedTitle): readonly Fault[] {
  const content = text.slice(from + 1, to - 1);
  if (mark === '《' && inside?.mark === '《') {
    const doubled = doubledAround({ from, to, mark, inside });
    if (doubled) return [doubled];
    const changes = [
      { at: from, length: 1, text: '〈' },
      { at: to - 1, length: 1, text: '〉' },
    ];
    return [{ from, to, fault: 'inner', changes }];
  }
  if (mark !== '《') return NONE;
  const faults: Fault[] = [];
  if (content.includes('号')) {
    const folded = fold(content);
    const numbered = folded.length < 120 ? ENDS_IN_NUMBER.exec(folded) : null;
    if (IS_NUMBER.test(folded)) {
      const changes = [
        { at: from, length: 1, text: '' },
        { at: to - 1, length: 1, text: '' },
      ];
      faults.push({ from, to, fault: 'number', changes });
    } else if (numbered) {
      const open = Math.max(content.lastIndexOf('（'), content.lastIndexOf('('));
      const isOwn = fold(content.slice(open)) === numbered[1];
      const changes = [
        { at: from + 1 + open, length: 0, text: '》' },
        { at: to - 1, length: 1, text: '' },
      ];
      faults.push({ from, to, fault: 'numbered', changes: isOwn ? changes : [] });
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
      faults.push({ from: at, to: end, fault: 'inner', changes });
    }
  }
  return faults;
}

/** What is wrong with the marks of a text. */
function faultsIn(text: string): readonly Fault[] {
  const misplaced = misplacedMarks
    .read(text)
    .map(({ kind, ...mark }): Fault => ({ ...mark, fault: kind === 'inner' ? 'innerOpen' : kind }));
  const isReported = overlapsAny(misplaced);
  const faults = titles
    .read(text)
    .flatMap((title) => faultsOf(text, title))
    // Of pairs in pairs the innermost says all, and comes first.
    .filter((fault, i, all) => fault.fault !== 'doubled' || all[i - 1]?.from !== fault.from);
  const all = [...misplaced, ...faults.filter((fault) => !isReported(fault))];
  return all.length === 0 ? NONE : all;
}

const NONE: readonly Fault[] = [];

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
    'zh-CN': '书名号里不应有文号，书名号里面再用书名号时用单书名号〈〉，书名号应紧跟名称。',
    en: 'No document number belongs inside 《》, a title within a title stands in 〈〉, and 》 stands directly behind the name.',
  },
  source: '《标点符号用法》GB/T 15834；《党政机关公文格式》GB/T 9704',
  check: (report, reportFinding) => {
    for (const paragraph of report.paragraphs) {
      if (paragraph.find(misplacedMarks).length === 0 && paragraph.find(titles).length === 0) continue;
      for (const fault of paragraph.memo(faultsIn))
        reportFinding(paragraph.rangeOf(fault.from, fault.to), { ...fault, paragraph });
    }
  },
  message: {
    'zh-CN': (facts) => MESSAGES[facts.fault]['zh-CN'].replace('%', () => written(facts)),
    en: (facts) => MESSAGES[facts.fault].en.replace('%', () => written(facts)),
  },
  fixes: (facts) =>
    facts.changes.length === 0
      ? []
      : [{ title: TITLES[facts.fault], edits: edits(facts), preferred: true, safe: IS_SAFE.has(facts.fault) }],
});

const written = ({ paragraph, from, to }: Facts): string => paragraph.text.slice(from, to);

/** What needs no knowledge of what is cited. */
const IS_SAFE: ReadonlySet<Facts['fault']> = new Set(['inner', 'doubled']);

/** `%` stands for what is written. */
const MESSAGES: Readonly<Record<Facts['fault'], LocalizedText>> = {
  number: {
    'zh-CN': '文号不是文件名称，不加书名号：“%”。',
    en: 'A document number is no title and takes no 《》: “%”.',
  },
  numbered: {
    'zh-CN': '文号不是文件名称的一部分，应移到书名号外面。',
    en: 'The document number is no part of the title: put it behind the 》.',
  },
  inner: {
    'zh-CN': '书名号里面的书名号应为单书名号〈〉：“%”。',
    en: 'A title within a title stands in 〈〉: “%”.',
  },
  doubled: { 'zh-CN': '书名号“%”重复了，请删去多余的。', en: 'The marks “%” are doubled. Remove what is too many.' },
  moved: {
    'zh-CN': '“%”里“》”的位置不对，应紧跟在名称之后。',
    en: 'In “%” the 》 belongs directly behind the name.',
  },
  crossed: { 'zh-CN': '两对标点交叉了：“%”。请调整先后。', en: 'Two pairs of marks cross: “%”.' },
  innerOpen: {
    'zh-CN': '单书名号“〈”没有对应的“〉”。',
    en: '“〈” is never closed: “〉” is missing.',
  },
};

const TITLES: Readonly<Record<Facts['fault'], LocalizedText>> = {
  number: { 'zh-CN': '去掉书名号', en: 'Remove the 《》' },
  numbered: { 'zh-CN': '将文号移到书名号外', en: 'Move the number after the 》' },
  inner: { 'zh-CN': '改用单书名号〈〉', en: 'Use 〈〉' },
  doubled: { 'zh-CN': '删去多余的', en: 'Remove what is too many' },
  moved: { 'zh-CN': '将“》”移到名称之后', en: 'Move the 》 behind the name' },
  crossed: { 'zh-CN': '调整标点的先后', en: 'Put the marks in order' },
  innerOpen: { 'zh-CN': '补上“〉”', en: 'Insert “〉”' },
};
