import { isCase } from '../figures';
import { figureOf, means, type Sentence, type Token } from '../sentences';
import { scopes } from '../talk/scopes';
import { CARRY, OUTCOME_ROWS, OUTCOMES, type OutcomeRow, ROW_NAMES } from '../topics';
import { anyOf, meets } from '../vocabulary';
import { WORDS } from '../words';
import { ITSELF } from '../words/organ-itself';
import type { Family, Frame, Place } from './frame';
import { isOfSomeDivided } from './named';
import { GROUPS, isOfPapers, isTheRest, ROW_WORDS } from './outcome-reasons';

/** 因不掌握等原因, 不掌握或未制作: more than the row that is named. */
const MORE_THAN_NAMED = /等|或|以及|和|及其他/;

/** 因信息不存在等原因: the same, behind the row. */
const AND_MORE = /^[^,。;:、]{0,4}(?:等|或|以及|及其他)/;
const AND_MORE_LENGTH = 6;

/** 不属于本机关公开8件，信息不存在2件: the row of what is not held is given in two parts. */
const NOT_OWN = /(?:(?:不属于?|非|不是)(?:本|我)|告知[^,、;。:()\d]{0,4}(?:其[他它]|途径|向))[^,、;。:()\d]{0,12}\d/;
const nearby = (text: string, at: number, { from, to }: Sentence): string =>
  text.slice(Math.max(from, at - MAX_APART), Math.min(to, at + MAX_APART));
const MAX_APART = 200;

/** A row alone is named before the figure, or after it with its outcome. */
function isNamedAlone({ text, figure, front, back, says, sentence }: Place): boolean {
  const isBefore = meets(says.front, ROW_WORDS);
  // 信息不存在或不掌握: one row by two names, the last of them beside the figure.
  const words = (isBefore ? front : back).filter((token) => means(token, ROW_WORDS));
  const row = words[isBefore ? words.length - 1 : 0];
  // 属档案馆保管的2件，其他本机关不掌握3件: what is left of the row.
  if (row && isTheRest(text, row.from)) return false;
  if (!row || (text.startsWith('不存在', row.to - 3) && NOT_OWN.test(nearby(text, figure.from, sentence))))
    return false;
  return isBefore
    ? !MORE_THAN_NAMED.test(text.slice(row.to, figure.from))
    : (meets(says.back, GROUPS) || meets(says.front, GROUPS)) &&
        !MORE_THAN_NAMED.test(text.slice(figure.end, row.from)) &&
        !AND_MORE.test(text.slice(row.to, row.to + AND_MORE_LENGTH));
}

const ROW_SAY: Partial<Record<OutcomeRow, readonly string[]>> = {
  'denied.process': [
    '政府信息公开申请中，属于过程性信息不予公开⟦5⟧件。',
    '依申请公开中，⟦5⟧件属于过程性信息不予公开。',
    '政府信息公开申请予以公开⟦47⟧件，部分公开⟦19⟧件，⟦5⟧件属于过程性信息。',
  ],
  'denied.thirdParty': ['依申请公开不予公开⟦8⟧件，其中保护第三方合法权益⟦3⟧件。'],
  'unavailable.notHeld': ['政府信息公开申请中，因本机关不掌握相关政府信息无法提供⟦22⟧件。'],
  'notProcessed.petition': ['依申请公开不予处理⟦6⟧件（信访举报投诉类⟦4⟧件、重复申请⟦2⟧件）。'],
  'otherwise.notCorrected': ['政府信息公开申请中，申请人逾期不补正⟦5⟧件。'],
};

const SAY_IN_BRACKETS: Partial<Record<OutcomeRow, readonly string[]>> = {
  'denied.thirdParty': ['政府信息公开申请予以公开⟦47⟧件，不予公开（保护第三方合法权益）⟦3⟧件。'],
  'unavailable.notHeld': ['政府信息公开申请予以公开⟦47⟧件，无法提供（本机关不掌握相关政府信息）⟦22⟧件。'],
};

/** 投诉举报类31件、企业登记类18件: what was asked for, and not how it was answered. */
const isAmongMatters = ({ text, figure, phrases, at }: Place): boolean => {
  if (!/类[^,、;。:()\d]{0,8}$/.test(text.slice(Math.max(0, figure.from - MAX_MATTER), figure.from))) return false;
  const next = phrases.slice(at + 1, at + 1 + 2).find(({ tokens }) => tokens.some(isCaseFigure));
  return next !== undefined && !meets(next.says, NO_MATTER);
};
const NO_MATTER = anyOf(...ROW_NAMES, ...OUTCOMES, ...CARRY, 'receive', 'receiveNew', 'answer', 'handle');
const isCaseFigure = (token: Token): boolean => {
  const figure = figureOf(token);
  return figure !== undefined && isCase(figure);
};
const MAX_MATTER = 12;

/** 收到申请25件，投诉、举报0件: complaints, and no applications that are; 申请中，投诉、举报4件 are among them. */
const isComplaint = ({ text, figure, phrases, at, sentence }: Place): boolean =>
  COMPLAINTS.test(text.slice(Math.max(0, figure.from - MAX_MATTER), figure.from)) &&
  !/申请中[,:]|其中/.test(text.slice(sentence.from, figure.from)) &&
  !phrases
    .slice(Math.max(0, at - 2), at + 3)
    .some(({ says, tokens }, i) => i !== Math.min(at, 2) && tokens.some(isCaseFigure) && meets(says, IN_ROWS));
const COMPLAINTS = /(?:投诉、举报|举报、投诉)(?:案件|事项|件)?(?:均为|[共为有])?$/;
const IN_ROWS = anyOf(...ROW_NAMES, ...OUTCOMES);

/** 部分公开4件，不存在6件: among outcomes nothing else is not there than what was asked for. */
const isNotThere = ({ text, figure, sentence }: Place): boolean =>
  /[,、;:(](?:信息|政府信息)?不存在的?$/.test(text.slice(Math.max(0, figure.from - MAX_MATTER), figure.from)) &&
  /^[,、;。)]|^$/.test(text.slice(figure.end, figure.end + 1)) &&
  ![NOT_OWN, ARE_THERE].some((words) => words.test(nearby(text, figure.from, sentence)));
/** 对3件申请进行检索，存在1件，不存在2件. */
const ARE_THERE = /[,、;:(]存在\d/;
const OUTCOMES_AND_ROWS = [...OUTCOMES, ...ROW_NAMES];

/** 首次申请98件，重复申请8件: how often was applied, and not how it was answered. */
const FIRST_TIME = /(?:首次|初次|第一次)(?:提[出交])?申请[^,。;\d]{0,4}\d/;

const isNotTreatedAsOne = ({ text, figure }: Place): boolean =>
  /不(?:作为|按照?)(?:政府)?信息公开申请(?:予以)?(?:处理|办理)的?(?:共|有)?$/.test(
    text.slice(Math.max(0, figure.from - MAX_TREATED), figure.from),
  );
const MAX_TREATED = 20;

/** 退回补正9件，未补正2件: of those that were asked for more, and nothing is said of the day. */
const isAskedToCorrect = ({ text, figure, sentence }: Place): boolean =>
  /[,、;:(](?:尚)?未补正的?$/.test(text.slice(Math.max(0, figure.from - MAX_MATTER), figure.from)) &&
  /(?<![不未])补正[^,。;:()]{0,10}\d/.test(text.slice(sentence.from, figure.from));

/** 部分公开2件，4件本机关不掌握相关政府信息: one of the outcomes, by its row alone. */
const isRowBehind = ({ text, figure, front, back, scopes: state }: Place): boolean => {
  const row = back.find((token) => means(token, ROW_WORDS));
  return (
    row !== undefined &&
    front.length === 0 &&
    (state & OUTCOMES_TOLD) !== 0 &&
    OF_A_ROW.test(text.slice(figure.end, row.from)) &&
    /^(?:的|相关|有关|该|政府|信息)*(?:[。;)]|$|[、,](?!另)[^,。;、\d]{0,12}\d)/.test(
      text.slice(row.to, row.to + MAX_TREATED),
    )
  );
};
const OF_A_ROW = new RegExp(`^(?:是|系|为|因|由于|属于?)?${ITSELF}?$`);
const OUTCOMES_TOLD = scopes('outcomes');

/** The rows inside the groups of 办理结果: the group's own sum is meant only where no row is named. */
export const outcomeRows: Family = {
  unit: 'cases',
  in: ['applications'],
  notIn: ['attributes'],
  frames: [
    {
      counts: 'nothing',
      beside: [ROW_NAMES],
      if: isOfSomeDivided,
      not: ['收到政府信息公开申请⟦106⟧件。2023年结转的⟦4⟧件均已答复，其中重复申请〖1〗件。'],
    },
    {
      counts: 'nothing',
      beside: [ROW_NAMES],
      if: isOfPapers,
      not: ['收到政府信息公开申请⟦106⟧件。会议纪要属过程性信息不予公开〖96〗份。'],
    },
    // Said of some cases that were looked into, and where all of （六） is counted as one.
    {
      counts: 'other',
      beside: [ROW_NAMES],
      phrase: ['guide'],
      not: ['政府信息公开申请方面，指导重复申请的处理〖12〗件。'],
    },
    {
      counts: 'other',
      beside: [ROW_NAMES],
      sentence: ['toldAsOne'],
      not: ['政府信息公开申请中，逾期不补正〖12〗件，均按其他处理统计。'],
    },
    // 补正后受理7件，未补正2件: it may not be due yet.
    {
      counts: 'nothing',
      before: [['notCorrected']],
      if: isAskedToCorrect,
      not: ['收到政府信息公开申请⟦106⟧件，通知补正9件，补正后受理7件，未补正〖2〗件。'],
    },
    // 不予处理 or 其他处理: which of them is not said.
    {
      counts: 'nothing',
      before: [['application']],
      if: isNotTreatedAsOne,
      not: ['政府信息公开申请中，属于信访等事项不作为政府信息公开申请处理的〖3〗件。'],
    },
    {
      counts: 'nothing',
      before: [['petition']],
      if: isComplaint,
      not: [
        '收到政府信息公开申请⟦106⟧件，投诉、举报〖0〗件。',
        '依申请公开方面，投诉、举报均为〖0〗件，行政复议⟦9⟧件。',
      ],
    },
    {
      counts: 'other',
      before: [['petition']],
      if: isAmongMatters,
      not: ['政府信息公开申请中，投诉举报类处理情况〖31〗件，占31%，企业登记档案18件。'],
    },
    {
      counts: 'nothing',
      beside: [['repeated']],
      if: ({ text, sentence }) => FIRST_TIME.test(text.slice(sentence.from, sentence.to)),
      not: ['收到政府信息公开申请⟦106⟧件，首次申请98件，重复申请〖8〗件。'],
    },
    {
      counts: 'unavailableOrNotHeld',
      before: [['none']],
      sentence: OUTCOMES_AND_ROWS,
      if: isNotThere,
      say: ['政府信息公开申请中，部分公开⟦19⟧件，不存在⟦22⟧件。'],
      not: ['政府信息公开申请中，部分公开⟦19⟧件，不存在超期答复〖2〗件以上的情况。'],
    },
    ...ROW_NAMES.map(
      (row): Frame => ({
        counts: `either.${OUTCOME_ROWS[row]}`,
        only: { of: ROW_NAMES, are: [row] },
        if: ({ text, figure, front }) => text[figure.from - 1] === ')' && front.length > 0,
        say: SAY_IN_BRACKETS[OUTCOME_ROWS[row]] ?? [],
        not: [`政府信息公开申请予以公开⟦47⟧件，无法提供（含${Object.keys(WORDS[row])[0]}）〖41〗件。`],
      }),
    ),
    ...ROW_NAMES.map(
      (row): Frame => ({
        counts: OUTCOME_ROWS[row],
        only: { of: ROW_NAMES, are: [row] },
        if: (place) => isNamedAlone(place) || isRowBehind(place),
        say: ROW_SAY[OUTCOME_ROWS[row]] ?? [Object.values(WORDS[row])[0]],
      }),
    ),
  ],
};
