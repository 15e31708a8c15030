import type { Phrase } from '../phrases';
import { means } from '../sentences';
import { anyOf, type Meanings, meets } from '../vocabulary';
import type { Family, Place } from './frame';

// 规章 of table 二.

const [MAKE, REPEAL, IN_FORCE] = [anyOf('make'), anyOf('repeal'), anyOf('inForce')];
export const REGULATION = anyOf('regulation');
/** So far before a figure stands what is counted with it. In characters. */
const RULES_LENGTH = 24;

export const countsRules = (text: string, { tokens }: Phrase): boolean =>
  /规章\d+[部件项]$/.test(text.slice(0, tokens.at(-1)?.to).slice(-8));

/** 制定出台规章2件; 修改和废止规章4件, 参与制定规章3件, 法规、规章6件 are others. */
const isOfRules = ({ text, sentence, figure, front, back }: Place): boolean => {
  const word = front.find((token) => means(token, REGULATION));
  if (BESIDE_OTHERS.test(text.slice(Math.max(sentence.from, figure.from - RULES_LENGTH), figure.from))) return false;
  return word
    ? !/法[规律][、和及]?$/.test(text.slice(Math.max(0, word.from - 3), word.from)) &&
        /^(?:共|为|有|:)*$/.test(text.slice(word.to, figure.from))
    : back.some((token) => means(token, REGULATION) && /^(?:政府|部门|的)*$/.test(text.slice(figure.end, token.from)));
};
/** 制发规章1件，废止1件，现行有效14件: what is repealed or in force is of what was made before it. */
const isOfRulesToo =
  (of: Meanings) =>
  ({ text, figure, front, phrases, at }: Place): boolean => {
    const word = front.find((token) => means(token, of));
    const isBehindRepealed = of === IN_FORCE && phrases[at - 1]?.marks === ',' && meets(phrases[at - 1].says, REPEAL);
    const before = phrases[isBehindRepealed && !countsRules(text, phrases[at - 1]) ? at - 2 : at - 1];
    return (
      word !== undefined &&
      before !== undefined &&
      countsRules(text, before) &&
      meets(before.says, MAKE) &&
      /^[,、]$/.test(phrases[at].marks) &&
      /^(?:了|共|的)*$/.test(text.slice(word.to, figure.from)) &&
      /^(?:[,、;。]|$)/.test(text.slice(figure.end, figure.end + 1))
    );
  };
const BESIDE_OTHERS = /(?:参与|配合|推动|提请|报请|协助|拟|起草)[^,。;]{0,4}(?:制定|制发|出台|印发|废止)/;
const NOT_RULES = ['publish', 'lapse', 'cleanUp', 'otherDocuments', 'normativeDocument'] as const;

/**
 * 规章 of table 二, each named beside its figure: 其中修改4件 counts otherwise. Few organs make any; what is said of those that do
 * stands in `test/recall/rows.txt`.
 */
export const regulations: Family = {
  unit: 'cases',
  notIn: ['list', 'afterList'],
  never: NOT_RULES,
  frames: [
    {
      counts: 'rulesInForce',
      beside: [['inForce'], ['regulation']],
      sentenceNever: ['cleanUp'],
      if: isOfRules,
      not: ['现行有效的法规、规章〖9〗件', '现行有效的地方性法规规章〖9〗件。'],
    },
    {
      counts: 'rulesRepealed',
      beside: [['repeal'], ['regulation']],
      never: ['make'],
      sentenceNever: ['cleanUp'],
      if: isOfRules,
      not: ['全年废止和修改规章〖4〗件。'],
    },
    {
      counts: 'rulesRepealed',
      before: [['repeal']],
      sentenceNever: ['cleanUp'],
      if: isOfRulesToo(REPEAL),
      not: ['制定规章制度3项，废止〖2〗项。'],
    },
    {
      counts: 'rulesInForce',
      before: [['inForce']],
      sentenceNever: ['cleanUp'],
      if: isOfRulesToo(IN_FORCE),
      not: ['制定规章制度3项，现行有效〖12〗项。'],
    },
    {
      counts: 'rulesMade',
      beside: [['make'], ['regulation']],
      never: ['repeal'],
      sentenceNever: ['cleanUp'],
      if: isOfRules,
      not: [
        '审查规章〖12〗件。',
        '参与制定规章〖3〗件。',
        '全年制定规章制度〖12〗项。',
        '制定规章、规范性文件共〖12〗件。',
      ],
    },
  ],
};
