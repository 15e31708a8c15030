// Whatever only features need; what tells an editor that they are there is in `service/announced.ts`.
export { areaOf } from '../review/area';
export { boardData, findingAlikeIn, reviewArea } from '../review/board';
export { boardReport } from '../review/board-files';
export { DECISIONS_FILE, Decisions, readDecisions, writeDecisions } from '../review/decisions';
export { isReport, lightened } from '../review/model';
export { ORGANS_FILE, problemsOf, readOrgans } from '../review/organs';
export { placeOf } from '../review/report-place';
export { reviewedDocument } from '../review/reviewed-document';
export { stepsAt } from '../service/cell-steps';
export { chartsOf } from '../service/charts';
export {
  conversions,
  fixAllAction,
  isAskedFor,
  isTask,
  quickFixes,
  wants,
  withEdit,
} from '../service/code-actions';
export { lensesOn } from '../service/code-lens';
export { completionsAt } from '../service/completion';
export { LANGUAGE_OF, obstacles } from '../service/convert';
export { linkTo, sourcesOf } from '../service/definition';
export { linksIn } from '../service/document-links';
export { exported, isWrittenWhole } from '../service/export';
export { changesIn, editsOf, fixDocument } from '../service/fix-all';
export { foldsOf } from '../service/folding-ranges';
export { formEdits } from '../service/form-edits';
export { formView } from '../service/form-view';
export { aroundCell, aroundFigures } from '../service/highlights';
export { aboutProse, aboutTable, rangeAround } from '../service/hover';
export { InlayHintBuilder } from '../service/inlay-hints';
export { markupOf } from '../service/markup';
export { messageIn } from '../service/messages';
export { beginReport, organNames } from '../service/new-report';
export { cellAt, referencesAt } from '../service/node-at';
export { isBlankBehind, linedUp, rowBehind } from '../service/on-type';
export { Outline } from '../service/outline';
export { clipOf, Pasting, refusal as pasteRefusal, versioned, wholeReport, withoutMarks } from '../service/paste';
export { publishedPage, publishedReport } from '../service/published';
export { usesAt } from '../service/references';
export { messages as renameRefusals, subjectAt } from '../service/rename';
export { rulesIn } from '../service/rule-list';
export { selectionAt } from '../service/selection-ranges';
export { push as pushTokens } from '../service/semantic-tokens';
export { templateFor, templatesIn } from '../service/templates';
export { mayMeanReport, symbolsFor } from '../service/workspace-symbols';
export { convertDraft as convertWhole } from '../write/convert/draft';
export { convertTables } from '../write/convert/tables';
export { formatTables } from '../write/format/tables';
