// The form in a browser, filled in with keys and mouse. What only VS Code has (undo, saving) is tried in the suite `person`.
import assert from 'node:assert/strict';
import { changed, layouts, markdown, received, year, yearBefore } from './draft';
import type { FormHost, Options } from './form-host';
import { closedAfterEach } from './form-in-tests';

const id = (row: string, column: string): string => `applications/${row}/${column}`;
const carriedIn = '二、上年结转政府信息公开申请数量';

describe('the form', function () {
  this.timeout(60_000);
  let form: FormHost;

  const openForm = closedAfterEach();
  const open = async (text: string, options: Options = {}): Promise<void> => {
    form = await openForm(text, options);
  };
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await form.page.keyboard.press(key);
  };
  const value = (figure: string): Promise<string> => form.field(figure).inputValue();
  /** The id of the figure with the focus. */
  const focused = (): Promise<string | null> =>
    form.page.evaluate(() => document.activeElement?.closest('[data-figure]')?.getAttribute('data-figure') ?? null);
  const copy = (kinds: Record<string, string>): Promise<void> =>
    form.page.evaluate(
      (given) =>
        navigator.clipboard.write([
          new ClipboardItem(
            Object.fromEntries(Object.entries(given).map(([type, text]) => [type, new Blob([text], { type })])),
          ),
        ]),
      kinds,
    );

  for (const { layout, language, text } of layouts) {
    it(`${layout}: a column typed with Enter goes into the draft, and its total by one key`, async () => {
      await open(text, { languageId: language });
      await form.field(id('received', 'naturalPerson')).click();
      await form.page.keyboard.type('21');
      assert.equal(await form.cell(id('received', 'total')).locator('.hint').textContent(), '= 27');
      await press('Enter');
      assert.equal(await focused(), id('carriedIn', 'naturalPerson'));
      await form.page.keyboard.type('3');
      await press('Enter');
      await form.field(id('received', 'total')).focus();
      await press('=');
      await form.settled();
      const wanted = changed(changed(changed(text, received, '13', '21'), received, '19', '27'), carriedIn, '2', '3');
      assert.equal(form.text, wanted);
      assert.equal(await value(id('received', 'total')), '27');
      assert.equal(form.texts.length, 3, 'each is one step');
    });
  }

  it('goes from figure to figure with Tab, arrows, Home and End, and from the foot of a column to the next', async () => {
    await open(markdown);
    await form.field(id('received', 'naturalPerson')).focus();
    const steps: [string, string][] = [
      ['Tab', id('received', 'enterprise')],
      ['Shift+Tab', id('received', 'naturalPerson')],
      ['ArrowRight', id('received', 'enterprise')],
      ['ArrowDown', id('carriedIn', 'enterprise')],
      ['ArrowLeft', id('carriedIn', 'naturalPerson')],
      ['ArrowUp', id('received', 'naturalPerson')],
      ['ArrowUp', 'proactive/fees/charged'],
      ['ArrowDown', id('received', 'naturalPerson')],
      ['Shift+Enter', 'proactive/fees/charged'],
      ['Control+End', 'disputes/afterReconsideration/total'],
      ['Control+Home', 'proactive/rules/made'],
    ];
    for (const [key, at] of steps) {
      await press(key);
      const now = await focused();
      if (!at.startsWith('disputes')) assert.equal(now, at, key);
      else assert.match(now ?? '', /^disputes\/.*\/total$/, key);
    }
    await form.field(id('carriedOver', 'naturalPerson')).focus();
    await press('Enter');
    assert.equal(await focused(), id('received', 'enterprise'));
    assert.equal(form.texts.length, 0);
  });

  it('lights up what does not add up, with its parts and the difference, and lets it be mended', async () => {
    await open(changed(markdown, received, '19', '29'));
    const total = form.cell(id('received', 'total'));
    assert.match((await total.getAttribute('class')) ?? '', /\bbroken\b/);
    await form.field(id('received', 'total')).click();
    assert.match(await form.status.innerText(), /13 \+ 4 \+ 0 \+ 0 \+ 2 \+ 0 = 19 ≠ 29，?,? ?差 10/);
    assert.equal((await form.page.locator('.part').count()) >= 7, true);
    await total.locator('.hint').click();
    await form.settled();
    assert.equal(form.text, markdown);
    assert.equal(await form.page.locator('.broken').count(), 0);
    await form.field(id('carriedOver', 'enterprise')).click();
    const { y: top } = (await form.cell(id('carriedOver', 'enterprise')).boundingBox()) ?? {};
    await form.page.keyboard.type('5');
    assert.equal((await form.cell(id('carriedOver', 'enterprise')).boundingBox())?.y, top, 'no row moves');
    assert.match(await form.status.innerText(), /4 \+ 0 = 4 ≠ 4 \+ 5 = 9/);
    assert.match((await form.cell(id('carriedOver', 'enterprise')).getAttribute('class')) ?? '', /\bbroken\b/);
  });

  it('pastes a block of a spreadsheet, HTML before text, and copies one', async () => {
    await open(markdown);
    await copy({
      'text/html': '<table><tr><td rowspan="2">11</td><td>22</td></tr><tr><td>33</td></tr></table>',
      'text/plain': 'as text',
    });
    await form.field(id('received', 'naturalPerson')).focus();
    await press('Control+V');
    await form.settled();
    assert.equal(await value(id('received', 'naturalPerson')), '11');
    assert.equal(await value(id('received', 'enterprise')), '22');
    assert.equal(await value(id('carriedIn', 'enterprise')), '33');
    await copy({ 'text/plain': '７\t8\n9\t10\n' });
    await press('Control+V');
    await form.settled();
    assert.equal(await value(id('carriedIn', 'enterprise')), '10');
    assert.equal(form.texts.length, 2);
    await press('Shift+ArrowRight', 'Shift+ArrowDown', 'Control+C');
    const copied = await form.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item.getType(type)).text()));
    });
    assert.equal(copied[0].replaceAll('\r', ''), '7\t8\n9\t10');
    assert.match(copied[1], /<table border="1">.*<td>7<\/td><td>8<\/td><\/tr><tr><td>9<\/td>/s);
    await copy({ 'text/plain': 'words\there' });
    await press('Control+V');
    await form.settled();
    assert.match(await form.status.innerText(), /放不下/);
    assert.equal(form.texts.length, 2);
  });

  it('copies a whole table with its heads, as one pastes it into a document', async () => {
    await open(markdown);
    await form.page.locator('section', { hasText: '表三' }).getByRole('button', { name: '复制本表' }).click();
    const html = await form.page.evaluate(async () =>
      (await (await navigator.clipboard.read())[0].getType('text/html')).text(),
    );
    assert.match(html, /<td rowspan="22">三、本年度办理结果<\/td>/);
    assert.match(html, /<td colspan="3">一、本年新收政府信息公开申请数量<\/td><td>13<\/td>/);
  });

  it('takes words that are being composed for what they will be, and full-width digits for digits', async () => {
    await open(markdown);
    await form.field(id('received', 'naturalPerson')).focus();
    const keyboard = await form.page.context().newCDPSession(form.page);
    await keyboard.send('Input.imeSetComposition', { text: '１', selectionStart: 1, selectionEnd: 1 });
    await keyboard.send('Input.imeSetComposition', { text: '１４', selectionStart: 2, selectionEnd: 2 });
    assert.equal(
      form.asked.some(({ kind }) => kind === 'edit'),
      false,
    );
    await keyboard.send('Input.insertText', { text: '１４' });
    assert.equal(await form.cell(id('received', 'total')).locator('.hint').textContent(), '= 20');
    await press('Enter');
    await form.settled();
    assert.equal(form.text, changed(markdown, received, '13', '14'));
    assert.equal(await value(id('received', 'naturalPerson')), '14');
  });

  it('takes back what is typed and not yet written, and writes nothing for what stays as it is', async () => {
    await open(markdown);
    await form.field(id('received', 'naturalPerson')).focus();
    for (const key of ['Escape', 'Control+Z']) {
      await form.page.keyboard.type('77');
      await press(key);
      assert.equal(await value(id('received', 'naturalPerson')), '13', key);
    }
    await form.page.keyboard.type('13');
    await press('Tab');
    await form.settled();
    assert.equal(form.texts.length, 0);
    await form.page.keyboard.type('5');
    await press('Control+S');
    await form.settled();
    assert.deepEqual(
      form.asked.flatMap(({ kind }) => (kind === 'edit' || kind === 'save' ? [kind] : [])),
      ['edit', 'save'],
    );
  });

  it('follows the draft, and keeps what is being typed meanwhile', async () => {
    await open(markdown);
    await form.field(id('received', 'naturalPerson')).focus();
    await form.page.keyboard.type('21');
    await form.type('| 行政许可 | 31 |', '| 行政许可 | 310 |');
    await form.settled();
    assert.equal(await value('proactive/licences/decisions'), '310');
    assert.equal(await value(id('received', 'naturalPerson')), '21');
    await press('Enter');
    await form.settled();
    assert.ok(form.text.includes('| 行政许可 | 310 |') && form.text.includes(`| ${received} | 21 |`));
  });

  it('shows hostile text as text', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    await open(
      changed(
        markdown,
        received,
        '13',
        evil.replace(/[<>]/g, (char) => `\\${char}`),
      ),
    );
    assert.equal(await form.page.locator('img, script:not([nonce])').count(), 0);
    await form.field(id('received', 'enterprise')).fill(evil);
    await press('Tab');
    await form.settled();
    assert.equal(await form.page.locator('img').count(), 0);
    assert.ok((await value(id('received', 'enterprise'))).includes('onerror'));
  });

  it('says what is still to be filled in, leads there, and fills all totals at once', async () => {
    const blank = [received, carriedIn].reduce(
      (all, row) => all.replace(new RegExp(`(\\| ${row} \\|.*\\|) \\d+ \\|`), '$1 |'),
      markdown,
    );
    await open(changed(blank, carriedIn, '2', '').replace('部分栏目更新不够及时。', '【请填写】'));
    const top = form.page.locator('div.top');
    assert.match(await top.innerText(), /未填 3 格/);
    await top.getByRole('button', { name: /未填/ }).click();
    assert.equal(await focused(), id('received', 'total'));
    await form.page.keyboard.press('Tab');
    await form.page.keyboard.type('2');
    await form.page.keyboard.press('Tab');
    await form.settled();
    assert.equal(await value(id('carriedIn', 'naturalPerson')), '2');
    await top.getByRole('button', { name: /填入总计/ }).click();
    await form.settled();
    assert.equal(await value(id('received', 'total')), '19');
    assert.equal(await value(id('carriedIn', 'total')), '2');
    await top.locator('summary').click();
    await top.getByRole('button', { name: /请填写/ }).click();
    const shown = form.asked.at(-1);
    assert.ok(shown?.kind === 'show' && shown.takeFocus);
    assert.match(form.session.document(form.uri).getText(shown.range), /请填写/);
  });

  it('offers a missing row and a missing table, and has them inserted', async () => {
    const withoutRow = markdown.replace(/\n\| 二、上年结转.*/, '');
    await open(withoutRow.replace(/\n\| {2}\| 结果维持[\s\S]*?\n\n/, '\n\n'));
    await form.page.getByRole('button', { name: '插入这一行' }).click();
    await form.settled();
    assert.equal(await form.field(id('carriedIn', 'total')).isEditable(), true);
    await form.page.getByRole('button', { name: '插入表四' }).click();
    await form.settled();
    assert.equal(await form.page.locator('section').count(), 3);
    assert.equal(await form.page.getByRole('button', { name: /插入/ }).count(), 0);
  });

  it('shows last year’s figures beside, with the change, where that is wanted', async () => {
    const previous = yearBefore(changed(markdown, received, '13', '10'));
    await open(markdown, { previous });
    const last = form.cell(id('received', 'naturalPerson')).locator('.last');
    assert.equal(await last.textContent(), '');
    await form.page.getByLabel('对照上年数字').check();
    assert.equal(await last.textContent(), `${year - 1}年：10 (+3)`);
    await form.field(id('received', 'naturalPerson')).fill('8');
    assert.equal(await last.textContent(), `${year - 1}年：10 (−2)`);
  });

  it('stands in a narrow window, and where all is twice as large', async () => {
    await open(markdown);
    await form.page.setViewportSize({ width: 320, height: 500 });
    await form.field(id('carriedOver', 'total')).focus();
    await press('ArrowUp');
    const box = await form.field(id('outcomesTotal', 'total')).boundingBox();
    assert.ok(box && box.x >= 0 && box.x + box.width <= 320 && box.y + box.height <= 500, JSON.stringify(box));
    const width = await form.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `the page itself is ${width} wide`);
  });
});
