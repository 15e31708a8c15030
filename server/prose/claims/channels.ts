import type { Phrase } from '../phrases';
import { figureOf, isFigure, means } from '../sentences';
import { DECISIONS, OUTCOMES, type Topic } from '../topics';
import { anyOf, MEANING, meets } from '../vocabulary';
import { isBySection, isBySome, isHandedOver } from './some-of-them';

/** 通过网站、信函等方式, 以网络、信函、当面三种形式. */
const WAYS = /(?:等|等?[两二三四五多各]种|等?各类)[^,。;:\d]{0,8}(?:方式|形式|渠道|途径)/;
const ON_AND_OFF_LINE = /线上[、和及与]?线下|线下[、和及与]?线上/;
/** Of some of them. */
const SOME = /主要|其中|部分|(?:按[时期]|当场|延期|逾期)(?:答复|办[理结])/;
const BEFORE = 2;
/** So many channels are all there are: 网络、信函、当面. */
const ALL = 3;

/** Applications that came by one, and what was decided: 在网站公示行政许可300件 are records of that. */
export const NAMES_CASES = anyOf('application', ...DECISIONS);

const countsByChannel = ({ says, tokens }: Phrase): boolean => meets(says, MEANING.channel) && tokens.some(isFigure);

/**
 * Which phrase counts what came by all channels, each of them named: 收到网络、信函、当面申请41件; -1 where none does. Another
 * count by a channel, outside of a list, makes it one of several.
 */
export function everyWayIn(text: string, phrases: readonly Phrase[]): number {
  const at = phrases.findIndex(countsByChannel);
  if (at < 0) return -1;
  let begin = at;
  while (begin > 0 && phrases[begin].mark === '、' && !phrases[begin - 1].tokens.some(isFigure)) begin--;
  const tokens = phrases.slice(begin, at + 1).flatMap((phrase) => phrase.tokens);
  const figure = tokens.findIndex(isFigure);
  const channels = tokens.slice(0, figure).filter((token) => means(token, MEANING.channel));
  if (channels.length < 2) return -1;
  const said = text.slice(Math.max(0, tokens[0].from - BEFORE), tokens[figure].from);
  if (SOME.test(said) || !(channels.length >= ALL || WAYS.test(said) || ON_AND_OFF_LINE.test(said))) return -1;
  const list = phrases.findIndex(({ says }, i) => i > at && meets(says, MEANING.list));
  const others = phrases.findIndex((phrase, i) => i > at && countsByChannel(phrase));
  return others < 0 || (list >= 0 && list <= others) ? at : -1;
}

/** Whether a figure behind all channels counts all that came by them: 收到, or 办理…等途径提出的, 办理网络、信函、当面提交的. @param said what stands before it */
export const countsEveryWay = (topic: Topic, said: string): boolean =>
  topic === 'received' ||
  topic === 'receivedNew' ||
  ((topic === 'handled' || topic === 'answered') && PUT_IN.test(said));
const PUT_IN =
  /(?:等[^,。;:\d]{0,4}(?:方式|形式|渠道|途径)|(?:提[出交]|递交)的)(?:(?:提[出交]|递交)的)?(?:各类)?(?:政府信息公开|信息公开|政府信息依|依)?申请/;

/** 受理线上申请65件: what came by one channel. */
const countsChannel = ({ tokens, says }: Phrase): boolean =>
  meets(says, MEANING.channel) && meets(says, APPLIED) && tokens.some(isFigure);
const APPLIED = anyOf('receive', 'receiveNew', 'application');

/** Whether several channels have counts of their own: 网上收到11件，信函收到2件. */
export function countsByChannels(phrases: readonly Phrase[]): boolean {
  const by = phrases.map(countsChannel);
  const [first, last] = [by.indexOf(true), by.lastIndexOf(true)];
  return first < last && !isPartedFromChannels(phrases, first, last);
}

/** 收到13件，其中网上收到11件，信函收到2件；予以公开5件: parts of them all, and behind the semicolon what became of all. */
const isPartedFromChannels = (phrases: readonly Phrase[], first: number, last: number): boolean =>
  meets(phrases[first].says, MEANING.list) &&
  phrases.slice(0, first).some(({ says, tokens }) => meets(says, APPLIED) && tokens.some(isFigure)) &&
  !phrases.slice(first, last).some(({ says }) => meets(says, ANSWERED)) &&
  phrases[last + 1]?.marks === ';';

/** 网上申请12件，办结12件，信函申请12件，办结9件: what was answered stands between two channels. */
export function isAnsweredByChannel(phrases: readonly Phrase[]): boolean {
  const by = phrases.map(countsByChannel);
  const [first, last] = [by.indexOf(true), by.lastIndexOf(true)];
  return phrases.some((phrase, i) => i > first && i < last && !by[i] && isAnswered(phrase));
}
const isAnswered = ({ says, tokens }: Phrase): boolean => meets(says, ANSWERED) && tokens.some(isFigure);
const ANSWERED = anyOf('answer', ...OUTCOMES);

/** 网上收到12件，办结12件; 资源股承办18件，办结17件: how many are counted first, where they, and so what follows, are some. @param from where they begin */
export function someFirst(text: string, from: number, phrases: readonly Phrase[]): number | undefined {
  const first = phrases.find(({ tokens }) => tokens.some(isFigure));
  const verb = first?.tokens.find((token) => means(token, NAMED_OR_DONE));
  if (!first || !verb || !meets(first.says, MEANING.application) || meets(first.says, MANNER)) return undefined;
  const isOneWay =
    countsByChannel(first) &&
    first.tokens.filter((token) => means(token, MEANING.channel)).length === 1 &&
    phrases.filter(countsByChannel).length === 1;
  const isSome =
    isHandedOver(text, verb.from) ||
    ((isOneWay || isBySome(text, from, verb.from) || isBySection(text, from, verb.to)) &&
      everyWayIn(text, phrases) < 0);
  return isSome ? first.tokens.map(figureOf).find((figure) => figure !== undefined)?.value : undefined;
}
const NAMED_OR_DONE = anyOf('application', 'receive', 'receiveNew', 'answer');
const MANNER = anyOf('manner', 'onTime');
