import { isOneOfParts } from '../frames/applications';
import type { Place } from '../frames/frame';
import { isFigure, means, type Token } from '../sentences';
import { scopes } from '../talk/scopes';
import type { Topic } from '../topics';
import { anyOf, meets } from '../vocabulary';
import { businessIn } from './business';
import { APPLICATIONS, JOINING, LABELS, OWN_ORGAN, OWN_YEAR, SURROUNDING, withoutGiven } from './labels';

/** A figure whose phrase says nothing but its name: what it is called, and the year beside it. */
export interface Entry {
  readonly topic: Topic;
  readonly carriedYear: number | undefined;
}

const [OF_THEM, ASIDE] = [scopes('applications'), scopes('otherTalk', 'business', 'attributes', 'elsewhere', 'some')];
const OUTCOMES_TOLD = scopes('outcomes');
const APPLICATION = anyOf('application');
const NOT_GRANTED = anyOf('denied', 'unavailable', 'notProcessed');
const ANSWERED: ReadonlySet<Topic> = new Set(['answered', 'handled']);

const isOfThem = ({ scopes: state, wasSome, phrases, at }: Place): boolean =>
  ((state & OF_THEM) !== 0 || meets(phrases[at].says, APPLICATION)) && (state & ASIDE) === 0 && !wasSome;

/** What a figure of applications is called, where its phrase is a name and nothing else. */
export function entryIn(place: Place): Entry | undefined {
  const entry = isOfThem(place) ? entryAt(place) : undefined;
  if (!entry) return undefined;
  // 予以公开47件，依规答复8件: in another way.
  if (ANSWERED.has(entry.topic) && ((place.scopes & OUTCOMES_TOLD) !== 0 || isOneOfParts(place))) return undefined;
  // 公开47件，部分公开19件: of information, where nothing was refused.
  if (
    entry.topic === 'granted' &&
    BARE.test(place.text.slice(0, place.figure.from)) &&
    !meets(place.sentence.meanings, NOT_GRANTED)
  )
    return undefined;
  return entry;
}

/** The same, in a phrase that speaks of the year before or compares with it. */
export function entryAside(place: Place): Entry | undefined {
  const { text, figure, sentence } = place;
  const front = frontOf(text, sentence.from, figure.from);
  const grown = GROWN_TO.exec(front);
  if (grown) {
    const name = nameIn(front.slice(0, grown.index), '');
    return isOfThem(place) && name.name !== '' ? labelled(name) : undefined;
  }
  // 上年转来未结4件: handed on from one year to the next, and by nobody else.
  if (LEFT_THEN.test(front) && (place.scopes & OF_THEM) !== 0) return { topic: 'carriedIn', carriedYear: undefined };
  const entry = COMPARES.test(front) ? undefined : entryIn(place);
  // 较上年（收到48件）有所上升.
  const isOfThen = OF_LAST_YEAR.test(front) || text[figure.from - front.length - 1] === '(';
  return entry && (entry.topic.startsWith('carried') || !isOfThen) ? entry : undefined;
}
/** 办复量由97件升至125件. */
const GROWN_TO = /(?:[由从]\d{1,6}[件宗起例份])?(?:增加?|上?升|增长|下?降|减少?|提高)[至到为]$/;
const COMPARES = /同比|环比|[较比]|相比|多|少/;
const LEFT_THEN = /^(?:上一?年度?|去年)(?:转来|移来|留下)的?未(?:办?结|答复)的?$/;
const OF_LAST_YEAR = /[上去往前]一?年|20\d\d年/;

const BARE = /(?:^|[,、;:(])公开类?的?$/;
const MARKS = ',、;:()。—–';
/** Names are no longer. In characters. */
const MAX_NAME = 48;
/** 41件（44.4%）得以全部公开: a share says nothing of what is counted. */
const SHARE_BEHIND = /^(?:申请)?\([^()]{0,8}[\d.]+%\)/;
/** A name with the report's year, or without it. */
interface Name {
  readonly name: string;
  readonly year: number | undefined;
  readonly namesApplications: boolean;
  /** Whether it, or some of it, stands behind the figure. */
  readonly isBehind: boolean;
}

function entryAt(place: Place): Entry | undefined {
  const { text, figure, sentence } = place;
  const { from, to } = sentence;
  const said = frontOf(text, from, figure.from);
  const begin = figure.from - said.length;
  const front = said.replace(GROWN_TO, '');
  const behind = text.slice(figure.end, Math.min(to, figure.end + MAX_NAME));
  const share = SHARE_BEHIND.exec(behind)?.[0].length ?? 0;
  const back = untilMark(behind.slice(share));
  if (hasCount(front) || hasCount(back)) return undefined;
  const own = nameIn(front, back);
  if (own.name === '') return nameBefore(text, from, begin);
  // 2023年收到、本年答复的2件: named together with what stands before.
  return text[begin - 1] === '、' && !COUNTED.test(text.slice(Math.max(from, begin - MAX_COUNTED), begin))
    ? undefined
    : labelled(isItemOfList(place) ? { ...own, isBehind: false } : own);
}

const COUNTED = /\d[件宗起例份](?:次|\([^()]*\))?、$/;
const MAX_COUNTED = 24;

/** 其中，6件本机关不掌握相关信息；2件属于内部事务信息；1件部分公开: items of a list, and no remark on some of them. */
const isItemOfList = ({ scopes: state, phrases }: Place): boolean => {
  if ((state & IN_LIST) === 0 || phrases.length > MAX_PHRASES) return false;
  const counted = phrases
    .slice(phrases.findIndex(({ says }) => meets(says, LIST)))
    .filter(({ tokens }) => tokens.some(isFigure));
  return counted.length >= MIN_ITEMS && counted.every(({ tokens }) => isFigure(tokens.filter(isNoList)[0]));
};
const [IN_LIST, LIST] = [scopes('list', 'afterList'), anyOf('list')];
const isNoList = (token: Token): boolean => !means(token, LIST);
const MIN_ITEMS = 3;
/** A longer sentence is no list of rows, and would be read anew for each of its figures. */
const MAX_PHRASES = 64;

/** 9件为信访举报投诉类申请. */
const SAYS_WHICH = /^(?:申请)?(?:[为系是]|属于?)/;

const hasCount = (text: string): boolean => /\d/.test(text.replace(DATES, ''));
const DATES = /20\d\d年(?:度|\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)/g;

/** Back to the mark before a place. */
function frontOf(text: string, from: number, to: number): string {
  const said = text.slice(Math.max(from, to - MAX_NAME), to);
  let begin = said.length;
  while (begin > 0 && !MARKS.includes(said[begin - 1])) begin--;
  const front = said.slice(begin);
  // 收到的1186件和上年度转来的47件: each has its name.
  return /\d[件宗起例份][^\d]{0,12}?(?:[和及与加]|以及|连同)([^\d]*)$/.exec(front)?.[1] ?? front;
}

function untilMark(text: string): string {
  let end = 0;
  while (end < text.length && !MARKS.includes(text[end])) end++;
  const back = text.slice(0, end);
  return /^([^\d]{0,12}?)(?:[和及与]|以及|连同)[^\d]{0,24}\d/.exec(back)?.[1] ?? back;
}

/** What is left of a phrase without what changes nothing. */
function nameIn(front: string, back: string): Name {
  const year = /20\d\d(?=年)/.exec(front + back)?.[0];
  const plain = (text: string): string => text.replace(SURROUNDING, '').replace(OWN_YEAR, '').replace(SURROUNDING, '');
  const [before, after] = [plain(front), plain(back)];
  const said = before.replace(JOINING, '').replace(OWN_ORGAN, '') + after.replace(/^[均都已系为是属]*/, '');
  return {
    namesApplications: said.replace(APPLICATIONS, '') !== said,
    name: said
      .replace(APPLICATIONS, '')
      .replace(/^件|件$|申请(?!人)/g, '')
      .replace(/20\d\d(?=年)/, 'Y'),
    year: year === undefined ? undefined : Number(year),
    isBehind: after.replace(APPLICATIONS, '') !== '' && !SAYS_WHICH.test(back),
  };
}

function labelled({ name, year, isBehind, namesApplications }: Name): Entry | undefined {
  // 2024年新收: the year of all that is told; if of another, it is said by what the sentence has of it.
  const named = name.replace(/^Y年度?(?=.)/, '');
  const own = businessIn(name, namesApplications) ?? businessIn(named, namesApplications);
  if (own) return { topic: own, carriedYear: own === 'carried' && name.includes('Y') ? year : undefined };
  const told = withoutGiven(named);
  const label = LABELS.find(({ name: front, behind = front }) => {
    const says = isBehind ? behind : front;
    return says.test(named) || says.test(told);
  });
  return label && { topic: label.topic, carriedYear: undefined };
}

/** 予以公开（含部分公开）279件. */
const WITH_PARTLY = /(?:予以|同意)公开\((?:含|和|及|包括)部分公开\)$/;

/** 收到申请数：58件; 新收同比上升21.9%，为1186件: the name stands before the mark. */
function nameBefore(text: string, from: number, to: number): Entry | undefined {
  if (WITH_PARTLY.test(text.slice(from, to))) return { topic: 'grantedOrPartly', carriedYear: undefined };
  if (to <= from || !',:(—'.includes(text[to - 1])) return undefined;
  const end = text[to - 2] === '—' ? to - 2 : to - 1;
  const front = frontOf(text, from, end).split(COMPARED, 1)[0];
  if (front === '' || hasCount(front)) return undefined;
  const before = nameIn(front, '');
  return before.name === '' ? undefined : labelled(before);
}
/** 同比上升21.9%, 较上年的102件增长. */
const COMPARED = /同比|[较比与]/;
