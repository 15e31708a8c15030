import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Log as SarifLog } from 'sarif';
import { sarif as sarifFormat } from '../../server/cli/output/formats/sarif';
import { messagesIn } from '../../server/cli/output/messages';
import { lastYear, thisYear } from '../successive/years';
import { draft, NOTES } from './draft';
import { Folder, run } from './run';

/** As much of SARIF 2.1.0 as we print; what the standard asks beyond types is asserted below. */
interface Log {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly Run[];
}
interface Run {
  readonly tool: { readonly driver: Driver };
  readonly columnKind: string;
  readonly language: string;
  readonly originalUriBaseIds: Readonly<Record<string, object>>;
  readonly results: readonly Result[];
  readonly invocations: readonly { readonly executionSuccessful: boolean }[];
}
interface Driver {
  readonly name: string;
  readonly version: string;
  readonly rules: readonly Descriptor[];
}
interface Text {
  readonly text: string;
}
interface Descriptor {
  readonly id: string;
  readonly shortDescription: Text;
  readonly fullDescription: Text;
  readonly helpUri: string;
  readonly help: Text & { readonly markdown: string };
  readonly defaultConfiguration: { readonly level: string };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: Text;
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly locations: readonly Location[];
  readonly relatedLocations: readonly (Location & { readonly message: Text })[];
}
interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
    readonly region: {
      readonly startLine: number;
      readonly startColumn: number;
      readonly endLine?: number;
      readonly endColumn?: number;
    };
  };
}

const WRONG = draft({ figure: '１２', total: '9' });
/** RFC 3986: what may stand in a reference, everything else being percent-encoded. */
const REFERENCE = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-F]{2})+$/;

describe('ogi-report check --format sarif', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder({ 'a.txt': WRONG, 'b.txt': draft(), 'c.txt': NOTES });
  });
  afterEach(() => folder.remove());

  async function sarif(...args: string[]): Promise<{ status: number | null; run: Run; log: Log }> {
    const { status, out } = await run(['check', '--format', 'sarif', ...args], { cwd: folder.path });
    const log: Log = JSON.parse(out);
    assert.deepEqual(Object.keys(log), ['$schema', 'version', 'runs']);
    assert.equal(log.version, '2.1.0');
    assert.match(log.$schema, /^https:\/\/\S+sarif-schema-2\.1\.0\.json$/);
    assert.equal(log.runs.length, 1);
    const [only] = log.runs;
    for (const result of only.results) assertResult(result, only);
    return { status, run: only, log };
  }

  function assertResult(result: Result, { tool, originalUriBaseIds }: Run): void {
    assert.equal(tool.driver.rules[result.ruleIndex].id, result.ruleId);
    assert.ok(['error', 'warning', 'note'].includes(result.level));
    assert.ok(result.message.text.length > 0);
    assert.equal(result.locations.length, 1);
    for (const { physicalLocation } of [...result.locations, ...result.relatedLocations]) {
      const { artifactLocation, region } = physicalLocation;
      const { uri, uriBaseId } = artifactLocation;
      assert.match(uri, REFERENCE);
      const isAbsolute = uri.startsWith('file:///');
      assert.equal(uriBaseId, isAbsolute ? undefined : '%SRCROOT%');
      if (uriBaseId) assert.ok(uriBaseId in originalUriBaseIds);
      assert.ok(!decodeURIComponent(uri).split('/').includes('..'));
      const { startLine, startColumn, endLine = startLine, endColumn = startColumn } = region;
      for (const place of [startLine, startColumn, endLine, endColumn]) assert.ok(Number.isInteger(place) && place > 0);
      assert.ok(endLine > startLine || (endLine === startLine && endColumn >= startColumn));
    }
    assert.equal(
      new Set(result.relatedLocations.map((relatedLocation) => JSON.stringify(relatedLocation))).size,
      result.relatedLocations.length,
    );
    for (const { message } of result.relatedLocations) assert.ok(message.text.length > 0);
  }

  it('is a log of one run by this tool', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { status, run } = await sarif('a.txt', 'b.txt', 'c.txt');
    assert.equal(status, 1);
    assert.deepEqual(Object.keys(run), [
      'tool',
      'columnKind',
      'language',
      'originalUriBaseIds',
      'results',
      'invocations',
    ]);
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.equal(run.language, 'zh-CN');
    assert.equal(run.tool.driver.name, 'ogi-report');
    assert.equal(run.tool.driver.version, version);
    assert.deepEqual(run.invocations, [{ executionSuccessful: true }]);
  });

  it('lists every rule with its help and its default level', async () => {
    const { rules } = (await sarif('b.txt')).run.tool.driver;
    const pages = readdirSync('docs/rules').map((name) => name.replace(/\.md$/, ''));
    assert.deepEqual(rules.map(({ id }) => id).sort(), pages.sort());
    const english = (await sarif('b.txt', '--lang', 'en')).run;
    assert.equal(english.language, 'en');
    for (const { id, fullDescription, helpUri, shortDescription } of rules) {
      assert.ok(fullDescription.text.startsWith(shortDescription.text) && fullDescription.text.includes('依据'), id);
      assert.ok(readFileSync(fileURLToPath(helpUri), 'utf8').includes(shortDescription.text), id);
    }
    for (const [i, { id, shortDescription, help, defaultConfiguration }] of rules.entries()) {
      const page = readFileSync(`docs/rules/${id}.md`, 'utf8');
      assert.ok(page.includes(shortDescription.text), id);
      assert.ok(page.includes(english.tool.driver.rules[i].shortDescription.text), id);
      for (const text of [help.text, help.markdown]) {
        assert.ok(text.includes(shortDescription.text) && text.includes(`--rule ${id}=off`), id);
      }
      const severity = /^\| `(\w+)` \|/m.exec(page)?.[1];
      assert.equal(defaultConfiguration.level, severity === 'info' || severity === 'hint' ? 'note' : severity, id);
    }
  });

  it('has a result for each finding, where and how json has it', async () => {
    folder.write('old/去年.txt', lastYear({ figures: {} }));
    folder.write('今年.txt', thisYear());
    const files = ['a.txt', 'old/去年.txt', '今年.txt'];
    const { results } = (await sarif(...files)).run;
    const { out } = await run(['check', '--format', 'json', ...files], { cwd: folder.path });
    const found = JSON.parse(out).files.flatMap(({ file, findings }: { file: string; findings: object[] }) =>
      findings.map((finding) => ({ file, ...finding })),
    );
    assert.ok(found.some(({ rule }: { rule: string }) => rule === 'carry-over'));
    const nameOf = ({ physicalLocation }: Location) => decodeURIComponent(physicalLocation.artifactLocation.uri);
    assert.deepEqual(
      results.map(({ ruleId, level, message, locations: [location], relatedLocations }) => {
        const { startLine, startColumn, endLine, endColumn } = location.physicalLocation.region;
        const related = relatedLocations.map((otherRelatedLocation) => {
          const { startLine: line, startColumn: column } = otherRelatedLocation.physicalLocation.region;
          return { message: otherRelatedLocation.message.text, file: nameOf(otherRelatedLocation), line, column };
        });
        const place = { line: startLine, column: startColumn, endLine, endColumn };
        return { file: nameOf(location), rule: ruleId, level, message: message.text, ...place, related };
      }),
      found.map(({ severity, fixable: _, related, file, ...rest }: Record<string, unknown>) => ({
        file,
        ...rest,
        level: severity === 'info' || severity === 'hint' ? 'note' : severity,
        related: (related as { file?: string }[]).map((other) => ({ ...other, file: other.file ?? file })),
      })),
    );
  });

  it('names files from the folder of the run, percent-encoded, and others in full', async () => {
    const odd = '年报 100%#1?[终稿]（甲）.txt';
    folder.write(`甲/${odd}`, WRONG);
    const { results } = (await sarif(`./甲/${odd}`)).run;
    const { uri } = results[0].locations[0].physicalLocation.artifactLocation;
    assert.equal(decodeURIComponent(uri), `甲/${odd}`);
    folder.write('乙/x.txt', NOTES);
    const { out } = await run(['check', '--format', 'sarif', `../甲/${odd}`], { cwd: folder.at('乙') });
    const [outside] = (JSON.parse(out) as Log).runs[0].results;
    assertResult(outside, (JSON.parse(out) as Log).runs[0]);
    const full = outside.locations[0].physicalLocation.artifactLocation.uri;
    assert.equal(decodeURIComponent(full), decodeURIComponent(pathToFileURL(folder.at(`甲/${odd}`)).href));
  });

  it('knows a result again by its line, wherever that stands, and two alike apart', async () => {
    const printsOf = async (text: string): Promise<string[]> => {
      folder.write('x.txt', text);
      return (await sarif('x.txt')).run.results.map(({ ruleId, partialFingerprints }) => {
        assert.deepEqual(Object.keys(partialFingerprints), ['ogiReport/v1']);
        return `${ruleId} ${partialFingerprints['ogiReport/v1']}`;
      });
    };
    const twice = draft({ figure: '１２', remark: '资金资金投入。\n资金资金投入。\n' });
    const before = await printsOf(twice);
    assert.ok(before.length >= 3);
    assert.equal(new Set(before).size, before.length);
    assert.deepEqual(await printsOf(twice.replace('一、总体情况\n', '一、总体情况\n\n\n')), before);
    const other = await printsOf(twice.replace('１２\t0', '１３\t0'));
    assert.equal(other.filter((print) => !before.includes(print)).length, 1);
  });

  it('says so where there are more results than GitHub takes', () => {
    const printer = sarifFormat({ messages: messagesIn('en'), language: 'en', colour: false, verbose: false });
    const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
    const finding = { rule: 'title', severity: 'info', message: 'x', ...place, fixable: false, related: [] } as const;
    const print = (count: number): SarifLog => {
      const findings = Array.from({ length: count }, () => finding);
      const file = { file: 'a.txt', form: null, year: null, organ: null, findings };
      const summary = {
        files: 1,
        reports: 1,
        unread: 0,
        fixable: 0,
        counts: { error: 0, warning: 0, info: 0, hint: 0 },
      };
      const printed = sarifFormat({ messages: messagesIn('en'), language: 'en', colour: false, verbose: false });
      return JSON.parse(
        printed.begin() +
          printed.file(
            file,
            findings.map(() => 'x'),
          ) +
          printed.end({ ...summary, isFaulty: false, milliseconds: 1 }),
      );
    };
    assert.ok(printer.wantsLines);
    const notes = (log: SarifLog) => log.runs[0].invocations?.[0].toolExecutionNotifications;
    assert.equal(notes(print(25_000)), undefined);
    assert.match(notes(print(25_001))?.[0].message.text ?? '', /25001 results; GitHub/);
  });

  it('is whole, and says that not all went well, where something cannot be read', async () => {
    const { status, run } = await sarif('missing.txt', 'b.txt');
    assert.equal(status, 2);
    assert.deepEqual(run.results, []);
    assert.deepEqual(run.invocations, [{ executionSuccessful: false }]);
  });
}).timeout(30_000);
