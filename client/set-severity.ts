import * as vscode from 'vscode';

const LEVELS = ['off', 'hint', 'info', 'warning', 'error'] as const;
type Level = (typeof LEVELS)[number];

/** Asks how severe a rule's findings are to be, and keeps the answer in the settings. */
export async function setSeverity(given: unknown): Promise<void> {
  const rule = typeof given === 'string' ? given : await askRule();
  if (rule === undefined) return;
  const settings = vscode.workspace.getConfiguration('ogiReport.rules', vscode.window.activeTextEditor?.document);
  const present = settings.get<string>(rule);
  const picked = await vscode.window.showQuickPick(
    LEVELS.map((level) => ({
      level,
      label: labelOf(level),
      description: level === present ? vscode.l10n.t('current') : '',
    })),
    { placeHolder: vscode.l10n.t('Severity of the rule {0}', rule) },
  );
  if (!picked) return;
  const { ConfigurationTarget, workspace } = vscode;
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await settings.update(rule, picked.level, target);
}

/** Lets the clerk choose among the rules. */
async function askRule(): Promise<string | undefined> {
  const settings = vscode.workspace.getConfiguration('ogiReport').get<Record<string, string>>('rules') ?? {};
  return vscode.window.showQuickPick(Object.keys(settings).sort(), {
    placeHolder: vscode.l10n.t('Which rule?'),
  });
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
