import { check, type Settings } from '../rules/check';
import type { Language, Severity } from '../rules/finding';
import type { CheckCommand } from './arguments';
import { FORMATS } from './formats';
import type { FileResult } from './formats/format';
import { collectInputs, type Input } from './inputs';
import type { Messages } from './messages/messages';
import { isTerminal, print, printError } from './output';
import { printable } from './printable';
import { Progress } from './progress';
import { readInput } from './read';
import { isMendable } from './repair';
import { syntaxOf } from './syntax';

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** `ogi-report check`: prints what is found and returns the exit status. */
export async function runCheck(command: CheckCommand, language: Language, messages: Messages): Promise<0 | 1 | 2> {
  const begun = Date.now();
  const settings: Settings = { language, severities: command.severities };
  const { inputs, problems } = await collectInputs(command.paths, command.stdinFilename, messages);
  for (const problem of problems) printError(`${printable(problem)}\n`);

  const colour = isTerminal() && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  const printer = FORMATS[command.format]({ messages, colour, verbose: command.verbose });
  const progress = new Progress(inputs.length, messages);
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  let reports = 0;
  let unread = problems.length;
  let fixable = 0;
  print(printer.begin());
  for (const input of inputs) {
    const result = checkInput(input, settings, messages);
    if (typeof result === 'string') {
      unread++;
      progress.clear();
      printError(`${printable(result)}\n`);
    } else {
      if (result.checked.report) reports++;
      for (const finding of result.checked.findings) {
        counts[finding.severity]++;
        if (isMendable(finding)) fixable++;
      }
      const printed = printer.file(result);
      if (printed) progress.clear();
      print(printed);
    }
    progress.step();
  }
  progress.clear();
  const files = inputs.length + problems.length - unread;
  print(printer.end({ files, reports, unread, fixable, counts, milliseconds: Date.now() - begun }));
  if (unread > 0) return 2;
  const graveEnough = GRAVEST_FIRST.slice(0, GRAVEST_FIRST.indexOf(command.failOn) + 1);
  return graveEnough.some((severity) => counts[severity] > 0) ? 1 : 0;
}

function checkInput(input: Input, settings: Settings, messages: Messages): FileResult | string {
  const source = readInput(input, messages);
  if (typeof source === 'string') return source;
  const { text } = source.decoded;
  return { file: input.name, text, checked: check(text, syntaxOf(input.name), settings) };
}
