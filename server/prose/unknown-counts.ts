import { isCase } from './figures';
import type { Phrase } from './phrases';
import { anyMeans, figureOf, isFigure, means, type Sentence, type Token } from './sentences';
import { OUTCOMES } from './topics';
import { anyOf, MEANING, meets } from './vocabulary';

const RECEIVE_OR_ANSWER = anyOf('receive', 'receiveNew', 'answer');
/** Of what a phrase with one of these is, is known. */
const KNOWN = anyOf('channel', 'manner', 'onTime', 'list', 'reconsideration', 'litigation', 'disputes', ...OUTCOMES);
const COMPARED = anyOf('compared', 'share', 'processingFee');
/** What may stand between 收到 and its figure and names nothing. */
const NAMES_NOTHING = /申请人?|情况|结果|全年|各类|本年度?|[共计了的为到已约均总合累有]/g;
/** What names something that is received is no shorter. In characters. */
const MIN_NAME = 2;

/**
 * 收到病历复印申请8620件: whether what is received or answered is something of which nothing is known.
 * @param tokens of a phrase up to the figure, in a sentence that names no application
 */
export function isOfUnknown(text: string, sentence: Sentence, tokens: readonly Token[]): boolean {
  const figure = figureOf(tokens[tokens.length - 1]);
  if (!figure || !isCase(figure) || meets(sentence.meanings, MEANING.application)) return false;
  const verb = [...tokens].reverse().find((token) => means(token, RECEIVE_OR_ANSWER));
  if (!verb || anyMeans(tokens, KNOWN)) return false;
  return text.slice(verb.to, figure.from).replace(NAMES_NOTHING, '').length >= MIN_NAME;
}

/** 上年度受理6件，办结5件: whether a phrase has the first figure of its sentence, received or answered and compared with none. */
export const countsFirst = (phrases: readonly Phrase[], at: number): boolean =>
  at < MAX_OPENING &&
  meets(phrases[at].says, RECEIVE_OR_ANSWER) &&
  !meets(phrases[at].says, COMPARED) &&
  phrases[at].tokens.some(isFigure) &&
  !phrases.slice(0, at).some(({ tokens }) => tokens.some(isFigure));
/** No sentence has more phrases before its first figure. */
const MAX_OPENING = 20;

/** 审核信息936条，其中不予公开12件，依申请公开36件: whether documents are sorted by what becomes of them. */
export const isSorted = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, i) =>
      token.kind === 'word' &&
      token.what.word === '依申请公开' &&
      tokens[i + 1]?.from === token.to &&
      isFigure(tokens[i + 1]) &&
      tokens.slice(0, i).some(isFigure),
  );
