import { figureAt, type ProseFigure } from '../figures';
import { EARLIER, LAST_YEAR } from '../words/last-year';
import { type Amount, MAX_THEN_LENGTH } from './growth-before';

// What stands between a figure and its change, and behind that what the figure was.

/** 收到9件，均已办结，较上年增长50%: what is said of all of them in between. */
export const ALL_OF_THEM = `(?:,(?:[均都]|全部)[^,。;:()\\d]{1,20}(?=,(?:与|同比|同|和|比|较|相比|相较于?)))?`;
/** 同比下降6.4%（2023年为1374件）. */
const IN_BRACKETS = new RegExp(`^\\(${EARLIER}(?:为|是|共|收到|受理)?(?=\\d[^()]{0,12}\\))`);
/** 同比下降6.4%，2023年为1374件; 去年收到 only of what came in this year. */
const BEHIND_COMMA = new RegExp(`^[,;](?:${LAST_YEAR}|(20\\d\\d)年度?)(?:同期)?(?:为|是|共|(收到|受理))(?=\\d)`);
const RECEIVED = /收|受理/;
/** So far before a figure stands what was done with it. In characters. */
const MAX_VERB = 24;
const ENDS = /[,。;)]/;

/** What a figure was, and of which year that is said. */
export function thenBehind(
  text: string,
  at: number,
  { unit, from }: ProseFigure,
): (Amount & { readonly year: number | undefined }) | undefined {
  const said = text.slice(at, at + 2 * MAX_THEN_LENGTH);
  const comma = BEHIND_COMMA.exec(said);
  const was = comma ?? IN_BRACKETS.exec(said);
  const figure = was && figureAt(text, at + was[0].length);
  if (figure?.unit !== unit || Number.isNaN(figure.value)) return undefined;
  const isOfOther = comma?.[2] !== undefined && !RECEIVED.test(text.slice(Math.max(0, from - MAX_VERB), from));
  if (comma && (isOfOther || !ENDS.test(text[figure.end] ?? '。'))) return undefined;
  return { ...figure, year: comma?.[1] === undefined ? undefined : Number(comma[1]) };
}
