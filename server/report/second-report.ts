import type { Draft, Line } from '../draft/draft';
import { organAbove } from './head';
import type { MatchedSection } from './sections';
import { findTitle } from './title';

interface Sections {
  readonly sections: readonly MatchedSection[];
  readonly repeatedSections: readonly MatchedSection[];
  readonly lines: readonly Line[];
}

/** A draft without what stands from a place on: nothing there is read, and what is to stand at its end is put before it. */
export const draftUpTo = (draft: Draft, end: number): Draft => ({
  ...draft,
  text: draft.text.slice(0, end),
  blocks: draft.blocks.filter(({ range }) => range.start < end),
});

/** Where a second report begins: a title, or the organ above it, between the first 一、总体情况 and another. */
export function secondReport({ sections, repeatedSections, lines }: Sections): Line | undefined {
  const again = repeatedSections.find(({ section }) => section.number === 1);
  const first = sections.find(({ section }) => section.number === 1);
  if (!again || !first || again.range.start < first.range.start) return undefined;
  const between = lines.filter(({ range }) => range.start > first.range.start);
  const title = findTitle(between, again.range.start, undefined);
  if (title?.year === undefined) return undefined;
  return (title.organ === '' ? organAbove({ title, lines }) : undefined) ?? title.lines[0];
}
