import type { Choices } from './choices';
import { mark, markWith } from './marks';
import type { Plan } from './plan';
import {
  APPLICANTS,
  APPLICATIONS,
  DISPUTES,
  NOTE,
  ORGANISATIONS,
  PROACTIVE,
  RESULTS_OF_DISPUTES,
  type RowWords,
  type TableId,
} from './words';

/** A cell and what it covers. */
export interface GridCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly isFigure: boolean;
}

export interface GridRow {
  /** Those that begin in this row. */
  readonly cells: readonly GridCell[];
  readonly isHead: boolean;
}

/** A table as a sheet of cells, before it is written in a layout. */
export interface Grid {
  readonly width: number;
  readonly rows: readonly GridRow[];
}

const cell = (text: string, rowSpan = 1, columnSpan = 1, isFigure = false): GridCell => ({
  text,
  rowSpan,
  columnSpan,
  isFigure,
});
const head = (...cells: readonly GridCell[]): GridRow => ({ cells, isHead: true });
const body = (...cells: readonly GridCell[]): GridRow => ({ cells, isHead: false });

export function buildGrid(plan: Plan, table: TableId, choices: Choices): Grid {
  const habits = habitsFrom(choices);
  const builder = new GridBuilder(plan, table, (label) => written(label, habits, choices));
  const grid =
    table === 'proactive'
      ? builder.proactive()
      : table === 'applications'
        ? builder.applications(choices)
        : builder.disputes(choices);
  const extra = plan.added.get(`table/${table}`);
  if (extra === undefined) return grid;
  return { ...grid, rows: [...grid.rows, body(cell(mark(`added/table/${table}`, extra)), cell(''))] };
}

class GridBuilder {
  constructor(
    private readonly plan: Plan,
    private readonly table: TableId,
    private readonly write: (label: string) => string,
  ) {}

  proactive(): Grid {
    const rows: GridRow[] = [];
    let index = 0;
    for (const { heading, columns, rows: labels } of PROACTIVE[this.plan.editions.proactive]) {
      rows.push(head(this.head(heading, 1, 4)));
      const rest = 3 - columns.length;
      const last = (i: number): number => (i === columns.length - 1 ? rest + 1 : 1);
      rows.push(head(this.head('信息内容'), ...columns.map((column, i) => this.head(column, 1, last(i)))));
      for (const label of labels) {
        const row = index++;
        if (this.isAbsent(row)) continue;
        rows.push(body(this.label(row, label), ...columns.flatMap((_, i) => this.figure(row, i, last(i)))));
      }
    }
    return { width: 4, rows };
  }

  applications(choices: Choices): Grid {
    const width = this.plan.labelColumns;
    const withNote = width === 3 || choices.once(2);
    const rows: GridRow[] = [];
    if (withNote) rows.push(head(this.head(NOTE, width === 1 ? 1 : 3, width), this.head('申请人情况', 1, 7)));
    const corner = withNote ? (width === 1 ? [cell('')] : []) : [cell('', 2, width)];
    rows.push(head(...corner, this.head('自然人', 2), this.head(ORGANISATIONS, 1, 5), this.head('总计', 2)));
    const inner = APPLICANTS.slice(1, -1).map((label) => this.head(label));
    rows.push(head(...(width === 1 && withNote ? [cell('')] : []), ...inner));
    const isGroupNamed = width > 1 || choices.once(2);
    let outer = '';
    let group = '';
    const labels = APPLICATIONS[this.plan.editions.applications];
    labels.forEach((words, row) => {
      const [inResults = '', inGroup = ''] = words.groups;
      if (width === 1 && isGroupNamed) {
        if (inResults && inResults !== outer) rows.push(this.groupRow(inResults, 1));
        if (inGroup && inGroup !== group) rows.push(this.groupRow(inGroup, 1));
      }
      if (this.isAbsent(row)) return;
      const figures = APPLICANTS.flatMap((_, column) => this.figure(row, column));
      const before: GridCell[] = [];
      if (width === 3 && inResults && inResults !== outer)
        before.push(this.group(inResults, this.rowsOf(labels, 0, inResults)));
      if (width > 1 && inGroup && inGroup !== group) before.push(this.group(inGroup, this.rowsOf(labels, 1, inGroup)));
      const covered = width === 1 ? 0 : width === 2 ? (inGroup ? 1 : 0) : words.groups.length;
      const isWhole = width === 1 && !isGroupNamed && inGroup !== '';
      const label = isWhole
        ? this.label(row, words.label, 1, `${this.write(inGroup)}${choices.of([' ', '：', '-', ''])}`)
        : this.label(row, words.label, width - covered);
      rows.push(body(...before, label, ...figures));
      [outer, group] = [inResults, inGroup];
    });
    return { width: width + 7, rows };
  }

  disputes(choices: Choices): Grid {
    const heads = (): GridCell[] => RESULTS_OF_DISPUTES.map((label) => this.head(label));
    const [first, second, third] = DISPUTES;
    const [litigation] = second.groups;
    if (this.plan.disputesInOneLine) {
      const isLow = choices.once(3);
      const tall = RESULTS_OF_DISPUTES.map((label) => this.head(label, 2));
      const figures = DISPUTES.flatMap((_, row) =>
        RESULTS_OF_DISPUTES.flatMap((__, column) => this.figure(row, column)),
      );
      return {
        width: 15,
        rows: [
          head(this.label(0, first.label, 5, '', isLow ? 2 : 1), this.group(litigation, 1, 10)),
          head(...(isLow ? [] : tall), this.label(1, second.label, 5), this.label(2, third.label, 5)),
          head(...(isLow ? heads() : []), ...heads(), ...heads()),
          body(...figures),
        ],
      };
    }
    const width = choices.of([2, 1]);
    const isJoined = width === 1 && choices.once(2);
    const rows = DISPUTES.flatMap((words, row) => {
      if (this.isAbsent(row)) return [];
      const figures = RESULTS_OF_DISPUTES.flatMap((_, column) => this.figure(row, column));
      if (row === 0) return [body(this.label(row, words.label, width), ...figures)];
      if (width === 1)
        return [
          body(
            this.label(row, words.label, 1, isJoined ? `${this.write(litigation)}${choices.of(['-', '：', ' '])}` : ''),
            ...figures,
          ),
        ];
      const isFirst = row === 1 || this.isAbsent(1);
      return [
        body(
          ...(isFirst ? [this.group(litigation, this.isAbsent(1) || this.isAbsent(2) ? 1 : 2)] : []),
          this.label(row, words.label),
          ...figures,
        ),
      ];
    });
    return { width: width + 5, rows: [head(cell(choices.of(['', '类别', '情形']), 1, width), ...heads()), ...rows] };
  }

  private isAbsent(row: number): boolean {
    return this.plan.absent.has(`row/${this.table}/${row}`);
  }

  private rowsOf(labels: readonly RowWords[], depth: number, group: string): number {
    return labels.filter(({ groups }, row) => groups[depth] === group && !this.isAbsent(row)).length;
  }

  private groupRow(label: string, width: number): GridRow {
    return head(this.group(label, 1, width), ...APPLICANTS.map(() => cell('')));
  }

  private named(name: string, label: string): string {
    const other = this.plan.written.get(name);
    return markWith(this.plan.added, name, other ?? this.write(label));
  }

  private head(label: string, rowSpan = 1, columnSpan = 1): GridCell {
    return cell(this.named(`head/${this.table}/${label}`, label), rowSpan, columnSpan);
  }

  private group(label: string, rowSpan: number, columnSpan = 1): GridCell {
    return cell(this.named(`group/${label}`, label), rowSpan, columnSpan);
  }

  private label(row: number, label: string, columnSpan = 1, before = '', rowSpan = 1): GridCell {
    return cell(before + this.named(`${this.table}/${row}`, label), rowSpan, columnSpan);
  }

  private figure(row: number, column: number, columnSpan = 1): GridCell[] {
    const name = `${this.table}/${row}/${column}`;
    if (this.plan.absent.has(name)) return [];
    const extra = this.plan.added.get(name);
    const value = this.plan.figures[this.table][row][column];
    const heading = this.table === 'proactive' ? this.columnOf(row, column) : '';
    const plain = heading === '本年增/减' && value > 0 && this.plan.whims[0] % 2 === 1 ? `+${value}` : String(value);
    const figure = cell(markWith(this.plan.added, name, this.plan.written.get(name) ?? plain), 1, columnSpan, true);
    return extra === undefined ? [figure] : [figure, cell(mark(`added/${name}`, extra), 1, 1, true)];
  }

  private columnOf(row: number, column: number): string {
    return PROACTIVE[this.plan.editions.proactive].flatMap(({ columns, rows }) => rows.map(() => columns))[row][column];
  }
}

/** How one writer writes labels throughout. */
interface Habits {
  readonly isHalfWidth: boolean;
  readonly point: string;
  readonly quotes: readonly [string, string];
  readonly isSpaced: boolean;
}

const habitsFrom = (choices: Choices): Habits => ({
  isHalfWidth: choices.once(5),
  point: choices.of(['.', '.', '.', '、', '．', '. ']),
  quotes: choices.of([
    ['“', '”'],
    ['“', '”'],
    ['"', '"'],
  ] as const),
  isSpaced: choices.once(4),
});

function written(label: string, habits: Habits, choices: Choices): string {
  let text = label
    .replace(/^(\d)\./, `$1${habits.point}`)
    .replace('“', habits.quotes[0])
    .replace('”', habits.quotes[1]);
  if (habits.isHalfWidth)
    text = text.replace(/[（）：，]/g, (char) => ({ '（': '(', '）': ')', '：': ':', '，': ', ' })[char] as string);
  if (habits.isSpaced && choices.once(3))
    text = text.replace(/^([一二三四]、|[（(].[）)])/, '$1 ').replace('第二十条第', '第二十条 第');
  if (habits.isSpaced && choices.once(12)) {
    const at = choices.between(1, text.length);
    text = `${text.slice(0, at)} ${text.slice(at)}`;
  }
  return text.trimEnd();
}
