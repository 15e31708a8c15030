/** A word for none, by its place in folded text. */
export interface Word {
  readonly from: number;
  readonly to: number;
}

/** A denial: of what, and where it ends. */
export interface Denied<Topic> {
  readonly topic: Topic;
  readonly to: number;
}

/** Who may not have done it, and when; 对首次违法的未作出行政处罚 speaks of some cases. */
const WHO =
  /(?:^|[,;。:)、])(?:20\d\d年度?|全年|今年|本年度?|年内|本年内|目前|我|本|也|均|且|[^,;。:)、对的\d]{0,8}(?:[局委办厅院乡镇县市区校所站]|政府|机关|单位|街道|中心|公司|部门)){0,4}(?:暂|尚|亦|也|均|没|从)?$/;
/** 下属水务站无行政许可事项 is of a part of the organ. */
const OF_A_PART = /[下所直局县区市镇乡]属|下辖|辖区|各/;
/** 除上述3件外，未制定规范性文件: there were some. */
const IS_THE_REST = /除[^。;,]{1,20}外,(?:全年|本年度?|[我本][^,。;]{1,4})?$/;
/** Nothing follows but the end of what is said, or the next denial. */
const ENDS = /^(?:$|[,;。)]|[、,](?:也|均|且)?[未无没])/;
const JOIN = /^(?:[、和及与]|以及)/;
const MAX_WHO = 40;
/** So much behind a word for none, or behind what is denied, names one more thing. In characters. */
export const MAX_DENIED = 30;
/** So many things at most are denied together. */
const MAX_TOGETHER = 12;

/** Whether nobody but the organ itself is said before a word for none. */
export function isOfTheOrgan(text: string, none: Word): boolean {
  const before = text.slice(Math.max(0, none.from - MAX_WHO), none.from);
  const who = WHO.exec(before);
  return who !== null && !OF_A_PART.test(who[0]) && !IS_THE_REST.test(before);
}

/**
 * Whether what stands before a word for none is some of the organs that a table counts, another time, or a way by which
 * applications come: 个别科室未收到申请; 我局及下属单位均未收到 is of all.
 */
export function isOfSome(text: string, { from }: Word): boolean {
  const before = text.slice(Math.max(0, from - MAX_CLAUSE), from);
  const clause = before.slice(Math.max(...[...MARKS].map((mark) => before.lastIndexOf(mark))) + 1);
  return SOME.test(clause) || BUSINESSES.test(clause);
}
const MAX_CLAUSE = 20;
const MARKS = ',。;:';
const SOME =
  /部分(?!公开)|个别|[少多]数|不少|一些|有[的些]|有(?=单位|部门|乡镇)|(?<![及和与、暨][各其]?)[下所直局委]属(?!机关事务)|下辖|(?<![及和与、暨])其[他它](?=部门|单位|科室|机关|街道|乡镇)|(?:^|[(各])(?:村[(、居]|社区)|村级|基层[所站单]|公共企事业|国有企业|过去(?!的?一年)|以往|往年|历年|多年|近[几年]|信箱|热线|查阅点/;
const BUSINESSES = /(?<![我本])企业(?:全年|本年度?|20\d\d年度?|[均都也])*$/;

/**
 * What is denied from a place on, one thing or several joined by 、 and the like, up to the end of its clause; nothing
 * where more is said.
 * @param read what a text begins with that is denied as a whole, and how long that is
 */
export function deniedTogether<Topic>(
  text: string,
  from: number,
  read: (behind: string) => { readonly topics: readonly Topic[]; readonly length: number } | undefined,
): readonly Denied<Topic>[] {
  const denied: Denied<Topic>[] = [];
  for (let at = from; denied.length < MAX_TOGETHER; ) {
    const next = read(text.slice(at, at + MAX_DENIED));
    if (!next) return [];
    const to = at + next.length;
    for (const topic of next.topics) denied.push({ topic, to });
    if (ENDS.test(text.slice(to, to + 3))) return denied;
    const join = JOIN.exec(text.slice(to, to + 2));
    if (!join) return [];
    at = to + join[0].length;
  }
  return [];
}
