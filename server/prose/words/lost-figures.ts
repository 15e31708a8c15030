import { ORGAN_KIND } from './organ-itself';
import { ACCOUNT } from './ways';

/** What is done, what it is done to, and what that is counted in: 发布 + 信息 + 条. */
export interface CountedWording {
  readonly verbs: string;
  /** Without one the verb stands directly before the measure (主动公开条). */
  readonly objects: string;
  readonly measures: string;
}

const PUBLISH = '主动公开|共?公开|发布|更新|上传|报送|转载|推送|刊发|编发|刊登|发表';

/** Sources of regular expressions, of folded text. */
export const COUNTED_WORDINGS: readonly CountedWording[] = [
  {
    verbs: PUBLISH,
    objects: '(?:各类|政府|政务|相关|有关|动态|公开)*(?:信息|动态|推文|稿件|消息|微信|微博|图文)',
    measures: '条篇',
  },
  { verbs: '主动公开|共公开|共发布|累计公开|累计发布|共更新|累计更新', objects: '', measures: '条' },
  {
    verbs: '制发|印发|制定|出台|发布|废止|公开|制作|清理',
    objects: '(?:各类|行政|政策性?)*(?:规范性文件|政策文件|政策解读|解读材料|解读信息|图解)',
    measures: '件份篇个',
  },
  {
    verbs: `(?:共|共计|累计|全年|年内|年度?|[我全本](?:${ORGAN_KIND})),?(?:新?收到|受理|接收|收办|办理|办结|答复)`,
    objects: '(?:政府信息公开|信息公开|依申请公开|公开)?申请(?:信件|案件)?',
    measures: '件',
  },
  {
    verbs: '开展|组织|进行|举办|召开',
    objects: '[^,、(]{0,10}(?:培训|检查|督查|巡查|抽查|自查|发布会|座谈会|听证会|开放日|访谈|宣讲)班?',
    measures: '次期',
  },
  { verbs: '发生|收到|被申请|提起|共', objects: '[^,、(]{0,12}(?:行政复议|行政诉讼)', measures: '件起宗例' },
  { verbs: '收取|收费|产生|处理费', objects: '[^,、(]{0,12}(?:处理费|费用|金额)', measures: '元' },
  { verbs: '行政事业性收费', objects: '', measures: '元' },
  { verbs: '现行有效的?', objects: '(?:行政)?规范性文件', measures: '件' },
  {
    verbs: '(?:办结|办复|答复|回复|满意|公开|及时|合格|覆盖|达标|知晓|准确|见面|签收)[率度]',
    objects: '',
    measures: '%',
  },
  { verbs: '占比?|占比为|同比(?:增长|增加|下降|减少|上升)', objects: '', measures: '%' },
  {
    verbs: '受理|办理|接听|回复|答复|处理|办结|收到|回应',
    objects: '[^,、(]{0,10}(?:热线|留言|来信|工单|咨询|建议|提案|来电|诉求|投诉|邮件|舆情|意见|关切)',
    measures: '条件个封次',
  },
  { verbs: '召开', objects: '[^,、(]{0,10}会议?', measures: '次场' },
  // Nothing is called so: 信息条, 公众号公开条.
  { verbs: '信息|公开|推文|稿件|图文', objects: '', measures: '条篇' },
  { verbs: '收到|维持|撤销|驳回|予以公开|部分公开|不予公开|无法提供|不予处理|其他处理', objects: '', measures: '件' },
];

/** 收费万元: the number before 万 is lost; 上万件, 数万元 are numbers in words. */
export const BARE_MYRIAD = /(?<![上近数几百千十逾超过破约每第余多成两\d])万$/;

/** What may stand between what is counted and its count. */
export const TO_THE_COUNT = '共|为|约|共计|合计|总计|累计|共有|达|达到';

/** A year without its number at the head of a sentence: 年，我局…. */
export const YEAR_LOST = new RegExp(`(?<=^|[。；])年(?=度?，[我本全](?:省|${ORGAN_KIND}))`, 'g');
export const YEAR_LOST_BEFORE = ['，我', '，本', '，全'];

/** A clause that says that there is none: 年末无在办件. */
export const NOTHING_THERE = /(?:无(?!法提供)|没有|未(?!予)|零)[^,、]{0,12}$/;

/** The first of several things that are counted in one measure: 公开预算信息份、招聘公告4份; 行政处罚件，行政许可8件. */
export const FIRST_OF_COUNTS =
  /(?:公开|发布|公示|制发|印发|编发)了?[^,、。;:《》\d]{0,8}(?:信息|公告|通知|文件|预算|决算|报告|指南|图解|解读|简报|材料)$|行政(?:处罚|许可|强制|检查|确认|裁决)$/;

/** Where things are published: 其中网站条. */
const CHANNEL = `(?:网站|${ACCOUNT}|新媒体|公开栏|平台|专栏)`;
export const CHANNELS = `(?:政府|门户|部门|单位|官方|政务)*${CHANNEL}`;

/** What measure words end, of which they count nothing: 头条, 链条, 文件. */
export const IN_WORDS: Readonly<Record<string, string>> = {
  条: '头链词信线苹萝布枝鞭油面金教律纸便字教铁罚款',
  件: '文案证事条邮附稿要信零部软硬函原快急密批器配机构组来办',
  份: '年月身省县股辈',
  篇: '长短',
  个: '这那每某各几一',
  次: '层档名依其再首多逐',
};

/** A number without its measure word: what stands before it and what after. */
export const COUNTED_THINGS = '信息|文件|稿件|动态|解读|图解|共|共计|累计|总计';
/** One item of a list without its measure word between others that have the same: 公告365条、通知98、指南12条. */
export const ITEM_WITHOUT_UNIT =
  /\d([条篇份件])[、，]\p{Script=Han}{2,10}(\d{1,6})(?=[、，]\p{Script=Han}{2,10}\d{1,6}\1)/gu;

const PUBLISHED = '(?:公开|发布|更新|推送|转载)(?:了|各类|政府|政务|相关){0,3}';
/** 主动公开320信息。 */
export const COUNTED_BEFORE_THING = new RegExp(`${PUBLISHED}(\\d{1,6})(?=(?:各类|政府|政务)*信息[，。；,;])`, 'g');
/** 发布信息222，点击量3万次: what follows, `COUNTED_LATER`, has its measure word. In 分别发布信息25、23条 one stands for all. */
export const COUNTED_BEHIND_THING = new RegExp(`(?<!分别)${PUBLISHED}信息(?:共计?)?(\\d{1,6})(?=，)`, 'g');
export const COUNTED_LATER = /^，[\u4e00-\u9fff][^。；\d]{0,20}\d{1,8}万?[余多]?[条篇件份次]/;
/** 门户网站367发布，. */
export const CHANNEL_UNIT_LOST = new RegExp(`${CHANNEL}(\\d{1,6})(?=(?:发布|公开|推送|转载)[，。；,;])`, 'g');

export const VERBS_BEHIND = '发布|公开|推送|转载|解读|回应|更新|报送|刊发|答复|办结|受理';
