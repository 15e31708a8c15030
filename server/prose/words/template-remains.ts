import { ITSELF } from './organ-itself';

/** In round brackets, what a template asks to be written there, wherever it stands. */
export const ASKED_IN_BRACKETS =
  /^具体(?:网址|数字|数量|条数|件数|数据|金额|日期|时间|名称|链接|地址|情况请.*|内容请.*)$|^(?:数字|数量|年份|条数|件数)$|^(?:网址|链接|日期)待.*$|^(?:数据|数字|内容)待(?:补充?|填写?|核实?|更新|完善|统计|确认|定)$/;
/** The same where a clause begins with it: elsewhere it may explain a word (姓名（单位名称）). */
export const ASKED_AT_START =
  /^(?:单位|机关|部门|机构|行政机关|本机关|本单位|公文|组织)(?:名称|全称|简称)$|^(?:XX|xx|某)?(?:单位|机关|部门)$/;

/** What stands in round brackets is nothing but how the text is to be set. */
export const TYPESETTING =
  /^(?:方正|小标宋|简体|宋体|仿宋|黑体|楷体|加粗|不加粗|居中|左对齐|右对齐|两端对齐|首行缩进|字符|小?[初一二三四五六七]号字?|字体|字号|行距|行间距|固定值|_?GB2312|[\d.磅]|标题|正文|[，、,；\s+])+$/i;
/** One of these at least, that it is no 标题 or 正文 by itself. */
export const TYPEFACE = /宋|黑体|楷体|号字|行距|加粗|字号|字体/;

/** In round brackets, what is said to whoever fills the template in. */
export const INSTRUCTION =
  /^(?:注[：:])?(?:此处|以下内容|以上内容|本部分|该部分|此部分|这部分)[^）)]{0,10}(?:填写|填报|写明|说明|插入|补充|根据实际|结合实际)|^字数(?:不少于|不超过|控制|在)|^(?:如无|没有|若无|无)[^）)]{0,6}(?:请|则|可)?(?:填写?|写|删)|^可?(?:根据|结合|按照?)(?:本?(?:单位|机关|部门|地区?)|各自|自身)?的?实际(?:情况)?(?:填写|填报|撰写|修改|调整|增减)|^[如若]有其[他它](?:情况|事项|内容)[，,]?请(?:在此)?(?:说明|补充|写明|填写)|^(?:选填|必填|可选|示例|样例|范文|模板|参考模板|仅供参考)$/;

/** Sentences of the template that say how a part is to be written. */
export const TEMPLATE_SENTENCES =
  /这一项(?:应当)?报告本(?:机关|单位|部门)[^，。；]{2,40}|(?:该|本|此|这)(?:一)?部分(?:内容|数据|情况)?请?(?:以|用|按|采用)(?:下列|如下|附件|以下)?表格(?:的)?(?:形式|方式)(?:报告|填报|上报|反映|填写)|(?:编写|填写)说明[：:](?=[^。]{0,12}(?:可|应|请|需|注意))[^。]{2,40}/g;

/** What a template has after XX or ×× beside organs and measures. */
export const NOUNS_BEHIND_LETTERS =
  /^(?:工作|方面|领域|问题|情况|事项|制度|办法|规定|栏目|专栏|会议|活动|平台|系统|文件|通知|政策|措施|信息|机制|行动|数据|类\d)/;

/** With which characters all that in round brackets begins, but for a size of type. */
export const FIRST_IN_BRACKETS =
  '具数内年条件网链日单机部行本公组X x某方小宋仿黑楷加不居左右两首字初标正注此以该这如没若无根结按可选必示样范模参仅';
/** 三号: sizes of type, which parts of a text are numbered by as well. */
export const TYPE_SIZES = '一二三四五';

/** A measure word with nothing after it, before which a digit must stand; 条例 and 件数 run on. */
export const A_FIGURE_STANDS = /^[条件份篇](?=[，。；、,;）)\s]|$)/;
/** What is counted, before a letter in place of its figure. */
export const COUNTED_BEFORE = /(?:信息|文件|申请|解读|[共达]|收到|受理|办结|累计)$/;
/** In brackets where a figure must stand, or behind one of what was published: elsewhere a case may be 待核实. */
export const ASKED_OF_A_FIGURE = /^(?:数据|数字)?待(?:核实?|核对|统计|确认|定)$/;
/** In brackets at the beginning of a paragraph. */
export const EXAMPLE = /^(?:示例|样例|范例|范文|样文|模板)$/;
/** A paragraph that says nothing else: 请在此输入正文内容. */
export const ASKED_PARAGRAPH = /^\s*请在此处?(?:输入|填写|插入|填入|录入|粘贴)[\u4e00-\u9fff]{0,12}[。.…]*\s*$/;
/** The organ itself, whose name a template asks for in the brackets behind. */
export const OF_ITSELF = new RegExp(`(?<![\\u4e00-\\u9fff])${ITSELF}$`);
/** Behind signs in place of a name: what the organ does, for **局长** is emphasised. */
export const ORGAN_ITSELF = /^(?:局|委|厅|镇|乡|街道)(?:办事处|人民政府)?(?:[主认严高坚按积全共深未在将以持]|20\d\d)/;

/** What a word processor writes where a field of it finds nothing, and what one of these begins with. */
export const FIELD_ERROR =
  /错误[!！](?:未找到引用源|未定义书签|书签未定义|超链接引用无效|链接无效|文档中没有指定样式的文字)[。.]?/g;
export const FIELD_ERROR_BEGINS = '错误';

/** What a word processor calls the remarks in its margin, where the text was copied with them: 批注[A1]：…. */
export const MARGIN_NOTE = /^\s*批注\s?[[［(（【]?[^\]］)）】，。；：:\s]{0,12}\d{1,3}[\]］)）】]?\s?[：:]/;
export const MARGIN_NOTE_BEGINS = '批注';
const ASKS = /核实|核对|确认|补充|充实|完善|修改|改[写为成一]|重写|补[上写]|填[上写]|删[掉去除]|写[上进细]|加[上进]/;
/** Behind whom the request is made of: 请办公室再核实. */
const ENDS_ASKING = /^(?:再|帮忙|尽快|协助)?(?:核实|核对|确认|补充|充实|完善|修改|填写)/;
/** By his title, or by his name as colleagues call him. */
const ADDRESSED = /^@?(?:[\u4e00-\u9fff]{1,3}(?:局长?|主任|[科处股部县镇]长|书记|总)|[小老][\u4e00-\u9fff])[：:，,]/;
const OF_THIS_PLACE =
  /^(?:此处|这里|这段|这句|该数|此数|数据|数字)[\u4e00-\u9fff]{0,6}(?:[请再]|还[要需]|加上|补上|补充|改写|重写|删[去掉除])/;
/** 改一下, 核对一下: nobody writes so to readers. */
const OFFHAND =
  /(?:改|核|补|查|写|加|删|问|核对|核实|确认|补充|修改|完善)一下|^小[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗](?:补充|核实|核对|确认|修改|完善|提供)/;
/** What a word processor writes out of its tracked changes: [删除：320条]. */
const TRACKED = /^(?:删除|插入|删除的内容|插入的内容)[：:]/;
const ASKED_OF =
  /^(?:请|麻烦|再请|烦请)[\u4e00-\u9fff]{1,8}(?:[科股处室办所]|中心|同志|主任)(?=再|帮|尽|协|核|确|补|充|完|修|填)/;

/** In brackets, what is said to whoever drafts: by his title, or with a request that no reader can mean. */
export function isToTheClerk(inside: string): boolean {
  if (OFFHAND.test(inside) || TRACKED.test(inside)) return true;
  if (!ASKS.test(inside)) return false;
  const asked = ASKED_OF.exec(inside);
  return (
    ADDRESSED.test(inside) ||
    OF_THIS_PLACE.test(inside) ||
    (asked !== null && ENDS_ASKING.test(inside.slice(asked[0].length)))
  );
}

/** What has an address or a number in brackets behind it. */
export const NAMED_IN_BRACKETS = /(?:网站?|网址|平台|邮箱|电话|公众号|》)$/;

/** Doubts about a figure that were to be cleared up: 326条？？, 326条（？）. */
export const DOUBTED = /(?<=\d[条件份篇次个期场万元人]?)(?:[？?]{2,}|[（(][？?]{1,3}[)）])/g;

/** （供对比，发布前删去）: what is not meant to be published, with its bracket. */
export const TO_BE_CUT =
  /[（(【](?:仅?供|仅|本段|此段|这段|以下)[^（()）【】]{0,20}(?:发布|公开|报送|定稿|上报)前[请须要应]?删[去掉除]?[)）】]/g;
