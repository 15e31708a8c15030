import { DAMAGES } from './damage';
import { changed } from './edits';
import { FAULTS } from './faults';
import type { Subject } from './oracles/oracle';
import type { Random } from './random';
import { randomReport } from './report';
import { SLIPS, slip } from './slips';
import { randomWriting, write } from './write';

/** A draft of a run: what was done to it, and which rules have to tell of it; all of them where none has to. */
export interface Draft extends Subject {
  readonly kind: string;
  readonly reported?: readonly string[];
}

/** A draft from nothing: clean, with a fault planted in it, with one slip, or spoiled. */
export function randomDraft(random: Random): Draft {
  const model = randomReport(random);
  const { text, syntax, writing } = randomWriting(random, model);
  const named = (what: string): string => `${what}, ${syntax} ${writing}`;
  const turn = random.whole(0, 9);
  if (turn === 0) return { text, syntax, clean: text, reported: [], kind: named('clean') };
  if (turn < 3) {
    const name = random.one(Object.keys(FAULTS));
    const faulty = FAULTS[name].plant(model, random);
    if (!faulty) return { text, syntax, clean: text, reported: [], kind: named('clean') };
    return { ...write(faulty, syntax, writing), reported: FAULTS[name].rules, kind: named(name) };
  }
  if (turn < 6) {
    const name = random.one(Object.keys(SLIPS));
    const change = slip(text, name, random);
    return { text: change ? changed(text, change) : text, syntax, clean: text, kind: named(name) };
  }
  const other = randomWriting(random, randomReport(random)).text;
  let spoiled = text;
  const names = Array.from({ length: random.one([1, 1, 2, 3]) }, () => random.one(Object.keys(DAMAGES)));
  for (const name of names) spoiled = DAMAGES[name](spoiled, random, other);
  const as = random.once(12) ? random.one(['plain', 'markdown', 'html'] as const) : syntax;
  return { text: spoiled, syntax: as, kind: named(names.join(' + ')) };
}
