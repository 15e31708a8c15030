import type { Phrase } from './phrases';
import { type Scopes, scopes } from './scopes';
import { anyMeans, isFigure, means, type Sentence } from './sentences';
import type { Topic } from './topics';
import { anyOf, MEANING, meets } from './vocabulary';

/** Words that say that there was none, and of what. */
export interface None {
  readonly topic: Topic;
  readonly from: number;
  readonly to: number;
}

/** What none is said of, but not of all. */
const OF_SOME = anyOf('channel', 'pastTime', 'processingFee', 'carried', 'carriedIn', 'carriedOver');
const DISPUTE = anyOf('reconsideration', 'litigation');
/** What may stand between 未收到 and the application without making it a special kind of application. */
const ANY =
  /^[任何形式的公民法人和或其他组织要求书面关于有关对我局本单位机关社会公众个人提出来自群众方面过到、]{0,24}$/;
const [OTHER_TIME, OPENNESS] = [scopes('otherTime'), scopes('openness')];
const NOTHING: readonly None[] = [];

/** 未收到政府信息公开申请; 未发生行政复议、行政诉讼. */
export function noneIn(text: string, sentence: Sentence, { tokens, says }: Phrase, state: Scopes): readonly None[] {
  if (!meets(says, MEANING.none) || meets(says, OF_SOME)) return NOTHING;
  if (meets(sentence.says, MEANING.lost) || (state & OTHER_TIME) !== 0) return NOTHING;
  const none = tokens.findIndex((token) => means(token, MEANING.none));
  const word = tokens[none];
  const behind = tokens.slice(none + 1);
  if (behind.some(isFigure)) return NOTHING;
  const application = behind.find((token) => means(token, MEANING.application));
  const isReceiving = /[收接]|受理|没有|无$|零/.test(text.slice(word.from, word.to));
  if (application && isReceiving && !anyMeans(behind, DISPUTE)) {
    const after = text.slice(application.to, application.to + 1);
    const isPlain = ANY.test(text.slice(word.to, application.from)) && /^(?:[,。;)要]|$)/.test(after);
    return isPlain ? [{ topic: 'received', from: word.from, to: application.to }] : NOTHING;
  }
  if ((state & OPENNESS) === 0) return NOTHING;
  return behind.flatMap((token): None[] => [
    ...(means(token, MEANING.reconsideration)
      ? [{ topic: 'reconsideration' as const, from: word.from, to: token.to }]
      : []),
    ...(means(token, MEANING.litigation) ? [{ topic: 'litigation' as const, from: word.from, to: token.to }] : []),
  ]);
}
