import { UNSEEN } from '../draft/residue';
import { rule } from './rule';

interface Facts {
  readonly written: string;
  readonly range: { readonly start: number; readonly end: number };
  /** Characters that could not be decoded: what they were is lost. */
  readonly isLost: boolean;
}

/** Bookmarks and fields of a word processor, and characters that nobody sees. Every run of them is one finding. */
const RESIDUE = new RegExp(
  [
    '\\[bookmark:(?: |\\u00a0|&nbsp;)?[\\w\\u4e00-\\u9fff.-]{0,80}\\]',
    '\\{? ?\\b(?:PAGE|NUMPAGES|MERGEFORMAT|TOC|HYPERLINK|PAGEREF|REF|EMBED|SHAPE|INCLUDEPICTURE)(?: {1,3}(?:\\\\[*@#a-z!]|"[^"\\r\\n]{0,200}"|MERGEFORMAT|_\\w{1,60}|Excel\\.\\w{1,20}|Word\\.\\w{1,20})){1,8}(?: {0,3}\\})?',
    `(?:${UNSEEN}|[\\u000b\\u000c])+`,
    '\\ufffd+',
  ].join('|'),
  'g',
);

const visible = (written: string): string =>
  written
    .replace(
      /[^\x20-\x7e\u4e00-\u9fff]/gu,
      (char) => `U+${(char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')} `,
    )
    .trim()
    .slice(0, 60);

const isUnseen = (written: string): boolean => !/[!-~]/.test(written);

export default rule<Facts>({
  id: 'conversion-residue',
  severity: 'info',
  summary: {
    'zh-CN': '正文不应留有文档转换的残留（书签、域代码、看不见的控制字符）。',
    en: 'No residue of document conversion (bookmarks, field codes, stray control characters).',
  },
  source: '《党政机关公文格式》GB/T 9704',
  check: (report, tell) => {
    const { text, mayHoldResidue } = report.draft;
    if (!mayHoldResidue) return;
    for (const match of text.matchAll(RESIDUE)) {
      const [written] = match;
      if (match.index === 0 && written === '\ufeff') continue;
      const range = { start: match.index, end: match.index + written.length };
      tell(range, { written, range, isLost: written[0] === '\ufffd' });
    }
  },
  message: {
    'zh-CN': ({ written, isLost }) =>
      isLost
        ? '这里的文字已损坏（无法解码），请对照原稿补上。'
        : isUnseen(written)
          ? `这里有看不见的字符（${visible(written)}），是文档转换留下的，请删去。`
          : `“${visible(written)}”是文档转换留下的，请删去。`,
    en: ({ written, isLost }) =>
      isLost
        ? 'Text was lost here (it could not be decoded): restore it from the original.'
        : isUnseen(written)
          ? `Characters that cannot be seen (${visible(written)}) were left here by a conversion. Remove them.`
          : `“${visible(written)}” was left by a conversion. Remove it.`,
  },
  fixes: ({ range, isLost }) =>
    isLost
      ? []
      : [{ title: { 'zh-CN': '删去', en: 'Remove' }, edits: [{ range, text: '' }], preferred: true, safe: true }],
});
