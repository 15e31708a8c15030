import type { Talk } from './claims';
import { phrasesOf } from './phrases';
import { afterPhrase, afterWord, type Scopes, scopes, talkAfter } from './scopes';
import type { Sentence, Token } from './sentences';

/** What the talk is of at a place in a paragraph. */
export interface TalkAt {
  readonly isOfApplications: boolean;
  readonly isOfDisputes: boolean;
}

const [APPLICATIONS, OPENNESS, OTHER] = [scopes('applications'), scopes('openness'), scopes('otherTalk', 'business')];
const DISPUTES = scopes('reconsideration', 'litigation');

/** @param at an offset in the text of the sentences */
export function talkAt(sentences: readonly Sentence[], at: number, talk: Talk): TalkAt {
  let state: Scopes = talk === 'applications' ? APPLICATIONS : talk === 'disputes' ? scopes('reconsideration') : 0;
  for (const sentence of sentences) {
    if (sentence.to <= at) {
      state = talkAfter(state, sentence);
      continue;
    }
    if (talk === 'disputes' || (state & APPLICATIONS) !== 0) state |= OPENNESS;
    for (const { tokens, says } of phrasesOf(sentence)) {
      if (tokens[0].from >= at) break;
      state = afterPhrase(wordsBefore(tokens, at).reduce(afterWord, state), says);
    }
    break;
  }
  return {
    isOfApplications: (state & APPLICATIONS) !== 0 && (state & OTHER) === 0,
    isOfDisputes: (state & DISPUTES) !== 0 && (state & OPENNESS) !== 0,
  };
}

const wordsBefore = (tokens: readonly Token[], at: number) =>
  tokens.flatMap((token) => (token.kind === 'word' && token.from < at ? [token.what] : []));
