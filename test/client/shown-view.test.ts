import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ShownView } from '../../client/form/shown-view';

/** A page that draws at once what it is given; a function among the answers is called, and may fail. */
function page(...answers: (string | (() => string))[]) {
  const failures: string[] = [];
  const drawings: string[] = [];
  const view = new ShownView<string>(
    async () => {
      const answer = answers.shift() ?? '';
      const text = typeof answer === 'string' ? answer : answer();
      if (text === view.current) return;
      view.current = text;
      view.drawn = text;
      drawings.push(text);
      view.settle();
    },
    (why) => failures.push(why),
  );
  return { view, failures, drawings };
}

const failing = (): never => {
  throw new Error('the server has gone');
};

describe('what a page shows', () => {
  it('is asked for once more where it has changed meanwhile, and so often only', async () => {
    const { view, drawings } = page('a', 'b', 'c');
    await Promise.all([view.update(), view.update(), view.update()]);
    deepEqual(drawings, ['a', 'b']);
  });

  it('is waited for no longer where there is no answer, which is reported', async () => {
    const { view, failures } = page(failing, failing, 'a');
    const shown = view.whenDrawn();
    await view.update();
    await shown;
    deepEqual([view.drawn, failures], [undefined, ['the server has gone']]);
    // Whoever wants to see it again has it asked for again.
    await view.whenDrawn();
    equal(failures.length, 2);
    await view.whenDrawn();
    equal(view.drawn, 'a');
  });

  it('is drawn anew after a failure, though it be the same', async () => {
    const { view, drawings } = page('a', 'a', failing, 'a');
    for (let i = 0; i < 4; i++) await view.update();
    deepEqual(drawings, ['a', 'a']);
  });

  it('has no failure while it is being asked for again', async () => {
    const changing = (): never => {
      void view.update();
      return failing();
    };
    const { view, failures } = page(changing, 'a');
    await view.update();
    deepEqual([view.drawn, failures], ['a', []]);
  });
});
