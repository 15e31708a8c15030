import { labelKey } from '../../text/fold';
import { NO_PLACE, ZONE } from '../places';

/** Provinces as they stand before a name without 省 or 自治区 (山西侯马市…). */
const PROVINCES = new Set(
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆'.split(
    ' ',
  ),
);
const MAX_PROVINCE_LENGTH = 3;
/** What the name of a place ends in that may stand before another's. */
const UNIT_ENDS = '省市县区州盟旗';
/** A name that begins with a place of its own: only such a one is still the same without the places before it. */
const BEGINS_WITH_PLACE = /^(.{1,12}?(?:省|市|县|区|州|盟|旗|镇|乡|街道|苏木))/;
/** A place by itself stands for its government: 宿迁市, 柳溪镇. */
const LONE_PLACE = /[省市县州盟旗镇乡]$/;
/** Districts have governments, zones and parks have committees; which one is meant must be said. */
const LONE_DISTRICT = /[^发新园景库]区$/;
const isZone = (key: string): boolean => ZONE.test(key) || key.endsWith('自治区');

/** An organ's name in the one way in which names are compared: marks, spaces and customary short forms undone. */
export function organKey(name: string): string {
  const key = labelKey(name)
    .replace(/管委会/g, '管理委员会')
    .replace(/街道办(?!事处|公室)/g, '街道办事处');
  const isPlace = LONE_PLACE.test(key) || (LONE_DISTRICT.test(key) && !isZone(key));
  if (isPlace && BEGINS_WITH_PLACE.test(key)) return `${key}人民政府`;
  return key.endsWith('街道') ? `${key}办事处` : key;
}

/** The name itself and those that the same organ goes by without the places above it (淮安市洪泽区人民政府, 洪泽区人民政府). */
export function namesOf(organ: string): readonly string[] {
  const key = organKey(organ);
  const names = [key];
  for (let at = 2; at < key.length; at++) {
    const isUnit = UNIT_ENDS.includes(key[at - 1]) || (at <= MAX_PROVINCE_LENGTH && PROVINCES.has(key.slice(0, at)));
    const place = isUnit ? BEGINS_WITH_PLACE.exec(key.slice(at)) : null;
    // 住房和城乡建设局 of one county is not that of another.
    if (place && !NO_PLACE.test(place[1])) names.push(key.slice(at));
  }
  return names;
}

/** Whether two names are those of one organ; an office of an organ is another one. */
export const isSameOrgan = (a: string, b: string): boolean =>
  namesOf(a).includes(organKey(b)) || namesOf(b).includes(organKey(a));

/** 第四十九条 names these and nobody else. */
export type Level = 'department' | 'government';

const OFFICE = '(?:办公室|办公厅|办)?$';
const BELOW_COUNTY = /(?:镇|乡|街道|苏木)(?:人民政府|政府|办事处|管委会|管理委员会)/;
const GOVERNMENT = new RegExp(`(?:[省市县区旗州盟]|人民)政府${OFFICE}|行政公署${OFFICE}|(?:地区|盟)行署${OFFICE}`);
/** A place alone stands for its government. */
const LONE_GOVERNMENT = /^.{1,18}[省市县区旗州盟]$/;
/** Whose departments they are: a place from county level up at the beginning. */
const OF_COUNTY = /^.{1,12}?[省市县区州盟旗](.{3,})$/;
/** Committees of zones and parks, of villages and of the party, are none of a government's departments. */
const NO_DEPARTMENT =
  /[发新园景库]区|示范区|试验区|保税区|度假区|高新|管理委员会|管委会|分局|党委|工委|纪委|政法委|村委|村民|居委|社区|镇|街道|(?<!城)乡(?!村|镇)|常委|政协|法院|检察院|^国家|^中国|税务|海关|学校|大学|中学|小学|学院|医院|公司|集团/;
const DEPARTMENT = /(?:局|厅|委|委员会)$/;

/**
 * Whether an organ is a government from county level up, or a department of one; undefined where its name does not say
 * so for certain. An office of a government reports for it.
 */
export function levelOf(organ: string): Level | undefined {
  const key = labelKey(organ);
  if (BELOW_COUNTY.test(key)) return undefined;
  if (GOVERNMENT.test(key)) return 'government';
  if (LONE_GOVERNMENT.test(key)) return isZone(key) ? undefined : 'government';
  const own = OF_COUNTY.exec(key)?.[1];
  return own !== undefined && !NO_DEPARTMENT.test(key) && DEPARTMENT.test(own) ? 'department' : undefined;
}
