/** A way of numbering things, and where its numbers may stand. */
export interface NumberKind {
  readonly id: string;
  /** With which characters it can begin. */
  readonly firsts: string;
  /** The number with what belongs to it, tried where one may begin; the group is the numeral. */
  readonly shape: RegExp;
  /** After which marks it may stand within a paragraph; none for one that stands only at its head. */
  readonly inlineAfter: string;
  /** A missing number is a slip wherever it stands: these are always typed by hand and are no numbers of a form. */
  readonly isTyped?: true;
  /** Words instead of numerals, see `ORDER_WORDS`: only a repetition is a slip. */
  readonly isSpoken?: true;
}

const NUMERALS = '一二三四五六七八九十';
const NUMERAL = `[${NUMERALS}]{1,3}`;
const DIGITS = '0123456789';
/** 第（一）项, （一）至（三）: items of a law; （一）项目建设, （二）及时更新 are none. */
const NO_ITEM = '(?!项(?!目)|款|目(?![录标前])|至(?!今)|[、和或(（]|及(?!时))';
const shape = (source: string): RegExp => new RegExp(source, 'y');

/** The order that words state, from 1. */
export const ORDER_WORDS: readonly string[] = ['首先', '其次', '再次'];

/** Outer kinds first: the numbers of inner ones begin anew under each of theirs. */
export const NUMBER_KINDS: readonly NumberKind[] = [
  { id: '一、', firsts: NUMERALS, shape: shape(`(${NUMERAL})、(?!${NUMERAL}[、，是级类])`), inlineAfter: '' },
  { id: '（一）', firsts: '（(', shape: shape(`[（(](${NUMERAL})[)）]${NO_ITEM}`), inlineAfter: '。；：;:' },
  { id: '1.', firsts: DIGITS, shape: shape('(\\d{1,2})[.．、](?![\\d.])'), inlineAfter: '' },
  { id: '（1）', firsts: '（(', shape: shape(`[（(](\\d{1,2})[)）]${NO_ITEM}`), inlineAfter: '。；：;:' },
  {
    id: '①',
    firsts: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
    shape: shape('([①-⑳])'),
    inlineAfter: '。；：，;:,',
    isTyped: true,
  },
  // 一是一，二是二 numbers nothing; 一是二级学院 does.
  {
    id: '一是',
    firsts: NUMERALS,
    shape: shape(`(${NUMERAL})是(?!${NUMERAL}(?:[，。；、,;是]|$))`),
    inlineAfter: '，。；：、,;:',
    isTyped: true,
  },
  {
    id: '一要',
    firsts: NUMERALS,
    shape: shape(`(${NUMERAL})要(?!${NUMERAL})`),
    inlineAfter: '，。；：、,;:',
    isTyped: true,
  },
  // 首先…再次 without 其次 is how people speak.
  // Behind a comma 再次 is 又一次.
  {
    id: '首先，',
    firsts: '首其再',
    shape: shape('(首先|其次|(?<![，,])再次)[，,]?'),
    inlineAfter: '，。；：;:,',
    isSpoken: true,
  },
  // 只知其一，不知其二 numbers nothing.
  {
    id: '其一，',
    firsts: '其',
    shape: shape('其([一二三四五六])(?:[，,：:]|是|在于)'),
    inlineAfter: '。；：;:',
    isTyped: true,
  },
  { id: '第一，', firsts: '第', shape: shape(`第(${NUMERAL})[，,]`), inlineAfter: '。；：;:', isTyped: true },
];

/** By the character that a number can begin with, the kinds that it can be of, outer ones first. */
export const KINDS_BY_FIRST: ReadonlyMap<string, readonly NumberKind[]> = new Map(
  [...NUMBER_KINDS.map(({ firsts }) => firsts).join('')].map((first) => [
    first,
    NUMBER_KINDS.filter(({ firsts }) => firsts.includes(first)),
  ]),
);

/** After these numbers stand items of the Regulation or rows of the form, of which a report names those it needs. */
export const ITEM_OF_THE_FORM =
  /^(?:本年新收|上年结转|本年度办理结果|结转下年度|予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|总计|规章|行政规范性文件|规范性文件|行政许可|行政处罚|行政强制|行政事业性收费|机关职能|国民经济|财政预算|政府集中采购|重大建设项目)/;

/** What is numbered for itself: 附件：1.…, 注：1.…. */
export const OWN_NUMBERS = /^(?:附件|附表|附录|注|备注|说明)[：:]/;
