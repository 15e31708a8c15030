import { type CompletionItem, CompletionItemKind, type CompletionList, type Range } from 'vscode-languageserver/node';
import type { Ask, OpenDraft } from '../draft';

/**
 * The list at each place, an item a line: label, kind, detail, what it replaces and with what, by what it is filtered;
 * `*` before one that is selected from the start. `do trigger`: asked because of the character before the cursor.
 * `do as LANGUAGE`: in a document of another language. `do undated`: what depends on today's date is not shown.
 */
export const ask: Ask = async (draft) => {
  const { session, asked } = draft;
  const language = asked.does.find((words) => words.startsWith('as '))?.slice('as '.length);
  const uri = language
    ? await session.open(asked.text, { uri: `file:///case/as-${language}`, languageId: language })
    : draft.uri;
  const answer = await draft.atEach(async ({ start }) => {
    const list: CompletionList = await session.connection.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position: draft.position(start),
      context: asked.does.includes('trigger')
        ? { triggerKind: 2, triggerCharacter: asked.text[start - 1] }
        : { triggerKind: 1 },
    });
    if (list.isIncomplete) throw new Error('The list is said to be incomplete.');
    const items = [...list.items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    return items.map((item) => shown(item, draft)).join('\n');
  });
  if (language) await session.close(uri);
  return asked.does.includes('undated') ? undated(answer) : answer;
};

const KINDS = Object.fromEntries(Object.entries(CompletionItemKind).map(([name, kind]) => [kind, name]));

function shown(item: CompletionItem, draft: OpenDraft): string {
  const { range, newText } = item.textEdit as { range: Range; newText: string };
  const format = item.insertTextFormat === 2 ? ' (snippet)' : '';
  const note = item.documentation ? ` — ${item.documentation}` : '';
  return [
    `${item.preselect ? '* ' : ''}${item.label}`,
    `${KINDS[item.kind as CompletionItemKind]}: ${item.detail}${note}`,
    `“${visible(draft.textIn(range))}” → “${visible(newText)}”${format}`,
    `${item.filterText}`,
  ]
    .join(' ┆ ')
    .replaceAll('\n', '⏎');
}

const MAX_LENGTH = 150;

function visible(text: string): string {
  const whole = text.replaceAll('\t', '⇥').replaceAll('\n', '⏎');
  return whole.length > MAX_LENGTH ? `${whole.slice(0, MAX_LENGTH)}… (${whole.split('⏎').length} lines)` : whole;
}

function undated(text: string): string {
  const year = new Date().getFullYear();
  return text.replaceAll(String(year - 1), '〈去年〉').replaceAll(String(year), '〈今年〉');
}
