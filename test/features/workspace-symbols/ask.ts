import type { SymbolInformation } from 'vscode-languageserver/node';
import type { Ask } from '../draft';

/** What is found for each search of the case (`do 农业 2024`). */
export const ask: Ask = async ({ session, asked }) => {
  const answers: string[] = [];
  for (const query of asked.does) {
    const found: SymbolInformation[] = await session.connection.sendRequest('workspace/symbol', { query });
    const lines = found.map(({ name, containerName, location }) => {
      const { line, character } = location.range.start;
      return `  ${name} (${containerName}) ${location.uri.replace(/\.\w+$/, '')}:${line}:${character}`;
    });
    answers.push([`“${query}”`, ...(lines.length > 0 ? lines : ['  (nothing)'])].join('\n'));
  }
  return answers.join('\n');
};
