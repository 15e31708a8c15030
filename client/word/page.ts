import { escaped } from '../escaped';

/** Such a page loads and runs nothing, whatever is in it. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;

/** What a Word file says, as a page that is only looked at. */
export const pageOf = (html: string): string => html.replace('<head>', (head) => head + POLICY);

export const messagePage = (message: string): string =>
  pageOf(`<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><p>${escaped(message)}</p></body></html>`);
