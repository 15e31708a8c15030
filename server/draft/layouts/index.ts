import type { Layout, ReadLayout, Syntax } from '../draft';
import { aligned } from './aligned';
import { cellLines } from './cell-lines';
import { html } from './html';
import type { LineReading, TableLayout, WrittenLayout } from './layout';
import { pipes } from './pipes';
import { tabs } from './tabs';

/** Those in which tables are written, in the order in which they are offered and asked whether a table is theirs. */
export const layouts: readonly WrittenLayout[] = [pipes, tabs, cellLines, html];

const byName = Object.fromEntries([...layouts, aligned].map((layout) => [layout.name, layout])) as Record<
  Layout,
  WrittenLayout
> &
  Record<'aligned', TableLayout>;

/** The layout of a name, or of a table. */
export function layoutOf(named: Layout): WrittenLayout;
export function layoutOf(named: ReadLayout | { readonly layout: ReadLayout }): TableLayout;
export function layoutOf(named: ReadLayout | { readonly layout: ReadLayout }): TableLayout {
  return byName[typeof named === 'string' ? named : named.layout];
}

export const isLayout = (name: unknown): name is Layout => layouts.some((layout) => layout.name === name);

/** The layout for another table beside one. */
export const layoutBeside = ({ layout }: { readonly layout: ReadLayout }): Layout =>
  isLayout(layout) ? layout : tabs.name;

/** The layout in which tables are usually written in a mark-up. */
export const usualLayout = (syntax: Syntax): WrittenLayout =>
  layouts.find((layout) => layout.syntax === syntax) as WrittenLayout;

const beginningWith = (kind: LineReading['firstLine']): readonly LineReading[] =>
  layouts.flatMap(({ reading }) => (reading.firstLine === kind ? [reading] : []));

/** Those whose tables begin with a line of their own, by its kind. */
export const lineLayouts = { tab: beginningWith('tab'), pipe: beginningWith('pipe') };
/** Those whose tables may begin within a line of prose. */
export const embeddedLayouts = beginningWith('tag');
