// Which files are looked at, whoever reaches them: on the disk, or through an editor.

/** So many files of a workspace are looked through for reports of other years. */
export const MAX_FILES = 20_000;

/** Larger files are no reports: those published have some tens of kilobytes. In bytes. */
export const MAX_FILE_SIZE = 16 * 1024 * 1024;

/** Folders that are not looked into: dot folders and installed packages. */
export const isPassedOver = (folder: string): boolean => folder.startsWith('.') || folder === 'node_modules';

/** The same, as editors write patterns. */
export const PASSED_OVER_GLOB = '{**/node_modules/**,**/.*/**}';

/** The name of a file that says of its folder that `review` has written it: what lies in it is no draft. */
export const BOARD_MARK = '.ogi-report-board';
