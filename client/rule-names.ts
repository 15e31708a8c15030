import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { listRules } from '../server/protocol';
import { readingLanguage } from './language';

/** Has findings show a rule's Chinese name, where they are reported in Chinese; its id goes on in the link to its page. */
export class RuleNames {
  private names: Promise<ReadonlyMap<string, string>> | undefined;

  constructor(private readonly client: () => BaseLanguageClient) {}

  async on(diagnostics: readonly vscode.Diagnostic[]): Promise<void> {
    if (diagnostics.length === 0 || readingLanguage() !== 'zh-CN') return;
    const names = await this.known();
    for (const diagnostic of diagnostics) {
      const { code } = diagnostic;
      const name = typeof code === 'object' ? names.get(String(code.value)) : undefined;
      if (typeof code === 'object' && name !== undefined) diagnostic.code = { ...code, value: name };
    }
  }

  private known(): Promise<ReadonlyMap<string, string>> {
    this.names ??= this.client()
      .sendRequest(listRules, {})
      .then((rules) => new Map(rules.map(({ id, chinese }) => [id, chinese])));
    return this.names;
  }
}
