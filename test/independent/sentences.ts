import { type Figures, type Line, sumOf } from './figures';
import type { Organ } from './organs';
import type { Random } from './random';

/** What sentences may speak of. */
export interface Facts {
  readonly organ: Organ;
  readonly year: number;
  readonly figures: Figures;
  readonly edition: '2019' | '2021';
}

/** A sentence that is true of a report; nothing where it has nothing to say. */
type Say = (facts: Facts, random: Random) => string | undefined;

const last = (line: Line): number => line[line.length - 1];
const organisations = (line: Line): number => last(line) - line[0];

/** Parts of a whole, none of them 0, for a list after 其中. */
function split(random: Random, whole: number, count: number): number[] {
  const parts: number[] = [];
  let left = whole;
  for (let i = 1; i < count; i++) {
    parts.push(random.whole(1, left - (count - i)));
    left -= parts[i - 1];
  }
  return [...parts, left];
}

const group = (figures: Figures, at: number): number => sumOf(figures.outcomes[at].map(last));

export const OPENINGS: readonly Say[] = [
  ({ organ, year }) =>
    `${year}年，${organ.self}认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，各项工作平稳有序。`,
  ({ year }) => `${year}年，围绕群众关心的教育、医疗、养老等事项，持续提高公开的质量和效率。`,
  ({ year, organ }) => `${year}年以来，${organ.self}把政务公开作为转变作风的抓手，明确分工，压实责任。`,
];

export const PUBLISHED: readonly Say[] = [
  (_, random) => {
    const kinds = random.shuffled(['政策文件', '工作动态', '财政信息', '人事信息', '规划计划', '公示公告']);
    const count = random.whole(2, 4);
    const whole = random.whole(count, 900);
    const parts = split(random, whole, count).map((part, i) => `${kinds[i]}${part}条`);
    return `全年通过门户网站主动公开政府信息${whole}条，其中${parts.join(random.one(['、', '，']))}。`;
  },
  ({ figures, edition }) => {
    if (edition === '2019') return undefined;
    const [made, ended, inForce] = figures.documents[0][1];
    return `全年制发行政规范性文件${made}件，废止${ended}件，现行有效${inForce}件。`;
  },
  (_, random) => `“政务之窗”公众号推送图文${random.whole(10, 400)}篇，回应网友留言${random.whole(2, 90)}条。`,
  ({ figures, edition }) => {
    if (edition === '2019') return undefined;
    const [[licences], [penalties], [coercion]] = [...figures.documents[1], ...figures.documents[2]];
    return `作出行政许可决定${licences}件、行政处罚决定${penalties}件、行政强制决定${coercion}件。`;
  },
  (_, random) => {
    const [part, whole] = [random.whole(1, 20), random.one([20, 40, 50])];
    return `发布政策解读${whole}篇，其中图解${part}篇，占${Number(((part / whole) * 100).toFixed(2))}%。`;
  },
  (_, random) => {
    const [before, more] = [random.one([20, 50, 80]), random.whole(1, 30)];
    return `办理网民来信${before + more}件，比上年的${before}件增加${more}件。`;
  },
];

export const APPLIED: readonly Say[] = [
  ({ figures: { received, carriedIn, outcomesTotal, carriedOver } }) =>
    `全年新收政府信息公开申请${last(received)}件，上年结转${last(carriedIn)}件，办结${last(outcomesTotal)}件，结转下年度继续办理${last(carriedOver)}件。`,
  ({ figures: { received } }) =>
    last(received) === 0
      ? '全年未收到政府信息公开申请。'
      : `全年收到政府信息公开申请${last(received)}件，其中自然人${received[0]}件，法人或其他组织${organisations(received)}件。`,
  ({ figures }) => {
    const names = ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'];
    const said = names.map((name, at) => `${name}${group(figures, at)}件`);
    return `办理结果为：${said.join('，')}。`;
  },
  ({ figures: { carriedOver, outcomesTotal } }) =>
    last(carriedOver) === 0 && last(outcomesTotal) > 0 ? '收到的申请均已按要求办理完成。' : undefined,
  ({ figures, year }) =>
    `${year}年共办理政府信息公开申请答复${last(figures.outcomesTotal)}件，其中予以公开${group(figures, 0)}件、部分公开${group(figures, 1)}件，均在法定期限内答复。`,
];

export const DISPUTED: readonly Say[] = [
  ({ figures: { disputes } }) => {
    const [held, corrected, other, pending, total] = disputes[0];
    return total === 0
      ? '全年未发生政府信息公开行政复议。'
      : `政府信息公开行政复议${total}件，其中结果维持${held}件，结果纠正${corrected}件，其他结果${other}件，尚未审结${pending}件。`;
  },
  ({ figures: { disputes } }) => {
    const both = last(disputes[1]) + last(disputes[2]);
    return both === 0 ? '没有因政府信息公开引发的行政诉讼。' : `涉及政府信息公开的行政诉讼${both}件。`;
  },
];

export const MANAGED: readonly Say[] = [
  () => '严格执行信息发布“三审三校”制度，做到先审查、后公开。',
  (_, random) => `对历年文件逐件核对，更新效力标注${random.whole(3, 60)}处。`,
  () => '完善依申请公开办理规程，规范答复文书格式，做到登记、审核、答复、存档全程留痕。',
  () => '一是健全目录，二是细化标准，三是加强审查。',
];

export const PLATFORMS: readonly Say[] = [
  (_, random) => `优化网站栏目${random.whole(2, 9)}个，设置政务公开专区${random.whole(1, 6)}处。`,
  () => '推进政务新媒体清理整合，及时回应群众关切。',
  (_, random) => `在服务大厅设立查阅点${random.whole(1, 12)}个，方便群众查阅政府公报。`,
];

export const SUPERVISED: readonly Say[] = [
  ({ organ }, random) =>
    organ.isGovernment
      ? `将政务公开纳入年度绩效考核，组织开展社会评议，举办培训${random.whole(1, 5)}期，全年未发生责任追究情形。`
      : `举办业务培训${random.whole(1, 5)}次，参训${random.whole(20, 200)}人次，全年未发生因信息公开被追究责任的情况。`,
];

export const PROBLEMS: readonly Say[] = [
  () => '存在的主要问题：一是解读形式较为单一；二是个别栏目更新不够及时；三是队伍力量有待加强。',
  () => '对照新要求，公开的主动性还不够强，基层工作人员的业务能力还需提高。',
];

export const IMPROVED: readonly Say[] = [
  ({ year }) => `${year + 1}年，将进一步丰富解读形式，定期巡查栏目，加强业务培训。`,
  () => '下一步，一是健全工作机制，二是强化督促指导，三是注重群众体验。',
];

export const FEES: readonly Say[] = [
  ({ year, organ }) => `${year}年，${organ.isGovernment ? '本机关' : organ.self}未收取政府信息公开信息处理费。`,
  () => '本年度没有产生信息处理费。',
  (_, random) => `全年收取政府信息公开信息处理费${random.whole(1, 40)}0元。`,
  () => '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），全年收取信息处理费0元。',
];
export const OTHERWISE: readonly Say[] = [() => '无其他需要报告的事项。', () => '没有其他需要报告的事项。'];

/** Some of the sentences, in their order, at least one. */
export function said(from: readonly Say[], facts: Facts, random: Random): string {
  const sentences = from.map((say) => (random.once(2) ? say(facts, random) : undefined));
  return sentences.filter(Boolean).join('') || (from[0](facts, random) ?? '');
}
