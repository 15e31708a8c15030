// How an organ speaks of itself: what stands behind 我 and 本. Sources of regular expressions.

/** Of one character each: authorities, bodies of other kinds, and places, which speak as their governments do. */
const AUTHORITIES = '局委办厅所站队';
const BODIES = '院校馆园';
const PLACES = '县市区旗州镇乡';
const NAMED_BODIES = '中心|公司';
const NAMED = `单位|机关|部门|${NAMED_BODIES}`;

/** The characters alone, for lists that go on with others. */
export const ORGAN_CHARACTERS = `${AUTHORITIES}${BODIES}${PLACES}`;
/** 局, 县, 单位, 街道: to be put into a group behind 我, 本, 全. */
export const ORGAN_KIND = `[${ORGAN_CHARACTERS}]|${NAMED}|街道`;
/** 我局, 本机关, 我们. */
export const ITSELF = `(?:我们|[我本](?:${ORGAN_KIND}))`;
/** 我局, and not 我县: where a place is spoken of beside its organs. */
export const OFFICE_ITSELF = `[我本](?:[${AUTHORITIES}${BODIES}]|${NAMED})`;
/** 我院, 我公司: what is no authority. */
export const BODY_ITSELF = `[我本](?:[${BODIES}]|${NAMED_BODIES})`;
/** 全县. */
export const WHOLE_PLACE = `全[省${PLACES}]`;
/** Each of the words by itself: 我局, 本局, 我县. */
export const OWN_WORDS: readonly string[] = [...ORGAN_CHARACTERS, ...NAMED.split('|'), '街道'].flatMap((organ) => [
  `我${organ}`,
  `本${organ}`,
]);
