import type { l10n as Words } from 'vscode';

/** So many fixes are named in the message; of the others only the number is given. */
const MAX_NAMED = 3;

/** What is said once all safe fixes were made: which they were, by their titles, or that there was none to be made. */
export function fixesMade(titles: readonly string[], l10n: Pick<typeof Words, 't'>): string {
  if (titles.length === 0) return l10n.t('Nothing was changed: no finding can be fixed without your decision.');
  const named = titles.slice(0, MAX_NAMED).join(l10n.t('; '));
  return titles.length > MAX_NAMED
    ? l10n.t('{0} fixes were made: {1}; …', titles.length, named)
    : l10n.t('{0} fixes were made: {1}', titles.length, named);
}
