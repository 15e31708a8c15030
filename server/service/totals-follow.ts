import type { TextEdit } from 'vscode-languageserver';
import type { FormTable } from '../forms/form';
import type { Feature } from '../lsp/feature';
import { followTotals } from '../lsp/protocol';
import type { Session } from '../lsp/session';
import type { Preferences } from '../lsp/settings';
import type { Report } from '../report/report';
import type { MatchedCell } from '../report/tables/matched';
import { setFigure } from '../write/figures';
import { followingTotals, holds, type Totals } from '../write/totals';
import type { CheckedDocument } from './checked-document';
import { textEdits } from './edits';

/**
 * Changes totals with their parts, where the clerk wants that and the total was right before.
 *
 * `onType`: at once, from the figures before a change to those after it. While one and the same cell is edited, what
 * was right before its first change counts: emptied and typed anew it takes its totals along, and as long as no figure
 * stands in it they stay as they are. A total that somebody changes by hand to something else goes with nothing.
 *
 * `onSave`: when the draft is saved. A total that was right when the draft was opened or last saved, and that nobody
 * has touched since, follows its parts as they are by then.
 */
export const totalsFollow: Feature = { serve: (session) => updaterOf(session).serve() };

const updaters = new WeakMap<Session, TotalsUpdater>();

/** The one that follows the totals of a session's drafts. */
export function updaterOf(session: Session): TotalsUpdater {
  const updater = updaters.get(session) ?? new TotalsUpdater(session);
  updaters.set(session, updater);
  return updater;
}

class TotalsUpdater {
  /** By document: its figures when it was last looked at, `onSave` when it was opened or saved. */
  private readonly known = new Map<string, Figures>();

  constructor(private readonly session: Session) {}

  serve(): void {
    const { connection, documents } = this.session;
    connection.onRequest(followTotals, ({ uri, version }) => this.onType(uri, version));
    documents.onWillSaveWaitUntil(({ document }) => this.onSave(document.uri));
    documents.onDidChangeContent(({ document }) => this.look(document.uri));
    documents.onDidClose(({ document }) => this.known.delete(document.uri));
    this.session.onSettings(() => {
      for (const { uri } of documents.all()) void this.look(uri);
    });
  }

  /** The edits that follow what has just been typed; null for none, and where that is no longer the newest version. */
  async onType(uri: string, version?: number): Promise<TextEdit[] | null> {
    const checked = await this.checked(uri, 'onType');
    if (!checked?.report || (version ?? checked.document.version) !== checked.document.version) return null;
    const figures = this.onChecked(checked.report, checked);
    return editsFor(followingIn(checked.report, figures), checked);
  }

  private async onSave(uri: string): Promise<TextEdit[]> {
    const checked = await this.checked(uri, 'onSave');
    if (!checked?.report) return [];
    const before = this.known.get(uri);
    const values: Totals = before
      ? followingIn(checked.report, figuresAfter(before, checked.report, checked.text))
      : new Map();
    this.known.set(uri, figuresIn(checked.report, checked.text, values));
    return editsFor(values, checked) ?? [];
  }

  /** Takes note of a draft that was opened or has changed, whoever changed it. */
  private async look(uri: string): Promise<void> {
    const { totalsFollow } = this.session.preferences;
    if (totalsFollow === 'onSave' && this.known.has(uri)) return;
    const checked = await this.checked(uri, totalsFollow).catch(() => undefined);
    if (checked?.report) this.onChecked(checked.report, checked);
  }

  private onChecked(report: Report, { document: { uri }, text }: CheckedDocument): Figures {
    const before = this.known.get(uri);
    const figures = before ? figuresAfter(before, report, text) : figuresIn(report, text);
    this.known.set(uri, figures);
    return figures;
  }

  /** The draft as it is now; none where totals are not to follow in this way. */
  private async checked(uri: string, follow: Preferences['totalsFollow']): Promise<CheckedDocument | undefined> {
    if (follow === 'off' || follow !== this.session.preferences.totalsFollow) return undefined;
    return this.session.checked(uri);
  }
}

/** The cells of a draft's tables at one time, and which of its equations were right. Equations in the report's order. */
interface Figures {
  readonly text: string;
  readonly tables: readonly FormTable[];
  readonly cells: readonly (string | undefined)[];
  readonly right: readonly boolean[];
  /** Those that are right, or were before the cell that is being edited, and whose total nobody has touched since. */
  readonly stood: readonly boolean[];
  /** The cell that is being edited: the only one that the last change changed. */
  readonly edited: number | undefined;
}

const cellsOf = ({ tables }: Report): MatchedCell[] => tables.flatMap(({ cells }) => cells);

/** The figures of a draft of which nothing was known before. @param values totals that it is about to have */
function figuresIn(report: Report, text: string, values: Totals = new Map()): Figures {
  const right = report.equations.map((equation) => holds(equation, values));
  const cells = cellsOf(report).map((cell) => values.get(cell)?.toString() ?? cell.cell?.content.text);
  return { text, tables: report.tables.map(({ table }) => table), cells, right, stood: right, edited: undefined };
}

function figuresAfter(before: Figures, report: Report, text: string): Figures {
  if (before.text === text) return before;
  const now = figuresIn(report, text);
  if (now.tables.length !== before.tables.length || now.tables.some((table, i) => table !== before.tables[i]))
    return now;
  const changed = now.cells.flatMap((cell, i) => (cell === before.cells[i] ? [] : i));
  if (changed.length === 0) return { ...before, text };
  const cells = cellsOf(report);
  const touched = new Set(changed.map((i) => cells[i]));
  const edited = changed.length === 1 ? changed[0] : undefined;
  const { stood, right } = before;
  const wasRight = edited !== undefined && edited === before.edited ? stood : right;
  return {
    ...now,
    stood: report.equations.map(({ totals }, i) => now.right[i] || (wasRight[i] && !touched.has(totals[0]))),
    edited,
  };
}

const followingIn = ({ equations }: Report, { stood }: Figures): Totals =>
  followingTotals(equations, new Set(equations.filter((_, i) => stood[i])));

function editsFor(values: Totals, checked: CheckedDocument): TextEdit[] | null {
  const edits = [...values].flatMap(([cell, value]) => setFigure(cell, value));
  return edits.length > 0 ? textEdits(edits, checked) : null;
}
