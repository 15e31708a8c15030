import type { Words } from './messages';

/** Puts a text into the language of the display. */
export interface Localized {
  readonly t: (text: string) => string;
}

/** What the form's page says, in the language of the display. */
export const words = (l10n: Localized): Words => ({
  none: l10n.t('This document is no annual report on open government information.'),
  title: l10n.t('Annual report: form'),
  form: l10n.t('Form'),
  published: l10n.t('As published'),
  charts: l10n.t('Figures over the years'),
  print: l10n.t('Print…'),
  toDraft: l10n.t('Go to the draft: {0}'),
  noCharts: l10n.t('There are no figures to draw yet: the report must name its organ and its year.'),
  copyPicture: l10n.t('Copy the picture'),
  saveSvg: l10n.t('Save as SVG…'),
  savePng: l10n.t('Save as PNG…'),
  lastYear: l10n.t('Last year’s figures'),
  lastYearOf: l10n.t('{0}: {1}'),
  blanks: l10n.t('Blank cells: {0}'),
  tasks: l10n.t('Still to be written: {0}'),
  done: l10n.t('Nothing is left to be filled in.'),
  fillTotals: l10n.t('Fill in the totals ({0})'),
  fillTotal: l10n.t('Fill in {0}'),
  copyTable: l10n.t('Copy the table'),
  copied: l10n.t('Copied. Paste it into Word, WPS or Excel.'),
  insertTable: l10n.t('Insert {0}'),
  insertRow: l10n.t('Insert the row'),
  missingRow: l10n.t('The draft lacks the row “{0}”.'),
  row: l10n.t('Row'),
  column: l10n.t('Column, items (1) to (6)'),
  balance: l10n.t('Balance, 一 + 二 = 三（七） + 四'),
  difference: l10n.t('off by {0}'),
  keys: l10n.t(
    'Arrows, Tab and Enter go from cell to cell. “=” fills in a total. Esc takes back what is typed. F12 goes to the draft.',
  ),
});
