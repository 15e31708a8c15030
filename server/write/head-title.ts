import type { Draft } from '../draft/draft';
import { headTitleLine } from '../draft/head-title';
import { Paragraph } from '../prose/paragraphs';

/** The title that a web page has in its head, as a paragraph. */
export function headTitle(draft: Draft): Paragraph[] {
  const line = headTitleLine(draft);
  return line ? [new Paragraph([line])] : [];
}
