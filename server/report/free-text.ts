import type { SectionId } from '../forms/form';
import type { Paragraph } from '../prose/paragraphs';
import { ALIKE_EVERY_YEAR, COMMON_PHRASES } from '../prose/words/common-phrases';
import { fold } from '../text/fold';
import { hashOf } from '../text/hash';
import { holds } from '../text/range';
import type { MatchedSection } from './sections';

/** A sentence of sections 一 and 五. Offsets are those of its paragraph's text. */
export interface WrittenSentence {
  readonly section: SectionId;
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
  /** By which the same sentence of another report is known: equal where only years differ. Undefined for one that is not an organ's own. */
  readonly key: number | undefined;
}

/** A sentence that an organ wrote itself. */
export interface FreeSentence extends WrittenSentence {
  readonly key: number;
}

/** What of a report is read for it. */
interface Written {
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly MatchedSection[];
}

/** From such a part of an organ's own sentences on its text is a copy of last year's: honest reports stay well below. */
export const COPIED_SHARE = 0.8;
/** Shorter ones may well be alike. In Chinese characters, set phrases and laws not counted. */
const MIN_SENTENCE = 10;
const SENTENCE = /[^。！？]+[。！？]?/g;
/** A sentence with figures is the figures'. */
const COUNTED = /\d[万余亿多]{0,2}(?:%|件|条|份|篇|次|期|场|个|项|起|宗|人|家|部|元|例|批|户)/;
const TITLES = /《[^《》]{0,80}》/g;
const NUMBERS = /^\(?[一二三四五六七八九十\d]{1,3}[)、.是]+|20\d\d年?(?:度)?|\d+/g;

/** The sentences of sections 一 and 五, headings left out. */
export function writtenSentences({ paragraphs, sections }: Written): WrittenSentence[] {
  const free = sections.filter(({ section }) => section.isFree);
  return paragraphs.flatMap((paragraph) => {
    const { start } = paragraph.lines[0].range;
    const within = free.find(({ line, range }) => holds(range, start) && paragraph.lines[0] !== line);
    // A heading has no mark at its end.
    if (!within || !/[。；]/.test(paragraph.text)) return [];
    const section = within.section.id;
    return [...paragraph.text.matchAll(SENTENCE)].map(({ 0: sentence, index }) => {
      return { section, paragraph, from: index, to: index + sentence.length, key: keyOf(sentence) };
    });
  });
}

/** The sentences of sections 一 and 五 that are an organ's own: no headings, set phrases, laws or figures. */
export const freeSentences = (written: Written): FreeSentence[] =>
  writtenSentences(written).filter((sentence): sentence is FreeSentence => sentence.key !== undefined);

function keyOf(sentence: string): number | undefined {
  let folded = fold(sentence).replace(TITLES, '');
  for (const phrase of COMMON_PHRASES) folded = folded.replaceAll(phrase, '');
  if (COUNTED.test(folded) || ALIKE_EVERY_YEAR.test(folded)) return undefined;
  const own = folded.replace(NUMBERS, '').replace(/[^\p{Script=Han}A-Za-z]/gu, '');
  return own.length < MIN_SENTENCE ? undefined : hashOf(own);
}
