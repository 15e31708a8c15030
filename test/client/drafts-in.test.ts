// The files that VS Code hands over to the server, which looks through so many and says so where there are more.
import { deepEqual, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { draftsIn } from '../../client/drafts-in';
import { isPassedOver, MAX_FILES } from '../../server/files/limits';

/** That it lies in a dot folder itself is nothing against it. */
const FOLDER = { path: '/.w' };

/** As an editor finds files: no more than are asked for. What is excepted may be a folder above a file, or the file. */
const finding = (paths: readonly string[]) => async (glob: string, except: string, most?: number) => {
  const names = [...except.matchAll(/\*\*\/([^/]+)\/\*\*/g)].map(([, name]) =>
    name.replace('.', '\\.').replace('*', '.*'),
  );
  const isExcepted = (path: string): boolean =>
    new RegExp(`/(?:${names.join('|')})(?:/|$)`).test(path.slice(FOLDER.path.length));
  return paths
    .filter((path) => !isExcepted(path) && (glob.includes('*.{') || path.endsWith(glob.slice('**'.length))))
    .slice(0, most)
    .map((path) => ({ path }));
};

describe('the drafts in a folder', () => {
  it('are more than are looked through where there are more', async () => {
    const paths = Array.from({ length: MAX_FILES + 500 }, (_, i) => `/.w/${i}.txt`);
    ok((await draftsIn(FOLDER, finding(paths))).length > MAX_FILES);
    deepEqual((await draftsIn(FOLDER, finding(paths.slice(0, MAX_FILES)))).length, MAX_FILES);
  });

  it('leave out what lies in a board', async () => {
    const found = await draftsIn(FOLDER, finding(['/.w/1.txt', '/.w/board/index.html', '/.w/board/.ogi-report-board']));
    deepEqual(found, [{ path: '/.w/1.txt' }]);
  });

  it('leave out what lies in the folders that are passed over on a disk', async () => {
    const folders = ['.git', '.obsidian', 'node_modules', 'git.old', 'my_node_modules'];
    const paths = folders.map((name) => `/.w/a/${name}/b/1.txt`);
    const wanted = paths.filter((_, i) => !isPassedOver(folders[i])).map((path) => ({ path }));
    deepEqual(wanted.length, 2);
    deepEqual(await draftsIn(FOLDER, finding(paths)), wanted);
    const heedingNothing = async (glob: string) => (glob.includes('*.{') ? paths.map((path) => ({ path })) : []);
    deepEqual(await draftsIn(FOLDER, heedingNothing), wanted);
  });
});
