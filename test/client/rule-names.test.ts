// The names of rules on findings: they may fail to come, and the findings are shown all the same.
import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Diagnostic, Uri } from 'vscode';
import { RuleNames } from '../../client/rule-names';
import type { RuleItem } from '../../server/protocol';

const RULE: RuleItem = { id: 'title', name: '报告标题不规范', chinese: '报告标题不规范', summary: '' };
const target = {} as Uri;
const finding = (): Diagnostic => ({ code: { value: RULE.id, target } }) as Diagnostic;
const nameOn = async (names: RuleNames): Promise<unknown> => {
  const shown = finding();
  await names.on([shown]);
  return shown.code;
};

describe('the names of rules on findings', () => {
  it('are asked for once', async () => {
    let asked = 0;
    const names = new RuleNames(
      async () => {
        asked++;
        return [RULE];
      },
      () => true,
    );
    for (let i = 0; i < 2; i++) deepEqual(await nameOn(names), { value: RULE.chinese, target });
    equal(asked, 1);
  });

  it('are asked for again where they could not be had, and the findings shown without them meanwhile', async () => {
    const answers = [Promise.reject(new Error('stopped')), Promise.resolve([RULE])];
    const names = new RuleNames(
      () => answers.shift() ?? Promise.reject(new Error('asked too often')),
      () => true,
    );
    deepEqual(await nameOn(names), { value: RULE.id, target });
    deepEqual(await nameOn(names), { value: RULE.chinese, target });
  });

  it('are not asked for where findings are reported in English', async () => {
    const names = new RuleNames(
      () => Promise.reject(new Error('asked')),
      () => false,
    );
    deepEqual(await nameOn(names), { value: RULE.id, target });
  });
});
