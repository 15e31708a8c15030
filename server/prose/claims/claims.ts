import { cached } from '../../caches';
import { phrasesOf } from '../phrases';
import { isFigure, means, type Prose, type Sentence } from '../sentences';
import { heldIn, heldOver, talkOf } from '../talk/held-scopes';
import * as Scope from '../talk/scopes';
import { isOfApplications, talkIn } from '../talk/talk';
import { matcher } from '../text-facts';
import type { Talk } from '../topics';
import { MEANING, meets } from '../vocabulary';
import { FIGURES, mayClaim, STEM_WORDS, STEMS } from './claim-cues';
import { SentenceReader } from './sentence-claims';
import type { Stated } from './stated';
import { sortsBySemicolons } from './unknown-counts';

/** A figure, or a word for none (未收到), with what it counts. */
export interface Claim extends Stated {
  readonly prose: Prose;
}

/** Which sentence of the draft a claim stands in: paragraphs with the same words share their sentences. */
export const placeOf = ({ prose, sentence }: Claim): string =>
  `${prose.paragraph.lines[0].range.start} ${sentence.from}`;

const NO_CLAIMS: readonly never[] = [];

/** The claims of a paragraph, in order. */
export function claimsIn(prose: Prose, talk: Talk): readonly Claim[] {
  if (!prose.mayContain(FIGURES)) return NO_CLAIMS;
  const stated = talk ? prose.memo(readerFor(talk)) : prose.find(untalked);
  return stated.length === 0 ? NO_CLAIMS : stated.map((claim) => ({ prose, ...claim }));
}

/** Those that name what they are about, whatever is talked of. */
const untalked = matcher(STEM_WORDS, (prose: Prose): readonly Stated[] =>
  STEMS.test(prose.text) ? readClaims(prose.text, prose.sentences, undefined) : NO_CLAIMS,
);

const readerFor = cached((talk: Talk) => (prose: Prose) => readClaims(prose.text, prose.sentences, talk));

/** @param text the folded text whose sentences they are */
export function readClaims(text: string, sentences: readonly Sentence[], talk: Talk): Stated[] {
  const claims: Stated[] = [];
  let state = talkOf(talk);
  /** Whether the disputes of the sentence before are those of open government information. */
  let open = 0;
  for (const sentence of sentences) {
    if (state !== 0) state = talkIn(state, text, sentence.from, phrasesOf(sentence.tokens));
    const isOpen = state !== 0 || talk !== undefined;
    if (mayClaim(sentence, isOpen) && !sortsBySemicolons(text, sentence)) {
      const said = text.slice(sentence.from, sentence.to);
      if (state === 0 && isOfApplications(sentence, said))
        state = talkIn(APPLICATIONS, text, sentence.from, phrasesOf(sentence.tokens));
      const named = firstName(sentence);
      const isGuess = state === 0 && isLate(text, firstFigure(sentence), named) && countsUnnamed(said);
      if (isGuess) state = APPLICATIONS;
      const isOfNow = state === APPLICATIONS && named === Number.POSITIVE_INFINITY && NOW.test(said);
      const first = claims.length;
      const held = heldIn(talk, state, said) | heldOver(state | open, text, sentence);
      state = new SentenceReader(text, sentence, state | held, claims, talk !== undefined).read();
      // 其中涉及信息公开9件。 says nothing of the sentence behind it.
      open = Scope.afterMark(state, '。') & OPENNESS;
      state = isGuess && named === Number.POSITIVE_INFINITY ? 0 : state & Scope.TALK;
      if (isGuess || isOfNow)
        for (let i = first; i < claims.length; i++)
          if (claims[i].from < named) claims[i] = { ...claims[i], isGuess: true };
    } else {
      state = Scope.talkAfter(state, sentence);
      open = 0;
    }
  }
  return claims;
}

/** 目前办结122件: whether of the year or up to the day of writing, its figures tell. */
const NOW = /^[,]?(?:截[至止])?目前/;

/** 新收286件，上年结转12件，办结283件: of which business is not said; whether it is that of the table, its figures tell. */
const COUNTS = /(?:新收到?|收到|受理|接收|登记|申请)[^,;。:()\d]{0,6}[:为]?\d{1,6}[件宗份]/;
const CARRIES = /结转|转结|转入|转下|转接|跨年|存量|未办/;
const APPLICANTS = /自然人|法人/;
const countsUnnamed = (said: string): boolean => COUNTS.test(said) && (CARRIES.test(said) || APPLICANTS.test(said));

/** Where a sentence names applications first, and where it counts first. */
const firstName = ({ tokens, meanings }: Sentence): number =>
  meets(meanings, MEANING.application)
    ? (tokens.find((token) => means(token, MEANING.application))?.from ?? Number.POSITIVE_INFINITY)
    : Number.POSITIVE_INFINITY;
/** Not in the phrase of the first figure: 收到14件政府信息公开申请 names them. */
const isLate = (text: string, figure: number, named: number): boolean =>
  figure < named && (named === Number.POSITIVE_INFINITY || /[,、;:()]/.test(text.slice(figure, named)));
const firstFigure = ({ tokens }: Sentence): number => tokens.find(isFigure)?.from ?? Number.POSITIVE_INFINITY;

const [APPLICATIONS, OPENNESS] = [Scope.scopes('applications'), Scope.scopes('openness')];
