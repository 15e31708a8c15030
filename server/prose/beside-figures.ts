// What is said beside figures, as far as it decides what one figure may be to another.

/** Remarks that one thing is counted under several heads; what a sentence begins with, 同时，…, is none. */
export const OVERLAPS =
  /部分(?!予以|公开|公?$)|多种|(?<![。;])同[时步]|重(?:[叠合]|复(?!申请(?:类|的|有|共|为)?\d))|交叉|兼|同一|多个|既/;

/** What divides all that were counted (按内容分, 在公开的信息中) where 其中 divides the last of them. */
export const DIVIDES_ALL = /。(?!其中|分别)|在(?:主动)?公开的?(?:政府)?信息中/;

/** 占42%, 占总数的42%: of the whole that stands before it, or of all that was dealt with. */
export const OF_ALL =
  /^(?:比例?|全部|总|所有|已|新收|新受理|答复|办结|办理|申请|信息|公开|发布|受理|收到|数|量|件|条|的|约|为|达|到|:)*$/;

/** 占专任教师总数的: what is left of it is what the share is of. */
export const withoutNumber = (name: string): string => name.replace(/[的总]?(?:数|数量|人数|总数)?的?$/, '');

/** 两项合计占35.6%: the share is that of several figures before it. */
export const TOGETHER = /合计|[两二三四五]项|两者|共计|共占|之和/;

/** 全年共收到16件, 全年收到16件: of the whole year, in so many words; the text before the figure. */
export const saysWholeYear = (text: string): boolean => ALTOGETHER.test(text) || RECEIVED_IN_THE_YEAR.test(text);
const ALTOGETHER = /(?:全年|本年度?|年度|今年|20\d\d年)[^。;共]{0,24}共[^。;]{0,24}$/;
const RECEIVED_IN_THE_YEAR = /全年(?:累计)?(?:新?收到|新收|受理|接收)[^。;全]{0,24}$/;

/** Without one of these nothing is compared with the year before; a sentence may be last year's. */
export const COMPARES_YEARS = /结转|规章|规范性文件|同比|[增减升降。]|持平/g;

export const speaksOfApplications = (text: string): boolean => text.includes('申请');

/** 增24, 减少6, 持平: the whole of a text says how a figure has changed. */
export const saysChange = (text: string): boolean => /^(?:[增减][加少]?\d{1,15}[项件个]?|持平|不变|无变化)$/.test(text);

/** 收到申请, 行政诉讼: what the tables count, right before a figure. */
export const NAMES_WHAT_TABLES_COUNT = /(?:申请|复议|诉讼|许可|处罚|强制|规范性文件)[^,。;:\d]{0,6}$/;

/** 满意44人，占86.3%: between a part and its share. */
export const SHARE_ALONE = /^[^,、。;:()\d]{0,6}[,、]占比?(?:约?为|达到?)?$/;
/** 回访51人，满意44人: nothing is compared, and nothing else begins, between a whole and its part. */
export const BEHIND_WHOLE = /^[^。;:()较比增减上下占]{0,40}$/;

/** 收到86件，另有上年结转4件: those of before are counted besides. */
export const BESIDES =
  /^(?:(?:政府)?信息公开申请|依申请公开|申请)?[,、;](?:另有|另外?|加上|加之|连同|外加|此外,?)(?:20\d\d年)?[^,。;:()\d]{0,14}$/;
/** 办结87件，结转下年3件: and what was left was not dealt with. */
export const LEFT =
  /^(?:(?:政府)?信息公开申请|依申请公开|申请)?(?:\((?:上年度?|去年|20\d\d年度?)(?:办结|答复|为)?\d{1,6}[件宗起]\))?(?:,(?:办结|答复|办复)率[为达]?[\d.]{1,6}%)?[,;](?!其中|含|包括)[^,。;:()\d]{0,14}$/;
/** 办理110件 may be all that there was to do, 办结 is not. */
export const SETTLED = /(?:办结|答复|办复|办理完[毕结成])[^,。;:()\d]{0,14}$/;
