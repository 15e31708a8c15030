import { BOARD_MARK, isPassedOver, MAX_FILES, PASSED_OVER_GLOB } from '../server/files/limits';
import { DRAFT_GLOB } from '../server/protocol';

/** The mark of a board has a name that an editor takes for a dot folder's. */
const PACKAGES_GLOB = '**/node_modules/**';

interface File {
  readonly path: string;
}

/** The files of a folder that may be drafts: one more than are looked through, so that the server sees there are more. */
export async function draftsIn<T extends File>(
  folder: File,
  find: (glob: string, except: string, most?: number) => PromiseLike<T[]>,
): Promise<T[]> {
  const [files, marks] = await Promise.all([
    find(DRAFT_GLOB, PASSED_OVER_GLOB, MAX_FILES + 1),
    find(`**/${BOARD_MARK}`, PACKAGES_GLOB),
  ]);
  const boards = marks.map(({ path }) => path.slice(0, -BOARD_MARK.length));
  return files.filter(
    ({ path }) => !isWithinPassedOver(path, folder) && !boards.some((board) => path.startsWith(board)),
  );
}

/** Not every file system that an editor shows heeds what is excepted. */
const isWithinPassedOver = (path: string, folder: File): boolean =>
  path.slice(folder.path.length).split('/').slice(0, -1).filter(Boolean).some(isPassedOver);
