import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Syntax } from '../../server/draft/draft';
import { DEFECTS } from '../support/defects';
import { write } from '../support/generate';
import { endingOf, readMarked } from '../support/marked-drafts';
import { planFrom } from '../support/plan';
import { Dice } from './dice';

/** A text and how it is marked up. */
export interface Draft {
  readonly text: string;
  readonly syntax: Syntax;
}

const test = resolve(__dirname, '..', '..', '..', 'test');

/** The drafts of `test/drafts`, without their marks. */
const marked = (): Draft[] => draftsIn('drafts');

/** Reports without a fault, written by hand. */
export const validDrafts = (): Draft[] => draftsIn(join('drafts', 'valid'));

function draftsIn(path: string): Draft[] {
  const folder = join(test, path);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => endingOf(name) && !name.endsWith('README.md'))
    .sort()
    .map((name) => readMarked(name, readFileSync(join(folder, name), 'utf8')));
}

/** Whole reports as they are shown to whoever tries the product. */
const examples = (): Draft[] =>
  readdirSync(join(test, '..', 'examples'))
    .filter((name) => endingOf(name) && name !== 'README.md')
    .sort()
    .map((name) => ({
      text: readFileSync(join(test, '..', 'examples', name), 'utf8'),
      syntax: name.endsWith('.md') ? 'markdown' : name.endsWith('.html') ? 'html' : 'plain',
    }));

/** Sentences on what reports state, right and wrong. */
const sentences = (): string[] =>
  ['precision', 'prose'].flatMap((folder) =>
    readdirSync(join(test, folder))
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .flatMap((name) => readFileSync(join(test, folder, name), 'utf8').split('\n'))
      .filter((line) => line.trim() !== '' && !line.startsWith('#')),
  );

/** So many drafts lie beside those of the folders, and so many times something is taken from them. */
const AT_HAND = 60;
const TIMES = 4_000;

/** What drafts are made from: those written for tests, and random reports, of which there are others all the time. */
export class Stock {
  readonly sentences = sentences();
  private readonly written = [...marked(), ...examples()];
  private all: readonly Draft[] = [];
  private age = -1;

  constructor(private readonly seed: number) {}

  /** Drafts for the draft of this number; they follow from it and from the seed. */
  for(index: number): readonly Draft[] {
    const age = Math.floor(index / TIMES);
    if (age !== this.age) {
      this.age = age;
      const random = Array.from({ length: AT_HAND }, (_, i) => randomReport(new Dice(this.seed, age, i)));
      this.all = [...this.written, ...random];
    }
    return this.all;
  }
}

/** A report without a fault, or with one of those that people make. */
function randomReport(dice: Dice): Draft {
  const plan = planFrom(dice.row(900));
  if (dice.once(2)) dice.of(DEFECTS).put(plan, dice);
  return write(plan);
}
