import * as vscode from 'vscode';

/** What VS Code hands over of a key that types something. */
interface Typed {
  text: string;
}

/**
 * Keeps what is typed behind the key that was pressed before it. VS Code types at once, and tells an extension of a key
 * a moment later: a digit typed right after Tab would land in the cell that is just being left. So, as long as the cursor
 * is in a cell, typing goes by here; where another extension has taken it (a Vim), it stays as it is.
 */
export class KeysInOrder implements vscode.Disposable {
  private typing: vscode.Disposable | undefined;
  private last: Promise<unknown> = Promise.resolve();
  /** Digits that are the last in the row, and have not been typed yet: further ones are typed with them. */
  private digits: Typed | undefined;

  /** Does what a key asks for, once all that came before is done: it must come to an end, whatever the server does. */
  run(key: () => Thenable<unknown>): Promise<unknown> {
    this.digits = undefined;
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
      return vscode.commands.registerCommand('type', (typed: Typed) => this.type({ ...typed }));
    } catch {
      return undefined;
    }
  }

  private type(typed: Typed): Promise<unknown> {
    const areDigits = /^\d+$/.test(typed.text);
    if (this.digits && areDigits) {
      this.digits.text += typed.text;
      return this.last;
    }
    const done = this.run(() => {
      if (this.digits === typed) this.digits = undefined;
      return vscode.commands.executeCommand('default:type', typed);
    });
    if (areDigits) this.digits = typed;
    return done;
  }
}
