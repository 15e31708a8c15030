import type { CompletionItem } from 'vscode-languageserver';
import type { Language } from '../lint/finding';
import type { CheckedDocument } from './checked-document';
import { cellPlaceAt, fragmentAt } from './completion/cell-place';
import { citationOffers } from './completion/citations';
import { figureOffers } from './completion/figures';
import { headingOffers } from './completion/headings';
import { labelOffers, labelOffersBelow } from './completion/labels';
import { itemsOf, type Offer } from './completion/offer';
import { linePlaceAt, prosePlaceAt } from './completion/prose-place';
import { sentenceOffers } from './completion/sentences';
import { signatureOffers } from './completion/signature';
import { beginningOffers, titleOffers } from './completion/title';

/** In documents of this language, and in no other, one may expect that a report is to be written. */
const OWN = 'ogi-report';

/** Who asks, and what for. */
export interface Asking {
  readonly language: Language;
  readonly hasSnippets: boolean;
  /** Whether a character made the editor ask that is a common one outside of tables. */
  readonly onlyCells: boolean;
}

/** What can be put in the place of what is typed before an offset. */
export const completionsAt = (checked: CheckedDocument, offset: number, asking: Asking): CompletionItem[] =>
  itemsOf(offersAt(checked, offset, asking), checked, offset);

function offersAt(checked: CheckedDocument, offset: number, asking: Asking): Offer[] {
  const { report, previous } = checked;
  const { language, hasSnippets, onlyCells } = asking;
  if (!report) return onlyCells ? [] : atBeginning(checked, offset, asking);
  const fragment = fragmentAt(report, offset);
  if (fragment) {
    const cell = cellPlaceAt(report, fragment, offset);
    return cell ? (figureOffers(report, cell, previous, language) ?? labelOffers(report, cell, language)) : [];
  }
  const place = prosePlaceAt(report.draft, offset);
  if (!place) return [];
  const labels = labelOffersBelow(report, place, language);
  if (onlyCells) return labels;
  return [
    ...labels,
    ...titleOffers(report, place, language),
    ...headingOffers(report, place, language),
    ...sentenceOffers(report, place, language),
    ...signatureOffers(report, place, language, hasSnippets),
    ...citationOffers(report, place, language),
  ];
}

function atBeginning(checked: CheckedDocument, offset: number, { language, hasSnippets }: Asking): Offer[] {
  if (checked.document.languageId !== OWN) return [];
  const place = linePlaceAt(checked.text, checked.syntax, offset);
  return place ? beginningOffers(checked, place, language, hasSnippets) : [];
}
