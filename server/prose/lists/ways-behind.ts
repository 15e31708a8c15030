import { lazy } from '../../caches';
import { baseOf, isCount, type ProseFigure, TWO_COUNTS } from '../figures';
import { beginOf } from '../frames/verb';
import { type Phrase, phrasesOf } from '../phrases';
import { figureOf, figuresIn, type Prose } from '../sentences';
import { bigrams, matcher } from '../text-facts';
import { CARRY } from '../topics';
import { anyOf, meets } from '../vocabulary';
import { WAY } from '../words/ways';
import { MAX_PARTS, type Sum } from './sums';

/** 2件为网络申请: how so many of what was counted before have come; each has come by one way only. */
const BY_ONE_WAY = new RegExp(
  `^(?:为|是|系|由|通过|来自)(?:${WAY}|平台|其[他它](?:渠道|途径|方式|形式))[^,。;:()\\d]{0,6}(?:申请|提[交出]|递交|渠道|途径|方式|形式)的?$`,
);
/** 当面申请2件: the way before its figure. */
const WAY_BEFORE = new RegExp(
  `^(?:通过|以)?(?:${WAY})(?:方式|渠道|途径|形式|平台)?(?:提[交出]|递交)?的?(?:申请|收到|受理)?(?:共|有|为)?$`,
);
/** An application is counted by itself. */
const APPLIED = /申请[^,。;:()\d]{0,8}$/;
const UNITS = '件起宗';
const MAX_WORDS = 24;
const MAX_WAY = 40;

/** 收到申请6件，2件为网络申请，4件为信函申请: a count and the ways of those that it counts. There may be others, but no more than it says. */
export const waysBehind = (prose: Prose): readonly Sum[] => prose.find(ways);

const ways = matcher(bigrams(UNITS, '为是系由通来,'), waysOf, { besides: TWO_COUNTS });

function waysOf({ text, sentences }: Prose): readonly Sum[] {
  return sentences.flatMap(({ tokens }) => {
    const phrases = phrasesOf(tokens);
    const first = lazy(() => phrases.findIndex((phrase) => figuresIn(phrase).some(({ unit }) => isCount(unit))));
    return phrases.flatMap((phrase, at): readonly Sum[] => {
      const last = phrase.tokens[phrase.tokens.length - 1];
      const sum = figureOf(last);
      if (!sum || !isCount(sum.unit) || !UNITS.includes(sum.unit)) return [];
      if (!APPLIED.test(text.slice(Math.max(0, sum.from - MAX_WORDS), sum.from))) return [];
      const behind = phrases.slice(at + 1, at + 1 + MAX_PARTS);
      const parts = partsOf(behind, sum, (part) => {
        const [way] = /^[^,、。;:()]*/.exec(text.slice(part.end, part.end + MAX_WAY)) ?? [''];
        return BY_ONE_WAY.test(way);
      });
      if (parts.length > 1) return [{ sum, parts, isOpen: true, isOfAll: true }];
      // 网上申请6件，信函申请4件: the first is of a way itself; 自然人申请6件, 上年结转申请6件 are some of them.
      if (!meets(phrase.says, RECEIVED) || meets(phrase.says, OF_SOME)) return [];
      if (at > first()) return sumBehind(text, phrases, at, sum);
      const before = partsOf(behind, sum, (part) => WAY_BEFORE.test(text.slice(beginOf(text, part.from), part.from)));
      return before.length > 1 ? [{ sum, parts: before, isOpen: true, isOfAll: true }] : [];
    });
  });
}

/** 网上申请15件，信函申请9件，共收到申请24件: the ways, and then what has come by all of them. */
function sumBehind(text: string, phrases: readonly Phrase[], at: number, sum: ProseFigure): readonly Sum[] {
  const isOfAll = /^共(?:计|收到|受理)/.test(text.slice(beginOf(text, sum.from), sum.from));
  if (!isOfAll || phrases[at].marks !== ',') return [];
  const parts: ProseFigure[] = [];
  for (let before = at - 1; before >= 0 && parts.length < MAX_PARTS; before--) {
    const [part, other] = figuresIn(phrases[before]);
    const isOfWay = part && WAY_BEFORE.test(text.slice(beginOf(text, part.from), part.from));
    if (!isOfWay || other || baseOf(part.unit) !== baseOf(sum.unit)) break;
    parts.unshift(part);
    if (!/^[,、]$/.test(phrases[before].marks)) break;
  }
  return parts.length > 1 ? [{ sum, parts, isOpen: true, isOfAll: true }] : [];
}

/** The counts of the phrases that follow, as long as each is of a way. */
function partsOf(
  phrases: readonly Phrase[],
  sum: ProseFigure,
  isOfWay: (part: ProseFigure) => boolean,
): readonly ProseFigure[] {
  const parts: ProseFigure[] = [];
  for (const { tokens, marks } of phrases) {
    const [part, other] = tokens.flatMap((token) => figureOf(token) ?? []);
    const follows = marks === ',' || (marks === '、' && parts.length > 0);
    if (!part || other || !follows || baseOf(part.unit) !== baseOf(sum.unit) || !isOfWay(part)) break;
    parts.push(part);
  }
  return parts;
}

const RECEIVED = anyOf('receive', 'receiveNew');
const OF_SOME = anyOf('channel', 'manner', 'list', 'naturalPerson', 'organisations', ...CARRY);
