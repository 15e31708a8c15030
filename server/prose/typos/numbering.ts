/** A way of numbering things, and where its numbers may stand. */
export interface NumberKind {
  readonly id: string;
  /** At the head of a paragraph; the group is the numeral. */
  readonly opening: RegExp;
  /** Within a paragraph, behind a mark. */
  readonly inline?: RegExp;
  /** A missing number is a slip wherever it stands: these are always typed by hand and are no numbers of a form. */
  readonly isTyped?: true;
}

const NUMERAL = '[一二三四五六七八九十]{1,3}';
/** 一是一，二是二 numbers nothing. */
const saying = (word: string): string => `(${NUMERAL})${word}(?![一二三四五六七八九十])`;

/** Outer kinds first: the numbers of inner ones begin anew under each of theirs. */
export const NUMBER_KINDS: readonly NumberKind[] = [
  { id: '一、', opening: new RegExp(`^(${NUMERAL})、(?!${NUMERAL}[、，是级类])`) },
  {
    id: '（一）',
    opening: new RegExp(`^[（(](${NUMERAL})[)）](?![项款目至、和或及(（])`),
    inline: new RegExp(`(?<=[。；：;:])[（(](${NUMERAL})[)）](?![项款目至、和或及(（])`, 'g'),
  },
  { id: '1.', opening: /^(\d{1,2})[.．、](?![\d.])/ },
  {
    id: '（1）',
    opening: /^[（(](\d{1,2})[)）](?![项款目至、和或及(（])/,
    inline: /(?<=[。；：;:])[（(](\d{1,2})[)）](?![项款目至、和或及(（])/g,
  },
  { id: '①', opening: /^([①-⑳])/, inline: /(?<=[。；：，;:,])([①-⑳])/g },
  {
    id: '一是',
    opening: new RegExp(`^${saying('是')}`),
    inline: new RegExp(`(?<=[，。；：、,;:])${saying('是')}`, 'g'),
    isTyped: true,
  },
  {
    id: '一要',
    opening: new RegExp(`^${saying('要')}`),
    inline: new RegExp(`(?<=[，。；：、,;:])${saying('要')}`, 'g'),
    isTyped: true,
  },
  {
    id: '第一，',
    opening: new RegExp(`^第(${NUMERAL})[，,]`),
    inline: new RegExp(`(?<=[。；：;:])第(${NUMERAL})[，,]`, 'g'),
    isTyped: true,
  },
];

/** Behind these numbers stand items of the Regulation or rows of the form, of which a report names those it needs. */
export const ITEM_OF_THE_FORM =
  /^(?:本年新收|上年结转|本年度办理结果|结转下年度|予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|总计|规章|行政规范性文件|规范性文件|行政许可|行政处罚|行政强制|行政事业性收费|机关职能|国民经济|财政预算|政府集中采购|重大建设项目)/;
