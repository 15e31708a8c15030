// Long sessions with an editor that does what none should: shared by the test and by `npm run fuzz -- --lsp`.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  CancellationTokenSource,
  createMessageConnection,
  type Diagnostic,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { validDraft } from '../../bench/draft';
import { difference } from '../../server/text/edits';
import { smallDamage } from '../fuzz/damage';
import { Dice } from '../fuzz/dice';
import { type Connected, repository, Session } from './session';

/** A session, and how much memory its server has. */
export interface Soaked {
  readonly session: Session;
  /** In megabytes; undefined where that cannot be determined. */
  readonly memory: () => number | undefined;
}

/** Starts a server that ends itself when it keeps more than so many megabytes. */
export async function startWithin(megabytes: number): Promise<Soaked> {
  const server = resolve(repository, 'dist', 'server.js');
  const child = spawn(process.execPath, [`--max-old-space-size=${megabytes}`, server, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connect = (): Connected => ({
    connection: createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
    end: () => child.kill(),
  });
  const session = await Session.start({ connect, configuration: { inlayHints: 'full' } });
  return { session, memory: () => residentMemory(child.pid) };
}

function residentMemory(pid: number | undefined): number | undefined {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/** Requests that any position may be asked with. */
const AT_A_PLACE = ['hover', 'completion', 'definition', 'documentHighlight', 'prepareRename'].map(
  (name) => `textDocument/${name}`,
);
const OF_A_DOCUMENT = [
  ...['documentSymbol', 'foldingRange', 'semanticTokens/full', 'codeLens', 'documentLink', 'diagnostic'].map(
    (name) => `textDocument/${name}`,
  ),
  'ogiReport/form',
];

/** Answers that an editor must be ready for. */
const FINE: readonly number[] = [
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.RequestFailed,
];

/** An editor in which somebody types without a sense, and asks what there is to ask. */
export class Typist {
  readonly dice: Dice;
  /** What the server answered that it must not. */
  readonly faults: string[] = [];
  private readonly base = validDraft(4_000);

  constructor(
    readonly session: Session,
    seed: number,
  ) {
    this.dice = new Dice(seed);
  }

  open(name: string): Promise<string> {
    return this.session.open(this.base, { uri: `file:///${name}.md` });
  }

  /** Makes so many edits, with a request after one in so many. */
  async type(uri: string, edits: number, askEvery: number): Promise<void> {
    for (let i = 0; i < edits; i++) {
      await this.edit(uri);
      if (i % askEvery === 0) await this.ask(uri);
    }
  }

  private async edit(uri: string): Promise<void> {
    const { dice, session } = this;
    const document = session.document(uri);
    const before = document.getText();
    // Whoever types without a sense has no report any more after a while.
    if (dice.once(200)) return session.change(uri, { text: this.base });
    if (dice.once(12)) return this.editAnywhere(uri);
    const after = smallDamage(before, dice);
    const changes = difference(before, after, 0).map(({ range, text }) => ({
      range: { start: document.positionAt(range.start), end: document.positionAt(range.end) },
      text,
    }));
    if (changes.length > 0) await session.change(uri, ...changes);
  }

  /** Of what lies beyond the text only the part within it counts. */
  private async editAnywhere(uri: string): Promise<void> {
    const document = this.session.document(uri);
    const range = this.anyRange(uri);
    const text = this.dice.of(['', '1', '|', '\n', '<']);
    const [a, b] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const before = document.getText();
    const after = before.slice(0, Math.min(a, b)) + text + before.slice(Math.max(a, b));
    await this.session.changeTo(uri, after, { range, text });
  }

  /** One within the text, or beyond it, before it, or the wrong way round. */
  private anyRange(uri: string): Range {
    const { dice } = this;
    const document = this.session.document(uri);
    const within = (): Position => document.positionAt(dice.below(document.getText().length + 1));
    const start = within();
    return dice.of([
      () => ({ start, end: within() }),
      () => ({ start: { line: start.line, character: start.character + 10_000 }, end: start }),
      () => ({ start: { line: 1_000_000, character: 3 }, end: { line: 1_000_001, character: 0 } }),
      () => ({ start: { line: -1, character: -1 }, end: { line: 0, character: 0 } }),
      () => ({ start: { line: start.line, character: start.character + 1 }, end: start }),
    ])();
  }

  private async ask(uri: string): Promise<void> {
    const { dice } = this;
    const textDocument = { uri: dice.once(30) ? 'file:///never-opened.md' : uri };
    const { start: position, end } = this.anyRange(uri);
    const requests: readonly (readonly [string, unknown])[] = [
      [dice.of(AT_A_PLACE), { textDocument, position }],
      [dice.of(OF_A_DOCUMENT), { textDocument, uri: textDocument.uri }],
      ['textDocument/references', { textDocument, position, context: { includeDeclaration: true } }],
      ['textDocument/rename', { textDocument, position, newName: dice.of(['2025', '澜汀市水务局', '', '$1']) }],
      ['textDocument/inlayHint', { textDocument, range: { start: position, end } }],
      ['textDocument/selectionRange', { textDocument, positions: [position, end] }],
      ['textDocument/codeAction', { textDocument, range: { start: position, end }, context: { diagnostics: [] } }],
      ['textDocument/onTypeFormatting', { textDocument, position, ch: dice.of(['\n', '|', '1']), options: {} }],
      ['textDocument/formatting', { textDocument, options: { tabSize: 4, insertSpaces: false } }],
      ['textDocument/rangeFormatting', { textDocument, range: { start: position, end }, options: { tabSize: 4 } }],
      ['workspace/symbol', { query: dice.of(['', '水务', '((((', '\\']) }],
      [
        'ogiReport/convert',
        { uri: textDocument.uri, layout: dice.of(['tabs', 'html', 'pipes']), table: dice.below(4) },
      ],
      ['ogiReport/paste', { uri: textDocument.uri, position, text: dice.of(['1\t2\n3\t4', '', 'x', '<td>']) }],
      [
        'ogiReport/template',
        { uri: textDocument.uri, id: dice.of(['report', 'applications', '']), year: '2025', snippet: true },
      ],
      ['textDocument/nothingSuch', { textDocument }],
    ];
    const [method, params] = dice.of(requests);
    const source = new CancellationTokenSource();
    const answer = this.session.connection.sendRequest(method, params, source.token);
    if (dice.once(4)) source.cancel();
    await answer.catch((error: unknown) => this.judge(method, error));
    source.dispose();
  }

  private judge(method: string, error: unknown): void {
    const code = error instanceof ResponseError ? error.code : undefined;
    const isFine = (code !== undefined && FINE.includes(code)) || (method.endsWith('nothingSuch') && code === -32601);
    if (!isFine) this.faults.push(`${method}: ${code} ${error instanceof Error ? error.message : error}`);
  }

  /** What is reported a document, and what a server that reads its text for the first time mentions it. */
  async comparison(uri: string): Promise<{ readonly told: Diagnostic[]; readonly fresh: Diagnostic[] }> {
    const reported = await this.session.pull(uri);
    const text = this.session.document(uri).getText();
    const other = await this.session.open(text, { uri: `${uri}-anew.md` });
    const fresh = await this.session.pull(other);
    await this.session.close(other);
    const asOne = (found: Diagnostic[]): Diagnostic[] => JSON.parse(JSON.stringify(found).replaceAll(other, uri));
    return { told: reported, fresh: asOne(fresh) };
  }

  /** Opens a document, has it checked, and closes it. @param characters how long it is */
  async openAndClose(name: string, characters: number): Promise<number> {
    const uri = await this.session.open(validDraft(characters).replace('22 |', '23 |'), { uri: `file:///${name}.md` });
    const found = await this.session.pull(uri);
    await this.session.close(uri);
    return found.length;
  }
}
