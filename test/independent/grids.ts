import type { Figures, Line } from './figures';
import { BALANCE, DOCUMENTS, type Edition, ORGANISATIONS, OUTCOMES, RESULTS } from './form-text';
import type { Grid, Slot } from './model';

const cells = (texts: readonly (string | number)[]): Slot[] => texts.map((text) => ({ text: `${text}` }));

/** Table 二. */
export function documentsGrid({ documents }: Figures, edition: Edition): Grid {
  const blocks = DOCUMENTS[edition];
  const width = Math.max(...blocks.map(({ columns }) => columns.length));
  /** The last cell of a row runs on to the table's edge. */
  const filled = (texts: readonly string[]): Slot[] =>
    texts.map((text, at) => (at === texts.length - 1 ? { text, columns: width + 2 - texts.length } : { text }));
  return blocks.flatMap(({ article, columns, rows }, block) => [
    [{ text: article, columns: width + 1 }],
    filled(['信息内容', ...columns]),
    ...rows.map((row, at) => filled([row, ...documents[block][at]])),
  ]);
}

/** Table 三. */
export function applicationsGrid(figures: Figures, edition: Edition): Grid {
  const groups = OUTCOMES[edition];
  const height = groups.reduce((sum, { rows }) => sum + Math.max(1, rows.length), 1);
  const body = groups.flatMap(({ label, rows }, at): Slot[][] => {
    const lines = figures.outcomes[at];
    if (rows.length === 0) return [[{ text: label, columns: 2 }, ...cells(lines[0])]];
    return rows.map((row, i) => [
      ...(i === 0 ? [{ text: label, rows: rows.length }] : []),
      { text: row },
      ...cells(lines[i]),
    ]);
  });
  const outcomes = [...body, [{ text: '（七）总计', columns: 2 }, ...cells(figures.outcomesTotal)]];
  const whole = (label: string, line: Line): Slot[] => [{ text: label, columns: 3 }, ...cells(line)];
  return [
    [
      { text: BALANCE, rows: 3, columns: 3 },
      { text: '申请人情况', columns: 7 },
    ],
    [
      { text: '自然人', rows: 2 },
      { text: '法人或其他组织', columns: 5 },
      { text: '总计', rows: 2 },
    ],
    cells(ORGANISATIONS),
    whole('一、本年新收政府信息公开申请数量', figures.received),
    whole('二、上年结转政府信息公开申请数量', figures.carriedIn),
    ...outcomes.map((row, i) => (i === 0 ? [{ text: '三、本年度办理结果', rows: height }, ...row] : row)),
    whole('四、结转下年度继续办理', figures.carriedOver),
  ];
}

/** Table 四, side by side as the form prints it. */
export function disputesGrid({ disputes }: Figures): Grid {
  return [
    [
      { text: '行政复议', columns: 5 },
      { text: '行政诉讼', columns: 10 },
    ],
    [
      ...RESULTS.map((text) => ({ text, rows: 2 })),
      { text: '未经复议直接起诉', columns: 5 },
      { text: '复议后起诉', columns: 5 },
    ],
    cells([...RESULTS, ...RESULTS]),
    cells(disputes.flat()),
  ];
}

/** Table 四 in three rows, as it fits a narrow window. */
export function narrowDisputesGrid({ disputes }: Figures): Grid {
  return [
    [{ text: '', columns: 2 }, ...cells(RESULTS)],
    [{ text: '行政复议', columns: 2 }, ...cells(disputes[0])],
    [{ text: '行政诉讼', rows: 2 }, { text: '未经复议直接起诉' }, ...cells(disputes[1])],
    [{ text: '复议后起诉' }, ...cells(disputes[2])],
  ];
}
