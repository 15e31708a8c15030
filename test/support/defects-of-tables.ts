import {
  anyCell,
  cellsOf,
  change,
  columnsOf,
  type Defect,
  defect,
  inRow,
  labelOf,
  off,
  PROSE,
  rowsOf,
  slipIn,
  someCell,
} from './defect-parts';
import { type Figures, figuresFor } from './figures';
import { APPLICANTS, APPLICATIONS, NOTE, RESULTS_OF_DISPUTES, SECTION_OF, type TableId } from './words';

const TABLES: readonly TableId[] = ['proactive', 'applications', 'disputes'];

/** What is wrong in tables: their rows, labels and figures. */
export const DEFECTS_OF_TABLES: readonly Defect[] = [
  defect('broken-total', 'a total or a part is off in table 三', (plan, choices) => {
    const [row, column] = someCell(plan, 'applications', choices);
    off(plan, 'applications', row, column, choices);
    const last = rowsOf(plan, 'applications') - 1;
    return {
      at: [
        [row, column],
        [row, 6],
        [last - 1, column],
      ].map(([r, c]) => `applications/${r}/${c}`),
      also: [...PROSE, ...(row < 2 || row >= last - 1 ? ['broken-balance'] : [])],
    };
  }),
  defect('broken-total', 'a figure of table 四 is off', (plan, choices) => {
    const [row, column] = someCell(plan, 'disputes', choices);
    off(plan, 'disputes', row, column, choices);
    return { at: [`disputes/${row}/${column}`, `disputes/${row}/4`], also: PROSE };
  }),
  defect('broken-balance', 'what came in is not what went out', (plan, choices) => {
    const last = rowsOf(plan, 'applications') - 1;
    const row = choices.of([0, 1, last]);
    const column = choices.below(6);
    const by = choices.between(1, 20);
    change(plan, 'applications', row, column, by);
    change(plan, 'applications', row, 6, by);
    return { at: [0, 1, last - 1, last].flatMap((r) => [column, 6].map((c) => `applications/${r}/${c}`)), also: PROSE };
  }),
  defect('missing-table', 'a table is left out', (plan, choices) => {
    const table = choices.of(TABLES);
    plan.absent.add(`table/${table}`);
    if (choices.once(2)) plan.written.set(`body/${SECTION_OF[table]}`, '有关情况已在政府网站公布。');
    return { at: [`heading/${SECTION_OF[table]}`, `body/${SECTION_OF[table]}`] };
  }),
  defect('missing-row', 'a row is left out', (plan, choices) => {
    const table = choices.of(plan.disputesInOneLine ? TABLES.slice(0, 2) : TABLES);
    plan.absent.add(`row/${table}/${choices.below(rowsOf(plan, table))}`);
    return { at: [`table/${table}`], also: PROSE };
  }),
  defect('missing-row', 'a table is typed halfway', (plan, choices) => {
    const count = rowsOf(plan, 'applications');
    for (let row = choices.between(1, count - 4); row < count; row++) plan.absent.add(`row/applications/${row}`);
    return { at: ['table/applications'], also: PROSE };
  }),
  defect('missing-cell', 'a row is one figure short', (plan, choices) => {
    const table = choices.of(['applications', 'disputes'] as const);
    const [row, column] = someCell(plan, table, choices);
    plan.absent.add(`${table}/${row}/${column}`);
    const isOneLine = table === 'disputes' && plan.disputesInOneLine;
    return {
      at: isOneLine ? [0, 1, 2].flatMap((r) => inRow(plan, table, r)) : [`${table}/${row}`, ...inRow(plan, table, row)],
    };
  }),
  defect('stray-cell', 'a lone figure behind a table', (plan, choices) => {
    const table = choices.of(TABLES);
    plan.added.set(`table/${table}`, choices.of(['1', '0', '12']));
    return { at: [`added/table/${table}`] };
  }),
  defect('stray-cell', 'a row has a figure too many', (plan, choices) => {
    const row = choices.below(rowsOf(plan, 'applications'));
    plan.added.set(`applications/${row}/6`, choices.of(['0', '3']));
    return { at: [`added/applications/${row}/6`] };
  }),
  defect('blank-cell', 'cells are left blank', (plan, choices) => {
    const table = choices.of(TABLES);
    const blank = choices.of(['', '/', '—', '-', '无', '——', ' ']);
    const cells = cellsOf(plan, table);
    const share = choices.of([0, 1, 2, 3]);
    const column = choices.below(cells[0].length);
    const some =
      share === 0
        ? [choices.of(cells)]
        : share === 1
          ? cells.filter((name) => name.endsWith(`/${column}`))
          : share === 2
            ? cells.filter(() => choices.once(3))
            : cells;
    for (const name of some.length > 0 ? some : cells.slice(0, 1)) plan.written.set(name, blank);
    return { at: [`table/${table}`] };
  }),
  defect('label', 'a slip in the label of a row', (plan, choices) => {
    const table = choices.of(plan.disputesInOneLine ? TABLES.slice(0, 2) : TABLES);
    const row = choices.below(rowsOf(plan, table));
    const form = labelOf(plan, table, row);
    const number = /^(?:（.）|\d\.|.、)?/.exec(form)?.[0] ?? '';
    if (form.length - number.length < 4) return undefined;
    plan.written.set(`${table}/${row}`, number + slipIn(form.slice(number.length), choices));
    return { at: [`${table}/${row}`] };
  }),
  defect('label', 'a slip seen in published reports', (plan, choices) => {
    const slips: readonly (readonly [string, string])[] = [
      ['2.其他法律行政法规禁止公开', '2.其他法律行政止公开'],
      ['5.属于三类内部事务信息', '5.属于三类内容事务信息'],
      ['6.属于四类过程性信息', '6.属于四类过程性性信息'],
      [
        '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
        '（二）部分公开（区分处理的，只计这一情况，不计其他情形）',
      ],
      ['一、本年新收政府信息公开申请数量', '一、本年新收政府信息公开申请'],
    ];
    const [form, slip] = choices.of(slips);
    const row = APPLICATIONS[plan.edition].findIndex(({ label }) => label === form);
    plan.written.set(`applications/${row}`, slip);
    return { at: [`applications/${row}`] };
  }),
  defect('label', 'a slip in the head of a table or in the label of a group', (plan, choices) => {
    const groups =
      plan.labelColumns === 1 ? [] : ['group/（三）不予公开', 'group/（四）无法提供', 'group/（五）不予处理'];
    const results = plan.labelColumns === 3 ? ['group/三、本年度办理结果'] : [];
    const table = choices.of(TABLES);
    const heads =
      table === 'proactive'
        ? columnsOf(plan).map((column) => `head/proactive/${column}`)
        : table === 'disputes'
          ? RESULTS_OF_DISPUTES.map((label) => `head/disputes/${label}`)
          : [...APPLICANTS, '法人或其他组织', ...(plan.labelColumns === 3 ? [NOTE] : [])].map(
              (label) => `head/applications/${label}`,
            );
    const name = choices.of(
      [...heads, ...groups, ...results].filter((one) => (one.split('/').pop() ?? '').length >= 4),
    );
    const form = name.slice(name.indexOf('/', name.startsWith('head') ? 5 : 0) + 1);
    const number = /^(?:（.）|.、)?/.exec(form)?.[0] ?? '';
    plan.written.set(name, number + slipIn(form.slice(number.length), choices));
    return { at: [name] };
  }),
  defect('form-edition', 'a table of 2019 in a later report', (plan, choices) => {
    if (plan.edition === '2019') return undefined;
    const tables = choices.of([['applications'], ['proactive'], ['proactive', 'applications']] as const);
    const old = figuresFor('2019', choices, plan.organ.mayMakeRules);
    for (const table of tables) {
      (plan.editions as Record<TableId, string>)[table] = '2019';
      (plan.figures as Record<TableId, Figures[TableId]>)[table] = old[table];
    }
    return { at: tables.map((table) => `table/${table}`) };
  }),
  defect('not-a-number', 'letters for digits', (plan, choices) => {
    const [table, row, column] = anyCell(plan, choices);
    plan.written.set(
      `${table}/${row}/${column}`,
      choices.of(['O', 'o', '1O', '1o', 'l', 'I0', '1.2.3', '若干', '2l', 'x', '?', '3;', '待核实']),
    );
    return { at: [`${table}/${row}/${column}`] };
  }),
  defect('number-format', 'a figure with more than digits', (plan, choices) => {
    const table = choices.of(['applications', 'disputes'] as const);
    const [row, column] = someCell(plan, table, choices);
    const plain = String(plan.figures[table][row][column]);
    const wide = [...plain].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    const grouped = plain.length > 3 ? `${plain.slice(0, -3)},${plain.slice(-3)}` : wide;
    plan.written.set(
      `${table}/${row}/${column}`,
      choices.of([wide, grouped, `${plain}件`, `${plain} 件`, `${plain}.0`, `0${plain}`, `${plain}条`, `+${plain}`]),
    );
    return { at: [`${table}/${row}/${column}`] };
  }),
];
