import type { MessageConnection, TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { validDraft } from './draft';
import { interleaved, mb, ms, once, type Result, type Rounds, spreadOf } from './measure';
import { launch, launchBoth, type Name } from './stdio';

const EDITS = 200;
/** So many first, until whatever the engine compiles of either server is compiled. */
const WARM_UP = 200;
const STARTS = 20;

const text = validDraft(20_000);
const document = TextDocument.create('', 'markdown', 1, text);

/** What somebody types: one edit after another, none of which makes the text what it was before. */
const typing: Readonly<Record<string, (edit: number) => TextDocumentContentChangeEvent>> = {
  'in prose': () => change(text.indexOf('一年来') + 1, 0, '水'),
  'in a table': (edit) => change(text.indexOf('| 17 |') + 2, String(17 + edit).length, String(18 + edit)),
};

function change(offset: number, length: number, by: string): TextDocumentContentChangeEvent {
  const start = document.positionAt(offset);
  return { range: { start, end: { line: start.line, character: start.character + length } }, text: by };
}

/** Our server beside the least that a server can do: start, from an edit to its diagnostics, memory. */
export async function measureServer(rounds: Rounds): Promise<Result[]> {
  return [await measureStart(rounds), ...(await measureEdits(rounds))];
}

async function measureStart(rounds: Rounds): Promise<Result> {
  const cold: Record<Name, number[]> = { ours: [], floor: [] };
  for (let i = 0; i <= rounds(STARTS); i++) {
    for (const name of ['ours', 'floor'] as const) {
      const running = await launch(name);
      // The first one reads from the disk what the others find in memory.
      if (i > 0) cold[name].push(running.cold);
      await running.stop();
    }
  }
  const [ours, floor] = [spreadOf(cold.ours), spreadOf(cold.floor)];
  return { what: 'cold start to the initialize answer', show: ms, ours, floor, target: { most: 1.3 } };
}

async function measureEdits(rounds: Rounds): Promise<Result[]> {
  const wheres = Object.keys(typing);
  const running = await launchBoth(Object.fromEntries(wheres.map((where) => [uriOf(where), text])));
  const results: Result[] = [];
  for (const where of wheres) {
    const edits = (name: Name) => (round: number) => edit(running[name].connection, where, round);
    const took = await interleaved({ floor: edits('floor'), ours: edits('ours') }, rounds(EDITS), rounds(WARM_UP));
    const what = `edit ${where} → diagnostics, 20 KB`;
    const { ours, floor } = took;
    results.push(
      { what: `${what}, median`, show: ms, ours: once(ours.median), floor: once(floor.median), target: { most: 2 } },
      { what: `${what}, p95`, show: ms, ours: once(ours.p95), floor: once(floor.p95), target: { most: 2 } },
    );
  }
  const [ours, floor] = [running.ours.memory(), running.floor.memory()];
  for (const { stop } of Object.values(running)) await stop();
  if (ours === undefined || floor === undefined) return results;
  return [
    ...results,
    { what: 'resident memory after the edits', show: mb, ours: once(ours), floor: once(floor), target: { most: 1.5 } },
  ];
}

const uriOf = (where: string): string => `file:///${where.replaceAll(' ', '-')}.md`;

/** Makes an edit and asks what is found. */
function edit(connection: MessageConnection, where: string, round: number): Promise<unknown> {
  const uri = uriOf(where);
  const textDocument = { uri, version: round + 2 };
  void connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [typing[where](round)] });
  return connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
}
