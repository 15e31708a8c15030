import type { TextEdit } from 'vscode-languageserver';
import type { Report } from '../report/report';
import type { CheckedDocument } from '../service/checked-document';
import type { Preferences } from '../service/preferences';
import { editsFor, type Figures, figuresAfter, figuresIn, followingIn } from '../service/totals-follow';
import type { Totals } from '../write/totals';
import type { Session } from './session';

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
export class TotalsUpdater {
  /** By document: its figures when it was last looked at, `onSave` when it was opened or saved. */
  private readonly known = new Map<string, Figures>();

  constructor(private readonly session: Session) {
    const { documents } = session;
    documents.onDidChangeContent(({ document }) => this.look(document.uri));
    documents.onDidClose(({ document }) => this.known.delete(document.uri));
    session.onSettings(() => {
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

  /** The edits to be made before a draft is saved. */
  async onSave(uri: string): Promise<TextEdit[]> {
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
