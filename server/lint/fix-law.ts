import type { Report } from '../report/report';
import { type Edit, inOrder } from '../text/edits';
import { figuresIn, without } from '../text/figure-tokens';
import { fold } from '../text/fold';
import { LINE_BREAK } from '../text/lines';
import { shown } from '../text/shown';
import { isSplit } from '../text/split';
import { figureChanges } from './figure-changes';
import type { Fix, Language } from './finding';
import { cutsMarkup, isBehindOpening, writesBrokenTag } from './fix-markup';
import { isSurePlace } from './fix-place';
import { tableAt, tablesHold } from './fix-tables';

/** A fix that drops more figures than its title can name is not offered. */
const MAX_NAMED = 12;

/**
 * The law of fixes: what every fix must be, whichever rule proposes it. Returns it with a title that names each figure
 * which it drops or makes, and *safe* only if it makes none that its own title does not name, drops none that it does
 * not replace, and both its place and the tables that it changes leave no doubt; undefined for a fix that may not be
 * made at all.
 */
export function lawful(fix: Fix, report: Report, language: Language): Fix | undefined {
  const { text } = report.draft;
  const edits = [...fix.edits].sort(inOrder);
  if (edits.length === 0 || !edits.every((edit, i) => isPossible(edit, edits[i - 1], text))) return undefined;
  if (edits.some((edit) => joinsLines(edit, report) || joinsDigits(edit, report))) return undefined;
  if (edits.some((edit) => cutsMarkup(edit, report.draft) || writesBrokenTag(edit))) return undefined;
  const changes = figureChanges(edits, text);
  const before = changes.flatMap((change) => change.before);
  const after = changes.flatMap((change) => change.after);
  const [dropped, made] = [without(before, after), without(after, before)];
  const unnamed = without(made, figuresIn(fix.title));
  // Figures that come of no figure are two that were joined, or one that was cut.
  if (unnamed.length > 0 && !edits.some((edit) => figuresIn(edit.text).length > 0)) return undefined;
  if (dropped.length > MAX_NAMED) return undefined;
  const isSafe =
    fix.safe &&
    dropped.length <= made.length &&
    (dropped.length === made.length || edits.every(({ range }) => tableAt(range, report))) &&
    unnamed.length === 0 &&
    !edits.some((edit) => isBehindOpening(edit, text)) &&
    edits.every((edit) => isRespelled(edit, text) || isSurePlace(edit, report)) &&
    tablesHold(
      edits.filter((edit) => !isRespelled(edit, text)),
      report,
    );
  return { ...fix, edits, title: naming(fix.title, dropped, unnamed, language), safe: isSafe };
}

/** Edits come in order, in the text, apart from each other, and cut no character in two. */
function isPossible({ range }: Edit, before: Edit | undefined, text: string): boolean {
  const { start, end } = range;
  if (!(start >= 0 && start <= end && end <= text.length)) return false;
  if (isSplit(text, start) || isSplit(text, end)) return false;
  return before === undefined || (before.range.end <= start && before.range.start < start);
}

/** Whether what stood on two lines would come to stand on one. */
function joinsLines({ range: { start, end }, text: put }: Edit, { draft: { text, syntax } }: Report): boolean {
  if (syntax === 'html' || !LINE_BREAK.test(text.slice(start, end)) || LINE_BREAK.test(put)) return false;
  const isLineStart = start === 0 || LINE_BREAK.test(text[start - 1]);
  const isLineEnd = end === text.length || LINE_BREAK.test(text[end]);
  return !isLineStart && !isLineEnd;
}

/** Whether digits would come to stand together that a control character parts (7\u001e1 was 7-1). */
const joinsDigits = ({ range: { start, end }, text: put }: Edit, { draft: { text } }: Report): boolean =>
  put === '' &&
  CONTROL.test(text.slice(start, end)) &&
  DIGIT.test(text[start - 1] ?? '') &&
  DIGIT.test(text[end] ?? '');

const CONTROL = /\p{Cc}/u;
const DIGIT = /[\d\uff10-\uff19]/;

/** Whether it only writes the same characters in another width. */
const isRespelled = ({ range, text: put }: Edit, text: string): boolean =>
  fold(text.slice(range.start, range.end)) === fold(put);

/** The title with the figures that go and come and that it does not name. */
function naming(title: string, dropped: readonly string[], made: readonly string[], language: Language): string {
  const gone = list(without(dropped, figuresIn(title)), language);
  const come = list([...new Set(made)], language);
  if (language === 'en')
    return (
      title +
      (gone && come ? ` (${come} in place of ${gone})` : gone ? ` (in place of ${gone})` : come && ` (writes ${come})`)
    );
  return (
    title + (gone && come ? `（原为 ${gone}，写入 ${come}）` : gone ? `（原为 ${gone}）` : come && `（写入 ${come}）`)
  );
}

const list = (figures: readonly string[], language: Language): string =>
  figures.length > MAX_NAMED
    ? `${list(figures.slice(0, MAX_NAMED), language)}…`
    : figures.map(shown).join(language === 'en' ? ', ' : '、');
