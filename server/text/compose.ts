import { applyEdits, type Edit, inOrder, moved } from './edits';

/** An edit of either round, where it stands in the text between the two rounds. */
interface Middle {
  readonly start: number;
  readonly end: number;
  /** Present for one of the second round. */
  readonly second?: Edit;
}

/**
 * The edits of a text that come to the same as two rounds of edits, the second of them made in what the first has left.
 * Each round is without overlaps; the result is in the order of the text.
 */
export function compose(text: string, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  if (first.length === 0) return [...second].sort(inOrder);
  const between = applyEdits(text, first);
  const all = [...middlesOf(first), ...second.map((edit): Middle => ({ ...edit.range, second: edit }))];
  all.sort((a, b) => a.start - b.start || a.end - b.end);
  const edits: Edit[] = [];
  for (let i = 0; i < all.length; ) {
    const { start } = all[i];
    let { end } = all[i];
    const own: Edit[] = [];
    for (; i < all.length && all[i].start <= end; i++) {
      end = Math.max(end, all[i].end);
      const { second: edit } = all[i];
      if (edit) own.push(edit);
    }
    const range = { start: originOf(start, first), end: originOf(end, first, true) };
    edits.push({ range, text: applyEdits(between.slice(start, end), moved(own, start)) });
  }
  return edits.filter(({ range, text: after }) => text.slice(range.start, range.end) !== after);
}

/**
 * Where an offset of the edited text was before the edits.
 * @param isEnd whether it ends something: then what was put in just before it belongs to that
 */
export function originOf(offset: number, edits: readonly Edit[], isEnd = false): number {
  let shift = 0;
  for (const { range, text } of [...edits].sort(inOrder)) {
    const start = range.start + shift;
    const end = start + text.length;
    if (isEnd ? offset < start || (offset === start && end > start) : offset < start) break;
    if (offset < end || (!isEnd && offset === end && offset === start)) return isEnd ? range.end : range.start;
    shift += text.length - (range.end - range.start);
  }
  return offset - shift;
}

function middlesOf(edits: readonly Edit[]): Middle[] {
  let shift = 0;
  return [...edits].sort(inOrder).map(({ range, text }) => {
    const start = range.start + shift;
    shift += text.length - (range.end - range.start);
    return { start, end: start + text.length };
  });
}
