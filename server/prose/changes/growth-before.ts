import { figureAt, type ProseFigure } from '../figures';
import type { Sentence } from '../sentences';
import { EARLIER, EARLIER_YEAR } from '../words/last-year';

// What a figure was, where the text says so before it.

/** What a written figure may stand for. */
export type Amount = Pick<ProseFigure, 'value' | 'low' | 'high'>;

/** So long are the words around what a figure was. In characters. */
export const MAX_THEN_LENGTH = 20;
/** 2023年、2024年分别公开500条、575条: the same, of two years together. */
const YEAR_BEFORE = /(20\d\d)年[、和及与](20\d\d)年分别[^\d,。;、]{0,16}(\d{1,12}[条件份篇个次])[、和及与]$/;
/** 2023年收到80件，2024年收到72件: the same, one after the other. */
const THEN_NOW =
  /(20\d\d)年度?[^,。;\d]{1,20}(\d{1,12}[条件份篇个次])[,;](20\d\d)年度?(?:(?:共|则)?(?:为|收到|受理|公开|发布|办理|办结|制作)(?:了|政府信息公开申请|(?:政府|政务)?信息)?)?$/;
/** 2023年受理咨询260件，2024年收到政府信息公开申请36件: of other things. */
const isOfOneThing = ([said, , was]: RegExpExecArray): boolean => {
  const then = said.slice(0, said.indexOf(was));
  if (said.endsWith('信息')) return PUBLISHED_THEN.test(then);
  return !said.endsWith('申请') || /申请|[到理开布结作了]$/.test(then);
};
/** 2023年公众号发布信息260条 are some of them. */
const PUBLISHED_THEN = /^20\d\d年度?,?(?:全年|主动|累计|共)*(?:公开|发布)(?:政府|政务)?信息共?$/;
/** 由上年的200条增至: before the figure that it became. */
const FROM_THEN = new RegExp(
  `[由从](?:${EARLIER_YEAR})?(?:同期)?的?(\\d[\\d,.万亿余多]*[^\\d,。;、由从]{1,4}?)(?:大幅|逐步|,)?(?:增至|增加到|增加至|增长到|增长至|上升到|上升至|提高到|提高至|提升到|提升至|升至|降至|降到|升到|增到|减到|减少到|减少至|下降到|下降至|降低到|降低至|减至)(?:了|本年度?的|今年的|20\\d\\d年度?的)?$`,
);
/** 与2023年155件相比，新收132件: the same, compared before anything is counted. */
const BESIDE_BEFORE = new RegExp(
  `(?:^|[,。;])(?:与|同|和|较|比|相较于?)${EARLIER}(?:收到|受理|公开|发布)?的?\\(?(\\d{1,12}[条件份篇个次])\\)?(?:相比|比较),[^,;。\\d]{0,24}$`,
);

/** 由20件增至25件: what a figure was before it became what it is. */
export function thenBefore(text: string, from: number, { from: at, unit }: ProseFigure): Amount | undefined {
  const written = text.slice(from, at);
  const years = YEAR_BEFORE.exec(written);
  const apart = THEN_NOW.exec(written);
  const isNext = years !== null && Number(years[2]) === Number(years[1]) + 1;
  const isNextApart = apart !== null && Number(apart[3]) === Number(apart[1]) + 1 && isOfOneThing(apart);
  const match = isNext ? years : isNextApart ? apart : (FROM_THEN.exec(written) ?? BESIDE_BEFORE.exec(written));
  if (!match) return undefined;
  const figure = isNextApart ? match[2] : match[match.length - 1];
  const was = figureAt(text, from + match.index + match[0].lastIndexOf(figure));
  return was.unit === unit && !Number.isNaN(was.value) ? was : undefined;
}

/** The last year that a sentence names before a place, not too far back. */
export function yearBefore({ tokens }: Sentence, from: number): number | undefined {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle].from < from) low = middle + 1;
    else high = middle;
  }
  for (const token of tokens.slice(Math.max(0, low - MAX_BACK), low).reverse())
    if (token.kind === 'year') return token.what;
  return undefined;
}
/** In tokens. */
const MAX_BACK = 60;
