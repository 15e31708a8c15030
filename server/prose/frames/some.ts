import { FOR_OTHERS } from '../claims/unknown-counts';
import { isFigure, means } from '../sentences';
import { anyOf, meets } from '../vocabulary';
import { isOneOfParts } from './applications';
import type { Family, Frame, Place } from './frame';
import { isSpokenOfAgain } from './named';

/** 涉及征地的政府信息公开申请41件: nothing but the figure comes after the application. */
const isNamedBefore = ({ text, figure, front, sentence }: Place): boolean => {
  const word = [...front].reverse().find((token) => means(token, APPLICATION));
  return (
    word !== undefined &&
    // 信息公开公开申请: what was doubled is told, and read once it is mended.
    !text.endsWith('公开', word.from) &&
    COUNTED_ONE_BY_ONE.test(figure.unit) &&
    BETWEEN.test(text.slice(word.to, figure.from)) &&
    /^(?:[,、。;)]|$)/.test(text.slice(figure.end, figure.end + 1)) &&
    !FOR_OTHERS.test(text.slice(Math.max(sentence.from, word.from - MAX_BEFORE), word.from))
  );
};
const APPLICATION = anyOf('application');
/** One application may ask for several things (132项). */
const COUNTED_ONE_BY_ONE = /^[件宗起例]$/;
const BETWEEN = /^(?:的|共|总|计|为|有|达|到|约|件|数|量|案件|办件|办理|答复|办结|受理|收到)*$/;
const MAX_BEFORE = 60;
/** 18件申请均在20个工作日内答复: of all, or of some. */
const isAnsweredAll = ({ text, figure, front }: Place): boolean =>
  front.length === 0 &&
  /^[件宗起]$/.test(figure.unit) &&
  ALL_ANSWERED.test(text.slice(figure.end, figure.end + MAX_BEFORE));
const ALL_ANSWERED = /^(?:政府信息公开|信息公开|依申请公开)?申请(?:均|全部|都)[^,。;:()]{0,24}(?:答复|办结|办理|回复)/;
const OF_THEM = /(?:^|[,。;])(?:(?:对于?|针对|上述|以上)|在(?:已|当年)?(?:办[结复理]|答复|受理|收到|新收)的)$/;

/**
 * 按期答复107件，剩余3件转入下年: where the rest carries over, all the others were answered in time; so were they in 收到106件，上年结转4件，
 * 按期答复107件，结转下年3件.
 */
const isAllButCarried = ({ text, figure, phrases, at }: Place): boolean => {
  const behind = text.slice(figure.end, figure.end + MAX_REST);
  if (REST_CARRIED.test(behind)) return true;
  const [received, carried] = phrases
    .slice(Math.max(0, at - MAX_PHRASES), at)
    .filter(({ tokens }) => tokens.some(isFigure))
    .slice(-2);
  return (
    CARRIED.test(behind) &&
    carried === phrases[at - 1] &&
    meets(carried.says, CARRIED_IN) &&
    meets(received?.says ?? 0, RECEIVED)
  );
};
/** So far before it in its sentence stands what was received. */
const MAX_PHRASES = 8;
const [RECEIVED, CARRIED_IN] = [anyOf('receive', 'receiveNew'), anyOf('carriedIn')];
const CARRIED = /^[,;](?:结转|转结|转入)(?:下|次年|明年|20\d\d年)[^,。;:()\d]{0,8}\d{1,6}[件宗起]/;
const REST_CARRIED =
  /^[,;](?:其余|剩余|余下|剩下)的?\d{1,6}[件宗起](?:申请)?[^,。;:()\d]{0,10}?(?:结转|转|顺延|延|留待)[至到入]?(?:下|次年|明年|20\d\d年)/;
const MAX_REST = 36;

const allButCarried: Frame = {
  counts: 'answered',
  notIn: ['outcomes', 'list'],
  phrase: ['onTime'],
  verb: 'answer',
  if: (place) => isAllButCarried(place) && !isOneOfParts(place),
  say: [
    '全年办理政府信息公开申请⟦110⟧件，按期答复⟦107⟧件，剩余⟦3⟧件转入2025年。',
    '收到政府信息公开申请⟦106⟧件，上年结转⟦4⟧件，按期答复⟦107⟧件，结转下年⟦3⟧件。',
  ],
  not: ['收到政府信息公开申请106件，按期答复〖90〗件，剩余16件延期答复。'],
};

/** Some of the applications, by what they are about or how they were dealt with: they cannot be more than all. */
export const some: Family = {
  unit: 'cases',
  in: ['applications'],
  notIn: ['attributes', 'otherTime'],
  frames: [
    allButCarried,
    {
      counts: 'some.applications',
      if: (place) => isSpokenOfAgain(place, OF_THEM),
      say: [
        '依申请公开规范办理。对于⟦98⟧件申请，均在期限内答复。',
        '收到政府信息公开申请⟦106⟧件，在办结的⟦98⟧件申请中，予以公开⟦47⟧件。',
      ],
      not: ['依申请公开规范办理。对于〖300〗件申请人来信，均在期限内答复。'],
    },
    {
      counts: 'some.applications',
      if: isAnsweredAll,
      say: ['政府信息公开申请办理规范。⟦98⟧件申请均在20个工作日内答复。'],
    },
    {
      counts: 'some.applications',
      sentence: ['application'],
      verb: 'some',
      say: ['收到政府信息公开申请⟦106⟧件，延期答复⟦110⟧件。', '收到政府信息公开申请⟦106⟧件，5个工作日内答复⟦60⟧件。'],
      not: ['政府信息公开申请方面，指导答复〖300〗件。'],
    },
    {
      counts: 'some.applications',
      sentence: ['application'],
      phrase: ['onTime'],
      verb: 'answer',
      say: ['收到政府信息公开申请⟦106⟧件，按时答复⟦98⟧件。', '按期办结政府信息公开申请⟦98⟧件。'],
      not: ['依申请公开规范有序。及时回复〖300〗件。'],
    },
    {
      counts: 'some.applications',
      sentence: ['application'],
      phrase: ['onTime'],
      verb: 'handle',
      say: ['及时办理政府信息公开申请⟦98⟧件。'],
    },
    {
      counts: 'some.applications',
      beside: [['application']],
      sentenceNever: ['guide', 'scope', 'since', 'compared', 'pastTime'],
      if: isNamedBefore,
      say: ['涉及征地的政府信息公开申请⟦98⟧件。', '有关土地利用方面的政府信息公开申请⟦60⟧件。'],
      not: ['全年归档政府信息公开申请〖320〗件。', '政府信息公开申请咨询〖320〗件。'],
    },
  ],
};
