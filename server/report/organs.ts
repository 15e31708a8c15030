import { labelKey } from '../text/fold';

/** Provinces as they stand before a name without 省 or 自治区 (山西侯马市…). */
const PROVINCES = new Set(
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆'.split(
    ' ',
  ),
);
const LONGEST_PROVINCE = 3;
/** What the name of a place ends in that may stand before another's. */
const UNIT_ENDS = '省市县区州盟旗';
/** A name that begins with a place of its own: only such a one is still the same without the places before it. */
const BEGINS_WITH_PLACE = /^(.{1,12}?(?:省|市|县|区|州|盟|旗|镇|乡|街道|苏木))/;
/** Words that only sound like places: 住房和城乡建设局 of one county is not that of another. */
const NO_PLACE = /(?:城市|城乡|社区|小区|景区|库区|牧区|林区|灾区|都市|超市)$/;
/** A place by itself stands for its government: 宿迁市, 柳溪镇. */
const LONE_PLACE = /[省市县州盟旗镇乡]$/;
/** Districts have governments, zones and parks have committees; which one is meant must be said. */
const LONE_DISTRICT = /[^发新园景库]区$/;
const NO_AREA = /(?:开发|园|新|示范|试验|合作|保税|度假|管理|功能|高新|工业|风景|自然保护|自治)区$/;

/** An organ's name in the one way in which names are compared: marks, spaces and customary short forms undone. */
export function organKey(name: string): string {
  const key = labelKey(name)
    .replace(/管委会/g, '管理委员会')
    .replace(/街道办(?!事处|公室)/g, '街道办事处');
  const isPlace = LONE_PLACE.test(key) || (LONE_DISTRICT.test(key) && !NO_AREA.test(key));
  if (isPlace && BEGINS_WITH_PLACE.test(key)) return `${key}人民政府`;
  return key.endsWith('街道') ? `${key}办事处` : key;
}

/** The name itself and those that the same organ goes by without the places above it (淮安市洪泽区人民政府, 洪泽区人民政府). */
export function namesOf(organ: string): readonly string[] {
  const key = organKey(organ);
  const names = [key];
  for (let at = 2; at < key.length; at++) {
    const isUnit = UNIT_ENDS.includes(key[at - 1]) || (at <= LONGEST_PROVINCE && PROVINCES.has(key.slice(0, at)));
    const place = isUnit ? BEGINS_WITH_PLACE.exec(key.slice(at)) : null;
    if (place && !NO_PLACE.test(place[1])) names.push(key.slice(at));
  }
  return names;
}

/** Whether two names are those of one organ; an office of an organ is another one. */
export const isSameOrgan = (a: string, b: string): boolean =>
  namesOf(a).includes(organKey(b)) || namesOf(b).includes(organKey(a));
