import { isFigure, means, type Token } from '../sentences';
import { scopes } from '../talk/scopes';
import { DECIDED_TOGETHER, DECISIONS, type DecidedTogether, type Decision } from '../topics';
import { anyOf, MEANING, meets } from '../vocabulary';
import { ITSELF, WHOLE_PLACE } from '../words/organ-itself';
import { isOfKinds, standingOf } from './decided';
import type { Family, Frame, Place } from './frame';

/** What stands before the word for all decisions of a kind; 其中重大行政处罚3件 counts some of them. */
const BEFORE_ALL = new RegExp(
  `(?:^|[,、;:。(]|[作做]出|下达|依法|实施|采取|办理|决定|公开|公[示布]|发布|中|的|年度?|共计?|是|了|和|及|各类|各项|${ITSELF}|全[局委厅院队]|${WHOLE_PLACE}|[^各县区市州旗省总分支属下]局)$`,
);
/** What may stand between the word and its figure where no decision is named: 行政许可共300件, not 行政许可事项12项. */
const BARE = /^(?:案件|数量|总数|总量|决定|处理|共|计|有|为|了)*$/;
/** 行政许可、行政处罚分别为300件、50件: the other names and figures stand between, too. */
const OTHERS_BETWEEN = /行政(?:许可|处罚|强制)|分别|\d{1,9}[件起宗次项]|[、和及与是]/g;
const isBareBetween = (between: string): boolean =>
  BARE.test(between.includes('分别') ? between.replace(OTHERS_BETWEEN, '') : between);
/** Business with licences that are no decisions. */
const BUSINESS = /办结|受理|申请|事项|办件|网上|审批|业务|立案|检查|类/;

/** 行政许可21项, 行政处罚事项44项 are matters of a list, unless they were decided. */
const isOfList = (before: string, own: string): boolean =>
  !/决定|[作做]出|实施/.test(before) || /事项|新增|总计/.test(own);

/** So far before a figure stands the word for deciding. In characters. */
const MAX_DECIDED = 100;
const MAX_MATTERS = 6;

/** 6件行政处罚决定被申请行政复议: some of them. */
const CONTESTED = /^(?:决定)?书?被/;

/** 行政处罚告知15件: a step that not every case takes to its end; 处罚决定被复议撤销4件: what became of some. */
const BEFORE_DECIDING = /告知|立案|听证|催告|陈述|申辩|被/;

/** The last word for it before a figure, the first behind one: 行政许可窗口实施行政许可15件. */
const wordOf = (kind: Decision, tokens: readonly Token[]): Token | undefined =>
  tokens.find((token) => means(token, MEANING[kind]));
const lastWordOf = (kind: Decision, front: readonly Token[]): Token | undefined => wordOf(kind, [...front].reverse());

/** 行政许可共11个事项, 行政处罚12件已移送: so many matters, or some of them. */
const OF_MATTERS = /^(?:(?:大|小|子|主|行政)?(?:许可|处罚|强制)?(?:事项|类别|种类)|[已均]*移送)/;

/** 本年度内单位行政处罚50件. */
const OWN_UNIT = /[年度]内单位$/;
const MAX_UNIT = 4;
/** 处理行政许可300件、行政处罚50件: what both end in; 处理行政许可300件 alone may be any business with them. */
const DECIDED_TOO = /^[、,](?:行政处罚|行政强制)\d/;
const MAX_TOO = 6;

/** Whether all decisions of a kind are meant: 作出行政处罚50件, 作出50件行政处罚决定. */
const countsAll =
  (kind: Decision) =>
  ({ text, figure, front, back, phrases, at, sentence }: Place): boolean => {
    if (OF_MATTERS.test(text.slice(figure.end, figure.end + MAX_MATTERS))) return false;
    if (
      figure.unit === '项' &&
      isOfList(
        text.slice(Math.max(sentence.from, figure.from - MAX_DECIDED), figure.from),
        text.slice(phrases[at].tokens[0].from, figure.from),
      )
    )
      return false;
    const before = lastWordOf(kind, front);
    if (before)
      return (
        (text.endsWith('决定处理', before.from) ||
          (text.endsWith('处理', before.from) && DECIDED_TOO.test(text.slice(figure.end, figure.end + MAX_TOO))) ||
          BEFORE_ALL.test(text.slice(Math.max(0, before.from - 2), before.from)) ||
          OWN_UNIT.test(text.slice(Math.max(0, before.from - MAX_UNIT), before.from))) &&
        !BEFORE_DECIDING.test(text.slice(before.to, figure.from) + text.slice(figure.end, figure.end + 1))
      );
    const behind = wordOf(kind, back);
    return behind !== undefined && behind.from === figure.end && !CONTESTED.test(text.slice(behind.to, behind.to + 4));
  };

/** 行政许可300件、行政处罚50件, without a word for deciding. */
const isBare =
  (kind: Decision) =>
  (place: Place): boolean => {
    const { text, figure, front, phrases, at } = place;
    const word = lastWordOf(kind, front);
    const { tokens } = phrases[at];
    return (
      word !== undefined &&
      isBareBetween(text.slice(word.to, figure.from)) &&
      !BUSINESS.test(text.slice(tokens[0].from, figure.from)) &&
      countsAll(kind)(place)
    );
  };

/** Records of decisions on a site are counted otherwise: 公示行政处罚决定340件. What is said after the figure counts nothing. */
const isOfRecords = (place: Place): boolean => {
  const { text, figure, phrases, at, scopes: state } = place;
  const nearest = Math.max(0, at - MAX_PHRASES);
  let from = nearest;
  let first = at;
  while (first > nearest && phrases[first].marks === '、') first--;
  // 发布信息379条，作出行政许可300件: what was counted before is another thing, but in a list; 专项治理7次，依法行政处罚50件.
  const begins = phrases[first].tokens[0].from;
  const isCome = text.endsWith('依法', begins) && standingOf(place) === 'some';
  if ((state & LISTS) === 0 && (isCome || DECIDED.test(text.slice(begins, figure.from))))
    for (let i = nearest; i < first; i++) if (phrases[i].tokens.some(isFigure)) from = i + 1;
  const of = text.slice(phrases[at].tokens[0].from, figure.from).includes('处理决定') ? RECORDS : RECORDS_TOO;
  return phrases.slice(from, at + 1).some(({ says }) => meets(says, of));
};
/** So many phrases before a figure are looked at. */
const MAX_PHRASES = 40;
const DECIDED = new RegExp(`^(?:依法|共|共计|${ITSELF}|全年|年内)*(?:[作做]出|办理|实施|采取)`);
const LISTS = scopes('list', 'afterList');
const RECORDS = anyOf('publish', 'channel', 'byRequest');
/** 主动公开行政许可300件 are records; 主动公开方面，行政许可处理决定300件 is what the table calls them. */
const RECORDS_TOO = anyOf('publish', 'channel', 'attribute', 'byRequest');

/** 行政许可300件、行政处罚50件在网站公示: so is what 、 joins to them. */
function isJoinedToRecords({ phrases, at }: Place): boolean {
  for (let next = at + 1; next < phrases.length && phrases[next].marks === '、'; next++)
    if (meets(phrases[next].says, RECORDS)) return true;
  return false;
}

/** 行政许可310项、行政处罚42项: those of another kind in the same words; 行政许可310件，公开行政处罚事项118项 are matters of a list. */
function isToldAlike({ text, sentence, figure }: Place, isOfMatters: boolean): boolean {
  const said = text.slice(sentence.from, sentence.to);
  const told = said.match(ALIKE) ?? [];
  return (
    told.length > 1 &&
    told.every((one) => one.includes('事项') === isOfMatters && one.endsWith(figure.unit)) &&
    !OF_A_LIST.test(said) &&
    /^(?:[,、;。)]|$)/.test(text.slice(figure.end))
  );
}
const ALIKE = /行政(?:许可|处罚|强制)[^,、;:。()\d]{0,8}\d{1,7}[件起宗项个条]/g;
const OF_A_LIST = /清单|目录|权责|裁量|标准|梳理|认领|承接|赋权|下放|划转/;

const PUBLISHED: Readonly<Record<Decision, Pick<Frame, 'say' | 'not'>>> = {
  licences: { say: ['公开行政许可⟦1208⟧件、行政处罚⟦356⟧件。'], not: ['公开行政许可〖1100〗件。'] },
  penalties: {
    say: ['公示行政处罚决定⟦356⟧件，公示行政许可决定⟦1208⟧件。', '全年行政许可⟦1208⟧项，行政处罚⟦356⟧项。'],
    not: ['公示行政处罚信息〖366〗条。'],
  },
  coercion: { say: ['公布行政许可⟦1208⟧个、行政处罚⟦356⟧个、行政强制⟦0⟧个。'], not: ['公布行政强制〖12〗件。'] },
};

/** 公开行政许可300件、行政处罚50件, 行政许可300项、行政处罚50项 (matters of a list, or decisions): all of them, where the figure of another kind beside it is the table's, and it is more. */
const published = (kind: Decision): Frame => ({
  counts: `published.${kind}`,
  notIn: ['applications'],
  before: [[kind]],
  never: DECISIONS.filter((otherDecision) => otherDecision !== kind),
  phraseNever: ['manner'],
  if: (place) => {
    const { text, figure, front } = place;
    const word = lastWordOf(kind, front);
    const between = word === undefined ? '' : text.slice(word.to, figure.from);
    return (
      word !== undefined &&
      /^[件起宗项个条]$/.test(figure.unit) &&
      isBareBetween(between.replace(/^(?:处理)?事项/, '')) &&
      (text.endsWith('处理', word.from) || BEFORE_ALL.test(text.slice(Math.max(0, word.from - 2), word.from))) &&
      !OF_MATTERS.test(text.slice(figure.end, figure.end + MAX_MATTERS)) &&
      (figure.unit === '项' || between.startsWith('事项')
        ? isToldAlike(place, between.startsWith('事项'))
        : isOfRecords(place) || isJoinedToRecords(place))
    );
  },
  ...PUBLISHED[kind],
});

const SIDES = { licences: '行政许可', penalties: '行政处罚', coercion: '行政强制' } as const;

/** All of a kind, or some of it, by what stands before it. */
const framesOf = (kind: Decision, rest: Pick<Frame, 'say' | 'not'>, figure: number): Frame[] =>
  (['all', 'some'] as const).flatMap((standing): Frame[] => {
    const isAll = standing === 'all';
    const counts = isAll ? kind : (`some.${kind}` as const);
    const never = DECISIONS.filter((otherDecision) => otherDecision !== kind);
    const are = (counted: (place: Place) => boolean) => (place: Place) =>
      counted(place) && !isOfRecords(place) && !isJoinedToRecords(place) && standingOf(place) === standing;
    return [
      {
        counts,
        beside: [[kind]],
        never,
        sentence: ['decide'],
        phraseNever: ['manner'],
        if: are(countsAll(kind)),
        ...(isAll ? rest : { say: [`开展专项整治，作出${SIDES[kind]}⟦${figure}⟧件。`] }),
      },
      {
        counts,
        notIn: ['list', 'afterList', 'applications'],
        before: [[kind]],
        never,
        phraseNever: ['manner'],
        if: are(isBare(kind)),
        say: isAll
          ? [
              `2024年，我局办理${SIDES[kind]}⟦${figure}⟧件。`,
              `全年${SIDES[kind]}⟦${figure}⟧件。`,
              `全年${SIDES[kind]}⟦${figure}⟧件，均已上网公示。`,
              ...(kind === 'licences' ? ['全年行政许可、行政处罚分别为⟦1208⟧件、⟦356⟧件。'] : []),
            ]
          : [`开展非法营运整治，办理${SIDES[kind]}⟦${figure}⟧件。`],
        not: [
          `受理${SIDES[kind]}〖88〗件。`,
          `公布${SIDES[kind]}事项〖12〗项。`,
          `我局承接${SIDES[kind]}事项〖12〗项。`,
          `全系统办理${SIDES[kind]}〖5200〗件。`,
        ],
      },
    ];
  });

/** 行政强制措施19件: those that are no execution. */
const isOfMeasures = ({ text, figure, front }: Place): boolean => {
  const word = lastWordOf('coercion', front);
  return (
    word !== undefined &&
    /^[件起宗]$/.test(figure.unit) &&
    /^措施(?:决定|案件|共|共计|计|合计)?$/.test(text.slice(word.to, figure.from)) &&
    BEFORE_ALL.test(text.slice(Math.max(0, word.from - 2), word.from))
  );
};

/** 作出环境行政处罚决定12件, 作出重大行政处罚3件: some of them, or all. */
const isOfAKind =
  (kind: Decision) =>
  (place: Place): boolean => {
    const { text, figure, front, sentence } = place;
    const word = lastWordOf(kind, front);
    return (
      word !== undefined &&
      /^[件起宗]$/.test(figure.unit) &&
      /^(?:处理)?(?:决定|案件)?(?:共|共计|合计|计|数量|总数|为|达)?$/.test(text.slice(word.to, figure.from)) &&
      isOfAKindOrMore(text.slice(Math.max(sentence.from, word.from - MAX_KIND), word.from)) &&
      !isOfRecords(place) &&
      !isJoinedToRecords(place) &&
      standingOf(place) !== undefined
    );
  };
const OF_A_KIND = /[作做]出(?![^,。;:]{0,12}(?:不予|撤销|变更))[^,。;:、和及与]{1,8}$/;
const isOfAKindOrMore = (said: string): boolean => OF_A_KIND.test(said) || isOfKinds(said);
const MAX_KIND = 30;
const SOME_SAY: Readonly<Record<'licences' | 'penalties', string>> = {
  licences: '全年作出建设工程行政许可决定⟦1200⟧件。',
  penalties: '全年作出税务行政处罚决定⟦300⟧件。',
};
const someOf = (kind: 'licences' | 'penalties'): Frame => ({
  counts: `some.${kind}`,
  before: [[kind]],
  never: DECISIONS.filter((otherDecision) => otherDecision !== kind),
  sentence: ['decide'],
  if: isOfAKind(kind),
  say: [SOME_SAY[kind]],
  not: [`审核下级单位作出的${SIDES[kind]}文书〖5000〗件。`],
});

/** 作出行政处罚、行政强制决定共56件: another kind is named just before. */
const isJoined = ({ phrases, at, text, figure }: Place): boolean => {
  const before = phrases[at - 1];
  return (
    at > 0 &&
    phrases[at].mark === '、' &&
    !before.tokens.some(({ kind }) => kind === 'figure') &&
    before.tokens.some((token) => means(token, anyOf(...DECISIONS))) &&
    !/、[^、\n]*\d/.test(text.slice(before.tokens[0].from, figure.from))
  );
};

/** 行政处罚、行政强制均为0件: none of each that is named. */
const NONE_OF_EACH =
  /(?:^|[,。;:(]|年度?|[作做]出|[我本全][局县市区镇乡])((?:行政(?:许可|处罚|强制)(?:处理)?(?:决定)?(?:案件)?(?:[、和及]|以及)?){2,3})(?:数量?|件数)?[均都]为?$/;
const MAX_NAMES = 40;
const isNoneOfEach =
  (kinds: readonly Decision[]) =>
  ({ text, sentence, figure }: Place): boolean => {
    if (figure.value !== 0) return false;
    const names = NONE_OF_EACH.exec(text.slice(Math.max(sentence.from, figure.from - MAX_NAMES), figure.from))?.[1];
    return names !== undefined && DECISIONS.every((kind) => names.includes(SIDES[kind]) === kinds.includes(kind));
  };
const noneOfEach = Object.entries(DECIDED_TOGETHER).map(
  ([topic, kinds]): Frame => ({
    counts: topic as DecidedTogether,
    beside: [DECISIONS],
    if: isNoneOfEach(kinds),
    not: [`全年${kinds.map((kind) => SIDES[kind]).join('、')}听证均为〖0〗件。`],
  }),
);

/** 行政许可, 行政处罚, 行政强制 of table 二. */
export const decisions: Family = {
  unit: 'cases',
  frames: [
    // 其中涉及行政处罚决定的12条: items that were published.
    {
      counts: 'other',
      beside: [DECISIONS],
      if: ({ figure, scopes: state }) => figure.unit === '条' && (state & LISTS) !== 0,
      not: ['依规定公示决定信息60条，其中行政处罚决定〖12〗条。'],
    },
    ...noneOfEach,
    { counts: 'other', beside: [DECISIONS], if: isJoined, not: ['作出行政处罚、行政强制决定共〖356〗件。'] },
    ...framesOf(
      'licences',
      {
        say: [
          '全年作出行政许可决定⟦1208⟧件。',
          '依法作出各类行政许可决定⟦1208⟧项。',
          '行政许可处理决定数量⟦1208⟧件。',
          '全年作出⟦1208⟧件行政许可决定。',
        ],
        not: ['公示行政许可决定〖1100〗件。'],
      },
      1208,
    ),
    ...framesOf(
      'penalties',
      {
        say: [
          '作出行政许可⟦1208⟧件，作出行政处罚⟦356⟧宗。',
          '作出⟦356⟧件行政处罚决定。',
          '全年作出行政处罚决定⟦356⟧件，均已公示。',
          '全年下达行政处罚决定⟦356⟧件。',
        ],
        not: [
          '作出决定的案件中，重大行政处罚〖3〗件。',
          '当场作出处罚决定〖120〗件。',
          '行政处罚决定被复议撤销〖4〗件。',
        ],
      },
      356,
    ),
    someOf('licences'),
    someOf('penalties'),
    ...DECISIONS.map(published),
    {
      counts: 'some.coercion',
      before: [['coercion']],
      never: ['licences', 'penalties', 'publish'],
      if: isOfMeasures,
      say: ['我局采取行政强制措施⟦0⟧件。'],
      not: ['公示行政强制措施信息〖88〗件。'],
    },
    ...framesOf(
      'coercion',
      {
        say: ['行政处罚处理决定⟦356⟧件，行政强制处理决定⟦0⟧件。'],
        not: ['作出行政处罚和行政强制决定共〖356〗件。'],
      },
      0,
    ),
  ],
};
