import { check } from '../rules/check';
import type { Language, Severity } from '../rules/finding';
import type { CheckCommand } from './arguments';
import { Baseline, UnusableBaseline } from './baseline';
import { FolderSettingsFiles } from './folder-settings';
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
import { YearsOfRun } from './years';

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** `ogi-report check`: prints what is found and returns the exit status. */
export async function runCheck(command: CheckCommand, language: Language, messages: Messages): Promise<0 | 1 | 2> {
  const begun = Date.now();
  const baseline = baselineFor(command, messages);
  if (typeof baseline === 'string') {
    printError(`${printable(baseline)}\n`);
    return 2;
  }
  const { inputs, problems } = await collectInputs(command.paths, command.stdinFilename, messages);
  for (const problem of problems) printError(`${printable(problem)}\n`);
  const folders = new FolderSettingsFiles(command.severities, language, messages);
  const years = new YearsOfRun(inputs, folders, messages);

  const colour = isTerminal() && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  const printer = FORMATS[command.format]({ messages, colour, verbose: command.verbose });
  const progress = new Progress(inputs.length, messages);
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  let reports = 0;
  let unread = problems.length;
  let fixable = 0;
  let hidden = 0;
  let told = 0;
  if (!command.writeBaseline) print(printer.begin());
  for (const input of inputs) {
    const result = checkInput(input, folders, years, messages);
    for (; told < folders.problems.length; told++) {
      progress.clear();
      printError(`${printable(folders.problems[told])}\n`);
    }
    if (typeof result === 'string') {
      unread++;
      progress.clear();
      printError(`${printable(result)}\n`);
    } else if (command.writeBaseline) {
      baseline?.add(result.file, result.text, result.checked.findings);
    } else {
      if (result.checked.report) reports++;
      const shown = baseline ? withoutKnown(result, baseline) : result;
      hidden += result.checked.findings.length - shown.checked.findings.length;
      for (const finding of shown.checked.findings) {
        counts[finding.severity]++;
        if (isMendable(finding)) fixable++;
      }
      const printed = printer.file(shown);
      if (printed) progress.clear();
      print(printed);
    }
    progress.step();
  }
  progress.clear();
  const files = inputs.length + problems.length - unread;
  const isFaulty = unread > 0 || folders.problems.length > 0;
  if (command.writeBaseline && baseline) return writeBaseline(command.writeBaseline, baseline, isFaulty, messages);
  const known = command.baseline === undefined ? {} : { hidden };
  print(printer.end({ files, reports, unread, fixable, ...known, counts, milliseconds: Date.now() - begun }));
  if (isFaulty) return 2;
  const graveEnough = GRAVEST_FIRST.slice(0, GRAVEST_FIRST.indexOf(command.failOn) + 1);
  return graveEnough.some((severity) => counts[severity] > 0) ? 1 : 0;
}

function baselineFor({ baseline, writeBaseline }: CheckCommand, messages: Messages): Baseline | string | undefined {
  try {
    if (writeBaseline !== undefined) return Baseline.empty(writeBaseline);
    return baseline === undefined ? undefined : Baseline.read(baseline, messages);
  } catch (error) {
    if (error instanceof UnusableBaseline) return error.message;
    throw error;
  }
}

function withoutKnown(result: FileResult, baseline: Baseline): FileResult {
  const { file, text, checked } = result;
  return { ...result, checked: { ...checked, findings: baseline.without(file, text, checked.findings) } };
}

function writeBaseline(name: string, baseline: Baseline, isFaulty: boolean, messages: Messages): 0 | 2 {
  const written = baseline.write(messages);
  if (typeof written === 'string') {
    printError(`${printable(written)}\n`);
    return 2;
  }
  print(`${printable(messages.baselineWritten(name, written))}\n`);
  return isFaulty ? 2 : 0;
}

function checkInput(
  input: Input,
  folders: FolderSettingsFiles,
  years: YearsOfRun,
  messages: Messages,
): FileResult | string {
  const source = readInput(input, messages);
  if (typeof source === 'string') return source;
  const { text } = source.decoded;
  const checked = check(text, syntaxOf(input.name), folders.settingsFor(input), (report) =>
    years.previousTo(report, input, folders.of(input)),
  );
  return { file: input.name, text, checked };
}
