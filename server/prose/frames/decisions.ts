import { means } from '../sentences';
import { DECISIONS, type Decision } from '../topics';
import { MEANING } from '../vocabulary';
import type { Family, Frame, Place } from './frame';

/** What stands before the word for all decisions of a kind; 其中重大行政处罚3件 counts some of them. */
const BEFORE_ALL = /(?:^|[,、;:。(]|[作做]出|实施|办理|决定|中|的|年|共|是|了|和|及)$/;

function countsAll(kind: Decision): (place: Place) => boolean {
  return ({ text, front, back }) => {
    const word = [...front, ...back].find((token) => means(token, MEANING[kind]));
    return word !== undefined && BEFORE_ALL.test(text.slice(Math.max(0, word.from - 2), word.from));
  };
}

const frameOf = (kind: Decision, rest: Pick<Frame, 'say' | 'not'>): Frame => ({
  counts: kind,
  beside: [[kind]],
  never: DECISIONS.filter((other) => other !== kind),
  sentence: ['decide'],
  // Records of them on a site are counted otherwise.
  sentenceNever: ['publish', 'channel'],
  if: countsAll(kind),
  ...rest,
});

/** 行政许可, 行政处罚, 行政强制 of table 二. */
export const decisions: Family = {
  unit: 'cases',
  frames: [
    // 其中涉及行政处罚决定的12条: items that were published.
    {
      counts: 'other',
      in: ['list'],
      beside: [DECISIONS],
      if: ({ figure }) => figure.unit === '条',
      not: ['依规定公示决定信息60条，其中行政处罚决定〖12〗条。'],
    },
    frameOf('licences', {
      say: ['全年作出行政许可决定⟦1208⟧件。', '行政许可处理决定数量⟦1208⟧件。'],
      not: ['公示行政许可决定〖1100〗件。'],
    }),
    frameOf('penalties', {
      say: ['作出行政许可⟦1208⟧件，作出行政处罚⟦356⟧宗。'],
      not: ['作出决定的案件中，重大行政处罚〖3〗件。'],
    }),
    frameOf('coercion', {
      say: ['行政处罚处理决定⟦356⟧件，行政强制处理决定⟦0⟧件。'],
      not: ['作出行政处罚和行政强制决定共〖356〗件。'],
    }),
  ],
};

/** 行政事业性收费 of table 二. */
export const fees: Family = {
  unit: 'money',
  frames: [
    {
      counts: 'fees',
      beside: [['fees']],
      never: ['publish'],
      say: ['全年行政事业性收费⟦47.1⟧万元。', '收取行政事业性收费共计⟦471000⟧元。'],
      not: ['公布行政事业性收费标准〖120〗元。'],
    },
  ],
};
