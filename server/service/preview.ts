import type { Range as EditorRange } from 'vscode-languageserver';
import { displayRange } from '../draft/cells';
import type { Cell, Row } from '../draft/draft';
import type { Language, Severity } from '../lint/finding';
import { nameOfTable, tableName } from '../lint/names';
import type { PreviewCell, PreviewFigure, PreviewStray, PreviewTable } from '../protocol';
import type { Report } from '../report/report';
import { type BrokenEquation, sumOf } from '../report/tables/equations';
import type { MatchedCell, MatchedTable } from '../report/tables/matched';
import type { Range } from '../text/range';
import { isSum } from '../write/figures';
import { BLANK, type FormModelCell, printedModelOf } from '../write/table-model';
import { type CheckedDocument, editorRange, findingsWithin } from './checked-document';
import { reportedEquations } from './reported-equations';

const messages = {
  should: { 'zh-CN': (value: number) => `应为 ${value}`, en: (value: number) => `should be ${value}` },
  mayBe: { 'zh-CN': (value: number) => `可能应为 ${value}`, en: (value: number) => `probably ${value}` },
  blank: { 'zh-CN': '没有填数字。', en: 'No figure is given.' },
  unknown: {
    'zh-CN': '文稿中没有这个数字，或无法判断是哪一个。',
    en: 'The draft has no such figure, or it cannot be determined which one it is.',
  },
  missing: {
    'zh-CN': (names: readonly string[]) => `文稿中没有${names.join('、')}。`,
    en: (names: readonly string[]) => `The draft has no ${names.join(', no ')}.`,
  },
} as const;

/** Longer than any row of figures; what is written beyond is not needed to know it again. In characters. */
const MAX_LENGTH = 120;
const BY_SEVERITY: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** The tables of one draft, as the editor is to show them. */
export class PreviewBuilder {
  private readonly values: ReadonlyMap<MatchedCell, number | undefined>;

  constructor(
    private readonly checked: CheckedDocument,
    private readonly report: Report,
    private readonly language: Language,
  ) {
    this.values = valuesIn(report, reportedEquations(checked));
  }

  table(table: MatchedTable): PreviewTable {
    const cell = ({ text, rowSpan, columnSpan, of }: FormModelCell): PreviewCell => {
      if (of.kind !== 'figure') return { text, rowSpan, columnSpan, figure: null };
      const matched = table.cells[of.cell.index];
      return { text: writtenIn(matched.cell), rowSpan, columnSpan, figure: this.figure(matched, table) };
    };
    const { rows } = printedModelOf(table.table, BLANK);
    return {
      name: nameOfTable(table)[this.language],
      heading: table.form.sections.find((section) => section.table === table.table.id)?.heading ?? '',
      layout: table.fragments[0].layout,
      range: this.editorRange(table.range),
      rows: rows.map((cells) => cells.map(cell)),
      strays: [
        ...table.unexpectedCells.map((unexpected) =>
          'cell' in unexpected
            ? this.stray([unexpected.cell], displayRange(unexpected.cell), 'stray-cell')
            : this.stray(unexpected.row.cells, unexpected.row.range, 'stray-cell'),
        ),
        ...table.incompleteRows.map(({ source }) => this.stray(source.cells, source.range, 'missing-cell')),
      ].filter(({ text }) => text !== ''),
    };
  }

  /** The tables of the form that the draft does not have. */
  missing(): string | null {
    const names = this.report.form.tables
      .filter(({ id }) => !this.report.tables.some(({ table }) => table.id === id))
      .map((table) => tableName(table)[this.language]);
    return names.length === 0 ? null : messages.missing[this.language](names);
  }

  /** What is no table of the form, and is reported as such. */
  otherTables(): PreviewStray[] {
    return this.report.otherTables
      .map(({ rows, range }) => this.stray(cellsOf(rows), range, 'stray-cell'))
      .filter(({ notes }) => notes.length > 0);
  }

  private figure(matched: MatchedCell, table: MatchedTable): PreviewFigure {
    const { form, cell } = matched;
    const row = table.rows.find((row) => row.row === form.row)?.source;
    const place = cell?.fullRange ?? row?.range;
    const found = place
      ? findingsWithin(this.checked, place).filter(({ rule }) => cell || rule === 'missing-cell')
      : [];
    const notes = [...new Set(found.map(({ message }) => message))];
    const state = !cell ? 'unknown' : matched.figure?.kind === 'blank' ? 'blank' : 'written';
    const value = this.values.get(matched);
    const says = isSum(matched) ? messages.should : messages.mayBe;
    return {
      state,
      severity: BY_SEVERITY.find((severity) => found.some((finding) => finding.severity === severity)) ?? null,
      notes: notes.length > 0 || state === 'written' ? notes : [messages[state][this.language]],
      should: value === undefined ? null : says[this.language](value),
      range: place ? this.editorRange(cell ? displayRange(cell) : place) : null,
      fullRange: cell ? this.editorRange(cell.fullRange) : null,
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

const cellsOf = (rows: readonly Row[]): Cell[] => rows.flatMap(({ cells }) => cells);

const writtenIn = (cell: Cell | undefined): string => cell?.content.text ?? '？';

/** What some cells say, as much of it as is needed to know it again. */
function textOf(cells: readonly Cell[]): string {
  let text = '';
  for (const { content } of cells) {
    if (content.text !== '') text += `${text === '' ? '' : '　'}${content.text}`;
    if (text.length > MAX_LENGTH) return `${text.slice(0, MAX_LENGTH)}…`;
  }
  return text;
}

/**
 * What the equations say of cells that hold something else or nothing: of the suspect cell, where one explains what
 * is broken, else of the total. Undefined where two equations say different things.
 */
function valuesIn(report: Report, reported: readonly BrokenEquation[]): Map<MatchedCell, number | undefined> {
  const values = new Map<MatchedCell, number | undefined>();
  const say = (cell: MatchedCell, value: number): void => {
    values.set(cell, values.has(cell) && values.get(cell) !== value ? undefined : value);
  };
  for (const { equation, totals, sums, suspectCell } of reported) {
    if (suspectCell) say(suspectCell.cell, suspectCell.value);
    else if (equation.kind !== 'balance') say(totals[0], sums.parts);
  }
  for (const { equation, parts, totals } of report.equations) {
    const sum = equation.kind !== 'balance' && totals[0].figure?.kind === 'blank' ? sumOf(parts) : undefined;
    if (sum !== undefined) say(totals[0], sum);
  }
  return values;
}
