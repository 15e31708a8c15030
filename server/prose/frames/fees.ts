import { means } from '../sentences';
import { MEANING } from '../vocabulary';
import type { Family, Place } from './frame';

const MAX_KIND = 14;
/** 减免行政事业性收费30万元, 涉企行政事业性收费30万元: what was not charged, or some of it. */
const isOfOtherFees = ({ text, front, sentence, figure }: Place): boolean =>
  OF_REVENUE.test(text.slice(sentence.from, sentence.to)) ||
  OF_AN_AREA.test(text.slice(Math.max(sentence.from, figure.from - MAX_BROUGHT), figure.from)) ||
  front.some(
    (token) =>
      means(token, MEANING.fees) && OTHER_FEES.test(text.slice(Math.max(0, token.from - MAX_KIND), token.from)),
  );
const OTHER_FEES =
  /(?:涉[企农外]|[减免缓欠退停]|降低|取消|清理|规范|违规|乱|缴纳|支付)[^,、;。:()\d]{0,8}$|[费金款入][、和及]$/;
/** 非税收入中行政事业性收费3亿元, 全市行政事业性收费收入3200万元: what an area takes in; 减免项目3项，行政事业性收费30万元. */
const OF_REVENUE = /非税|财政(?:总)?收入|税[收费]|[预决]算|入库|减税|降费|减免|[免减]征|返还|清退|违规收费/;
const OF_AN_AREA = /全[省市县区州旗]行政事业性收费收入(?:共计?|合计|为|达|完成|实现)?$/;
/** 行政事业性收费项目2项，收费金额47.1万元: so many kinds, and what they brought. */
const isBroughtByFees = ({ text, figure }: Place): boolean =>
  BROUGHT.test(text.slice(Math.max(0, figure.from - MAX_BROUGHT), figure.from));
const BROUGHT =
  /(?:^|[^企减免])(?<!全[省市县区州旗])行政事业性收费(?:(?:项目)?(?:共|有)?\d{1,3}[项个]|方面|情况)[,:](?:全年|本年度?|共|合计|累计)*(?:收费|收取|征收|实收)(?:金额|总额|费用)?(?:共计?|合计|为)?$/;
const MAX_BROUGHT = 32;

/** 公开行政事业性收费47.1万元: nothing but what was charged is published in such an amount. */
const isPublishedAmount = ({ text, figure }: Place): boolean =>
  figure.unit === '万元' && AMOUNT.test(text.slice(Math.max(0, figure.from - MAX_BROUGHT), figure.from));
const AMOUNT = /(?:公[开布示]|\d[件起宗次项个][,、])行政事业性收费(?:金额|总额|收入)?(?:共计?|合计|为)?$/;

/** 行政事业性收费 of table 二. */
export const fees: Family = {
  unit: 'money',
  frames: [
    {
      counts: 'nothing',
      beside: [['fees']],
      if: isOfOtherFees,
      not: [
        '全年减免行政事业性收费〖320〗万元。',
        '涉企行政事业性收费〖30〗万元。',
        '水土保持补偿费、行政事业性收费〖180〗万元。',
        '非税收入中，行政事业性收费〖3200〗万元。',
        '全市行政事业性收费收入〖3200〗万元。',
      ],
    },
    {
      counts: 'fees',
      never: ['publish'],
      if: isBroughtByFees,
      say: ['行政事业性收费项目2项，收费金额⟦47.1⟧万元。', '行政事业性收费方面，全年共收取⟦47.1⟧万元。'],
      not: [
        '全省行政事业性收费方面，全年共收取〖3200〗万元。',
        '减免项目3项，行政事业性收费〖30〗万元。',
        '涉企行政事业性收费项目2项，收费金额〖30〗万元。',
      ],
    },
    {
      counts: 'fees',
      before: [['fees']],
      if: isPublishedAmount,
      say: ['对外公开行政事业性收费⟦47.1⟧万元。', '公开行政许可⟦1208⟧件、行政处罚⟦356⟧件、行政事业性收费⟦47.1⟧万元。'],
      not: ['公布行政事业性收费标准〖12〗万元。', '公开2023年度行政事业性收费〖30〗万元。'],
    },
    {
      counts: 'fees',
      beside: [['fees']],
      never: ['publish'],
      say: ['全年行政事业性收费⟦47.1⟧万元。', '收取行政事业性收费共计⟦471000⟧元。'],
      not: ['公布行政事业性收费标准〖120〗元。'],
    },
  ],
};
