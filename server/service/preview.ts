import type { Range as EditorRange } from 'vscode-languageserver';
import { shownRange } from '../draft/cells';
import type { Cell, Row } from '../draft/draft';
import type { Column, Row as FormRow } from '../forms/form';
import type { Language, Severity } from '../lint/finding';
import { nameOfTable, tableName } from '../lint/names';
import type { Feature } from '../lsp/feature';
import {
  type PreviewCell,
  type PreviewFigure,
  type PreviewStray,
  type PreviewTable,
  previewTables,
} from '../lsp/protocol';
import type { Report } from '../report/report';
import { type BrokenEquation, sumOf } from '../report/tables/equations';
import type { CellReading, TableReading } from '../report/tables/matched';
import type { Range } from '../text/range';
import { isSum } from '../write/figures';
import { type SheetCell, sheetOf } from '../write/table-model';
import { type CheckedDocument, editorRange, findingsWithin } from './checked-document';
import { brokenTold } from './reported-equations';

const words = {
  should: { 'zh-CN': (value: number) => `应为 ${value}`, en: (value: number) => `should be ${value}` },
  mayBe: { 'zh-CN': (value: number) => `可能应为 ${value}`, en: (value: number) => `probably ${value}` },
  blank: { 'zh-CN': '没有填数字。', en: 'No figure is given.' },
  unknown: {
    'zh-CN': '文稿中没有这个数字，或无法判断是哪一个。',
    en: 'The draft has no such figure, or it cannot be told which one it is.',
  },
  missing: {
    'zh-CN': (names: readonly string[]) => `文稿中没有${names.join('、')}。`,
    en: (names: readonly string[]) => `The draft has no ${names.join(', no ')}.`,
  },
} as const;

/** Answers with the statutory tables of a draft as the form prints them, the draft's figures in their cells. */
export const preview: Feature = {
  serve: (session) =>
    session.connection.onRequest(previewTables, async ({ uri }, token) => {
      const checked = await session.checked(uri, token);
      if (!checked?.report) return null;
      const { report } = checked;
      const drawing = new Drawing(checked, report, session.language);
      return {
        version: checked.document.version,
        tables: report.tables.map((table) => drawing.table(table)),
        missing: drawing.missing(),
        strays: drawing.otherTables(),
      };
    }),
};

// A character that no label has, before the number of a figure.
const FIGURE = '\ue000';
/** Longer than any row of figures; what is written beyond is not needed to know it again. In characters. */
const LONGEST = 120;
const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** The tables of one draft, as the editor is to show them. */
class Drawing {
  private readonly values: ReadonlyMap<CellReading, number | undefined>;

  constructor(
    private readonly checked: CheckedDocument,
    private readonly report: Report,
    private readonly language: Language,
  ) {
    this.values = valuesIn(report, brokenTold(checked));
  }

  table(table: TableReading): PreviewTable {
    const figures = new Map(table.cells.map((reading) => [nameOf(reading.form), reading]));
    const cell = ({ text, rowSpan, columnSpan }: SheetCell): PreviewCell => {
      const reading = text.startsWith(FIGURE) ? figures.get(text) : undefined;
      const figure = reading ? this.figure(reading, table) : null;
      return { text: reading ? writtenIn(reading.cell) : text, rowSpan, columnSpan, figure };
    };
    const { rows } = sheetOf(table.table, (row, column) => nameOf({ row, column }), 'html');
    return {
      name: nameOfTable(table)[this.language],
      heading: table.form.sections.find((section) => section.table === table.table.id)?.heading ?? '',
      layout: table.fragments[0].layout,
      range: this.editorRange(table.range),
      rows: rows.map((cells) => cells.map(cell)),
      strays: [
        ...table.strays.map((stray) =>
          'cell' in stray
            ? this.stray([stray.cell], shownRange(stray.cell), 'stray-cell')
            : this.stray(stray.row.cells, stray.row.range, 'stray-cell'),
        ),
        ...table.short.map(({ source }) => this.stray(source.cells, source.range, 'missing-cell')),
      ].filter(({ text }) => text !== ''),
    };
  }

  /** The tables of the form that the draft does not have. */
  missing(): string | null {
    const names = this.report.form.tables
      .filter(({ id }) => !this.report.tables.some(({ table }) => table.id === id))
      .map((table) => tableName(table)[this.language]);
    return names.length === 0 ? null : words.missing[this.language](names);
  }

  /** What is no table of the form, and is told as such. */
  otherTables(): PreviewStray[] {
    return this.report.otherTables
      .map(({ rows, range }) => this.stray(cellsOf(rows), range, 'stray-cell'))
      .filter(({ notes }) => notes.length > 0);
  }

  private figure(reading: CellReading, table: TableReading): PreviewFigure {
    const { form, cell } = reading;
    const row = table.rows.find((one) => one.row === form.row)?.source;
    const place = cell?.outer ?? row?.range;
    const found = place
      ? findingsWithin(this.checked, place).filter(({ rule }) => cell || rule === 'missing-cell')
      : [];
    const notes = [...new Set(found.map(({ message }) => message))];
    const state = !cell ? 'unknown' : reading.figure?.kind === 'blank' ? 'blank' : 'written';
    const value = this.values.get(reading);
    const says = isSum(reading) ? words.should : words.mayBe;
    return {
      state,
      severity: GRAVEST_FIRST.find((severity) => found.some((finding) => finding.severity === severity)) ?? null,
      notes: notes.length > 0 || state === 'written' ? notes : [words[state][this.language]],
      should: value === undefined ? null : says[this.language](value),
      range: place ? this.editorRange(cell ? shownRange(cell) : place) : null,
      outer: cell ? this.editorRange(cell.outer) : null,
    };
  }

  private stray(cells: readonly Cell[], range: Range, rule: string): PreviewStray {
    const found = findingsWithin(this.checked, range).filter((finding) => finding.rule === rule);
    return {
      text: textOf(cells),
      notes: found.map(({ message }) => message),
      range: this.editorRange(range),
    };
  }

  private editorRange(range: Range): EditorRange {
    return editorRange(this.checked.document, range);
  }
}

/** Names a figure by its row and its column, as no label is named. */
const nameOf = ({ row, column }: { row: FormRow; column: Column }): string => `${FIGURE}${row.id}/${column.id}`;

const cellsOf = (rows: readonly Row[]): Cell[] => rows.flatMap(({ cells }) => cells);

const writtenIn = (cell: Cell | undefined): string => cell?.passage.text ?? '？';

/** What some cells say, as much of it as is needed to know it again. */
function textOf(cells: readonly Cell[]): string {
  let text = '';
  for (const { passage } of cells) {
    if (passage.text !== '') text += `${text === '' ? '' : '　'}${passage.text}`;
    if (text.length > LONGEST) return `${text.slice(0, LONGEST)}…`;
  }
  return text;
}

/**
 * What the equations say of cells that hold something else or nothing: of the likeliest cell, where one explains what
 * is broken, else of the total. Undefined where two equations say different things.
 */
function valuesIn(report: Report, told: readonly BrokenEquation[]): Map<CellReading, number | undefined> {
  const values = new Map<CellReading, number | undefined>();
  const say = (cell: CellReading, value: number): void => {
    values.set(cell, values.has(cell) && values.get(cell) !== value ? undefined : value);
  };
  for (const { equation, totals, sums, likeliest } of told) {
    if (likeliest) say(likeliest.cell, likeliest.value);
    else if (equation.kind !== 'balance') say(totals[0], sums.parts);
  }
  for (const { equation, parts, totals } of report.equations) {
    const sum = equation.kind !== 'balance' && totals[0].figure?.kind === 'blank' ? sumOf(parts) : undefined;
    if (sum !== undefined) say(totals[0], sum);
  }
  return values;
}
