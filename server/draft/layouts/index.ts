import type { Layout, Syntax } from '../draft';
import { cellLines } from './cell-lines';
import { html } from './html';
import type { LineReading, TableLayout } from './layout';
import { pipes } from './pipes';
import { tabs } from './tabs';

/** Every layout, in the order in which they are offered and asked whether a table is theirs. */
export const layouts: readonly TableLayout[] = [pipes, tabs, cellLines, html];

const byName = Object.fromEntries(layouts.map((layout) => [layout.name, layout])) as Record<Layout, TableLayout>;

/** The layout of a name, or of a table. */
export const layoutOf = (named: Layout | { readonly layout: Layout }): TableLayout =>
  byName[typeof named === 'string' ? named : named.layout];

export const isLayout = (name: unknown): name is Layout => layouts.some((layout) => layout.name === name);

/** The layout in which tables are usually written in a mark-up. */
export const usualLayout = (syntax: Syntax): TableLayout =>
  layouts.find((layout) => layout.syntax === syntax) as TableLayout;

const beginningWith = (kind: LineReading['firstLine']): readonly LineReading[] =>
  layouts.flatMap(({ reading }) => (reading.firstLine === kind ? [reading] : []));

/** Those whose tables begin with a line of their own, by its kind. */
export const lineLayouts = { tab: beginningWith('tab'), pipe: beginningWith('pipe') };
/** Those whose tables may begin within a line of prose. */
export const embeddedLayouts = beginningWith('tag');
