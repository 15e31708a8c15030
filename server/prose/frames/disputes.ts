import { isFigure, means } from '../sentences';
import { DISPUTES, type Dispute, RESULTS, type Result } from '../topics';
import { anyOf, MEANING, meets } from '../vocabulary';
import { askedFirst, countedBefore, isAgainstIt, isDecidedByIt } from './contested';
import type { Family, Frame, Place } from './frame';

/** 行政复议、行政诉讼7件: both are named, and no figure stands between them. */
const isJoined = ({ phrases, at }: Place): boolean =>
  at > 0 && meets(phrases[at - 1].says, MEANING.reconsideration) && !phrases[at - 1].tokens.some(isFigure);

const SAY: Readonly<Record<`${Dispute}.${Result}`, readonly string[]>> = {
  'reconsideration.upheld': ['政府信息公开行政复议⟦9⟧件，其中结果维持⟦5⟧件。'],
  'reconsideration.corrected': ['因政府信息公开引起行政复议⟦9⟧件，⟦1⟧件结果纠正。'],
  'reconsideration.otherResult': ['政府信息公开行政复议⟦9⟧件：维持⟦5⟧件、其他结果⟦2⟧件。'],
  'reconsideration.pending': ['政府信息公开行政复议⟦9⟧件，尚未审结⟦1⟧件。'],
  'litigation.upheld': ['政府信息公开行政诉讼⟦7⟧件，维持⟦5⟧件。'],
  'litigation.corrected': ['政府信息公开行政诉讼⟦7⟧件，结果纠正⟦0⟧件。'],
  'litigation.otherResult': ['政府信息公开行政诉讼⟦7⟧件，其他结果⟦1⟧件。'],
  'litigation.pending': ['政府信息公开行政诉讼⟦7⟧件，⟦1⟧件正在审理。'],
};

/** 被申请行政复议9件，应诉7件: beside the reconsiderations of the same answers. */
const isDefendedToo = ({ text, figure, phrases, at }: Place): boolean =>
  at > 0 &&
  /[,、](?:作为被告)?应诉$/.test(text.slice(Math.max(0, figure.from - 7), figure.from)) &&
  meets(phrases[at - 1].says, anyOf('reconsideration')) &&
  phrases[at - 1].tokens.some(isFigure);

/** 维持5件，纠正1件，总计6件. */
const isSumOfResults = ({ text, figure, phrases, at }: Place): boolean =>
  at > 1 &&
  /[,、;](?:总计|合计|共计)(?:为)?$/.test(text.slice(Math.max(0, figure.from - 4), figure.from)) &&
  [1, 2].every((back) => meets(phrases[at - back].says, RESULT) && phrases[at - back].tokens.some(isFigure));

const isAbout = ({ text, front }: Place): boolean =>
  front.some(
    (token) =>
      means(token, DISPUTE) &&
      /(?:涉及|关于|有关|(?<!依)申请公开|要求公开)(?:行政)?$/.test(
        text.slice(Math.max(0, token.from - 8), token.from),
      ) &&
      !OF_INFORMATION.test(text.slice(Math.max(0, token.from - MAX_INVOLVED), token.from)),
  );
/** 行政复议5件、行政诉讼1件涉及水资源费: some of them. */
const isAboutBehind = ({ text, figure }: Place): boolean =>
  /^(?:、\d{1,7}[件宗起]|[、和]行政诉讼\d{1,7}[件宗起])?(?:涉及|有关)(?!(?:政府|政务)?信息公开)/.test(
    text.slice(figure.end, figure.end + MAX_INVOLVED),
  );
const DISPUTE = anyOf(...DISPUTES);
/** 信息公开工作涉及行政复议9件、涉及行政诉讼7件. */
const OF_INFORMATION = /(?:信息公开|依申请公开)(?:工作|方面|领域)?(?:涉及行政复议\d{1,5}[件起宗][、,])?涉及(?:行政)?$/;
const MAX_INVOLVED = 30;
const NAMED: Readonly<Record<Dispute, string>> = { reconsideration: '行政复议', litigation: '行政诉讼' };
/** 撤回行政复议1件、行政诉讼2件: the verb is that of the count before. */
const isWithdrawnToo = ({ phrases, at }: Place): boolean =>
  at > 0 &&
  phrases[at].mark === '、' &&
  meets(phrases[at - 1].says, MEANING.withdrawn) &&
  phrases[at - 1].tokens.some(isFigure);

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

const SAY_REST: Readonly<Record<Dispute, string>> = {
  reconsideration: '政府信息公开行政复议⟦9⟧件，维持⟦5⟧件，纠正⟦1⟧件，其他⟦2⟧件。',
  litigation: '政府信息公开行政诉讼⟦7⟧件，维持⟦5⟧件，其他⟦1⟧件。',
};

const OF_BOTH: Readonly<Record<Result, string>> = {
  upheld: '因政府信息公开引发行政复议⟦9⟧件、行政诉讼⟦7⟧件，维持⟦10⟧件。',
  corrected: '因政府信息公开引发行政复议⟦9⟧件、行政诉讼⟦7⟧件，纠正⟦1⟧件。',
  otherResult: '因政府信息公开引发行政复议⟦9⟧件、行政诉讼⟦7⟧件，其他结果⟦3⟧件。',
  pending: '因政府信息公开引发行政复议⟦9⟧件、行政诉讼⟦7⟧件，尚未审结⟦2⟧件。',
};

const OF_A_WAY: Readonly<Record<Result, string>> = {
  upheld: '政府信息公开行政诉讼未经复议直接起诉⟦3⟧件（维持⟦2⟧件）。',
  corrected: '政府信息公开行政诉讼复议后起诉⟦4⟧件（纠正⟦0⟧件）。',
  otherResult: '政府信息公开行政诉讼未经复议直接起诉⟦3⟧件（其他结果⟦1⟧件）。',
  pending: '政府信息公开行政诉讼复议后起诉⟦4⟧件，其中尚未审结⟦1⟧件。',
};

/** 维持5件、纠正1件、其他2件: nothing but 其他, after another result. */
const isRestOfResults = ({ text, phrases, at, index, figure }: Place): boolean =>
  index === 1 &&
  at > 0 &&
  /[,、;:(]其[他它]$/.test(text.slice(Math.max(0, figure.from - 3), figure.from)) &&
  meets(phrases[at - 1].says, RESULT);
const RESULT = anyOf(...RESULTS);

/** 行政复议9件、行政诉讼7件，维持10件: of the last of them, or of both. */
const isOfBoth = ({ phrases, at }: Place): boolean => {
  const lastWith = (dispute: Dispute, to: number): number => {
    let last = to;
    while (last >= at - MAX_RESULTS && last >= 0 && !meets(phrases[last].says, MEANING[dispute])) last--;
    return last >= at - MAX_RESULTS ? last : -1;
  };
  const last = lastWith('litigation', at);
  const first = lastWith('reconsideration', last);
  return (
    first >= 0 &&
    phrases.slice(first + 1, last + 1).every(({ mark }) => mark === '、') &&
    !phrases.slice(first, last + 1).some(({ says }) => meets(says, RESULT))
  );
};
/** So far behind the disputes their results are read as those of both. In phrases. */
const MAX_RESULTS = 12;
const resultsOfBoth = RESULTS.map(
  (result): Frame => ({
    counts: `disputes.${result}`,
    in: ['litigation'],
    notIn: ['oneWay'],
    only: { of: RESULTS, are: [result] },
    if: isOfBoth,
    say: [OF_BOTH[result]],
  }),
);

/** 直接起诉3件（维持2件）: of that way, or of both. */
const resultsOfAWay = RESULTS.map(
  (result): Frame => ({
    counts: `litigation.way.${result}`,
    in: ['litigation', 'oneWay'],
    only: { of: RESULTS, are: [result] },
    say: [OF_A_WAY[result]],
  }),
);

/** 一审败诉1件，已上诉; 原告败诉1件: what one instance says is not how it ended, nor who else lost. */
const lostAtFirst: Frame = {
  counts: 'nothing',
  in: ['litigation'],
  beside: [['corrected', 'pending']],
  if: ({ text, figure }) => LOST_AT_FIRST.test(text.slice(Math.max(0, figure.from - MAX_INSTANCE), figure.end + 2)),
  not: ['政府信息公开行政诉讼⟦7⟧件，其中一审败诉〖1〗件，已提起上诉。', '政府信息公开行政诉讼⟦7⟧件，原告败诉〖1〗件。'],
};
const LOST_AT_FIRST =
  /(?:[一初二再终]审|原告|申请人)[^,、;。:()\d]{0,6}(?:(?:败诉|在审)[^,、;。:()\d]{0,2}\d{1,6}[件起宗]|\d{1,6}[件起宗](?:败诉|在审))/;
const MAX_INSTANCE = 12;

/** 受理行政复议58件，其中维持30件: the results of those that the organ itself decides are not in its table. */
const decidedByIt: Frame = {
  counts: 'nothing',
  in: ['reconsideration'],
  beside: [RESULTS],
  sentence: ['hear'],
  if: isDecidedByIt,
  not: ['受理政府信息公开行政复议58件，其中维持〖30〗件。'],
};
const ASKED_FIRST: Readonly<Record<Dispute, readonly Frame[]>> = {
  reconsideration: [decidedByIt],
  litigation: [lostAtFirst, ...resultsOfBoth, ...resultsOfAWay],
};

const results = DISPUTES.flatMap((dispute): Frame[] => [
  ...ASKED_FIRST[dispute],
  ...RESULTS.map((result): Frame => {
    const counts = `${dispute}.${result}` as const;
    return { counts, in: [dispute], only: { of: RESULTS, are: [result] }, say: SAY[counts] };
  }),
  {
    counts: `${dispute}.otherResult` as const,
    in: [dispute],
    before: [['rest']],
    sentence: RESULTS,
    if: isRestOfResults,
    say: [SAY_REST[dispute]],
    not: [`政府信息公开${NAMED[dispute]}维持5件，其他案件〖58〗件。`],
  },
  {
    counts: 'other',
    in: [dispute],
    beside: [RESULTS],
    not: ['政府信息公开行政复议9件，维持和纠正共〖6〗件。'],
  },
]);

/** 行政复议、行政诉讼 of table 四, in talk of open government information. */
export const disputes: Family = {
  unit: 'cases',
  in: ['openness'],
  frames: [
    ...askedFirst,
    {
      counts: 'litigation.direct',
      before: [['suedDirectly']],
      say: ['政府信息公开行政诉讼⟦7⟧件，其中未经复议直接起诉⟦3⟧件，复议后起诉⟦4⟧件。'],
    },
    {
      counts: 'litigation.afterwards',
      before: [['suedAfterwards']],
      say: ['政府信息公开行政诉讼中，复议后起诉的⟦4⟧件。'],
    },
    { counts: 'litigation.direct', beside: [['suedDirectly']], say: ['政府信息公开行政诉讼⟦7⟧件，⟦3⟧件直接起诉。'] },
    {
      counts: 'litigation.afterwards',
      beside: [['suedAfterwards']],
      say: ['政府信息公开行政诉讼⟦7⟧件，⟦4⟧件复议后起诉。'],
    },
    ...results,
    ...countedBefore,
    {
      counts: 'litigation',
      notIn: ['list'],
      before: [['defend']],
      if: isDefendedToo,
      say: ['因政府信息公开被申请行政复议⟦9⟧件，应诉⟦7⟧件。'],
      not: ['政府信息公开工作中，出庭应诉〖46〗件。', '因政府信息公开被申请行政复议⟦9⟧件，全年应诉〖46〗件。'],
    },
    {
      counts: 'litigation',
      in: ['litigation'],
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
      if: isAboutBehind,
      not: ['政府信息公开工作中，行政复议和行政诉讼分别有〖5〗件、〖1〗件涉及水资源费。'],
    },
    { counts: 'other', before: [['withdrawn']], not: ['政府信息公开方面，申请人撤回行政复议〖1〗件。'] },
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
        '作为被申请人办理政府信息公开行政复议⟦9⟧件，作为被告应诉⟦7⟧件。',
      ],
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
