import type { EquationKind } from '../forms/form';

// Rules that other code knows by their ids; a new one that is of their kind is entered here.

/** The rule that reports an equation which does not hold. */
export const RULE_OF_EQUATION: Readonly<Record<EquationKind, string>> = {
  row: 'broken-total',
  column: 'broken-total',
  balance: 'broken-balance',
};

/** Figures that do not agree with others. */
export const DISAGREEING: ReadonlySet<string> = new Set([...Object.values(RULE_OF_EQUATION), 'prose-table']);

/** Places that nobody has filled in yet. */
export const UNFILLED: ReadonlySet<string> = new Set(['blank-cell', 'empty-section', 'placeholder', 'missing-date']);

/** What is still to be written, apart from cells. */
export const UNWRITTEN: ReadonlySet<string> = new Set([
  'placeholder',
  'missing-section',
  'empty-section',
  'missing-figure',
  'missing-date',
  'fee-statement',
]);

/** A table of another edition of the form. */
export const OTHER_EDITION = 'form-edition';
