// What a clerk sees of a text, for measuring how far two texts are apart: figures whole, all else character by character.

/** A figure, a line end, or any other character but the blanks within a line: how many there are nobody sees. */
const TOKEN = /\d+|[^\d \u00a0\u2000-\u200a\u3000]/gu;
const QUOTES = /[“”]/g;

/** Characters as they are read: in half width, whatever the input method made of them. */
export const halfWidth = (text: string): string =>
  text
    .replace(/&nbsp;/g, '\u00a0')
    .replace(QUOTES, '"')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** A figure is one token whatever its length; every other character, Chinese or not, is one each, blanks none. */
const tokensOf = (text: string): string[] => halfWidth(text).replace(/\r\n?/g, '\n').match(TOKEN) ?? [];

const FIGURE = /\d+(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?/g;

/** The figures of a text in order, by value: 05, 5.0 are 5, and 1,020 is 1020. */
export const figuresIn = (text: string): string[] =>
  (halfWidth(text).match(FIGURE) ?? []).map((figure) =>
    figure
      .replaceAll(',', '')
      .replace(/^0+(?=\d)/, '')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, ''),
  );

/**
 * How many tokens have to be put in, taken out or replaced to make one text into the other. Only what differs is looked
 * at, and no further than `limit`, so that two long texts that are nearly alike cost little.
 * @returns `limit` + 1 where they are further apart than that
 */
export function tokenDistance(before: string, after: string, limit: number): number {
  const [a, b] = differing(tokensOf(before), tokensOf(after));
  // reached[k]: how far into `a` one comes on the diagonal k (place in `a` less place in `b`) with so many steps.
  let reached = new Map<number, number>();
  const slide = (k: number, from: number): number => {
    let at = from;
    while (at < a.length && at - k < b.length && a[at] === b[at - k]) at++;
    return at;
  };
  for (let steps = 0; steps <= limit; steps++) {
    const next = new Map<number, number>();
    for (let k = -steps; k <= steps; k++) {
      const from =
        steps === 0
          ? 0
          : Math.max(
              (reached.get(k) ?? Number.NEGATIVE_INFINITY) + 1,
              (reached.get(k - 1) ?? Number.NEGATIVE_INFINITY) + 1,
              reached.get(k + 1) ?? Number.NEGATIVE_INFINITY,
            );
      const at = Math.min(from, a.length, b.length + k);
      if (at < 0 || at - k < 0) continue;
      next.set(k, slide(k, at));
    }
    if ((next.get(a.length - b.length) ?? -1) >= a.length) return steps;
    reached = next;
  }
  return limit + 1;
}

/** Two lists without what they share at their beginnings and at their ends. */
function differing(before: readonly string[], after: readonly string[]): [readonly string[], readonly string[]] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
}
