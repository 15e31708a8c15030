// The page of a panel in a browser without VS Code: with its policy, its theme, and somebody to talk to.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { pageOf } from '../../client/form/page';
import { repository } from '../lsp/session';

/** Where the page of a panel is, in a browser. */
export const ORIGIN = 'http://form.localhost';
const DARK = { 'editor-background': '#1f1f1f', 'editor-foreground': '#cccccc', 'editorWidget-background': '#252526' };

/** As VS Code sets them, as far as the page uses them. */
const THEMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  light: {
    'editor-background': '#ffffff',
    'editor-foreground': '#3b3b3b',
    'editorWidget-background': '#f8f8f8',
    'editorWidget-border': '#c8c8c8',
    'editorError-foreground': '#cd2b17',
    'editorWarning-foreground': '#8a6100',
    'editorInfo-foreground': '#0063d3',
    descriptionForeground: '#616161',
    focusBorder: '#005fb8',
    'textLink-foreground': '#005fb8',
    'editor-selectionBackground': '#add6ff',
  },
  dark: {
    ...DARK,
    'editorWidget-border': '#454545',
    'editorError-foreground': '#f88070',
    'editorWarning-foreground': '#cca700',
    'editorInfo-foreground': '#59a4f9',
    descriptionForeground: '#9d9d9d',
    focusBorder: '#0078d4',
    'textLink-foreground': '#4daafc',
    'editor-selectionBackground': '#264f78',
  },
  contrast: {
    'editor-background': '#000000',
    'editor-foreground': '#ffffff',
    'editorWidget-background': '#0c141f',
    contrastBorder: '#6fc3df',
    'editorError-foreground': '#f88070',
    'editorWarning-foreground': '#ffd370',
    'editorInfo-foreground': '#59a4f9',
    descriptionForeground: '#ffffff',
    focusBorder: '#f38518',
    'textLink-foreground': '#21a6ff',
    'editor-selectionBackground': '#264f78',
  },
};

export type Theme = 'light' | 'dark' | 'contrast';

export interface ServedPage<Message> {
  readonly theme: Theme;
  readonly language: string;
  /** From the repository. */
  readonly style: string;
  readonly script: string;
  /** What the page sends. */
  readonly onMessage: (message: Message) => unknown;
  /** What has been tried against the page's policy. */
  readonly violated: (what: string) => unknown;
}

/** Has a page at `ORIGIN` as VS Code has it in a panel. */
export async function servePage<Message>(page: Page, served: ServedPage<Message>): Promise<void> {
  const { theme, language, onMessage, violated } = served;
  const read = (path: string) => readFileSync(join(repository, path), 'utf8');
  const variables = Object.entries(THEMES[theme]).map(([name, color]) => `--vscode-${name}: ${color};`);
  const style = `:root { ${variables.join(' ')} font: 13px sans-serif; }\n${read(served.style)}`;
  const html = pageOf({ language, source: ORIGIN, style: `${ORIGIN}/page.css`, script: `${ORIGIN}/page.js` });
  const files: Record<string, [string, string]> = {
    '/': ['text/html', html],
    '/page.css': ['text/css', style],
    '/page.js': ['text/javascript', read(served.script)],
  };
  await page.route(`${ORIGIN}/**`, (route) => {
    const [contentType, body] = files[new URL(route.request().url()).pathname] ?? ['text/plain', ''];
    return route.fulfill({ contentType: `${contentType}; charset=utf-8`, body });
  });
  await page.exposeFunction('onMessage', onMessage);
  await page.exposeFunction('violated', violated);
  await page.addInitScript(() => {
    let state: unknown;
    const host = globalThis as unknown as { onMessage(message: unknown): void; violated(what: string): void };
    Object.assign(globalThis, {
      acquireVsCodeApi: () => ({
        postMessage: (message: unknown) => host.onMessage(message),
        getState: () => state,
        setState: (kept: unknown) => {
          state = kept;
        },
      }),
    });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      host.violated(`${violatedDirective} ${blockedURI} ${sourceFile}`),
    );
  });
}
