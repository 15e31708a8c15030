// The look at a document before the server is started for it: it is cheap, and misses no report.
import { equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { canBeReport } from '../../client/can-be-report';
import { readDraft } from '../../server/draft/read';
import { readReport } from '../../server/report/report';
import { repository } from '../lsp/session';
import { endingOf, readMarked } from '../support/marked-drafts';

const DRAFTS = join(repository, 'test', 'drafts');

describe('whether a document can be a report', () => {
  it('is so of every one that the server takes for a report, whole or half-typed', () => {
    let reports = 0;
    for (const name of readdirSync(DRAFTS, { recursive: true, encoding: 'utf8' }).filter(endingOf)) {
      const { text, syntax } = readMarked(name, readFileSync(join(DRAFTS, name), 'utf8'));
      for (const part of [text, text.slice(0, text.length / 2), text.slice(text.length / 2)]) {
        if (!readReport(readDraft(part, syntax))) continue;
        reports++;
        ok(canBeReport(part), name);
      }
    }
    ok(reports > 500, `${reports} reports`);
  });

  it('is so where blanks and line ends part the words', () => {
    for (const text of ['政 府\n信　息 公开', '信\u00a0息公开', '五、存在\n的主要问题']) ok(canBeReport(text), text);
  });

  it('is not of other documents, however large', () => {
    for (const text of ['', '# 会议纪要\n\n| 甲 | 乙 |\n', '政府工作信箱', `${'政 '.repeat(1_000_000)}息`])
      equal(canBeReport(text), false);
  });
});
