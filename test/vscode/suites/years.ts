import * as vscode from 'vscode';
import { markdown } from '../draft';
import { assertEqual, closeAll, finding, findingsWhen, noFindings, openFile, rulesOf } from '../support';

const year = Number(/(20\d\d)年政府信息公开/.exec(markdown)?.[1]);
const carriedOver = /四、结转下年度继续办理[^\n]*/.exec(markdown)?.[0] ?? '';
const carriedIn = /二、上年结转政府信息公开申请数量[^\n]*/.exec(markdown)?.[0] ?? '';

/** Last year's report: another year everywhere, and its carried-over row is what this year's carried in, or not. */
function lastYear(row: string): string {
  const before = markdown.replaceAll(String(year), String(year - 1)).replaceAll(String(year + 1), String(year));
  return before.replace(carriedOver, carriedOver.slice(0, carriedOver.indexOf('|')) + row);
}

const agreeing = carriedIn.slice(carriedIn.indexOf('|'));
const differing = agreeing.replace(/\d+/, '77');

function fileUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

const write = (name: string, text: string) =>
  vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));

describe('two years, and settings of a folder', () => {
  const files = ['years/last.md', 'years/this.md', 'years/.ogi-report.json'];
  afterEach(async () => {
    await closeAll();
    for (const file of files) await Promise.resolve(vscode.workspace.fs.delete(fileUri(file))).catch(() => {});
  });

  it('last year’s file is held against the draft, and followed when it changes', async () => {
    await write('years/last.md', lastYear(differing));
    const { document } = await openFile('years/this.md', markdown);
    const reported = await finding(document, 'carry-over');
    assertEqual(reported.relatedInformation?.[0]?.location.uri.path.endsWith('years/last.md'), true);
    await write('years/last.md', lastYear(agreeing));
    await findingsWhen(document, (all) => !rulesOf(all).includes('carry-over'));
  });

  it('.ogi-report.json counts beside the defaults of VS Code’s own settings', async () => {
    const { document } = await openFile('years/this.md', markdown.replace('| 0 | 2 | 0 | 19 |', '| 0 | 2 | 0 | 29 |'));
    await finding(document, 'broken-total');
    await write('years/.ogi-report.json', '{ "rules": { "broken-total": "off", "broken-balance": "off" } }');
    await noFindings(document);
    const settings = vscode.workspace.getConfiguration('ogiReport');
    await settings.update('rules.broken-total', 'hint', vscode.ConfigurationTarget.Global);
    try {
      await findingsWhen(document, ([one]) => one?.severity === vscode.DiagnosticSeverity.Hint);
    } finally {
      await settings.update('rules.broken-total', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
