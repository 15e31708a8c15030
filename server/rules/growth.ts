import { shownRange } from '../draft/cells';
import { agrees } from '../prose/figures';
import { changeInText, type Growth, growthsInText, oppositeOf, statedChange } from '../prose/growth';
import { type Compared, changeOf, comparedWith, follows, type TwoYears } from '../report/compared';
import { exact } from '../text/figure';
import { cellName } from './names';
import { type Part, type Remedy, rule, SOURCES } from './rule';

interface Facts extends Compared {
  /** Of the readings that fail the one whose figure the text gives. */
  readonly meant: TwoYears;
  readonly change: number;
  readonly year: number;
}

/** A change that does not follow from the two figures that the text gives; undefined where it does. */
function inText(growth: Growth, year: number | undefined): Facts | undefined {
  const { base, then: was, amount } = growth;
  const real = changeInText(growth);
  if (!real || !was) return undefined;
  const then = exact(was.value);
  const { low, high } = statedChange(growth);
  if (real.high >= low - SLACK && real.low <= high + SLACK) return undefined;
  const years = {
    reading: { cells: [], value: base.value },
    before: [],
    now: base.value,
    inTable: base.value,
    then,
  };
  const change = amount?.unit === '%' ? (base.value / then - 1) * 100 : exact(base.value - then);
  return { growth, years: [], meant: years, change, year: growth.year ?? (year ?? 1) - 1 };
}

const SLACK = 1e-7;

const said = ({ growth: { prose, from, to } }: Compared): string => prose.text.slice(from, to);

const decimalsOf = ({ growth: { amount } }: Facts): number => (amount?.unit === '%' ? amount.decimals : 0);

/** By how much it should be, with as many digits as are written, and no sign. */
const amountOf = (facts: Facts): string => {
  const amount = Math.abs(facts.change);
  return facts.growth.amount?.unit === '%' ? amount.toFixed(decimalsOf(facts)) : String(exact(amount));
};

const unitOf = ({ growth: { amount, base } }: Facts): string => amount?.unit ?? base.unit;

/** Which way it went, in the words of the text where those are right. */
const wordOf = ({ growth: { word, direction }, change }: Facts): string => {
  const isMore = change > 0;
  if (direction === 'same') return isMore ? '增长' : '下降';
  return isMore === (direction === 'more') ? word : oppositeOf(word);
};

const shouldBe = (facts: Facts): string =>
  facts.change === 0 ? '持平' : `${wordOf(facts)}${amountOf(facts)}${unitOf(facts)}`;

/** The two figures: 3646 against 3607. */
const sumsOf = (one: TwoYears): string => `${one.now}，${one.then}`;

/** The other pairs of figures that the words may speak of, and that give another change as well. */
const others = (facts: Facts): TwoYears[] => {
  const told = new Set([sumsOf(facts.meant)]);
  return facts.years.filter((one) => one.now === one.inTable && !told.has(sumsOf(one)) && told.add(sumsOf(one)));
};

function correction(facts: Facts): Remedy[] {
  const { prose, from, to } = facts.growth;
  const text = shouldBe(facts);
  if (text === said(facts)) return [];
  return [
    {
      title: { 'zh-CN': `改为“${text}”`, en: `Change to “${text}”` },
      edits: prose.replace(from, to, text),
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
  check: (report, tell, { previous }) => {
    const told = new Set<number>();
    const reportOnce = (facts: Facts): void => {
      const range = facts.growth.prose.rangeOf(facts.growth.from, facts.growth.to);
      if (told.has(range.start)) return;
      told.add(range.start);
      tell(range, facts);
    };
    for (const one of previous ? comparedWith(report, previous) : []) {
      if (follows(one)) continue;
      const meant = one.years.find(({ reading }) => agrees(one.growth.base, reading.value)) ?? one.years[0];
      const change = changeOf(one.growth, meant);
      if (change !== undefined) reportOnce({ ...one, meant, change, year: one.growth.year ?? previous?.year ?? 0 });
    }
    for (const growth of report.prose.flatMap(growthsInText)) {
      const facts = inText(growth, report.year);
      if (facts) reportOnce(facts);
    }
  },
  message: {
    'zh-CN': (facts) =>
      `正文写“${said(facts)}”，按两年的数字应为“${shouldBe(facts)}”：本年 ${facts.meant.now}，${facts.year}年 ${facts.meant.then}${others(
        facts,
      )
        .map(({ now, then }) => `；按 ${now} 比 ${then} 也算不出`)
        .slice(0, 2)
        .join('')}。请核对。`,
    en: (facts) =>
      `The text says “${said(facts)}”; the figures of the two years give “${shouldBe(facts)}”: ${facts.meant.now} against ${facts.meant.then} in ${facts.year}${others(
        facts,
      )
        .map(({ now, then }) => `; nor does ${now} against ${then}`)
        .slice(0, 2)
        .join('')}. Check them.`,
  },
  parts: ({ meant, growth: { prose, from, to }, year }) => {
    const range = prose.rangeOf(from, to);
    const now = meant.reading.cells.slice(0, MOST_PARTS).flatMap(({ cell, form }): Part[] => {
      const name = cellName(form);
      const { text = '' } = cell?.passage ?? {};
      return cell
        ? [
            {
              range: shownRange(cell),
              says: { 'zh-CN': `本年${name['zh-CN']}：${text}`, en: `This year, ${name.en}: ${text}` },
            },
          ]
        : [];
    });
    const before = meant.before.slice(0, MOST_PARTS).map((figure, i): Part => {
      const name = cellName(meant.reading.cells[i].form);
      return {
        range,
        file: figure.place,
        says: { 'zh-CN': `${year}年${name['zh-CN']}：${figure.text}`, en: `${year}, ${name.en}: ${figure.text}` },
      };
    });
    return [...now, ...before];
  },
  fixes: correction,
});

/** A sum of many cells is not shown cell by cell. */
const MOST_PARTS = 6;
