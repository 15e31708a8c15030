import { isFigure, means } from '../sentences';
import { OUTCOMES, type Outcome, ROW_NAMES } from '../topics';
import { anyOf, meets } from '../vocabulary';
import type { Family, Frame, Place } from './frame';
import { isOfSomeDivided } from './named';
import {
  GROUP_NAMES,
  GROUPS,
  isBesidePublished,
  isForAReason,
  isForSuchReasons,
  isNoAnswer,
  isOfPapers,
  isOfProof,
  isReasoned,
} from './outcome-reasons';

const SAY: Readonly<Record<Outcome, readonly string[]>> = {
  granted: ['收到政府信息公开申请⟦106⟧件，其中予以公开⟦47⟧件。', '答复政府信息公开申请：予以公开（⟦47⟧件）。'],
  partlyGranted: ['收到政府信息公开申请⟦106⟧件，⟦19⟧件部分公开。'],
  denied: ['依申请公开答复中，不同意公开的⟦8⟧件。'],
  unavailable: ['政府信息公开申请中，无法提供的有⟦22⟧件。', '依申请公开中，⟦22⟧件无法提供。'],
  notProcessed: ['依申请公开办理中，不予处理⟦6⟧件。'],
  otherwise: ['依申请公开办理中，作其他处理的有⟦5⟧件。'],
};

/** For a reason that is no row's name: one row or several. */
const SAY_SOME: Readonly<Record<(typeof GROUP_NAMES)[number], string>> = {
  denied: '依申请公开中，因涉及个人隐私、商业秘密不予公开的⟦3⟧件。',
  unavailable: '政府信息公开申请中，经检索没有相关信息、告知申请人无法提供的⟦12⟧件。',
  notProcessed: '政府信息公开申请中，因不属于政府信息公开范围不予处理的⟦4⟧件。',
  otherwise: '政府信息公开申请中，因申请人撤回申请作其他处理的⟦3⟧件。',
};

/** 公开47件，部分公开19件，不予公开8件: the first of the outcomes in their order. */
const isGrantedFirst = ({ text, figure, phrases, at }: Place): boolean =>
  /[,、;:(]公开类?的?$/.test(text.slice(Math.max(0, figure.from - 5), figure.from)) &&
  at + 2 < phrases.length &&
  meets(phrases[at + 1].says, PARTLY) &&
  phrases[at + 1].tokens.some(isFigure) &&
  meets(phrases[at + 2].says, GROUPS);
const PARTLY = anyOf('partlyGranted');

/** 收到依申请公开76件，公开66件，不予公开8件: what was published at all. */
const isGrantedBesideDenied = ({ text, figure, phrases, at }: Place): boolean => {
  const before = text.slice(Math.max(0, figure.from - MAX_BEFORE), figure.from);
  if (at === 0 || at + 1 >= phrases.length || !phrases[at + 1].tokens.some(isFigure)) return false;
  if (ANSWERED.test(before)) return meets(phrases[at + 1].says, ENDS);
  return (
    /[,、]公开$/.test(before) &&
    [APPLICATION, RECEIVE].every((said) => meets(phrases[at - 1].says, said)) &&
    phrases[at - 1].tokens.some(isFigure) &&
    meets(phrases[at + 1].says, DENIED)
  );
};
const [APPLICATION, RECEIVE, DENIED] = [anyOf('application'), anyOf('receive', 'receiveNew'), anyOf('denied')];
/** 已答复34件，其中公开14件，不予公开5件; 全部答复：公开7件，信息不存在4件: what is answered is named by nothing else. */
const ANSWERED = /(?:答复|办[结复])(?:完毕)?(?:(?:申请)?\d{1,6}[件宗起](?:申请)?[,:]|:)(?:其中[,:]?)?公开$/;
const MAX_BEFORE = 26;
const ENDS = anyOf(...OUTCOMES.filter((outcome) => outcome !== 'granted' && outcome !== 'partlyGranted'), ...ROW_NAMES);

/** 不予处理6件，其他5件: the last of them. */
const isOtherwiseLast = ({ text, figure, phrases, at }: Place): boolean =>
  at > 0 &&
  /[,、;)]其[他它]类?$/.test(text.slice(Math.max(0, figure.from - 4), figure.from)) &&
  meets(phrases[at - 1].says, NOT_PROCESSED) &&
  phrases[at - 1].tokens.some(isFigure);
const NOT_PROCESSED = anyOf('notProcessed');

/** 逾期不补正5件，其他0件: the rest of what the last group has. */
const isRestOfLast = ({ text, figure, phrases, at }: Place): boolean =>
  at > 0 &&
  /[,、;]其[他它](?:类|情形|情况)?的?$/.test(text.slice(Math.max(0, figure.from - 6), figure.from)) &&
  /^[。;]|^$/.test(text.slice(figure.end, figure.end + 1)) &&
  meets(phrases[at - 1].says, LAST_ROWS) &&
  phrases[at - 1].tokens.some(isFigure);
const LAST_ROWS = anyOf('notCorrected', 'feeNotPaid');

/** 无法提供等其他情况46件; 46件分别作出不予公开、无法提供等答复: that outcome and others. */
const isOfOthersToo = ({ text, figure, front, back }: Place): boolean => {
  const before = [...front].reverse().find((token) => means(token, OUTCOME_WORDS));
  const behind = before ? undefined : back.find((token) => means(token, OUTCOME_WORDS));
  const word = before ?? behind;
  if (!word) return false;
  const rest = text.slice(word.to, before ? figure.from : word.to + MAX_OTHERS);
  return AND_OTHERS.test(rest) || (!before && AND_OUTCOMES.test(text.slice(word.to, word.to + MAX_OUTCOMES)));
};
const OUTCOME_WORDS = anyOf(...OUTCOMES);
const AND_OTHERS = /^的?(?:等|[及和或]其[他它])/;
const MAX_OTHERS = 4;
const AND_OUTCOMES =
  /^的?[、和及或与]者?(?:予以公开|部分公开|不予公开|不能提供|无法提供|不予处理|其[他它]处理)(?![^,。;、\d]{0,4}\d)/;
const MAX_OUTCOMES = 16;

/** 86件申请涉及政府信息132项，予以公开71项; 申请中，12条信息予以公开: what they ask for, of which one may have several. */
const isOfContents = ({ text, figure, sentence }: Place): boolean =>
  (figure.unit === '条' && text.startsWith('信息', figure.end)) ||
  CONTENTS.exec(text.slice(Math.max(sentence.from, figure.from - MAX_CONTENTS), figure.from))?.[1] === figure.unit;
const CONTENTS = /(?:涉及|包含|要求公开)[^,、。;:()\d]{0,6}(?:信息|事项|内容|文件|材料)[共计]{0,2}\d{1,6}([项条份])/;
const MAX_CONTENTS = 90;

/** 处罚决定86份已全部公开: what is published, and no application. */
const isOfPublished = ({ text, figure, front, back }: Place): boolean =>
  !front.some((token) => means(token, OUTCOME_WORDS)) &&
  back.some((token) => means(token, OUTCOME_WORDS)) &&
  /(?:决定书?|裁决书?|批复|批文|公告|通知|预算|决算|报告)$/.test(text.slice(Math.max(0, figure.from - 3), figure.from));

/** 办理结果 of table 三. */
export const outcomes: Family = {
  unit: 'cases',
  in: ['applications'],
  frames: [
    {
      counts: 'nothing',
      beside: [OUTCOMES],
      if: isOfSomeDivided,
      not: ['收到政府信息公开申请⟦106⟧件。2023年结转的⟦4⟧件均已答复，其中予以公开〖3〗件。'],
    },
    {
      counts: 'nothing',
      beside: [['granted']],
      if: isOfPublished,
      not: ['依申请公开工作平稳，处罚决定〖86〗份已全部公开。'],
    },
    {
      counts: 'nothing',
      in: ['attributes'],
      beside: [OUTCOMES],
      not: ['依申请公开方面，文件312件中主动公开126件，不予公开〖132〗件。'],
    },
    {
      counts: 'nothing',
      beside: [OUTCOMES],
      if: isOfContents,
      not: ['上述106件政府信息公开申请共涉及政府信息180项，予以公开〖90〗项，部分公开〖30〗项。'],
    },
    {
      counts: 'nothing',
      beside: [OUTCOMES],
      if: isOfPapers,
      not: ['收到政府信息公开申请⟦106⟧件。制发文件96份，公开41份，其余〖55〗份属内部文件不予公开。'],
    },
    {
      counts: 'nothing',
      beside: [OUTCOMES],
      if: isNoAnswer,
      not: [
        '政府信息公开申请办理中，第三方不同意公开〖2〗件，经审核拟不予公开〖6〗件。',
        '依申请公开工作中，评选典型案例12件，其中部分公开案例〖2〗件；认定不予公开文件〖31〗件。',
      ],
    },
    {
      counts: 'nothing',
      beside: [OUTCOMES],
      if: isOfOthersToo,
      not: [
        '收到政府信息公开申请⟦106⟧件，予以公开⟦47⟧件，无法提供等其他情形〖60〗件。',
        '收到政府信息公开申请⟦106⟧件，部分公开⟦19⟧件，其余〖41〗件分别作出不予公开、无法提供或不予处理的答复。',
      ],
    },
    {
      counts: 'nothing',
      beside: [['unavailable']],
      if: isOfProof,
      not: ['政府信息公开申请中，申请人无法提供身份证明〖30〗件，已通知补正。'],
    },
    {
      counts: 'some.granted',
      only: { of: OUTCOMES, are: ['granted'] },
      if: isBesidePublished,
      say: ['政府信息公开申请答复中，同意公开的⟦44⟧件，已主动公开的3件。'],
    },
    {
      counts: 'unavailableOrNotHeld',
      only: { of: OUTCOMES, are: ['unavailable'] },
      beside: [['unavailable'], ['notHeld']],
      if: isForSuchReasons,
      say: [
        '政府信息公开申请因不掌握等原因无法提供的有⟦22⟧件。',
        '政府信息公开申请因信息不存在、本机关不掌握等原因无法提供的⟦22⟧件。',
        '依申请公开中，⟦22⟧件因信息不存在等原因无法提供。',
      ],
    },
    ...GROUP_NAMES.map(
      (group): Frame => ({
        counts: `some.${group}`,
        only: { of: OUTCOMES, are: [group] },
        if: (place) => isReasoned(place) || isForAReason(place),
        say: [SAY_SOME[group]],
      }),
    ),
    {
      counts: 'otherwiseOrRest',
      only: { of: OUTCOMES, are: ['otherwise'] },
      sentence: ['notCorrected', 'feeNotPaid'],
      say: ['政府信息公开申请逾期不补正⟦5⟧件，其他处理⟦0⟧件。'],
    },
    {
      counts: 'granted',
      notIn: ['attributes'],
      only: { of: OUTCOMES, are: [] },
      before: [['publish']],
      if: isGrantedFirst,
      say: ['答复政府信息公开申请⟦107⟧件：公开⟦47⟧件，部分公开⟦19⟧件，不予公开⟦8⟧件。'],
      not: ['依申请公开工作中，公开〖47〗件，部分公开⟦19⟧件，均为规划信息。'],
    },
    {
      counts: 'grantedOrBoth',
      notIn: ['attributes'],
      only: { of: OUTCOMES, are: [] },
      before: [['publish']],
      sentenceNever: ['partlyGranted'],
      if: isGrantedBesideDenied,
      say: [
        '全年共收到依申请公开⟦106⟧件，公开⟦66⟧件，不予公开⟦8⟧件。',
        '依申请公开均已答复：公开⟦66⟧件，无法提供⟦22⟧件。',
        '政府信息公开申请已答复⟦107⟧件，其中公开⟦66⟧件，信息不存在⟦22⟧件。',
      ],
      not: ['依申请公开工作中，审查信息106件，公开〖66〗件，不予公开⟦8⟧件。'],
    },
    {
      counts: 'otherwiseOrRest',
      only: { of: OUTCOMES, are: [] },
      before: [['rest']],
      if: isRestOfLast,
      say: ['政府信息公开申请中，申请人逾期不补正⟦5⟧件，其他⟦0⟧件。'],
      not: ['政府信息公开申请中，申请人逾期不补正⟦5⟧件，其他〖102〗件均已答复。'],
    },
    {
      counts: 'otherwise',
      only: { of: OUTCOMES, are: [] },
      before: [['rest']],
      if: isOtherwiseLast,
      say: ['政府信息公开申请部分公开⟦19⟧件，不予处理⟦6⟧件，其他⟦5⟧件。'],
      not: ['政府信息公开申请予以公开⟦47⟧件，其他〖60〗件。'],
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
  ],
};
