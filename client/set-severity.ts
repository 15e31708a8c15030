import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LEVELS, type Level, listRules, type RuleItem } from '../server/protocol';
import { readingLanguage } from './language';

/** Asks how severe a rule's findings are to be, and keeps the answer in the settings. */
export async function setSeverity(client: BaseLanguageClient, ruleId: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration('ogiReport.rules', vscode.window.activeTextEditor?.document);
  const rules = await client.sendRequest(listRules, {});
  const rule = rules.find(({ id }) => id === ruleId) ?? (await askRule(rules));
  if (!rule) return;
  const present = settings.get<string>(rule.id);
  const picked = await vscode.window.showQuickPick(
    LEVELS.map((level) => ({
      level,
      label: labelOf(level),
      description: level === present ? vscode.l10n.t('current') : '',
    })),
    { placeHolder: vscode.l10n.t('Severity of the rule {0}', rule.name) },
  );
  if (!picked) return;
  const { ConfigurationTarget, workspace } = vscode;
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await settings.update(rule.id, picked.level, target);
}

/** Lets the clerk choose among the rules: by name, by what they check, or by id. */
async function askRule(rules: readonly RuleItem[]): Promise<RuleItem | undefined> {
  const items = rules.map((rule) => ({ rule, label: rule.name, description: rule.id, detail: rule.summary }));
  const picked = await vscode.window.showQuickPick(
    items.sort((a, b) => a.label.localeCompare(b.label, readingLanguage())),
    { placeHolder: vscode.l10n.t('Which rule?'), matchOnDescription: true, matchOnDetail: true },
  );
  return picked?.rule;
}

function labelOf(level: Level): string {
  switch (level) {
    case 'off':
      return vscode.l10n.t('Off');
    case 'hint':
      return vscode.l10n.t('Hint');
    case 'info':
      return vscode.l10n.t('Information');
    case 'warning':
      return vscode.l10n.t('Warning');
    case 'error':
      return vscode.l10n.t('Error');
  }
}
