import { isCount } from '../figures';
import { scopes } from '../scopes';
import { anyMeans, means, type Token } from '../sentences';
import { anyOf, MEANING, meets } from '../vocabulary';
import type { Place, Verb } from './frame';

const VERBS: readonly Verb[] = ['receiveNew', 'receive', 'answer'];

const DONE = anyOf(...VERBS);
const FILLING_WORDS = anyOf('application', 'anyone', 'receive', 'answer');
/**
 * What may stand between 收到 or 答复 and its figure without changing what is counted. None is made of others (案件, 数量):
 * what can be read in two ways takes twice as long each time it comes again.
 */
const FILLING =
  /^(?:共|总|合|计|了|各类|类|已|完成|完毕|到|并|的|申请人|提交|案|件|申请|信件|要求|事项|量|数|为|和|及|有效|书面|:|,|本年度?|全年|年度)*$/;
const APPLICATIONS = scopes('applications');

/** Whose figure it is: that of receiving applications, or of answering them, when nothing else comes between. */
export function verbOf(place: Place): Verb | undefined {
  const { text, figure, phrases, at, index, sentence, wasSome } = place;
  const { tokens, says } = phrases[at];
  const before = tokens.slice(0, index);
  const verb = [...before].reverse().find((token) => means(token, DONE));
  if (!verb || wasSome) return undefined;
  const isNamed =
    meets(says, MEANING.application) || (meets(says, MEANING.receiveNew) && meets(sentence.says, MEANING.application));
  if (!isNamed && (place.scopes & APPLICATIONS) === 0) return undefined;
  // 当场答复5件, 5个工作日内答复的23件: some of them.
  if (anyMeans(before, MEANING.manner) || before.some((token) => token.kind === 'figure' && !isCount(token.what.unit)))
    return undefined;
  if (!FILLING.test(withoutFilling(text, verb.to, figure.from, tokens))) return undefined;
  // 收到12件群众来信: what is counted stands behind the figure.
  const behind = text[figure.end] ?? '';
  const next = tokens[index + 1];
  if (behind !== '' && !',、;。:()'.includes(behind) && !(next && means(next, MEANING.application))) return undefined;
  return VERBS.find((one) => means(verb, MEANING[one]));
}

function withoutFilling(written: string, from: number, to: number, tokens: readonly Token[]): string {
  let text = '';
  let at = from;
  for (const token of tokens) {
    if (token.from < from || token.to > to || !means(token, FILLING_WORDS)) continue;
    text += written.slice(at, token.from);
    at = token.to;
  }
  return text + written.slice(at, to);
}
