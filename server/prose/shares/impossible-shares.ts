import { exact } from '../../text/figure';
import { OVERLAPS } from '../beside-figures';
import type { Prose } from '../sentences';

/** Shares that cannot be, whatever they are of. */
export interface ImpossibleShare {
  readonly from: number;
  readonly to: number;
  /** In percent: the one, or what all come to that leave nothing out. */
  readonly value: number;
  readonly isTotal: boolean;
}

/** 征地占45%、规划占30%、其他占15%. */
const ITEM = /占比?(?:为|达到?)?(\d{1,3}(?:\.\d{1,3})?)%/g;
/** 征地、规划、其他分别占45%、30%、15%. */
const TOGETHER = /(?:分别|依次)占比?为?(\d[\d.%、,和]{4,120}%)/g;
const GIVEN = /^\d{1,3}(?:\.\d{1,3})?%$/;
/** Of one application in several, of parts of parts, and of rounded ones. */
const NOT_ONCE = /涉及|其中|主要|约|近|超|不足|均/;
const ROUNDED = /^[以左多余(]/;
const IS_REST = /^其[他它]/;
const REST_BEFORE = /其[他它][^,、;。:()\d%]{0,8}$/;
/** So far before its share a name begins. In characters. */
const MAX_NAME = 26;

/** 办结率105%, 占比120%: more than all; a plan is fulfilled by as much. */
const OVER =
  /(?:(?:办[结复]|答复|回复|满意|公开|解读|合格|采[纳用]|录用|[胜败]诉|维持|纠[错正]|审结)率|占比?(?:总数|总量)?的?)(?:为|是|达到?|:)?(\d{3,5}(?:\.\d{1,3})?)%/g;
const OF_A_PLAN = /任务|计划|目标|指标|进度|预算|完成|[去上前]年|同期/;
const MAX_PLAN = 30;

export const impossibleShares = ({ text }: Pick<Prose, 'text'>): readonly ImpossibleShare[] => [
  ...overAll(text),
  ...(/其[他它]|类占/.test(text) ? [...seriesOf(text), ...given(text)] : []),
];

const overAll = (text: string): ImpossibleShare[] =>
  [...text.matchAll(OVER)].flatMap(({ index, 0: said, 1: written }) => {
    const value = Number(written);
    const to = index + said.length;
    if (value <= 100 || OF_A_PLAN.test(text.slice(Math.max(0, index - MAX_PLAN), index))) return [];
    return [{ from: to - written.length - 1, to, value, isTotal: false }];
  });

/** Each with its name, as far as they follow each other up to 其他. */
function seriesOf(text: string): ImpossibleShare[] {
  const found: ImpossibleShare[] = [];
  let run: { readonly from: number; readonly name: string; readonly share: string }[] = [];
  let end = -1;
  for (const { index, 0: said, 1: written } of text.matchAll(ITEM)) {
    const name = text.slice(Math.max(0, end + 1, index - MAX_NAME), index);
    if (!/^[,、;]$/.test(text[end] ?? '') || /[,、;。:()\d%]/.test(name) || index - end > MAX_NAME) run = [];
    end = index + said.length;
    const own = name.split(/[,、;。:()]/).at(-1) ?? '';
    run.push({ from: end - written.length - 1, name: own, share: written });
    if (ROUNDED.test(text.slice(end, end + 1))) run = [];
    else if (IS_REST.test(own) || isOfKinds(text, end, run)) {
      const isOnce = run.slice(1).every((item) => !NOT_ONCE.test(item.name)) && !/涉及|约|近|超/.test(run[0].name);
      const shares = run.map(({ share }) => share);
      const total = isOnce ? totalOf(text, run[0].from, end, shares) : [];
      // 征地类占42%，规划类占33%，拆迁类占38%: others may be left, but they come to more than all.
      found.push(...total.filter(({ value }) => value > 100 || IS_REST.test(own)));
      run = [];
    }
  }
  return found;
}

/** Each is called a kind, and no more follow. */
const isOfKinds = (text: string, end: number, run: readonly { readonly name: string }[]): boolean =>
  run.every(({ name }) => IS_KIND.test(name) && !OF_ANOTHER_SORT.test(name)) && CLOSES.test(text.slice(end, end + 1));
/** One may be asked about, have come by phone and be of a firm. */
const OF_ANOTHER_SORT = /涉|线[上下]|网|电话|信函|重点|热点|民生|初次|首次|重复|[个集]体/;
const IS_KIND = /类(?:信息|事项|问题|诉求|工单|申请)?$/;
const CLOSES = /^(?:[。;]|$)/;

const given = (text: string): ImpossibleShare[] =>
  [...text.matchAll(TOGETHER)].flatMap(({ index, 0: said, 1: written }) => {
    const to = index + said.length;
    const shares = written.split(/[、,和]/);
    const isPlain = shares.every((share) => GIVEN.test(share)) && !ROUNDED.test(text.slice(to, to + 1));
    const isClosed = REST_BEFORE.test(text.slice(Math.max(0, index - MAX_NAME), index));
    return isPlain && isClosed ? totalOf(text, to - written.length, to, shares) : [];
  });

function totalOf(text: string, from: number, to: number, shares: readonly string[]): ImpossibleShare[] {
  if (shares.length < MIN_SHARES || OVERLAPS.test(text.slice(to, to + REMARK))) return [];
  // 法人中，企业占10%，机构占2%，其他占3%: of all, of which 自然人占85% was said before; nothing else may have a share.
  if (text.slice(0, from).replace(NAMED, '').includes('占') || text.slice(to).includes('占')) return [];
  const values = shares.map((share) => Number.parseFloat(share));
  const digit = Math.max(...shares.map((share) => 10 ** -(share.replace('%', '').split('.')[1]?.length ?? 0)));
  // 初次占70%，重复占30%，集体占12%: the first may divide all, and the others anew.
  if (values.some((_, at) => exact(values.slice(0, at).reduce((so, one) => so + one, 0)) === 100)) return [];
  let value = 0;
  // 网上占65%，征地占45%，规划占30%，其他占25%: the first may be that of something else.
  for (let at = values.length - 1; at >= 0; at--) {
    value = exact(value + values[at]);
    if (Math.abs(value - 100) <= shares.length * digit) return [];
  }
  return value > LEAST ? [{ from, to, value, isTotal: true }] : [];
}
/** That of the first share itself. */
const NAMED = /占比?(?:为|达到?)?$|(?:分别|依次)占比?(?:为)?$/;
const MIN_SHARES = 3;
const REMARK = 30;
/** Where they come to less, there may be others that are not named. */
const LEAST = 80;
