import { version } from '../../package.json';
import { type Command, Misuse, readArguments } from './arguments';
import { runCheck } from './check';
import { runFix } from './fix';
import { languageAsked, languageOf } from './language';
import { messagesIn } from './messages';
import { print, printError } from './output';

const args = process.argv.slice(2);
const language = languageAsked(args) ?? languageOf(process.env);
const messages = messagesIn(language);

/** Does what is asked and returns the exit status. */
async function run(command: Command): Promise<number> {
  switch (command.kind) {
    case 'help':
      print(messages.usage);
      return 0;
    case 'version':
      print(`${version}\n`);
      return 0;
    case 'check':
      return runCheck(command, language, messages);
    case 'fix':
      return runFix(command, language, messages);
  }
}

async function main(): Promise<number> {
  try {
    return await run(readArguments(args, messages));
  } catch (error) {
    if (error instanceof Misuse) printError(`ogi-report: ${error.message}\n${messages.seeHelp}\n`);
    else printError(`${messages.internal('ogi-report', (error instanceof Error && error.stack) || String(error))}\n`);
    return 2;
  }
}

main().then((status) => {
  process.exitCode = status;
});
