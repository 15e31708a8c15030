import { isCase } from '../figures';
import type { Phrase } from '../phrases';
import { figureOf, isFigure } from '../sentences';
import { CARRY, DECISIONS, RESULTS } from '../topics';
import { anyOf, meets } from '../vocabulary';
import { EARLIER_YEAR } from '../words/last-year';
import { CARRYING } from './carrying';
import type { Family, Place } from './frame';
import { leftOver } from './left-over';
import {
  isAnsweredBehind,
  isBehindColon,
  isBehindRemark,
  isDivided,
  isDividedAlone,
  isLabelledAnswered,
  isLabelledNew,
  isNamedFirst,
  isOfThereAre,
  isPutIn,
  isSumOfBoth,
} from './named';
import { isOfPartBefore } from './part-before';

/** So many phrases at most report the parts of what was received. */
const MAX_PARTS = 12;

/** 受理12件，答复7件，不予受理4件，不明确1件: what was received is stated in parts, and this is one of them. */
export function isOneOfParts({ text, figure: { value, end }, phrases, at, received }: Place): boolean {
  if (CARRIED_APART.test(text.slice(end, end + APART_LENGTH)) || isOfPartBefore(text, value, phrases, at, received))
    return true;
  if (received === undefined) return false;
  const rest = REST.exec(text.slice(end, end + REST_LENGTH));
  if (rest && value + Number(rest[1]) === received) return true;
  if (value + carriedOverIn(phrases[at - 1]) === received) return true;
  if (value === received && CARRIED_BESIDES.test(text.slice(end, end + REST_LENGTH))) return true;
  let sum = value;
  for (const { tokens, mark, says } of phrases.slice(at, at + MAX_PARTS)) {
    if (mark === ';' && sum > value) break;
    for (const token of tokens) {
      const other = token.from < end ? undefined : figureOf(token);
      if (other && isCase(other)) sum += other.value;
    }
    // 收到59件，办结52件，7件结转下年: of those that came this year.
    if (meets(says, CARRYING)) return !meets(says, CARRIED_IN) && sum > value && sum === received;
  }
  return sum > value && sum === received;
}
const CARRIED_IN = anyOf('carriedIn');
/** 上年结转、本年新收共110件: both together. */
const isBesideCarried = ({ phrases, at }: Place): boolean =>
  at > 0 &&
  phrases[at].mark === '、' &&
  meets(phrases[at - 1].says, CARRIED_IN) &&
  !phrases[at - 1].tokens.some(isFigure);

/** 收到59件，除7件结转外，其余52件均已办结: what was left of them. */
const carriedOverIn = (phrase: Phrase | undefined): number =>
  phrase && meets(phrase.says, CARRYING) && !meets(phrase.says, CARRIED_IN)
    ? (phrase.tokens.map(figureOf).find((figure) => figure && isCase(figure))?.value ?? Number.NaN)
    : Number.NaN;

/** 年内答复21件，其余3件结转; 答复21件（另有3件撤销）. */
const REST = /^[,;(](?:其余|剩余|余下|尚有|余|另有|另)的?(\d{1,7})[件宗起]/;
const REST_LENGTH = 14;
/** 收到11件，办理完毕11件；办理2021年结转件4件: those of this year alone. */
const CARRIED_BESIDES = new RegExp(`^[,;]办[理结]${EARLIER_YEAR}结转件?\\d`);

/** 90件按期答复，16件延期答复: one of several ways; what 其中 names behind it is none. */
const isBesideManner = ({ phrases, at }: Place): boolean => {
  const list = phrases.findIndex(({ says }, i) => i > at && meets(says, LIST));
  return phrases.slice(0, list < 0 ? phrases.length : list).some(({ says }) => meets(says, MANNER));
};
const [LIST, MANNER] = [anyOf('list'), anyOf('manner')];

/** 新收71件，办结66件；2件结转申请均已办结: those are told apart. */
const CARRIED_APART = new RegExp(
  `[,;](?:\\d{1,5}[件宗起]${EARLIER_YEAR}?结转(?:的?申请|件)?|${EARLIER_YEAR}结转(?:的|申请|件)*\\d{1,5}[件宗起](?:申请)?)(?:也|均|都|全部|已)*(?:办结|答复|办理完毕)`,
);
const APART_LENGTH = 48;

/** 收到申请36件，其余由县政府办转办: not all of them. */
const hasRestBehind = ({ text, figure }: Place): boolean =>
  /^[,;](?:其余|其[他它]的?)(?:\d|[均都]?[由为系是经])|^[,、;](?:不予受理|退[件回办])(?:的|申请)?\d/.test(
    text.slice(figure.end, figure.end + MAX_REFUSED),
  );
/** 受理44件，不予受理2件: of those that came. */
const MAX_REFUSED = 9;

/** 对本年新收的150件申请办结138件, 对上年结转的2件办结2件: of those that are counted right before it. */
const isOfCounted = ({ text, figure }: Place): boolean =>
  /对[^,。;:()]{0,8}(?:(?:收|受理|接收)到?的?\d{1,7}[件宗起](?:政府信息公开|信息公开)?申请|结转的?\d{1,7}[件宗起](?:政府信息公开|信息公开)?(?:申请)?)[^,。;:()\d]{0,8}$/.test(
    text.slice(Math.max(0, figure.from - MAX_COUNTED), figure.from),
  );
const MAX_COUNTED = 48;

/** 登记51件，按政府信息公开申请办理46件: as what they were taken when they came. */
const isTakenAsOne = ({ text, figure }: Place): boolean =>
  /(?:按照?|作为|视为)(?:政府)?信息公开申请(?:予以)?[办受处]理的?(?:有|共)?$/.test(
    text.slice(Math.max(0, figure.from - MAX_TAKEN), figure.from),
  );
const MAX_TAKEN = 20;

/** 64件申请均在期限内答复: of all that came, those carried in left aside. */
const isOfAllThatCame = ({ text, figure }: Place): boolean =>
  /^申请[均都]/.test(text.slice(figure.end, figure.end + 3));

/** 本年新收 and what was received or answered altogether. */
export const applications: Family = {
  unit: 'cases',
  notIn: ['list', 'otherTalk'],
  frames: [
    {
      counts: 'altogether',
      in: ['applications'],
      if: isSumOfBoth,
      say: [
        '新收政府信息公开申请⟦106⟧件，上年结转⟦4⟧件，共计⟦110⟧件。',
        '2024年新收政府信息公开申请⟦106⟧件，加上上年结转的⟦4⟧件，应办⟦110⟧件，办结⟦107⟧件。',
        '上年结转政府信息公开申请⟦4⟧件，本年新收⟦106⟧件，共需办理⟦110⟧件。',
        '收到政府信息公开申请⟦106⟧件，2023年结转⟦4⟧件，共应办理⟦110⟧件，实际办结⟦107⟧件。',
        '全年政府信息公开申请⟦106⟧件、2023年度结转⟦4⟧件，共计⟦110⟧件。',
      ],
      not: [
        '新收政府信息公开申请⟦106⟧件，上年结转⟦4⟧件，共计召开会商会〖12〗次。',
        '新收政府信息公开申请⟦106⟧件，共计〖320〗件。',
        '答复政府信息公开申请⟦107⟧件，上年结转⟦4⟧件，共计〖111〗件。',
      ],
    },
    { ...leftOver, in: ['applications'] },
    {
      counts: 'received',
      verb: 'receiveNew',
      if: isBesideCarried,
      say: ['上年结转、本年新收政府信息公开申请共⟦110⟧件。'],
    },
    {
      counts: 'receivedNew',
      phraseNever: DECISIONS,
      verb: 'receiveNew',
      say: ['本年新收到政府信息公开申请⟦106⟧件。'],
      not: ['新收到群众来信〖31〗件。', '政府信息公开申请方面规范办理，行政许可事项新增〖21〗项。'],
    },
    {
      counts: 'some.applications',
      verb: 'receive',
      if: hasRestBehind,
      say: ['全年收到政府信息公开申请⟦98⟧件，其余由市政府办转办。', '政府信息公开申请受理⟦104⟧件，不予受理2件。'],
    },
    {
      counts: 'some.applications',
      verb: 'answer',
      if: isOfCounted,
      say: ['对本年新收的⟦106⟧件政府信息公开申请办结⟦98⟧件。'],
    },
    {
      counts: 'received',
      verb: 'receive',
      say: [
        '2024年共收到⟦106⟧件政府信息公开申请。',
        '收到⟦106⟧件公民、法人或者其他组织提交的政府信息公开申请。',
        '收到公民、法人和其他组织通过各种渠道提出的政府信息公开申请⟦106⟧件。',
        '全年受理政府信息公开申请⟦106⟧宗。',
        '政府信息公开申请受理总量为⟦106⟧件。',
        '依申请公开工作中，今年一共收到⟦106⟧件申请，均依法办理。',
        '收到网络、信函、当面申请公开政府信息⟦106⟧件。',
        '通过网站、邮寄等方式收到政府信息公开申请⟦106⟧件，其中网站71件。',
      ],
      not: [
        '政府信息公开申请方面，收到〖12〗件群众来信。',
        '当场受理政府信息公开申请〖9〗件。',
        '通过网站、邮寄等方式收到政府信息公开申请〖71〗件，当面收到〖35〗件。',
        '收到网络、信函申请公开政府信息〖71〗件。',
      ],
    },
    {
      counts: 'applications',
      notIn: ['attributes'],
      beside: [['application']],
      phraseNever: ['receive', 'receiveNew', 'answer', 'manner', ...CARRY],
      if: isNamedFirst,
      say: [
        '2024年，政府信息公开申请⟦106⟧件。',
        '依申请公开数量为⟦106⟧件。',
        '依申请公开申请量为⟦106⟧件。',
        '全年涉及政府信息公开申请⟦106⟧件。',
        '属于政府信息公开申请的⟦106⟧件。',
        '政府信息公开申请⟦106⟧件、上年结转⟦4⟧件，答复⟦107⟧件。',
        '全年政府信息公开申请共⟦106⟧件，均已答复。',
        '全年收政府信息公开申请⟦106⟧件。',
      ],
      not: ['涉及征地的政府信息公开申请〖41〗件。', '办理行政复议案件35件，其中涉及政府信息公开申请〖4〗件。'],
    },
    {
      counts: 'applications',
      in: ['applications'],
      if: isBehindRemark,
      say: ['政府信息公开申请（含上年结转⟦4⟧件）共⟦110⟧件，年内答复⟦107⟧件。'],
      not: ['政府信息公开申请（含上年重点件3件）共督办〖12〗件。'],
    },
    {
      counts: 'applications',
      beside: [['application']],
      sentenceNever: ['manner', 'scope'],
      if: isOfThereAre,
      say: ['全年共有⟦106⟧件政府信息公开申请通过各渠道提交至我局。'],
      not: ['全年共有〖41〗件政府信息公开申请需要征求第三方意见。'],
    },
    {
      counts: 'received',
      beside: [['application']],
      sentenceNever: ['scope'],
      if: isPutIn,
      say: [
        '全年社会公众提交政府信息公开申请⟦106⟧件。',
        '公众通过邮递、网站、现场申请等途径向我局提交政府信息公开申请⟦106⟧件，已全部受理。',
      ],
      not: ['公众提交涉及征地的政府信息公开申请〖41〗件。', '公众通过网站提交政府信息公开申请〖71〗件。'],
    },
    {
      counts: 'applications',
      in: ['applications'],
      sentenceNever: ['manner', 'scope'],
      if: isBehindColon,
      say: ['政府信息公开申请受理情况：全年⟦106⟧件，其中自然人⟦96⟧件。'],
      not: ['政府信息公开申请培训情况：全年〖320〗件。'],
    },
    {
      counts: 'receivedNew',
      in: ['applications'],
      if: isLabelledNew,
      say: ['政府信息公开申请情况如下。新收申请：⟦106⟧件；上年结转：⟦4⟧件。'],
      not: ['政府信息公开申请情况如下。网上新收：〖71〗件；信函新收：〖35〗件。'],
    },
    {
      counts: 'answered',
      in: ['applications'],
      if: isLabelledAnswered,
      say: ['政府信息公开申请情况如下。上年结转：⟦4⟧件；办结：⟦107⟧件；结转下年：⟦3⟧件。'],
      not: ['政府信息公开申请情况如下。延期办结：〖9〗件。'],
    },
    {
      counts: 'applications',
      beside: [['application']],
      sentenceNever: ['manner', 'scope'],
      if: isDivided,
      say: ['在⟦106⟧件政府信息公开申请中，予以公开⟦47⟧件。', '⟦106⟧件政府信息公开申请中，予以公开⟦47⟧件。'],
      not: ['〖41〗件征地类政府信息公开申请中，予以公开⟦47⟧件。'],
    },
    {
      counts: 'applications',
      in: ['applications'],
      sentenceNever: ['manner', 'scope'],
      if: isDividedAlone,
      say: ['依申请公开办理规范。受理的⟦106⟧件申请中，自然人申请⟦96⟧件。'],
      not: ['依申请公开办理规范。网上受理的〖71〗件申请中，自然人申请60件。'],
    },
    {
      counts: 'applications',
      notIn: ['outcomes'],
      in: ['applications'],
      if: (place) => isOfAllThatCame(place) && isAnsweredBehind(place),
      say: ['依申请公开办理规范。⟦106⟧件申请均已按规定答复，其中网上申请71件、信函申请35件。'],
    },
    {
      counts: 'answered',
      notIn: ['outcomes'],
      in: ['applications'],
      if: (place) => isAnsweredBehind(place) && !isOneOfParts(place) && !isBesideManner(place),
      say: [
        '⟦107⟧件政府信息公开申请已按规定答复。',
        '除⟦3⟧件政府信息公开申请结转下年度外，其余⟦107⟧件均已办结。',
        '收到政府信息公开申请⟦106⟧件，⟦107⟧件已全部进行了答复。',
        '收到政府信息公开申请⟦106⟧件。⟦107⟧件已办结，其中延期答复9件。',
      ],
      not: [
        '收到政府信息公开申请106件，〖90〗件按期答复，16件延期答复。',
        '收到政府信息公开申请106件，〖8〗件经批准延期后答复。',
      ],
    },
    {
      counts: 'applications',
      verb: 'receiveAndAnswer',
      say: [
        '全年受理并办理政府信息公开申请⟦106⟧件。',
        '共收到、办理政府信息公开申请⟦110⟧件。',
        '共受理答复依申请公开件⟦106⟧件。',
      ],
    },
    {
      counts: 'applications',
      verb: 'handle',
      phrase: ['application'],
      if: isTakenAsOne,
      say: ['登记来件120件，按政府信息公开申请办理⟦106⟧件。'],
    },
    {
      counts: 'handled',
      notIn: ['outcomes'],
      phraseNever: ['onTime'],
      verb: 'handle',
      phrase: ['application'],
      if: (place) => !isOneOfParts(place),
      say: ['办理政府信息公开申请⟦110⟧件（新收⟦106⟧件、上年结转⟦4⟧件），答复⟦107⟧件。'],
      not: ['收到政府信息公开申请⟦106⟧件，予以公开⟦47⟧件，依规办理〖8〗件。'],
    },
    {
      counts: 'answered',
      notIn: ['outcomes'],
      phraseNever: ['onTime'],
      verb: 'handle',
      if: (place) => !isOneOfParts(place),
      say: ['收到政府信息公开申请⟦106⟧件，办理⟦107⟧件。'],
    },
    {
      counts: 'answered',
      notIn: ['outcomes'],
      phraseNever: ['onTime', ...RESULTS],
      verb: 'answer',
      if: (place) => !isOneOfParts(place),
      say: ['收到政府信息公开申请⟦106⟧件，办结⟦107⟧件。', '办结政府信息公开申请⟦107⟧件。'],
      not: [
        '政府信息公开申请方面，复议机关维持我局答复〖3〗件。',
        '收到政府信息公开申请106件，及时答复〖90〗件。',
        '收到政府信息公开申请106件，予以公开47件，依规答复〖8〗件。',
      ],
    },
  ],
};
