import type { BoardData, BoardReport } from './board-data';
import type { ReviewedReport } from './model';

/** How a report's script calls the page. */
export const CALLBACK = 'ogiReport';

/** A value as JSON that can stand in a script or in a page: nothing in it ends either. */
const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The script that holds what a board shows of one report. */
export const reportScript = (script: string, report: ReviewedReport): string =>
  `${CALLBACK}(${scriptJson(script)},${scriptJson(boardReport(report))});\n`;

/** What a script was written of; undefined for what is none. */
export function reportIn(script: string): BoardReport | undefined {
  const from = script.indexOf(',{');
  const to = script.lastIndexOf(');');
  try {
    return from < 0 ? undefined : (JSON.parse(script.slice(from + 1, to)) as BoardReport);
  } catch {
    return undefined;
  }
}

/** What a board shows of one report. */
export const boardReport = ({ file, form, findings, review }: ReviewedReport): BoardReport => ({
  file,
  form,
  findings,
  places: review.places,
  tables: review.tables,
  sentences: review.sentences,
});

/** What the page is made of. */
export interface PageSource {
  readonly code: string;
  readonly style: string;
}

/**
 * The board's page. Its own code and style run and no other: they are allowed by what they are (their hash). What the code
 * asks for runs as well, and it asks for the scripts of reports alone; nothing is fetched from anywhere.
 * @param hash SHA-256 in base64
 */
export function boardPage(data: BoardData, source: PageSource, hash: (text: string) => string): string {
  // A browser hashes what it has read, in which every line end is LF.
  const [code, style] = [source.code, source.style].map((text) => text.replace(/\r\n?/g, '\n').trim());
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash(code)}' 'strict-dynamic'`,
    `style-src 'sha256-${hash(style)}'`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const title = TITLE[data.language];
  return [
    '<!DOCTYPE html>',
    `<html lang="${data.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<script type="application/json" id="data">${scriptJson(data)}</script>`,
    `<script>${code}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const TITLE = { 'zh-CN': '政府信息公开工作年度报告审核', en: 'Review of OGI annual reports' } as const;
