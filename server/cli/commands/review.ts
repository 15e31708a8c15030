import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../lint/finding';
import { type Area, areaOf, type State } from '../../review/area';
import { alikeIn, boardData, type ReviewedArea, reviewArea } from '../../review/board';
import type { BoardData } from '../../review/board-data';
import { alikeByOrgans } from '../../review/board-rows';
import type { ReviewedFile } from '../../review/model';
import type { ReviewCommand } from '../command';
import { collectInputs, type Inputs } from '../inputs';
import { endOnSignals } from '../interruption';
import type { Messages, ReviewTally } from '../output/messages/messages';
import { printable } from '../output/printable';
import { Progress } from '../output/progress';
import { print, printProblem } from '../output/streams';
import { BoardFolder } from '../review/board-folder';
import { ReviewCache } from '../review/cache';
import { fromFindings } from '../review/from-findings';
import { fromReports } from '../review/from-reports';
import { writeLists, writeSums } from '../review/outputs';
import { ReviewSources } from '../review/sources';

/** `ogi-report review`: writes a board of all reports of an area, and returns the exit status. */
export async function runReview(command: ReviewCommand, language: Language, messages: Messages): Promise<0 | 2> {
  const inputs = await collectInputs(command, messages);
  // Without any report a board of before is left as it is, and no decision is taken.
  const nothing = nothingIn(command, inputs, messages);
  for (const problem of nothing) await printProblem(problem);
  if (nothing.length > 0) return 2;
  const sources = new ReviewSources(command, language, messages);
  const organs = sources.organs();
  const decisions = sources.decisions();
  const board = BoardFolder.open(command.out);
  for (const problem of sources.problems) await printProblem(problem);
  if (!board) await printProblem(messages.noBoard(command.out));
  if (!board || !decisions || (command.organs !== undefined && !organs)) return 2;

  const progress = new Progress();
  const stopListening = endOnSignals(() => progress.clear());
  const said = new Set<string>(sources.problems);
  const report = async (problem: string): Promise<void> => {
    progress.clear();
    if (!said.has(problem)) await printProblem(problem);
    said.add(problem);
  };
  const read = command.from === undefined ? fromReports : fromFindings;
  const files: ReviewedFile[] = [];
  const unread: string[] = [];
  const scripts = new Map<ReviewedFile, string>();
  const cache = new ReviewCache(board.path, language, command.cache);
  const options = { command, inputs, language, messages, board, cache, report, progress };
  for await (const { file, script, failed } of read(options)) {
    if (failed !== undefined) unread.push(failed);
    if (!file) continue;
    files.push(file);
    if (script !== undefined) scripts.set(file, script);
  }
  progress.clear();
  const { dueDate, severities } = sources.settings();
  const area = areaOf(files, { organs, year: command.year, dueDate });
  const inOrder = area.entries.map(({ report }) => (report && scripts.get(report)) ?? '').join(' ');
  const alike = cache.alike(inOrder, () => alikeIn(area));
  const reviewed = reviewArea(area, language, alike, { ...severities, ...command.severities });
  cache.write();
  const data = boardData(reviewed, decisions, (file) => scripts.get(file) ?? '', language);
  const others = [
    ...data.others,
    ...unread.map((file) => ({ file, why: 'unread' as const })),
    ...inputs.passedOverFiles.map((file) => ({ file, why: 'format' as const })),
  ];
  board.writePage({ ...data, others });
  if (command.lists.size > 0) {
    const count = writeLists(command.lists, board, reviewed, data, decisions, language);
    await print(`${printable(messages.listsWritten(join(board.path, 'lists'), count))}\n`);
  }
  if (command.sums !== undefined) {
    const count = writeSums(command.sums, board, reviewed);
    await print(`${printable(messages.listsWritten(join(board.path, 'sums'), count))}\n`);
  }
  stopListening();
  await print(`${printable(messages.reviewSummary(tallyOf(reviewed, { ...data, others }, board.page)))}\n`);
  return said.size > 0 ? 2 : 0;
}

/** Why there is nothing to review, in words; none where there is something. */
function nothingIn({ from }: ReviewCommand, { inputs, problems, passedOver }: Inputs, messages: Messages): string[] {
  if (from !== undefined) return from === '-' || existsSync(from) ? [] : [messages.missing(from)];
  return inputs.length > 0 ? [] : [...problems, ...passedOver];
}

function tallyOf(
  { area, alike, findings }: ReviewedArea,
  { rows, others }: Pick<BoardData, 'rows' | 'others'>,
  board: string,
): ReviewTally {
  const now = area.entries.filter(({ year }) => year === area.year);
  const organsThat = (has: (states: readonly State[]) => boolean): number =>
    new Set(now.filter(({ states }) => has(states)).map(({ organ }) => organ)).size;
  const ofYear = rows.filter(({ year }) => year === area.year);
  return {
    board,
    year: area.year,
    organs: new Set(now.flatMap(({ organ, report }) => (report ? [organ] : []))).size,
    reports: reportsIn(area),
    missing: area.isListed ? organsThat((states) => states.includes('missing')) : undefined,
    lapsed: area.isListed ? undefined : organsThat((states) => states.includes('lapsed')),
    late: organsThat((states) => states.includes('late')),
    otherYear: organsThat((states) => states.includes('year')),
    twice: organsThat((states) => states.includes('twice') || states.includes('copies')),
    errors: ofYear.reduce((sum, { counts }) => sum + counts.error, 0),
    warnings: ofYear.reduce((sum, { counts }) => sum + counts.warning, 0),
    alike: alikeByOrgans(alike, rows).length,
    totals: area.isListed ? findings.length : undefined,
    others: others.filter(({ why }) => why !== 'unread' && why !== 'format').length,
    unread: others.filter(({ why }) => why === 'unread').length,
    passedOver: others.filter(({ why }) => why === 'format').length,
  };
}

const reportsIn = ({ entries }: Area): number => entries.filter(({ report }) => report).length;
