import { existsSync, readFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { annotatedName } from '../../draft/endings';
import type { WordDraft } from '../../files/codecs/word';
import { codeOf } from '../../files/disk/failure';
import { createFile, replaceFile } from '../../files/disk/replace';
import { wordCodec } from '../../files/disk/word-codec';
import type { Language } from '../../lint/finding';
import { reviewFacts } from '../../review/facts';
import { check } from '../../service/check';
import type { AnnotateCommand } from '../arguments';
import { DecidedFindings } from '../decided-findings';
import { AUTHOR } from '../fix/fix-word';
import { FolderSettingsFiles } from '../folder-settings';
import { indexReports } from '../index-reports';
import { collectInputs, type Input } from '../inputs';
import { endOnSignals } from '../interruption';
import { OptionFileError } from '../option-file';
import type { Messages } from '../output/messages/messages';
import { printable } from '../output/printable';
import { print, printLast, printProblem } from '../output/streams';
import { InlinePool } from '../pool/inline';
import { readInput, type Source } from '../read';
import { commentOn } from '../word-comment';
import { YearsOfRun } from '../years';

/** `ogi-report annotate`: writes what is found as Word comments, in copies, and returns the exit status. */
export async function runAnnotate(command: AnnotateCommand, language: Language, messages: Messages): Promise<0 | 2> {
  const { inputs, problems, passedOver } = await collectInputs(command, messages);
  for (const problem of [...problems, ...passedOver]) await printProblem(problem);
  let decided: DecidedFindings | undefined;
  try {
    decided = command.review === undefined ? undefined : DecidedFindings.read(command.review, messages);
  } catch (error) {
    if (!(error instanceof OptionFileError)) throw error;
    await printProblem(error.message);
    return 2;
  }
  const annotator = new Annotator(command, language, messages, decided);
  await annotator.compareYears(inputs);
  let failed = problems.length;
  let badSettings = 0;
  let written = 0;
  let comments = 0;
  const stopListening = endOnSignals(() => printLast(`${messages.interrupted()}\n`));
  for (const input of inputs) {
    await turn();
    const result = annotator.annotate(input);
    for (const problem of annotator.problemsOf(input)) {
      badSettings++;
      await printProblem(problem);
    }
    if (typeof result === 'string') {
      failed++;
      await printProblem(result);
    } else if (result) {
      if (result.count > 0) written++;
      comments += result.count;
      await print(`${printable(messages.annotated(input.name, result.target, result.count))}\n`);
    }
  }
  stopListening();
  await print(`${messages.annotateSummary({ written, comments, failed })}\n`);
  return failed > 0 || badSettings > 0 ? 2 : 0;
}

interface Annotated {
  /** Undefined where there is nothing to be said, and no copy that says otherwise. */
  readonly target: string | undefined;
  readonly count: number;
}

class Annotator {
  private readonly folders: FolderSettingsFiles;
  private readonly reports: YearsOfRun;
  private readonly reported = new Set<string>();

  constructor(
    private readonly command: AnnotateCommand,
    private readonly language: Language,
    private readonly messages: Messages,
    private readonly decided: DecidedFindings | undefined,
  ) {
    this.folders = new FolderSettingsFiles(command.severities, language, messages);
    this.reports = new YearsOfRun(this.folders, messages);
  }

  async compareYears(inputs: readonly Input[]): Promise<void> {
    const { language, command } = this;
    const pool = new InlinePool({ language, severities: command.severities, wantsLines: false, isTimed: false });
    const index = await indexReports(inputs, pool, () => undefined);
    if (index) this.reports.setIndex(index);
  }

  /** What cannot be followed in the settings that hold for an input, and has not been reported. */
  problemsOf(input: Input): string[] {
    const left = this.folders.problemsOf(input).filter((problem) => !this.reported.has(problem));
    for (const problem of left) this.reported.add(problem);
    return left;
  }

  /** A string is why there is no copy; undefined stands for a file of a folder that is not meant. */
  annotate(input: Input): Annotated | string | undefined {
    const { messages } = this;
    const source = readInput(input, messages);
    if (typeof source === 'string') return source;
    const { word } = source;
    if (!word) return input.folder === undefined ? messages.noComments(input.name) : undefined;
    const protection = wordCodec().protectionOf(word.file);
    if (protection === 'protected' || protection === 'word-97') return messages.notChanged(input.name, protection);
    const settings = this.folders.settingsFor(input);
    const { report, findings } = check(word.text, 'html', settings, this.reports.comparisonFor(input));
    if (!report) return input.folder === undefined ? messages.noReport(input.name) : undefined;
    const isOpen = this.decided?.openAmong(
      { year: report.year ?? null, findings },
      reviewFacts(report, findings, report.organ ?? this.folders.of(input).organ),
    );
    const comments = findings
      .filter((_, i) => isOpen?.[i] ?? true)
      .map((finding) => commentOn(finding, word, this.language, messages));
    return this.write(input, source, word, comments);
  }

  private write(
    { name, path }: Input,
    source: Source,
    word: WordDraft,
    comments: ReturnType<typeof commentOn>[],
  ): Annotated | string {
    const { messages } = this;
    const codec = wordCodec();
    const target = annotatedName(name);
    const targetPath = annotatedName(path);
    const date = `${new Date().toISOString().slice(0, 19)}Z`;
    const annotated = (base: WordDraft): Buffer =>
      Buffer.from(codec.writeWordComments(base, comments, { author: AUTHOR, date }));
    const done = { target, count: comments.length };
    try {
      if (targetPath === path) return replaceFile(name, path, source.bytes, annotated(word), messages) ?? done;
      if (!existsSync(targetPath)) {
        if (comments.length === 0) return { target: undefined, count: 0 };
        return createFile(target, targetPath, annotated(word), messages) ?? done;
      }
      const present = readFileSync(targetPath);
      const copy = codec.readWord(present);
      const others = typeof copy === 'string' || !copy.file ? 1 : codec.commentsOfOthers(copy, AUTHOR);
      const isSame = typeof copy !== 'string' && copy.file !== undefined && copy.text === word.text;
      // Comments of others live in the copy alone: it is written anew only where they can be kept.
      if (!isSame && others > 0 && !this.command.force) return messages.copyOfOthers(target);
      const base = isSame && typeof copy !== 'string' ? copy : word;
      return replaceFile(target, targetPath, present, annotated(base), messages) ?? done;
    } catch (error) {
      return messages.failed(target, codeOf(error));
    }
  }
}
