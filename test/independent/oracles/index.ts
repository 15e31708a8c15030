import { keepsFigures } from './converting';
import { fixAllOnce, lawOfFixes, neverFurther } from './fixes';
import type { Oracle } from './oracle';
import { anyLineEnd, holdsTogether, offIsOff, sameAgain, typedIsRead } from './reading';

/** By name, and for how many drafts out of so many each is asked: those that read a draft many times, of fewer. */
export const ORACLES: Readonly<Record<string, { readonly oracle: Oracle; readonly onceIn: number }>> = {
  'holds together': { oracle: holdsTogether, onceIn: 1 },
  'same again': { oracle: sameAgain, onceIn: 6 },
  'any line end': { oracle: anyLineEnd, onceIn: 6 },
  'off is off': { oracle: offIsOff, onceIn: 12 },
  'typed is read': { oracle: typedIsRead, onceIn: 16 },
  'law of fixes': { oracle: lawOfFixes, onceIn: 8 },
  'fix all once': { oracle: fixAllOnce, onceIn: 4 },
  'never further': { oracle: neverFurther, onceIn: 1 },
  'keeps figures': { oracle: keepsFigures, onceIn: 12 },
};
