// The options of the command line stand in one table: README and help name the same ones, of the same commands.
import { deepEqual, ok, throws } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { OPTIONS, readArguments } from '../../server/cli/arguments';
import { en } from '../../server/cli/output/messages/en';
import { zhCN } from '../../server/cli/output/messages/zh-CN';
import { repository } from '../lsp/session';

const COMMANDS = Object.keys(OPTIONS) as (keyof typeof OPTIONS)[];
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();
const codeIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code);

/** Commands and options, as pages write them: `check --jobs`, `check -j`. */
const taken = sorted(
  COMMANDS.flatMap((command) =>
    Object.entries(OPTIONS[command]).flatMap(([name, { short }]) => [
      `${command} --${name}`,
      ...(short === undefined ? [] : [`${command} -${short}`]),
    ]),
  ),
);

interface Row {
  readonly commands: readonly string[];
  readonly options: readonly string[];
}

/** The rows of the table on a page under a head of two words. */
function tableOf(page: string, head: string): string[][] {
  const [, table] = readFileSync(join(repository, page), 'utf8').split(`\n| ${head} | `);
  ok(table, `${page}: ${head}`);
  const lines = table.split('\n');
  return lines
    .slice(0, lines.indexOf(''))
    .filter((line) => !line.startsWith('| ---'))
    .map((line) => line.replaceAll('\\|', '\u0000').split('|'))
    .map((cells) => cells.map((cell) => cell.replaceAll('\u0000', '|').trim()));
}

const rowsOf = (page: string, head: string): Row[] =>
  tableOf(page, head)
    .slice(1)
    .map(([, options, of]) => ({
      commands: /^(?:all|全部)$/.test(of) ? COMMANDS : codeIn(of),
      options: codeIn(options),
    }));

/** The options that a help lists, under the commands that its heads name. */
function optionsIn(usage: string): string[] {
  let commands: readonly string[] = [];
  return usage.split('\n').flatMap((line) => {
    const [, english, chinese] = /^Options of (\w+):$|^(\S+?) ?的?选项：$/.exec(line) ?? [];
    const head = english ?? chinese;
    if (head !== undefined) commands = /^(?:all|通用)$/.test(head) ? COMMANDS : [head];
    else if (!line.startsWith('  ')) commands = [];
    const [options] = line.trim().split(/ {2,}/);
    const names = options.match(/(?<![\w-])--?[a-z][\w-]*/g) ?? [];
    return commands.flatMap((command) => names.map((name) => `${command} ${name}`));
  });
}

/** The values that an option takes of a command, as the complaint about another one lists them. */
function valuesOf(command: string, option: string): readonly string[] {
  let values: readonly string[] = [];
  const badValue = (_option: string, _value: string, allowed: readonly string[]): string => {
    values = allowed;
    return '';
  };
  throws(() => readArguments([command, 'x', option, '?'], { ...en, badValue }));
  return values;
}

describe('the options of the command line', () => {
  for (const [page, head] of [
    ['README.md', 'option'],
    ['README.zh-CN.md', '选项'],
  ]) {
    const rows = rowsOf(page, head);

    it(`are those of ${page}, of the commands that take them`, () => {
      const written = rows.flatMap(({ commands, options }) =>
        commands.flatMap((command) => options.map((option) => `${command} ${option.split(' ')[0]}`)),
      );
      deepEqual(sorted(written), taken);
    });

    it(`take the values that ${page} gives`, () => {
      let compared = 0;
      for (const { commands, options } of rows) {
        for (const option of options) {
          const [name, ...values] = option.split(/[ |,]/);
          if (values.length < 2 || !values.every((value) => /^[a-z][\w-]+$/.test(value))) continue;
          for (const command of commands) deepEqual(sorted(values), sorted(valuesOf(command, name)), option);
          compared++;
        }
      }
      ok(compared > 4);
    });
  }

  for (const [page, head] of [
    ['README.md', 'exit status'],
    ['README.zh-CN.md', '退出码'],
  ])
    it(`end as ${page} says of every command`, () => {
      deepEqual(sorted(tableOf(page, head)[0].flatMap(codeIn)), sorted(COMMANDS));
    });

  for (const [language, { usage }] of Object.entries({ en, 'zh-CN': zhCN }))
    it(`are those of the help in ${language}`, () => deepEqual(sorted(optionsIn(usage)), taken));
});
