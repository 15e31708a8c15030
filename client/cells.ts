import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CellStep, type CellSteps, cellSteps } from '../server/protocol';
import { KeysInOrder } from './keys-in-order';
import type { Statuses } from './statuses';

/** Lets Tab and Shift+Tab go from cell to cell, and shows in the status bar which cell the cursor is in. */
export const stepThroughCells = (client: BaseLanguageClient, statuses: Statuses): vscode.Disposable => {
  const cells = new Cells(client, statuses);
  return vscode.Disposable.from(
    cells,
    vscode.commands.registerCommand('ogiReport.nextCell', (how?: unknown) =>
      how === ONLY_KNOWN ? undefined : cells.go('next'),
    ),
    vscode.commands.registerCommand('ogiReport.previousCell', (how?: unknown) =>
      how === ONLY_KNOWN ? undefined : cells.go('previous'),
    ),
  );
};

/** The argument of a call that leads nowhere: VS Code holds the first call of a command back, and typing overtakes it. */
const ONLY_KNOWN = 'only-known';

/** What the keys do everywhere else. */
const OTHERWISE = { next: 'tab', previous: 'outdent' } as const;

/** So often a cell is asked for anew where the draft changes faster than it is answered. */
const MAX_TRIES = 5;

/** A key that is not answered in this time leads nowhere: what was typed after it waits. In milliseconds. */
const TIMEOUT_MS = 2000;

class Cells implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('ogiReport.cell', vscode.StatusBarAlignment.Right, 101);
  private readonly subscriptions: vscode.Disposable;
  private isInCell: boolean | undefined;
  private known: { document: vscode.TextDocument; selection: vscode.Selection; steps: CellSteps } | undefined;
  private isAsking = false;
  private isOutdated = false;
  private readonly keys = new KeysInOrder({
    divert: (by) => vscode.commands.registerCommand('type', by),
    type: (typed) => vscode.commands.executeCommand('default:type', typed),
  });
  private areKnown = false;

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly statuses: Statuses,
  ) {
    this.item.name = vscode.l10n.t('Cell of the annual report');
    const update = (): void => void this.update();
    this.subscriptions = vscode.Disposable.from(
      this.item,
      this.keys,
      statuses.onDidChange(update),
      vscode.workspace.onDidChangeTextDocument((event) => this.follow(event)),
      vscode.window.onDidChangeTextEditorSelection(
        ({ textEditor }) => textEditor === vscode.window.activeTextEditor && update(),
      ),
    );
    update();
  }

  /** Goes to the cell where a key leads; does what the key does otherwise, where the cursor is in no cell. */
  async go(to: 'next' | 'previous'): Promise<void> {
    await this.keys.run(() => this.step(to));
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private async step(to: 'next' | 'previous'): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const late = new Promise<'late'>((resolve) => setTimeout(resolve, TIMEOUT_MS, 'late'));
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const at = this.knownIn(editor) ?? (await Promise.race([this.ask(editor), late]));
      if (at === 'late') return;
      if (!at) {
        await vscode.commands.executeCommand(OTHERWISE[to]);
        return;
      }
      if (at.version !== editor.document.version) continue;
      const step = at[to];
      if (step) await this.take(step, editor);
      return;
    }
  }

  private async take(step: CellStep, editor: vscode.TextEditor): Promise<void> {
    if ('insert' in step) {
      const { end } = editor.selection;
      await editor.edit((edit) => edit.replace(editor.selection, step.insert));
      const behind = end.translate(0, step.insert.length);
      if (editor.selection.isEmpty) return;
      editor.selection = new vscode.Selection(behind, behind);
      return;
    }
    const { start, end } = this.client.protocol2CodeConverter.asRange(step.select);
    editor.selection = new vscode.Selection(start, end);
    editor.revealRange(editor.selection);
  }

  /** A figure that is typed moves the cells after it along, and nothing else: where the keys lead from it is known at once. */
  private follow({ document, contentChanges: [change, ...others] }: vscode.TextDocumentChangeEvent): void {
    const { known } = this;
    if (known?.document !== document || known.steps.version !== document.version - 1 || !change) return;
    const { range, text } = change;
    if (others.length > 0 || !/^\d+$/.test(text) || !range.isEqual(known.selection)) return;
    const moved = shifted(known.steps, range.end, text.length - (range.end.character - range.start.character));
    const cursor = range.start.translate(0, text.length);
    this.known = moved && {
      document,
      selection: new vscode.Selection(cursor, cursor),
      steps: { ...moved, version: document.version },
    };
  }

  private async update(): Promise<void> {
    this.isOutdated = true;
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      while (this.isOutdated) {
        this.isOutdated = false;
        const editor = vscode.window.activeTextEditor;
        const selection = editor?.selection;
        // Until the server has said so: the key must not type blanks into a cell that somebody has just come to.
        if (editor && this.statuses.of(editor.document) && looksLikeCells(editor)) this.setInCell(true);
        const steps = editor && (await this.ask(editor));
        // Something was typed meanwhile: what is known by then is newer.
        this.isOutdated = steps !== undefined && steps.version !== editor?.document.version;
        if (this.isOutdated) continue;
        this.known = editor && selection && steps && { document: editor.document, selection, steps };
        this.show(steps);
      }
    } finally {
      this.isAsking = false;
    }
  }

  /** What was asked last, where it still holds: then a key leads on at once. */
  private knownIn({ document, selection, selections }: vscode.TextEditor): CellSteps | undefined {
    const { known } = this;
    const holds = known?.document === document && known.steps.version === document.version && selections.length === 1;
    return holds && known.selection.isEqual(selection) ? known.steps : undefined;
  }

  /** The cell that the cursor is in. Not asked where nobody can be in one: no report, or more cursors than one. */
  private async ask({ document, selections }: vscode.TextEditor): Promise<CellSteps | undefined> {
    if (!this.statuses.of(document) || selections.length > 1) return undefined;
    const uri = this.client.code2ProtocolConverter.asUri(document.uri);
    const [{ start, end }] = selections;
    const position = ({ line, character }: vscode.Position) => ({ line, character });
    const range = { start: position(start), end: position(end) };
    return (await this.client.sendRequest(cellSteps, { uri, range }).catch(() => null)) ?? undefined;
  }

  private show(at: CellSteps | undefined): void {
    if (at?.name) {
      this.item.text = at.name;
      this.item.tooltip = at.fullName ?? undefined;
      this.item.show();
    } else this.item.hide();
    this.setInCell(at !== undefined);
  }

  /** Has VS Code call the commands once, before their keys are pressed. */
  private makeKnown(): void {
    if (this.areKnown) return;
    this.areKnown = true;
    const commands = ['ogiReport.nextCell', 'ogiReport.previousCell'].map((command) => ({ command, args: ONLY_KNOWN }));
    void vscode.commands.executeCommand('runCommands', { commands });
  }

  private setInCell(isInCell: boolean): void {
    if (isInCell === this.isInCell) return;
    if (isInCell) this.makeKnown();
    this.isInCell = isInCell;
    this.keys.setOn(isInCell);
    void vscode.commands.executeCommand('setContext', 'ogiReport.isInCell', isInCell);
  }
}

/** Where the keys lead once so many characters have come in at a place; what a key types depends on more than that. */
function shifted(steps: CellSteps, at: vscode.Position, by: number): CellSteps | undefined {
  const { next } = steps;
  if (!next || 'insert' in next) return undefined;
  const { start, end } = next.select;
  const isBehind = start.line === at.line && start.character >= at.character;
  const place = ({ line, character }: typeof start) => ({
    line,
    character: line === at.line ? character + by : character,
  });
  return isBehind ? { ...steps, next: { select: { start: place(start), end: place(end) } } } : steps;
}

/** Whether the cursor's line reads like a row of a table, or a cell of one. */
const looksLikeCells = ({ document, selection }: vscode.TextEditor): boolean =>
  selection.isSingleLine &&
  /^\s*\||\t|<\/?t(?:able|head|body|r|d|h)\b/i.test(document.lineAt(selection.active.line).text);
