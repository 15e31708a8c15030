import { isCount, type ProseFigure } from '../figures';
import type { Phrase } from '../phrases';
import { figureOf, isFigure, isMark, means, type Sentence } from '../sentences';
import { OUTCOMES } from '../topics';
import { anyOf, MEANING, meets } from '../vocabulary';
import { ITSELF } from '../words/organ-itself';
import { WAY } from '../words/ways';

// What shows that a sentence goes on with some of the applications that it has counted, and not with all of them.

/** 对物业科承办的20件申请逐件复核，…: what follows is said of those; 对收到的20件申请 are all. */
const THOSE = new RegExp(
  `(?:^|[,。;:])(?:对于?|针对)(?!(?:全年|本年度?|当年|今年|20\\d\\d年|所有|全部|上述|以上|${ITSELF})*(?:新?收|受理|接|申请|\\d))[^,。;:()\\d]{2,24}\\d{1,7}[件宗起][^,。;:()\\d]{0,14},(?:[均已都]|全部)*$`,
);
const MAX_THOSE = 64;
export const isOfThose = (text: string, at: number): boolean => THOSE.test(text.slice(Math.max(0, at - MAX_THOSE), at));

/** 51件中，予以公开25件: how many a sentence says that it is of, where it begins so. */
export function casesItIsOf(text: string, { from }: Sentence): number | undefined {
  const match = OF_SO_MANY.exec(text.slice(from, from + MAX_SO_MANY));
  return match ? Number(match[1]) : undefined;
}
const OF_SO_MANY = /^[,]?(?:这|上述|该|其中|(?:新?收到?|受理)的)?(\d{1,6})[件宗份](?:申请)?中[,]/;
const MAX_SO_MANY = 16;

/** 通过电子邮箱收到9件, 国庆期间收到2件, 针对林权纠纷收到11件, 由省厅转来2件, 法律顾问参与办理20件: by what its clause says before the verb, some. */
export const isBySome = (text: string, from: number, at: number): boolean => {
  const said = text.slice(Math.max(from, at - MAX_CLAUSE), at);
  const clause = said.slice(Math.max(...[...CLAUSE_MARKS].map((mark) => said.lastIndexOf(mark))) + 1);
  return BY_SOME.some((by) => by.test(clause));
};
const CLAUSE_MARKS = ',、;。:()';
const MAX_CLAUSE = 40;
const WHEN = `(?:20\\d\\d年度?|全年|本年度?|今年|年内|其中|另|${ITSELF})*`;
const BY_SOME: readonly RegExp[] = [
  /(?:通过|经由|依托|借助|利用)(?![^,]*(?:[各多]|等|所有|全部|[两二三四五]种|不同|和|与|及|公开(?:目录|指南)))[^,\d]{2,20}$/,
  new RegExp(`^${WHEN}(?:针对|围绕|面向|关于|涉及|有关|因|就)(?![我本全各]|所有|上述|以上)[^,\\d]{2,20}$`),
  new RegExp(`^${WHEN}由(?![我本]|县|市|区|政府)[^,\\d]{2,16}$`),
  new RegExp(`^${WHEN}(?:由|[局委])?办公室(?:已|统一|负责)*$`),
  /(?:节假日|双休日|休息日|周末|假期|长假|国庆节?|春节|夜间|非工作(?:时间|日)|年[初末底](?=集中))(?:期间|[及和与内里]|[共总合累]计?|集中)*$/,
  /(?:法律顾问|律师)[^,]{0,8}$|(?:参与|配合|协同)$/,
];

/** 资源股承办, 省厅交办: some of them, whoever that is. @param at behind the verb */
export const isHandedOver = (text: string, at: number): boolean =>
  /[承交转督代主催]办$/.test(text.slice(Math.max(0, at - 2), at));

/** 救助股受理15件，答复12件; 镇自然资源所答复3件: a section of the organ. @param from where the sentence begins */
export const isBySection = (text: string, from: number, at: number): boolean =>
  BY_SECTION.test(text.slice(Math.max(from, at - MAX_SECTION), at));
const BY_SECTION =
  /(?:[^,、;。:()\d各本该全]{2}(?:股|科)室?|[^,、;。:()\d各本该全办]{2}(?<!事)处|(?:镇|乡|街道)[^,、;。:()\d各本该全]{2,8}[所站办])(?:[共已]|累计|全年)*(?:收到|受理|接收|承办|办理|答复|办结|办复)/;
const MAX_SECTION = 90;

/** …；养老类16件，办结13件: of the kind that a semicolon begins. */
export function isOfItem(phrases: readonly Phrase[], at: number): boolean {
  const before = phrases[at - 1];
  return before?.marks.includes(';') === true && before.tokens.some(isFigure) && !meets(before.says, OF_ALL);
}
const OF_ALL = anyOf(
  ...(['application', 'byRequest', 'receive', 'receiveNew', 'answer', 'handle'] as const),
  ...(['carriedIn', 'carriedOver', 'carried', ...OUTCOMES] as const),
);

/**
 * Whether what a sentence says of all of them (均办结, from a place to another) is said of its last part alone: 收到24件，其中
 * 网上12件，均办结; 收到24件，网上12件，均办结12件.
 */
export function isOfLastPart({ tokens }: Sentence, from: number, to: number): boolean {
  const before = tokens.filter((token) => token.from < from);
  const opener = before.map((token) => means(token, MEANING.list)).lastIndexOf(true);
  const counts = (of: typeof tokens): ProseFigure[] =>
    of.flatMap((token) => figureOf(token) ?? []).filter(({ unit }) => isCount(unit));
  const all = counts(before);
  const last = all.at(-1);
  // 收到24件。其中网上12件，均办结: the whole stands in the sentence before.
  const isOpener = opener >= 0 && counts(before.slice(0, opener)).length === 0;
  if (!last || !(isOpener || all.some(({ value }) => value > last.value))) return false;
  const said = tokens.find((token) => token.from === to);
  if (said && figureOf(said)?.value === last.value) return true;
  const listed = opener < 0 ? [] : before.slice(opener);
  return counts(listed).length === 1 && !listed.some((token) => isMark(token, ')'));
}

/** 行政诉讼6件，其中直接起诉3件，均获维持; …；复议后起诉3件，无败诉: said of those alone that came to court in that way. */
export function isOfOneWay({ tokens }: Sentence, from: number): boolean {
  const before = tokens.filter((token) => token.from < from);
  const own = before.slice(before.map((token) => isMark(token, ';')).lastIndexOf(true) + 1);
  const ways = own.filter((token) => means(token, ONE_WAY));
  const last = own.filter(isFigure).at(-1);
  if (ways.length !== 1 || !last || ways[0].from > last.from || before.filter(isFigure).length === 1) return false;
  return !own.some((token) => isFigure(token) && token !== last && token.from > ways[0].from);
}
const ONE_WAY = anyOf('suedDirectly', 'suedAfterwards');

/** 上半年收到的申请均已办结, 当面提交的申请, 第一批申请: those of a time or of one channel, by what stands before. */
export const isOfPartOfThem = (before: string): boolean => PART_OF_THEM.test(before);
const PART_OF_THEM = new RegExp(
  `[上下]半年|季度|第[一二三四五]批|(?<![、和及或与])(?:${WAY})(?:方式|渠道)?(?:提交|提出|收到|受理|申请)(?![、和及或与])`,
);
