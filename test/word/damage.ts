import type { Dice } from '../fuzz/dice';

const REFUSALS = new Set(['word-damaged', 'word-too-large', 'word-password', 'word-95', 'not-word', 'word-embedded']);

export const isRefusal = (read: unknown): boolean => typeof read === 'string' && REFUSALS.has(read);

/** One or a few bytes changed, dropped, doubled, or cut off at the end. */
export function damaged(file: Uint8Array, dice: Dice): Uint8Array {
  const bytes = Array.from(file);
  for (let i = 0; i <= dice.below(3); i++) {
    const at = dice.below(bytes.length);
    switch (dice.below(4)) {
      case 0:
        bytes[at] ^= 1 << dice.below(8);
        break;
      case 1:
        bytes.splice(at, 1 + dice.below(20));
        break;
      case 2:
        bytes.splice(at, 0, ...bytes.slice(at, at + dice.below(20)));
        break;
      default:
        bytes.length = Math.max(1, at);
    }
  }
  return Uint8Array.from(bytes);
}
