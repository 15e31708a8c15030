import type { ProseFigure } from '../figures';
import { isFigure, means } from '../sentences';
import { anyOf, type Meanings, meets } from '../vocabulary';
import { ITSELF } from '../words/organ-itself';
import type { Family, Place } from './frame';
import { countsRules, REGULATION } from './regulations';
import {
  isMadeByTitle,
  isMadeWithOthers,
  isOfACleanUp,
  isOfOthersCleanUp,
  isOfTheYear,
  isOfThoseReviewed,
  isOnASubject,
} from './which-documents';

/** 制发规范性文件5篇: in 篇 nothing else is counted that a table holds. */
export const isOfDocuments = (text: string, { unit, from, end }: ProseFigure): boolean =>
  unit === '篇' &&
  (/规范性文件(?:共|共计|为)?$/.test(text.slice(Math.max(0, from - MAX_NAME), from)) ||
    /^(?:行政)?规范性文件/.test(text.slice(end, end + MAX_NAME)));
const MAX_NAME = 8;

/** Where documents are counted as records, or leave the count in other ways. */
const OTHER_USE = ['publish', 'lapse'] as const;

/** 15件于年内集中发布现行有效规范性文件: what was published of them. */
const isNotPublished = ({ text, figure, front, back }: Place): boolean => {
  const word = back.find((token) => means(token, IN_FORCE));
  return (
    word === undefined ||
    front.some((token) => means(token, IN_FORCE)) ||
    !PUBLISHED.test(text.slice(figure.end, word.from))
  );
};
const PUBLISHED = /发布|公开|公布|上传|归集/;

/** 有效31件, 截至年底有效31件, and nothing else between marks. */
const isBareValid = ({ text, figure, sentence }: Place): boolean =>
  /[,、;:(](?:截[至止])?(?:现|(?:20\d\d年)?年?[末底])?有效(?:的|为|有|共|:)*$/.test(
    text.slice(Math.max(sentence.from, figure.from - VALID_LENGTH), figure.from),
  );
const VALID_LENGTH = 20;

/** 现行有效规章0件、行政规范性文件31件: in force like the rules before them. */
const isInForceToo = ({ text, figure, front, phrases, at }: Place): boolean => {
  const [word] = front;
  const before = phrases[at - 1];
  return (
    at > 0 &&
    phrases[at].marks === '、' &&
    before.tokens.some(isFigure) &&
    meets(before.says, IN_FORCE) &&
    meets(before.says, REGULATION) &&
    /^(?:共|为|:)*$/.test(text.slice(word.to, figure.from))
  );
};
const IN_FORCE = anyOf('inForce');

/** 废止政策措施14件. */
const isOfOtherThings = ({ text, figure }: Place): boolean =>
  /(?:政策|制度|方案|措施)(?:文件)?$/.test(text.slice(Math.max(0, figure.from - MAX_OTHER), figure.from));
const MAX_OTHER = 6;
/** 提前废止3件: some of those that were repealed. */
const isRepealedEarly = ({ text, front }: Place): boolean =>
  front.some(({ from }) => text.slice(Math.max(0, from - 2), from) === '提前');

const KEPT = anyOf('make', 'repeal', 'inForce');
/** 制发3件, 现行有效的14件, and nothing that says of what. */
const isBare = ({ text, front, figure }: Place): boolean => {
  const word = [...front].reverse().find((token) => means(token, KEPT));
  return word !== undefined && /^(?:件数|[了共计为的有:])*$/.test(text.slice(word.to, figure.from));
};

/** 制定居民公约1份: something with a name of its own. */
const isOfAPaper = ({ text, figure }: Place): boolean =>
  PAPER.test(text.slice(Math.max(0, figure.from - 2), figure.from));
const PAPER =
  /(?:公约|范本|文本|样本|手册|指南|规程|规则|细则|预案|章程|台账|模板|规划|计划|要点|意见|通知|通告|公告|标准)$/;

/** 未制定规范性文件，现有管理制度86项，年内废止5项: of what was counted before. */
const isOfInternalRules = ({ text, figure, sentence }: Place): boolean => {
  const said = text.slice(Math.max(sentence.from, figure.from - INTERNAL_LENGTH), figure.from);
  const at = said.search(INTERNAL);
  return at >= 0 && !said.includes('规范性文件', at);
};
const INTERNAL = /(?:制度|规程|公约|手册|清单|目录|台账|指南)[^,、。;\d]{0,4}\d{1,5}[项个部条份件]/;
const INTERNAL_LENGTH = 60;

/** 制定政府规章1部，行政规范性文件14件; 废止规章1部、规范性文件2件: the verb is that of the count before. */
const isDoneToo =
  (of: Meanings) =>
  ({ text, figure, front, phrases, at }: Place): boolean => {
    const [word] = front;
    return (
      at > 0 &&
      /[,、]/.test(text[word.from - 1].replace(/[政行]/, text[word.from - 3] ?? '')) &&
      /^(?:共|为|:)*$/.test(text.slice(word.to, figure.from)) &&
      countsRules(text, phrases[at - 1]) &&
      meets(phrases[at - 1].says, of)
    );
  };
const [MAKE, REPEAL, NORMATIVE] = [anyOf('make'), anyOf('repeal'), anyOf('normativeDocument')];

/** 本年度制发的5件规范性文件均已公开: all that were made, whatever became of them. */
const isAllMade = ({ text, figure }: Place): boolean =>
  ALL_MADE.test(text.slice(Math.max(0, figure.from - NEAR), figure.from)) &&
  /^(?:行政)?规范性文件(?![^,。;]{0,12}(?:备案|清理))/.test(text.slice(figure.end, figure.end + NEAR));
const NEAR = 24;
const ALL_MADE = new RegExp(`(?:本年度?|全年|年内|20\\d\\d年度?)${ITSELF}?新?(?:制定|制发|出台|印发)(?:出台|印发)?的$`);
/** 新发布规范性文件5件，废止2件: beside those that were repealed, those that were made; alone, on a site perhaps. */
const isNewBesideRepealed = ({ text, figure }: Place): boolean =>
  NEW.test(text.slice(Math.max(0, figure.from - NEAR), figure.from)) &&
  BESIDE_NEW.test(text.slice(figure.end, figure.end + NEW_LENGTH));
/** 现行有效规范性文件31件，今年新增5件. */
const isNewOfThoseInForce = ({ text, figure, sentence }: Place): boolean =>
  NEW_OF_THOSE.test(text.slice(Math.max(sentence.from, figure.from - NEW_LENGTH), figure.from));
const NEW_OF_THOSE =
  /(?:^|[,。;:局目前])(?:现有|共有|有)?现行有效的?(?:行政)?规范性文件(?:共|有|共有)?\d{1,4}[件个份部],(?:其中)?(?:今年|本年度?|当年|年内|20\d\d年)新增$/;
const BESIDE_NEW =
  /^[,、;](?:修[订改]\d{1,4}[件个份部][,、;])?(?:清理)?废止(?:[^,。;、\d]{0,8}规范性文件)?(?:共|了|的)?\d|^[,;][^。]{0,36}(?:继续|现行)有效的?(?:行政)?规范性文件(?:共|有)?\d/;
const NEW_LENGTH = 60;
const NEW = /新(?:发布|公布|出台|增)的?(?:行政)?规范性文件(?:共|共计|为)?$/;
/** 行政规范性文件 of table 二; 政策性文件 and 文件 count other things. */
export const documents: Family = {
  unit: 'cases',
  in: ['normative'],
  never: ['cleanUp', 'otherDocuments'],
  frames: [
    // Under a sub-heading that names them: 制定通知126件 counts something else.
    {
      counts: 'nothing',
      sentenceNever: ['normativeDocument'],
      if: (place) => !isBare(place),
      not: ['规范性文件管理方面。制发通知〖126〗件。'],
    },
    {
      counts: 'nothing',
      if: isOfInternalRules,
      not: ['制发规范性文件5件，现有内部管理制度86项，年内废止〖3〗项。'],
    },
    {
      counts: 'documentsInForce',
      beside: [['inForce']],
      if: isNotPublished,
      say: [
        '制发规范性文件5件，现行有效文件⟦31⟧件。',
        '规范性文件继续有效⟦31⟧件，废止⟦2⟧件。',
        '现行有效的行政规范性文件⟦31⟧件，均已集中公开。',
      ],
      not: [
        '清理规范性文件38件，其中继续有效〖25〗件。',
        '规范性文件和其他文件现行有效〖96〗件。',
        '规范性文件方面，〖15〗件于年内集中发布现行有效文件。',
      ],
    },
    {
      counts: 'documentsInForce',
      before: [['valid']],
      if: isBareValid,
      say: ['制定规范性文件5件，废止⟦2⟧件，有效⟦31⟧件。', '制定规范性文件5件，截至年底有效⟦31⟧件。'],
      not: ['规范性文件有效解读〖12〗件。'],
    },
    {
      counts: 'documentsInForce',
      before: [['normativeDocument']],
      if: isInForceToo,
      say: ['现行有效规章0件、行政规范性文件⟦31⟧件。'],
      not: ['修改规章9件、行政规范性文件〖3〗件。'],
    },
    {
      counts: 'some.documentsRepealed',
      before: [['repeal']],
      never: OTHER_USE,
      if: (place) => isOfACleanUp(place) || (isOnASubject(place) && !isOfThoseReviewed(place)),
      say: ['开展规范性文件专项清理，废止⟦1⟧件。', '完成规范性文件集中清理工作，废止行政规范性文件⟦2⟧件。'],
    },
    {
      counts: 'documentsRepealed',
      beside: [['repeal']],
      never: OTHER_USE,
      if: (place) => ![isRepealedEarly, isOfThoseReviewed, isOfOtherThings, isOfOthersCleanUp].some((is) => is(place)),
      say: ['制发规范性文件5件，废止⟦2⟧件。', '2024年废止⟦2⟧件行政规范性文件。'],
      not: ['制发规范性文件5件，标注废止文件〖200〗件。', '制发规范性文件5件，提前废止行政规范性文件〖1〗件。'],
    },
    {
      counts: 'documentsRepealed',
      before: [['normativeDocument']],
      never: OTHER_USE,
      if: isDoneToo(REPEAL),
      say: ['全年废止规章0部、行政规范性文件⟦2⟧件。'],
      not: ['全年修改规章9部、行政规范性文件〖12〗件。'],
    },
    {
      counts: 'nothing',
      beside: [['make']],
      if: isMadeWithOthers,
      not: ['联合其他部门印发规范性文件〖6〗件。', '提请市政府出台规范性文件〖3〗件。'],
    },
    {
      counts: 'documentsMade',
      beside: [['make'], ['normativeDocument']],
      if: isAllMade,
      say: ['本年度制发的⟦5⟧件行政规范性文件均已公开。', '2024年印发的⟦5⟧件规范性文件全部公开。'],
      not: ['全年公开以往印发的〖12〗件规范性文件。', '对本年度印发的〖3〗件民生规范性文件进行公开。'],
    },
    {
      counts: 'some.documentsMade',
      beside: [['make'], ['normativeDocument']],
      never: OTHER_USE,
      if: isOnASubject,
      say: [
        '围绕节水工作，印发《云岭市节水办法》等⟦2⟧件规范性文件。',
        '为规范用水秩序，出台规范性文件⟦2⟧件。',
        '制定节水方面规范性文件⟦1⟧件。',
      ],
    },
    {
      counts: 'some.documentsMade',
      before: [['normativeDocument']],
      if: isOfTheYear,
      say: ['公开2024年新制定的行政规范性文件⟦4⟧件。', '公开本年度制发的规范性文件⟦5⟧件。'],
      not: ['公开各部门本年度制发的规范性文件〖12〗件。', '公开现行的规范性文件〖12〗件。'],
    },
    {
      counts: 'documentsMade',
      beside: [['normativeDocument']],
      if: (place) => isMadeByTitle(place) && !isOnASubject(place),
      say: [
        '2024年我局制定了《云岭市取水管理办法》（云水规〔2024〕1号）等⟦5⟧件规范性文件。',
        '2024年我局新制作了《云岭市取水管理办法》（云水规〔2024〕1号）等⟦5⟧件规范性文件。',
      ],
      not: [
        '会同市财政局制定《云岭市水费收缴办法》（云水规〔2024〕2号）等〖3〗件规范性文件。',
        '配合市政府制定《云岭市取水管理办法》（云政规〔2024〕1号）等〖3〗件规范性文件。',
      ],
    },
    {
      counts: 'documentsMade',
      beside: [['make'], ['normativeDocument']],
      never: OTHER_USE,
      say: [
        '全县共制发行政规范性文件⟦5⟧件。',
        '2024年共制定出台⟦5⟧件行政规范性文件。',
        '本年度出台规范性文件⟦5⟧个。',
        '制发规范性文件⟦5⟧篇，已对外公开。',
      ],
      not: ['制定并备案规范性文件〖3〗件。'],
    },
    {
      counts: 'documentsMade',
      if: isNewOfThoseInForce,
      say: ['现行有效的规范性文件⟦31⟧件，今年新增⟦5⟧件。'],
      not: ['规范性文件栏目公开文件31件，今年新增〖5〗件。'],
    },
    {
      counts: 'documentsMade',
      before: [['normativeDocument']],
      if: isNewBesideRepealed,
      say: ['2024年新发布行政规范性文件⟦5⟧件，废止⟦2⟧件，现行有效⟦31⟧件。', '本年新增行政规范性文件⟦5⟧件，废止⟦2⟧件。'],
      not: ['网站新发布规范性文件〖12〗件，标注废止文件3件。', '栏目新增规范性文件〖12〗件，标注废止文件3件。'],
    },
    {
      counts: 'documentsMade',
      before: [['normativeDocument']],
      never: OTHER_USE,
      if: isDoneToo(MAKE),
      say: ['全年制定规章0部，行政规范性文件⟦5⟧件。'],
      not: ['审查规章1部，行政规范性文件〖12〗件。'],
    },
    {
      counts: 'documentsMade',
      beside: [['make']],
      never: [...OTHER_USE, 'document'],
      if: (place) => meets(place.phrases[place.at].says, NORMATIVE) || !isOfAPaper(place),
      say: ['规范性文件方面，制发⟦5⟧件、废止⟦2⟧件。'],
      not: ['制发规范性文件5件，制发文件〖218〗件。', '未制发规范性文件以外的文件；制定居民公约范本〖1〗份。'],
    },
  ],
};
