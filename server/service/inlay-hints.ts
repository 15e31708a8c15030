import { type InlayHint, InlayHintKind } from 'vscode-languageserver';
import type { Cell } from '../draft/draft';
import { layoutOf } from '../draft/layouts';
import type { Language } from '../lint/finding';
import { cellName, nameOfTable } from '../lint/names';
import type { Report } from '../report/report';
import { type BrokenEquation, type EvaluatedEquation, figureOf, sumOf } from '../report/tables/equations';
import type { MatchedCell, MatchedTable } from '../report/tables/matched';
import { groupBy } from '../text/group-by';
import type { Range } from '../text/range';
import { setFigure } from '../write/figures';
import { equationLine } from './arithmetic';
import type { CheckedDocument } from './checked-document';
import { textEdits } from './edits';
import type { Preferences } from './preferences';
import { reportedEquations } from './reported-equations';
import { shortName } from './short-names';

const messages = {
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
  fixes: {
    'zh-CN': (value: number) => `这一格为 ${value} 则都相符`,
    en: (value: number) => `With ${value} in this cell all of it holds`,
  },
} as const;

/** Where a hint on a cell stands: after its figure. */
const placeIn = ({ content, insertionRange }: Cell): number =>
  content.text === '' ? insertionRange.start : content.range.end;

const touches = (a: Range, b: Range): boolean => a.start <= b.end && b.start <= a.end;

export class InlayHintBuilder {
  /** By cell: the equations that it is the only total of. */
  private readonly summing: ReadonlyMap<MatchedCell, readonly EvaluatedEquation[]>;
  /** By cell: those of them that do not hold. */
  private readonly broken: ReadonlyMap<MatchedCell, readonly BrokenEquation[]>;
  /** By cell: the broken equations that it is most likely to be wrong in. */
  private readonly fixed: ReadonlyMap<MatchedCell, readonly BrokenEquation[]>;

  constructor(
    private readonly checked: CheckedDocument,
    private readonly report: Report,
    private readonly wanted: Preferences['inlayHints'],
    private readonly language: Language,
  ) {
    const onlyTotal = ({ totals }: EvaluatedEquation) => (totals.length === 1 ? totals[0] : undefined);
    const reported = reportedEquations(checked);
    this.summing = groupBy(report.equations, onlyTotal);
    this.broken = groupBy(reported, onlyTotal);
    this.fixed = groupBy(reported, ({ suspectCell }) => suspectCell?.cell);
  }

  within(range: Range): InlayHint[] {
    const hints: InlayHint[] = [];
    for (const table of this.report.tables) {
      if (!touches(table.range, range)) continue;
      for (const matched of table.cells) {
        const place = matched.cell && placeIn(matched.cell);
        if (place !== undefined && place >= range.start && place <= range.end) hints.push(...this.on(matched, table));
      }
    }
    return hints;
  }

  private *on(matched: MatchedCell, table: MatchedTable): Generator<InlayHint> {
    const { cell } = matched;
    if (!cell) return;
    const sum = this.sumBeside(matched, cell);
    if (sum) yield sum;
    if (this.wanted === 'full' || isUnlabelled(cell, table)) yield this.nameOf(matched, cell, table);
  }

  private nameOf({ form }: MatchedCell, cell: Cell, table: MatchedTable): InlayHint {
    const { language } = this;
    const tooltip = messages.where[language](nameOfTable(table)[language], cellName(form)[language]);
    return { ...this.hint(cell, shortName(form), tooltip), kind: InlayHintKind.Parameter };
  }

  /** What a cell should be by the sums that it states, or by those that it is a part of. */
  private sumBeside(matched: MatchedCell, cell: Cell): InlayHint | undefined {
    const { language } = this;
    const sums = (this.summing.get(matched) ?? []).flatMap((equation) => {
      const sum = sumOf(equation.parts);
      return sum === undefined ? [] : { one: equation, sum };
    });
    if (sums.length === 0) return this.fixing(matched, cell);
    const broken = this.broken.get(matched);
    const isUnknown = figureOf(matched) === undefined;
    if (!isUnknown && !broken && this.wanted !== 'full') return undefined;
    const tooltip = sums.map(({ one: equation }) => equationLine(equation, language)).join('\n');
    const [{ sum }, second = { sum }] = sums;
    if (second.sum !== sum) return this.hint(cell, messages.sums[language](sum, second.sum), tooltip);
    const isWrong = isUnknown || broken?.every(({ suspectCell }) => !suspectCell || suspectCell.cell === matched);
    return isWrong
      ? this.proposal(matched, cell, messages.should[language](sum), tooltip, sum)
      : this.hint(cell, messages.sum[language](sum), tooltip);
  }

  private fixing(matched: MatchedCell, cell: Cell): InlayHint | undefined {
    const broken = this.fixed.get(matched) ?? [];
    const value = broken[0]?.suspectCell?.value;
    if (value === undefined) return undefined;
    const lines = broken.map((broken) => equationLine(broken, this.language));
    const tooltip = [...lines, messages.fixes[this.language](value)].join('\n');
    return this.proposal(matched, cell, messages.mayBe[this.language](value), tooltip, value);
  }

  /** A hint that can be taken over, where that changes nothing but the figure. */
  private proposal(matched: MatchedCell, cell: Cell, label: string, tooltip: string, value: number): InlayHint {
    const hint = this.hint(cell, label, tooltip);
    const edits = setFigure(matched, value);
    return isPlain(matched) && edits.length === 1 ? { ...hint, textEdits: textEdits(edits, this.checked) } : hint;
  }

  private hint(cell: Cell, label: string, tooltip: string): InlayHint {
    return { position: this.checked.document.positionAt(placeIn(cell)), label, tooltip, paddingLeft: true };
  }
}

/** Whether nothing stands in the cell but a figure, or a mark for none. */
const isPlain = ({ figure, cell }: MatchedCell): boolean =>
  figure?.kind === 'blank' || (figure?.kind === 'figure' && figure.plain === cell?.content.text);

/** Whether a cell stands on a line of its own, far from its row's label and its column's. */
const isUnlabelled = ({ fullRange }: Cell, { fragments }: MatchedTable): boolean =>
  fragments.some((fragment) => layoutOf(fragment).cellIsLine && touches(fragment.range, fullRange));
