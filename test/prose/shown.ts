import assert from 'node:assert/strict';
import { readClaims } from '../../server/prose/claims/claims';
import type { Stated } from '../../server/prose/claims/stated';
import { listsOf } from '../../server/prose/lists/lists';
import { sentencesIn } from '../../server/prose/sentences';
import { sharesOf } from '../../server/prose/shares/shares';
import { isOfSome, isPublished, type Topic } from '../../server/prose/topics';
import { VOCABULARY } from '../../server/prose/vocabulary';
import { check } from '../../server/service/check';
import { fold } from '../../server/text/fold';
import { type Figures, reportWith } from './report-with';

/**
 * A sentence with figures marked: one in ⟦⟧ restates a table of the report of report-with.ts, one in 〖〗 restates none; it
 * may be some of what a table counts.
 * Words in ⟦⟧ say that there was none.
 */
const MARKED = /⟦([^⟧]*)⟧|〖([^〗]*)〗/g;

export const plain = (sentence: string): string => sentence.replace(MARKED, '$1$2');

/** What is read of a sentence, with the words that are known: to be compared. */
export function readingOf(sentence: string, vocabulary = VOCABULARY): string {
  const text = fold(plain(sentence));
  const sentences = sentencesIn(text, vocabulary);
  const claims = ([undefined, 'disputes'] as const).map((talk) =>
    readClaims(text, sentences, talk)
      .filter(({ apart }) => apart === undefined)
      .map(({ topic, from, to, isEntry }) => [topic, from, to, isEntry]),
  );
  const lists = listsOf({ text, sentences }).map(({ whole, runs, claimsAll, hasRest, mayOverlap }) => [
    whole.value,
    runs.map((run) => run.map(({ value }) => value)),
    claimsAll,
    hasRest,
    mayOverlap,
  ]);
  const shares = sharesOf({ text, sentences }).map(({ part, share }) => [part.value, share.value]);
  return JSON.stringify([claims, lists, shares]);
}

/** What may be less than the table has, or another thing: by itself such a figure restates nothing. */
const isOther = (topic: Topic): boolean => isOfSome(topic) || isPublished(topic);
/** What only its neighbours can bear out. */
const isUnsure = ({ topic, isEntry, isGuess }: Stated): boolean =>
  isOther(topic) || isEntry === true || isGuess === true;

/** The topics of the figures in ⟦⟧; fails where one counts nothing, or one in 〖〗 counts something. */
export function topicsOf(sentence: string): string[] {
  const text = fold(plain(sentence));
  const claims = readClaims(text, sentencesIn(text), undefined).filter(({ apart }) => apart === undefined);
  const topics: string[] = [];
  let removed = 0;
  for (const { 0: mark, 1: counted, 2: idle, index } of sentence.matchAll(MARKED)) {
    const from = index - removed;
    removed += 2;
    const claim = claims.find((claim) => claim.from === from && (counted !== undefined || !isUnsure(claim)));
    assert.equal(claim !== undefined, counted !== undefined, `${mark}: ${claim?.topic ?? 'nothing'}`);
    if (claim && idle === undefined) topics.push(claim.topic);
  }
  return topics;
}

const reported = (overview: string, figures?: Figures): string[] =>
  check(reportWith({ overview, ...(figures && { figures }) }), 'plain', {
    language: 'zh-CN',
    severities: {},
  }).findings.map(({ rule, message }) => `${rule}: ${message}`);

/** Sets a sentence into a report where it is true, and says what each of its figures changed would be reported. */
export function holds(sentence: string): void {
  const isNone = /⟦\D*⟧/.test(sentence);
  assert.deepEqual(reported(plain(sentence), isNone ? {} : undefined), []);
  if (isNone) assert.match(reported(plain(sentence)).join('\n'), /^prose-table/);
  const marks = [...sentence.matchAll(MARKED)];
  marks.forEach(([mark, counted, idle], i) => {
    const figure = counted ?? idle;
    if (!/^[\d.]+$/.test(figure)) return;
    let at = -1;
    const changed = plain(
      sentence.replace(MARKED, (own) => (++at === i ? `${mark[0]}${Number(figure) * 2 + 13}${mark.at(-1)}` : own)),
    );
    const findings = reported(changed).join('\n');
    if (counted !== undefined) assert.match(findings, /^(?:prose-table|breakdown)/, changed);
    else assert.doesNotMatch(findings, /^prose-table.*与表格不符/m, changed);
  });
}
