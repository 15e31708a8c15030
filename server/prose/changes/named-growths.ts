import type { ProseFigure } from '../figures';
import type { Prose } from '../sentences';
import { bigrams, matcher } from '../text-facts';
import { LAST_YEAR } from '../words/last-year';
import { type Growth, wayAt } from './growth';

// 政府信息公开申请量同比增长30%: a change of what is named, and whose figures stand in the tables alone.

const NAMED = new RegExp(
  `(?:^|[,。;:(])(?:20\\d\\d年度?,?|全年|本年度?|今年|我[局厅县市区镇乡]|全[省市县区州旗]|(?:政府|政务)?信息公开|依申请公开|的){0,4}申请(?:件|受理)?(?:数量|总量|总数|量|数)(?:同比|[较比与](?:${LAST_YEAR})(?:同期)?(?:相比)?,?)`,
  'g',
);
const OF_AREA = /全[省市县区州旗]/;
/** Some of them, or another time. */
const OF_SOME = /半年|季度|月|其中|网[上络]|信函|当面|复议|诉讼|许可|登记|[两三四五]年|\d件/;

/** A change of the applications, and whether it is said to be of a whole area. */
export interface NamedGrowth extends Growth {
  readonly isOfArea: boolean;
}

type Stated = Omit<NamedGrowth, 'prose'>;

export const namedGrowths = matcher(bigrams('请', '量数总件受'), (prose: Prose): readonly Stated[] =>
  prose.sentences.flatMap((sentence) => {
    const said = prose.text.slice(sentence.from, sentence.to);
    return [...said.matchAll(NAMED)].flatMap(({ 0: named, index }): readonly Stated[] => {
      const at = sentence.from + index + named.length;
      const way = OF_SOME.test(said.slice(0, index)) ? undefined : wayAt(prose, at);
      if (!way?.amount) return [];
      const then = undefined;
      const base: ProseFigure = { ...way.amount, value: Number.NaN, low: Number.NaN, high: Number.NaN, unit: '件' };
      return [{ ...way, sentence, base, begins: at, year: undefined, then, isOfArea: OF_AREA.test(named) }];
    });
  }),
);

export const namedGrowthsIn = (prose: Prose): readonly NamedGrowth[] =>
  prose.find(namedGrowths).map((growth) => ({ prose, ...growth }));
