import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, it } from 'mocha';
import { markupOf, type Note, shortened } from '../../server/service/markup';
import { seeded, trying } from '../support/run';

const pieces = fc.constantFrom(
  ...['[x](command:y)', '![x](y)', '<img src=x>', '<!--', '&lt;', '&#60;', '`', '``', '*', '**', '_', '~~', '#', '# '],
  ...[
    '> ',
    '- ',
    '-',
    '+ ',
    '=',
    '===',
    '---',
    '1. ',
    '2) ',
    '|',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '    ',
    '\\',
    '\\\\',
    '!',
  ],
  ...['https://a.example', '<https://a.example>', '[a]: b', '[a]', '$(gear)', '表三', 'a', ' ', '\u202e', '\0', '：'],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((some) => some.join('')),
  fc.string({ unit: 'binary' }),
);
const notes: fc.Arbitrary<Note> = fc.record({ title: texts, points: fc.array(texts, { minLength: 1, maxLength: 3 }) });

const plain = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();

function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  assert.ok(['root', 'paragraph', 'strong', 'list', 'listItem'].includes(node.type), `There is a ${node.type}.`);
  return 'children' in node ? node.children.map(textIn).join('') : '';
}

describe(seeded('notes as Markdown'), () => {
  it('say what they say and are nothing but a title over points', () => {
    fc.assert(
      fc.property(notes, ({ title, points }) => {
        // An empty one would have nothing to escape, and every title and point has words of ours.
        const note = { title: `表三${title}。`, points: points.map((point) => `${point}。`) };
        const { value } = markupOf([note], 'markdown');
        const tree = fromMarkdown(value, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
        assert.deepEqual(
          tree.children.map(({ type }) => type),
          ['paragraph', 'list'],
        );
        assert.equal(textIn(tree), [note.title, ...note.points].map(plain).join(''));
      }),
      trying(500),
    );
  }).timeout(60_000);

  it('have no address in them that an editor could make a link of', () => {
    for (const text of ['https://a.example', 'ftp://a.example', 'WWW.a.example', 'a@b.example']) {
      const { value } = markupOf([{ title: '表三', points: [text] }], 'markdown');
      assert.ok(!value.includes(text), value);
    }
  });

  it('cut what is long between characters', () => {
    assert.equal(shortened('𠮷'.repeat(60)), `${'𠮷'.repeat(40)}…`);
    assert.equal(shortened('甲'.repeat(40)), '甲'.repeat(40));
    assert.equal(shortened(`a${' '.repeat(100_000)}b`), 'a');
  });
});
