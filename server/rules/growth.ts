import { displayRange } from '../draft/cells';
import { cellName } from '../lint/names';
import { type RelatedInformation, rule, SOURCES, type SuggestedFix } from '../lint/rule';
import {
  BEFORE_CHANGE,
  changeInText,
  type Growth,
  growthsInText,
  growthsTold,
  oppositeOf,
} from '../prose/changes/growth';
import { isSteady, ratesInRows, rowsTold, type Trend, trendsIn } from '../prose/changes/trends';
import { agrees, type ProseFigure } from '../prose/figures';
import { listsIn } from '../prose/lists/lists';
import type { Prose } from '../prose/sentences';
import {
  type Compared,
  changeOf,
  comparedWith,
  follows,
  isStated,
  namedWith,
  type PastFigure,
  pastFiguresIn,
  type TwoYears,
} from '../report/compare/two-years';
import { exact } from '../text/figure';

interface Change extends Compared {
  /** Of the readings that fail the one whose figure the text gives. */
  readonly meant: TwoYears;
  readonly change: number;
  readonly year: number;
}

type Facts = Change | Trend | PastFigure;
const isTrend = (facts: Facts): facts is Trend => 'figures' in facts;
const isPastFigure = (facts: Facts): facts is PastFigure => 'figure' in facts;

/** A change that does not follow from the two figures that the text gives; undefined where it does. */
function inText(growth: Growth, year: number | undefined): Change | undefined {
  const ofPart = inReading(growth, year);
  // 新收66件，上年结转4件，较上年的60件增长10%: any count before may be meant.
  if (ofPart && countsBefore(growth).some((base) => !inReading({ ...growth, base }, year))) return undefined;
  // 公开800条，其中甲500条、乙300条，比上年的900条…: the whole may be what has changed.
  const whole = ofPart && growth.prose.memo(wholesByLastPart).get(growth.base);
  if (!whole) return ofPart;
  const ofWhole = inReading({ ...growth, base: whole }, year);
  return ofWhole && distance(ofPart) < distance(ofWhole) ? ofPart : ofWhole;
}

const countsBefore = ({ sentence: { tokens }, base }: Growth): ProseFigure[] =>
  // A sentence with more words is no prose.
  tokens
    .slice(0, MAX_TOKENS)
    .flatMap((token) =>
      token.kind === 'figure' && token.from < base.from && token.what.unit === base.unit ? [token.what] : [],
    );

const MAX_TOKENS = 400;

const wholesByLastPart = (prose: Prose): ReadonlyMap<ProseFigure, ProseFigure> =>
  new Map(
    listsIn(prose).flatMap(({ runs, whole }): [ProseFigure, ProseFigure][] => {
      const last = runs.at(-1)?.at(-1);
      return last ? [[last, whole]] : [];
    }),
  );

/** How far apart the two years are: of two readings the nearer one is meant. */
const distance = ({ meant: { now, then } }: Change): number => Math.abs(now - then);

function inReading(growth: Growth, year: number | undefined): Change | undefined {
  const { base, then: was, thenYear } = growth;
  // 同比增长33%，2022年为45件: of another year.
  const from = growth.year ?? (year === undefined ? thenYear : year - 1);
  if (thenYear !== undefined && thenYear !== from) return undefined;
  const real = changeInText(growth);
  if (!real || !was) return undefined;
  const then = exact(was.value);
  if (isStated(growth, real)) return undefined;
  const years = {
    interpretation: { cells: [], value: base.value },
    before: [],
    now: base.value,
    inTable: base.value,
    then,
  };
  const change = changeOf(growth, years);
  if (change === undefined) return undefined;
  return { growth, years: [], meant: years, change, year: growth.year ?? (year ?? 1) - 1 };
}

const said = ({ growth: { prose, from, to } }: Compared): string => prose.text.slice(from, to);

const decimalsOf = ({ growth: { amount } }: Change): number => (amount?.unit === '%' ? amount.decimals : 0);

const trendSaid = ({ prose, from, to }: Trend): string => prose.text.slice(from, to);

const pastSaid = ({ prose, figure: { from, end } }: PastFigure): string => prose.text.slice(from, end);

const pastValues = ({ years }: PastFigure, mark: string): string =>
  [...new Set(years.map(({ then }) => then))].join(mark);

const row = ({ figures }: Trend, mark: string): string => figures.map(({ value }) => value).join(mark);

/** By how much it should be, with as many digits as are written, and no sign. */
const amountOf = (facts: Change): string => {
  const amount = Math.abs(facts.change);
  return facts.growth.amount?.unit === '%' ? amount.toFixed(decimalsOf(facts)) : String(exact(amount));
};

const unitOf = ({ growth: { amount, base } }: Change): string => amount?.unit ?? base.unit;

/** Which way it went, in the words of the text where those are right. */
const wordOf = ({ growth: { word, direction }, change }: Change): string => {
  const isMore = change > 0;
  if (direction === 'same') return isMore ? '增加' : '减少';
  return isMore === (direction === 'more') ? word : oppositeOf(word);
};

const shouldBe = (facts: Change): string =>
  facts.change === 0 ? '持平' : `${wordOf(facts)}${amountOf(facts)}${unitOf(facts)}`;

/** The two figures: 3646 against 3607. */
const sumsOf = (years: TwoYears): string => `${years.now}，${years.then}`;

/** The other pairs of figures that the words may speak of, and that give another change as well. */
const others = (facts: Change): TwoYears[] => {
  const reported = new Set([sumsOf(facts.meant)]);
  return facts.years.filter(
    (year) => year.now === year.inTable && !reported.has(sumsOf(year)) && reported.add(sumsOf(year)),
  );
};

const MAX_SINCE_LENGTH = 40;

function correction(facts: Change): SuggestedFix[] {
  const { prose, from, to, direction } = facts.growth;
  const text = shouldBe(facts);
  if (text === said(facts)) return [];
  const isTurned = (direction === 'same') !== (facts.change === 0);
  const since = isTurned ? BEFORE_CHANGE.exec(prose.text.slice(Math.max(0, from - MAX_SINCE_LENGTH), from)) : null;
  const word = facts.change === 0 ? '与' : '比';
  const corrected = since ? `${word}${since[2]}${text}` : text;
  const at = from - (since?.[0].length ?? 0);
  return [
    {
      title: { 'zh-CN': `改为“${corrected}”`, en: `Change to “${corrected}”` },
      edits: [...(since ? prose.replace(at, at + 1, word) : []), ...prose.replace(from, to, text)],
      preferred: true,
    },
  ];
}

export default rule<Facts>({
  id: 'growth',
  name: { 'zh-CN': '增减幅度不符', en: 'Growth does not follow' },
  severity: 'warning',
  needsPrevious: 'partly',
  summary: {
    'zh-CN': '正文写的同比增长、下降，应能由正文所写的或两年报告中的数字算出。',
    en: 'A growth or decline must follow from the figures in the text, or in this and last year’s report.',
  },
  source: SOURCES.form,
  check: (report, reportFinding, { previous }) => {
    const reported = new Set<number>();
    const reportOnce = (facts: Change): void => {
      const range = facts.growth.prose.rangeOf(facts.growth.from, facts.growth.to);
      if (reported.has(range.start)) return;
      reported.add(range.start);
      reportFinding(range, facts);
    };
    for (const compared of previous ? [...comparedWith(report, previous), ...namedWith(report, previous)] : []) {
      if (follows(compared)) continue;
      const meant =
        compared.years.find(({ interpretation }) => agrees(compared.growth.base, interpretation.value)) ??
        compared.years[0];
      const change = changeOf(compared.growth, meant);
      if (change !== undefined)
        reportOnce({ ...compared, meant, change, year: compared.growth.year ?? previous?.year ?? 0 });
    }
    for (const past of previous ? pastFiguresIn(report, previous) : [])
      reportFinding(past.prose.rangeOf(past.figure.from, past.figure.to), past);
    const rows = report.proseWith(rowsTold);
    for (const growth of [
      ...report.proseWith(growthsTold).flatMap(growthsInText),
      ...rows.flatMap((prose) => ratesInRows(prose, report.year)),
    ]) {
      const facts = inText(growth, report.year);
      if (facts) reportOnce(facts);
    }
    for (const trend of rows.flatMap(trendsIn))
      if (!isSteady(trend)) reportFinding(trend.prose.rangeOf(trend.from, trend.to), trend);
  },
  message: {
    'zh-CN': (facts) =>
      isPastFigure(facts)
        ? `正文写${facts.year}年为“${pastSaid(facts)}”，而${facts.year}年的报告中为 ${pastValues(facts, ' 或 ')}。请核对。`
        : isTrend(facts)
          ? `正文说“${trendSaid(facts)}”，而各年依次为 ${row(facts, '、')}。请核对。`
          : `正文写“${said(facts)}”，按两年的数字应为“${shouldBe(facts)}”：本年 ${facts.meant.now}，${facts.year}年 ${facts.meant.then}${others(
              facts,
            )
              .map(({ now, then }) => `；按 ${now} 比 ${then} 也算不出`)
              .slice(0, 2)
              .join('')}。请核对。`,
    en: (facts) =>
      isPastFigure(facts)
        ? `The text says “${pastSaid(facts)}” for ${facts.year}, but the report on ${facts.year} has ${pastValues(facts, ' or ')}. Check them.`
        : isTrend(facts)
          ? `The text says “${trendSaid(facts)}”, but the figures of the years are ${row(facts, ', ')}. Check them.`
          : `The text says “${said(facts)}”; the figures of the two years give “${shouldBe(facts)}”: ${facts.meant.now} against ${facts.meant.then} in ${facts.year}${others(
              facts,
            )
              .map(({ now, then }) => `; nor does ${now} against ${then}`)
              .slice(0, 2)
              .join('')}. Check them.`,
  },
  related: (facts) => {
    if (isTrend(facts) || isPastFigure(facts)) return [];
    const {
      meant,
      growth: { prose, from, to },
      year,
    } = facts;
    const range = prose.rangeOf(from, to);
    const now = meant.interpretation.cells.slice(0, MAX_PARTS).flatMap(({ cell, form }): RelatedInformation[] => {
      const name = cellName(form);
      const { text = '' } = cell?.content ?? {};
      return cell
        ? [
            {
              range: displayRange(cell),
              message: { 'zh-CN': `本年${name['zh-CN']}：${text}`, en: `This year, ${name.en}: ${text}` },
            },
          ]
        : [];
    });
    const before = meant.before.slice(0, MAX_PARTS).map((figure, i): RelatedInformation => {
      const name = cellName(meant.interpretation.cells[i].form);
      return {
        range,
        file: figure.place,
        message: { 'zh-CN': `${year}年${name['zh-CN']}：${figure.text}`, en: `${year}, ${name.en}: ${figure.text}` },
      };
    });
    return [...now, ...before];
  },
  fixes: (facts) => (isTrend(facts) || isPastFigure(facts) ? [] : correction(facts)),
});

/** A sum of many cells is not shown cell by cell. */
const MAX_PARTS = 6;
