import { type Scopes, scopes } from '../talk/scopes';
import type { Outcome, OutcomeRow } from '../topics';
import { ITSELF } from '../words/organ-itself';
import { type Denied, deniedTogether, isOfTheOrgan, MAX_DENIED, type Word } from './denied';

/** Outcomes and rows of them by the names under which they are denied. */
const OUTCOME_OF: Readonly<Record<string, Outcome | OutcomeRow>> = {
  逾期不补正: 'otherwise.notCorrected',
  逾期未补正: 'otherwise.notCorrected',
  重复申请: 'notProcessed.repeated',
  信访举报投诉类申请: 'notProcessed.petition',
  大量反复申请: 'notProcessed.excessive',
  要求提供公开出版物: 'notProcessed.publication',
  部分公开: 'partlyGranted',
  不予公开: 'denied',
  不同意公开: 'denied',
  无法提供: 'unavailable',
  不能提供: 'unavailable',
  不予处理: 'notProcessed',
  其他处理: 'otherwise',
  其它处理: 'otherwise',
};
const NAME = Object.keys(OUTCOME_OF).join('|');
/** What stands behind a word for none where one of them is denied as a whole. */
const OUTCOME = new RegExp(
  `^(?:发生|出现|存在|作出|做出|收到|任何|过|有|申请人|无正当理由(?=大量|逾期))*(${NAME})的?(?:政府信息公开)?(?:申请|事项|答复|决定|结果|案件|件)?的?(?:情况|情形)?`,
);
const NOTHING: readonly Denied<never>[] = [];
const [APPLICATIONS, ATTRIBUTES] = [scopes('applications'), scopes('attributes')];

/** 没有不予公开的情况, in talk of applications; 没有违规不予公开的情况 denies some of them only. */
export function outcomesDenied(text: string, none: Word, state: Scopes): readonly Denied<Outcome | OutcomeRow>[] {
  if ((state & APPLICATIONS) === 0 || (state & ATTRIBUTES) !== 0 || !isOfTheOrgan(text, none)) return NOTHING;
  return deniedTogether(text, none.to, (behind) => {
    const said = OUTCOME.exec(behind);
    return said ? { topics: [OUTCOME_OF[said[1]]], length: said[0].length } : undefined;
  });
}

/** 不予公开、不予处理、其他处理均无; 不予公开数为零: what is denied stands before the word for none. */
const LISTED = new RegExp(
  `(?:^|[,。;:(])((?:(?:${NAME})(?:[、和及与]|(?=等|[情申答决数件均都为未无])))+)等?(?:情[形况]|申请|答复|决定|数量?|件数)*(?:[均都]?为|[均都])?$`,
);
const IS_NONE = /^(?:零件?|无|没有|未(?:发生|出现|产生))(?:[,。;)]|$)/;
const MAX_LISTED = 60;

/** The outcomes that stand before a word for none, in talk of applications. */
export function outcomesListed(text: string, none: Word, state: Scopes): readonly Denied<Outcome | OutcomeRow>[] {
  if ((state & APPLICATIONS) === 0 || (state & ATTRIBUTES) !== 0) return NOTHING;
  if (!IS_NONE.test(text.slice(none.from, none.from + 4))) return NOTHING;
  const said = LISTED.exec(text.slice(Math.max(0, none.from - MAX_LISTED), none.from));
  const names = said?.[1].match(NAMES) ?? [];
  return names.map((name) => ({ topic: OUTCOME_OF[name], to: none.to }));
}
const NAMES = new RegExp(NAME, 'g');

/** 没有法人或其他组织提出申请: none of one kind of applicants. 其中自然人25件，无法人或其他组织. */
const APPLICANT =
  /^(?:收到|接到|任何|有){0,2}(?:(自然人|公民个人)|((?:商业)?企业)(?![和及与、或])|(?:法人|企业)(?:(?:[和及与、]|或者?)其[他它]组织)?)([^,。;)]{0,16})(?:[,。;)]|$)/;
const APPLIED = new RegExp(`^(?:提[出交]|的|申请|政府信息公开|信息公开|依申请公开|事项|情况|情形|件|向${ITSELF})*$`);

/** The kind of applicants that a word for none denies, in talk of applications. */
export function applicantsDenied(text: string, none: Word, state: Scopes): readonly Denied<Applicant>[] {
  if ((state & APPLICATIONS) === 0 || !isOfTheOrgan(text, none)) return NOTHING;
  const said = APPLICANT.exec(text.slice(none.to, none.to + MAX_DENIED));
  if (!said || !APPLIED.test(said[3])) return NOTHING;
  const to = none.to + said[0].replace(/[,。;)]$/, '').length;
  return [{ topic: said[1] ? 'naturalPerson' : said[2] ? 'enterprise' : 'organisations', to }];
}
type Applicant = 'naturalPerson' | 'organisations' | 'enterprise';

/** 截至12月31日，…均已答复，没有在办件: where it ends; of another day it says nothing of the year's end. */
export function noneLeft(text: string, sentence: Word, { from, to }: Word, state: Scopes): number | undefined {
  if ((state & APPLICATIONS) === 0 || (state & OTHER_TALK) !== 0) return undefined;
  const said = LEFT.exec(text.slice(to, to + MAX_LEFT));
  return said && YEARS_END.test(text.slice(sentence.from, from)) ? to + said[1].length : undefined;
}
const LEFT = /^((?:在办|未办结|待办结?|未答复|待答复)(?:的|申请|案件|办件|件|事项)*)(?:[,。;)]|$)/;
const YEARS_END = /年[末底]|12月31日/;
const MAX_LEFT = 16;
export const OTHER_TALK = scopes('otherTalk', 'business', 'reconsideration', 'litigation');
