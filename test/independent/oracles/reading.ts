import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Change, changed } from '../edits';
import { CheckedDocuments, check, type Finding, SETTINGS } from '../product';
import type { Random } from '../random';
import { SLIPS, slip } from '../slips';
import { account, checked, differing, type Oracle, type Subject } from './oracle';

const FAILED = /在检查本稿时出错|failed on this draft/;

const splitsPair = (text: string, at: number): boolean =>
  at > 0 && /[\ud800-\udbff]/.test(text[at - 1]) && /[\udc00-\udfff]/.test(text[at] ?? '');

const isPlace = (text: string, { start, end }: { start: number; end: number }): boolean =>
  start >= 0 && start <= end && end <= text.length && !splitsPair(text, start) && !splitsPair(text, end);

/** No rule fails, and every place lies in the text, on whole characters. */
export const holdsTogether: Oracle = (subject) => {
  const { text } = subject;
  let last = 0;
  for (const finding of checked(subject).findings) {
    const words = [finding.message, ...finding.fixes().map(({ title }) => title)];
    const failed = words.find((said) => FAILED.test(said));
    if (failed) return `${finding.rule} failed: ${failed}`;
    if (finding.range.start < last) return `${finding.rule} is out of order`;
    last = finding.range.start;
    const here = finding.related.filter(({ file }) => file === undefined);
    const places = [finding.range, ...here.map(({ range }) => range), ...(finding.alsoAt?.() ?? [])];
    const wrong = places.find((place) => !isPlace(text, place));
    if (wrong) return `${finding.rule} has a place ${wrong.start}–${wrong.end} that is none`;
    if (finding.message === '' || finding.message.length > 2000)
      return `${finding.rule} says ${finding.message.length} characters`;
  }
  return undefined;
};

/** The same text is always told the same, in either language at the same places. */
export const sameAgain: Oracle = (subject) => {
  const first = checked(subject).findings;
  const again = differing(account(first), account(checked({ ...subject }).findings));
  if (again) return `another time: ${again}`;
  const where = ({ rule, severity, range }: Finding) => `${rule} ${severity} ${range.start}–${range.end}`;
  return differing(
    first.map(where),
    check(subject.text, subject.syntax, { ...SETTINGS, language: 'en' }).findings.map(where),
  );
};

/** How a line ends makes no difference. */
export const anyLineEnd: Oracle = (subject) => {
  if (subject.text.includes('\r')) return undefined;
  const expected = account(checked(subject).findings);
  const single = checked({ ...subject, text: subject.text.replace(/\n/g, '\r') }).findings;
  const asCr = differing(expected, account(single));
  if (asCr) return `CR: ${asCr}`;
  const text = subject.text.replace(/\n/g, '\r\n');
  /** Where each character of the long text is in the short one. */
  const places = new Uint32Array(text.length + 1);
  for (let at = 0, place = 0; at <= text.length; at++) {
    places[at] = place;
    if (text[at] !== '\r') place++;
  }
  const asCrLf = differing(
    expected,
    account(checked({ ...subject, text }).findings, (offset) => places[offset]),
  );
  return asCrLf && `CRLF: ${asCrLf}`;
};

/** A rule that is switched off takes its own findings with it, and no others. */
export const offIsOff: Oracle = ({ text, syntax }, random) => {
  const all = check(text, syntax, SETTINGS).findings;
  if (all.length === 0) return undefined;
  const { rule } = random.one(all);
  const rest = check(text, syntax, { ...SETTINGS, severities: { [rule]: 'off' } }).findings;
  // A directive is used or unused by what the others find.
  const isOther = (finding: Finding): boolean => finding.rule !== rule && finding.rule !== 'unused-directive';
  const difference = differing(account(all.filter(isOther)), account(rest.filter(isOther)));
  return difference && `without ${rule}: ${difference}`;
};

/** Rules that hold back while something is being typed. */
const PATIENT: ReadonlySet<string> = new Set(['punctuation', 'broken-total']);

/** Edits that are read one after the other leave what reading the result anew gives. */
export const typedIsRead: Oracle = (subject, random) => {
  const { syntax } = subject;
  const language = { plain: 'ogi-report', markdown: 'markdown', html: 'html' }[syntax];
  const documents = new CheckedDocuments();
  const document = TextDocument.create('file:///draft', language, 1, subject.text);
  for (let version = 2; version < 8; version++) {
    const text = document.getText();
    const reported = documents.getOrCheck(document, SETTINGS, () => undefined).findings;
    const fresh = check(text, syntax, SETTINGS).findings;
    const calm = (findings: readonly Finding[]) => account(findings.filter(({ rule }) => !PATIENT.has(rule)));
    const difference = differing(calm(fresh), calm(reported));
    if (difference) return `after ${version - 2} edits: ${difference}`;
    const change = someChange({ ...subject, text }, random);
    const range = { start: document.positionAt(change.start), end: document.positionAt(change.end) };
    TextDocument.update(document, [{ range, text: change.put }], version);
    // What an editor's lines make of a lone surrogate or a line end cut in two is not ours.
    if (document.getText() !== changed(text, change)) return undefined;
  }
  return undefined;
};

function someChange({ text }: Subject, random: Random): Change {
  return slip(text, random.one(Object.keys(SLIPS)), random) ?? { start: text.length, end: text.length, put: '。' };
}
