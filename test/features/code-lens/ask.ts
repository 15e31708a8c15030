import type { CodeLens } from 'vscode-languageserver/node';
import type { Ask } from '../draft';

/** The lenses: the line that each stands above, what it says, and its command where it has one. */
export const ask: Ask = async (draft) => {
  const { session, textDocument, uri } = draft;
  const lenses: CodeLens[] = await session.connection.sendRequest('textDocument/codeLens', { textDocument });
  return lenses
    .map(({ range, command }) => {
      const args = (command?.arguments ?? []).map((one) =>
        one === uri ? 'this' : one?.start ? draft.shown(one) : one,
      );
      return `${draft.shown(range)} | ${command?.title}${command?.command ? ` -> ${command.command}(${args.join(', ')})` : ''}`;
    })
    .join('\n');
};
