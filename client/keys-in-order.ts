/** What VS Code hands over of a key that types something. */
export interface Typed {
  readonly text: string;
}

/** The editor's own typing. */
export interface Typing {
  /** Has what is typed go by somebody; throws where it goes by another extension already (a Vim). */
  readonly divert: (by: (typed: Typed) => Thenable<unknown>) => { dispose(): void };
  readonly type: (typed: Typed) => Thenable<unknown>;
}

/**
 * Keeps what is typed behind the key that was pressed before it. VS Code types at once, and tells an extension of a key
 * a moment later: a digit typed right after Tab would land in the cell that is just being left. So, as long as the cursor
 * is in a cell, typing goes by here; where it cannot, it stays as it is.
 */
export class KeysInOrder {
  private diverted: { dispose(): void } | undefined;
  private last: Promise<unknown> = Promise.resolve();
  /** Digits that come last and have not been typed yet: further ones are typed with them. */
  private digits: { text: string } | undefined;

  constructor(private readonly typing: Typing) {}

  /** Does what a key asks for, once all that came before is done: it must come to an end, whatever the server does. */
  run(key: () => Thenable<unknown>): Promise<unknown> {
    this.digits = undefined;
    this.last = this.last.then(key).catch(() => {});
    return this.last;
  }

  setOn(isOn: boolean): void {
    if (isOn === (this.diverted !== undefined)) return;
    this.diverted?.dispose();
    this.diverted = isOn ? this.divert() : undefined;
  }

  dispose(): void {
    this.setOn(false);
  }

  private divert(): { dispose(): void } | undefined {
    try {
      return this.typing.divert((typed) => this.type(typed));
    } catch {
      return undefined;
    }
  }

  private type({ text }: Typed): Promise<unknown> {
    const areDigits = /^\d+$/.test(text);
    if (this.digits && areDigits) {
      this.digits.text += text;
      return this.last;
    }
    const typed = { text };
    const done = this.run(() => {
      if (this.digits === typed) this.digits = undefined;
      return this.typing.type(typed);
    });
    if (areDigits) this.digits = typed;
    return done;
  }
}
