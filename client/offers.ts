import * as vscode from 'vscode';

/** Offers something once in the life of an installation; `take` is done where it is wanted. */
export async function offerOnce(
  memory: vscode.Memento,
  key: string,
  { message, action, take }: { message: string; action: string; take: () => Thenable<unknown> | undefined },
): Promise<void> {
  if (memory.get(`offered.${key}`)) return;
  await memory.update(`offered.${key}`, true);
  const no = vscode.l10n.t('No, Thanks');
  if ((await vscode.window.showInformationMessage(message, action, no)) === action) await take();
}

/** Whether nobody has decided on a setting: neither the user nor the workspace. */
export const isUndecided = (section: string, key: string): boolean => {
  const known = vscode.workspace.getConfiguration(section).inspect(key);
  return (known?.globalValue ?? known?.workspaceValue ?? known?.workspaceFolderValue) === undefined;
};
