// Whose report it is, as its text says beside title and signature. All of it reads folded text.

import { bigrams, prefilter } from '../text-facts';
import { BODY_ITSELF, ITSELF } from '../words/organ-itself';

/** Not the report of something that the organ deals with. */
const OF_ITSELF = /(?:本|此|该)(?:年度)?(?:报告|年报)由/;

/** Where the preamble names the organ: what stands before the name, and what after it. */
export const PRESENTED: readonly (readonly [before: RegExp, name: RegExp])[] = [
  // 现将X局2023年…情况报告如下, 现公布X局2023年…报告
  [
    /(?<![实体呈展])现(?:面?向(?:全)?社会)?(?:将|公布|发布|公开|就)/,
    /^([\u4e00-\u9fff()]{4,30}?)(?:20\d{2}|二[〇○零]|上?年度)/,
  ],
  // 本报告由X局编制
  [OF_ITSELF, /^([\u4e00-\u9fff()]{4,30}?)(?:办公室)?(?:负责|组织)?(?:编制|编写|撰写|起草)/],
  // 本报告由X局按照《…》规定编制
  [OF_ITSELF, /^([\u4e00-\u9fff()]{4,30}?)(?:根据|按照|依据|依照)《/],
  // 根据…要求,X局编制了2023年…报告
  [
    /(?:要求|规定|精神|》),/,
    /^([\u4e00-\u9fff()]{4,30}?)(?:组织)?编制(?:了|完成)?(?:20\d{2}年度?[^,。;]{0,10}(?:信息公开|报告)|本)/,
  ],
  // X局根据《…》编制本年度报告
  [/^/, /^([\u4e00-\u9fff()]{4,30}?)(?:根据|按照|依据|依照)《[^。]{2,80}?(?:编制|形成)了?本(?:年度)?(?:报告|年报)/],
  // 编制X局2023年政府信息公开工作年度报告
  [/编制(?:了|完成|并公布|并发布)?《?/, /^([\u4e00-\u9fff()]{4,30}?)20\d{2}年度?政府信息公开/],
  // (一)2024年,X局未收取信息处理费
  [
    /^(?:\([一二三四五六七八九十]\))?(?:20\d{2}年度?,?)?(?!度)/,
    /^([\u4e00-\u9fff]{2,28}?(?:[局委厅院会府处署镇乡]|街道|中心|办公室))(?:20\d{2}年度?)?(?:均?未|没有|无)[^,。]{0,14}处理费/,
  ],
];

/**
 * Whom to ask: a department of the same place can only be meant for the organ, unless it is the one that looks after
 * all reports of the place.
 */
export const CONTACT =
  /请(?:与|联系|咨询)(?![\u4e00-\u9fff]{2,16}(?:政务|数据|行政审批))([\u4e00-\u9fff]{2,8}?[省市县区州旗][\u4e00-\u9fff]{2,16}(?:局|委员会|[镇乡]人民政府))(?:办公室|[\u4e00-\u9fff]{2,4}办|[\u4e00-\u9fff]{2,6}[科股室])?(?:联系|[(,:])/;
/** X市甲局 and X市乙局. */
export function areSisters(one: string, other: string): boolean {
  const [its, others] = [DEPARTMENT.exec(one), DEPARTMENT.exec(other)];
  return its !== null && others !== null && its[1] === others[1];
}
const DEPARTMENT = /^([\u4e00-\u9fff]{2,8}?[省市县区州旗])[\u4e00-\u9fff]{2,16}(?:局|委员会)$/;

/** How the report on the year's work begins, with the organ's name: the first group is what stands before it. */
export const OPENS_WITH_NAME =
  /^(20\d{2}年度?,?)(?!度)([\u4e00-\u9fff()]{2,8}?[省市县区州旗][\u4e00-\u9fff()]{2,24}?)(?:高度重视|(?:认真|深入|全面|严格|扎实)(?:学习|贯彻|落实|推进|执行|做好)|坚持以)/;

/** 2024年，河东镇扎实推进…: a town by its short name. */
export const OPENS_WITH_TOWN =
  /^(20\d{2}年度?,?)(?!度)((?![我本全各])[\u4e00-\u9fff]{1,3}[\u4e00-\u9fff](?<!乡)(?:镇|乡|街道))(?:党委|党工委|政府|人民政府|办事处|、)*(?:高度重视|(?:认真|深入|全面|严格|扎实|积极|持续)(?:学习|贯彻|落实|推进|执行|做好|开展)|坚持以)/;

/** Its name alone: 乡 may have become 镇 since. */
export const withoutUnit = (town: string): string => town.replace(/镇$|乡$|街道$/, '');

/** 2023年，柳溪县水利局共收到…, 柳溪县水利局2023年共收到…: a paragraph on the year's work that begins so; the groups are those of the other. */
export const BEGINS_WITH_NAME =
  /^(20\d{2}年度?,?|(?=[\u4e00-\u9fff()]{4,30}20\d\d))(?!度)([\u4e00-\u9fff()]{1,6}?[省县区旗镇乡][\u4e00-\u9fff()]{2,24}?)(?:20\d\d年度?,?)?(?:共|累计|全年)*(?:主动公开|收到|受理|新收|高度重视|(?:认真|深入|全面|严格|扎实)(?:学习|贯彻|落实|推进|执行|做好)|坚持以)/;

/** The same kind of organ in another place of the same level: 柳溪县水利局 and 青石县水利局. */
export function isAlikeElsewhere(one: string, other: string): boolean {
  const [its, others] = [one, other].map(
    (name) => PLACE_AND_KIND.exec(name.replace(OF_A_TOWN, '')) ?? PLACE_AND_KIND.exec(name),
  );
  return its !== null && others !== null && its[1] !== others[1] && its[2] === others[2];
}
const OF_A_TOWN = /(?<=镇|乡)(?:人民)?政府$/;
const PLACE_AND_KIND = /^([\u4e00-\u9fff]{1,6}?)([省县区旗镇乡][\u4e00-\u9fff()]{2,24})$/;

/** A body's own words for itself: the organ named before them is another, as one above it. */
export const SPEAKS_OF_ITSELF = new RegExp(BODY_ITSELF);

/** One of these stands in every text that matches. */
export const PRESENTING = [...bigrams('现', '将公发就向面'), '告由', '编制', '形成', '理费'];
/** The same, to be looked for in a part of it: saves the folding of the others. */
export const MAY_PRESENT = /现\s?[将公发就向面]|报\s?告\s?由|编\s?制|形\s?成|处\s?理\s?费/;

/** What is presented is no name: 我局, 有关单位, 收费情况本机关. */
export const isNoName = (name: string): boolean => NO_NAME.test(name);
const NO_NAME = new RegExp(`^(?:我|本|全|各|有关|相关|这|该|由|督促|指导|组织|要求|安排)|${ITSELF}`);

export const withoutOffice = (name: string): string => name.replace(/办公室$/, '');

/** What a report counts of its own, with the whole province or country before it. */
export const WHOLE_AREA =
  /(?:^|[,。;:年度])(全[省国])(?:各级行政机关|各级)?(?:共|累计)?(?:主动公开|公开|新?收到|受理|接收|办理|办结|制发|制定|发布)(?:各类)?(?:政府信息公开申请|信息公开申请|依申请公开|公开申请|政府信息|行政规范性文件|规范性文件)[^,。;\d]{0,6}\d/;
export const AREA = prefilter(['全省', '全国'], WHOLE_AREA);
