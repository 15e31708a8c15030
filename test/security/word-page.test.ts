// A Word file of another version is shown as it reads, in a page of its own.
import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { messagePage, pageOf } from '../../client/word/page';
import { readWord } from '../../server/files/codecs/word';
import { docx, p, r } from '../word/docx';

describe('the page of a Word file', () => {
  it('may load and run nothing', () => {
    const word = readWord(docx({ body: p(r('&lt;head>$&amp;&lt;img src=x onerror=alert(1)>')) }));
    ok(typeof word !== 'string');
    for (const page of [pageOf(word.text), messagePage('“<script>.docx” & "others"')]) {
      const [, policy] = /<head>\n?<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page) ?? [];
      equal(policy, "default-src 'none'");
      equal(page.split('<head>').length, 2);
      ok(!/<script|<img/.test(page));
    }
  });
});
