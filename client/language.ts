import * as vscode from 'vscode';

/**
 * The language that the reader has chosen: that of the display. VS Code for the Web knows no other display language
 * than English where no language pack is installed: there a Chinese browser decides.
 */
export function displayLocale(): string {
  const { language, uiKind, remoteName } = vscode.env;
  const browser = uiKind === vscode.UIKind.Web && remoteName === undefined ? globalThis.navigator?.language : undefined;
  return language === 'en' && browser !== undefined && isChinese(browser) ? browser : language;
}

/** The language in which findings and the pages of rules are read: the one set, else that of the display. */
export function readingLanguage(): 'zh-CN' | 'en' {
  const set = vscode.workspace.getConfiguration('ogiReport').get<string>('language');
  if (set === 'zh-CN' || set === 'en') return set;
  return isChinese(displayLocale()) ? 'zh-CN' : 'en';
}

const isChinese = (locale: string): boolean => /^zh\b/i.test(locale);
