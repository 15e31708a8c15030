import type { Range as EditorRange } from 'vscode-languageserver';
import { displayRange } from '../draft/cells';
import type { Cell, Row } from '../draft/draft';
import { layoutBeside } from '../draft/layouts';
import type { Equation } from '../forms/form';
import { type Language, SEVERITIES } from '../lint/finding';
import { UNWRITTEN } from '../lint/known-rules';
import { cellName, nameOfTable, tableName } from '../lint/names';
import type { FormFigure, FormTable, FormTask, FormUnexpected, FormView, FormCell as FormViewCell } from '../protocol';
import { cellKey } from '../report/compare/other-year';
import type { Report } from '../report/report';
import { type BrokenEquation, figureOf, sumOf } from '../report/tables/equations';
import { fullLabel } from '../report/tables/labels';
import type { MatchedCell, MatchedTable } from '../report/tables/matched';
import type { Range } from '../text/range';
import { isSum } from '../write/figures';
import { insertRow } from '../write/rows';
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

/** The statutory tables of a draft as a form, and what is still to be filled in. */
export const formView = (checked: CheckedDocument, report: Report, language: Language): FormView =>
  new FormViewBuilder(checked, report, language).view();

class FormViewBuilder {
  private readonly values: ReadonlyMap<MatchedCell, number | undefined>;
  private readonly suppressed: ReadonlySet<Equation>;

  constructor(
    private readonly checked: CheckedDocument,
    private readonly report: Report,
    private readonly language: Language,
  ) {
    const reported = reportedEquations(checked);
    this.values = valuesIn(report, reported);
    this.suppressed = new Set(
      report.broken.filter((broken) => !reported.includes(broken)).map(({ equation }) => equation),
    );
  }

  view(): FormView {
    const { checked, report, language } = this;
    const missing = report.form.tables
      .filter(({ id }) => !report.tables.some(({ table }) => table.id === id))
      .map((table) => ({ id: table.id, name: tableName(table)[language] }));
    return {
      version: checked.document.version,
      year: report.year ?? null,
      lastYear: checked.previous?.year ?? null,
      tables: report.tables.map((table) => this.table(table)),
      missing: missing.length === 0 ? null : messages.missing[language](missing.map(({ name }) => name)),
      missingTables: missing,
      unexpected: this.otherTables(),
      tasks: this.tasks(),
    };
  }

  private table(table: MatchedTable): FormTable {
    const cell = ({ text, rowSpan, columnSpan, of }: FormModelCell): FormViewCell => {
      if (of.kind !== 'figure') return { text, rowSpan, columnSpan, figure: null };
      const matched = table.cells[of.cell.index];
      return { text: writtenIn(matched.cell), rowSpan, columnSpan, figure: this.figure(matched, table) };
    };
    return {
      id: table.table.id,
      name: nameOfTable(table)[this.language],
      heading: table.form.sections.find((section) => section.table === table.table.id)?.heading ?? '',
      layout: layoutBeside(table.fragments[0]),
      range: this.editorRange(table.range),
      rows: printedModelOf(table.table, BLANK).rows.map((cells) => cells.map(cell)),
      equations: table.table.equations
        .filter((equation) => !this.suppressed.has(equation))
        .map(({ kind, parts, totals }) => ({
          kind,
          parts: parts.map(({ id }) => id),
          totals: totals.map(({ id }) => id),
        })),
      missingRows: table.rows
        .filter(({ row, source }) => !source && insertRow(this.report, table, row))
        .map(({ row }) => ({ id: row.id, name: fullLabel(row) })),
      unexpected: [
        ...table.unexpectedCells.map((unexpected) =>
          'cell' in unexpected
            ? this.unexpected([unexpected.cell], displayRange(unexpected.cell), 'stray-cell')
            : this.unexpected(unexpected.row.cells, unexpected.row.range, 'stray-cell'),
        ),
        ...table.incompleteRows.map(({ source }) => this.unexpected(source.cells, source.range, 'missing-cell')),
      ].filter(({ text }) => text !== ''),
    };
  }

  /** What is no table of the form, and is reported as such. */
  private otherTables(): FormUnexpected[] {
    return this.report.otherTables
      .map(({ rows, range }) => this.unexpected(cellsOf(rows), range, 'stray-cell'))
      .filter(({ notes }) => notes.length > 0);
  }

  private tasks(): FormTask[] {
    return this.checked.findings
      .filter(({ rule }) => UNWRITTEN.has(rule))
      .map(({ message, range }) => ({ message, range: this.editorRange(range) }));
  }

  private figure(matched: MatchedCell, table: MatchedTable): FormFigure {
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
      id: form.id,
      name: cellName(form)[this.language],
      state,
      value: figureOf(matched) ?? null,
      last: this.checked.previous?.figures.get(cellKey(form))?.value ?? null,
      severity: SEVERITIES.find((severity) => found.some((finding) => finding.severity === severity)) ?? null,
      notes: notes.length > 0 || state === 'written' ? notes : [messages[state][this.language]],
      should: value === undefined ? null : says[this.language](value),
      range: place ? this.editorRange(cell ? displayRange(cell) : place) : null,
      fullRange: cell ? this.editorRange(cell.fullRange) : null,
    };
  }

  private unexpected(cells: readonly Cell[], range: Range, rule: string): FormUnexpected {
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
