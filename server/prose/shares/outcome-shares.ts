import { cached } from '../../caches';
import { OF_APPLICANTS } from '../claims/unknown-counts';
import type { ProseFigure } from '../figures';
import { phrasesOf } from '../phrases';
import { isFigure, means, type Prose, type Sentence, type Token } from '../sentences';
import { talkOf } from '../talk/held-scopes';
import { talkAfter } from '../talk/scopes';
import { talkAt, talkIn } from '../talk/talk';
import { prefilter } from '../text-facts';
import { OUTCOMES, type Outcome, type Talk } from '../topics';
import { anyOf, MEANING, type Meanings, meets } from '../vocabulary';

/** 予以公开占31.7%, 自然人占85%: the share of an outcome, or of those who applied, whose cases are not counted beside it. */
export interface OutcomeShare {
  /** One, or 予以公开 and 部分公开 together. */
  readonly outcomes: readonly Shared[];
  /** What else it may be said of. */
  readonly orElse: readonly Shared[];
  /** The share, in percent. */
  readonly share: ProseFigure;
  readonly sentence: Sentence;
}

const APPLICANTS = ['naturalPerson', 'organisations'] as const;
type Shared = Outcome | (typeof APPLICANTS)[number];
export const isOfApplicants = (of: Shared): of is (typeof APPLICANTS)[number] =>
  (APPLICANTS as readonly string[]).includes(of);
const NAMES: readonly Shared[] = [...OUTCOMES, ...APPLICANTS];
/** 予以公开的申请中，自然人占70%; 网上申请中，自然人占90%: among some of them. */
const AMONG_SOME = anyOf(...OUTCOMES, 'channel', 'carriedIn', 'carriedOver', 'carried');

const areOfAll = ({ meanings: says }: Sentence, text: string): boolean =>
  !meets(says, AMONG_SOME) && (meets(says, APPLICATION) || OF_APPLICANTS.test(text) || THEY_APPLIED.test(text));
/** 自然人申请占比86%: nothing else is said to be divided. */
const THEY_APPLIED = /^(?:其中,?)?(?:自然人|法人)[^,。;\d]{0,8}申请/;
const APPLICATION = anyOf('application', 'byRequest');

/** What may stand between the outcome and its share. */
const BETWEEN =
  /^(?:(?:[和或及]|或者)其[他它]组织)?(?:的|提[出交]|答复|申请|类|情形|件|数)*(?:占比|比例|占|率)(?:全部|办结|办理|答复|申请|总|数|量|的|比例|约|为|达|到)*$/;
/** 80%以上; 80%（11件）, whose part is counted; 涉及征地的申请, 物业类申请中，予以公开占80%. */
const VAGUE_OR_COUNTED = /^(?:以[上下]|左右|上下|多|余|\(\d{1,7}[件宗起份]\))/;
const MAX_COUNTED = 10;
const OF_SOME = /涉及|关于|有关|针对|方面|类(?:政府信息公开|信息公开)?申请/;
/** 从公开属性看，依申请公开占20.1%，不予公开占7.4%: documents, sorted when they are made. */
const OF_DOCUMENTS = /属性|依申请公开[的类]?占|公文|文件/;
/** Of another year, of some of them, or of how much it has changed. */
const ASIDE = anyOf('compared', 'pastTime', 'manner', 'scope', 'since', 'partOfYear', 'attribute');
const PREFILTER = prefilter(
  [
    '人占',
    '人申请占',
    '人提出',
    '织占',
    '织申请占',
    '公开占',
    '公开的占',
    '公开率',
    '公开类',
    '公开比',
    '提供占',
    '提供的占',
    '处理占',
    '处理的占',
  ],
  /(?:公开|提供|处理|法?人|组织)[^,。;\d]{0,8}[占率比][^,。;]{0,10}\d/,
);
const NAMED = anyOf(...NAMES);
const NOTHING: readonly OutcomeShare[] = [];

/** 予以公开或部分公开占58.5%: one share of both. */
const areBothGranted = (text: string, named: readonly Shared[], words: readonly Token[]): boolean =>
  named.join() === 'granted,partlyGranted' &&
  words.length <= 2 &&
  (words.length === 1 || /^(?:或者?|[及和与])$/.test(text.slice(words[0].to, words[1].from)));

/** 予以公开及部分公开398件，同意公开率28.4%: the rate of both. */
const areBothCounted = (says: Meanings): boolean => meets(says, MEANING.granted) && meets(says, MEANING.partlyGranted);
/** 同意公开率28.4%: of those, or of both. */
const isRateOf = (named: readonly Shared[], text: string, figure: Token | undefined): boolean =>
  named.join() === 'granted' &&
  figure !== undefined &&
  RATE.test(text.slice(Math.max(0, figure.from - MAX_RATE), figure.from));
const BOTH: readonly Shared[] = ['granted', 'partlyGranted'];
const RATE = /公开率[^,。;\d]{0,3}$/;
const MAX_RATE = 6;

/** The shares of outcomes that a paragraph states without their counts, in talk of applications. */
export const outcomeSharesIn = (prose: Prose, talk: Talk): readonly OutcomeShare[] =>
  prose.mayContain(PREFILTER) ? prose.memo(readerFor(talk)) : NOTHING;

const readerFor = cached((talk: Talk) => (prose: Prose) => sharesOf(prose, talk));

/** Longer sentences are none: the talk at each share is followed from their beginning. */
const MAX_PHRASES = 100;

function sharesOf(prose: Prose, talk: Talk): readonly OutcomeShare[] {
  let before = talkOf(talk);
  return prose.sentences.flatMap((sentence) => {
    const phrases = phrasesOf(sentence.tokens);
    const begun = talkIn(before, prose.text, sentence.from, phrases);
    before = talkAfter(begun, sentence);
    const text = prose.text.slice(sentence.from, sentence.to);
    if (meets(sentence.meanings, ASIDE) || OF_DOCUMENTS.test(text)) return NOTHING;
    if (phrases.length > MAX_PHRASES) return NOTHING;
    return phrases.flatMap(({ tokens, marks }, at): readonly OutcomeShare[] => {
      // 予以公开、部分公开占60.9%: both have it together, or each of them.
      const joined = phrases[at - 1];
      if (marks === '、' && joined && meets(joined.says, NAMED) && !joined.tokens.some(isFigure)) return NOTHING;
      const figures = tokens.filter(isFigure);
      const [figure] = figures;
      const said = NAMES.filter((outcome) => tokens.some((token) => means(token, MEANING[outcome])));
      const isRate = isRateOf(said, prose.text, figure);
      const named = isRate && joined && areBothCounted(joined.says) ? BOTH : said;
      const words = tokens.filter((token) => said.some((outcome) => means(token, MEANING[outcome])));
      const word = words[words.length - 1];
      if (figures.length !== 1 || figure.kind !== 'figure' || figure.what.unit !== '%') return NOTHING;
      if (!word || word.to > figure.from || !(said.length === 1 || areBothGranted(prose.text, said, words)))
        return NOTHING;
      if (
        !BETWEEN.test(prose.text.slice(word.to, figure.from)) ||
        VAGUE_OR_COUNTED.test(prose.text.slice(figure.to, figure.to + MAX_COUNTED))
      )
        return NOTHING;
      if (OF_SOME.test(prose.text.slice(sentence.from, words[0].from))) return NOTHING;
      if (isOfApplicants(named[0]) && !areOfAll(sentence, text)) return NOTHING;
      if (!talkAt(sentence, prose.text, figure.from, begun, talk).isOfApplications) return NOTHING;
      return [{ outcomes: named, orElse: isRate ? BOTH : named, share: figure.what, sentence }];
    });
  });
}
