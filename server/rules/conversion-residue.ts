import { frontMatterEnd } from '../draft/front-matter';
import { rule } from '../lint/rule';
import { FIELD_ERROR, FIELD_ERROR_BEGINS } from '../prose/words/template-remains';
import type { Edit } from '../text/edits';
import { lineEndOf } from '../text/lines';
import type { Range } from '../text/range';

interface Facts {
  readonly written: string;
  /** Characters that could not be decoded: what they were is lost. */
  readonly isLost: boolean;
  /** A mark that turns round what stands behind it: digits are seen in another order than they are read in. */
  readonly isTurned: boolean;
  /** What takes each place: of form feeds more than one, all of which go or all become line ends. */
  readonly edits: readonly Edit[];
}

/** Bookmarks and fields of a word processor, and characters that nobody sees. Every run of them is one finding. */
const RESIDUE = new RegExp(
  [
    '\\[bookmark:(?: |\\u00a0|&nbsp;)?[\\w\\u4e00-\\u9fff.-]{0,80}\\]',
    '\\{? ?\\b(?:PAGE|NUMPAGES|MERGEFORMAT|TOC|HYPERLINK|PAGEREF|REF|EMBED|SHAPE|INCLUDEPICTURE)(?: {1,3}(?:\\\\[*@#a-z!]|"[^"\\r\\n]{0,200}"|MERGEFORMAT|_\\w{1,60}|Excel\\.\\w{1,20}|Word\\.\\w{1,20})){1,8}(?: {0,3}\\})?',
    '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\u0080-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\u3164\\ufeff]+',
    // After a picture character, and in a keycap, it belongs to what it stands after.
    '(?<![\\p{Extended_Pictographic}\\ufe00-\\ufe0f])[\\ufe00-\\ufe0f]+(?!\\u20e3)',
    '[\\u{e0000}-\\u{e007f}]+',
    '\\ufffd+',
  ].join('|'),
  'gu',
);

const FIELD = [FIELD_ERROR, FIELD_ERROR_BEGINS] as const;
/** A page's source, copied as a text. */
const ENTITY = [/(?:&nbsp;)+/g, '&nbsp;'] as const;

const visible = (written: string): string =>
  written
    .slice(0, 60)
    .replace(
      /[^\x20-\x7e\u4e00-\u9fff！。]/gu,
      (char) => `U+${(char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')} `,
    )
    .trim()
    .slice(0, 60);

/** A line break of another kind becomes the text's own where it stands between words; all else is removed. */
function instead(text: string, { start, end }: Range, written: string): string {
  const parts = /[\v\f]/.test(written) && /[^\r\n]/.test(text[start - 1] ?? '') && /[^\r\n]/.test(text[end] ?? '');
  return parts ? lineEndOf(text) : '';
}

const NEITHER = { isLost: false, isTurned: false };

/** RIGHT-TO-LEFT OVERRIDE: of the marks of direction the only one that turns digits round. */
const TURNS_ROUND = '\u202e';
/** POP DIRECTIONAL FORMATTING. */
const TURNS_BACK = '\u202c';

const isUnseen = (written: string): boolean => !/[!-~\u4e00-\u9fff]/.test(written);

export default rule<Facts>({
  id: 'conversion-residue',
  name: { 'zh-CN': '转换残留', en: 'Conversion residue' },
  severity: 'info',
  summary: {
    'zh-CN': '正文不应留有文档转换的残留（书签、域代码、看不见的控制字符）。',
    en: 'No residue of document conversion (bookmarks, field codes, stray control characters).',
  },
  source: '《党政机关公文格式》GB/T 9704',
  check: (report, reportFinding) => {
    const { text, syntax, mayHoldResidue } = report.draft;
    for (const [pattern, begins] of syntax === 'plain' ? [FIELD, ENTITY] : [FIELD]) {
      if (!text.includes(begins)) continue;
      for (const { 0: written, index } of text.matchAll(pattern)) {
        const range = { start: index, end: index + written.length };
        reportFinding(range, { written, ...NEITHER, edits: [{ range, text: '' }] });
      }
    }
    if (!mayHoldResidue) return;
    const from = frontMatterEnd(text, syntax);
    const pages: Edit[] = [];
    let isOpen = false;
    for (const match of text.matchAll(RESIDUE)) {
      const [written] = match;
      if (match.index < from || (match.index === 0 && written === '\ufeff')) continue;
      const range = { start: match.index, end: match.index + written.length };
      const edit = { range, text: instead(text, range, written) };
      if (/^\f+$/.test(written)) pages.push(edit);
      else {
        // What ends the turning stays as long as it is needed.
        if (isOpen && written === TURNS_BACK) {
          isOpen = false;
          continue;
        }
        const isTurned = written.includes(TURNS_ROUND);
        isOpen ||= isTurned;
        reportFinding(range, { written, isLost: written[0] === '\ufffd', isTurned, edits: [edit] });
      }
    }
    // Those that go, and those that become line ends, once for all of them.
    for (const edits of [pages.filter(({ text }) => text === ''), pages.filter(({ text }) => text !== '')])
      if (edits.length > 0) reportFinding(edits[0].range, { written: '\f', ...NEITHER, edits });
  },
  message: {
    'zh-CN': ({ written, isLost, isTurned, edits }) =>
      isLost
        ? '这里的文字已损坏（无法解码），请对照原稿补上。'
        : isTurned
          ? '这里有看不见的字符（U+202E），它把后面的文字和数字倒过来显示：看到的与文件中的不同。请删去，并核对后面的数字。'
          : isUnseen(written)
            ? `这里有看不见的字符（${visible(written)}${edits.length > 1 ? `，共 ${edits.length} 处` : ''}），是文档转换留下的，请删去。`
            : `“${visible(written)}”是文档转换留下的，请删去。`,
    en: ({ written, isLost, isTurned, edits }) =>
      isLost
        ? 'Text was lost here (it could not be decoded): restore it from the original.'
        : isTurned
          ? 'A character that cannot be seen (U+202E) shows the text and figures behind it in reverse: what is seen is not what the file says. Remove it, and check the figures behind it.'
          : isUnseen(written)
            ? `Characters that cannot be seen (${visible(written)}${edits.length > 1 ? `, in ${edits.length} places` : ''}) were left here by a conversion. Remove them.`
            : `“${visible(written)}” was left by a conversion. Remove it.`,
  },
  fixes: ({ isLost, isTurned, edits }) => {
    if (isLost || isTurned) return [];
    // Within a line a vertical tab or a form feed may have been meant to end it.
    const mayBreak = edits.some(({ text }) => text !== '');
    const [places, inPlaces] = edits.length > 1 ? [`这 ${edits.length} 处`, ` in ${edits.length} places`] : ['', ''];
    const title = mayBreak
      ? { 'zh-CN': `${places}改为换行`, en: `Replace with a line end${inPlaces}` }
      : { 'zh-CN': `删去${places}`, en: `Remove${inPlaces}` };
    return [{ title, edits, preferred: true, safe: !mayBreak }];
  },
});
