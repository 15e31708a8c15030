import { baseOf, type ProseFigure } from '../figures';
import { anyMeans, isFigure, isMark, means, type Sentence } from '../sentences';
import { DECISIONS } from '../topics';
import { anyOf, MEANING, meets } from '../vocabulary';
import { ITSELF } from '../words/organ-itself';

/** A sentence that goes on with a list mentions nothing else. */
const OTHER_TALK = anyOf(
  ...(['list', 'compared', 'pastTime', 'channel', 'act', 'beside', 'share'] as const),
  ...(['application', 'reconsideration', 'litigation', 'normativeDocument', 'wholeYear', 'decide'] as const),
  ...(['receive', 'receiveNew', 'otherSubject', 'otherBusiness', ...DECISIONS] as const),
);
/** What is counted in 件 is told in sentences of its own. */
const GOES_ON_IN: ReadonlySet<string> = new Set(['条', '篇', '份', '期']);
/** Whether a sentence may go on with a list of the one before it: …其中政务动态742条。通知公告900条，…. */
export const goesOn = ({ tokens, meanings: says }: Sentence, unit: string): boolean => {
  const [first] = tokens.filter(({ kind }) => kind === 'figure');
  return (
    GOES_ON_IN.has(unit) && !meets(says, OTHER_TALK) && first?.kind === 'figure' && baseOf(first.what.unit) === unit
  );
};

export const hasList = ({ meanings: says }: Sentence): boolean => meets(says, MEANING.list);
/** 其中，…: its whole is stated in the sentence before. */
export const opensList = (sentence: Sentence | undefined): boolean =>
  sentence !== undefined && hasList(sentence) && anyMeans(sentence.tokens.slice(0, 3), MEANING.list);
/** 公开类型包括, 全年公开的信息内容主要包括: what is divided is said once more, up to a place; or not at all, 主要包括. */
export const saysAgain = (text: string, { from }: Sentence, to: number): boolean =>
  DIVIDED_AGAIN.test(text.slice(from, to)) || (text.startsWith('其中', to) && AT_LENGTH.test(text.slice(from, to)));
/** 目前，公开政务信息的渠道主要包括网站和公众号等，其中…: by the way. */
const AT_LENGTH = new RegExp(
  `^(?:目前,)?(?:${ITSELF},?)?(?:主动)?公开(?:政府|政务)?(?:信息)?的?(?:主要)?(?:内容|形式|渠道|方式|途径|类别|类型|领域)[^;。\\d]{0,60},$`,
);
const DIVIDED_AGAIN =
  /^(?:(?:主要|具体)|(?:全年|年内|本年度?|20\d\d年度?)?(?:(?:主动)?公开的?)?(?:(?:政府|政务)?信息的?)?(?:主要)?(?:内容|类型|类别|种类)(?:主要)?)$/;
export const opensAgain = (text: string, sentence: Sentence | undefined): boolean => {
  const words = sentence && hasList(sentence) ? sentence.tokens.filter((token) => means(token, MEANING.list)) : [];
  return sentence !== undefined && words.slice(0, MAX_WORDS).some(({ from }) => saysAgain(text, sentence, from));
};
const MAX_WORDS = 3;
export const opensAmong = (text: string, sentence: Sentence | undefined): boolean =>
  opensList(sentence) && text[sentence?.from ?? 0] === '在';
export const isBare = (sentence: Sentence | undefined): boolean =>
  sentence !== undefined && !sentence.tokens.some(isFigure);

export const APPLICATION = anyOf('application', 'receiveNew');
/** Whether what a sentence counts behind its last semicolon is applications: 收到申请26件，同比减少7件。其中，网上17件…. */
export const isApplicationsAt = ({ tokens }: Sentence, count: ProseFigure): boolean => {
  let begins = 0;
  for (const token of tokens) if (token.from < count.from && isMark(token, ';')) begins = token.to;
  return tokens.some((token) => token.from >= begins && token.from < count.from && means(token, APPLICATION));
};
