import type { BoardReport } from '../server/review/board-data';
import { data, organOf } from './data';
import { type Child, el } from './dom';
import { host } from './host';
import { fillOnceLoaded } from './load';
import { percent } from './organs-view';
import { sectionWord } from './other-views';
import { t } from './words';

/** Two texts are one sentence with a word changed from here on: shared pairs of characters, of all that both have. */
const NEAR = 0.6;
/** More sentences than people write in a section are not held against one another. */
const MAX_SENTENCES = 400;

/** Two reports side by side, the sentences that both have marked. */
export function compareView(which: string): HTMLElement {
  const pair = data.alike[Number(which)];
  if (!pair) return el('section', {}, el('p', {}, t.noReport));
  const body = el('div', { class: 'sides', 'aria-busy': true });
  const load = () => Promise.all([pair.a, pair.b].map((row) => host.report(data.rows[row].script ?? '')));
  void fillOnceLoaded(body, load, ([a, b]) => sides(a, b, pair.section));
  return el(
    'section',
    {},
    el('h2', {}, `${sectionWord(pair.section)}　${percent(pair.share)}`),
    el('p', { class: 'marks' }, el('mark', { class: 'same' }, t.same), ' ', el('mark', { class: 'near' }, t.near)),
    el('div', { class: 'sides' }, ...[pair.a, pair.b].map(title)),
    body,
  );
}

const title = (row: number): HTMLElement =>
  el('h3', {}, el('a', { href: `#/report/${row}` }, `${organOf(data.rows[row]).name} ${data.rows[row].year}`));

interface Side {
  readonly text: string;
  readonly pairs: ReadonlySet<string>;
}

function sides(a: BoardReport, b: BoardReport, section: string): Child[] {
  const [left, right] = [a, b].map(({ sentences }): Side[] =>
    sentences
      .filter((sentence) => sentence.section === section)
      .slice(0, MAX_SENTENCES)
      .map(({ text }) => ({ text, pairs: pairsOf(text) })),
  );
  const nearest = (own: Side, others: readonly Side[]): number =>
    others.reduce((most, other) => Math.max(most, likeness(own, other)), 0);
  const column = (own: readonly Side[], others: readonly Side[]): HTMLElement =>
    el(
      'div',
      { class: 'text' },
      ...own.map((side) => {
        const share = nearest(side, others);
        return share >= NEAR
          ? el('mark', { class: share === 1 ? 'same' : 'near' }, side.text)
          : el('span', {}, side.text);
      }),
    );
  return [column(left, right), column(right, left)];
}

/** Neighbouring characters, figures and marks left out. */
function pairsOf(text: string): Set<string> {
  const plain = text.replace(/[^\p{Script=Han}A-Za-z]/gu, '');
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2)));
}

function likeness(a: Side, b: Side): number {
  if (a.pairs.size < 4 || b.pairs.size < 4) return a.text === b.text ? 1 : 0;
  let common = 0;
  for (const pair of a.pairs) if (b.pairs.has(pair)) common++;
  return (2 * common) / (a.pairs.size + b.pairs.size);
}
