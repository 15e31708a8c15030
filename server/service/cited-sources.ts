import { citationsIn, noticeWithNumber, numberOf } from '../prose/typos/citations';
import { documentNumbersIn } from '../prose/typos/document-numbers';
import { titlesIn } from '../prose/typos/titles';
import { REGULATION_ORDER } from '../prose/words/law-names';
import { fold, foldWithOffsets } from '../text/fold';
import { type Source, sources } from './sources';

/** A place in a paragraph's text that cites a source. */
export interface CitedSource {
  readonly from: number;
  readonly to: number;
  readonly source: Source;
  /** How it should be written, where it is written otherwise. */
  readonly official?: string;
}

/** A name as it is compared: without white space, marks of titles and a remark in brackets at its end. */
const nameKey = (name: string): string =>
  fold(name)
    .replace(/[《》〈〉]/g, '')
    .replace(/\([^()]*\)$/, '');

const byName = new Map(
  sources.flatMap((source) => [source.title, ...source.names].map((name) => [nameKey(name), source] as const)),
);
const byNumber = new Map(sources.flatMap((source) => (source.number ? [[source.number, source] as const] : [])));
const regulation = sources.find(({ id }) => id === 'regulation') as Source;
const office = sources.find(({ id }) => id === 'office') as Source;

/** Every place in a text that cites one of the sources, rightly or with a slip: in order, none inside another. */
export function citedSourcesIn(text: string): CitedSource[] {
  const cited = [...byFault(text), ...byTitle(text), ...byDocumentNumber(text), ...byOrder(text), ...byOffice(text)];
  cited.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: CitedSource[] = [];
  for (const one of cited) if (one.from >= (kept[kept.length - 1]?.to ?? 0)) kept.push(one);
  return kept;
}

/** What a rule would mention, as long as it is a source that is meant. */
function byFault(text: string): CitedSource[] {
  return citationsIn(text).flatMap(({ from, to, official }) => {
    const source =
      byName.get(official) ?? byNumber.get(official) ?? (REGULATION_ORDER.test(official) ? regulation : undefined);
    return source ? [{ from, to, source, official }] : [];
  });
}

function byTitle(text: string): CitedSource[] {
  return titlesIn(text).flatMap(({ from, to }) => {
    const source = byName.get(nameKey(text.slice(from, to)));
    return source ? [{ from, to, source }] : [];
  });
}

function byDocumentNumber(text: string): CitedSource[] {
  return documentNumbersIn(text).flatMap((number) => {
    const notice = noticeWithNumber(number);
    const source = notice && byNumber.get(numberOf(notice));
    return source ? [{ from: Math.max(number.from, number.open - notice.prefix.length), to: number.to, source }] : [];
  });
}

function byOrder(text: string): CitedSource[] {
  if (!/[7７]/.test(text)) return [];
  return findAll(text, new RegExp(REGULATION_ORDER, 'g')).map((place) => ({ ...place, source: regulation }));
}

function byOffice(text: string): CitedSource[] {
  if (!text.includes(office.title.slice(0, 3))) return [];
  return findAll(text, new RegExp(office.title, 'g')).map((place) => ({ ...place, source: office }));
}

/** Where a pattern matches the folded text, as places in the text itself. */
function findAll(text: string, pattern: RegExp): { from: number; to: number }[] {
  const { folded, offsets } = foldWithOffsets(text);
  return [...folded.matchAll(pattern)].map(({ index, 0: found }) => ({
    from: offsets[index],
    to: offsets[index + found.length - 1] + 1,
  }));
}
