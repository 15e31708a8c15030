import { DECISIONS, type Decision } from '../topics';
import { anyOf, type Meanings, meets } from '../vocabulary';
import { ITSELF } from '../words/organ-itself';
import { type Denied, deniedTogether, isOfTheOrgan, type Word } from './denied';

/** A row of table 二 of which an organ can say in words that there was nothing. */
type Row = 'documentsMade' | 'documentsRepealed' | 'documentsInForce' | Decision | 'fees';

/**
 * What stands behind 未, 无, 没有 where a row is denied as a whole. 行政强制措施 and 执行 are each a part of their row.
 * Adding a wording is adding it here, and a line with it to `say` in the tests of what is read.
 */
const DENIED: readonly (readonly [readonly Row[], RegExp])[] = [
  [
    ['documentsMade', 'documentsRepealed'],
    /^新?(?:制定(?:发布)?|制发|出台|印发|发布|增)(?:[、和及或](?:制发|印发|发布|修[改订]))*[、和及或]废止(?:[、和及或]修[改订])?(?:任何)?(?:规章[、和及或])?(?:行政)?规范性文件(?:情况|情形)?/,
  ],
  [
    ['documentsMade'],
    /^(?:研究|起草|组织)?(?:新)?(?:制定|制作|制发|出台|印发|印制|发布|产生|增)(?:出台|印发)?(?:过|并公开|公开|发布|和公开|并发布|和处理|的)?(?:任何|新的?)?(?:(?:行政)?法规、)?(?:规章[、和及或])?(?:行政|税[务收])?规范性文件(?:[和及、](?:重[大要]|其他)?政策(?:性?文件|措施))?(?:情况|情形)?/,
  ],
  [
    ['documentsMade'],
    /^(?:新增?)?(?:规章[、和及或])?(?:行政)?规范性文件的?(?:制定|制发|出台|印发)(?:[、和及](?:更新|修[改订]|发布))?的?(?:情况)?/,
  ],
  [
    ['documentsRepealed'],
    /^(?:清理)?废止(?:[、和或及](?:宣布)?失效)?[过的]?(?:任何)?(?:行政)?规范性文件(?:情况|情形)?/,
  ],
  [['documentsRepealed'], /^(?:行政)?规范性文件的?(?:废止|失效)(?:的?情况|情形)?/],
  [['documentsInForce'], /^(?:任何)?(?:现行|继续)?有效的?(?:规章[、和及或])?(?:行政)?规范性文件(?:情况)?/],
  // None that is in force, or none that was made: in either case none was made.
  [['documentsMade'], /^(?:任何)?(?:规章[、和及或])?(?:行政)?规范性文件/],
  [
    ['licences'],
    /^(?:办理|作出|做出|实施|开展)?(?:过)?(?:任何)?行政许可(?:处理)?的?(?:事项|决定|业务)?(?:办件|办理|案件|工作)?(?:情况)?/,
  ],
  [
    ['penalties'],
    /^(?:作出|做出|实施|开展|发生)?(?:过)?(?:任何)?行政处罚(?:处理)?的?(?:事项|决定|案件|行为|情况|工作)?/,
  ],
  [
    ['coercion'],
    /^(?:作出|做出|实施|采取|发生)?(?:过)?(?:任何)?行政强制(?:处理)?的?(?:事项|决定|案件|行为|情况|工作)?/,
  ],
  // In no row, but named beside those that are in one.
  [
    [],
    /^(?:(?:作出|做出|实施|开展|发生)?行政(?:征收|征用|给付|确认|检查|奖励|裁决)(?:决定|事项|行为)?|其[他它]对外管理服务事项)/,
  ],
  [['fees'], /^(?:收取|产生|发生|征收)?(?:过)?(?:任何)?行政事业性收费(?:项目|事项|情况|收入|行为)?/],
];

const NOTHING: readonly Denied<Row>[] = [];
const SUBJECTS = anyOf('normativeDocument', ...DECISIONS, 'fees');

/** The rows of table 二 that a word for none denies: 无行政许可、行政处罚. */
export function rowsDenied(text: string, none: Word, says: Meanings): readonly Denied<Row>[] {
  if (!meets(says, SUBJECTS) || !NONE.test(text.slice(none.from, none.to)) || !isOfTheOrgan(text, none)) return NOTHING;
  if (text.startsWith('不涉及', none.from) && !isInvolved(text.slice(Math.max(0, none.from - MAX_LISTED), none.from)))
    return NOTHING;
  return deniedTogether(text, none.to, (behind) => {
    for (const [topics, said] of DENIED) {
      const match = said.exec(behind);
      if (match) return { topics, length: match[0].length };
    }
    return undefined;
  });
}
const NONE = /^(?:未|无|没有|暂无|未有|零|不涉及)$/;
/** 我局不涉及行政处罚 is of the organ; 公开信息320条，不涉及行政处罚, 局属事业单位不涉及行政许可 are not. */
const isInvolved = (before: string): boolean =>
  OWN.test(before) || (IN_THE_YEAR.test(before) && !OF_ITEMS.test(before));
const OWN = new RegExp(`(?:^|[,。;:)]|20\\d\\d年度?|全年|本年度?)(?:${ITSELF})(?:也|均|都|暂|目前)?$`);
const IN_THE_YEAR = /(?:^|[。;])(?:20\d\d年度?|全年|本年度?)(?:均|都)?$/;
const OF_ITEMS = /公开|公示|发布|信息|申请/;

/** 行政规范性文件制发数量为零; 行政许可、行政处罚、行政强制均为零. */
const COUNTED =
  /(?:^|[,;。:)]|全年|年度?|[我本][局委办厅院乡镇县市区校所站])((?:(?:行政)?规范性文件(?:制[定发]|出台|印发|废止|现行有效)(?:[、和](?:废止|现行有效))*|行政(?:许可|处罚|强制)(?:处理)?(?:决定|事项)?|[、和及])+)(?:数量?|件数|总?量)?[均都]?为$/;
const ROW_OF: readonly (readonly [Row, RegExp])[] = [
  ['documentsMade', /制[定发]|出台|印发/],
  ['documentsRepealed', /废止/],
  ['documentsInForce', /有效/],
  ['licences', /许可/],
  ['penalties', /处罚/],
  ['coercion', /强制/],
];

/** The rows of table 二 that stand before a word for none. */
export function rowsListed(text: string, { from }: Word, says: Meanings): readonly Denied<Row>[] {
  if (!meets(says, SUBJECTS) || !/^零[件起宗]?(?:[,;。)]|$)/.test(text.slice(from, from + 3))) return NOTHING;
  const said = COUNTED.exec(text.slice(Math.max(0, from - MAX_LISTED), from))?.[1];
  return said ? ROW_OF.filter(([, name]) => name.test(said)).map(([topic]) => ({ topic, to: from + 1 })) : NOTHING;
}
const MAX_LISTED = 60;
