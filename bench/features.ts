import { TextDocument } from 'vscode-languageserver-textdocument';
import { validDraft } from './draft';
import { interleaved, ms, type Result, type Rounds } from './measure';
import { launchBoth, type Name } from './stdio';

const REQUESTS = 200;
const WARM_UP = 50;
const URI = 'file:///draft.md';

/** A draft with a total left blank. */
const text = validDraft(20_000).replace('| 22 |\n', '|  |\n');
const document = TextDocument.create(URI, 'markdown', 1, text);
const positionIn = (line: string): object => document.positionAt(text.indexOf(line) + line.length);
const whole = { start: document.positionAt(0), end: document.positionAt(text.length) };

/** What an editor asks while somebody looks at the draft, and where. */
const requests: Readonly<Record<string, object>> = {
  hover: { position: positionIn('一、本年新收政府信息公开申请数量 |  |  | 1') },
  completion: { position: positionIn('| 17 | 3 | 0 | 1 | 1 | 0 | ') },
  inlayHint: { range: whole },
  codeLens: {},
  'semanticTokens/full': {},
};

/** What is answered about a draft that has been checked, beside a server that answers all of it with one scan. */
export async function measureFeatures(rounds: Rounds): Promise<Result[]> {
  const running = await launchBoth({ [URI]: text });
  const ask = (name: Name, request: string): Promise<unknown> =>
    running[name].connection.sendRequest(`textDocument/${request}`, {
      textDocument: { uri: URI },
      ...requests[request],
    });
  const results: Result[] = [];
  for (const request of Object.keys(requests)) {
    for (const name of ['ours', 'floor'] as const)
      if (isEmpty(await ask(name, request))) throw new Error(`${name}: no answer to ${request}`);
    const asking = { floor: () => ask('floor', request), ours: () => ask('ours', request) };
    const { ours, floor } = await interleaved(asking, rounds(REQUESTS), rounds(WARM_UP));
    results.push({ what: `answer to ${request}, 20 KB`, show: ms, ours, floor, target: { most: 3 } });
  }
  for (const { stop } of Object.values(running)) await stop();
  return results;
}

/** Whether an answer, as a list or in whatever holds one, has nothing in it. */
function isEmpty(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return true;
  const lists = [answer, ...Object.values(answer)].filter((one) => Array.isArray(one));
  return lists.some((list) => list.length === 0);
}
