import { markdown } from '../draft';
import { assert, closeAll, eventually, finding, findingsNow, findingsWhen, openText, setLanguage } from '../support';

describe('messages', () => {
  afterEach(async () => {
    await closeAll();
    await setLanguage(undefined);
  });

  const cases = [
    ['zh-CN', /[\u4e00-\u9fff]{4}/],
    ['en', /[a-z]{3,} [a-z]{2,}/i],
  ] as const;

  for (const [language, expected] of cases) {
    it(`are in ${language} if that is set`, async () => {
      await setLanguage(language);
      const { document } = await openText(markdown.replace('| 0 | 2 | 0 | 19 |', '| 0 | 2 | 0 | 29 |'));
      await finding(document, 'broken-total');
      await eventually(
        () => findingsNow(document).some((one) => expected.test(one.message)),
        () => findingsNow(document)[0]?.message ?? 'no finding',
      );
    });
  }

  it('change at once when the setting does', async () => {
    await setLanguage('zh-CN');
    const { document } = await openText(markdown.replace('| 0 | 2 | 0 | 19 |', '| 0 | 2 | 0 | 29 |'));
    const before = (await findingsWhen(document, (all) => all.length > 0)).map((one) => one.message);
    await setLanguage('en');
    const all = await findingsWhen(document, (now) => now.length > 0 && !before.includes(now[0]?.message ?? ''));
    for (const { message } of all) assert(cases[1][1].test(message), message);
  });
});
