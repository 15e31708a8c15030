import type { Claim } from '../prose/claims';
import { fold } from '../text/fold';

/** Names of organs, with a few words before them. */
const ORGAN =
  /(?:^|[,。;、:()])?([\u4e00-\u9fff]{0,12}?(?:[市县区州省](?:直|级|政府)部门|局|委员会|办公室|街道|分局|大队|支队|公司|学校|医院|(?:市|县|区|州|省|镇|乡|旗)(?:人民)?政府(?!信息|部门|公开|网|门)|乡镇|开发区|园区))/g;
/** How an organ speaks of itself, or of all together. */
const WHOLE = /^(?:.{0,4}年度?)?[,]?(?:我|本|全|该|各|我们)/;
/** So far before a figure its organ may stand. In characters. */
const LOOKBEHIND = 80;

/** Whether the words before a figure name an organ that is one of several which the tables count together. */
export function isOfAPart({ prose, sentence, from, apart }: Claim, organ: string | undefined): boolean {
  if (apart !== undefined) return true;
  const before = prose.text.slice(Math.max(sentence.from, from - LOOKBEHIND), from);
  for (const [, name] of before.matchAll(ORGAN)) {
    const core = name.replace(/^.*?(?=我|本|全|该|各)/, '');
    if (WHOLE.test(core) || WHOLE.test(name)) continue;
    if (organ && isNamed(fold(organ), name)) continue;
    return true;
  }
  return false;
}

/** The organ's own name, a part of it, or with words before it (2023年青岚县农业农村局). */
const isNamed = (organ: string, name: string): boolean =>
  organ.includes(name) ||
  name.includes(organ) ||
  (organ.length >= 3 && (name.endsWith(organ.slice(-4)) || organ.endsWith(name.slice(-4))));
