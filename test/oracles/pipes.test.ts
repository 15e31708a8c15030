import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { readDraft } from '../../server/draft/read';
import { seeded, trying } from '../support/run';

const content = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '12',
    '规章',
    '一、本年新收',
    '1.属于国家秘密',
    'a \\| b',
    '**总计**',
    '（一） 予以公开',
    '\\*',
    '3',
    '/',
    '—',
  ),
  fc.stringMatching(/^[0-9a-z规章件（），。 ]{0,8}$/).map((text) => text.trim()),
);

/** A well-formed table: a head, a delimiter row, rows of one width. */
const table = fc.integer({ min: 2, max: 6 }).chain((width) => {
  const row = fc.array(content, { minLength: width, maxLength: width });
  const delimiter = fc.array(fc.constantFrom('---', ':--', '--:', ':-:', '-----'), {
    minLength: width,
    maxLength: width,
  });
  const pad = fc.constantFrom(' ', '', '  ');
  return fc
    .tuple(row, delimiter, fc.array(row, { minLength: 1, maxLength: 6 }), pad)
    .map(([head, marks, rows, space]) =>
      [head, marks, ...rows].map((cells) => `|${cells.map((text) => `${space}${text}${space}`).join('|')}|`).join('\n'),
    );
});

const textOf = (node: Nodes): string =>
  'children' in node
    ? node.children.map((child) => textOf(child as Nodes)).join('')
    : 'value' in node
      ? node.value
      : '';

/** Each table's cells as the reference reader has them. */
function theirs(text: string): string[][][] {
  const tree = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return tree.children
    .filter((node): node is Table => node.type === 'table')
    .map(({ children }) => children.map((row) => row.children.map((cell) => textOf(cell).trim())));
}

function ours(text: string): string[][][] {
  return readDraft(text, 'markdown').blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map(({ cells }) => cells.map(({ content }) => content.text))] : [],
  );
}

describe(seeded('The pipe reader and mdast-util-gfm-table'), () => {
  it('read the same cells of a well-formed table', () => {
    fc.assert(
      fc.property(table, (text) => assert.deepEqual(ours(text), theirs(text))),
      trying(300),
    );
  });

  it('find the same tables among paragraphs', () => {
    fc.assert(
      fc.property(table, table, (first, second) => {
        const text = `# 标题\n\n一段话。\n\n${first}\n\n又一段话。\n\n${second}\n`;
        assert.deepEqual(ours(text), theirs(text));
      }),
      trying(100),
    );
  });
});
