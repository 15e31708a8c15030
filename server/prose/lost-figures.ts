import { fold } from '../text/fold';
import { pairs, reader } from './wording';

/** A measure word whose number is not there. Offsets are those of the text it was found in. */
export interface LostFigure {
  readonly from: number;
  readonly to: number;
}

/** What is done, what it is done to, and what that is counted in: 发布 + 信息 + 条. */
interface Wording {
  readonly verbs: string;
  /** Without one the verb stands directly before the measure (主动公开条). */
  readonly objects: string;
  readonly measures: string;
}

const PUBLISH = '主动公开|共?公开|发布|更新|上传|报送|转载|推送|刊发|编发|刊登|发表';
const WORDINGS: readonly Wording[] = [
  {
    verbs: PUBLISH,
    objects: '(?:各类|政府|政务|相关|有关|动态|公开)*(?:信息|动态|推文|稿件|消息)',
    measures: '条篇',
  },
  { verbs: '主动公开|共公开|共发布|累计公开|累计发布|共更新|累计更新', objects: '', measures: '条' },
  {
    verbs: '制发|印发|制定|出台|发布|废止|公开|制作|清理',
    objects: '(?:各类|行政|政策性?)*(?:规范性文件|政策文件|政策解读|解读材料|解读信息|图解)',
    measures: '件份篇个',
  },
  {
    verbs: '(?:共|共计|累计|全年|年内|年度?|[我全本][市县区镇局]|本机关),?(?:新?收到|受理|接收|收办|办理|办结|答复)',
    objects: '(?:政府信息公开|信息公开|依申请公开|公开)?申请(?:信件|案件)?',
    measures: '件',
  },
  { verbs: '开展|组织|进行|举办', objects: '[^,、(]{0,10}(?:培训|检查|督查|巡查|抽查|自查)', measures: '次' },
  { verbs: '发生|收到|被申请|提起|共', objects: '[^,、(]{0,12}(?:行政复议|行政诉讼)', measures: '件起宗例' },
  { verbs: '收取|收费|产生|处理费', objects: '[^,、(]{0,12}(?:处理费|费用|金额)', measures: '元' },
  { verbs: '占比?|占比为|同比(?:增长|增加|下降|减少|上升)', objects: '', measures: '%' },
];

const byMeasure = new Map<string, RegExp[]>();
for (const { verbs, objects, measures } of WORDINGS) {
  const pattern = new RegExp(`(?:${verbs})${objects === '' ? '' : `了?(?:${objects})`}(?:共|为|约)?$`);
  for (const measure of measures) byMeasure.set(measure, [...(byMeasure.get(measure) ?? []), pattern]);
}

const MEASURES = '条篇份个次起宗例元%％';
/** How the words end that a measure word can be left alone behind; white space is left where a figure was. */
const LAST = '息态文件稿消新开布读料图解请案查训议诉费用额占比增长加降少升共为约 \u3000';
/** 文件, 案件 and their like are words: 件 counts nothing in them. */
const IN_WORDS = '文案证事条邮附稿要信零部软硬';
/** A measure word behind no figure and with nothing behind it: 条例, 件数, 次序 and their like run on. */
const ALONE = new RegExp(`[${LAST}](?:[${MEASURES}]|(?<![${IN_WORDS}])件)(?=[ \u00a0\u3000]{0,3}[，。；,;])`, 'g');
const REACH = 30;

/** The measure words of a text whose numbers got lost, in wordings that leave no doubt. */
export const lostFigures = reader([...pairs(LAST, `${MEASURES}件`), '现行'], lostFiguresIn);

function lostFiguresIn(text: string): LostFigure[] {
  const found: LostFigure[] = [];
  if (text.search(ALONE) >= 0) found.push(...measuresAlone(text));
  return [...found, ...lostInForce(text)];
}

function measuresAlone(text: string): LostFigure[] {
  const found: LostFigure[] = [];
  for (const match of text.matchAll(ALONE)) {
    const index = match.index + 1;
    const said = sentenceBefore(text, index);
    const measure = text[index] === '％' ? '%' : text[index];
    if (byMeasure.get(measure)?.some((pattern) => pattern.test(said))) found.push({ from: index, to: index + 1 });
  }
  return found;
}

/** What stands before a place in its own sentence, folded. */
function sentenceBefore(text: string, at: number): string {
  const folded = fold(text.slice(Math.max(0, at - REACH), at));
  return folded.slice(Math.max(folded.lastIndexOf('。'), folded.lastIndexOf(';'), folded.lastIndexOf(':')) + 1);
}

const IN_FORCE = /^现行有效的?(?:行政)?规范性文件(?:共|有|共有|为|合计)?(?=[,。;])/;
/** A clause that counts: who, when, 共有. */
const COUNTED =
  /(?:^|[,;。])(?:截[至止][^,;。]{0,12}|目前|我[局市县区镇]|全[市县区]|本机关)?(?:共有?|现有|尚有|有|保留)$/;
/** Or one of several counts: made, repealed, in force. */
const ONE_OF_COUNTS = /(?:制发|印发|废止|制定|新增|失效)[^,;。公清梳目]{0,12}[,;]$/;

/** 现行有效的规范性文件。 with its figure and measure word gone. */
function lostInForce(text: string): LostFigure[] {
  const found: LostFigure[] = [];
  for (let at = text.indexOf('现行有效'); at >= 0; at = text.indexOf('现行有效', at + 4)) {
    const match = IN_FORCE.exec(fold(text.slice(at, at + 24)));
    if (!match) continue;
    const before = fold(text.slice(Math.max(0, at - REACH), at));
    if (!COUNTED.test(before) && !ONE_OF_COUNTS.test(before)) continue;
    const end = text.slice(at, at + 24).search(/[，。；,;]/);
    found.push({ from: at, to: at + end });
  }
  return found;
}
