/** How many characters a shingle has. */
const LENGTH = 5;
/** How many values a signature has. */
const VALUES = 160;
const BASE = 0x01000193;
/** BASE to the power of LENGTH, in 32 bits: what the character that leaves the window counts. */
const OUT = Array.from({ length: LENGTH }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** The shingles of a text as sums of 32 bits, each once, in order. */
export function shinglesOf(text: string): Uint32Array {
  if (text.length < LENGTH) return new Uint32Array(0);
  const all = new Uint32Array(text.length - LENGTH + 1);
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    sum = Math.imul(sum, BASE) + text.charCodeAt(i);
    if (i >= LENGTH) sum -= Math.imul(OUT, text.charCodeAt(i - LENGTH));
    if (i >= LENGTH - 1) all[i - LENGTH + 1] = mixed(sum);
  }
  all.sort();
  let kept = 0;
  for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[i - 1]) all[kept++] = all[i];
  return all.slice(0, kept);
}

/** Every bit of a sum depends on all of it. */
function mixed(sum: number): number {
  let hash = sum ^ (sum >>> 16);
  hash = Math.imul(hash, 0x7feb352d);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The MinHash signature of some shingles, by one permutation: each value is the least sum that falls into its part of
 * all sums. A part into which none falls takes the value of the next one that has one.
 */
export function signatureOf(shingles: Uint32Array): Uint32Array {
  const signature = new Uint32Array(VALUES).fill(0xffffffff);
  const filled = new Uint8Array(VALUES);
  for (const shingle of shingles) {
    const part = shingle % VALUES;
    if (shingle < signature[part]) signature[part] = shingle;
    filled[part] = 1;
  }
  for (let part = 0; part < VALUES; part++) {
    for (let next = 1; !filled[part] && next < VALUES; next++) {
      const from = (part + next) % VALUES;
      if (!filled[from]) continue;
      signature[part] = signature[from] + Math.imul(next, 0x9e3779b1);
      break;
    }
  }
  return signature;
}

/** What two sets have in common, as a part of what they have together. */
export function sharedOf(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      common++;
      i++;
      j++;
    } else if (a[i] < b[j]) i++;
    else j++;
  }
  const together = a.length + b.length - common;
  return together === 0 ? 0 : common / together;
}
