import { ORGAN_KIND } from '../words/organ-itself';
import { OFF_LINE, ON_LINE, WAY } from '../words/ways';

/** Whoever applied: 任何公民、法人和其他组织向我局提出的. */
const ANY = new RegExp(
  `^(?:任何|形式|书面|口头|其[他它]|组织|单位|机关|社会|公众|个人|群众|公民|法人|方面|人员|企业|年度?|关于|有关|对于?|就|向|从|由|来自|来[局院校镇乡](?=申请|提|要求|$)|[我本](?:${ORGAN_KIND}|[会社])|[我本](?!单位|机关)|提出|提交|接收|等|申请|申领|未办结|需(?!要)|需要|待|相关|各类|此类|发生|出现|要求|公开|请求|要|过|到|的|和|或者?|及|与|一件|,|、|《)*$`,
);
/** In characters: a longer stretch says more than who applied. */
export const MAX_ANYONE = 100;
/** Whether what stands between a word for none and the application says no more than whoever applied, and however. */
export const isAnyone = (text: string): boolean =>
  text.length <= MAX_ANYONE &&
  !BY_MOUTH.test(text) &&
  ANY.test(ANYHOW.reduce((left, words) => left.replace(words, ''), text));
/** 以电话、口头等形式提出的: hardly any are, so it says little. */
const BY_MOUTH = /(?:^|[以过])(?:口头|电话|来[电访]|[、和或])+等/;
/** Whoever it was, and whatever: 辖区居民, 一起, 2024年. Of each a sentence is in the tests of what is read. */
const WHOEVER =
  /辖区|当地|申请人|行政相对人|居民|村民|市民|网民|[用客]户|人士|师生|(?:学生|教?职工)(?=[、及和与或])|(?<=[、及和与或])(?:学生|教?职工)|家长|患者|家属|业主|团体|街道|学校|医院|公司|通过|经由|来(?=[我本])|涉及|渠道|途径|方式|各种|多种|各级|上级|一[起例]|产生|提请|办理过|未?办结|事项|案件|受理|办理$|以来?|转[入至到]|新收到?|新增|[此该]项|该类|主动(?=要求|提出|申请|$)|依法(?=申请|提出|$)|(?<=[、和及])处理|^人|20\d\d(?=年|$)/g;
/** 当面、信函、网络等形式的; 网上或书面提交的. */
const ANY_WAY = new RegExp(
  `(?:${WAY}|平台|纸质|口头|电话|来[电访函]|(?:电子)?[、和或]){0,30}(?:电子)?等(?:各种|多种|各类|其他)?(?:形式|方式|渠道|途径)`,
  'g',
);
const EITHER_WAY = new RegExp(
  `(?:(?:${ON_LINE})[和及或、](?:${OFF_LINE})|线上线下|(?:${OFF_LINE})[和及或、](?:${ON_LINE}))(?=提交|提出|递交|的|渠道|方式|途径|$)|(?:纸质[和及或、]电子|电子[和及或、]纸质)(?=形式|方式|的|$)`,
  'g',
);
/** 数据电文 is one more of them, 等任何形式 is 等形式; 以信函等形式. */
const ANOTHER_WAY = new RegExp(`[、和或]?(?:数据电文|信件)|(?:任何|书面)(?=形式)|以(?=${WAY}|数据电文)`, 'g');
const ANYHOW = [ANOTHER_WAY, ANY_WAY, EITHER_WAY, WHOEVER];
/** 未收到法人和其他组织的申请, 没有自然人申请: none of that kind of applicants. */
export const isOfKind = (who: string): boolean =>
  ORGANISATION.test(who) ? !PERSON.test(who) : /自然人/.test(who) && !PERSON.test(who.replace('自然人', ''));
const ORGANISATION = /法人|其[他它]组织|公益组织|企业|(?<![我本])公司|科研机构|法律服务机构/;
const PERSON =
  /公民|自然人|个人|群众|[居村市网]民|用户|客户|师生|学生|教职工|家长|患者|业主|职工|人员|当事人|任何|公众|社会(?!公益|组织)|单位|主体/;
