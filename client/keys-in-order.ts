import * as vscode from 'vscode';

/**
 * Keeps what is typed behind the key that was pressed before it. VS Code types at once, and tells an extension of a key
 * a moment later: a digit typed right after Tab would land in the cell that is just being left. So, as long as the cursor
 * is in a cell, typing goes by here; where another extension has taken it (a Vim), it stays as it is.
 */
export class KeysInOrder implements vscode.Disposable {
  private typing: vscode.Disposable | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** Does what a key asks for, once all that came before is done: it must come to an end, whatever the server does. */
  run(key: () => Thenable<unknown>): Promise<unknown> {
    this.last = this.last.then(key).catch(() => {});
    return this.last;
  }

  setOn(isOn: boolean): void {
    if (isOn === (this.typing !== undefined)) return;
    this.typing?.dispose();
    this.typing = isOn ? this.takeTyping() : undefined;
  }

  dispose(): void {
    this.setOn(false);
  }

  private takeTyping(): vscode.Disposable | undefined {
    try {
      return vscode.commands.registerCommand('type', (typed: unknown) =>
        this.run(() => vscode.commands.executeCommand('default:type', typed)),
      );
    } catch {
      return undefined;
    }
  }
}
