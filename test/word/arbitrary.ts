import fc from 'fast-check';
import { p, r, tbl, tc } from './docx';

/** A few characters, among them what is written as an escape or takes two units. */
export const anyText = fc.string({
  unit: fc.constantFrom('甲', '乙', '1', '2', '0', ' ', '&amp;', '𠮷'),
  maxLength: 5,
});
const look = fc.constantFrom('', '<w:b/>');
const run = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(anyText, look).map(([content, properties]) => r(content, properties)) },
  fc.tuple(anyText, anyText).map(([a, b]) => `<w:r><w:t>${a}</w:t><w:tab/><w:t>${b}</w:t></w:r>`),
  anyText.map((content) => `<w:ins w:id="5" w:author="甲">${r(content)}</w:ins>`),
  anyText.map((content) => `<w:del w:id="6" w:author="甲"><w:r><w:delText>${content}</w:delText></w:r></w:del>`),
);
const paragraph = fc.array(run, { maxLength: 5 }).map((runs) => p(runs.join('')));
/** What stands in a document: paragraphs of runs, revisions of another and tabs, and a row of cells, some blank. */
export const anyBody = fc
  .tuple(
    fc.array(paragraph, { maxLength: 3 }),
    fc.array(fc.oneof(paragraph, fc.constant('<w:p/>')), { minLength: 1, maxLength: 4 }),
  )
  .map(([prose, cells]) => prose.join('') + tbl(`<w:tr>${cells.map((cell) => tc(cell)).join('')}</w:tr>`));

/** Whether an offset parts an escape, or a character of two units: no finding begins or ends there. */
export const isInside = (html: string, at: number): boolean =>
  /[\ud800-\udbff]$/.test(html.slice(0, at)) || (/&[a-z]*$/.test(html.slice(0, at)) && /^[a-z]*;/.test(html.slice(at)));
