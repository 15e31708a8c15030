import { figureAt, type ProseFigure } from '../figures';
import { EARLIER, LAST_YEAR } from '../words/last-year';
import { MAX_THEN_LENGTH } from './growth-before';

// What stands between a figure and its change, and behind that what the figure was.

/** 收到9件，均已办结，较上年增长50%: what is said of all of them in between. */
const ALL_OF_THEM = `(?:,(?:[均都]|全部)[^,。;:()\\d]{1,20}(?=,(?:与|同比|同|和|比|较|相比|相较于?)))?`;
/** What was counted may stand after the figure, and its parts in brackets after that. */
const COUNTED = new RegExp(
  `^(?:的?(?:(?:政府)?信息公开|依申请公开)?(?:申请|案件|申请件|信件|办件)?(?:数量|总数|总量)?)?(?:\\((?!同比|${EARLIER}(?:为|是)?\\d|[与同和比较相][较比]?(?:上|去|20)|[增减]|上升|下降|持平)[^()]{0,300}\\))?${ALL_OF_THEM}`,
);
/** 收到政府信息公开申请130件，申请量同比增长30%: the same again by a name, behind a count of applications. */
const BY_NAME =
  /^,(?:(?:政府信息公开|依申请公开|信息公开)?申请(?:件|受理)?|受理|收件)(?:数量|总量|总数|量|数)(?=同比|[与较比同](?:上一?年|去年|20\d\d年))/;
const OF_APPLICATIONS = /申请(?:公开)?[^,。;:]{0,8}$/;
const OF_OTHERS = /其中|复议|诉讼|许可|登记|咨询|网[上络]|信函|当面/;

/** How much behind a figure still says what was counted. */
export function lengthCounted(behind: string, text: string, { from }: ProseFigure): number {
  const length = COUNTED.exec(behind)?.[0].length ?? 0;
  const again = BY_NAME.exec(behind.slice(length));
  if (!again) return length;
  const clause =
    text
      .slice(Math.max(0, from - MAX_CLAUSE), from)
      .split(/[,。;:]/)
      .at(-1) ?? '';
  return OF_APPLICATIONS.test(clause) && !OF_OTHERS.test(clause) ? length + again[0].length : length;
}
const MAX_CLAUSE = 40;

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
): (ProseFigure & { readonly year: number | undefined }) | undefined {
  const said = text.slice(at, at + 2 * MAX_THEN_LENGTH);
  const comma = BEHIND_COMMA.exec(said);
  const was = comma ?? IN_BRACKETS.exec(said);
  const figure = was && figureAt(text, at + was[0].length);
  if (figure?.unit !== unit || Number.isNaN(figure.value)) return undefined;
  const isOfOther = comma?.[2] !== undefined && !RECEIVED.test(text.slice(Math.max(0, from - MAX_VERB), from));
  if (comma && (isOfOther || !ENDS.test(text[figure.end] ?? '。'))) return undefined;
  return { ...figure, year: comma?.[1] === undefined ? undefined : Number(comma[1]) };
}
