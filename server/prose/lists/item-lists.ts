import { exact } from '../../text/figure';
import { isCount, type ProseFigure, PUBLISHED } from '../figures';
import { beginOf } from '../frames/verb';
import { figureOf, figuresIn, means, type Sentence } from '../sentences';
import { MEANING, meets } from '../vocabulary';
import { ACCOUNT, WAY } from '../words/ways';
import { SLIGHT, sum, withoutDivided } from './divisions';
import type { List } from './list';
import { isOneSlipOff } from './slips';
import { plainList } from './sorts';

// Lists of nothing but names and counts whose marks, verbs or numbers would let them end before their last item. Read to
// its end such a list comes near its whole, or 其他 closes it: then there is no other reading in which it is right.

const NUMBER = '(?:[一二三四五六七八九十]{1,2}是|\\d{1,2}[.)](?!\\d)|\\([一二三四五六七八九十\\d]{1,2}\\))';
const ITEM = new RegExp(
  `(${NUMBER})?((?:[^,;。:()\\d]|\\([^()\\d]{1,8}\\)){2,36})(\\d{1,7})([条件篇份期则])(?:\\([^()]{1,60}\\))?(?:,(?:主要)?(?:包括|包含|涉及|涵盖|含)[^;。\\d()]{2,160}(?=[;。]|$))?([,、;。]|$)`,
  'y',
);
const STARTS = /[,:]?/y;
/** 发布解读15条, in a list of what was published: one more kind, or what was done besides. */
const VERB = /^(?:主动)?(?:公开|发布|更新)/;
/** 政策信息公开数3条, 专题类信息总计22条. */
const NUMBER_OF = /(?:公开)?(?:总?数量?|总量|[共合总]计|共)$/;
const REST = /^(?:主动)?(?:公开|发布)?其[他它余]/;
/** What one thing may have beside its kind, what is dealt with, and where it is published. */
const NO_KIND =
  /^(?:[收接]到|受理|办[理结复]|[答回]复|处理|完成|结转|组织(?!机构|人事|保障|领导|管理|建设|概况)|开展|召开|举办|新增)|报[刊纸送]|图[文解片表]|视频|音频|动[画漫]|原创|自[主编采]|转[发载]|重点|涉及|有关|各级|[省市县区镇乡]级|各部门|部门(?![动文预决信概简职])|(?<!事业)单位|街道|阅读|浏览|点击|粉丝|累计|[共合总]计|同比|上年|去年|[增减升降占]|其中|包括|[约近超]$/;
/** Where something is published; 网站公开概况19条，动态324条；公众号发布961条: where each semicolon brings another place. */
const PLACE = new RegExp(`${WAY}|${ACCOUNT}|网站|官网|平台|渠道|媒体|专[栏题](?!类|专)`);
/** What a whole is counted of. */
const PUBLISHES = /公开|发布|更新|推送/;
const OF_INFORMATION = /信息(?:总?数量?|总?量)?(?:共计?|总计|合计|[为达共]|共有)?$/;
const MAX_SAID = 60;
const COMPARED = /[较比增减升降]/;
/** Between a whole and its list: nothing, or marks. */
const BETWEEN = /^[,(]?$/;
const MIN_ITEMS = 3;
const MAX_ITEMS = 24;
/** A closed list that falls short by more divides something else. */
const NEAR = 0.25;
/** What a list names before it may be over, of its whole. */
const MOST = 0.75;

interface Item {
  /** Before it; empty for the first. */
  readonly mark: string;
  readonly isNumbered: boolean;
  readonly name: string;
  /** Without its verb and without what says that it is a number. */
  readonly kind: string;
  readonly unit: string;
  /** After its digits. */
  readonly to: number;
}

interface Items {
  readonly parts: readonly ProseFigure[];
  /** Whether 其他 closes them. */
  readonly isClosed: boolean;
  /** The same where none is counted otherwise, and neither 其他 nor 公开 begins anew behind a semicolon. */
  readonly leavesNone: boolean;
  /** Whether nothing else than reading them so makes all of them parts of one list. */
  readonly isParted: boolean;
  readonly isNumbered: boolean;
  /** Whether some behind the first say that they were published. */
  readonly hasVerbs: boolean;
  /** How many stand before the first that may begin something else. */
  readonly sure: number;
  /** Whether marks of one kind stand between them: it is chance then that some come to another. */
  readonly isUniform: boolean;
}

export const itemLists = (text: string, sentences: readonly Sentence[]): readonly List[] =>
  sentences.flatMap((_, i) => [...behindWord(text, sentences, i), ...inNext(text, sentences, i)]);

/** 公开信息512条，其中动态312条，发布公告148条，公开文件64条. */
function behindWord(text: string, sentences: readonly Sentence[], i: number): readonly List[] {
  const { tokens, meanings, from } = sentences[i];
  if (!meets(meanings, MEANING.list)) return [];
  const opener = tokens.find((token) => means(token, MEANING.list));
  if (!opener) return [];
  const isFirst = !/[^\p{P}\s]/u.test(text.slice(from, opener.from));
  const before = isFirst ? sentences[countsItems(sentences[i - 1]) ? i - 1 : i - 2] : sentences[i];
  const { whole, isOnly } = wholeIn(text, before, isFirst ? from : opener.from) ?? {};
  if (!whole || (!isFirst && !BETWEEN.test(text.slice(whole.end, opener.from)))) return [];
  STARTS.lastIndex = opener.to;
  STARTS.exec(text);
  const items = itemsFrom(text, STARTS.lastIndex, sentences.slice(i), whole);
  return listOf(whole, items && !isOnly ? { ...items, isParted: true, isClosed: false, leavesNone: false } : items, 1);
}

/** 内容涵盖21类、56个栏目。其中…: by the way. */
const countsItems = (sentence: Sentence | undefined): boolean =>
  sentence?.tokens.some((token) => PUBLISHED.has(figureOf(token)?.unit ?? '')) ?? false;

/** 公开信息512条。动态312条，公告148条，其他信息52条。 */
function inNext(text: string, sentences: readonly Sentence[], i: number): readonly List[] {
  const [{ to }, next] = sentences.slice(i);
  if (!next || !/\d[条篇]。$/.test(text.slice(Math.max(0, next.from - 3), next.from))) return [];
  const { whole, isOnly } = wholeIn(text, sentences[i], to) ?? {};
  if (!isOnly || whole?.end !== next.from - 1 || meets(next.meanings, MEANING.list)) return [];
  const items = itemsFrom(text, next.from, sentences.slice(i + 1), whole);
  return items?.isClosed || items?.isNumbered ? listOf(whole, { ...items, isParted: true }) : [];
}

interface Whole {
  readonly whole: ProseFigure;
  readonly isOnly: boolean;
}

/**
 * The one count of a sentence, if it is of what was published and nothing is compared; or the last, where each says in
 * which place (公众号发布98条，网站发布84条，其中…).
 */
function wholeIn(text: string, sentence: Sentence | undefined, to: number): Whole | undefined {
  const counts = (sentence?.tokens ?? []).flatMap((token) => {
    const figure = token.from < to ? figureOf(token) : undefined;
    return figure && isCount(figure.unit) ? figure : [];
  });
  const whole = counts.at(-1);
  const isOnly = counts.length === 1;
  if (!whole || !PUBLISHED.has(whole.unit) || whole.low !== whole.high) return undefined;
  const said = text.slice(Math.max(sentence?.from ?? 0, whole.from - MAX_SAID), whole.from);
  const clause = said.slice(said.lastIndexOf(',') + 1);
  if (!OF_INFORMATION.test(clause) || !PUBLISHES.test(clause) || COMPARED.test(said)) return undefined;
  const areOfPlaces = (): boolean =>
    counts.every(({ from, unit }) => unit === whole.unit && PLACE.test(text.slice(beginOf(text, from), from)));
  return isOnly || areOfPlaces() ? { whole, isOnly } : undefined;
}

/** What stands from a place on, item by item. */
function itemsAt(text: string, start: number): readonly Item[] {
  const items: Item[] = [];
  let [mark, at] = ['', start];
  while (items.length < MAX_ITEMS && (items.length === 0 || mark !== '')) {
    ITEM.lastIndex = at;
    const item = ITEM.exec(text);
    if (!item || (mark === '。' && !item[1])) break;
    const [, number = '', name, value, unit, behind] = item;
    const kind = name.replace(VERB, '').replace(NUMBER_OF, '');
    const to = at + number.length + name.length + value.length;
    items.push({ mark, isNumbered: number !== '', name, kind, unit, to });
    mark = behind;
    at = ITEM.lastIndex;
  }
  return items;
}

/** Of kinds of one sort: all without a place, or each semicolon with one. */
const areOfOneSort = ([first, ...others]: readonly Item[]): boolean => {
  const isOfPlaces = PLACE.test(first.kind);
  return others.every(({ mark, kind }) => PLACE.test(kind) === isOfPlaces || (isOfPlaces && mark !== ';'));
};

/** The items from a place on; undefined where one of them may be of another sort. */
function itemsFrom(
  text: string,
  start: number,
  sentences: readonly Sentence[],
  { unit }: ProseFigure,
): Items | undefined {
  const items = itemsAt(text, start);
  const own = items.filter((item) => item.unit === unit);
  const last = items.at(-1);
  if (!last || own.length < MIN_ITEMS || items.some(({ kind }) => kind === '' || NO_KIND.test(kind))) return undefined;
  if (!areOfOneSort(items)) return undefined;
  const ends = new Set(own.map(({ to }) => to));
  const parts = sentences
    .slice(0, MAX_ITEMS)
    .flatMap(figuresIn)
    .filter(({ to }) => ends.has(to));
  if (parts.length < own.length) return undefined;
  const others = items.slice(1);
  const begins = ({ mark, name, isNumbered }: Item): boolean => isNumbered || /[;。]/.test(mark) || VERB.test(name);
  const doubtful = others.find(begins);
  const isUniform = new Set(others.map(({ mark }) => mark)).size === 1;
  const isClosed = REST.test(last.name) && !PLACE.test(items[0].kind);
  const beginsAnew = others.some(({ mark, name }) => mark === ';' && VERB.test(name));
  return {
    parts,
    isClosed,
    leavesNone: isClosed && own.length === items.length && !beginsAnew && (isUniform || last.mark !== ';'),
    isParted: doubtful !== undefined,
    isNumbered: items.every((item) => item.isNumbered),
    hasVerbs: others.some(({ name }) => VERB.test(name)),
    sure: own.filter(({ to }) => to < (doubtful?.to ?? 0)).length,
    isUniform,
  };
}

/**
 * The list that they make, where it can be right in no way.
 * @param most by how much of its whole what 其他 closes may exceed it, to be of that whole
 */
function listOf(whole: ProseFigure, items: Items | undefined, most = NEAR): readonly List[] {
  if (!items?.isParted) return [];
  const { parts, isClosed, leavesNone, isUniform, hasVerbs, sure } = items;
  const divided = withoutDivided(parts);
  if (divided.length < parts.length && (!isUniform || sum(divided, 'value') === whole.value)) return [];
  const all = sum(parts, 'value');
  let so = 0;
  // What stands before some item, or from it on, may divide the whole by itself.
  for (const { value } of parts) {
    if (so === whole.value || exact(all - so) === whole.value) return [];
    so = exact(so + value);
  }
  if (so === whole.value) return [];
  const over = exact(all - whole.value);
  // 动态300条、公告200条，发布解读20条 of 512: what is told besides a list that names nearly all may come to anything.
  const isCertain = (isUniform && !hasVerbs) || isClosed || sum(parts.slice(0, sure), 'value') <= whole.value * MOST;
  const isOver = isCertain && over > 0 && (over <= whole.value * (SLIGHT - 1) || isOneSlipOff(parts, whole));
  const isMissed = leavesNone && over <= whole.value * most && -over <= whole.value * NEAR;
  return isOver || isMissed ? [{ ...plainList(whole, parts), claimsAll: leavesNone }] : [];
}
