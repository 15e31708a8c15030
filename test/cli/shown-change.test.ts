import assert from 'node:assert/strict';
import { shownChanges } from '../../server/cli/fix/shown-change';

/** `before` with ⟦old|new⟧ in it, and how its changes are shown. */
function shown(marked: string): string[] {
  const edits: { range: { start: number; end: number }; text: string }[] = [];
  let text = '';
  for (const [piece, old, put] of marked.matchAll(/⟦([^|]*)\|([^⟧]*)⟧|[^⟦]+/g)) {
    if (old === undefined) text += piece;
    else {
      edits.push({ range: { start: text.length, end: text.length + old.length }, text: put });
      text += old;
    }
  }
  return shownChanges(edits, text).map(({ from, to }) => `${from} → ${to}`);
}

describe('what fix says that it changed', () => {
  it('is the whole figure', () => {
    assert.deepEqual(shown('自202⟦3|4⟧年1月1日起至⟦2023|2024⟧年12月3⟦0|1⟧日止'), [
      '2023年 → 2024年',
      '2023年 → 2024年',
      '30日 → 31日',
    ]);
    assert.deepEqual(shown('规章\t1⟦,|⟧204\t⟦0|⟧7'), ['1,204 → 1204', '07 → 7']);
  });

  it('is the words in which something was changed, each once', () => {
    assert.deepEqual(shown('# 2024年⟦度|⟧政府信息公开⟦|工作⟧年度报告'), [
      '2024年度政府信息公开年度报告 → 2024年政府信息公开工作年度报告',
    ]);
    assert.deepEqual(shown(`${'认真'.repeat(20)}贯彻⟦贯彻|⟧落实${'条例'.repeat(20)}`), [
      '…认真认真认真贯彻贯彻落实条例条例条例… → …认真认真认真贯彻落实条例条例条例…',
    ]);
  });

  it('is no more than the marks, where they alone changed, or the lines that were put in', () => {
    assert.deepEqual(shown('全年工作⟦,|，⟧稳步推进'), [', → ，']);
    assert.deepEqual(shown('上文\n⟦|一、总体情况\n⟧下文'), [' → 一、总体情况\n']);
    assert.deepEqual(shown('共⟦有有|⟧'), ['共有有 → 共']);
  });
});
