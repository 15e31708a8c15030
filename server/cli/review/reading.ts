import type { Language } from '../../lint/finding';
import { isReport, lightened, type ReviewedFile } from '../../review/model';
import type { ReviewCommand } from '../command';
import type { Inputs } from '../inputs';
import type { Messages } from '../output/messages/messages';
import type { Progress } from '../output/progress';
import type { BoardFolder } from './board-folder';
import type { ReviewCache } from './cache';

/** What the files of a review are read with. */
export interface ReadingOptions {
  readonly command: ReviewCommand;
  readonly inputs: Inputs;
  readonly language: Language;
  readonly messages: Messages;
  readonly board: BoardFolder;
  readonly cache: ReviewCache;
  readonly report: (problem: string) => Promise<void>;
  readonly progress: Progress;
}

/** What was read: a file, as much of it as the area is told by, and the script that has the rest; or one that cannot be read. */
export interface ReadFile {
  readonly file?: ReviewedFile;
  readonly script?: string;
  readonly failed?: string;
}

/** Puts a file into the board, and keeps of it no more than that. */
export function kept(file: ReviewedFile, board: BoardFolder): ReadFile {
  return isReport(file) ? { file: lightened(file), script: board.writeReport(file) } : { file };
}

/** How long a run will take still, by how long it has taken. */
export class TimeLeft {
  private readonly begun = Date.now();

  /** Undefined as long as there is too little to go by. In seconds. */
  after(done: number, all: number): number | undefined {
    const passed = Date.now() - this.begun;
    return done < 10 || passed < 1000 ? undefined : Math.ceil((passed * (all - done)) / done / 1000);
  }
}
