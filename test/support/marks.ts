/** While a draft is put together, what tests ask for later is marked in it with characters that no draft holds. */
const [OPEN, NAMED, CLOSE] = ['\ue000', '\ue001', '\ue002'];
const MARKS = /\ue000([^\ue001]*)\ue001|\ue002/g;

export interface Place {
  readonly start: number;
  readonly end: number;
}

export const mark = (name: string, text: string): string => `${OPEN}${name}${NAMED}${text}${CLOSE}`;

/** A marked thing, and before it what does not belong there. */
export function markWith(added: ReadonlyMap<string, string>, name: string, text: string): string {
  const before = added.get(`before/${name}`);
  return before === undefined ? mark(name, text) : mark(`before/${name}`, before) + mark(name, text);
}

export const withoutMarks = (text: string): string => text.replace(MARKS, '');

/** The text itself, and where in it each marked thing stands. */
export function unmarked(marked: string): { text: string; places: Map<string, Place[]> } {
  const places = new Map<string, Place[]>();
  const open: { name: string; start: number }[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARKS)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[1] !== undefined) open.push({ name: match[1], start: text.length });
    else {
      const { name, start } = open.pop() as { name: string; start: number };
      places.set(name, [...(places.get(name) ?? []), { start, end: text.length }]);
    }
  }
  return { text: text + marked.slice(from), places };
}

/** The text in pieces: each mark whole, each other character by itself. */
export const pieces = (marked: string): string[] => marked.match(/\ue000[^\ue001]*\ue001|[\s\S]/gu) ?? [];

export const isMark = (piece: string): boolean => piece.startsWith(OPEN) || piece === CLOSE;
