import { equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { fixesMade } from '../../client/fixes-made';
import { repository } from '../lsp/session';

/** Words as VS Code gives them to who reads Chinese. */
const bundle: Record<string, string> = JSON.parse(
  readFileSync(join(repository, 'l10n', 'bundle.l10n.zh-cn.json'), 'utf8'),
);
const inChinese = {
  t: (key: unknown, ...args: unknown[]): string =>
    bundle[String(key)].replace(/\{(\d)\}/g, (_, i: string) => String(args[Number(i)])),
};

describe('what is said once all is fixed', () => {
  it('is that nothing was changed, where nothing was', () => {
    equal(fixesMade([], inChinese), '没有改动：没有可以自动修正的问题，其余请逐条处理。');
  });

  it('is what was changed, three of many by name', () => {
    equal(fixesMade(['甲改为 1', '乙改为 2', '丙改为 3'], inChinese), '已修正 3 处：甲改为 1；乙改为 2；丙改为 3');
    equal(fixesMade(['甲', '乙', '丙', '丁'], inChinese), '已修正 4 处：甲；乙；丙；……');
  });
});
