import type { BoardReport } from '../server/review/board-data';
import type { ReportPlace } from '../server/review/board-messages';
import type { Decision } from '../server/review/decisions';
import { reportInScript } from './report-scripts';

/** What shows the page: a browser, from a disk; or an editor, which reads the reports itself. */
export interface Host {
  /** The rest of a report; fails where it is gone. */
  readonly report: (script: string) => Promise<BoardReport>;
  /** Undefined where the page is all there is. */
  readonly editor?: Editor;
}

export interface Editor {
  /** Opens a report at a place, or at its beginning. */
  readonly open: (script: string, place: ReportPlace | null) => void;
  /** Puts decisions beside the reports. Whether that could be done. */
  readonly keep: (decisions: readonly Decision[]) => Promise<boolean>;
  /** Reads the reports anew. */
  readonly again: () => void;
  /** Has all that is found listed by the editor. */
  readonly list: () => void;
}

/** Set before anything else of the page is loaded. */
export let host: Host = { report: reportInScript };

export function setHost(other: Host): void {
  host = other;
}
