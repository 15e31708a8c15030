import type * as vscode from 'vscode';
import type { RuleItem } from '../server/protocol';

/** Has findings show a rule's Chinese name, where they are reported in Chinese; its id goes on in the link to its page. */
export class RuleNames {
  private names: Promise<ReadonlyMap<string, string>> | undefined;

  constructor(
    private readonly rules: () => Promise<readonly RuleItem[]>,
    private readonly areChinese: () => boolean,
  ) {}

  async on(diagnostics: readonly vscode.Diagnostic[]): Promise<void> {
    if (diagnostics.length === 0 || !this.areChinese()) return;
    const names = await this.known();
    for (const diagnostic of diagnostics) {
      const { code } = diagnostic;
      const name = typeof code === 'object' ? names.get(String(code.value)) : undefined;
      if (typeof code === 'object' && name !== undefined) diagnostic.code = { ...code, value: name };
    }
  }

  /** None where the server does not answer: findings are shown by their ids then, and it is asked again for the next. */
  private known(): Promise<ReadonlyMap<string, string>> {
    this.names ??= this.rules().then(
      (rules) => new Map(rules.map(({ id, chinese }) => [id, chinese])),
      () => {
        this.names = undefined;
        return new Map();
      },
    );
    return this.names;
  }
}
