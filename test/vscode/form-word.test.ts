// The form of a Word draft, filled in in a browser: what is typed goes into the Word file.
import assert from 'node:assert/strict';
import { readWord, writeText } from '../../server/files/codecs/word';
import { Zip } from '../../server/files/codecs/word/zip';
import { wordOf } from '../word/report';
import { changed, markdown, received } from './draft';
import { closedAfterEach } from './form-in-tests';

const id = (column: string): string => `applications/received/${column}`;

function textOf(bytes: Uint8Array): string {
  const word = readWord(bytes);
  assert.ok(typeof word !== 'string', String(word));
  return word.text;
}

describe('the form of a Word draft', function () {
  this.timeout(60_000);
  const open = closedAfterEach();

  it('changes the figures that are typed, and nothing else of the file', async () => {
    const file = wordOf(markdown, 'markdown');
    const word = readWord(file);
    assert.ok(typeof word !== 'string');
    const form = await open(word.text, { languageId: 'ogi-report-word' });
    await form.field(id('naturalPerson')).click();
    await form.page.keyboard.type('21');
    await form.page.keyboard.press('Enter');
    await form.field(id('total')).focus();
    await form.page.keyboard.press('=');
    await form.settled();
    const written = writeText(word, form.text);
    assert.ok(written instanceof Uint8Array, JSON.stringify(written));
    const wanted = changed(changed(markdown, received, '13', '21'), received, '19', '27');
    assert.equal(textOf(written), form.text);
    assert.equal(textOf(written), textOf(wordOf(wanted, 'markdown')));
    const [old, now] = [new Zip(file), new Zip(written)];
    for (const name of old.names)
      if (name !== 'word/document.xml') assert.deepEqual(now.read(name), old.read(name), name);
  });
});
