import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client } from './client';
import { randomDraft } from './drafts';
import { check, SETTINGS } from './product';
import { Random } from './random';
import { SLIPS, slip } from './slips';
import type { Syntax } from './write';

/** What a session found, and how far it went. */
export interface Session {
  readonly complaints: readonly string[];
  readonly edits: number;
  readonly requests: number;
  /** Resident memory of the server in MB, from the first document on. */
  readonly memory: readonly number[];
}

const LANGUAGES: Readonly<Record<Syntax, string>> = { plain: 'ogi-report', markdown: 'markdown', html: 'html' };
/** Rules that hold back while something is typed, or speak of other open drafts. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'punctuation',
  'broken-total',
  'copied-text',
  'carry-over',
  'documents-in-force',
  'growth',
  'uncompared-years',
]);

/** Requests about a place, by the least that each needs. */
const REQUESTS = [
  'hover',
  'completion',
  'definition',
  'references',
  'documentHighlight',
  'documentSymbol',
  'foldingRange',
  'selectionRange',
  'codeLens',
  'codeAction',
  'inlayHint',
  'documentLink',
  'semanticTokens/full',
  'formatting',
  'rename',
  'prepareRename',
] as const;

interface Open {
  readonly document: TextDocument;
  readonly syntax: Syntax;
  version: number;
}

/** Opens drafts, edits them all over and asks about them; each edit is read by the server as it comes. */
export async function session(
  server: string,
  seed: number,
  documents: number,
  edits: number,
  onMemory: (done: number, memory: number) => void,
): Promise<Session> {
  const random = new Random(seed);
  const client = new Client(server);
  const complaints: string[] = [];
  const memory: number[] = [];
  const open: Open[] = [];
  let requests = 0;
  const ask = async (method: string, params: unknown): Promise<unknown> => {
    requests++;
    const { result, error } = await client.ask(method, params);
    // A rename, for one, may be refused; what is internal or unanswered may not.
    if (error && (error.code === 0 || error.code === -32603)) complaints.push(`${method}: ${error.message}`);
    return result;
  };
  await ask('initialize', { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
  client.notify('initialized', {});
  for (let at = 0; at < documents; at++) {
    const { text, syntax } = randomDraft(random);
    const document = TextDocument.create(`untitled:draft-${at}`, LANGUAGES[syntax], 1, text);
    open.push({ document, syntax, version: 1 });
    const textDocument = { uri: document.uri, languageId: document.languageId, version: 1, text };
    client.notify('textDocument/didOpen', { textDocument });
  }
  for (let done = 0; done < edits && client.exitCode === undefined; done++) {
    const draft = random.one(open);
    edit(client, draft, random);
    if (random.once(4)) await ask(...question(draft, random));
    if (random.once(8)) {
      const [uri, reported] = [
        draft.document.uri,
        (await ask('textDocument/diagnostic', { textDocument: { uri: draft.document.uri } })) as Reported,
      ];
      const difference = differing(draft, reported);
      if (difference) complaints.push(`${uri} after ${done} edits: ${difference}`);
    }
    if (random.once(60)) reopen(client, draft, random);
    if (done % Math.ceil(edits / 10) === 0) {
      memory.push(client.memory());
      onMemory(done, memory[memory.length - 1]);
    }
  }
  for (const { document } of open) client.notify('textDocument/didClose', { textDocument: { uri: document.uri } });
  memory.push(client.memory());
  onMemory(edits, client.memory());
  await client.end();
  if (client.exitCode !== 0) complaints.push(`the server ended with ${client.exitCode}: ${client.stderr}`);
  return { complaints, edits, requests, memory };
}

function edit(client: Client, draft: Open, random: Random): void {
  const { document } = draft;
  const text = document.getText();
  const change = slip(text, random.one(Object.keys(SLIPS)), random) ?? { start: 0, end: 0, put: '0' };
  const range = { start: document.positionAt(change.start), end: document.positionAt(change.end) };
  const contentChanges = [random.once(50) ? { text } : { range, text: change.put }];
  draft.version++;
  TextDocument.update(document, contentChanges, draft.version);
  client.notify('textDocument/didChange', {
    textDocument: { uri: document.uri, version: draft.version },
    contentChanges,
  });
}

/** Closes a draft and opens it as it is now. */
function reopen(client: Client, { document, version }: Open, random: Random): void {
  const { uri, languageId } = document;
  client.notify('textDocument/didClose', { textDocument: { uri } });
  if (random.once(2)) client.notify('textDocument/didSave', { textDocument: { uri } });
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text: document.getText() } });
}

function question({ document }: Open, random: Random): [string, unknown] {
  const at = random.whole(0, document.getText().length);
  const position = document.positionAt(at);
  const range = { start: position, end: document.positionAt(at + random.whole(0, 300)) };
  const method = random.one(REQUESTS);
  return [
    `textDocument/${method}`,
    {
      textDocument: { uri: document.uri },
      position,
      positions: [position],
      range,
      context: { diagnostics: [], includeDeclaration: true, triggerKind: 1 },
      options: { tabSize: 2, insertSpaces: true },
      newName: random.one(['2024', '青石区财政局', '']),
    },
  ];
}

interface Reported {
  readonly items?: readonly {
    readonly code: string;
    readonly message: string;
    readonly range: { readonly start: { readonly line: number; readonly character: number } };
  }[];
}

/** In what the server's findings are not those of the text that we have. */
function differing({ document, syntax }: Open, reported: Reported): string | undefined {
  if (!reported.items) return 'no findings came';
  const line = (rule: string, { line, character }: { line: number; character: number }) =>
    `${rule} at ${line}:${character}`;
  const server = reported.items.map(({ code, range }) => line(code, range.start));
  const fresh = check(document.getText(), syntax, SETTINGS).findings.map(({ rule, range }) =>
    line(rule, document.positionAt(range.start)),
  );
  const others = (from: readonly string[], not: readonly string[]) =>
    from.filter((finding) => !not.includes(finding) && !ELSEWHERE.has(finding.split(' ')[0]));
  const [more, less] = [others(server, fresh), others(fresh, server)];
  return more.length + less.length > 0
    ? `the server alone: ${more.join(', ')}; we alone: ${less.join(', ')}`
    : undefined;
}
