import type { SemanticTokensBuilder } from 'vscode-languageserver';
import { displayRange } from '../draft/cells';
import type { FormTable, Row } from '../forms/form';
import { DISAGREEING } from '../lint/known-rules';
import type { Report } from '../report/report';
import type { Edit } from '../text/edits';
import type { MappedText } from '../text/mapped-text';
import type { Range } from '../text/range';
import { isSum } from '../write/figures';
import { MODIFIERS, TYPES } from './announced';
import type { CheckedDocument } from './checked-document';
import { labelOf } from './node-at';

type Modifier = (typeof MODIFIERS)[number];

/** A range of one line, and what it is. */
interface Token {
  readonly range: Range;
  readonly type: (typeof TYPES)[number];
  readonly modifiers: readonly Modifier[];
}

/** Writes down the tokens of a report, of which a part may be wanted; other documents have none. */
export function push(checked: CheckedDocument | undefined, builder: SemanticTokensBuilder, within?: Range): void {
  if (!checked?.report) return;
  const { document, report } = checked;
  let end = within?.start ?? 0;
  for (const { range, type, modifiers } of tokensIn(report, checked)) {
    // Where two readings of one place overlap the first is as good as the other.
    if (range.start < end || (within && range.start >= within.end)) continue;
    end = range.end;
    const { line, character } = document.positionAt(range.start);
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << MODIFIERS.indexOf(modifier)), 0);
    builder.push(line, character, range.end - range.start, TYPES.indexOf(type), bits);
  }
}

/** In the order of the text. */
function tokensIn(report: Report, { findings }: CheckedDocument): Token[] {
  const faults = new Set(findings.filter(({ rule }) => DISAGREEING.has(rule)).map(({ range }) => range.start));
  const wrong = (at: number): Modifier[] => (faults.has(at) ? ['wrong'] : []);
  const tokens = (edits: readonly Edit[], type: Token['type'], modifiers: readonly Modifier[]): Token[] =>
    stretches(edits, report.draft.text).map((range) => ({ range, type, modifiers }));
  const inProse = report.tableReferences.flatMap(({ claim: { prose, figure } }) =>
    figure
      ? tokens(prose.replace(figure.from, figure.to, ''), 'number', [
          'restated',
          ...wrong(prose.rangeOf(figure.from, figure.to).start),
        ])
      : [],
  );
  const inTables = report.tables.flatMap((table) => {
    const balances = balanceRows(table.table);
    const labels = table.rows.flatMap((matched) => {
      const label = balances.has(matched.row) ? labelOf(matched, table) : undefined;
      return label ? tokens(all(label.content), 'balanceRow', []) : [];
    });
    const figures = table.cells.flatMap((matched) => {
      const { cell, form, figure } = matched;
      if (!cell || figure?.kind !== 'figure') return [];
      const modifiers: Modifier[] = [
        ...(isSum(matched) ? (['total'] as const) : []),
        ...(balances.has(form.row) ? (['balance'] as const) : []),
        ...wrong(displayRange(cell).start),
      ];
      return modifiers.length > 0 ? tokens(all(cell.content), 'number', modifiers) : [];
    });
    return [...labels, ...figures];
  });
  return [...inProse, ...inTables].sort((a, b) => a.range.start - b.range.start);
}

/** The rows that the balance is made of: 一, 二, 四 and （七）. */
const balanceRows = ({ equations }: FormTable): ReadonlySet<Row> =>
  new Set(
    equations
      .filter(({ kind }) => kind === 'balance')
      .flatMap(({ parts, totals }) => [...parts, ...totals].map(({ row }) => row)),
  );

/** A mapped text as what would change if it were taken out: its own characters, without the mark-up between them. */
const all = (content: MappedText): readonly Edit[] => content.replace(0, content.text.length, '');

/** What some edits change, line by line: a token may not run over a line's end. */
const stretches = (edits: readonly Edit[], text: string): Range[] =>
  edits.flatMap(({ range: { start, end } }) =>
    [...text.slice(start, end).matchAll(/\S(?:[^\r\n]*\S)?/g)].map(({ index, 0: { length } }) => ({
      start: start + index,
      end: start + index + length,
    })),
  );
