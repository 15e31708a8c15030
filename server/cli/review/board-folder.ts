import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BOARD_MARK } from '../../files/limits';
import type { BoardData, BoardReport } from '../../review/board-data';
import { boardPage, reportIn, reportScript } from '../../review/board-files';
import type { ReviewedReport } from '../../review/model';

const SCRIPTS = 'reports';
const SCRIPT = /^[0-9a-f]{20}\.js$/;
const PAGE = 'index.html';

/** The folder that a board is written to: the page, and a script for each report under a name that its content gives it. */
export class BoardFolder {
  private readonly present: Set<string>;
  private readonly used = new Set<string>();

  private constructor(readonly path: string) {
    mkdirSync(join(path, SCRIPTS), { recursive: true });
    writeFileSync(join(path, BOARD_MARK), 'ogi-report review\n');
    this.present = new Set(readdirSync(join(path, SCRIPTS)).filter((name) => SCRIPT.test(name)));
  }

  /** Undefined where the folder holds something else than a board: nothing of that may be lost. */
  static open(path: string): BoardFolder | undefined {
    const isFree = !existsSync(path) || existsSync(join(path, BOARD_MARK)) || readdirSync(path).length === 0;
    return isFree ? new BoardFolder(path) : undefined;
  }

  get page(): string {
    return join(this.path, PAGE);
  }

  /** Writes what is shown of a report, where it is not there already. Returns the name of its script. */
  writeReport(report: ReviewedReport): string {
    const name = `${createHash('sha256').update(JSON.stringify(report)).digest('hex').slice(0, 20)}.js`;
    if (!this.has(name)) writeFileSync(join(this.path, SCRIPTS, name), reportScript(name, report));
    this.keep(name);
    return name;
  }

  has(script: string): boolean {
    return this.present.has(script) || this.used.has(script);
  }

  /** Says that a script that is there is one of this board's. */
  keep(script: string): void {
    this.used.add(script);
  }

  /** What the script of a report was written of. */
  read(script: string): BoardReport | undefined {
    return reportIn(readFileSync(join(this.path, SCRIPTS, script), 'utf8'));
  }

  /** Writes the page, and takes the scripts away that are of no report of it. */
  writePage(data: BoardData): void {
    const source = { code: builtFile('board.js'), style: builtFile('board.css') };
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
    writeFileSync(this.page, boardPage(data, source, hash));
    for (const name of this.present) if (!this.used.has(name)) rmSync(join(this.path, SCRIPTS, name), { force: true });
  }
}

/** What the build has put beside the program. */
const builtFile = (name: string): string => readFileSync(join(__dirname, name), 'utf8');
