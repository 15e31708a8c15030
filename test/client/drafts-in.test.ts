// The files that VS Code hands over to the server, which looks through so many and says so where there are more.
import { deepEqual, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { draftsIn } from '../../client/drafts-in';
import { MAX_FILES } from '../../server/files/limits';

/** As an editor finds files: no more than are asked for. */
const finding = (paths: readonly string[]) => async (glob: string, most?: number) =>
  paths
    .filter((path) => glob.includes('*.{') || path.endsWith(glob.slice('**'.length)))
    .slice(0, most)
    .map((path) => ({ path }));

describe('the drafts in a folder', () => {
  it('are more than are looked through where there are more', async () => {
    const paths = Array.from({ length: MAX_FILES + 500 }, (_, i) => `/w/${i}.txt`);
    ok((await draftsIn(finding(paths))).length > MAX_FILES);
    deepEqual((await draftsIn(finding(paths.slice(0, MAX_FILES)))).length, MAX_FILES);
  });

  it('leave out what lies in a board', async () => {
    const found = await draftsIn(finding(['/w/1.txt', '/w/board/index.html', '/w/board/.ogi-report-board']));
    deepEqual(found, [{ path: '/w/1.txt' }]);
  });
});
