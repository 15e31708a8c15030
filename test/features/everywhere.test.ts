import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { DocumentHighlight, Hover, Location, LocationLink, Position, Range } from 'vscode-languageserver/node';
import { Session } from '../lsp/session';
import { type Asked, LAYOUTS, readCase } from './case';
import { OpenDraft } from './draft';

/** Many places of a draft, spread over all of it; its end is one of them. */
const STEP = 37;
const placesIn = (text: string): number[] => [
  ...Array.from({ length: Math.floor(text.length / STEP) }, (_, i) => i * STEP),
  text.length,
];

/** What people leave behind while they type, and what other editors save. */
const MANNERS: Readonly<Record<string, (text: string) => string>> = {
  whole: (text) => text,
  'with CR LF': (text) => text.replaceAll('\n', '\r\n'),
  'cut in the middle of a table': (text) => text.slice(0, text.indexOf('（四）无法提供') + 40),
  'without every seventh line': (text) =>
    text
      .split('\n')
      .filter((_, i) => i % 7 !== 6)
      .join('\n'),
};

describe('features at every place', () => {
  let session: Session;
  before(async () => {
    session = await Session.start();
  });
  after(() => session.stop());

  const one = readCase('\n\nprevious\nreplace 严格按照 => 收到政府信息公开申请6件，结转1件，严格按照\n');
  for (const layout of LAYOUTS) {
    for (const [name, change] of Object.entries(MANNERS)) {
      it(`${layout}, ${name}`, async () => {
        const asked: Asked = { ...one.in(layout) };
        const draft = await OpenDraft.open(session, { ...asked, text: change(asked.text) });
        let reported = 0;
        for (const offset of placesIn(draft.asked.text)) reported += await askAt(draft, offset);
        await draft.close();
        assert.ok(reported > 0, `Only ${reported} places have something to tell.`);
      }).timeout(20_000);
    }
  }
});

/** Asks everything at a place; what it is reported must hold that place, and lead into a document that is open. */
async function askAt(draft: OpenDraft, offset: number): Promise<number> {
  const at = { textDocument: draft.textDocument, position: draft.position(offset) };
  const ask = <T>(method: string, more = {}): Promise<T> =>
    draft.session.connection.sendRequest(method, { ...at, ...more });
  const hover = await ask<Hover | null>('textDocument/hover');
  const found = await ask<LocationLink[] | null>('textDocument/definition');
  const highlights = await ask<DocumentHighlight[]>('textDocument/documentHighlight');
  const uses = await ask<Location[]>('textDocument/references', { context: { includeDeclaration: true } });
  const holds = ({ start, end }: Range): boolean => isUpTo(start, at.position) && isUpTo(at.position, end);
  for (const link of found ?? []) assert.ok(draft.session.document(link.targetUri));
  for (const { uri } of uses) assert.ok(draft.session.document(uri));
  // A figure goes with others exactly where it is itself among them.
  assert.equal(highlights.length > 0, uses.length > 0);
  if (!hover) return 0;
  const { value } = hover.contents as { value: string };
  assert.ok(value.startsWith('**') && !/undefined|NaN|\[object/.test(value), value);
  assert.equal(new Set(highlights.map(({ range }) => JSON.stringify(range))).size, highlights.length);
  assert.ok(!hover.range || holds(hover.range));
  return 1;
}

const isUpTo = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);
