import { version } from '../../package.json';
import { reasonOf } from '../files/disk/failure';
import { type Command, readArguments, UsageError } from './arguments';
import { runCheck } from './commands/check';
import { languageAsked, languageOf } from './language';
import { messagesIn } from './output/messages';
import { OutputError, print, printLast } from './output/streams';

const args = process.argv.slice(2);
const language = languageAsked(args) ?? languageOf(process.env);
const messages = messagesIn(language);

const others = () => import('./other-commands');

/** Does what is asked and returns the exit status. */
async function run(command: Command): Promise<number> {
  switch (command.kind) {
    case 'help':
      await print(messages.usage);
      return 0;
    case 'version':
      await print(`${version}\n`);
      return 0;
    case 'check':
      return runCheck(command, language, messages);
    case 'fix':
      return (await others()).runFix(command, language, messages);
    case 'convert':
      return (await others()).runConvert(command, messages);
    case 'annotate':
      return (await others()).runAnnotate(command, language, messages);
    case 'review':
      return (await others()).runReview(command, language, messages);
  }
}

async function main(): Promise<number> {
  try {
    return await run(readArguments(args, messages));
  } catch (error) {
    printLast(`${complaint(error)}\n`);
    return 2;
  }
}

function complaint(error: unknown): string {
  if (error instanceof UsageError) return `ogi-report: ${error.message}\n${messages.seeHelp}`;
  if (error instanceof OutputError) return messages.failed(messages.output, error.code);
  return messages.internal('ogi-report', reasonOf(error));
}

main().then((status) => {
  process.exitCode = status;
});
