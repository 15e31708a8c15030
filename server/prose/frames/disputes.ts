import { isFigure, means } from '../sentences';
import { DISPUTES, RESULTS } from '../topics';
import { anyOf, meets } from '../vocabulary';
import { askedFirst, countedBefore, isAgainstIt } from './contested';
import { results } from './dispute-results';
import type { Family, Place } from './frame';
import { isJoined, isLater, isNone, isNoneOfEither, isSumOfResults, onlyWay } from './told-together';

/** 新发生行政复议8件，上年结转1件: without those of before. */
const isOfNewAlone = ({ text, figure }: Place): boolean =>
  NEW_ONES.test(text.slice(Math.max(0, figure.from - MAX_NEW), figure.from)) &&
  AND_OLD_ONES.test(text.slice(figure.end, figure.end + MAX_NEW));
const NEW_ONES =
  /(?:新(?:增|收|发生|受理|提起)|当年(?:受理|发生|收到?))[^,。;:()\d]{0,16}(?:复议(?:案件)?\d{1,5}[件起宗][、,和](?:行政)?)?(?:复议|诉讼)(?:案件)?(?:共)?$/;
const AND_OLD_ONES =
  /^(?:[、,和](?:行政)?诉讼(?:案件)?\d{1,5}[件起宗])?[,;(](?:办结|审结|另有|另|加上|不含|含|连同|\()*(?:上年度?|去年|往年|20\d\d年度?)[^,。;:()\d]{0,6}(?:结转|未结|未审结|转入|遗留)/;
const MAX_NEW = 48;
/** 审结行政复议8件、行政诉讼6件: the verb is that of the count before. */
const isSettledToo = ({ text, figure }: Place): boolean =>
  /(?:办结|审结|结案|结转|未结)[^,。;:\d]{0,20}复议(?:案件)?\d{1,5}[件起宗][、和](?:行政)?诉讼(?:案件)?$/.test(
    text.slice(Math.max(0, figure.from - MAX_NEW), figure.from),
  );
const isSettledWithOld = ({ text, figure }: Place): boolean =>
  /(?:办结|审结|结案)\([^()\d]{1,10}\)(?:政府信息公开)?(?:行政)?复议(?:案件)?$/.test(
    text.slice(Math.max(0, figure.from - MAX_INVOLVED), figure.from),
  );

/** 被申请行政复议9件，应诉7件: beside the reconsiderations of the same answers. */
const isDefendedToo = ({ text, figure, phrases, at }: Place): boolean =>
  at > 0 &&
  /[,、](?:作为被告)?(?:行政)?应诉(?:案件)?$/.test(text.slice(Math.max(0, figure.from - MAX_DEFENDED), figure.from)) &&
  meets(phrases[at - 1].says, anyOf('reconsideration')) &&
  phrases[at - 1].tokens.some(isFigure);

const MAX_DEFENDED = 11;
/** 收到行政复议9件，结果维持5件，…: told column by column they are those of table 四, and not those that an office decides. */
const IN_COLUMNS = /^[,:](?:其中[,:]?)?结果维持\d/;
const isAbout = ({ text, figure, front }: Place): boolean =>
  !OF_TABLE.test(text.slice(figure.end, figure.end + MAX_INVOLVED)) &&
  !(
    SUED_AS_WELL.test(text.slice(figure.end, figure.end + MAX_INVOLVED)) &&
    OPENS_WITH.test(text.slice(Math.max(0, figure.from - MAX_INVOLVED), figure.from)) &&
    !/内容|类型|类别|主要/.test(text.slice(Math.max(0, figure.from - MAX_BOTH_KINDS), figure.from))
  ) &&
  !(
    OF_BOTH_KINDS.test(text.slice(Math.max(0, figure.from - MAX_BOTH_KINDS), figure.from)) &&
    IS_TOLD.test(text.slice(figure.end, figure.end + MAX_INVOLVED))
  ) &&
  front.some(
    (token) =>
      means(token, DISPUTE) &&
      /(?:涉及|关于|有关|(?<!依)申请公开|要求公开)(?:行政)?$/.test(
        text.slice(Math.max(0, token.from - 8), token.from),
      ) &&
      !OF_INFORMATION.test(text.slice(Math.max(0, token.from - MAX_INVOLVED), token.from)),
  );
/** 涉及行政复议9件，结果维持5件; 涉及行政诉讼7件，未经复议直接起诉3件: told as table 四 tells it. */
const OF_TABLE = /^[,:](?:其中[,:]?)?(?:结果(?:维持|纠正)|未经复议直接起诉|复议后起诉)\d/;
/** Behind both nothing says what they are of (均为申请公开答辩材料). */
const TOLD = '(?=[。;]|$|,(?:其中|目前|结果|维持|尚未|未经复议|[均都]?已?(?:获|被)?(?:维持|审结|办结|胜诉)))';
/** 涉及行政复议9件，行政诉讼7件, which begin a sentence: both, and no subjects of applications. */
const SUED_AS_WELL = new RegExp(`^[,、;](?:涉及)?(?:行政)?诉讼(?:案件)?\\d{1,5}[件起宗]${TOLD}`);
const OPENED = '(?:^|。)(?:(?:20\\d\\d年度?|全年|本年度?|年内|共)[,]?)*涉及?(?:行政)?复议(?:案件)?(?:共)?';
const OPENS_WITH = new RegExp(`${OPENED}$`);
const IS_TOLD = new RegExp(`^${TOLD}`);
const OF_BOTH_KINDS = new RegExp(`${OPENED}\\d{1,5}[件起宗][,、;]涉及(?:行政)?诉讼(?:案件)?(?:共)?$`);
const MAX_BOTH_KINDS = 50;
/** 行政复议5件、行政诉讼1件涉及水资源费: some of them. */
const isAboutBehind = ({ text, figure }: Place): boolean =>
  /^(?:、\d{1,7}[件宗起]|[、和]行政诉讼\d{1,7}[件宗起])?(?:涉及|有关)(?!(?:政府|政务)?信息公开)/.test(
    text.slice(figure.end, figure.end + MAX_INVOLVED),
  );
/** 收到申请18件，涉及征地6件、行政复议4件; 涉及行政复议4件、行政诉讼3件，其余为征地: subjects of applications. */
const isAmongSubjects = ({ text, sentence, figure }: Place): boolean => {
  const before = text.slice(Math.max(0, figure.from - MAX_BOTH_KINDS), figure.from);
  const clause =
    text
      .slice(Math.max(sentence.from, figure.from - MAX_BOTH_KINDS), figure.from)
      .split(/[,;:。]/)
      .at(-1) ?? '';
  return (
    AMONG_SUBJECTS.test(clause) ||
    (/涉及(?:行政)?复议(?:案件)?\d{1,5}[件起宗]、(?:行政)?诉讼(?:案件)?$/.test(clause) &&
      (/^[件起宗],其[余他]/.test(text.slice(figure.to, figure.to + 3)) || /内容|类型|类别|主要/.test(before)))
  );
};
const AMONG_SUBJECTS =
  /^(?:其中|主要)?涉及(?!政府信息|信息公开|行政复议|复议|行政诉讼|诉讼|依申请)[^\d]{1,12}\d{1,5}[件起宗]、/;
const DISPUTE = anyOf(...DISPUTES);
/** 信息公开工作涉及行政复议9件、涉及行政诉讼7件. */
const OF_INFORMATION = /(?:信息公开|依申请公开)(?:工作|方面|领域)?(?:涉及行政复议\d{1,5}[件起宗][、,])?涉及(?:行政)?$/;
const MAX_INVOLVED = 30;
const TAKEN_BACK = anyOf('withdrawn', 'ended');
/** 撤回行政复议1件、行政诉讼2件: the verb is that of the count before. */
const isWithdrawnToo = ({ phrases, at }: Place): boolean =>
  at > 0 &&
  phrases[at].mark === '、' &&
  meets(phrases[at - 1].says, TAKEN_BACK) &&
  phrases[at - 1].tokens.some(isFigure);

/** Whether a suit is said, with other words between, to have been brought in a way. */
const isSued =
  (way: RegExp) =>
  ({ text, sentence, figure }: Place): boolean =>
    way.test(text.slice(Math.max(sentence.from, figure.from - MAX_SUED), figure.from));
/** 直接向法院提起政府信息公开行政诉讼3件; 对复议决定不服提起诉讼4件. */
const SUED_DIRECTLY = /直接(?:向[^,、;。:()\d]{0,8})?提起[^,、;。:()\d]{0,12}诉讼[^,、;。:()\d]{0,6}$/;
const SUED_OVER_IT =
  /(?:对(?:行政)?复议(?:决定|结果|结论)(?:仍)?不服|不服(?:行政)?复议(?:维持)?(?:决定|结果|结论))[,]?[^,、;。:()\d]{0,24}$/;
const MAX_SUED = 44;
/** So far into a sentence a bare total may stand. In phrases. */
const MAX_BACK = 8;
/** 全年共3件, 总计3件 before anything else is counted. */
const isBareTotal = ({ text, phrases, at, index, figure, sentence }: Place): boolean =>
  /^(?:[,;:)]|$)/.test(text.slice(figure.end, figure.end + 1).replace('。', ',')) &&
  BARE_TOTAL.test(text.slice(Math.max(sentence.from, figure.from - MAX_BARE), figure.from)) &&
  at < MAX_BACK &&
  !phrases[at].tokens.slice(0, index).some(isFigure) &&
  !phrases.slice(0, at).some(({ tokens }) => tokens.some(isFigure));
const MAX_BARE = 16;
const BARE_TOTAL =
  /(?:^|[,。:;])(?:(?:20\d\d年度?|全年|本年度?|今年|年内)[,]?)?(?:总[计数]|共计?|合计|一共)(?:为|有)?$/;

/** 行政复议、行政诉讼 of table 四, in talk of open government information. */
export const disputes: Family = {
  unit: 'cases',
  in: ['openness'],
  frames: [
    ...askedFirst,
    {
      counts: 'litigation.direct',
      before: [['suedDirectly']],
      neverBefore: RESULTS,
      say: ['政府信息公开行政诉讼⟦7⟧件，其中未经复议直接起诉⟦3⟧件，复议后起诉⟦4⟧件。'],
    },
    {
      counts: 'litigation.afterwards',
      before: [['suedAfterwards']],
      neverBefore: RESULTS,
      say: ['政府信息公开行政诉讼中，复议后起诉的⟦4⟧件。'],
    },
    {
      counts: 'litigation.direct',
      before: [['litigation']],
      if: isSued(SUED_DIRECTLY),
      say: ['直接提起政府信息公开行政诉讼⟦3⟧件。', '政府信息公开方面，直接向市中级人民法院提起行政诉讼⟦3⟧件。'],
    },
    {
      counts: 'litigation.afterwards',
      before: [['litigation']],
      if: isSued(SUED_OVER_IT),
      say: [
        '因政府信息公开被申请复议⟦9⟧件，对复议决定不服提起诉讼⟦4⟧件，直接起诉⟦3⟧件。',
        '政府信息公开行政复议⟦9⟧件，申请人对复议结果不服，又提起行政诉讼⟦4⟧件。',
      ],
    },
    {
      counts: 'litigation.direct',
      beside: [['suedDirectly']],
      neverBefore: RESULTS,
      say: ['政府信息公开行政诉讼⟦7⟧件，⟦3⟧件直接起诉。'],
    },
    {
      counts: 'litigation.afterwards',
      beside: [['suedAfterwards']],
      neverBefore: RESULTS,
      say: ['政府信息公开行政诉讼⟦7⟧件，⟦4⟧件复议后起诉。'],
    },
    {
      counts: 'nothing',
      before: [RESULTS],
      if: isLater,
      not: ['政府信息公开行政诉讼7件，二审行政诉讼3件，维持〖2〗件。'],
    },
    ...results,
    ...countedBefore,
    {
      counts: 'nothing',
      before: [DISPUTES],
      if: isOfNewAlone,
      not: [
        '新发生政府信息公开行政复议〖8〗件，上年结转1件。',
        '因政府信息公开新增行政复议〖8〗件、行政诉讼〖5〗件，上年未结诉讼2件。',
      ],
    },
    {
      counts: 'some.reconsideration',
      before: [['reconsideration']],
      if: isSettledWithOld,
      say: ['政府信息公开方面，审结（含上年结转）行政复议⟦8⟧件。'],
    },
    {
      counts: 'some.litigation',
      before: [['litigation']],
      if: isSettledToo,
      say: ['政府信息公开方面，审结行政复议8件、行政诉讼⟦6⟧件。'],
    },
    {
      counts: 'litigation',
      notIn: ['list'],
      before: [['defend', 'otherCases']],
      if: isDefendedToo,
      say: ['因政府信息公开被申请行政复议⟦9⟧件，应诉⟦7⟧件。', '政府信息公开类行政复议⟦9⟧件、行政应诉案件⟦7⟧件。'],
      not: ['政府信息公开工作中，出庭应诉〖46〗件。', '因政府信息公开被申请行政复议⟦9⟧件，全年应诉〖46〗件。'],
    },
    {
      counts: 'litigation.direct',
      in: ['litigation', 'oneWay'],
      before: [['sum']],
      if: (place) => isSumOfResults(place) && onlyWay(place) === 'direct',
      say: ['政府信息公开行政诉讼（未经复议直接起诉）：结果维持⟦2⟧件，结果纠正⟦0⟧件，其他结果⟦1⟧件，总计⟦3⟧件。'],
    },
    {
      counts: 'litigation.afterwards',
      in: ['litigation', 'oneWay'],
      before: [['sum']],
      if: (place) => isSumOfResults(place) && onlyWay(place) === 'afterwards',
      say: ['政府信息公开行政诉讼复议后起诉：结果维持⟦3⟧件，其他结果⟦0⟧件，尚未审结⟦1⟧件，总计⟦4⟧件。'],
    },
    {
      counts: 'litigation',
      in: ['litigation'],
      notIn: ['oneWay'],
      before: [['sum']],
      if: isSumOfResults,
      say: ['政府信息公开行政诉讼结果维持⟦5⟧件，其他结果⟦1⟧件，尚未审结⟦1⟧件，总计⟦7⟧件。'],
    },
    {
      counts: 'reconsideration',
      in: ['reconsideration'],
      before: [['sum']],
      if: isSumOfResults,
      say: ['政府信息公开行政复议维持⟦5⟧件，纠正⟦1⟧件，其他结果⟦2⟧件，尚未审结⟦1⟧件，合计⟦9⟧件。'],
      not: ['政府信息公开行政复议维持⟦5⟧件，合计办理复议案件〖58〗件。'],
    },
    // 办理行政复议案件58件 is the business of those who decide them.
    {
      counts: 'other',
      before: [['hear']],
      if: (place) => !isAgainstIt(place),
      not: ['政府信息公开领域，审查行政复议〖58〗件。'],
    },
    {
      counts: 'other',
      before: [['receive']],
      beside: [['reconsideration']],
      neverBefore: ['openness', 'application'],
      if: ({ text, figure }) => !IN_COLUMNS.test(text.slice(figure.end, figure.end + MAX_INVOLVED)),
      not: ['信息公开案件中，收到行政复议〖58〗件。'],
    },
    // 收到申请34件，涉及行政复议案卷的11件: what applications are about.
    {
      counts: 'other',
      beside: [DISPUTES],
      if: isAbout,
      not: ['收到政府信息公开申请106件，涉及行政复议的〖11〗件。'],
    },
    {
      counts: 'other',
      beside: [DISPUTES],
      if: (place) => isAboutBehind(place) || isAmongSubjects(place),
      not: [
        '政府信息公开工作中，行政复议和行政诉讼分别有〖5〗件、〖1〗件涉及水资源费。',
        '收到政府信息公开申请⟦106⟧件，涉及征地6件、行政复议〖5〗件、行政诉讼〖3〗件。',
      ],
    },
    { counts: 'other', before: [['withdrawn']], not: ['政府信息公开方面，化解行政复议〖1〗件。'] },
    { counts: 'other', if: isWithdrawnToo, not: ['政府信息公开方面，撤回行政复议〖1〗件、行政诉讼〖2〗件。'] },
    { counts: 'disputes', before: [['disputes']], say: ['因政府信息公开引发行政争议⟦16⟧件。'] },
    {
      counts: 'disputes',
      before: [['reconsideration'], ['litigation']],
      say: ['政府信息公开行政复议和行政诉讼⟦16⟧件。'],
    },
    {
      counts: 'reconsideration',
      before: [['reconsideration']],
      say: [
        '因政府信息公开工作被申请行政复议⟦9⟧件。',
        '政府信息公开行政复议、行政诉讼分别为⟦9⟧件和⟦7⟧件。',
        '信息公开案件中，收到行政复议⟦9⟧件，结果维持⟦5⟧件，结果纠正⟦1⟧件。',
        '作为被申请人办理政府信息公开行政复议⟦9⟧件，作为被告应诉⟦7⟧件。',
        '办理因政府信息公开引起的行政复议⟦9⟧件，办理因政府信息公开引起的行政诉讼⟦7⟧件。',
      ],
    },
    {
      counts: 'allDisputes',
      before: [['litigation']],
      if: (place) => isJoined(place) && isNone(place) && isNoneOfEither(place),
      not: ['政府信息公开行政复议答复、行政诉讼应诉培训均为〖0〗次。'],
    },
    {
      counts: 'nothing',
      before: [['litigation']],
      if: (place) => isJoined(place) && isNone(place),
      not: ['政府信息公开行政复议培训、行政诉讼培训均为〖0〗次。'],
    },
    {
      counts: 'disputes',
      before: [['litigation']],
      if: isJoined,
      say: ['因政府信息公开产生行政复议、行政诉讼案件共⟦16⟧件。'],
    },
    {
      counts: 'reconsideration',
      in: ['reconsideration'],
      if: isBareTotal,
      say: ['政府信息公开行政复议情况：总计⟦9⟧件。'],
    },
    { counts: 'litigation', in: ['litigation'], if: isBareTotal, say: ['政府信息公开行政诉讼方面，全年共⟦7⟧件。'] },
    {
      counts: 'litigation',
      before: [['litigation']],
      say: ['因政府信息公开工作被申请行政复议⟦9⟧件，提起行政诉讼⟦7⟧件。'],
    },
  ],
};
