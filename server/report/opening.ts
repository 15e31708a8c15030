import type { Prose } from '../prose/sentences';
import type { Report } from './report';

/** The paragraph that the report on the year's work begins with. */
export function firstOfOverview({ sections, prose }: Report): Prose | undefined {
  const overview = sections.find(({ section }) => section.id === 'overview');
  return overview && prose.find(({ paragraph }) => paragraph.lines[0].range.start > overview.range.start);
}
