import { type Change, changedBy, distance, middle } from '../edits';
import { figuresOf, surplus, UNSEEN, withoutTags } from '../figure-text';
import { type Finding, type Fix, fixing, SETTINGS } from '../product';
import { checked, type Oracle, type Subject } from './oracle';

const changesOf = ({ edits }: Fix): Change[] =>
  edits.map(({ range, text }) => ({ start: range.start, end: range.end, put: text }));

/** The figures that go and come, of the words that a difference touches. */
function figuresChanged(before: string, after: string): { gone: string[]; come: string[] } {
  const { from, before: was } = middle(before, after);
  const isPart = (c: string | undefined): boolean => c !== undefined && /[^\s|]/.test(c);
  let start = from;
  while (start > 0 && isPart(before[start - 1])) start--;
  let tail = before.length - from - was.length;
  while (tail > 0 && isPart(before[before.length - tail])) tail--;
  // A tag may have white space in it.
  const open = before.lastIndexOf('<', start);
  if (open > before.lastIndexOf('>', start - 1)) start = open;
  const [old, now] = [before, after].map((text) => figuresOf(withoutTags(text.slice(start, text.length - tail))));
  return { gone: surplus(old, now), come: surplus(now, old) };
}

/** A title that stops naming says so. */
const namesAll = (title: string): boolean => !title.includes('…');

/** Of a whole table that is inserted nobody checks each figure against its title. */
const MAX_COME = 40;

/** What a fix does that the law of fixes forbids. */
function breach(subject: Subject, finding: Finding, fix: Fix): string | undefined {
  const { text } = subject;
  const changes = changesOf(fix);
  const sorted = [...changes].sort((a, b) => a.start - b.start);
  if (
    sorted.some(
      ({ start, end }, i) => start < 0 || end < start || end > text.length || start < (sorted[i - 1]?.end ?? 0),
    )
  )
    return 'has edits that are none';
  if (sorted.some(({ start, end }) => [start, end].some((at) => splits(text, at))))
    return 'cuts a character or a line end in two';
  if (sorted.some(({ start, end }) => [start, end].some((at) => isInTag(subject, at)))) return 'edits mark-up';
  const after = changedBy(text, changes);
  if (after === text) return 'changes nothing';
  const { gone, come } = figuresChanged(text, after);
  const named = figuresOf(fix.title);
  const lost = gone.filter((figure) => !named.includes(figure));
  if (lost.length > 0) return `drops ${lost.join(' ')} without a word`;
  const made = come.filter((figure) => !named.includes(figure));
  if (made.length > 0 && namesAll(fix.title)) return `makes up ${made.join(' ')}`;
  const promised = figuresOf(/写入 ([\d.、 ]+)/.exec(fix.title)?.[1] ?? '').filter((figure) => !come.includes(figure));
  if (promised.length > 0 && come.length < MAX_COME) return `says that it writes ${promised.join(' ')}, and does not`;
  if (fix.safe && gone.length > come.length)
    return `is safe and drops ${gone.join(' ')} for ${come.join(' ') || 'nothing'}`;
  if (fix.safe && breaksShape(subject, after)) return 'is safe and moves a delimiter';
  if (!fix.safe) return undefined;
  const isSame = ({ rule, message }: Finding): boolean => rule === finding.rule && message === finding.message;
  const [was, left] = [checked(subject), checked({ ...subject, text: after })].map(
    ({ findings }) => findings.filter(isSame).length,
  );
  // Of two comments one above the other the first silences what is said of the second.
  const isOfComments = finding.rule === 'unused-directive' && commentsIn(after) < commentsIn(text);
  return left >= was && !isOfComments ? 'leaves what it is to fix' : undefined;
}

const splits = (text: string, at: number): boolean =>
  at > 0 &&
  ((text[at - 1] === '\r' && text[at] === '\n') ||
    (/[\ud800-\udbff]/.test(text[at - 1]) && /[\udc00-\udfff]/.test(text[at] ?? '')));

/** Whether a place lies within a tag that is closed on its line. */
function isInTag({ text, syntax }: Subject, at: number): boolean {
  if (syntax === 'plain') return false;
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1);
  const inLine = at - (text.length - line.length);
  for (const tag of line.slice(0, inLine + 400).matchAll(/<\/?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>\n]*)?>/g))
    if (tag.index < inLine && inLine < tag.index + tag[0].length) return true;
  return false;
}

/** Whether some row of a table has another number of delimiters, where no line came or went. */
function breaksShape({ text, syntax }: Subject, after: string): boolean {
  const delimiters = syntax === 'html' ? /<\/?t[rdh]\b/g : /\t|(?<!\\)[|｜]/g;
  const [before, now] = [text, after].map((draft) =>
    draft.split('\n').map((line) => line.replace(UNSEEN, '').match(delimiters)?.length ?? 0),
  );
  // One in a sentence is a slip of the pen.
  return before.length === now.length && before.some((count, i) => count > 1 && count !== now[i]);
}

/** Of a text with a hundred findings some are enough, or it would be most of the run. */
const MAX_FINDINGS = 8;

/** Each fix by itself keeps the law. */
export const lawOfFixes: Oracle = (subject, random) => {
  const findings = checked(subject).findings;
  for (const finding of findings.length > MAX_FINDINGS ? random.shuffled(findings).slice(0, MAX_FINDINGS) : findings)
    for (const fix of finding.fixes()) {
      const wrong = breach(subject, finding, fix);
      if (wrong) return `${finding.rule}: “${fix.title}” ${wrong}`;
    }
  return undefined;
};

/** So many checks a run of fixes may take, whatever the text. */
const MAX_STEPS = 64;

function fixedBy(subject: Subject): { text: string; titles: string[] } | string {
  const steps = fixing(subject.text, subject.syntax, SETTINGS, {});
  for (let count = 0; count < MAX_STEPS; count++) {
    const { done, value } = steps.next();
    if (!done) continue;
    return { text: value.text, titles: value.rounds.flatMap(({ fixes }) => fixes.map(({ title }) => title)) };
  }
  return `takes more than ${MAX_STEPS} steps`;
}

const FALSE_TOTALS = ['broken-total', 'broken-balance'];
const CONTRADICTIONS = ['prose-table', 'contradiction', 'percentage', 'breakdown', 'growth'];

/** All fixes at once: named, made once and for all, and no total or sentence is false that was true. */
export const fixAllOnce: Oracle = (subject) => {
  const fixed = fixedBy(subject);
  if (typeof fixed === 'string') return `fix all ${fixed}`;
  if (fixed.text === subject.text) return undefined;
  const again = fixedBy({ ...subject, text: fixed.text });
  if (typeof again === 'string' || again.text !== fixed.text)
    return `fix all does more the second time: ${typeof again === 'string' ? again : again.titles.join('; ')}`;
  const { gone, come } = figuresChanged(subject.text, fixed.text);
  const named = figuresOf(fixed.titles.join(' '));
  const silent = [...gone, ...come].filter((figure) => !named.includes(figure));
  if (silent.length > 0) return `fix all changes ${silent.join(' ')} without a word: ${fixed.titles.join('; ')}`;
  // With its figures as they were, a table that can be read again only brings to light what was false before.
  if (gone.length + come.length === 0 && !breaksShape(subject, fixed.text)) return undefined;
  const [before, after] = [checked(subject).findings, checked({ ...subject, text: fixed.text }).findings];
  for (const rules of [FALSE_TOTALS, CONTRADICTIONS]) {
    const count = (findings: readonly Finding[]) => findings.filter(({ rule }) => rules.includes(rule)).length;
    if (count(after) > count(before))
      return `fix all makes ${rules[0]} ${count(after)} of ${count(before)}: ${fixed.titles.join('; ')}`;
  }
  return undefined;
};

/** One mark of two that a lost word leaves side by side says nothing of it. */
const words = (text: string): string => text.replace(/[，、；]/g, '');

/** Farther apart than this two drafts are simply different. */
const FAR = 400;

/** After one slip the fixes bring a draft back, or leave it no further from what it was, its figures first of all. */
export const neverFurther: Oracle = (subject) => {
  const { text, clean } = subject;
  if (clean === undefined) return undefined;
  const fixed = fixedBy(subject);
  if (typeof fixed === 'string' || fixed.text === text) return undefined;
  // What is fixed in the clean draft as well is not the slip's doing.
  const same = fixedBy({ ...subject, text: clean });
  if (typeof same === 'string' || same.text !== clean) return undefined;
  const wrong = (now: string): number => {
    const { gone, come } = figuresChanged(clean, now);
    return gone.length + come.length;
  };
  const slip = middle(clean, text);
  const done = `“${slip.before}” became “${slip.after}”, then ${fixed.titles.join('; ')}`;
  if (wrong(fixed.text) > wrong(text))
    return `figures are ${wrong(fixed.text)} from what they were, before ${wrong(text)}: ${done}`;
  const [was, is] = [text, fixed.text].map((now) => distance(words(clean), words(now), FAR));
  return is > was ? `is ${is} from what it was, before ${was}: ${done}` : undefined;
};

const commentsIn = (text: string): number => text.split('<!--').length;
