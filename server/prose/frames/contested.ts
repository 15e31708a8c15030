import { isFigure, means } from '../sentences';
import { DISPUTES, type Dispute, RESULTS } from '../topics';
import { anyOf, MEANING, meets } from '../vocabulary';
import { ITSELF, ORGAN_KIND } from '../words/organ-itself';
import type { Frame, Place } from './frame';

const DISPUTE = anyOf(...DISPUTES);

/** 有9件政府信息公开答复被申请行政复议: all that there were. */
const isContested = ({ text, figure, back, phrases, at, index }: Place): boolean => {
  const word = back.find((token) => means(token, DISPUTE));
  return (
    index === phrases[at].tokens.findIndex(isFigure) &&
    word !== undefined &&
    (WHO_HAD.test(text.slice(Math.max(0, figure.from - MAX_OPENING), figure.from)) ||
      CAUSED_BEFORE.test(text.slice(Math.max(0, figure.from - MAX_BESIDE), figure.from))) &&
    (CONTESTED.test(text.slice(figure.end, word.from)) ||
      (CAUSED.test(text.slice(figure.end, word.from)) && ENDS.test(text.slice(word.to, word.to + 3))))
  );
};
const CONTESTED =
  /^(?:政府信息公开|依申请公开|信息公开|答复|申请|案件|告知书|答复书|事项|的)*被(?:申请人)?(?:申请|提起|提请)了?(?:行政)?$/;
/** 办理申请23件，有3件申请行政复议; …，有1件: of all, or of those with one outcome. */
const ASKED = /^有\d{1,5}[件宗起](?:申请人)?(?:申请|提起|提请)了?(?:行政)?$/;
/** 9件申请引发行政复议, and nothing more is said of them: 引发行政复议后撤回. */
const CAUSED = /^(?:(?:政府信息公开|信息公开)?申请)?引[发起]了?(?:行政)?$/;
/** 9件申请引发行政复议，7件引发行政诉讼: of the same. */
const CAUSED_BEFORE = /\d[件宗起](?:政府信息公开|信息公开)?申请引[发起]了?行政复议[,、;](?:另有|有)?$/;
const ENDS = /^(?:案件)?(?:[,、。;)]|$)/;
const WHO_HAD = new RegExp(`(?:^|[,。;:])(?:20\\d\\d年度?|全年|本年度?|今年|${ITSELF})*[共]?有?$`);
const MAX_OPENING = 16;

/** 其中3件被申请行政复议, 其中发生3起政府信息公开行政复议案件: no more than were brought altogether. */
const isContestedToo = ({ text, figure, back }: Place): boolean => {
  const word = back.find((token) => means(token, DISPUTE));
  if (word === undefined) return false;
  const between = text.slice(figure.end, word.from);
  return (
    CONTESTED.test(between) ||
    (ASKED.test(text.slice(figure.from - 1, word.from)) && ENDS.test(text.slice(word.to, word.to + 3))) ||
    (hasOccurredToo(text.slice(Math.max(0, figure.from - MAX_LOOKED_AT), figure.from)) &&
      /^(?:有关|关于|涉及?|因)?(?:政府)?信息公开(?:工作|申请|事[务项宜])?(?:引[起发])?的?(?:行政)?$/.test(between))
  );
};
/** 办理行政复议120件，其中有8件信息公开行政复议案件: those that are decided. */
const OCCURRED_TOO = /(?<!复议)申请[^复诉]{0,24}其中,?共?(?:发生|产生)了?$/;
const hasOccurredToo = (before: string): boolean =>
  OCCURRED_TOO.test(before) || (/。其中,共?(?:发生|产生)了?$/.test(before) && !/[复诉]/.test(before));
/** 以我局为被申请人的; those against 乡镇政府 are others'. */
const BETWEEN = new RegExp(
  `^(?:以${ITSELF}为被(?:申请人|告)的)?(?:涉及?|因|由|有关|关于)?(?:政府信息公开|信息公开|政务公开)(?:工作|申请|答复|事[项务宜])?(?:而?引发|引起|产生|类|领域|方面)?的?(?:行政)?$`,
);
/** 有9件政府信息公开行政复议案件: all that there were, and nothing more is said of them. */
const isCountedBefore = ({ text, figure, back, phrases, at, index }: Place): boolean => {
  const word = back.find((token) => means(token, DISPUTE));
  return (
    index === phrases[at].tokens.findIndex(isFigure) &&
    word !== undefined &&
    ((isDividedBehind(text, word.to) &&
      DIVIDED.test(text.slice(Math.max(0, figure.from - MAX_OPENING), figure.from))) ||
      THERE_ARE.test(text.slice(Math.max(0, figure.from - MAX_OPENING), figure.from)) ||
      THERE_ARE_TOO.test(text.slice(Math.max(0, figure.from - MAX_BESIDE), figure.from))) &&
    BETWEEN.test(text.slice(figure.end, word.from)) &&
    (isDividedBehind(text, word.to) || /^(?:案件|案|申请|事项)?[,。;、]/.test(text.slice(word.to, word.to + 3)))
  );
};
/** 7件政府信息公开行政诉讼案件中，维持…; 7件政府信息公开行政诉讼，其中…. */
const isDividedBehind = (text: string, at: number): boolean =>
  /^(?:案件?)?(?:中[,:]|[,:]其中)/.test(text.slice(at, at + MAX_DIVIDED));
const MAX_DIVIDED = 5;
const WHO_WHEN = `(?:^|[,。;:])(?:20\\d\\d年度?|全年|本年度?|今年|${ITSELF}|[我本]省|全(?:省|${ORGAN_KIND}))*`;
const DIVIDED = new RegExp(`${WHO_WHEN}在?$`);
const THERE_ARE = new RegExp(`${WHO_WHEN}(?:也|均|仅|另|同时)?(?:共?有|共|共?发生|共?产生|共?出现)了?$`);
/** 市水务局共有9件政府信息公开行政复议案件、7件政府信息公开行政诉讼案件: the verb is that of the count before. */
const THERE_ARE_TOO =
  /(?:[局厅镇乡]|委员会|政府|街道|办事处)共有$|\d[件起宗](?:涉及?)?(?:政府|政务)?信息公开(?:类|方面)?的?行政复议(?:案件)?[、和及与]$/;
const MAX_BESIDE = 30;

/** 发生2件因政府信息公开申请行政复议、提起行政诉讼的情况: all that there were, of both together. */
const isCausedBehind = ({ text, figure, phrases, at, index }: Place): boolean =>
  index === phrases[at].tokens.findIndex(isFigure) &&
  OCCURRED.test(text.slice(Math.max(0, figure.from - MAX_OPENING), figure.from)) &&
  OF_BOTH.test(text.slice(figure.end, figure.end + MAX_CAUSE));
const OCCURRED = new RegExp(`${WHO_WHEN}(?:也|均|共|已|仅)?(?:有|发生|产生|引起|引发|收到|出现)了?$`);
const MAX_CAUSE = 50;
const OF_BOTH =
  /^(?:(?:因|由|涉及?|有关|关于)[^,。;:()\d]{0,20}(?:信息|政务|依申请)公开[^,。;:()\d]{0,12}|(?:政府信息|信息|政务)公开[类的]?)(?:行政)?(?:复议|诉讼)(?:案件)?[、和及与或](?:被?提起|被?申请)?(?:行政)?(?:复议|诉讼)(?:案件|的?案件|的?情况|的?情形|的)?[,。;]/;

const SHOWN: Readonly<Record<Dispute, Pick<Frame, 'say' | 'not'>>> = {
  reconsideration: {
    say: [
      '全年有⟦9⟧件政府信息公开答复被申请行政复议。',
      '政府信息公开方面，有⟦9⟧件被申请行政复议。',
      '政府信息公开申请办理中，全年有⟦9⟧件申请引发行政复议。',
      '全年共有⟦9⟧件政府信息公开行政复议案件。',
      '收到政府信息公开申请⟦106⟧件，也发生⟦9⟧件因政府信息公开工作引起的行政复议。',
      '全年发生⟦9⟧起有关政府信息公开的行政复议案件。',
      '有⟦9⟧起以我局为被申请人的政府信息公开行政复议案件，结果维持⟦5⟧起。',
    ],
    not: ['全年共有〖2〗件政府信息公开行政复议案件调解结案。'],
  },
  litigation: {
    say: [
      '有⟦9⟧件政府信息公开答复被申请行政复议，有⟦7⟧件被提起行政诉讼。',
      '发生⟦7⟧件政府信息公开行政诉讼案件。',
      '⟦7⟧件政府信息公开行政诉讼案件中，维持⟦5⟧件。',
      '全年共有⟦9⟧件政府信息公开行政复议案件、⟦7⟧件政府信息公开行政诉讼案件。',
    ],
    not: ['全年共有〖2〗件政府信息公开行政诉讼案件调解结案。'],
  },
};

const SOME_SHOWN: Readonly<Record<Dispute, readonly string[]>> = {
  reconsideration: [
    '收到政府信息公开申请⟦106⟧件，其中⟦2⟧件被申请行政复议。',
    '收到政府信息公开申请⟦106⟧件。其中，发生⟦2⟧起有关政府信息公开的行政复议案件。',
  ],
  litigation: ['收到政府信息公开申请⟦106⟧件，其中⟦2⟧件被提起行政诉讼。'],
};

/** 行政诉讼案件材料归档16份, 行政复议培训2次: papers and meetings; 指导各部门处理行政复议27件: those of others. */
const isOfPapers = ({ text, sentence, figure, front }: Place): boolean => {
  const word = [...front].reverse().find((token) => means(token, DISPUTE_OR_DEFENCE));
  return (
    word !== undefined &&
    (PAPERS.test(text.slice(word.to, figure.from)) ||
      LATER_INSTANCE.test(text.slice(Math.max(0, word.from - MAX_OPENING), word.from)) ||
      LOOKED_AT.test(clauseOf(text.slice(Math.max(sentence.from, figure.from - MAX_LOOKED_AT), figure.from))))
  );
};
/** 二审行政诉讼2件: the first instance was a case as well. */
const LATER_INSTANCE = /[二再终]审(?:的|政府|信息公开|类|行政)*$/;
const DISPUTE_OR_DEFENCE = anyOf(...DISPUTES, 'defend');
const LOOKED_AT =
  /(?:指导(?!下)|协[助调]|督[促办]|牵头|剖析|分析|研[讨判]|评查|抽查|会商|汇编|选[取编]|典型|参与|顾问|律师)/;
const clauseOf = (said: string): string => said.split(/[,;。:()]/).at(-1) ?? '';
const MAX_LOOKED_AT = 50;
/** 12件复议案件涉及答复14份，维持7份: answers, of which one case may have several. */
const isOfAnswers = ({ text, figure, sentence }: Place): boolean =>
  figure.unit === '份' && /(?:(?:答复|告知)书?|通知书)\d{1,5}份/.test(text.slice(sentence.from, figure.end));
/** 2022年未办结的行政复议1件: carried in. */
const isUnfinished = ({ text, front }: Place): boolean => {
  const word = front.find((token) => means(token, DISPUTE));
  return (
    word !== undefined && /未[办审]结的?(?:行政)?$/.test(text.slice(Math.max(0, word.from - MAX_OPENING), word.from))
  );
};
/** 其他结果4件，其中复议3件，诉讼1件: what ended so of each. */
const isOfResult = ({ phrases, at }: Place): boolean => {
  for (let i = at; i > 0 && i > at - MAX_LIST; i--) {
    const { says, marks } = phrases[i];
    if (meets(says, MEANING.list)) {
      const divided = phrases[i - 1];
      return divided.tokens.some(isFigure) && meets(divided.says, RESULT) && !meets(divided.says, DISPUTE);
    }
    if (marks.includes(';')) return false;
  }
  return false;
};
const RESULT = anyOf(...RESULTS);
const MAX_LIST = 8;
const PAPERS = /[一二再终]审|材料|归档|文书|通知书|传票|判决书|分析|研讨|培训|会商|出庭/;

/** In what no dispute is counted: what is published under its name is. */
const PUBLISHED_IN: ReadonlySet<string> = new Set(['条', '条次', '条(次)', '封']);

/** 复议9件，诉讼7件。结果纠正的2件: the next sentence goes on with both, and names neither. */
const isOfBothAbove = ({ text, sentence }: Place): boolean =>
  BOTH_ABOVE.test(text.slice(Math.max(0, sentence.from - MAX_ABOVE), sentence.from));
const BOTH_ABOVE = /复议[^,。;\d]{0,8}\d{1,5}[件起宗][,、;][^,。;\d]{0,12}诉讼[^,。;\d]{0,8}\d{1,5}[件起宗]。$/;
const MAX_ABOVE = 60;

/** What is none of the disputes, or not of those that the talk is of. */
export const askedFirst: readonly Frame[] = [
  {
    counts: 'nothing',
    beside: [[...DISPUTES, ...RESULTS, 'disputes']],
    if: ({ figure }) => PUBLISHED_IN.has(figure.unit),
    not: [
      '政府信息公开专栏中，“行政复议”子栏目发布〖5〗条。',
      '公开政府信息320条，其中法治宣传299条、行政复议〖21〗条。',
    ],
  },
  {
    counts: 'nothing',
    beside: [[...DISPUTES, ...RESULTS]],
    if: isOfAnswers,
    not: ['全年9件政府信息公开行政复议共涉及答复〖14〗份，复议机关维持〖7〗份。'],
  },
  {
    counts: 'nothing',
    in: ['litigation'],
    beside: [RESULTS],
    sentenceNever: [...DISPUTES, 'suedDirectly', 'suedAfterwards'],
    if: isOfBothAbove,
    not: ['因政府信息公开被申请行政复议9件，被提起行政诉讼7件。结果纠正的〖2〗件均已整改。'],
  },
];

/** Disputes whose figure stands before their name, and what is none or not all of them. */
export const countedBefore: readonly Frame[] = [
  {
    counts: 'nothing',
    before: [['receiveNew'], DISPUTES],
    if: ({ text, sentence }) => /结转/.test(text.slice(sentence.from, sentence.to)),
    not: [
      '新收政府信息公开行政复议〖7〗件，上年结转2件。',
      '上年结转政府信息公开行政诉讼1件，本年新收行政诉讼〖6〗件。',
    ],
  },
  {
    counts: 'nothing',
    beside: [DISPUTES],
    if: isUnfinished,
    not: ['政府信息公开方面，2023年未办结的行政复议〖1〗件已审结。'],
  },
  {
    counts: 'nothing',
    beside: [DISPUTES],
    if: isOfResult,
    not: ['政府信息公开行政复议和行政诉讼中，其他结果⟦3⟧件，其中复议〖2〗件，诉讼〖1〗件。'],
  },
  {
    counts: 'nothing',
    beside: [[...DISPUTES, 'defend']],
    if: isOfPapers,
    not: [
      '法律顾问参与政府信息公开行政复议答复6件、应诉〖4〗件。',
      '政府信息公开行政诉讼案件材料归档〖16〗份。',
      '政府信息公开行政复议培训〖12〗次。',
      '指导各部门处理政府信息公开行政复议〖27〗件、行政诉讼〖14〗件。',
      '政府信息公开方面，剖析行政复议典型案件〖6〗件。',
      '法律顾问参与政府信息公开行政复议答复〖6〗件。',
      '政府信息公开方面，二审行政诉讼〖2〗件。',
    ],
  },
  {
    counts: 'disputes',
    notIn: ['list'],
    beside: [DISPUTES],
    if: isCausedBehind,
    say: ['全年发生⟦16⟧件因政府信息公开申请引起的行政复议、行政诉讼案件。'],
    not: ['收到政府信息公开申请106件，有〖2〗件因政府信息公开申请行政复议的文书被归档。'],
  },
  ...DISPUTES.flatMap((dispute): Frame[] => [
    {
      counts: dispute,
      notIn: ['list'],
      beside: [[dispute]],
      neverBefore: DISPUTES,
      if: (place) => isContested(place) || isCountedBefore(place),
      ...SHOWN[dispute],
    },
    {
      counts: `some.${dispute}`,
      beside: [[dispute]],
      neverBefore: DISPUTES,
      if: isContestedToo,
      say: SOME_SHOWN[dispute],
    },
  ]),
];

/** 作为被申请人办理行政复议9件: what was brought against the organ, however it is dealt with. */
export const isAgainstIt = ({ text, figure }: Place): boolean =>
  isOfDefendant(text, figure.from) ||
  SUED_TOO.test(text.slice(figure.end, figure.end + AGAINST_LENGTH)) ||
  ANSWERED.test(text.slice(Math.max(0, figure.from - ANSWERED_LENGTH), figure.from));
/** 办理行政复议答复9件: who answers is the one against whom it was brought, and who gave cause for it (因办理结果引发行政复议9件). */
const ANSWERED =
  /行政复议(?:案件)?的?答复(?:案件|事项|工作)?共?$|办理因(?:政府)?信息公开(?:工作|申请|答复)?(?:而?(?:提起|引发|引起|产生))的?行政诉讼(?:案件)?共?$|因(?:(?:政府)?信息公开|依申请公开)?(?:申请|事项)?(?:办理|答复)(?:结果)?(?:引发|引起|产生|导致)的?(?:行政)?复议(?:案件)?共?$/;
const ANSWERED_LENGTH = 28;
/** 办理因政府信息公开引起的行政复议9件，办理因政府信息公开引起的行政诉讼7件: who is sued decides neither. */
const SUED_TOO =
  /^[,、;]办理因(?:政府)?信息公开(?:工作|申请|答复)?(?:而?(?:提起|引发|引起|产生))的?行政诉讼(?:案件)?\d/;
/** Whether the phrase before a place says so. */
function isOfDefendant(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - AGAINST_LENGTH), at);
  const last = Math.max(...[...',。;:'].map((mark) => before.lastIndexOf(mark)));
  return AGAINST_IT.test(before.slice(last + 1));
}
const AGAINST_IT = /[作以][^,。;:]{0,8}为(?:被申请人|被告)/;
const AGAINST_LENGTH = 40;

/** 受理行政复议58件，其中维持30件: of those that others decide; 作为被申请人办理 is of its own. */
export const isDecidedByIt = (place: Place): boolean => {
  const { text, phrases, at } = place;
  return phrases.slice(Math.max(0, at - MAX_BACK), at + 1).some(({ tokens, says }) => {
    if (!meets(says, MEANING.hear) || !meets(says, MEANING.reconsideration) || !tokens.some(isFigure)) return false;
    const [verb, named] = [MEANING.hear, MEANING.reconsideration].map((of) => tokens.find((token) => means(token, of)));
    return verb !== undefined && named !== undefined && verb.from < named.from && !isOfDefendant(text, named.from);
  });
};
/** So far before a result the disputes that it is of stand. In phrases. */
const MAX_BACK = 24;
