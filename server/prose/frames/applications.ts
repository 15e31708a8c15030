import { isCase } from '../figures';
import { figureOf } from '../sentences';
import { OUTCOMES, type Outcome } from '../topics';
import { anyOf, meets } from '../vocabulary';
import type { Family, Frame, Place } from './frame';

const CARRY = ['carriedIn', 'carriedOver', 'carried'] as const;
const RECEIVE = ['receive', 'receiveNew'] as const;

/** 上年结转, 结转下年度 of table 三. */
export const carrying: Family = {
  unit: 'cases',
  frames: [
    { counts: 'nothing', in: ['otherTalk'], beside: [CARRY], not: ['收到来信31件，结转下年度〖4〗件。'] },
    {
      counts: 'received',
      beside: [['carriedIn'], RECEIVE],
      say: ['政府信息公开申请新收和上年结转共⟦110⟧件。'],
    },
    {
      counts: 'carriedIn',
      beside: [['carriedIn']],
      say: ['收到政府信息公开申请⟦106⟧件，上年结转⟦4⟧件。', '办结政府信息公开申请⟦107⟧件（含上年度结转申请⟦4⟧件）。'],
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
    { counts: 'nothing', beside: [['carried'], RECEIVE], not: ['收到的申请中结转〖12〗件。'] },
    {
      counts: 'carried',
      beside: [['carried']],
      say: ['2023年结转⟦4⟧件，2024年新收政府信息公开申请⟦106⟧件，结转2025年⟦3⟧件。'],
    },
  ],
};

const SAY: Readonly<Record<Outcome, readonly string[]>> = {
  granted: ['收到政府信息公开申请⟦106⟧件，其中予以公开⟦47⟧件。', '答复政府信息公开申请：予以公开（⟦47⟧件）。'],
  partlyGranted: ['收到政府信息公开申请⟦106⟧件，⟦19⟧件部分公开。'],
  denied: ['依申请公开答复中，不同意公开的⟦8⟧件。'],
  unavailable: ['政府信息公开申请因不掌握等原因无法提供的有⟦22⟧件。'],
  notProcessed: ['依申请公开办理中，不予处理⟦6⟧件。'],
  otherwise: ['依申请公开办理中，作其他处理的有⟦5⟧件。'],
};

/** 办理结果 and 申请人情况 of table 三. */
export const outcomes: Family = {
  unit: 'cases',
  in: ['applications'],
  frames: [
    {
      counts: 'nothing',
      in: ['attributes'],
      beside: [OUTCOMES],
      not: ['依申请公开方面，文件312件中主动公开126件，不予公开〖132〗件。'],
    },
    ...OUTCOMES.map(
      (outcome): Frame => ({ counts: outcome, only: { of: OUTCOMES, are: [outcome] }, say: SAY[outcome] }),
    ),
    {
      counts: 'grantedOrPartly',
      only: { of: OUTCOMES, are: ['granted', 'partlyGranted'] },
      say: ['收到政府信息公开申请⟦106⟧件。其中，予以公开及部分公开⟦66⟧件。'],
    },
    { counts: 'nothing', beside: [OUTCOMES], not: ['政府信息公开申请部分公开和无法提供〖41〗件。'] },
    {
      counts: 'naturalPerson',
      before: [['naturalPerson']],
      say: ['收到政府信息公开申请⟦106⟧件，其中自然人申请⟦96⟧件。'],
    },
    {
      counts: 'organisations',
      before: [['organisations']],
      say: ['收到政府信息公开申请⟦106⟧件，其中自然人⟦96⟧件，法人或其他组织⟦10⟧件。'],
    },
  ],
};

/** So many phrases at most tell the parts of what was received. */
const MAX_PARTS = 12;
const CARRYING = anyOf(...CARRY);

/** 受理12件，答复7件，不予受理4件，不明确1件: what was received is told in parts, and this is one of them. */
function isOneOfParts({ figure: { value, end }, phrases, at, received }: Place): boolean {
  if (received === undefined) return false;
  let sum = value;
  for (const { tokens, mark, says } of phrases.slice(at, at + MAX_PARTS)) {
    if (mark === ';' && sum > value) break;
    if (meets(says, CARRYING)) return false;
    for (const token of tokens) {
      const other = token.from < end ? undefined : figureOf(token);
      if (other && isCase(other)) sum += other.value;
    }
  }
  return sum > value && sum === received;
}

/** 本年新收 and what was received or answered altogether. */
export const applications: Family = {
  unit: 'cases',
  notIn: ['list'],
  frames: [
    {
      counts: 'receivedNew',
      verb: 'receiveNew',
      say: ['本年新收到政府信息公开申请⟦106⟧件。'],
      not: ['新收到群众来信〖31〗件。'],
    },
    {
      counts: 'received',
      verb: 'receive',
      say: [
        '2024年共收到⟦106⟧件政府信息公开申请。',
        '全年受理政府信息公开申请⟦106⟧宗。',
        '政府信息公开申请受理总量为⟦106⟧件。',
      ],
      not: ['政府信息公开申请方面，收到〖12〗件群众来信。', '当场受理政府信息公开申请〖9〗件。'],
    },
    {
      counts: 'answered',
      notIn: ['outcomes'],
      phraseNever: ['onTime'],
      verb: 'answer',
      if: (place) => !isOneOfParts(place),
      say: ['收到政府信息公开申请⟦106⟧件，办结⟦107⟧件。', '办结政府信息公开申请⟦107⟧件。'],
      not: [
        '收到政府信息公开申请106件，及时答复〖90〗件。',
        '收到政府信息公开申请106件，予以公开47件，依规答复〖8〗件。',
      ],
    },
  ],
};
