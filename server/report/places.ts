import { labelKey } from '../text/fold';

/** The levels of the places that stand in an organ's name. */
export type PlaceUnit = 'province' | 'prefecture' | 'city' | 'county' | 'district' | 'town' | 'subdistrict' | 'zone';

const UNITS: Readonly<Record<string, PlaceUnit>> = {
  省: 'province',
  自治区: 'province',
  特别行政区: 'province',
  自治州: 'prefecture',
  州: 'prefecture',
  地区: 'prefecture',
  盟: 'prefecture',
  市: 'city',
  县: 'county',
  自治县: 'county',
  旗: 'county',
  自治旗: 'county',
  区: 'district',
  镇: 'town',
  乡: 'town',
  苏木: 'town',
  街道: 'subdistrict',
};
/** 景德镇市, 新乡市, 杭州市 are cities. */
const PLACE = /^(.{1,10}?)(特别行政区|自治区|自治州|自治县|自治旗|地区|街道|苏木|省|盟|市|(?:州|县|旗|区|镇|乡)(?!市))/;
/** Words that only sound like places. */
export const NO_PLACE = /(?:城市|城乡|社区|小区|景区|库区|牧区|林区|灾区|都市|超市|校区|院区|片区|辖区)$/;
/** Places that no law makes a level of government. */
export const ZONE =
  /(?:开发|高新|新|园|示范|风景|名胜|保税|实验|试验|合作|管理|物流|产业|港|度假|集聚|功能|工业|保护|贸易|经济|技术)区$/;

/** The levels of the places that an organ's name begins with, highest first: 云溪市青石区教育局 is city, district. */
export function placesIn(organ: string): PlaceUnit[] {
  const units: PlaceUnit[] = [];
  let rest = labelKey(organ);
  for (let place = PLACE.exec(rest); place; place = PLACE.exec(rest)) {
    const [whole, , unit] = place;
    if (NO_PLACE.test(whole)) break;
    units.push(ZONE.test(whole) ? 'zone' : UNITS[unit]);
    rest = rest.slice(whole.length);
  }
  return units;
}

/**
 * Whether an organ surely cannot make 规章 (立法法 第九十三条): of a county, a district, a township or a subdistrict, or
 * of a city after its prefecture. A city by itself may have districts, and then it can.
 */
export function cannotMakeRules(organ: string): boolean {
  const units = placesIn(organ);
  if (units.includes('zone')) return false;
  const last = units[units.length - 1];
  if (last === 'city') return units.slice(0, -1).some((unit) => unit === 'city' || unit === 'prefecture');
  return last === 'county' || last === 'district' || last === 'town' || last === 'subdistrict';
}
