import type { Syntax } from '../../server/draft/draft';
import { anyDamage, noise } from './damage';
import { Dice } from './dice';
import type { Draft, Stock } from './stock';

const SYNTAXES: readonly Syntax[] = ['plain', 'markdown', 'html'];

/** Longer drafts are made on purpose only. */
const MAX_LENGTH = 40_000;

/** The headings of a report, so that what stands below them is read as one. */
const HEADS = [
  '澜汀市水务局2024年政府信息公开工作年度报告\n',
  '# 桐埠区统计局2020年政府信息公开工作年度报告\n\n',
  '<h1>望岫县人民政府2023年政府信息公开工作年度报告</h1>\n',
  '一、总体情况\n好。\n二、主动公开政府信息情况\n好。\n三、收到和处理政府信息公开申请情况\n',
];

/** The draft of this number: whole or torn, of one piece or of several, marked up as it says or otherwise. */
export function draftOf(stock: Stock, seed: number, index: number): Draft & { readonly dice: Dice } {
  const dice = new Dice(seed, index);
  const from = dice.of(stock.for(index));
  let text = dice.of(MAKERS)(from, stock.for(index), stock.sentences, dice);
  for (let damages = dice.of([0, 1, 1, 2, 3, 8]); damages > 0; damages--) {
    text = anyDamage(text, dice);
    if (text.length > MAX_LENGTH) text = text.slice(0, MAX_LENGTH);
  }
  return { text, syntax: dice.once(3) ? dice.of(SYNTAXES) : from.syntax, dice };
}

type Maker = (from: Draft, all: readonly Draft[], sentences: readonly string[], dice: Dice) => string;

/** Pieces come more often than the whole: what is wrong with a draft is wrong with a small one. */
const MAKERS: readonly Maker[] = [
  ({ text }) => text,
  piece,
  piece,
  piece,
  piece,
  table,
  table,
  table,
  prose,
  prose,
  prose,
  (from, all, _, dice) => piece(from, all, _, dice) + piece(dice.of(all), all, _, dice),
  (_, __, ___, dice) => dice.of(['', ...HEADS]) + noise(dice, dice.of([3, 12, 60, 300])),
];

/** Some lines of a draft, below a head. */
function piece({ text }: Draft, _: readonly Draft[], __: readonly string[], dice: Dice): string {
  const lines = text.split('\n');
  const first = dice.below(lines.length);
  return dice.of(HEADS) + lines.slice(first, first + 1 + dice.below(20)).join('\n');
}

/** A table below its heading, not typed to its end. */
function table({ text }: Draft, _: readonly Draft[], __: readonly string[], dice: Dice): string {
  const starts = [...text.matchAll(/[二三四]、/g)].map(({ index }) => index);
  const start = starts.length > 0 ? dice.of(starts) : 0;
  return dice.of(HEADS) + text.slice(start, start + dice.below(2_000));
}

/** Sentences of several reports, in one paragraph or in several. */
function prose(_: Draft, __: readonly Draft[], sentences: readonly string[], dice: Dice): string {
  const count = 1 + dice.below(8);
  const between = dice.of(['\n', '\n\n', '', '，', '。', '；']);
  return dice.of(HEADS) + Array.from({ length: count }, () => dice.of(sentences)).join(between);
}
