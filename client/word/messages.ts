import * as vscode from 'vscode';
import type { Protection, RefusedChange, WordPlace, WordRefusal } from '../../server/files/codecs/word';

/** Why a file cannot be read as a Word file, and what to do. */
export function unreadable(why: WordRefusal): string {
  switch (why) {
    case 'word-damaged':
      return vscode.l10n.t('The file is damaged. Open it in Word or WPS, let it be repaired, and save it.');
    case 'word-too-large':
      return vscode.l10n.t('The file holds more than any report does, and was not read.');
    case 'word-password':
      return vscode.l10n.t('The file is protected by a password. Remove the password in Word or WPS, and save it.');
    case 'word-95':
      return vscode.l10n.t('This file predates Word 97. Save it as .docx in Word or WPS.');
    case 'word-embedded':
      return vscode.l10n.t('The text stands in other files that are embedded in this one. Save it as .docx in Word.');
    case 'not-word':
      return vscode.l10n.t('This is no Word file, whatever it is called.');
  }
}

/** Why a file is only shown; undefined for one that can be written. */
export function readOnly(protection: Protection | 'place' | undefined): string | undefined {
  switch (protection) {
    case 'signed':
      return vscode.l10n.t('It is signed digitally: a change would make the signature void.');
    case 'protected':
      return vscode.l10n.t('It is protected against changes. Stop the protection in Word first.');
    case 'word-97':
      return vscode.l10n.t('Files of Word 97–2003 are not written. Save it as .docx in Word or WPS.');
    case 'place':
      return vscode.l10n.t('Its location is read-only.');
    default:
      return undefined;
  }
}

const MAX_NAMED = 3;

/** Why a text cannot be saved into its file, by the places that Word shows. */
export function unsaved(name: string, refused: readonly RefusedChange[]): string {
  const named = refused
    .slice(0, MAX_NAMED)
    .map(({ place, why }) => (place ? `${placeIn(place)}: ` : '') + because(why));
  if (refused.length > MAX_NAMED) named.push(vscode.l10n.t('{0} more', refused.length - MAX_NAMED));
  return vscode.l10n.t('“{0}” was not saved. {1}', name, named.join(' · '));
}

function because(why: RefusedChange['why']): string {
  switch (why) {
    case 'structure':
      return vscode.l10n.t('this would need other paragraphs, rows or line breaks than the file has');
    case 'generated':
      return vscode.l10n.t('Word makes this number or mark itself');
    case 'field':
      return vscode.l10n.t('this is a field, which Word would work out anew');
    case 'text-box':
      return vscode.l10n.t('this stands in a text box');
    case 'control':
      return vscode.l10n.t('this stands in a control that is locked or of fixed content');
    case 'formula':
      return vscode.l10n.t('this is a formula');
  }
}

const placeIn = (place: WordPlace): string =>
  'table' in place
    ? vscode.l10n.t('Table {0}, row {1}, column {2}', place.table, place.row, place.column)
    : vscode.l10n.t('Paragraph {0} “{1}”', place.paragraph, place.beginning);
