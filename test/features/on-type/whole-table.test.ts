import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Syntax } from '../../../server/draft/draft';
import { readDraft } from '../../../server/draft/read';
import { readReport } from '../../../server/report/report';
import { nextRow } from '../../../server/service/next-row';
import { expand } from '../../support/draft-pieces';
import { LAYOUTS } from '../case';

const SYNTAX: Readonly<Record<string, Syntax>> = { pipes: 'markdown', html: 'html' };
/** Where each table has its first row: as placeholders name it. */
const SECOND = { 二: '行政规范性文件', 三: '二、', 四: '行政诉讼' };

describe('Enter, row after row', () => {
  for (const layout of LAYOUTS) {
    for (const [table, second] of Object.entries(SECOND)) {
      // Side by side, the groups of table 四 have one row.
      if (table === '四' && layout !== 'pipes') continue;
      for (const year of [2020, 2024]) {
        // The rows of 2019's table 二 have other labels.
        const until = table === '二' && year === 2020 ? '规范性文件' : second;
        it(`writes table ${table} for ${year} in ${layout} as the form has it`, () => {
          const options = { layout, syntax: SYNTAX[layout] ?? 'plain', organ: '青岚县农业农村局', year };
          const write = (...pieces: string[]): string =>
            pieces.map((piece) => expand(piece, options).join('\n')).join('\n\n');
          const before = write('标题', '前言', '一', `${table} 标题`);
          const behind = `\n${layout === 'html' ? '</table>' : ''}\n\n${write('五', '六', '落款')}`;
          const wanted = write(`表${table} 空`).replace(/\n<\/table>$/, '');
          let written = write(`表${table} 空 ~ ${until}`);
          for (let row = 0; row < 60; row++) {
            const text = `${before}\n\n${written}\n${behind}`;
            const report = readReport(readDraft(text, options.syntax));
            ok(report);
            const next = nextRow(report, before.length + 2 + written.length);
            if (!next) break;
            written += (layout === 'cell-lines' ? '\n\n' : '\n') + next.text;
          }
          equal(written, wanted);
        });
      }
    }
  }
});
