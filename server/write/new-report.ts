import type { Layout, Syntax } from '../draft/draft';
import { isLayout, layoutOf } from '../draft/layouts';
import type { Form } from '../forms/form';
import { isCarriedIn, lastYearsFigure } from '../report/compare/between-years';
import type { PreviousYear } from '../report/compare/other-year';
import { titleFor } from '../report/title';
import { asHtml } from '../text/escapes';
import { ASKED, request, writeReport } from './templates';

/** Whether a report is begun in a layout; one cell a line is what text extraction leaves, and nobody writes it. */
export const isForNewReports = (name: unknown): name is Layout => isLayout(name) && !layoutOf(name).cellIsLine;

/** What a new report is to be. */
export interface Beginning {
  /** As `plainName` gives it. */
  readonly organ: string;
  /** The year reported on. */
  readonly year: number;
  /** The form for that year. */
  readonly form: Form;
  /** One that is for new reports. */
  readonly layout: Layout;
  /** Last year's report of the organ. */
  readonly previous: PreviousYear | undefined;
}

export interface NewReport {
  readonly text: string;
  /** How many figures were carried over from last year's report. */
  readonly carried: number;
}

/**
 * Begins a report: the form for its year, with the figures that last year's report hands on. All other cells are left
 * blank and free text as 【请填写…】, so that both are reported until they are filled in. No sentence of last year's is used.
 * @param open marks what is to be filled in or looked at again; a total is not: it is worked out
 */
export function writeNewReport(beginning: Beginning, open: (text: string) => string): NewReport {
  const { organ, year, form, layout, previous } = beginning;
  const { syntax } = layoutOf(layout);
  const name = escapedName(organ, syntax);
  let carried = 0;
  const text = writeReport(
    form,
    { layout, syntax, lineEnd: '\n' },
    {
      year: String(year),
      nextYear: String(year + 1),
      value: (cell) => {
        // What was carried over then is carried in now; what was in force still is as long as nothing is made or repealed.
        const figure = cell.sinceLastYear && lastYearsFigure(cell, previous)?.value;
        if (figure === undefined || !Number.isInteger(figure) || figure < 0) return cell.isSum ? '' : open('');
        carried++;
        return isCarriedIn(cell) ? String(figure) : open(String(figure));
      },
      text: (prompt) => (prompt === ASKED.organ ? name : open(request(prompt, { organ }))),
    },
  );
  return { text: syntax === 'html' ? page(titleFor(name, year), text) : text, carried };
}

/** A whole page: without its encoding a browser would guess. */
export const page = (title: string, body: string): string =>
  [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<title>${title}</title>`,
    '</head>',
    '<body>',
    body,
    '</body>',
    '</html>',
  ].join('\n');

/** An organ's name on one line: no line ends, control characters or others that no font shows. */
export const plainName = (organ: string): string => organ.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();

/** A name as text of the document: every sign that could be mark-up is none, for organs have no such sign in their names. */
export function escapedName(name: string, syntax: Syntax): string {
  if (syntax === 'html') return asHtml(name);
  return syntax === 'markdown' ? name.replace(/[\\`*_[\]<>&#|~+=-]/g, '\\$&') : name;
}
