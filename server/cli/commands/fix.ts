import { setImmediate as turn } from 'node:timers/promises';
import { encode } from '../../files/codecs/encode';
import { reasonOf } from '../../files/disk/failure';
import { replaceFile } from '../../files/disk/replace';
import type { Language } from '../../lint/finding';
import type { Settings } from '../../service/check';
import type { FixCommand } from '../arguments';
import { fixWord, type RepairedFile } from '../fix/fix-word';
import { type Change, type Repaired, repair } from '../fix/repair';
import { repairWord } from '../fix/repair-word';
import { FolderSettingsFiles } from '../folder-settings';
import { collectInputs, type Input } from '../inputs';
import { endOnSignals } from '../interruption';
import type { Messages } from '../output/messages/messages';
import { printable } from '../output/printable';
import { print, printLast, printProblem } from '../output/streams';
import { readInput, type Source } from '../read';

/** How much of a text that was put in or taken out is shown. */
const MAX_SHOWN = 40;

/** `ogi-report fix`: fixes what is safe to fix, says what it changed and returns the exit status. */
export async function runFix(command: FixCommand, language: Language, messages: Messages): Promise<0 | 2> {
  const { inputs, problems, passedOver } = await collectInputs(command, messages);
  for (const problem of [...problems, ...passedOver]) await printProblem(problem);
  const folders = new FolderSettingsFiles({}, language, messages);
  const reported = new Set<string>();
  let unread = problems.length;
  let changed = 0;
  let changes = 0;
  let remaining = 0;
  // No file is half done then: signals come in between two turns of the event loop, and writing takes but one.
  const stopListening = endOnSignals(() => printLast(`${messages.interrupted()}\n`));
  for (const input of inputs) {
    const repaired = await fixInput(input, command, folders.settingsFor(input), messages);
    for (const problem of folders.problemsOf(input)) {
      if (!reported.has(problem)) await printProblem(problem);
      reported.add(problem);
    }
    if (typeof repaired === 'string') {
      unread++;
      await printProblem(repaired);
      continue;
    }
    remaining += repaired.remaining;
    const isRefused = 'refused' in repaired && repaired.refused.length > 0;
    if (repaired.changes.length === 0 && !isRefused) continue;
    if (repaired.changes.length > 0) changed++;
    changes += repaired.changes.length;
    await print(fileBlock(input.name, repaired, messages));
  }
  stopListening();
  const files = inputs.length + problems.length - unread;
  if (files > 0) {
    const tally = { files, changed, changes, remaining, unread, dryRun: command.dryRun };
    await print(`${messages.fixSummary(tally)}\n`);
  }
  return unread > 0 || reported.size > 0 ? 2 : 0;
}

/** Repairs one file; a string is why it was left as it is, be it a fault of our own: the others are still to come. */
async function fixInput(
  input: Input,
  command: FixCommand,
  settings: Settings,
  messages: Messages,
): Promise<Repaired | RepairedFile | string> {
  await turn();
  const source = readInput(input, messages);
  if (typeof source === 'string') return source;
  try {
    if (source.word)
      return fixWord(
        input,
        source.bytes,
        await inTurns(repairWord(source.word, settings, command.only)),
        source.word,
        command,
        messages,
      );
    if (command.track) return messages.noRevisions(input.name);
    const repaired = await inTurns(repair(source.decoded.text, source.syntax, settings, command.only));
    if (repaired.text === source.decoded.text) return repaired;
    return write(input, source, repaired.text, command.dryRun, messages) ?? repaired;
  } catch (error) {
    return messages.internal(input.name, reasonOf(error));
  }
}

/** Work done in steps, signals and all else having their turn between two of them. */
async function inTurns<Result>(steps: Generator<void, Result>): Promise<Result> {
  let step = steps.next();
  for (; !step.done; step = steps.next()) await turn();
  return step.value;
}

function write(
  { name, path }: Input,
  { bytes, decoded }: Source,
  text: string,
  dryRun: boolean,
  messages: Messages,
): string | undefined {
  const encoded = encode(text, decoded, bytes);
  switch (encoded.kind) {
    case 'unwritable':
      return messages.unwritable(name, encoded.characters);
    case 'unfaithful':
      return messages.unfaithful(name);
    case 'bytes':
      return dryRun ? undefined : replaceFile(name, path, bytes, encoded.bytes, messages);
  }
}

function fileBlock(name: string, repaired: Repaired | RepairedFile, messages: Messages): string {
  const { changes, remaining } = repaired;
  const lines = changes.map((change, i) => {
    const { line, column, rule } = change;
    const place = 'places' in repaired ? printable(repaired.places[i]) : `${line}:${column}`;
    return `  ${place}  ${rule}  ${describe(change, messages)}\n`;
  });
  if ('refused' in repaired) for (const refused of repaired.refused) lines.push(`  ${printable(refused)}\n`);
  return `${printable(name)}\n${lines.join('')}  ${messages.remaining(remaining)}\n\n`;
}

function describe({ from, to }: Change, messages: Messages): string {
  if (from === '') return messages.inserted(shown(to));
  return to === '' ? messages.removed(shown(from)) : messages.replaced(shown(from), shown(to));
}

/** On one line and of bearable length, line ends still to be seen. */
function shown(text: string): string {
  const line = [...printable(text.replace(/\r\n?|\n/g, '⏎'))];
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN).join('')}…` : line.join('');
}
