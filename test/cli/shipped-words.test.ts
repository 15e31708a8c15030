import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { CLI } from './run';

const TITLE = '青岚县农业农村局2024年政府信息公开工作年度报告';

/** What the shipped program reports of a paragraph, by rule. */
function reported(paragraph: string): string[] {
  const { stdout } = spawnSync(process.execPath, [CLI, 'check', '--format', 'ndjson', '-'], {
    input: `${TITLE}\n\n一、总体情况\n${paragraph}\n`,
    encoding: 'utf8',
  });
  return JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule);
}

describe('the words in what is shipped', () => {
  it('number items within a paragraph', () =>
    assert.ok(reported('问题：一是更新慢；二是内容少；四是宣传不够。').includes('numbering')));

  it('name what has lost its figure', () =>
    assert.ok(reported('全年制发规范性文件件，均已公开。').includes('missing-figure')));
});
