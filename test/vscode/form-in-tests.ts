import assert from 'node:assert/strict';
import { FormHost, type Options } from './form-host';

/** Opens the form for a test; after it the form is closed, and nothing must have been against the page's policy. */
export function closedAfterEach(): (text: string, options?: Options) => Promise<FormHost> {
  let form: FormHost | undefined;
  afterEach(async function () {
    if (!form) return;
    if (this.currentTest?.state === 'failed') await form.page.screenshot({ path: 'out/failed.png' });
    const { violations } = form;
    await form.close();
    assert.deepEqual(violations, [], 'nothing against the page’s policy');
  });
  return async (text, options = {}) => {
    form = await FormHost.open(text, options);
    return form;
  };
}
