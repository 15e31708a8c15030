import { type Scopes, scopes } from '../talk/scopes';
import type { Topic } from '../topics';
import { agreeOn, anyOf, type Meanings, meets } from '../vocabulary';
import type { Meaning } from '../words';
import type { Family, Frame, Place, Verb } from './frame';
import { FAMILIES } from './index';
import { verbOf } from './verb';

/** A frame with its words as sets. */
interface Compiled {
  readonly frame: Frame;
  readonly in: Scopes;
  readonly notIn: Scopes;
  readonly beside: readonly Meanings[];
  readonly before: readonly Meanings[];
  readonly never: Meanings;
  readonly neverBefore: Meanings;
  readonly only: { readonly of: Meanings; readonly are: Meanings } | undefined;
  readonly sentence: Meanings | undefined;
  readonly sentenceNever: Meanings;
  readonly phrase: Meanings | undefined;
  readonly phraseNever: Meanings;
}

/** Frames of which one may fit only where one of some words stands beside the figure; undefined: none has to. */
interface Run {
  readonly needs: Meanings | undefined;
  readonly frames: readonly Compiled[];
}

interface CompiledFamily {
  readonly unit: Family['unit'];
  readonly in: Scopes;
  readonly notIn: Scopes;
  readonly never: Meanings;
  /** The same, of all that say what is counted. */
  readonly needs: Meanings | undefined;
  readonly runs: readonly Run[];
}

const set = (some: readonly Meaning[] = []): Meanings => anyOf(...some);

const compile = (frame: Frame): Compiled => ({
  frame,
  in: scopes(...(frame.in ?? [])),
  notIn: scopes(...(frame.notIn ?? [])),
  beside: (frame.beside ?? []).map(set),
  before: (frame.before ?? []).map(set),
  never: set(frame.never),
  neverBefore: set(frame.neverBefore),
  only: frame.only && { of: set(frame.only.of), are: set(frame.only.are) },
  sentence: frame.sentence && set(frame.sentence),
  sentenceNever: set(frame.sentenceNever),
  phrase: frame.phrase && set(frame.phrase),
  phraseNever: set(frame.phraseNever),
});

const wordsOf = ({ beside = [], before = [], only }: Frame): readonly Meaning[] => [
  ...beside.flat(),
  ...before.flat(),
  ...(only?.are ?? []),
];
const needsWords = (frame: Frame): boolean => wordsOf(frame).length > 0;
const needsOf = (frames: readonly Frame[]): Meanings | undefined =>
  frames.every(needsWords) ? set(frames.flatMap(wordsOf)) : undefined;

/** So many frames are passed over at once where none of their words is there. */
const MAX_RUN = 8;

function runsOf(frames: readonly Frame[]): Run[] {
  const runs: Frame[][] = [];
  for (const frame of frames) {
    const run = runs.at(-1);
    if (run && run.length < MAX_RUN && needsWords(run[0]) === needsWords(frame)) run.push(frame);
    else runs.push([frame]);
  }
  return runs.map((run) => ({ needs: needsOf(run), frames: run.map(compile) }));
}

const families = FAMILIES.map(
  ({ unit, frames, ...family }): CompiledFamily => ({
    unit,
    in: scopes(...(family.in ?? [])),
    notIn: scopes(...(family.notIn ?? [])),
    never: set(family.never),
    needs: needsOf(frames.filter(({ counts }) => counts !== 'other')),
    runs: runsOf(frames),
  }),
);

/** What a figure counts; `nothing` where it is nothing that a table holds, undefined where no frame says. */
export function topicOf(place: Place): Topic | 'nothing' | undefined {
  const unit: Family['unit'] = place.figure.unit.endsWith('元') ? 'money' : 'cases';
  const { says } = place;
  const verb = new LazyVerb(place);
  for (const family of families) {
    if (family.unit !== unit || !holds(place.scopes, family)) continue;
    if ((family.needs && !isBeside(says, family.needs)) || isBeside(says, family.never)) continue;
    const found = firstThatFits(family, place, verb);
    if (found && found !== 'other') return found;
  }
  return undefined;
}

// Loops, not callbacks: a figure is held against hundreds of frames.

function firstThatFits({ runs }: CompiledFamily, place: Place, verb: LazyVerb): Frame['counts'] | undefined {
  for (const { needs, frames } of runs) {
    if (needs && !isBeside(place.says, needs)) continue;
    for (const compiled of frames) if (fits(compiled, place, verb)) return compiled.frame.counts;
  }
  return undefined;
}

const isBeside = ({ front, back }: Place['says'], meanings: Meanings): boolean =>
  meets(front, meanings) || meets(back, meanings);

function areBeside(says: Place['says'], groups: readonly Meanings[]): boolean {
  for (const group of groups) if (!isBeside(says, group)) return false;
  return true;
}

function areBefore({ front }: Place['says'], groups: readonly Meanings[]): boolean {
  for (const group of groups) if (!meets(front, group)) return false;
  return true;
}

/** Worked out when first asked for. */
class LazyVerb {
  private verb: Verb | undefined | null = null;

  constructor(private readonly place: Place) {}

  is(verb: Verb): boolean {
    if (this.verb === null) this.verb = verbOf(this.place);
    return this.verb === verb;
  }
}

const holds = (state: Scopes, { in: within, notIn }: Pick<Compiled, 'in' | 'notIn'>): boolean =>
  (state & within) === within && (state & notIn) === 0;

function fits(compiled: Compiled, place: Place, verb: LazyVerb): boolean {
  const { frame, only, sentence } = compiled;
  const { says } = place;
  const { front, back } = says;
  if (!holds(place.scopes, compiled)) return false;
  if (only && !agreeOn(only.of, meets(front, only.of) ? front : back, only.are)) return false;
  if (!areBeside(says, compiled.beside) || isBeside(says, compiled.never)) return false;
  if (!areBefore(says, compiled.before) || meets(front, compiled.neverBefore)) return false;
  const inSentence = place.sentence.meanings;
  if ((sentence && !meets(inSentence, sentence)) || meets(inSentence, compiled.sentenceNever)) return false;
  const inPhrase = place.phrases[place.at].says;
  if ((compiled.phrase && !meets(inPhrase, compiled.phrase)) || meets(inPhrase, compiled.phraseNever)) return false;
  return (!frame.verb || verb.is(frame.verb)) && (!frame.if || frame.if(place));
}
