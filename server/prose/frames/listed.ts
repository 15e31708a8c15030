import { isFigure } from '../sentences';
import { CARRY } from '../topics';
import { anyOf, meets } from '../vocabulary';
import { isOneOfParts } from './applications';
import { CARRYING } from './carrying';
import type { Family, Frame, Place } from './frame';
import { leftOver } from './left-over';
import { isAnsweredBehind } from './named';

const LIST = anyOf('list');
const CARRIED_IN = anyOf('carriedIn');
const ROWS = anyOf('receiveNew', ...CARRY);

/** 办理26件，其中新收24件，上年结转2件，办结23件: the rows of table 三 one by one, and not the parts of a count. */
const isAmongRows = ({ phrases, at }: Place): boolean => {
  let first = at;
  while (first > at - MAX_ROWS && first > 0 && !meets(phrases[first].says, LIST)) first--;
  if (!meets(phrases[first].says, LIST)) return false;
  const rows = phrases.slice(first, at).filter(({ tokens }) => tokens.some(isFigure));
  return rows.every(({ says }) => meets(says, ROWS)) && rows.some(({ says }) => meets(says, CARRIED_IN));
};

/** So far behind 其中 a row stands. In phrases. */
const MAX_ROWS = 12;

/** 其中新收24件，上年结转2件. */
const isBesideCarriedIn = ({ phrases, at }: Place): boolean =>
  [phrases[at - 1], phrases[at + 1]].some(
    (other) => other && meets(other.says, CARRIED_IN) && other.tokens.some(isFigure),
  );

/** 其中3件结转下年，其余107件均已答复: nothing but those is told apart. */
const isRestOfAll = (place: Place): boolean => {
  const before = place.phrases[place.at - 1];
  return (
    before !== undefined &&
    meets(before.says, LIST) &&
    meets(before.says, CARRYING) &&
    !meets(before.says, CARRIED_IN) &&
    before.tokens.some(isFigure) &&
    isAnsweredBehind(place) &&
    !isOneOfParts(place)
  );
};

const ANSWERED = {
  counts: 'answered',
  phraseNever: ['onTime', 'manner', 'channel', 'receiveNew', ...CARRY],
  if: isAmongRows,
} as const satisfies Frame;

/** Applications in a list that names what came in and what was carried over. */
export const listed: Family = {
  unit: 'cases',
  in: ['applications', 'list'],
  notIn: ['outcomes'],
  frames: [
    leftOver,
    {
      counts: 'receivedNew',
      phraseNever: ['manner', 'channel', ...CARRY],
      verb: 'receiveNew',
      if: isBesideCarriedIn,
      say: ['办理政府信息公开申请⟦110⟧件，其中本年新收⟦106⟧件、上年结转⟦4⟧件。'],
      not: ['办理政府信息公开申请⟦110⟧件，其中新收征地类申请〖41〗件、上年结转⟦4⟧件。'],
    },
    {
      counts: 'answered',
      if: isRestOfAll,
      say: ['收到政府信息公开申请⟦106⟧件，上年结转⟦4⟧件，其中结转2025年度⟦3⟧件，其余⟦107⟧件全部按时答复。'],
      not: ['收到政府信息公开申请⟦106⟧件，其中网上申请71件，⟦3⟧件结转下年，其余〖32〗件均已办结。'],
    },
    {
      ...ANSWERED,
      verb: 'answer',
      say: [
        '办理政府信息公开申请⟦110⟧件，其中新收⟦106⟧件，上年结转⟦4⟧件，办结⟦107⟧件。',
        '办理政府信息公开申请110件。其中，新收申请⟦106⟧件，上年结转⟦4⟧件，办结⟦107⟧件。',
      ],
      not: ['办理政府信息公开申请⟦110⟧件，其中网上申请71件，办结〖60〗件。'],
    },
    {
      ...ANSWERED,
      verb: 'handle',
      say: ['收到政府信息公开申请⟦106⟧件，其中新收⟦106⟧件，上年结转⟦4⟧件，办理完成⟦107⟧件。'],
    },
  ],
};
