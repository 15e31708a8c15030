import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { describe, it } from 'mocha';
import { CancellationTokenSource, type Range, WorkDoneProgress } from 'vscode-languageserver/node';
import { findingsOf, findPlace, type ReviewAnswer, reviewedReport, reviewFolder } from '../../server/protocol';
import { type Decision, readDecisions } from '../../server/review/decisions';
import { draft } from '../cli/draft';
import { run } from '../cli/run';
import { dataOf } from '../review/board-page';
import { editorIn, folders, handingOver } from '../successive/folder';
import { generatedArea } from '../support/area';
import type { Session } from './session';
import { sessions } from './sessions';

type Board = ReviewAnswer['board'];

describe('the review of a folder', () => {
  const start = sessions();
  const folderWith = folders();
  const reviewOf = async (session: Session, folder: string): Promise<Board> => {
    const answer = await session.connection.sendRequest(reviewFolder, { folder });
    ok(answer);
    deepEqual(answer.problems, []);
    return answer.board;
  };
  /** Where the rest of each report lies is the only thing that differs. */
  const withoutScripts = ({ rows, ...board }: Board) => ({
    ...board,
    rows: rows.map((row) => ({ ...row, script: row.script !== null })),
  });
  const WRONG = draft({ total: '9', remark: '全年组织培训XX次。' });

  it('finds what `ogi-report review` finds, in files that the server or the editor reads', async function () {
    this.timeout(60_000);
    const area = generatedArea(50);
    // Of the year before a few will do.
    const files = [...area.files].filter(([name], i) => name.startsWith('2024年') || (name < '2024' && i % 9 === 0));
    const folder = folderWith({ ...Object.fromEntries(files), 'organs.csv': area.organs });
    const { status } = await run(['review', '.', '-o', 'board'], { cwd: folder.path });
    equal(status, 0);
    const written = dataOf(readFileSync(folder.at('board/index.html'), 'utf8'));
    ok(written.rows.length > 60 && written.totals.length > 5 && written.alike.length > 1);
    const byServer = await reviewOf(await start(editorIn(folder)), folder.uri());
    deepEqual(withoutScripts(byServer), withoutScripts(written));

    const texts = new Map([...files, ['organs.csv', area.organs]].map(([name, text]) => [folder.uri(name), text]));
    const session = await start({
      ...editorIn(folder),
      initializationOptions: { files: true },
      connect: handingOver(texts),
    });
    deepEqual(await reviewOf(session, folder.uri()), byServer);
  });

  it('counts a draft as it is typed, and shows of a report what it says now', async () => {
    const folder = folderWith({ '2024年/a.md': WRONG });
    const session = await start(editorIn(folder));
    const before = await reviewOf(session, folder.uri());
    const [row] = before.rows;
    const uri = row.script as string;
    equal(uri, folder.uri('2024年/a.md'));
    ok(row.counts.error > 0);
    const report = await session.connection.sendRequest(reviewedReport, { uri });
    equal(report?.findings.length, report?.places.length);
    equal(report?.tables.length, 3);

    await session.open(WRONG.replace('XX', '12'), { uri });
    const after = await reviewOf(session, folder.uri());
    equal(after.rows[0].rules.placeholder, undefined);
    equal(before.rows[0].rules.placeholder, 1);
    const now = await session.connection.sendRequest(reviewedReport, { uri });
    equal(now?.findings.length, (report?.findings.length ?? 0) - 1);
  });

  it('leads to a cell and to a finding, after edits elsewhere too, and to nothing that is gone', async () => {
    const folder = folderWith({ 'a.md': WRONG });
    const session = await start(editorIn(folder));
    const uri = folder.uri('a.md');
    const report = await session.connection.sendRequest(reviewedReport, { uri });
    const at = report?.findings.findIndex(({ rule }) => rule === 'placeholder') ?? -1;
    const wrong = report?.findings.findIndex(({ rule }) => rule === 'broken-total') ?? -1;
    const place = report?.places[at];
    const cell = report?.places[wrong].cell;
    ok(place && cell);
    const textAt = async (asked: Parameters<typeof finding>[0]): Promise<string | undefined> => {
      const range = await finding(asked);
      return range ? session.document(uri).getText(range) : undefined;
    };
    const finding = (asked: { rule: string; at: string; sum: string } | { table: typeof cell.table; index: number }) =>
      session.connection.sendRequest(findPlace, { uri, place: asked }) as Promise<Range | null>;
    await session.open(`<!-- 审核 -->\n\n${WRONG}`, { uri });
    equal(await textAt({ rule: 'placeholder', at: place.at, sum: place.sum }), 'XX');
    equal(await textAt(cell), '9');
    await session.replace(uri, 'XX次', '12次');
    equal(await textAt({ rule: 'placeholder', at: place.at, sum: place.sum }), undefined);
    equal(await textAt(cell), '9');
  });

  it('lists findings as those of open drafts are listed', async () => {
    const folder = folderWith({ '2024年/a.md': WRONG, 'notes.md': '# 会议记录\n' });
    const session = await start(editorIn(folder));
    const uris = [folder.uri('2024年/a.md'), folder.uri('notes.md'), folder.uri('gone.md')];
    const [found, ...others] = await session.connection.sendRequest(findingsOf, { uris });
    deepEqual(
      others.map(({ diagnostics }) => diagnostics),
      [[], []],
    );
    deepEqual(found.diagnostics, await session.pull(await session.open(WRONG, { uri: uris[0] })));
    ok(found.diagnostics.length > 1);
  });

  it('reads nothing outside of the workspace', async () => {
    const outer = folderWith({ 'secret/a.md': WRONG, 'open/b.md': WRONG });
    symlinkSync(outer.at('secret/a.md'), outer.at('open/link.md'));
    symlinkSync(outer.at('secret'), outer.at('open/linked'));
    const session = await start({ ...editorIn(outer), workspaceFolders: [outer.uri('open')] });
    const ways = [
      'secret',
      'open/../secret',
      'open/%2e%2e/secret',
      'open/./../secret',
      'open/..%2fsecret',
      '',
      'opened',
    ];
    for (const way of ways)
      equal(await session.connection.sendRequest(reviewFolder, { folder: `${outer.uri()}/${way}` }), null, way);
    const board = await reviewOf(session, outer.uri('open'));
    deepEqual(
      board.rows.map(({ file }) => file),
      ['b.md'],
    );
    deepEqual(board.others, [{ file: 'link.md', why: 'unread' }]);
    for (const name of ['secret/a.md', 'open/../secret/a.md', 'open/link.md', 'open/linked/a.md']) {
      const uri = `${outer.uri()}/${name}`;
      equal(await session.connection.sendRequest(reviewedReport, { uri }), null, name);
      deepEqual(await session.connection.sendRequest(findingsOf, { uris: [uri] }), [{ uri, diagnostics: [] }], name);
    }
  });

  it('says how far it is, lets others have their turn, and ends when nobody waits for it', async function () {
    this.timeout(60_000);
    const folder = folderWith({});
    for (let i = 0; i < 400; i++) folder.write(`2024年/${i}.md`, WRONG.replaceAll('云溪市', `云溪市第${i}`));
    const session = await start(editorIn(folder));
    const uri = await session.open(WRONG, { uri: folder.uri('2024年/0.md') });
    await session.pull(uri);
    const reported: string[] = [];
    let answered = 0;
    session.connection.onProgress(WorkDoneProgress.type, 'token', (value) => {
      reported.push(value.kind);
      if (value.kind !== 'report') return;
      match(value.message ?? '', /^\d+ \/ 400$/);
      void session.connection
        .sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } })
        .then(() => {
          answered++;
        });
    });
    const params = { folder: folder.uri(), workDoneToken: 'token' };
    await session.connection.sendRequest(reviewFolder, params);
    deepEqual([reported[0], reported[1], reported.at(-1)], ['begin', 'report', 'end']);
    ok(answered > 0);

    const source = new CancellationTokenSource();
    const asked = session.connection.sendRequest(reviewFolder, params, source.token);
    setTimeout(() => source.cancel(), 50);
    await rejects(asked, /cancelled/);
    ok((await session.pull(uri)).length > 0, 'it goes on answering');
  });

  it('puts decisions to those beside the reports, and over nothing that is none', async () => {
    const one = decision('已核实');
    const folder = folderWith({ 'a.md': WRONG, 'review.json': JSON.stringify({ version: 1, decisions: [one] }) });
    const session = await start(editorIn(folder));
    const other = { ...one, rule: 'broken-total', verdict: 'confirmed' } as const;
    const decide = (decisions: readonly unknown[]) =>
      session.connection.sendRequest('ogiReport/decide', { folder: folder.uri(), decisions }) as Promise<
        Record<string, string>
      >;
    const { uri, text } = await decide([other, { ...other, verdict: 'nonsense' }]);
    equal(uri, folder.uri('review.json'));
    deepEqual(readDecisions(text)?.sorted(), [other, one]);
    folder.write('review.json', text);
    equal((await reviewOf(session, folder.uri())).decisions.length, 2);
    folder.write('review.json', '{ "name": "something else" }');
    match((await decide([other])).message, /review\.json/);
  });

  const decision = (reason: string): Decision => ({
    organ: '云溪市档案管理局',
    year: 2024,
    rule: 'placeholder',
    at: '全年组织培训XX次。',
    sum: '0',
    verdict: 'dismissed',
    reason,
    on: '2025-02-01T08:00:00Z',
  });
});
