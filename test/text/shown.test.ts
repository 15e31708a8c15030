import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Checked } from '../../server/service/check';
import type { CheckedDocument } from '../../server/service/checked-document';
import { diagnosticsOf } from '../../server/service/diagnostics';
import { resultOf } from '../../server/service/file-result';
import { brief, shown } from '../../server/text/shown';

describe('what is quoted and said', () => {
  it('is cut where it is long, and never inside a character', () => {
    equal(brief('短'), '短');
    equal(brief('长'.repeat(6000)), `${'长'.repeat(500)}…`);
    equal(shown(`${'a'.repeat(59)}𠮷𠮷`), `${'a'.repeat(59)}…`);
  });

  it('is never longer in a finding, whatever a rule says', () => {
    const range = { start: 0, end: 1 };
    const message = '长'.repeat(6000);
    const finding = { rule: 'title', severity: 'info', message, range, related: [{ message, range }], fixes: () => [] };
    const { findings } = resultOf('a.txt', '报告', { findings: [finding] } as unknown as Checked);
    equal(findings[0].message.length, 501);
    equal(findings[0].related[0].message.length, 501);
    const document = TextDocument.create('file:///a.txt', 'plaintext', 1, '报告');
    const [shownInEditor] = diagnosticsOf({ document, findings: [finding] } as unknown as CheckedDocument, undefined);
    equal(String(shownInEditor.message).length, 501);
    equal(shownInEditor.relatedInformation?.[0].message.length, 501);
  });
});
