import { type InlayHint, InlayHintKind } from 'vscode-languageserver';
import type { Cell } from '../draft/draft';
import type { Language } from '../lint/finding';
import { cellName, nameOfTable } from '../lint/names';
import type { Feature } from '../lsp/feature';
import type { Preferences } from '../lsp/settings';
import type { Report } from '../report/report';
import { type BrokenEquation, type EvaluatedEquation, figureOf, sumOf } from '../report/tables/equations';
import type { CellReading, TableReading } from '../report/tables/matched';
import { grouped } from '../text/group-by';
import type { Range } from '../text/range';
import { setFigure } from '../write/figures';
import { equationLine } from './arithmetic';
import type { CheckedDocument } from './checked-document';
import { textEdits } from './edits';
import { brokenTold } from './reported-equations';
import { shortName } from './short-names';

const words = {
  where: {
    'zh-CN': (table: string, cell: string) => `${table}${cell}`,
    en: (table: string, cell: string) => `${table}, ${cell}`,
  },
  should: { 'zh-CN': (sum: number) => `应为 ${sum}`, en: (sum: number) => `should be ${sum}` },
  mayBe: { 'zh-CN': (value: number) => `可能应为 ${value}`, en: (value: number) => `probably ${value}` },
  sum: { 'zh-CN': (sum: number) => `各项之和 ${sum}`, en: (sum: number) => `parts add up to ${sum}` },
  sums: {
    'zh-CN': (row: number, column: number) => `本行之和 ${row}，本列之和 ${column}`,
    en: (row: number, column: number) => `row adds up to ${row}, column to ${column}`,
  },
  mends: {
    'zh-CN': (value: number) => `这一格为 ${value} 则都相符`,
    en: (value: number) => `With ${value} in this cell all of it holds`,
  },
} as const;

/** Shows beside a cell which one it is where its layout does not, and beside a total what its parts come to. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  serve: (session) => {
    const { inlayHint } = session.connection.languages;
    inlayHint.on(async ({ textDocument, range }, token) => {
      const checked = await session.checked(textDocument.uri, token);
      const { inlayHints: wanted } = session.preferences;
      if (!checked?.report || wanted === 'off') return [];
      const start = checked.document.offsetAt(range.start);
      const end = checked.document.offsetAt(range.end);
      return new Hints(checked, checked.report, wanted, session.language).within({ start, end });
    });
    session.onSettings(() => {
      if (session.client.refreshesInlayHints) void inlayHint.refresh().catch(() => {});
    });
  },
};

/** Where a hint on a cell stands: behind its figure. */
const placeIn = ({ passage, hole }: Cell): number => (passage.text === '' ? hole.start : passage.range.end);

const touches = (a: Range, b: Range): boolean => a.start <= b.end && b.start <= a.end;

class Hints {
  /** By cell: the equations that it is the only total of. */
  private readonly summing: ReadonlyMap<CellReading, readonly EvaluatedEquation[]>;
  /** By cell: those of them that do not hold. */
  private readonly broken: ReadonlyMap<CellReading, readonly BrokenEquation[]>;
  /** By cell: the broken equations that it is the likeliest to be wrong in. */
  private readonly mended: ReadonlyMap<CellReading, readonly BrokenEquation[]>;

  constructor(
    private readonly checked: CheckedDocument,
    private readonly report: Report,
    private readonly wanted: Preferences['inlayHints'],
    private readonly language: Language,
  ) {
    const onlyTotal = ({ totals }: EvaluatedEquation) => (totals.length === 1 ? totals[0] : undefined);
    const told = brokenTold(checked);
    this.summing = grouped(report.equations, onlyTotal);
    this.broken = grouped(told, onlyTotal);
    this.mended = grouped(told, ({ likeliest }) => likeliest?.cell);
  }

  within(range: Range): InlayHint[] {
    return this.report.tables
      .filter((table) => touches(table.range, range))
      .flatMap((table) => table.cells.flatMap((reading) => this.on(reading, table, range)));
  }

  private on(reading: CellReading, table: TableReading, range: Range): InlayHint[] {
    const { cell } = reading;
    if (!cell) return [];
    const place = placeIn(cell);
    if (!touches({ start: place, end: place }, range)) return [];
    const isNamed = this.wanted === 'full' || isUnlabelled(cell, table);
    return [this.sumBeside(reading, cell) ?? [], isNamed ? this.nameOf(reading, cell, table) : []].flat();
  }

  private nameOf({ form }: CellReading, cell: Cell, table: TableReading): InlayHint {
    const { language } = this;
    const tooltip = words.where[language](nameOfTable(table)[language], cellName(form)[language]);
    return { ...this.hint(cell, shortName(form), tooltip), kind: InlayHintKind.Parameter };
  }

  /** What a cell should be by the sums that it states, or by those that it is a part of. */
  private sumBeside(reading: CellReading, cell: Cell): InlayHint | undefined {
    const { language } = this;
    const known = (this.summing.get(reading) ?? []).flatMap((one) => {
      const sum = sumOf(one.parts);
      return sum === undefined ? [] : { one, sum };
    });
    if (known.length === 0) return this.mending(reading, cell);
    const broken = this.broken.get(reading);
    const isUnknown = figureOf(reading) === undefined;
    if (!isUnknown && !broken && this.wanted !== 'full') return undefined;
    const tooltip = known.map(({ one }) => equationLine(one, language)).join('\n');
    const [{ sum }, second = { sum }] = known;
    if (second.sum !== sum) return this.hint(cell, words.sums[language](sum, second.sum), tooltip);
    const isWrong = isUnknown || broken?.every(({ likeliest }) => !likeliest || likeliest.cell === reading);
    return isWrong
      ? this.proposal(reading, cell, words.should[language](sum), tooltip, sum)
      : this.hint(cell, words.sum[language](sum), tooltip);
  }

  private mending(reading: CellReading, cell: Cell): InlayHint | undefined {
    const broken = this.mended.get(reading) ?? [];
    const value = broken[0]?.likeliest?.value;
    if (value === undefined) return undefined;
    const lines = broken.map((one) => equationLine(one, this.language));
    const tooltip = [...lines, words.mends[this.language](value)].join('\n');
    return this.proposal(reading, cell, words.mayBe[this.language](value), tooltip, value);
  }

  /** A hint that can be taken over, where that changes nothing but the figure. */
  private proposal(reading: CellReading, cell: Cell, label: string, tooltip: string, value: number): InlayHint {
    const hint = this.hint(cell, label, tooltip);
    const edits = setFigure(reading, value);
    return isPlain(reading) && edits.length === 1 ? { ...hint, textEdits: textEdits(edits, this.checked) } : hint;
  }

  private hint(cell: Cell, label: string, tooltip: string): InlayHint {
    return { position: this.checked.document.positionAt(placeIn(cell)), label, tooltip, paddingLeft: true };
  }
}

/** Whether nothing stands in the cell but a figure, or a mark for none. */
const isPlain = ({ figure, cell }: CellReading): boolean =>
  figure?.kind === 'blank' || (figure?.kind === 'figure' && figure.plain === cell?.passage.text);

/** Whether a cell stands on a line of its own, far from its row's label and its column's. */
const isUnlabelled = ({ outer }: Cell, { fragments }: TableReading): boolean =>
  fragments.some(({ layout, range }) => layout === 'cell-lines' && touches(range, outer));
