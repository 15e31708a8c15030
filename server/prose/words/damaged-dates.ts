/** How dates of a 统计期限 get damaged, in folded text: digits run together, or a part of the date gone. */
export const DAMAGED_DATES: readonly RegExp[] = [
  // 202020年, 202024年; 224年1月
  /(?<!\d)\d{5,12}年/,
  /(?<!\d)\d{1,3}年(?=\d{1,2}月)/,
  // 202411日, 20241231
  /(?<!\d)\d{5,12}日/,
  /(?<!\d)20\d{6}(?!\d)/,
  // 2024年31日, 2024年1231日; 2024年月; 12月日; 2024年12日31日
  /年\d{1,4}日/,
  /年月/,
  /月日/,
  /\d日\d{1,2}日/,
  // 12月311日
  /月\d{3}/,
  // 12月31止, 1月1起, 12月31。
  /月\d{1,2}(?=[起至到止,。;)]|$)/,
  // 2024年12月31日日止; 2024年年
  /日日|年年|月月/,
];

/** Words after which the period stands. */
export const NAMES_PERIOD = /统计期限|统计时限|统计时间|统计区间|统计周期|数据期限|起止时间|起止日期|报告期限/;

/** The other end of the period in words. */
export const ENDS_IN_WORDS = /年底|年末|月底|月末|岁末|今|同年|当年|次年/;
