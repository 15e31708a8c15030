import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import type { Finding } from '../lint/finding';
import type { Edit } from '../text/edits';
import { groupBy } from '../text/group-by';
import { CONVERT, FIX_ALL } from './announced';
import type { Asker } from './asker';
import { type CheckedDocument, findingsAt } from './checked-document';
import { type Conversion, conversionEdits, conversionsAt } from './convert';
import { diagnosticOf } from './diagnostics';
import { workspaceEdit } from './edits';
import { fixAllEdits } from './fix-all';
import { ignoreEdits, ignoreInFileEdits } from './ignore';
import { messageIn } from './messages';

/** What an action is to do, kept until the editor wants its edit. */
interface Task {
  readonly uri: string;
  readonly version: number;
  /** Which finding of that version it fixes; none for all that are safe. */
  readonly finding?: number;
  /** Which of the finding's fixes; none for suppressing it. */
  readonly fix?: number;
  /** Whether it is to be suppressed in the whole file. */
  readonly inFile?: boolean;
  /** The table that is to be written in another layout; nothing is fixed then. */
  readonly conversion?: Conversion;
}

/** What can be done anywhere in a table is not offered unasked, at every movement of the cursor. */
export const isAskedFor = ({ context: { only, triggerKind } }: CodeActionParams): boolean =>
  only !== undefined || triggerKind !== CodeActionTriggerKind.Automatic;

export function conversions(checked: CheckedDocument, range: Range, { language }: Asker): CodeAction[] {
  const { uri, version } = checked.document;
  return conversionsAt(checked, range, language).map(({ title, conversion }) => ({
    title,
    kind: CONVERT,
    data: { uri, version, conversion } satisfies Task,
  }));
}

/** Whether the editor asks for this kind of action, or for one that is more general. */
export function wants({ context: { only } }: CodeActionParams, kind: string): boolean {
  return !only || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

/** First what fixes, then what suppresses. */
export function quickFixes(checked: CheckedDocument, range: Range, session: Asker): CodeAction[] {
  const found = findingsAt(checked, range).map((finding) => ({
    finding,
    diagnostic: diagnosticOf(finding, checked, session.options.docsBase),
    task: {
      uri: checked.document.uri,
      version: checked.document.version,
      finding: checked.findings.indexOf(finding),
    },
  }));
  const byRule = groupBy(found, ({ finding }) => finding.rule);
  return [
    ...fixActions(found, session),
    ...[...byRule].flatMap(([rule, group]) => suppressActions(rule, group, checked, session)),
  ];
}

interface Found {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
  readonly task: Task;
}

/** The fixes of the findings. One that fixes several is offered once. */
function fixActions(found: readonly Found[], { client }: Asker): CodeAction[] {
  const actions = new Map<string, CodeAction & { diagnostics: Diagnostic[] }>();
  for (const { finding, diagnostic, task } of found) {
    finding.fixes().forEach(({ title, edits, preferred }, fix) => {
      const same = JSON.stringify(edits);
      const existing = actions.get(same);
      const isPreferred = preferred && client.marksPreferred ? { isPreferred: true } : {};
      if (existing) {
        existing.diagnostics.push(diagnostic);
        Object.assign(existing, isPreferred);
      } else {
        const data: Task = { ...task, fix };
        actions.set(same, { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], ...isPreferred, data });
      }
    });
  }
  return [...actions.values()];
}

/** What suppresses findings of one rule: those that one comment reaches, those of the whole file, and the rule itself. */
function suppressActions(
  rule: string,
  found: readonly Found[],
  checked: CheckedDocument,
  { language, options }: Asker,
): CodeAction[] {
  const kind = CodeActionKind.QuickFix;
  const diagnosticsOf = (group: readonly Found[]): Diagnostic[] => group.map(({ diagnostic }) => diagnostic);
  const byComment = groupBy(found, ({ task }) => JSON.stringify(editsOf(task, checked)));
  const ignore = [...byComment.values()].map((group) => ({
    title: messageIn('ignore', language)(rule),
    kind,
    diagnostics: diagnosticsOf(group),
    data: group[0].task,
  }));
  const diagnostics = diagnosticsOf(found);
  const inFile: Task = { ...found[0].task, inFile: true };
  const ignoreInFile = { title: messageIn('ignoreInFile', language)(rule), kind, diagnostics, data: inFile };
  if (!options.commands) return [...ignore, ignoreInFile];
  const title = messageIn('setSeverity', language)(rule);
  const command = { title, command: 'ogiReport.setSeverity', arguments: [rule] };
  return [...ignore, ignoreInFile, { title, kind, diagnostics, command }];
}

export function fixAllAction({ document: { uri, version } }: CheckedDocument, { language }: Asker): CodeAction {
  return { title: messageIn('fixAll', language)(), kind: FIX_ALL, data: { uri, version } satisfies Task };
}

/** The action with its edit; a string is why it cannot be done after all. */
export function withEdit(
  action: CodeAction,
  checked: CheckedDocument,
  { client, language }: Asker,
): CodeAction | string {
  if (!isTask(action.data)) return action;
  const { data, ...rest } = action;
  const edits = data.conversion ? conversionEdits(checked, data.conversion, language) : editsOf(data, checked);
  return typeof edits === 'string' ? edits : { ...rest, edit: workspaceEdit(edits, checked, client) };
}

function editsOf({ finding: index, fix, inFile }: Task, checked: CheckedDocument): readonly Edit[] {
  const { text, findings, report } = checked;
  if (index === undefined) return fixAllEdits(checked);
  const finding = findings[index];
  if (!finding || !report) return [];
  if (fix !== undefined) return finding.fixes()[fix]?.edits ?? [];
  return inFile ? ignoreInFileEdits(text, report, finding) : ignoreEdits(text, report, finding);
}

export function isTask(data: unknown): data is Task {
  return typeof data === 'object' && data !== null && 'uri' in data && 'version' in data;
}
