import type { Location } from 'vscode-languageserver';
import { displayRange } from '../draft/cells';
import type { OtherFigure } from '../report/compare/other-year';
import type { MatchedCell } from '../report/tables/matched';
import { type CheckedDocument, editorRange } from './checked-document';

/** Where cells stand that the draft has, each once. */
export const cellLocations = ({ document }: CheckedDocument, cells: readonly MatchedCell[]): Location[] =>
  [...new Set(cells)].flatMap(({ cell }) =>
    cell ? [{ uri: document.uri, range: editorRange(document, displayRange(cell)) }] : [],
  );

/** Where a figure of another file stands. */
export const fileLocation = ({ place: { uri, start, end } }: OtherFigure): Location => ({ uri, range: { start, end } });
