import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isInside, NO_SETTINGS, readFolderSettings, within } from '../../server/service/settings/folder-settings';

const problemsIn = (text: string): string[] =>
  readFolderSettings(text).problems.map(({ range, message }) => `${text.slice(range.start, range.end)}: ${message.en}`);

describe('.ogi-report.json', () => {
  it('sets severities, the organ, the files of other years and the day reports are due', () => {
    const { settings, problems } = readFolderSettings(
      '\ufeff{ "$schema": "x", "rules": { "title": "off" }, "organ": " 青岚县档案局 ", "previous": { "2023": "./a/b.txt" }, "dueDate": "02-28" }',
    );
    deepEqual(problems, []);
    deepEqual({ ...settings.severities }, { title: 'off' });
    equal(settings.organ, '青岚县档案局');
    deepEqual({ ...settings.previous }, { 2023: 'a/b.txt' });
    equal(settings.dueDate, '02-28');
  });

  for (const [text, place, words] of [
    ['{ "rules": { "titel": "off" } }', '"titel"', /no rule "titel"; "title"/],
    ['{ "rules": { "title": "loud" } }', '"loud"', /off, hint, info, warning, error/],
    ['{ "rules": { "title": 2 } }', '2', /severity/],
    ['{ "rules": [] }', '[]', /object/],
    ['{ "rule": {} }', '"rule"', /"rules" may be meant/],
    ['{ "organ": 3 }', '3', /organ/],
    ['{ "dueDate": "02-30" }', '"02-30"', /02-28/],
    ['{ "dueDate": 228 }', '228', /02-28/],
    ['{ "organs": {} }', '{}', /organs/],
    ['{ "organs": [{ "kind": "部门" }] }', '{ "kind": "部门" }', /organs/],
    ['{ "organs": [{ "name": "青石区水务局", "due": "2月" }] }', '"2月"', /02-28/],
    ['{ "organs": [{ "name": "青石区水务局", "boss": "青石区" }] }', '"boss"', /parent/],
    ['{ "previous": { "last": "a" } }', '"last"', /no year/],
    ['{ "previous": { "2023": "../a" } }', '"../a"', /in this folder/],
    ['[]', '[]', /object/],
    ['{ "rules": { "title": "off" "label": "off" } }', '"label"', /comma/],
    ['{ "rules": { "title": "off" },, "organ": "x" }', ',', /comma/],
    ['{ "rules": {', '', /bracket/],
    ['', '', /bracket/],
    ['{} x', 'x', /follows/],
    ['{} {}', '{', /follows/],
    ['{ "organ": "x" /* no', '/* no', /comment/],
    ['{ "organ" "x" }', '"x"', /colon/],
    ['{ "organ": "x\n" }', '"x', /string/],
    ['{ "organ": "a\\x" }', '"a\\x"', /string/],
    ["{ 'organ': 1 }", "'organ'", /cannot stand/],
    ['{ "organ": nul }', 'nul', /cannot stand/],
    ['{ "organ": "x"，"rules": {} }', '，', /half-width/],
    ['{ "organ"： "x" }', '：', /half-width/],
    ['{ "organ": “x” }', '“x”', /half-width/],
  ] as const) {
    it(`says what is wrong with ${text.replace('\n', '⏎') || 'nothing'}`, () => {
      const [problem, ...others] = problemsIn(text);
      deepEqual(others, []);
      ok(problem?.startsWith(`${place}: `), problem);
      match(problem, words);
    });
  }

  it('allows comments and a comma after the last member', () => {
    const { settings, problems } = readFolderSettings(
      '{ // severities\n "rules": { "title": "off", /* loud */ "label": "error", }, "organ": "甲局", }',
    );
    deepEqual(problems, []);
    deepEqual({ ...settings.severities }, { title: 'off', label: 'error' });
    equal(settings.organ, '甲局');
  });

  it('keeps all that can be read around a slip, and reports each slip with its place', () => {
    const text =
      '{\n "rules": { "title": "off" "label": "error" },\n "organ": "甲局"\n "previous": { "2023": "a.txt" }\n}';
    const { settings } = readFolderSettings(text);
    deepEqual({ ...settings.severities }, { title: 'off', label: 'error' });
    equal(settings.organ, '甲局');
    deepEqual({ ...settings.previous }, { 2023: 'a.txt' });
    const problems = problemsIn(text);
    equal(problems.length, 2);
    ok(problems[0].startsWith('"label": '), problems[0]);
    ok(problems[1].startsWith('"previous": '), problems[1]);
  });

  it('keeps places right after a byte order mark', () => {
    ok(problemsIn('\ufeff{ "titel": 1 }')[0].startsWith('"titel": '));
  });

  it('reports a hundred problems, and how many more there are', () => {
    const rules = Array.from({ length: 1234 }, (_, i) => `"unknown-${i}": "off"`).join();
    const problems = problemsIn(`{ "rules": { ${rules}, "title": "off" } }`);
    equal(problems.length, 101);
    match(problems[100], /1134 more/);
    equal(readFolderSettings(`{ "rules": { ${rules}, "title": "off" } }`).settings.severities.title, 'off');
  });

  it('does not read what is larger than a megabyte, and says so', () => {
    const { settings, problems } = readFolderSettings(`{ "organ": "甲局" }${' '.repeat(1_000_000)}`);
    equal(settings, NO_SETTINGS);
    match(problems[0].message.en, /1 MB/);
  });

  it('says of what an editor could not read as UTF-8 that it is none', () => {
    const { settings, problems } = readFolderSettings('{ "rules": { "title": "off" }, "organ": "\ufffd\ufffd\ufffd" }');
    equal(settings, NO_SETTINGS);
    equal(problems.length, 1);
    match(problems[0].message.en, /not UTF-8.*GBK/);
  });

  it('takes no name of an organ that is a book, and keeps messages short', () => {
    const long = '局'.repeat(100_000);
    const { settings, problems } = readFolderSettings(
      JSON.stringify({ organ: long, [long]: 1, rules: { [long]: 'off' }, previous: { [long]: 'a', 2023: long } }),
    );
    deepEqual(
      { ...settings, severities: {}, previous: {} },
      { organ: undefined, severities: {}, previous: {}, dueDate: undefined, organs: undefined },
    );
    equal(problems.length, 5);
    for (const { message } of problems) ok(message.en.length < 300 && message['zh-CN'].length < 300);
  });

  it('keeps what makes sense beside what makes none', () => {
    const { settings, problems } = readFolderSettings('{ "rules": { "nothing": "off", "title": "off" }, "organ": 1 }');
    equal(problems.length, 2);
    deepEqual({ ...settings.severities }, { title: 'off' });
  });

  it('does not let a file reach into what every object has', () => {
    const { settings, problems } = readFolderSettings(
      '{ "rules": { "__proto__": "off", "constructor": "off" }, "previous": { "__proto__": "a" }, "__proto__": { "organ": "x" } }',
    );
    equal(problems.length, 4);
    deepEqual(Object.keys(settings.severities), []);
    equal(settings.organ, undefined);
    equal(({} as Record<string, unknown>).organ, undefined);
    equal(settings.severities.toString, undefined);
  });

  it('reads any text without throwing, however deep', () => {
    for (const text of ['['.repeat(100_000), '{"a":'.repeat(100_000), '"', '\\', '{"organ": "\\ud800"}', '\u0000']) {
      readFolderSettings(text);
    }
  });

  it('lets the nearest file win, setting by setting', () => {
    const outer = readFolderSettings(
      '{ "rules": { "title": "off", "label": "off" }, "organ": "a", "previous": { "2022": "x" } }',
    );
    const inner = readFolderSettings('{ "rules": { "title": "error" }, "previous": { "2023": "y" } }');
    const { severities, organ, previous } = within(outer.settings, inner.settings);
    deepEqual({ ...severities }, { title: 'error', label: 'off' });
    equal(organ, 'a');
    deepEqual({ ...previous }, { 2022: 'x', 2023: 'y' });
    deepEqual({ ...within(NO_SETTINGS, NO_SETTINGS).severities }, {});
  });

  it('knows which paths stay inside', () => {
    for (const path of ['a', 'a/b.txt', './a', 'a/..b', '年报.txt']) ok(isInside(path), path);
    for (const path of ['', '..', '../a', 'a/../../b', '/a', '~/a', 'C:/a', 'C:a', 'file:///a', 'a\\b', 'a\u0000b']) {
      ok(!isInside(path), path);
    }
  });
});
