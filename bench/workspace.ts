import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ORGAN, validDraft } from './draft';
import { mb, ms, once, type Result, type Rounds, spreadOf } from './measure';
import { launch } from './stdio';

const REPORTS = 10_000;
const TIMES = 10;
const text = validDraft(20_000);

/**
 * What a folder of thousands of reports costs whoever opens one: the first answer, the slowest of those that follow
 * while the others are read, and memory after them; beside the same in an empty folder.
 */
export async function measureWorkspace(rounds: Rounds): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ogi-report-bench-'));
  try {
    const [full, empty] = [join(folder, 'full'), join(folder, 'empty')];
    mkdirSync(full);
    mkdirSync(empty);
    for (let i = 0; i < rounds(REPORTS); i++)
      writeFileSync(join(full, `${i}年度报告.md`), text.replaceAll(ORGAN, `云溪县第${i}局`));
    const ours = [];
    const floor = [];
    for (let i = 0; i < rounds(TIMES); i++) {
      floor.push(await opened(empty));
      ours.push(await opened(full, i === 0));
    }
    const [{ memory = 0, slowest }] = ours;
    const what = `folder of ${rounds(REPORTS)} reports`;
    const first = (samples: readonly { first: number }[]) => spreadOf(samples.map(({ first }) => first));
    return [
      {
        what: `${what}: first answer, beside an empty one`,
        show: ms,
        ours: first(ours),
        floor: first(floor),
        target: { most: 3 },
      },
      {
        what: `${what}: slowest answer while it is read`,
        show: ms,
        ours: once(slowest),
        floor: first(floor),
        target: { most: 3 },
      },
      { what: `${what}: resident memory`, show: mb, ours: once(memory), floor: once(floor[0].memory ?? 0) },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Opened {
  readonly first: number;
  readonly slowest: number;
  readonly memory: number | undefined;
}

/** @param waits whether to go on asking until all has been read */
async function opened(folder: string, waits = false): Promise<Opened> {
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'folder' }];
  const { connection, memory, stop } = await launch('ours', { workspaceFolders });
  const uri = pathToFileURL(join(folder, 'open.md')).href;
  const timed = async (): Promise<number> => {
    const began = performance.now();
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    return performance.now() - began;
  };
  const textDocument = { uri, languageId: 'markdown', version: 1, text };
  void connection.sendNotification('textDocument/didOpen', { textDocument });
  const first = await timed();
  let slowest = 0;
  if (waits) {
    let isRead = false;
    // It is answered once all files have been looked through.
    void connection.sendRequest('ogiReport/organs', {}).then(() => {
      isRead = true;
    });
    while (!isRead) {
      slowest = Math.max(slowest, await timed());
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  const resident = memory();
  await stop();
  return { first, slowest, memory: resident };
}
