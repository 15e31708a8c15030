import type { Line } from '../draft/draft';
import { readDraft } from '../draft/read';
import { organAbove } from '../report/head';
import { readReport } from '../report/report';
import { applyEdits } from '../text/edits';

/** The look of an official document (GB/T 9704), on the screen and on A4. */
export const OFFICIAL_RULES = `@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
body { margin: 2em auto; max-width: 156mm; font: 16pt/28.95pt 仿宋_GB2312, FangSong_GB2312, 仿宋, FangSong, STFangsong, serif; color: #000; background: #fff; }
h1 { margin: 0 0 1em; font: 22pt/32pt 方正小标宋简体, 方正小标宋_GBK, 宋体, SimSun, STSong, serif; text-align: center; }
h2, h3 { margin: 0; font-size: 1em; font-weight: normal; text-indent: 2em; break-after: avoid; }
h2 { font-family: 黑体, SimHei, "Heiti SC", sans-serif; }
h3 { font-family: 楷体_GB2312, 楷体, KaiTi, STKaiti, serif; }
p { margin: 0; text-indent: 2em; text-align: justify; }
p.title { margin: 0; font: 22pt/32pt 方正小标宋简体, 方正小标宋_GBK, 宋体, SimSun, STSong, serif; text-align: center; text-indent: 0; }
p.signature { margin-left: 50%; text-align: center; text-indent: 0; break-before: avoid; }
table { width: 100%; margin: .5em 0; border-collapse: collapse; font-size: 10.5pt; line-height: 1.4; }
td, th { border: 1px solid #000; padding: 2px; text-align: center; font-weight: normal; }
tr { break-inside: avoid; }
@media print { body { margin: 0; max-width: none; } }
`;
const STYLE = `<style>\n${OFFICIAL_RULES}</style>\n`;

/** A page of a report with the look of an official document. */
export function withOfficialLook(page: string): string {
  const named = withOfficialClasses(page);
  const at = named.indexOf('</head>');
  return at < 0 ? named : named.slice(0, at) + STYLE + named.slice(at);
}

/**
 * The same with nothing but the names by which the rules find its lines: an organ above the title is part of it, organ
 * and date below stand at the right.
 */
export function withOfficialClasses(page: string): string {
  const report = readReport(readDraft(page, 'html'));
  const classes = new Map<Line | undefined, string>([
    [report?.signature.organ?.line, 'signature'],
    [report?.signature.signed?.line, 'signature'],
    [report && organAbove(report), 'title'],
  ]);
  const edits = [...classes].flatMap(([line, name]) => {
    const at = line && isParagraph(page, line.range.start) ? line.range.start + '<p'.length : undefined;
    return at === undefined ? [] : [{ range: { start: at, end: at }, text: ` class="${name}"` }];
  });
  return applyEdits(page, edits);
}

const isParagraph = (page: string, at: number): boolean => /^<p[ >]/.test(page.slice(at, at + 3));
