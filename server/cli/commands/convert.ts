import { mkdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { readDraft } from '../../draft/read';
import { codeOf, reasonOf } from '../../files/disk/failure';
import { isFolder } from '../../files/disk/is-folder';
import { contentOf } from '../../files/disk/regular-file';
import { createFile, replaceFile } from '../../files/disk/replace';
import { wordCodec } from '../../files/disk/word-codec';
import { type Report, readReport } from '../../report/report';
import { convertDraft } from '../../write/convert/draft';
import type { Obstacle } from '../../write/convert/tables';
import { isWrittenWhole, officialDocument } from '../../write/official-document';
import { withOfficialLook } from '../../write/official-page';
import type { ConvertCommand } from '../arguments';
import { collectInputs, type Input } from '../inputs';
import { endOnSignals } from '../interruption';
import type { Messages } from '../output/messages/messages';
import { printable } from '../output/printable';
import { print, printLast, printProblem } from '../output/streams';
import { readInput } from '../read';
import { endingOf, layoutNamed } from '../targets';

/** Standard input and output. */
const STREAM = '-';

/** `ogi-report convert`: writes reports down in another layout, as new files, and returns the exit status. */
export async function runConvert(command: ConvertCommand, messages: Messages): Promise<0 | 2> {
  const { inputs, problems, passedOver } = await collectInputs(command, messages);
  for (const problem of [...problems, ...passedOver]) await printProblem(problem);
  const targets = new Targets(command, inputs.length + problems.length);
  let converted = 0;
  let others = 0;
  let failed = problems.length;
  const stopListening = endOnSignals(() => printLast(`${messages.interrupted()}\n`));
  for (const input of inputs) {
    await turn();
    const result = readableContent(input, command, messages);
    // Of what lies in a folder only the reports are meant.
    if (result.kind === 'other' && input.folder !== undefined) {
      others++;
      continue;
    }
    const target = targets.of(input);
    const problem = result.kind === 'content' ? targets.write(target, result.content, messages) : result.why;
    if (problem !== undefined) {
      failed++;
      await printProblem(problem);
    } else if (result.kind === 'content') {
      converted++;
      await print(target === STREAM ? result.content : `${printable(messages.converted(input.name, target))}\n`);
    }
  }
  stopListening();
  if (inputs.some((input) => targets.of(input) !== STREAM))
    await print(`${messages.convertSummary({ converted, others, failed })}\n`);
  return failed > 0 ? 2 : 0;
}

type Result =
  | { readonly kind: 'content'; readonly content: string | Uint8Array }
  /** No report, or nothing that can be read or written otherwise; and why. */
  | { readonly kind: 'other' | 'failure'; readonly why: string };

/** Whatever goes wrong with one file, the others are converted. */
function readableContent(input: Input, command: ConvertCommand, messages: Messages): Result {
  try {
    return resultOf(input, command, messages);
  } catch (error) {
    return { kind: 'failure', why: messages.internal(input.name, reasonOf(error)) };
  }
}

function resultOf(input: Input, { to }: ConvertCommand, messages: Messages): Result {
  const source = readInput(input, messages);
  if (typeof source === 'string') return { kind: 'failure', why: source };
  const report = readReport(readDraft(source.decoded.text, source.syntax));
  if (!report) return { kind: 'other', why: messages.noReport(input.name) };
  const content = written(report, to);
  if ('obstacle' in content) return { kind: 'failure', why: messages.notConverted(input.name, content.obstacle) };
  return { kind: 'content', ...content };
}

/** A report as a file of the kind that `to` names; or what keeps it from being one. */
export function written(
  report: Report,
  to: string,
): { readonly content: string | Uint8Array } | { readonly obstacle: Obstacle } {
  const layout = layoutNamed(to);
  if (!layout) return writtenAsWord(report);
  const converted = convertDraft(report, layout.name);
  if (typeof converted === 'string') return { obstacle: converted };
  return { content: layout.syntax === 'html' ? withOfficialLook(converted.text) : converted.text };
}

function writtenAsWord(report: Report): { readonly content: Uint8Array } | { readonly obstacle: Obstacle } {
  const blocks = officialDocument(report);
  if (typeof blocks === 'string') return { obstacle: blocks };
  const content = wordCodec().encodeWord(blocks);
  const word = wordCodec().readWord(content);
  const isWhole = typeof word !== 'string' && isWrittenWhole(report, word.text);
  return isWhole ? { content } : { obstacle: 'loss' };
}

/** Where results go: beside their sources, or where `--out` says. */
class Targets {
  private readonly written = new Set<string>();
  private readonly isFolder: boolean;

  /** @param count how many are to be converted: several need a folder */
  constructor(
    private readonly command: ConvertCommand,
    count: number,
  ) {
    const { out } = command;
    this.isFolder = out !== undefined && out !== STREAM && (count > 1 || /[/\\]$/.test(out) || isFolder(out));
  }

  of({ name, path, folder }: Input): string {
    const { out, to } = this.command;
    if (out === STREAM || (out === undefined && path === STREAM)) return STREAM;
    if (out !== undefined && !this.isFolder) return out;
    const fileName =
      basename(name).replace(/(?:\.cells)?\.(?:md|markdown|txt|html?|doc[xm]?|wps)$/i, '') + endingOf(to);
    if (out === undefined) return join(dirname(name), fileName);
    return join(out, folder === undefined ? '' : dirname(relative(folder, path)), fileName);
  }

  /**
   * Writes a file, texts in UTF-8; what goes to standard output is not written here. One that is there is replaced only when
   * that is asked for. A string is why it was not written.
   */
  write(name: string, content: string | Uint8Array, messages: Messages): string | undefined {
    if (name === STREAM) return undefined;
    const path = resolve(name);
    if (this.written.has(path)) return messages.twice(name);
    this.written.add(path);
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
    try {
      mkdirSync(dirname(path), { recursive: true });
      const present = contentOf(path);
      if (present === undefined) return createFile(name, path, bytes, messages);
      return this.command.force ? replaceFile(name, path, present, bytes, messages) : messages.exists(name);
    } catch (error) {
      return messages.failed(name, codeOf(error));
    }
  }
}
