// The year before, as figures are compared with it. Sources of regular expressions.

/** 上年, 上一年度, 去年. */
export const LAST_YEAR = '(?:上一?年度?|去年)';
/** The same, or by its number. */
export const EARLIER_YEAR = '(?:上一?年度?|去年|20\\d\\d年度?)';
/** With the words for the same part of it. */
export const EARLIER = `${EARLIER_YEAR}(?:同期)?`;
/** What every text has in it that says it by words. */
export const LAST_YEAR_CUES = ['上年', '上一', '去年'];
