// The law of fixes, held against any draft: whatever is offered lies in the text and outside of mark-up, drops and makes
// up no figure that it does not name, does what it says, and has nothing left to do the second time.
import type { Syntax } from '../../server/draft/draft';
import type { Finding, Fix } from '../../server/lint/finding';
import { check, type Settings } from '../../server/service/check';
import { applyEdits, type Edit } from '../../server/text/edits';
import { repairedText, safeFixEdits, withSafeFixes } from '../support/fixed';
import { figuresIn, halfWidth } from '../support/tokens';
import { Complaint } from './complaint';
import type { Dice } from './dice';
import type { Draft } from './stock';

const SETTINGS: Settings = { language: 'zh-CN', severities: {} };
/** Of a draft so many fixes are made at most, each by itself; all are looked at. */
const MADE = 8;

/** Notes what does not hold. */
type Hold = (condition: boolean, oracle: string, message: () => string) => void;

/** Each way in which a fix of the draft, or all that are safe, break the law. */
export function complaintsOnFixes({ text, syntax }: Draft, dice: Dice): Complaint[] {
  const complaints: Complaint[] = [];
  const hold: Hold = (condition, oracle, message) => {
    if (!condition) complaints.push(new Complaint(oracle, message()));
  };
  const findings = findingsIn(text, syntax);
  // Our own comments are what a rule is about.
  const markUp =
    syntax === 'plain'
      ? []
      : markUpIn(text).filter(({ start }) => !/^<!--\s*ogi-report/.test(text.slice(start, start + 60)));
  const offered = findings.flatMap((finding) => finding.fixes().map((fix) => ({ finding, fix })));
  for (const { finding, fix } of offered) {
    const name = `${finding.rule} (${fix.title})`;
    holdsForPlaces(hold, fix.edits, text, name);
    holdsForMarkUp(hold, fix.edits, markUp, text, name);
    holdsForFigures(hold, fix, text, name);
  }
  for (const { finding, fix } of dice.shuffled(offered).slice(0, MADE))
    holdsOnceMade(hold, finding, fix, findings, text, syntax);
  holdsForAll(hold, text, syntax, markUp);
  return complaints;
}

const findingsIn = (text: string, syntax: Syntax): readonly Finding[] => check(text, syntax, SETTINGS).findings;

const inOrder = (edits: readonly Edit[]): Edit[] =>
  [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);

function holdsForPlaces(hold: Hold, edits: readonly Edit[], text: string, name: string): void {
  let end = -1;
  for (const { range } of inOrder(edits)) {
    const isInside = range.start >= 0 && range.start <= range.end && range.end <= text.length;
    hold(isInside, 'fix-place', () => `${name}: ${range.start}–${range.end} of ${text.length}`);
    hold(
      range.start >= end,
      'fix-overlap',
      () => `${name}: one edit ends at ${end}, the next begins at ${range.start}`,
    );
    // Two insertions at one place overlap: which comes first would be chance.
    end = Math.max(range.end, range.start + 1);
  }
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Comments that are closed, tags and references; a tag that is broken off goes on to the next angle bracket or line. */
const MARK_UP = /<!--(?:(?!-->|<!--)[\s\S])*-->|<[!?][^<>\n]*>|<[a-z/][^<>\n]*>?|&(?:#\d+|#x[\da-f]+|[a-z]+);/gi;

const markUpIn = (text: string): Stretch[] =>
  [...text.matchAll(MARK_UP)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));

/** An edit may take mark-up out as a whole. It never begins or ends within it. */
function holdsForMarkUp(
  hold: Hold,
  edits: readonly Edit[],
  markUp: readonly Stretch[],
  text: string,
  name: string,
): void {
  for (const { range, text: put } of edits) {
    for (const at of [range.start, range.end]) {
      const inside = markUp.find(({ start, end }) => start < at && at < end);
      hold(inside === undefined, 'fix-markup', () => {
        const around = inside && text.slice(inside.start, Math.min(inside.end, inside.start + 60));
        return `${name}: ${JSON.stringify(text.slice(range.start, range.end))} → ${JSON.stringify(put)} in ${around}`;
      });
    }
  }
}

/** The number of an item, as it stands before a label of the form: 1.属于国家秘密. */
const ITEM = /\d+(?=[.．、]\p{Script=Han})/gu;

const itemsIn = (text: string): string[] => figuresIn((halfWidth(text).match(ITEM) ?? []).join(' '));

const TAG = /<[^<>]*>|&#?\w{1,10};/g;
/** What is no figure: tags, references, digits that belong to a name (h2, _Toc123). What nobody sees parts none. */
const shownIn = (text: string): string =>
  text
    .replace(TAG, ' ')
    .replace(/<\/?[a-z]\w*/gi, ' ')
    // White space to \s, U+FEFF is not seen either.
    .replace(/(?!\u202e|[^\S\ufeff])[\p{Cc}\p{Cf}]/gu, '')
    .replace(/(?<=[A-Za-z_])[\d\uff10-\uff19]+/g, '');

/** Each figure that goes must be named in the title, or give way to one that is; each that comes must be named. */
function holdsForFigures(hold: Hold, { title, edits }: Fix, text: string, name: string): void {
  const named = figuresIn(title);
  for (const edit of together(edits, text)) {
    const [before, after] = wholeFigures(edit, text).map(shownIn);
    // The number of an item may be all that is replaced.
    const label = text.slice(edit.range.end, edit.range.end + 2);
    if (isHidden(before, after)) continue;
    const gone = without(figuresIn(before), figuresIn(after));
    const come = without(figuresIn(after), figuresIn(before));
    const replaced = come.filter((figure) => named.includes(figure)).length;
    const dropped = without(gone, itemsIn(before + label)).filter((figure) => !named.includes(figure));
    const shown = (): string => `${name}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`;
    hold(dropped.length <= replaced, 'fix-drops', () => `${shown()} drops ${dropped.join(', ')}`);
    const made = without(come, itemsIn(after + label)).filter((figure) => !named.includes(figure));
    hold(made.length === 0, 'fix-makes-up', () => `${shown()} makes up ${made.join(', ')}`);
  }
}

/** What nobody sees between two edits, or a tag, parts no figure: they are one change. */
const UNSEEN = /^(?:\p{Cc}|\p{Cf}|<[^<>]*>)*$/u;

function together(edits: readonly Edit[], text: string): Edit[] {
  const changes: Edit[] = [];
  for (const edit of inOrder(edits)) {
    const last = changes.at(-1);
    const between = last && text.slice(last.range.end, edit.range.start);
    if (!last || between === undefined || !UNSEEN.test(between)) changes.push(edit);
    else {
      const range = { start: last.range.start, end: edit.range.end };
      changes[changes.length - 1] = { range, text: last.text + between + edit.text };
    }
  }
  return changes;
}

/** Whether some digits became stars, and all else stands as it stood. */
const isHidden = (before: string, after: string): boolean =>
  before.length === after.length && after.includes('*') && [...after].every((c, i) => c === '*' || c === before[i]);

/** What an edit replaces and by what, with the whole of any figure that it begins or ends in. */
function wholeFigures({ range, text: put }: Edit, text: string): readonly [before: string, after: string] {
  let [start, end] = [range.start, range.end];
  const isDigit = (at: number): boolean => /[0-9０-９]/.test(text[at] ?? '');
  while (isDigit(start - 1)) start--;
  while (isDigit(end)) end++;
  return [text.slice(start, end), text.slice(start, range.start) + put + text.slice(range.end, end)];
}

function without(figures: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return figures.filter((figure) => {
    const at = left.indexOf(figure);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/**
 * What only the clerk knows is left open, and is reported until it is filled in; what is put into a draft that is torn may
 * not be read there.
 */
const leavesOpen = ({ rule }: Finding, { edits }: Fix): boolean =>
  rule === 'blank-cell' || edits.every(({ range }) => range.start === range.end);

function holdsOnceMade(
  hold: Hold,
  finding: Finding,
  fix: Fix,
  findings: readonly Finding[],
  text: string,
  syntax: Syntax,
): void {
  const name = `${finding.rule} (${fix.title})`;
  const made = applyEdits(text, fix.edits);
  if (fix.safe) hold(made !== text, 'fix-idle', () => `${name} changes nothing`);
  const after = findingsIn(made, syntax);
  const place = moved(finding.range, fix.edits);
  const isOf = ({ rule }: Finding): boolean => rule === finding.rule;
  const there = after.filter((finding) => isOf(finding) && touch(finding.range, place));
  const before = findings.filter((one) => isOf(one) && touch(one.range, finding.range));
  // Where one goes, its neighbour may move up: then there are fewer of them in all.
  if (after.filter(isOf).length < findings.filter(isOf).length || there.length < before.length) return;
  // Of a table's blank cells a safe fix fills some, and what is left is counted anew.
  const mayStay = !fix.safe || finding.rule === 'blank-cell';
  const isReported = mayStay ? there.some(({ message }) => message === finding.message) : there.length > 0;
  const isLeftOpen = !fix.safe && leavesOpen(finding, fix);
  if (isLeftOpen) return;
  if (fix.safe || fix.preferred) hold(!isReported, 'fix-still-reported', () => `${name}: ${there[0].message}`);
  for (const again of there.flatMap((finding) => finding.fixes()).filter(({ title }) => title === fix.title))
    hold(applyEdits(made, again.edits) === made, 'fix-twice', () => `${name} is made a second time`);
}

const touch = (a: Stretch, b: Stretch): boolean => a.start <= b.end && b.start <= a.end;

/** Where a range lies once edits are made; it takes in whatever they put beside it. */
function moved({ start, end }: Stretch, edits: readonly Edit[]): Stretch {
  let [before, within] = [0, 0];
  for (const { range, text } of edits) {
    const grown = text.length - (range.end - range.start);
    if (range.end < start) before += grown;
    else if (range.start <= end) within += grown;
  }
  return { start: start + before, end: Math.max(start, end + within) + before };
}

function holdsForAll(hold: Hold, text: string, syntax: Syntax, markUp: readonly Stretch[]): void {
  const edits = safeFixEdits(text, syntax);
  holdsForPlaces(hold, edits, text, 'Fix all');
  holdsForMarkUp(hold, edits, markUp, text, 'Fix all');
  const fixed = withSafeFixes(text, syntax);
  const twice = withSafeFixes(fixed, syntax);
  hold(twice === fixed, 'fix-all-twice', () => `Fix all goes on: ${firstDifference(fixed, twice)}`);
  const repaired = repairedText(text, syntax);
  hold(
    repaired === fixed,
    'fix-all-alike',
    () => `editor and command line differ: ${firstDifference(fixed, repaired)}`,
  );
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 20), at + 40));
  return `${around(one)} and ${around(other)}`;
}
