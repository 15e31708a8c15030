import { isAbbreviationOf } from './abbreviation';

/** Endings by which a name is known to be that of a whole organ and not of an office within one. */
const ORGAN =
  /(?:人民政府(?:办公[室厅])?|管理委员会|管委会|委员会|街道办事处|街道|局|厅|委|中心|总队|支队|大队|社|院|馆|校|集团|公司|[省市县区州盟旗镇乡])$/;
/** What a name may do without: what is left of it is the place, or the place and the matter. */
const LEFT_OUT =
  /(?:人民政府)?(?:办公室|办公厅|办)$|人民政府$|政府$|管理委员会$|管委会$|街道办事处$|办事处$|街道$|党工委$/;

/** 中共白石镇委员会 白石镇人民政府: both sign. */
const WITH_PARTY = /^中(?:国)?共(?:产党)?.{2,16}?委员会(?=.{4})/;
/** 和 and 与 that join the matters of one department: elsewhere they join two organs. */
const JOINED =
  /(?<=文化|旅游|住房|教育|体育|规划|建设|应急|市场|科技|科学技术|交通|城市管理|水利|林业|商务)和(?=文化|旅游|城乡|体育|科学|规划|农村|水务|草原|综合|交通|园林|市容|投资|经济|信息化|新闻)|(?<=人力资源)和(?=社会)|(?<=发展)和(?=改革)|(?<=自然资源|规划)和(?=规划|自然)|(?<=工业|经济)和(?=信息化)|(?<=粮食)和(?=物资)|(?<=民族)和(?=宗教)/g;

/** The part of an organ's name that distinguishes it from others; 人民政府, 管委会 and their offices are the place itself. */
function coreOf(name: string): string {
  const core = name.replace(WITH_PARTY, '').replace(/[()]/g, '').replace(LEFT_OUT, '');
  return core === '' ? name : core.replace(LEFT_OUT, '') || core;
}

/** A government: its own report, not one of its departments' or offices'. */
export const isGovernment = (name: string): boolean => /人民政府$/.test(name) && !name.includes('、');

/** A government, or its office in its name. */
export const signsForGovernment = (name: string): boolean => /人民政府(?:办公室|办公厅)?$/.test(name);

/** A body that serves the public and is no organ of administration: 条例第五十五条 leaves its reports to other rules. */
export const isPublicService = (name: string): boolean =>
  /(?:大学|学院|学校|[中小]学|幼儿园|医院|卫生院|公司|集团)$/.test(name);

/** Whether an organ may have made 规章: a government, its office, or a department of the State Council. */
export const mayMakeRules = (name: string): boolean =>
  signsForGovernment(name) || /^(?:国家|中国|中华)|(?:部|总局|总署)$/.test(name);

/** Whether a name is that of a place only: 宿迁市 for its government. */
export const isPlace = (name: string): boolean =>
  /[\u4e00-\u9fff]{2,}[省市县镇乡州旗盟]$/.test(name) ||
  (/[\u4e00-\u9fff]{2,}区$/.test(name) &&
    !/(?:开发|高新|新|园|示范|风景|名胜|景|保税|实验|试验|合作|管理|物流|产业|港|林|矿|库|度假|集聚|功能)区$/.test(
      name,
    ));

/** Whether two names can only be those of two organs. Short forms, longer forms and offices of one another are not. */
export function areDifferent(a: string, b: string): boolean {
  if (!ORGAN.test(a) || !ORGAN.test(b) || a.length < 3 || b.length < 3) return false;
  if (/[、和与及]/.test((a + b).replace(JOINED, ''))) return false;
  const [coreA, coreB] = [coreOf(a), coreOf(b)];
  if (coreA.length < 2 || coreB.length < 2) return false;
  return (
    !isAbbreviationOf(coreA, coreB) &&
    !isAbbreviationOf(coreB, coreA) &&
    !isAbbreviationOf(a, b) &&
    !isAbbreviationOf(b, a) &&
    !sharePlace(coreA, coreB)
  );
}

/**
 * One report, one place, and both a department's name: renamed departments and offices that stand in for one another
 * (城市管理局, 综合行政执法局) are one organ for all that one can see.
 */
function sharePlace(coreA: string, coreB: string): boolean {
  const place = /^[\u4e00-\u9fff]{2,8}?[省市县区州旗](?=[\u4e00-\u9fff]{2})/.exec(coreA)?.[0];
  if (!place || !coreB.includes(place)) return false;
  const matter = (name: string): string =>
    name.slice(name.indexOf(place) + place.length).replace(/(?:局|委员会|委|中心|厅)$/, '');
  const [a, b] = [matter(coreA), matter(coreB)];
  // Two towns of one county, of which neither is short for the other.
  if (/.[镇乡]$/.test(a) && /.[镇乡]$/.test(b)) return false;
  return (
    a === '' ||
    b === '' ||
    [...a].some((char) => b.includes(char) && !'管理服务和发展政业公'.includes(char)) ||
    isRenamed(a, b)
  );
}

/** Departments whose names share nothing and that are, or were, one. */
const RENAMED: readonly (readonly [RegExp, RegExp])[] = [
  [/城市管理|城管|城乡管理/, /综合.*执法/],
  [/行政审批|政务服务|数据|大数据/, /行政审批|政务服务|数据|信息/],
  [/扶贫|乡村振兴/, /扶贫|乡村振兴|农业|农村/],
  [/安全生产|安监/, /应急/],
  [/国土|规划/, /自然资源/],
  [/卫生|计生|卫计/, /卫生|卫健|健康/],
  [/企业|盐业/, /工业|工信|经济/],
  [/公管/, /公共资源/],
  [/渔业|畜牧|水产|产业/, /农业/],
];

const isRenamed = (a: string, b: string): boolean =>
  RENAMED.some(([x, y]) => (x.test(a) && y.test(b)) || (x.test(b) && y.test(a)));
