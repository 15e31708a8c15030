import { deepEqual, equal, notEqual, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../../server/service/check';
import { CheckedDocuments } from '../../server/service/checked-document';
import { completionsAt } from '../../server/service/completion';
import { Outline } from '../../server/service/outline';
import { draft } from '../cli/draft';

const SETTINGS: Settings = { language: 'en', severities: {} };
const nothing = () => undefined;

/** A document as any host may hold it: nothing here opens a connection. */
function checkedWith(text: string) {
  const document = TextDocument.create('test:/draft.txt', 'plaintext', 1, text);
  const documents = new CheckedDocuments();
  return (settings: Settings) => documents.getOrCheck(document, settings, nothing, nothing);
}

describe('the service without a connection', () => {
  it('checks a document, once for each text and settings', () => {
    const check = checkedWith(draft({ signed: '2024年1月16日' }));
    const checked = check(SETTINGS);
    deepEqual(
      checked.findings.map(({ rule }) => rule),
      ['signed-before-year-end'],
    );
    equal(check(SETTINGS), checked);
  });

  it('reads no draft again when settings change', () => {
    const check = checkedWith(draft({ signed: '2024年1月16日' }));
    const before = check(SETTINGS);
    const after = check({ ...SETTINGS, severities: { 'signed-before-year-end': 'off' } });
    notEqual(after.resultId, before.resultId);
    deepEqual(after.findings, []);
    ok(before.report);
    equal(after.report, before.report);
  });

  it('answers with an outline and with completions', () => {
    const checked = checkedWith(draft())(SETTINGS);
    ok(checked.report);
    ok(new Outline(checked, 'en').of(checked.report).length > 0);
    const asking = { language: 'en', hasSnippets: false, onlyCells: false } as const;
    ok(Array.isArray(completionsAt(checked, checked.text.length, asking)));
  });
});
