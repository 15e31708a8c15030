import type { Words } from './words';

/** Licences, penalties, coercive measures and fees: the other rows of table 二. */
export const decisions = {
  licences: {
    行政许可: '全年作出行政许可决定⟦1208⟧件。',
  },
  penalties: {
    行政处罚: '全年作出行政处罚决定⟦356⟧件。',
  },
  coercion: {
    行政强制: '全年作出行政强制决定⟦0⟧件。',
  },
  fees: {
    行政事业性收费: '全年收取行政事业性收费⟦47.1⟧万元。',
  },
  decide: {
    作出: '全年作出行政许可⟦1208⟧件。',
    做出: '全年做出行政许可⟦1208⟧件。',
    决定: '全年决定行政许可⟦1208⟧件。',
  },
  /** The same decisions as records on a site: counts of another thing. */
  publish: {
    公示: '作出的行政许可决定公示〖1100〗件。',
    公开: '作出的行政许可决定公开〖1100〗件。',
    公布: '作出的行政许可决定公布〖1100〗件。',
    发布: '作出的行政许可决定发布〖1100〗件。',
    录入: '作出的行政许可决定录入〖1100〗件。',
    归集: '作出的行政许可决定归集〖1100〗件。',
    上传: '作出的行政许可决定上传〖1100〗件。',
    报送: '作出的行政许可决定报送〖1100〗件。',
    推送: '作出的行政许可决定推送〖1100〗件。',
    转载: '作出的行政许可决定转载〖1100〗件。',
    更新: '作出的行政许可决定更新〖1100〗件。',
  },
} as const satisfies Words;
