import { phrasesOf } from './phrases';
import { afterPhrase, afterWord, type Scopes, scopes, type Talk } from './scopes';
import type { Sentence } from './sentences';

/** What the talk is of at a place in a sentence. */
export interface TalkAt {
  readonly isOfApplications: boolean;
  readonly isOfDisputes: boolean;
}

const [APPLICATIONS, OPENNESS, OTHER] = [scopes('applications'), scopes('openness'), scopes('otherTalk', 'business')];
const DISPUTES = scopes('reconsideration', 'litigation');

/**
 * @param at an offset in the text of the sentence
 * @param before what the talk is of where the sentence begins
 * @param talk that of its section
 */
export function talkAt(sentence: Sentence, at: number, before: Scopes, talk: Talk): TalkAt {
  let state = talk === 'disputes' || (before & APPLICATIONS) !== 0 ? before | OPENNESS : before;
  for (const { tokens, says } of phrasesOf(sentence.tokens)) {
    if (tokens[0].from >= at) break;
    for (const token of tokens) if (token.kind === 'word' && token.from < at) state = afterWord(state, token.what);
    state = afterPhrase(state, says);
  }
  return {
    isOfApplications: (state & APPLICATIONS) !== 0 && (state & OTHER) === 0,
    isOfDisputes: (state & DISPUTES) !== 0 && (state & OPENNESS) !== 0,
  };
}
