import type { Block, Syntax, Table } from '../../server/draft/draft';
import { readDraft } from '../../server/draft/read';

export const blocksOf = (text: string, syntax: Syntax = 'plain'): readonly Block[] => readDraft(text, syntax).blocks;

export const tablesOf = (text: string, syntax: Syntax = 'plain'): Table[] =>
  blocksOf(text, syntax).filter((block) => block.kind === 'table');

/** The cells of a document's tables as texts. */
export const gridsOf = (text: string, syntax: Syntax = 'plain'): string[][][] =>
  tablesOf(text, syntax).map(({ rows }) => rows.map(({ cells }) => cells.map(({ content }) => content.text)));

/** The prose of a document, line by line. */
export const linesOf = (text: string, syntax: Syntax = 'plain'): string[] =>
  blocksOf(text, syntax).flatMap((block) => (block.kind === 'line' ? [block.content.text] : []));
