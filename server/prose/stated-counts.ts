import { readNumeral } from '../text/figure';
import { fold } from '../text/fold';
import { bigrams, matcher } from './text-facts';

/** A count of things that are listed beside it: 由甲、乙、丙三部分组成. */
export interface StatedCount {
  /** Where its numeral stands. */
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly stated: number;
  /** The list itself, folded; without what introduces it. Empty where numbered items may follow the count. */
  readonly list: string;
  /** Whether it closes with 等: it may then be shorter. */
  readonly isOpen: boolean;
  /** Whether nothing but a comma introduces it: the sentence may as well go on. */
  readonly mayBeClause: boolean;
  /** Where what it announces begins (存在三个方面的问题：); undefined where it announces nothing. */
  readonly announces?: number;
}

const THINGS = /部分|方面|内容|问题|不足|短板|弱项|困难|差距|工作|任务|举措|措施|点/g;
/** What a list of names is of; the others are told in sentences (存在三点不足：一是…). */
const LISTED: readonly string[] = ['部分', '方面', '内容'];
const COUNTED = /([二两三四五六七八九十]{1,2}|\d{1,2})[个大项条类]?\s?$/;
/** 学习贯彻二十大工作: the Party's. */
const CONGRESS = /^(?:十[六七八九]|二十一?)大/;
const MAX_COUNT_LENGTH = 4;
const INTRODUCES = ['由', '包括', '包含', '分为', '涵盖', '报告分', '全文分', '共分'];
/** The list follows instead of standing before. */
const ANNOUNCES = /(?:(?:由|包括|包含|分为?|共分?|共)(?:以下|下列|如下)?|以下|下列|如下)$/;
const FOLLOWS = /^[^,。:;、]{0,6}([:,])((?:即|(?:分别|依次)[是为]|包括)?:?)([^。]{4,300})/;
const LOOKBEHIND = 240;

/** The counts of a text that have their list in the same sentence. */
export const statedCounts = matcher(
  bigrams('二两三四五六七八九十0123456789个大项条类', '部方内问不短弱困差工任举措点'),
  statedCountsIn,
);

function statedCountsIn(text: string): StatedCount[] {
  const counts: StatedCount[] = [];
  let end = 0;
  for (const things of text.matchAll(THINGS)) {
    const counted = COUNTED.exec(text.slice(Math.max(0, things.index - MAX_COUNT_LENGTH), things.index));
    if (!counted || CONGRESS.test(counted[0])) continue;
    const [before, written] = counted;
    const index = things.index - before.length;
    const behind = things.index + things[0].length;
    const stated = /\d/.test(written) ? Number(written) : readNumeral(written.replace('两', '二'));
    // A numeral that runs on from another is no count (二十二项, 第三部分).
    if (stated === undefined || stated < 2 || /[第\d一二三四五六七八九十百千.]/.test(text[index - 1] ?? '')) continue;
    const place = { from: index, to: index + written.length, written, stated };
    const colon = OPENS_ITEMS.exec(text.slice(behind, behind + MAX_TO_COLON));
    if (colon) {
      if (DEALT_WITH.test(text.slice(Math.max(end, index - MAX_DEALT_WITH), index))) continue;
      counts.push({ ...place, list: '', isOpen: false, mayBeClause: false, announces: behind + colon[0].length });
      end = behind;
      continue;
    }
    if (!LISTED.includes(things[0])) continue;
    const announced = ANNOUNCES.test(fold(text.slice(Math.max(end, index - 12), index)))
      ? FOLLOWS.exec(fold(text.slice(behind, behind + LOOKBEHIND)))
      : undefined;
    const list = announced?.[3] ?? listIn(text.slice(Math.max(end, index - LOOKBEHIND), index));
    if (list !== undefined) {
      counts.push({
        ...place,
        list: list.replace(/等?(?:共|共计|这)?$/, ''),
        isOpen: /等(?:共|共计)?$/.test(list),
        mayBeClause: announced?.[1] === ',' && announced[2] === '',
      });
    }
    end = behind;
  }
  return counts;
}

/** 存在三个方面的问题：一是…, or its paragraph ends with the colon. */
const OPENS_ITEMS = /^的?[^，。；：、,;:]{0,6}[：:]\s*(?=$|一[是要]|[①（(]|其一|第一)/;
const MAX_TO_COLON = 16;
/** 针对3个方面的不足：一是加大培训力度…, 完成12项任务：一是…: what is done about them, or some of them. */
const DEALT_WITH =
  /(?:针对|对照|对于|解决|破解|围绕|根据|按照|落实|完成|聚焦|紧扣|整改|克服|补齐|指出|提出|反馈|部署)[^，。；：]{0,24}$/;
const MAX_DEALT_WITH = 30;

/** What stands after the last word that introduces a list. */
function listIn(text: string): string | undefined {
  const written = text.slice(text.lastIndexOf('。') + 1);
  if (!written.includes('、')) return undefined;
  const before = fold(written);
  let from = -1;
  for (const word of INTRODUCES) {
    const at = before.lastIndexOf(word);
    if (at >= 0) from = Math.max(from, at + word.length);
  }
  const list = from < 0 ? '' : before.slice(from);
  return list.includes('、') ? list : undefined;
}

/**
 * The most things that a plain list can name: 和 and 与 may join two things or stand inside the name of one. Undefined
 * where it is no plain list of names.
 */
export function mostItems(list: string): number | undefined {
  const items = list.split(/[、,;]/);
  if (items.length < 2 || items.some((item) => !/^[“”‘’《》〈〉\u4e00-\u9fff]{2,16}$/.test(item) || /的$/.test(item)))
    return undefined;
  return items.length + (list.match(/和|及|与|并|或|兼/g)?.length ?? 0);
}
