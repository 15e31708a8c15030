import { DECISIONS, type Decision } from './topics';
import { anyOf, type Meanings, meets } from './vocabulary';

/** A row of table 二 of which an organ can say in words that there was nothing. */
type Row = 'documentsMade' | 'documentsRepealed' | Decision | 'fees';

/**
 * What stands behind 未, 无, 没有 where a row is denied as a whole. 行政强制措施 and 执行 are each a part of their row.
 * Adding a wording is adding it here, and a line with it to `say` in the tests of what is read.
 */
const DENIED: readonly (readonly [Row, RegExp])[] = [
  [
    'documentsMade',
    /^(?:新)?(?:制定|制发|出台|印发)(?:过|并公开|公开|发布|和公开|并发布|的)?(?:任何|新的?)?(?:行政)?规范性文件/,
  ],
  ['documentsMade', /^(?:新增?)?(?:行政)?规范性文件(?:的)?(?:制定|制发|出台|印发)(?:情况)?/],
  ['documentsRepealed', /^(?:清理)?废止(?:过)?(?:任何)?(?:行政)?规范性文件/],
  [
    'licences',
    /^(?:办理|作出|做出|实施|开展)?(?:过)?(?:任何)?行政许可(?:处理)?(?:事项|决定|业务)?(?:办件|办理|案件)?(?:情况)?/,
  ],
  ['penalties', /^(?:作出|做出|实施|开展|发生)?(?:过)?(?:任何)?行政处罚(?:处理)?(?:事项|决定|案件|行为|情况)?/],
  ['coercion', /^(?:作出|做出|实施|采取|发生)?(?:过)?(?:任何)?行政强制(?:处理)?(?:事项|决定|案件|行为|情况)?/],
  ['fees', /^(?:收取|产生|发生|征收)?(?:过)?(?:任何)?行政事业性收费(?:项目|事项|情况|收入|行为)?/],
];

/** Who may not have done it, and when; 对首次违法的未作出行政处罚 speaks of some cases. */
const WHO =
  /(?:^|[,;。:)、])(?:20\d\d年度?|全年|今年|本年度?|年内|本年内|我|本|也|均|且|[^,;。:)、对的\d]{0,8}(?:[局委办厅院乡镇县市区校所站]|政府|机关|单位|街道|中心|公司|部门)){0,4}(?:暂|尚|亦|也|均|没|从)?$/;
/** 下属水务站无行政许可事项 is of a part of the organ. */
const OF_A_PART = /[下所直局县区市镇乡]属|下辖|辖区|各/;
/** Nothing follows but the end of what is said, or the next denial. */
const ENDS = /^(?:$|[,;。)]|[、,](?:也|均|且)?[未无没])/;
const MAX_WHO = 40;
const MAX_DENIED = 30;
const SUBJECTS = anyOf('normativeDocument', ...DECISIONS, 'fees');

/** A row of table 二 that a word for none denies, and where the denial ends. */
export function rowDenied(
  text: string,
  none: { readonly from: number; readonly to: number },
  says: Meanings,
): { readonly topic: Row; readonly to: number } | undefined {
  if (!meets(says, SUBJECTS)) return undefined;
  if (!/^(?:未|无|没有|暂无|未有|零)$/.test(text.slice(none.from, none.to))) return undefined;
  const who = WHO.exec(text.slice(Math.max(0, none.from - MAX_WHO), none.from));
  if (!who || OF_A_PART.test(who[0])) return undefined;
  const behind = text.slice(none.to, none.to + MAX_DENIED);
  for (const [topic, said] of DENIED) {
    const match = said.exec(behind);
    const to = none.to + (match?.[0].length ?? 0);
    if (match && ENDS.test(text.slice(to, to + 3))) return { topic, to };
  }
  return undefined;
}
