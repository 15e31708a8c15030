import { SEVERITIES } from '../lint/finding';
import type { ReviewedFile } from './model';

/** What a line of `check --format ndjson` says of a file; undefined where it is none, or lacks what a review needs. */
export function readReviewedFile(line: string): ReviewedFile | undefined {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (!isObject(json) || json.version !== 1) return undefined;
  const { file, form, year, organ, findings, review } = json;
  const isSound =
    typeof file === 'string' &&
    isNullOr('string', form) &&
    isNullOr('number', year) &&
    isNullOr('string', organ) &&
    isListOf(isFinding, findings) &&
    (form === null ? review === undefined : isFacts(review, findings.length));
  if (!isSound) return undefined;
  return reviewedFile(
    { file, form, year, organ, findings } as Omit<ReviewedFile, 'review'>,
    review as ReviewedFile['review'],
  );
}

/** A file with what the review needs of it; the organ is the one that settings name, where it names none itself. */
export const reviewedFile = (
  { file, form, year, organ, findings }: Omit<ReviewedFile, 'review'>,
  review: ReviewedFile['review'] | undefined,
): ReviewedFile => ({ file, form, year, organ: organ ?? review?.organ ?? null, findings, review: review ?? null });

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNullOr = (type: 'string' | 'number', value: unknown): boolean => value === null || typeof value === type;

const isListOf = (is: (value: unknown) => boolean, value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.every(is);

function isFinding(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { rule, severity, message, line, column, related } = value;
  const isPlaced = typeof line === 'number' && typeof column === 'number';
  const isTold = typeof rule === 'string' && SEVERITIES.some((one) => one === severity) && typeof message === 'string';
  return isPlaced && isTold && isListOf((one) => isObject(one) && typeof one.message === 'string', related);
}

function isFacts(value: unknown, findings: number): boolean {
  if (!isObject(value)) return false;
  const { organ, signed, isEmpty, tables, sentences, places } = value;
  return (
    isNullOr('string', organ) &&
    (signed === null || (typeof signed === 'string' && /^\d{4}-\d\d-\d\d$/.test(signed))) &&
    typeof isEmpty === 'boolean' &&
    isListOf(isTable, tables) &&
    isListOf(isSentence, sentences) &&
    isListOf(isPlace, places) &&
    places.length === findings
  );
}

function isTable(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id, form, cells, figures } = value;
  return (
    typeof id === 'string' &&
    typeof form === 'string' &&
    isListOf((cell) => isNullOr('string', cell), cells) &&
    isListOf((figure) => isNullOr('number', figure), figures)
  );
}

function isSentence(value: unknown): boolean {
  if (!isObject(value)) return false;
  return typeof value.section === 'string' && typeof value.text === 'string' && isNullOr('number', value.key);
}

function isPlace(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { cell, at, sum, passage } = value;
  const isCell = cell === null || (isObject(cell) && typeof cell.table === 'string' && typeof cell.index === 'number');
  const isPassage =
    passage === null ||
    (isObject(passage) &&
      typeof passage.text === 'string' &&
      typeof passage.from === 'number' &&
      typeof passage.to === 'number');
  return isCell && isPassage && typeof at === 'string' && typeof sum === 'string';
}
