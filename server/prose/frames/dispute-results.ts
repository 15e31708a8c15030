import { DISPUTES, type Dispute, RESULTS, type Result } from '../topics';
import { anyOf, MEANING, meets } from '../vocabulary';
import { LAST_YEAR } from '../words/last-year';
import { isDecidedByIt } from './contested';
import type { Frame, Place } from './frame';

// How the disputes of table 四 ended.

const RESULT = anyOf(...RESULTS);
const NAMES: Readonly<Record<Result, string>> = {
  upheld: '维持',
  corrected: '纠正',
  otherResult: '其他结果',
  pending: '尚未审结',
};

/** 维持5件、纠正1件、其他2件: nothing but 其他, after another result. */
const isRestOfResults = ({ text, phrases, at, index, figure }: Place): boolean =>
  index === 1 &&
  at > 0 &&
  /[,、;:(]其[他它]$/.test(text.slice(Math.max(0, figure.from - 3), figure.from)) &&
  meets(phrases[at - 1].says, RESULT);

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

/** 上年度行政复议2件，维持2件: those of then. */
const isOfLastYear = ({ text, sentence, figure }: Place): boolean => {
  const before = text.slice(Math.max(sentence.from, figure.from - MAX_AROUND), figure.from);
  return OPENS_THEN.test(before) && !NOW.test(before);
};
const OPENS_THEN = new RegExp(`^${LAST_YEAR}(?:,|因|政府信息公开|信息公开|被|申请|行政|共)*复议`);
const NOW = /本年|今年|当年|20\d\d年|同比|[较比]|;/;

/** 行政复议9件，行政诉讼0件，维持5件: where nobody sued, of the reconsiderations. */
const isOfReconsidered = ({ text, sentence, figure }: Place): boolean => {
  const before = text.slice(Math.max(sentence.from, figure.from - MAX_AROUND), figure.from);
  const none = NO_SUITS.exec(before);
  return (
    none !== null &&
    RECONSIDERED.test(before.slice(0, none.index)) &&
    !before.slice(0, none.index).includes('诉讼') &&
    !before.includes('诉讼', none.index + none[0].length)
  );
};
const NO_SUITS = /(?:[未无][^,、;。:\d]{0,12}|没有[^,、;。:\d]{0,12})诉讼|诉讼(?:案件)?[为共]?0[件起宗例]/;
const RECONSIDERED = /复议[^,、;。:\d]{0,8}[1-9]\d{0,5}[件起宗例]/;

type Way = 'direct' | 'afterwards';
const [DIRECTLY, AFTERWARDS] = [/未经复议|直接(?:起诉|提起|向)/, /(?<!未)经复议|复议后/];
const wayIn = (said: string): Way | undefined => {
  const [direct, afterwards] = [DIRECTLY.test(said), AFTERWARDS.test(said)];
  return direct === afterwards ? undefined : direct ? 'direct' : 'afterwards';
};
const HEAD = /^[^,。;:\d]{0,40}:/;
/** 直接起诉的案件中，维持2件. */
const OF_THOSE = /(?:起诉|诉讼)(?:的|案件)+中[,:]/;
/** So far from a result stands what says of which way it is. In characters. */
const MAX_AROUND = 200;
/** Of which way a result is for certain: in brackets behind it, and in a part of its own beside one on the other way. */
function wayOf({ text, sentence, figure }: Place): Way | undefined {
  const before = text.slice(Math.max(sentence.from, figure.from - MAX_AROUND), figure.from);
  const open = before.lastIndexOf('(');
  if (open > before.lastIndexOf(')'))
    return wayIn(
      before
        .slice(0, open)
        .split(/[,;:、(]/)
        .at(-1) ?? '',
    );
  // 行政诉讼（未经复议直接起诉）：结果维持3件.
  const head = HEAD.exec(before)?.[0];
  if (head && wayIn(head)) return wayIn(head);
  const parts = (before + text.slice(figure.from, Math.min(sentence.to, figure.from + MAX_AROUND))).split(';');
  const at = before.split(';').length - 1;
  const own = wayIn(parts[at]);
  const isClear = OF_THOSE.test(parts[at]) || parts.some((part) => (wayIn(part) ?? own) !== own);
  return own && isClear ? own : undefined;
}

/** How many of each result there are in the sentences. */
type Counts = readonly [upheld: number, corrected: number, otherResult: number, pending: number];
type Whose = Dispute | 'disputes' | `litigation.${Way | 'way'}`;
/** The results of those that a sentence begins with, and what it calls 其他 behind them. */
const resultsOf = (
  whose: Whose,
  begins: string,
  shown: Counts,
  { if: isTheirs, ...states }: Pick<Frame, 'in' | 'notIn' | 'if'>,
): Frame[] => [
  ...RESULTS.map(
    (result, i): Frame => ({
      counts: `${whose}.${result}`,
      ...states,
      only: { of: RESULTS, are: [result] },
      ...(isTheirs && { if: isTheirs }),
      say: [`${begins}${NAMES[result]}⟦${shown[i]}⟧件。`],
    }),
  ),
  {
    counts: `${whose}.otherResult`,
    ...states,
    before: [['rest']],
    sentence: RESULTS,
    if: (place) => isRestOfResults(place) && (!isTheirs || isTheirs(place)),
    say: [`${begins}维持⟦${shown[0]}⟧件，其他⟦${shown[2]}⟧件。`],
    not: [`${begins}维持⟦${shown[0]}⟧件，其他案件〖58〗件。`],
  },
];

/** 维持和纠正共6件: of several results. */
const ofSeveral = (dispute: Dispute): Frame => ({
  counts: 'other',
  in: [dispute],
  beside: [RESULTS],
  not: ['政府信息公开行政复议9件，维持和纠正共〖6〗件。'],
});

/** 一审败诉1件，已上诉; 一审2件（维持1件）; 原告败诉1件: what one instance says is not how it ended, nor who else lost. */
const lostAtFirst: Frame = {
  counts: 'nothing',
  in: ['litigation'],
  beside: [[...RESULTS, 'ended']],
  if: ({ text, sentence, figure }) => {
    const before = text.slice(Math.max(sentence.from, figure.from - MAX_AROUND), figure.from);
    const open = before.lastIndexOf('(');
    return (
      LOST_AT_FIRST.test(text.slice(Math.max(0, figure.from - MAX_INSTANCE), figure.end + 2)) ||
      (AT_AN_INSTANCE.test(before) && hasBothInstances(text.slice(sentence.from, sentence.to))) ||
      (open > before.lastIndexOf(')') && INSTANCE.test(before.slice(0, open)))
    );
  },
  not: [
    '政府信息公开行政诉讼⟦7⟧件，其中一审败诉〖1〗件，已提起上诉。',
    '政府信息公开行政诉讼⟦7⟧件，其中一审4件（维持〖3〗件）、二审3件（维持〖2〗件）。',
    '政府信息公开行政诉讼⟦7⟧件，其中一审维持〖3〗件，二审维持〖2〗件。',
    '政府信息公开行政诉讼⟦7⟧件，原告败诉〖1〗件。',
  ],
};
/** 一审维持2件，二审维持1件: what each of them says. */
const AT_AN_INSTANCE = /[一二]审[^,、;。:()\d]{0,8}$/;
const hasBothInstances = (said: string): boolean => said.includes('一审') && said.includes('二审');
const INSTANCE = /[一初二再终]审[^,、;。:()\d]{0,6}\d{1,6}[件起宗]$/;
const LOST_AT_FIRST =
  /(?:[一初二再终]审|原告|申请人)[^,、;。:()\d]{0,6}(?:(?:败诉|在审|胜诉)[^,、;。:()\d]{0,2}\d{1,6}[件起宗]|\d{1,6}[件起宗](?:败诉|在审|胜诉))/;
const MAX_INSTANCE = 12;

/** 受理行政复议58件，其中维持30件: the results of those that the organ itself decides are not in its table. */
const decidedByIt: Frame = {
  counts: 'nothing',
  in: ['reconsideration'],
  beside: [[...RESULTS, 'ended']],
  sentence: ['hear'],
  if: isDecidedByIt,
  not: ['受理政府信息公开行政复议58件，其中维持〖30〗件。', '受理政府信息公开行政复议58件，其中驳回〖30〗件。'],
};

/**
 * 行政复议9件，驳回4件: as many at most, whatever the table calls it. 诉讼案件共办结31件，胜诉29件 may be of any; so may what is
 * carried in (上年结转2件，审结11件), was taken back before it was a case, or says more of what it is.
 */
function isOfCounted({ text, figure }: Place): boolean {
  const all = text.slice(Math.max(0, figure.from - MAX_COUNTED), figure.from);
  // 结转下年2件；发生行政复议4件，…: what is counted before a semicolon is not these.
  const part = all.slice(all.lastIndexOf(';') + 1);
  const before = COUNTED.test(part) ? part : all;
  const own = before.split(/[,;:。()、]/).at(-1) ?? '';
  if (!/[件起宗例]/.test(figure.unit) || own.length > MAX_OWN || OF_MORE.test(own) || NOT_OF_THEM.test(before))
    return false;
  const counted = before.split(/[,;。]/).filter((clause) => COUNTED.test(clause));
  return counted.length > 0 && !DEALT_WITH.test(counted[counted.length - 1]);
}
const MAX_OWN = 14;
const OF_MORE = /(?<!目)前|类|全[局市县区省州]|累计|来|多年|[两三四五]年|涉及|处罚|不予/;
const NOT_OF_THEM = /结转|转入|上年|去年|旧存|加上|连同|未[审办]结的|[案诉]前|调解|化解/;
const COUNTED = /(?:复议|诉讼|起诉|被诉|争议)[^、:\d]{0,8}\d{1,6}[件起宗例]|\d[件起宗例][^、:\d]{0,14}(?:复议|诉讼)/;
const DEALT_WITH = /办[理结]|审[理结]|[受处]理/;
const MAX_COUNTED = 120;
const isEnded = (dispute: Dispute) => (place: Place) =>
  isOfCounted(place) && !(dispute === 'litigation' && isOfBoth(place));
const ended = (dispute: Dispute, begins: string, others: string): Frame[] => [
  {
    counts: `some.${dispute}`,
    in: [dispute],
    before: [['ended']],
    if: isEnded(dispute),
    say: [`${begins}驳回⟦4⟧件。`],
  },
  {
    counts: `some.${dispute}`,
    in: [dispute],
    beside: [['ended']],
    neverBefore: DISPUTES,
    if: isEnded(dispute),
    say: [`${begins}⟦4⟧件驳回。`],
  },
  { counts: 'other', in: [dispute], before: [['ended']], not: [others] },
];

export const results: readonly Frame[] = [
  {
    counts: 'nothing',
    before: [RESULTS],
    if: isOfLastYear,
    not: ['政府信息公开行政复议⟦9⟧件，维持⟦5⟧件。上年度行政复议2件、行政诉讼0件，维持〖2〗件。'],
  },
  decidedByIt,
  ...resultsOf('reconsideration', '政府信息公开行政复议⟦9⟧件，', [5, 1, 2, 1], { in: ['reconsideration'] }),
  ofSeveral('reconsideration'),
  ...ended('reconsideration', '政府信息公开行政复议⟦9⟧件，', '政府信息公开方面，申请人撤回行政复议〖1〗件。'),
  lostAtFirst,
  ...resultsOf('reconsideration', '政府信息公开行政复议⟦9⟧件，败诉行政诉讼0件，', [5, 1, 2, 1], {
    in: ['litigation'],
    if: isOfReconsidered,
  }),
  ...resultsOf('disputes', '因政府信息公开引发行政复议⟦9⟧件、行政诉讼⟦7⟧件，', [10, 1, 3, 2], {
    in: ['litigation'],
    notIn: ['oneWay'],
    if: isOfBoth,
  }),
  ...resultsOf('litigation.direct', '政府信息公开行政诉讼中，直接起诉的案件中，', [2, 0, 1, 0], {
    in: ['litigation', 'oneWay'],
    if: (place) => wayOf(place) === 'direct',
  }),
  ...resultsOf('litigation.afterwards', '政府信息公开行政诉讼直接起诉⟦3⟧件；复议后起诉⟦4⟧件，', [3, 0, 0, 1], {
    in: ['litigation', 'oneWay'],
    if: (place) => wayOf(place) === 'afterwards',
  }),
  // 直接起诉3件，维持2件: of that way, or of both.
  ...resultsOf('litigation.way', '政府信息公开行政诉讼⟦7⟧件，直接起诉⟦3⟧件，', [5, 0, 1, 1], {
    in: ['litigation', 'oneWay'],
  }),
  ...resultsOf('litigation', '政府信息公开行政诉讼⟦7⟧件，', [5, 0, 1, 1], { in: ['litigation'] }),
  ofSeveral('litigation'),
  ...ended('litigation', '政府信息公开行政诉讼⟦7⟧件，', '政府信息公开行政诉讼胜诉〖5〗件。'),
];
