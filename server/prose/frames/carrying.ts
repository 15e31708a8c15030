import { isCase } from '../figures';
import type { Phrase } from '../phrases';
import { figureOf, isFigure, means } from '../sentences';
import { CARRY, OUTCOMES, ROW_NAMES } from '../topics';
import { anyOf, meets } from '../vocabulary';
import { EARLIER_YEAR } from '../words/last-year';
import type { Family, Place } from './frame';
import { carriedWithReason, restOfSubject } from './left-over';

const RECEIVE = ['receive', 'receiveNew'] as const;
export const CARRYING = anyOf(...CARRY);
const UNFINISHED = anyOf('unfinished');
/** Whether a phrase speaks of what is carried: 结转, 2023年未办结申请4件. */
export const isCarrying = ({ says, tokens }: Phrase): boolean =>
  meets(says, CARRYING) ||
  (meets(says, UNFINISHED) &&
    tokens.some(({ kind }, i) => kind === 'year' && i < tokens.length - 1 && means(tokens[i + 1], UNFINISHED)));
const COMPARED = anyOf('compared');

/** 7件未到答复期限，结转下一年度: said of the figure before the mark. */
function isCarriedNext({ phrases, at }: Place): boolean {
  const next = phrases[at + 1];
  return next?.mark === ',' && meets(next.says, CARRYING) && !next.tokens.some(isFigure);
}

/** 还有3件在办理期限内, 年末仍在办理3件: what was left when the year ended; 截至目前 is another day. */
const isLeft = (place: Place): boolean => {
  const { text, figure, front, back, sentence } = place;
  const before = text.slice(Math.max(sentence.from, figure.from - LEFT_LENGTH), figure.from);
  if (OTHER_DAY.test(before)) return false;
  return (
    (/(?:[还尚仍另]有|[尚仍]余|剩余|其余|剩下|余|(?:^|[,。;])除)$/.test(before) &&
      back.some((token) => means(token, NOT_DUE))) ||
    (/年[末底](?:[^,。;\d]{0,14})$/.test(before) && front.some((token) => means(token, NOT_DUE))) ||
    (isAfterAnswered(place) && (STILL.test(before) || isNotDueBehind(place)))
  );
};
/** 办结107件，尚在办理3件. */
const STILL = /[,;](?:尚|仍|正)在(?:办理|审查|处理)中?的?$/;
/** 已答复107件，3件尚在答复期限内. */
const isNotDueBehind = ({ text, figure, front, back }: Place): boolean => {
  const word = back.find((token) => means(token, NOT_DUE));
  return (
    word !== undefined &&
    front.length === 0 &&
    /[,;]$/.test(text.slice(figure.from - 1, figure.from)) &&
    /^(?:申请)?(?:均|都)?(?:尚|仍|还)?(?:在|处于)?(?:法定|规定)?$/.test(text.slice(figure.end, word.from))
  );
};
const isAfterAnswered = ({ phrases, at }: Place): boolean =>
  phrases
    .slice(phrases[at].mark === ';' ? 0 : Math.max(0, at - 1), at)
    .some(({ says, tokens }) => meets(says, ANSWER) && tokens.some(isFigure));
const NOT_DUE = anyOf('notDue');
const LEFT_LENGTH = 40;

/** 办结107件，其余3件均在法定期限内办理: what was not answered yet. */
const isRestInTime = ({ text, figure, phrases, at, index }: Place): boolean =>
  at > 0 &&
  !phrases[at].tokens.slice(0, index).some(isFigure) &&
  meets(phrases[at - 1].says, ANSWER) &&
  phrases[at - 1].tokens.some(isFigure) &&
  /[,;](?:其余|剩余)的?$/.test(text.slice(Math.max(0, figure.from - 4), figure.from)) &&
  IN_TIME.test(text.slice(figure.end, figure.end + IN_TIME_LENGTH));
const IN_TIME = /^(?:申请)?(?:均|都|仍|尚)?在(?:法定|规定)的?(?:答复|办理)?[期时]限内(?:办理|处理)中?(?:[,。;]|$)/;
const IN_TIME_LENGTH = 20;
const ANSWER = anyOf('answer');

/** 待答复3件, but not of another day: 截至目前在办3件. */
const isOfYearsEnd = ({ text, figure, sentence }: Place): boolean =>
  !OTHER_DAY.test(text.slice(Math.max(sentence.from, figure.from - LEFT_LENGTH), figure.from));
const OTHER_DAY = /目前|日前|现有|逾期|超期|截[至止](?!年[底末]|(?:20\d\d年)?(?:年[底末]|12月))/;

/** 比上年多收到7件，少结转1件: how much it has changed. */
const isDifference = ({ text, front, phrases, at }: Place): boolean =>
  at > 0 &&
  meets(phrases[at - 1].says, COMPARED) &&
  front.some((token) => means(token, CARRYING) && /[多少]$/.test(text.slice(token.from - 1, token.from)));

/** 转入2025年: no word for it but the year. */
const isSaidByYear = ({ front, back }: Place): boolean =>
  [...front, ...back].some((token) => token.from === token.to && means(token, CARRYING));

/** 上年未办结的19件全部办结，其中14件予以公开; 结转下年的15件中，自然人13件: what is divided are those that carry over, alone. */
export const isOfCarried = ({ text, phrases, at }: Place): boolean => {
  for (let i = at; i >= 0 && i > at - MAX_DIVIDED; i--) {
    const last = phrases[i - 1]?.tokens.at(-1);
    const isAmong = last !== undefined && /^(?:申请|件|的)?中[,:]/.test(text.slice(last.to, last.to + 4));
    if (isAmong || meets(phrases[i].says, LIST)) return isCarriedAlone(phrases, i - 1);
    if (phrases[i].marks.includes(';')) return false;
  }
  return false;
};
/** So far behind its opening a list goes on, and so far before it stands what is divided. In phrases. */
const MAX_DIVIDED = 8;
/** Where the part between semicolons begins. */
const lastPart = (phrases: readonly Phrase[], at: number): number => {
  let part = at;
  while (part > 0 && at - part < MAX_DIVIDED && !phrases[part].marks.includes(';')) part--;
  return part;
};
function isCarriedAlone(phrases: readonly Phrase[], before: number): boolean {
  const counted = phrases
    .slice(Math.max(0, before - MAX_DIVIDED, lastPart(phrases, before)), before + 1)
    .filter(({ tokens }) => tokens.some(isFigure));
  return counted.length === 1 && isCarrying(counted[0]) && !meets(counted[0].says, ANY_RECEIVED);
}
const [LIST, ANY_RECEIVED] = [anyOf('list'), anyOf(...RECEIVE)];

/** 新收和上年结转共110件; 上年结转受理4件, 受理上年结转4件 are carried alone. */
const isOfBoth = ({ text, front, says }: Place): boolean => {
  const words = front.filter((token) => means(token, CARRIED_OR_RECEIVED));
  // 上年结转的2件和今年收到的34件: each has its own.
  if (words.length === 1 && !meets(says.back, CARRIED_IN_WORD)) return !meets(says.back, ANY_RECEIVED);
  return (
    words.length === 0 || words.some(({ to }, i) => i + 1 < words.length && text.slice(to, words[i + 1].from) !== '')
  );
};
const CARRIED_IN_WORD = anyOf('carriedIn');
const CARRIED_OR_RECEIVED = anyOf('carriedIn', ...RECEIVE);

/** 46件，加上年结转合计50件; 46件，含结转共50件: more than what came, and so both together; 含上年结转共4件 are carried. */
const isCarriedWithNew = ({ text, figure, front, phrases, at }: Place): boolean => {
  // Longer sentences count more before it than those that came.
  if (at > MAX_BEFORE) return false;
  const word = front.find((token) => means(token, CARRYING));
  const before = phrases.slice(0, at).filter(({ tokens }) => tokens.some(isFigure));
  const counted = before
    .at(-1)
    ?.tokens.map(figureOf)
    .find((one) => one && isCase(one));
  return (
    word !== undefined &&
    before.length === 1 &&
    counted !== undefined &&
    figure.value > counted.value &&
    WITH_THEM.test(text.slice(Math.max(counted.end, word.from - MAX_WITH), word.from)) &&
    TOGETHER.test(text.slice(word.to, figure.from))
  );
};
const WITH_THEM = new RegExp(`(?:加上?|算上|连同|包括|包含|含|合并|计入|并入)(?:了|${EARLIER_YEAR})?$`);
const TOGETHER =
  /^度?(?:的|申请|案件|办件|件|事项)*,?(?:总?共|共计|合计|总计|一共|累计)(?:应|需|须|要|办理|处理|受理|答复|办结|有|为|达)*$/;
const MAX_WITH = 10;
/** In phrases. */
const MAX_BEFORE = 12;

/** 予以公开19件（含上年结转2件）, 不予公开4件（属于执法案卷，含上年结转1件）: of that outcome alone. */
const isOfOutcome = ({ phrases, at }: Place): boolean =>
  at > 0 &&
  meets(phrases[at].says, LIST) &&
  /^[,(]$/.test(phrases[at].marks) &&
  meets(phrases[at - 1].says, ENDED) &&
  phrases.slice(Math.max(0, at - 2), at).some(({ tokens }) => tokens.some(isFigure));
const ENDED = anyOf(...OUTCOMES, ...ROW_NAMES);

/** 结转起诉案件2件. */
const isOfOthers = ({ text, figure }: Place): boolean =>
  OTHERS.test(text.slice(Math.max(0, figure.from - MAX_OTHERS), figure.from));
const OTHERS = /(?:起诉|诉讼|复议|争议|仲裁|信访|执法|处罚)(?:案件|事项)?[共计]?$/;
const MAX_OTHERS = 6;

/** 2023年跨年结转4件: the year says which way. */
const isCarriedFrom = ({ text, figure }: Place): boolean =>
  /20\d\d年度?跨年度?结转的?$/.test(text.slice(Math.max(0, figure.from - 14), figure.from));

/** 上年结转未办结0件: of those that were carried in, what was still left. */
const isNotYetDone = ({ text, figure }: Place): boolean =>
  /结转的?(?:申请|件)?(?:中|,)?(?:仍|尚)?未(?:办结|答复|办理)的?$/.test(
    text.slice(Math.max(0, figure.from - 16), figure.from),
  );

/** 连同上年结转应答复110件: both together. */
const isDueWithThose = ({ text, figure }: Place): boolean =>
  DUE_WITH.test(text.slice(Math.max(0, figure.from - MAX_DUE), figure.from));
const DUE_WITH = /(?:连同|加上?|含)上年度?结转的?[共总]?[应需](?:要)?(?:办理?|答复|处理)$/;
const MAX_DUE = 24;

/** 上年结转, 结转下年度 of table 三. */
export const carrying: Family = {
  unit: 'cases',
  frames: [
    restOfSubject,
    {
      counts: 'nothing',
      beside: [CARRY],
      if: isDifference,
      not: ['收到政府信息公开申请⟦106⟧件，比上年多收到7件，少结转〖1〗件。'],
    },
    // Disputes, licences and letters carry over as well.
    { counts: 'nothing', in: ['otherTalk'], beside: [CARRY], not: ['收到来信31件，结转下年度〖4〗件。'] },
    {
      counts: 'nothing',
      notIn: ['applications'],
      beside: [['carried']],
      if: isSaidByYear,
      not: ['水利项目转入2025年实施〖18〗个。'],
    },
    {
      counts: 'nothing',
      beside: [CARRY],
      if: isOfOthers,
      not: ['政府信息公开申请106件均已答复；结转起诉案件〖12〗件，结果维持。'],
    },
    { counts: 'nothing', in: ['business'], beside: [CARRY], not: ['受理行政许可申请320件，结转下年度〖5〗件。'] },
    {
      counts: 'nothing',
      notIn: ['applications'],
      beside: [CARRY],
      sentence: RECEIVE,
      sentenceNever: ['application'],
      not: ['受理公积金贷款6216件，结转下年度〖230〗件。'],
    },
    {
      counts: 'nothing',
      in: ['reconsideration'],
      beside: [CARRY],
      not: ['政府信息公开行政复议9件（含上年结转〖1〗件）。'],
    },
    {
      counts: 'nothing',
      in: ['litigation'],
      beside: [CARRY],
      not: ['政府信息公开行政诉讼7件，结转下年〖1〗件。'],
    },
    {
      counts: 'altogether',
      in: ['applications'],
      beside: [['carriedIn', 'carried']],
      if: isCarriedWithNew,
      say: [
        '收到政府信息公开申请⟦106⟧件，加上年结转合计⟦110⟧件。',
        '收到政府信息公开申请⟦106⟧件，算上上年结转共需办理⟦110⟧件，办结⟦107⟧件。',
        '收到政府信息公开申请⟦106⟧件，含结转共⟦110⟧件。',
      ],
    },
    {
      counts: 'some.carriedIn',
      beside: [['carriedIn', 'carried']],
      if: isOfOutcome,
      say: ['收到政府信息公开申请106件，予以公开47件（含上年结转⟦2⟧件）。'],
    },
    {
      counts: 'received',
      beside: [['carriedIn'], RECEIVE],
      if: isOfBoth,
      say: ['政府信息公开申请新收和上年结转共⟦110⟧件。'],
    },
    {
      counts: 'nothing',
      before: [['carriedIn'], ['unfinished']],
      if: isNotYetDone,
      not: ['政府信息公开申请办结⟦107⟧件；本年新收未办结3件，上年结转未办结〖0〗件。'],
    },
    {
      counts: 'altogether',
      before: [['carriedIn']],
      if: isDueWithThose,
      say: ['收到政府信息公开申请⟦106⟧件，连同上年结转应答复⟦110⟧件。'],
    },
    {
      counts: 'carriedIn',
      beside: [['carriedIn']],
      say: ['收到政府信息公开申请⟦106⟧件，上年结转⟦4⟧件。', '办结政府信息公开申请⟦107⟧件（含上年度结转申请⟦4⟧件）。'],
    },
    {
      counts: 'carried',
      before: [['carriedOver']],
      if: isCarriedFrom,
      say: ['收到政府信息公开申请⟦106⟧件，2023年跨年结转的⟦4⟧件，跨年结转至2025年⟦3⟧件。'],
    },
    {
      counts: 'carriedOver',
      beside: [['carriedOver']],
      say: [
        '剩余⟦3⟧件结转下年度继续办理。',
        '另有⟦3⟧件顺延到下年度答复。',
        '收到政府信息公开申请⟦106⟧件，除⟦3⟧件顺延外，均已办结。',
      ],
    },
    carriedWithReason,
    {
      counts: 'carriedOver',
      in: ['applications'],
      beside: [['notDue']],
      if: isCarriedNext,
      say: ['收到政府信息公开申请⟦106⟧件，⟦3⟧件未到答复期限，结转下一年度。'],
    },
    {
      counts: 'carried',
      in: ['applications'],
      beside: [['unfinished']],
      if: isOfYearsEnd,
      not: ['收到政府信息公开申请⟦106⟧件，截至目前待答复〖8〗件。'],
      say: [
        '收到政府信息公开申请⟦106⟧件，本年度未办结⟦3⟧件，依法结转至下年度。',
        '新收政府信息公开申请⟦106⟧件，另有2023年未办结申请⟦4⟧件，共答复⟦107⟧件。',
      ],
    },
    {
      counts: 'carriedOver',
      in: ['applications'],
      notIn: ['list'],
      beside: [['onTime']],
      sentenceNever: ['manner'],
      if: isRestInTime,
      say: ['收到政府信息公开申请⟦106⟧件，办结⟦107⟧件，其余⟦3⟧件均在法定期限内办理。'],
      not: ['收到政府信息公开申请⟦106⟧件，网上申请71件，其余〖35〗件均在法定期限内办理。'],
    },
    {
      counts: 'carriedOver',
      in: ['applications'],
      beside: [['notDue']],
      sentenceNever: ['manner'],
      if: isLeft,
      say: [
        '收到政府信息公开申请⟦106⟧件，答复⟦107⟧件，还有⟦3⟧件在办理期限内。',
        '收到政府信息公开申请⟦106⟧件，年末仍在办理的申请⟦3⟧件。',
        '政府信息公开申请收到⟦106⟧件，办结⟦107⟧件，尚在办理⟦3⟧件。',
        '收到政府信息公开申请⟦106⟧件，除⟦3⟧件尚在答复中外，其余⟦107⟧件均已办结。',
        '收到政府信息公开申请⟦106⟧件，已答复⟦107⟧件，⟦3⟧件尚在答复期限内。',
        '收到政府信息公开申请⟦106⟧件，另有⟦3⟧件正在办理中。',
        '收到政府信息公开申请⟦106⟧件，已答复⟦107⟧件，其中予以公开⟦47⟧件；⟦3⟧件尚在办理期限内。',
      ],
      not: ['收到政府信息公开申请⟦106⟧件，截至目前尚有〖1〗件正在办理。'],
    },
    { counts: 'nothing', beside: [['carried'], RECEIVE], not: ['收到的申请中结转〖12〗件。'] },
    {
      counts: 'carried',
      beside: [['carried']],
      say: ['2023年结转⟦4⟧件，2024年新收政府信息公开申请⟦106⟧件，结转2025年⟦3⟧件。'],
    },
  ],
};
