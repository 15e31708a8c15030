import { BOARD_MARK, MAX_FILES } from '../server/files/limits';

const DRAFTS = '**/*.{md,markdown,txt,html,htm,docx,docm}';

interface File {
  readonly path: string;
}

/** The files of a folder that may be drafts: one more than are looked through, so that the server sees there are more. */
export async function draftsIn<T extends File>(find: (glob: string, most?: number) => PromiseLike<T[]>): Promise<T[]> {
  const [files, marks] = await Promise.all([find(DRAFTS, MAX_FILES + 1), find(`**/${BOARD_MARK}`)]);
  const boards = marks.map(({ path }) => path.slice(0, -BOARD_MARK.length));
  return files.filter(({ path }) => !boards.some((board) => path.startsWith(board)));
}
