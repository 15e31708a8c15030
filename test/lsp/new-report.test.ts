import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { layoutOf } from '../../server/draft/layouts';
import { readDraft } from '../../server/draft/read';
import { readReport } from '../../server/report/report';
import { editorIn, folders, handingOver } from '../successive/folder';
import { lastYear, ORGAN } from '../successive/years';
import { expand } from '../support/draft-pieces';
import { modern, type Session } from './session';
import { sessions } from './sessions';

interface Begun {
  title: string;
  text: string;
  carriedFrom: string | null;
}

const begin = (session: Session, given: object = {}): Promise<Begun | null> =>
  session.connection.sendRequest('ogiReport/newReport', {
    organ: ORGAN,
    year: 2024,
    layout: 'tabs',
    snippet: false,
    ...given,
  });
const choices = (session: Session): Promise<{ organs: string[]; firstYear: number }> =>
  session.connection.sendRequest('ogiReport/organs', {});
const organs = async (session: Session): Promise<string[]> => (await choices(session)).organs;

type NewLayout = 'pipes' | 'tabs' | 'html';
const LAYOUTS: readonly NewLayout[] = ['pipes', 'tabs', 'html'];
const LANGUAGE: Readonly<Record<NewLayout, string>> = { pipes: 'markdown', tabs: 'ogi-report', html: 'html' };
/** What is reported a report that nobody has filled in yet. */
const UNFILLED = ['blank-cell', 'missing-date', 'placeholder'];

/** The figures that are not blank, by `row/column`. */
function figuresIn(text: string, layout: NewLayout): Record<string, string | undefined> {
  const report = readReport(readDraft(text, layoutOf(layout).syntax));
  ok(report, 'no report');
  equal(report.tables.length, 3);
  const cells = report.tables.flatMap((table) => table.cells);
  ok(
    cells.every(({ cell }) => cell),
    'a cell of the form is missing',
  );
  return Object.fromEntries(
    cells.flatMap(({ form, cell, figure }) =>
      figure?.kind === 'blank' ? [] : [[`${form.row.id}/${form.column.id}`, cell?.content.text] as const],
    ),
  );
}

/** A snippet as an editor inserts it, its stops left as they are; and the numbers of the stops in order. */
function inserted(snippet: string): { text: string; stops: number[] } {
  const stops: number[] = [];
  const texts = new Map<string, string>();
  const text = snippet.replace(
    /\\([\\$}])|\$(\d+)|\$\{(\d+)(?::((?:\\[\\$}]|[^\\$}])*))?\}|[$}\\]/g,
    (whole, escaped?: string, bare?: string, stop?: string, words = '') => {
      if (escaped !== undefined) return escaped;
      if (bare !== undefined) {
        if (bare === '0') stops.push(0);
        return texts.get(bare) ?? '';
      }
      ok(stop !== undefined, `${whole} would be read as part of the snippet`);
      stops.push(Number(stop));
      texts.set(stop, words.replace(/\\([\\$}])/g, '$1'));
      return texts.get(stop) ?? '';
    },
  );
  return { text, stops };
}

const CARRIED = {
  'rules/inForce': '0',
  'normativeDocuments/inForce': '28',
  'carriedIn/naturalPerson': '4',
  'carriedIn/enterprise': '0',
  'carriedIn/research': '0',
  'carriedIn/publicInterest': '0',
  'carriedIn/legalService': '0',
  'carriedIn/otherOrganisation': '0',
  'carriedIn/total': '4',
};

describe('a new report over stdio', () => {
  const start = sessions();
  const folderWith = folders();

  for (const layout of LAYOUTS) {
    it(`${layout}: last year’s file is found though no report is open, and hands on what the law carries over`, async () => {
      const folder = folderWith({ 'old/2023年报.txt': lastYear() });
      const session = await start(editorIn(folder));
      const begun = await begin(session, { layout });
      equal(decodeURIComponent(begun?.carriedFrom ?? ''), decodeURIComponent(folder.uri('old/2023年报.txt')));
      equal(begun?.title, `${ORGAN}2024年政府信息公开工作年度报告`);
      deepEqual(figuresIn(begun?.text ?? '', layout), CARRIED);
      const uri = await session.open(begun?.text ?? '', { uri: 'untitled:new', languageId: LANGUAGE[layout] });
      const reported = (await session.pull(uri)).map(({ code }) => String(code));
      deepEqual([...new Set(reported)].sort(), UNFILLED);
    });

    for (const [year, id] of [
      [2019, '2019'],
      [2020, '2019'],
      [2021, '2021'],
      [2025, '2021'],
    ] as const) {
      it(`${layout}: the report on ${year} is on the form of ${id}, with nothing reported but what is to be filled in`, async () => {
        const session = await start();
        const begun = await begin(session, { year, layout });
        equal(begun?.carriedFrom, null);
        deepEqual(figuresIn(begun?.text ?? '', layout), {});
        const report = readReport(readDraft(begun?.text ?? '', layoutOf(layout).syntax));
        deepEqual([report?.form.id, report?.year, report?.organ], [id, year, ORGAN]);
        ok(
          report?.tables.every(
            ({ form, labelTypos, unexpectedCells }) =>
              form.id === id && labelTypos.length + unexpectedCells.length === 0,
          ),
        );
        const uri = await session.open(begun?.text ?? '', { uri: 'untitled:new', languageId: LANGUAGE[layout] });
        const reported = (await session.pull(uri)).map(({ code }) => String(code));
        deepEqual([...new Set(reported)].sort(), UNFILLED);
        equal(reported.filter((code) => code === 'placeholder').length, 8, 'every stretch of free text is told');
      });
    }

    it(`${layout}: as a snippet it is the same text, with stops in reading order for all but totals and what is settled`, async () => {
      const session = await start(editorIn(folderWith({ 'old/2023年报.txt': lastYear() })));
      const plain = await begin(session, { layout });
      const begun = await begin(session, { layout, snippet: true });
      const { text, stops } = inserted(begun?.text ?? '');
      // A row of blanks alone begins with a wide one in a snippet, or editors would trim it.
      equal(text.replace(/^\u3000(?=\t)/m, ''), plain?.text);
      const wanted = stops.slice(0, -1);
      deepEqual(
        wanted,
        wanted.map((_, i) => i + 1),
      );
      equal(stops[stops.length - 1], 0);
      // Of 10 + 175 + 15 figures: 25 + 6 totals by column and by 总计, 3 in 表四, 6 carried in by applicant. 9 in words.
      equal(wanted.length, 10 + (175 - 25 - 6 - 6) + (15 - 3) + 9);
    });
  }

  it('2020 follows 2019, and 2021 takes from another edition of the form only what both have', async () => {
    const report = (year: number): string =>
      ['标题', '前言', '一', '二', '三', '四', '五', '六', '落款']
        .flatMap((name) => [...expand(name, { layout: 'tabs', syntax: 'plain', organ: ORGAN, year }), ''])
        .join('\n');
    const folder = folderWith({ '2019年报.txt': report(2019), '2020年报.txt': report(2020) });
    const session = await start(editorIn(folder));
    const carriedIn = Object.fromEntries(
      Object.keys(CARRIED)
        .filter((key) => key.startsWith('carriedIn'))
        .map((key) => [key, /naturalPerson|total/.test(key) ? '1' : '0']),
    );
    for (const year of [2020, 2021]) {
      const begun = await begin(session, { year });
      equal(decodeURIComponent(begun?.carriedFrom ?? '').endsWith(`${year - 1}年报.txt`), true);
      deepEqual(figuresIn(begun?.text ?? '', 'tabs'), carriedIn, String(year));
    }
  });

  it('nothing is carried over where two reports on last year differ', async () => {
    const other = lastYear().replace(/(四、结转下年度继续办理\t+)4/, '$19');
    const session = await start(editorIn(folderWith({ '2023年报.txt': lastYear(), 'b/2023年报.txt': other })));
    deepEqual(figuresIn((await begin(session))?.text ?? '', 'tabs'), {});
  });

  it('a file that .ogi-report.json names counts, but not for another organ', async () => {
    const folder = folderWith({
      'kept.txt': lastYear(),
      '.ogi-report.json': '{ "previous": { "2023": "kept.txt" }, "organ": "云溪市水利局" }',
      'b/2023年报.txt': lastYear().replace(/(四、结转下年度继续办理\t+)4/, '$19'),
    });
    const session = await start(editorIn(folder));
    deepEqual(figuresIn((await begin(session))?.text ?? '', 'tabs'), CARRIED);
    deepEqual(figuresIn((await begin(session, { organ: '云溪市水利局' }))?.text ?? '', 'tabs'), {});
    deepEqual(await organs(session), [ORGAN, '云溪市水利局']);
  });

  it('an open report counts as it is typed', async () => {
    const folder = folderWith({ '2023年报.txt': lastYear() });
    const session = await start(editorIn(folder));
    const typed = lastYear().replace(/(四、结转下年度继续办理\t+)4/, '$17');
    await session.open(typed, { uri: folder.uri('2023年报.txt'), languageId: 'plaintext' });
    equal(figuresIn((await begin(session))?.text ?? '', 'tabs')['carriedIn/naturalPerson'], '7');
  });

  it('organs are listed once each, the latest report’s name first', async () => {
    const folder = folderWith({
      'a/2022年报.txt': lastYear({ year: 2022, organ: '云溪市水利局' }),
      'a/2023年报.txt': lastYear({ organ: '云溪市 水利局' }),
      'b/2022年报.txt': lastYear({ year: 2022 }),
      'notes.txt': '会议纪要',
    });
    const session = await start(editorIn(folder));
    deepEqual(await organs(session), ['云溪市水利局', ORGAN]);
    deepEqual(await choices(await start()), { organs: [], firstYear: 2019 });
  });

  it('files that the client hands over are looked through as well', async () => {
    const root = 'vscode-test://host/folder';
    const session = await start({
      capabilities: modern,
      initializationOptions: { files: true },
      workspaceFolders: [root],
      connect: handingOver(new Map([[`${root}/2023.txt`, lastYear()]])),
    });
    deepEqual(await organs(session), [ORGAN]);
    equal((await begin(session))?.carriedFrom, `${root}/2023.txt`);
  });

  const hostile = ['$1}', `\${2:x}\\`, '<script>alert(1)</script>', '&lt;b&gt;', '甲\n- 乙\r\n# 丙', '长'.repeat(200)];
  hostile.push('\ue000o\ue001 x', '```', '[甲](command:x)|', '"');
  for (const layout of LAYOUTS) {
    it(`${layout}: an organ’s name is text and nothing else`, async () => {
      const session = await start();
      const harmless = (await begin(session, { layout }))?.text ?? '';
      const count = (of: string, what: RegExp): number => of.match(what)?.length ?? 0;
      for (const organ of hostile) {
        const plain = await begin(session, { organ, layout });
        const { text } = inserted((await begin(session, { organ, layout, snippet: true }))?.text ?? '');
        equal(text.replace(/^\u3000(?=\t)/m, ''), plain?.text);
        deepEqual(figuresIn(text, layout), {}, 'the tables stand as they should');
        equal(count(text, /\n/g), count(harmless, /\n/g), 'the name keeps to its lines');
        if (layout === 'html') equal(count(text, /<[a-z/!]/gi), count(harmless, /<[a-z/!]/gi), 'no tag of its own');
        if (layout === 'pipes') equal(/(?<!\\)[<[`&]/.test(text), false, 'no mark-up of its own');
      }
    });
  }

  it('there is none without an organ, for a year without a form or in a layout that is none', async () => {
    const session = await start();
    for (const given of [
      { organ: '' },
      { organ: ' \n\u3000' },
      { year: 2018 },
      { year: 2024.5 },
      { year: 99999 },
      { layout: 'cell-lines' },
      { layout: 'constructor' },
    ]) {
      equal(await begin(session, given), null, JSON.stringify(given));
    }
  });
}).timeout(20_000);
