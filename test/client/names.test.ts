import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { asFileName, nameOf, stemOf } from '../../client/names';

describe('names of files', () => {
  it('are the last part of a path, with and without the ending', () => {
    equal(nameOf({ path: '/云溪市/2024年报.v2.docx' }), '2024年报.v2.docx');
    equal(stemOf({ path: '/云溪市.旧/2024年报.v2.docx' }), '2024年报.v2');
    equal(stemOf({ path: '/云溪市.旧/年报' }), '年报');
  });

  it('have nothing that file systems do not take', () => {
    equal(asFileName('云溪市/水利局\u0000: "2024"*?<>|\\年报'), '云溪市水利局 2024年报');
  });
});
