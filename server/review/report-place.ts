import { displayRange } from '../draft/cells';
import type { Finding } from '../lint/finding';
import { currentRuleId } from '../lint/renamed-rules';
import type { Report } from '../report/report';
import type { Range } from '../text/range';
import type { ReportPlace } from './board-messages';
import { reviewFacts } from './facts';

/** Where in a report something stands that a board shows; undefined where it does not stand there any more. */
export function placeOf(report: Report, findings: readonly Finding[], place: ReportPlace): Range | undefined {
  if ('table' in place) {
    const table = report.tables.find(({ table }) => table.id === place.table);
    const cell = table?.cells.find(({ form }) => form.index === place.index)?.cell;
    return cell && displayRange(cell);
  }
  const { places } = reviewFacts(report, findings);
  const rule = currentRuleId(place.rule);
  const at = findings.findIndex(
    (finding, i) => finding.rule === rule && places[i].at === place.at && places[i].sum === place.sum,
  );
  return findings[at]?.range;
}
