import { ITSELF } from '../words/organ-itself';
import type { Place } from './frame';

// Which documents a figure is of: all that were made or repealed in the year, or some of them.

/** So far before a figure stands what says so. In characters. */
const [LOOKBEHIND, NEAR] = [80, 40];

/** 开展规范性文件专项清理，废止1件: those of that, and perhaps of no other. */
export const isOfACleanUp = ({ text, figure, sentence }: Place): boolean => {
  const said = text.slice(Math.max(sentence.from, figure.from - NEAR), figure.from);
  return (
    !OF_OTHERS.test(said) &&
    OF_A_CLEAN_UP.test(said) &&
    /^(?:行政)?(?:规范性文件)?(?:[,、;。)]|$)/.test(text.slice(figure.end))
  );
};

/** 组织全县规范性文件清理，废止24件. */
export const isOfOthersCleanUp = ({ text, figure, sentence }: Place): boolean => {
  const said = text.slice(Math.max(sentence.from, figure.from - NEAR), figure.from);
  return said.includes('清理') && OF_OTHERS.test(said);
};

/** 规范性文件和政策措施清理, 废止政策措施14件 are of more; 组织全市规范性文件清理 is of others. */
const OF_OTHERS = /全[省市县区州旗]|[省市州]、|各[^,。;]{0,3}[县区市乡镇部单]|指导|配合|协助|督促/;
const OF_A_CLEAN_UP =
  /(?<![、和及与])规范性文件(?:专项|集中|全面|年度|的)?清理(?:工作|活动)?,[^,。;:\d]{0,8}废止(?:了|的)?(?:行政)?(?:规范性文件)?(?:共)?$/;

/** 制定《…》（…〔2024〕1号）等5件规范性文件: brackets stand between the verb and the figure. */
export const isMadeByTitle = ({ text, figure, sentence }: Place): boolean => {
  const said = text.slice(Math.max(sentence.from, figure.from - TITLES_LENGTH), figure.from);
  const open = said.indexOf('《');
  const before = said.slice(Math.max(0, open - NEAR), Math.max(0, open));
  return (
    MADE.test(before) &&
    !NOT_ALONE.test(before) &&
    !OF_OTHER_YEARS.test(before) &&
    said.slice(open).replace(TITLES, '') === '等' &&
    /^(?:行政)?规范性文件(?![^,。;]{0,12}(?:备案|清理))/.test(text.slice(figure.end, figure.end + BEHIND_LENGTH))
  );
};
const NOT_ALONE = /(?:联合|会同|牵头|参与|配合|协助|提请|报请|推动|[与和])[^,。;]{0,24}$/;
/** 截至2024年底共制定, 近年来制定: those in force; 省厅制定. */
const OF_OTHER_YEARS = /截[至止]|以来|近[年两三五几]|历年|累计|先后|现行|省|国家|上级|转[发载]|学习/;
const MADE = new RegExp(`(?:^|[,。;)年局委会]|${ITSELF})[共新已]{0,2}(?:制[定发作]|印发|出台)(?:出台|印发)?了?$`);
const TITLES = /《[^《》]{1,60}》|\([^()]{1,24}\)|[、和及]/g;
const [TITLES_LENGTH, BEHIND_LENGTH] = [200, 24];
/** 围绕节水工作，出台规范性文件2件: those on it, unless the year is said. */
export const isOnASubject = ({ text, figure, sentence }: Place): boolean => {
  const said = text.slice(Math.max(sentence.from, figure.from - LOOKBEHIND), figure.from);
  if (OF_A_FIELD.test(said)) return true;
  const at = said.search(SUBJECT);
  return (
    at >= 0 && !OF_DOCUMENTS.test(said.slice(at, at + PREFACE_LENGTH).split(',')[0]) && !SAYS_YEAR.test(said.slice(at))
  );
};
/** 制定节水方面规范性文件1件. */
const OF_A_FIELD = /[^各等本](?:方面|领域|类)的?(?:行政)?规范性文件(?:共|共计)?$/;
const SUBJECT = /围绕|针对|聚焦|紧扣|加强|强化|深化|推进|落实|为了?(?=规范|推动|促进|支持|保障|解决|进一步|优化)/;
/** 加强规范性文件管理, 推进政务公开: what all documents are made in. */
const OF_DOCUMENTS = /文件|法治|依法|信息|公开|公文|制度|清理|条例|办法/;
const SAYS_YEAR = /全年|20\d\d年|年度|年内/;
const PREFACE_LENGTH = 24;
/** 落实公平竞争审查，审查规范性文件9件，废止3件: of those. */
export const isOfThoseReviewed = ({ text, figure, sentence }: Place): boolean =>
  /(?:审[查核]|评估|梳理)[了的]?(?:行政)?规范性文件共?\d/.test(
    text.slice(Math.max(sentence.from, figure.from - NEAR), figure.from),
  );
/** 公开本年度新制定的行政规范性文件5件: those of the year, or as many of them as were published. */
export const isOfTheYear = ({ text, figure, sentence }: Place): boolean =>
  OF_THE_YEAR.test(text.slice(Math.max(sentence.from, figure.from - NEAR), figure.from));
const OF_THE_YEAR =
  /(?:公[开布示]|发布)了?(?:本年度?|当年|20\d\d年度?)新?(?:制[定发]|出台|印发)(?:出台|印发)?的(?:行政)?规范性文件(?:共|共计)?$/;
/** 联合印发规范性文件6件: some of them; 省、市出台规范性文件6件. */
export const isMadeWithOthers = ({ text, sentence, figure }: Place): boolean =>
  [WITH_OTHERS, BY_EACH].some((by) => by.test(text.slice(Math.max(sentence.from, figure.from - NEAR), figure.from)));
const WITH_OTHERS =
  /(?:联合|会同|牵头|参与|配合|协助|提请|报请|单独|推动|转[载发]|上级|国家|两级|[省市州]、[市县区])[^,、;:。()]{0,12}(?:制[定发]|印发|出台)[^,、;:。()]{0,14}$/;
/** 各部门围绕主责主业，制定出台规范性文件26件. */
const BY_EACH = /^(?:县直|市直|区直)?各(?:部门|单位|乡镇)[^,。;]{0,16},[^,。;]{0,16}$/;
