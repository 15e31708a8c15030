import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { readDraft } from '../../server/draft/read';
import { seeded, trying } from '../support/run';

type Node = DefaultTreeAdapterTypes.Node;

interface CellRead {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

const text = fc.constantFrom(
  '0',
  '12',
  '规章',
  '&nbsp;',
  '1.属于 国家秘密',
  '&lt;5',
  'a &amp; b',
  '“三安全”',
  '&#160;3',
  '&ldquo;无&rdquo;',
  '',
);
const inner = fc.oneof(
  text,
  text.map((one) => `<p>${one}</p>`),
  text.map((one) => `<P class=MsoNormal align="center"><span style='font-family:"宋体"'>${one}<o:p></o:p></span></P>`),
  fc.tuple(text, text).map(([one, other]) => `${one}<br>${other}`),
  fc.tuple(text, text).map(([one, other]) => `<p>${one}<p>${other}`),
  text.map((one) => `<!-- remark > -->${one}`),
  text.map((one) => `\n    <b>${one}</b>\n  `),
);
const spans = fc.constantFrom(
  '',
  '',
  ' rowspan="2"',
  ' colspan=3',
  " COLSPAN='2'",
  ' rowspan=2 colspan="2"',
  ' width=84 style="padding:0 5pt"',
);
const cell = fc
  .tuple(fc.constantFrom('td', 'th', 'TD'), spans, inner, fc.boolean())
  .map(([name, attributes, content, isClosed]) => `<${name}${attributes}>${content}${isClosed ? `</${name}>` : ''}`);
const row = fc
  .tuple(fc.array(cell, { minLength: 1, maxLength: 5 }), fc.boolean(), fc.constantFrom('', '\n', '\n  '))
  .map(([cells, isClosed, space]) => `<tr>${space}${cells.join(space)}${isClosed ? `${space}</tr>` : ''}`);
const table = fc
  .tuple(fc.array(row, { minLength: 1, maxLength: 5 }), fc.constantFrom('', 'tbody', 'thead'), fc.boolean())
  .map(([rows, group, isClosed]) => {
    const content = rows.join('\n');
    return `<table border=1>${group ? `<${group}>${content}</${group}>` : content}${isClosed ? '</table>' : ''}`;
  });

/** White space is distinguished nowhere: a reader of labels and figures does not either. */
const squeezed = (written: string): string => written.replace(/[\s\u00a0]/g, '');

function textIn(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

function elements(node: Node, name: string): DefaultTreeAdapterTypes.Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) =>
    'tagName' in child && child.tagName === name ? [child] : elements(child, name),
  );
}

function theirs(html: string): CellRead[][] {
  const span = (one: DefaultTreeAdapterTypes.Element, name: string): number =>
    Number(one.attrs.find((attribute) => attribute.name === name)?.value ?? 1);
  return elements(parseFragment(html), 'tr')
    .map((element) =>
      element.childNodes.flatMap((child) =>
        'tagName' in child && (child.tagName === 'td' || child.tagName === 'th')
          ? [{ text: squeezed(textIn(child)), rowSpan: span(child, 'rowspan'), columnSpan: span(child, 'colspan') }]
          : [],
      ),
    )
    .filter((cells) => cells.length > 0);
}

function ours(html: string): CellRead[][] {
  return readDraft(html, 'html').blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map(({ cells }) =>
          cells.map(({ content, rowSpan, columnSpan }) => ({ text: squeezed(content.text), rowSpan, columnSpan })),
        )
      : [],
  );
}

describe(seeded('The HTML reader and parse5'), () => {
  it('read the same grid of a table, end tags missing or not', () => {
    fc.assert(
      fc.property(table, (html) => assert.deepEqual(ours(html), theirs(html))),
      trying(400),
    );
  });

  it('read the same of a table that is still being typed', () => {
    fc.assert(
      fc.property(table, fc.nat(), (html, at) => {
        // After a whole tag: of what is inside one the two think differently.
        const ends = [...html.matchAll(/>/g)]
          .map(({ index }) => index + 1)
          .filter((end) => !html.slice(0, end).endsWith('remark >'));
        const typed = html.slice(0, ends[at % ends.length]);
        assert.deepEqual(ours(typed), theirs(typed));
      }),
      trying(300),
    );
  });

  it('read the same of a table among paragraphs', () => {
    fc.assert(
      fc.property(table, (html) => {
        const page = `<h1>标题</h1><p>一段话。<div>${html.includes('</table>') ? html : `${html}</table>`}</div><p>又一段`;
        assert.deepEqual(ours(page), theirs(page));
      }),
      trying(100),
    );
  });
});
