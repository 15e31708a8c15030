import * as vscode from 'vscode';
import type { ConfigurationMiddleware } from 'vscode-languageclient';

/**
 * Answers the server with the severities that somebody has set. VS Code itself would send the default of every rule as
 * well, and the settings of a folder (`.ogi-report.json`) could never be distinguished from it.
 */
export const explicitSettings: NonNullable<ConfigurationMiddleware['configuration']> = async (params, token, next) => {
  const answers = await next(params, token);
  if (!Array.isArray(answers)) return answers;
  return params.items.map(({ section }, i) => (section === 'ogiReport' ? withoutDefaults(answers[i]) : answers[i]));
};

function withoutDefaults(answer: unknown): unknown {
  const settings = vscode.workspace.getConfiguration('ogiReport');
  const rules: Record<string, unknown> = {};
  for (const rule of Object.keys(settings.get<Record<string, unknown>>('rules') ?? {})) {
    const inspected = settings.inspect(`rules.${rule}`);
    const value = inspected?.workspaceValue ?? inspected?.globalValue;
    if (value !== undefined) rules[rule] = value;
  }
  return { ...(answer as object | null), rules };
}
