import { foldWithOffsets } from '../../text/fold';
import { Prose } from '../sentences';
import { TextFacts, type Words } from '../text-facts';
import type { Row } from './rows';
import { rowsIn, type ToldRow } from './trends';

/** A row, and its paragraph as it would read with the last year alone, so that what its figures count can be made out. */
export interface LastOfRow {
  readonly row: Row;
  readonly prose: Prose;
}

export function lastOfRows(prose: Prose): readonly LastOfRow[] {
  if (rowsIn(prose).length === 0) return [];
  return prose.memo(alone).map(({ row, words }) => ({ row, prose: new Prose(prose.paragraph, words) }));
}

const alone = (prose: Prose): readonly { readonly row: Row; readonly words: Words }[] =>
  rowsIn(prose).map((row) => {
    const written = prose.paragraph.text;
    const { offsets } = foldWithOffsets(written);
    let text = '';
    let from = 0;
    for (const [begin, end] of othersIn(prose.text, row)) {
      const [start, behind] = [Math.max(from, offsets[begin]), offsets[end]];
      if (behind <= start) continue;
      // Blanks between characters are not read.
      text += written.slice(from, start) + ' '.repeat(behind - start);
      from = behind;
    }
    text += written.slice(from);
    return { row, words: { text, facts: new TextFacts(text) } };
  });

const JOINS = /^(?:[、,和及至]|以及|[-—–~─]{1,2})?/;
const EACH = /分别|依次|(?:近|过去|最近)[三四五六七八3-8]年/g;

/** Where the other years of a row stand, their figures, and the words for each of them; in text order. */
function othersIn(text: string, { sentence, figures, isBackwards }: ToldRow): [from: number, to: number][] {
  const last = figures[figures.length - 1];
  const years = sentence.tokens.filter(({ kind }) => kind === 'year');
  const ownYear = years[isBackwards ? 0 : years.length - 1];
  const cuts: [number, number][] = [];
  for (const { from, end } of figures) if (from !== last.from) cuts.push([from, end]);
  for (const year of years)
    if (year !== ownYear) cuts.push([year.from, year.to + (/^年度?/.exec(text.slice(year.to))?.[0].length ?? 0)]);
  const range =
    ownYear && RANGE_BEFORE.exec(text.slice(Math.max(sentence.from, ownYear.from - MAX_RANGE), ownYear.from));
  if (range) cuts.push([ownYear.from - range[0].length, ownYear.from]);
  for (const { index, 0: each } of text.slice(sentence.from, sentence.to).matchAll(EACH))
    cuts.push([sentence.from + index, sentence.from + index + each.length]);
  // What joins them goes with them.
  const isBefore = ([from]: [number, number]): boolean => from < last.from;
  return cuts
    .map(([from, to]): [number, number] => {
      const isInList = isBefore([from, to]) || !isBackwards;
      return isInList
        ? [from, to + (JOINS.exec(text.slice(to))?.[0].length ?? 0)]
        : [from - joinBefore(text, from), to];
    })
    .sort(([a], [b]) => a - b);
}
const RANGE_BEFORE = /20\d\d年?(?:至|到|[-—–~─]{1,2})$/;
const MAX_RANGE = 8;
const joinBefore = (text: string, at: number): number =>
  /(?:[、,和及]|以及)$/.exec(text.slice(Math.max(0, at - 2), at))?.[0].length ?? 0;
