import { baseOf, isCount, type ProseFigure } from './figures';
import { phrasesOf } from './phrases';
import { figureOf, type Prose } from './sentences';
import { MAX_PARTS, type Sum } from './sums';
import { bigrams, matcher } from './text-facts';

/** 2件为网络申请: how so many of what was counted before have come; each has come by one way only. */
const BY_ONE_WAY =
  /^(?:为|是|系|由|通过|来自)(?:网[络上站]|线[上下]|信[函件]|邮[寄件政]|来信|书面|当面|现场|窗口|平台|传真|电子邮件|其[他它](?:渠道|途径|方式|形式))[^,。;:()\d]{0,6}(?:申请|提[交出]|递交|渠道|途径|方式|形式)的?$/;
/** An application is counted by itself. */
const APPLIED = /申请[^,。;:()\d]{0,8}$/;
const UNITS = '件起宗';
const MAX_WORDS = 24;
const MAX_WAY = 40;

/** 收到申请6件，2件为网络申请，4件为信函申请: a count and the ways of those that it counts. There may be others, but no more than it says. */
export const waysBehind = (prose: Prose): readonly Sum[] => prose.find(ways);

const ways = matcher(bigrams(UNITS, '为是系由通来'), ({ text, sentences }: Prose): readonly Sum[] =>
  sentences.flatMap(({ tokens }) => {
    const phrases = phrasesOf(tokens);
    return phrases.flatMap((phrase, at): readonly Sum[] => {
      const last = phrase.tokens[phrase.tokens.length - 1];
      const sum = figureOf(last);
      if (!sum || !isCount(sum.unit) || !UNITS.includes(sum.unit)) return [];
      if (!APPLIED.test(text.slice(Math.max(0, sum.from - MAX_WORDS), sum.from))) return [];
      const parts: ProseFigure[] = [];
      for (const { tokens: said, marks } of phrases.slice(at + 1, at + 1 + MAX_PARTS)) {
        const part = figureOf(said[0]);
        if (!part || marks !== ',' || baseOf(part.unit) !== baseOf(sum.unit)) break;
        const [way] = /^[^,、。;:()]*/.exec(text.slice(part.end, part.end + MAX_WAY)) ?? [''];
        if (!BY_ONE_WAY.test(way)) break;
        parts.push(part);
      }
      return parts.length > 1 ? [{ sum, parts, isOpen: true }] : [];
    });
  }),
);
