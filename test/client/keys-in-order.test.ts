import { deepEqual, equal } from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { KeysInOrder, type Typed } from '../../client/keys-in-order';

/** An editor with a row of cells that answers a moment later: `keys` are pressed without waiting for any answer. */
async function row(keys: readonly string[], isTaken = false): Promise<string[]> {
  const cells = [''];
  let by: ((typed: Typed) => unknown) | undefined;
  const type = ({ text }: Typed): void => {
    cells[cells.length - 1] += text;
  };
  const order = new KeysInOrder({
    divert: (handler) => {
      if (isTaken) throw new Error("command 'type' already exists");
      by = handler;
      return {
        dispose: () => {
          by = undefined;
        },
      };
    },
    type: async (typed) => {
      await wait(1);
      type(typed);
    },
  });
  order.setOn(true);
  for (const key of keys) {
    if (key === 'Tab')
      void order.run(async () => {
        await wait(3);
        cells.push('');
      });
    else if (key === 'Fault') void order.run(() => Promise.reject(new Error('the server is gone')));
    else if (by) by({ text: key });
    else type({ text: key });
  }
  await order.run(() => Promise.resolve());
  order.dispose();
  equal(by, undefined);
  return cells;
}

describe('keys in a cell', () => {
  it('have what was typed after them come after them, however fast', async () => {
    const keys = ['1', '0', '5', 'Tab', '4', 'Tab', 'Tab', '1', '2', 'Tab'];
    deepEqual(await row(keys), ['105', '4', '', '12', '']);
  });

  it('are typed one by one where they are no digits', async () => {
    deepEqual(await row(['1', '.', '5', 'Tab', '万', '元', '3']), ['1.5', '万元3']);
  });

  it('do not wait for one that failed', async () => {
    deepEqual(await row(['1', 'Fault', '2', 'Tab', '3']), ['12', '3']);
  });

  it('stay as they are where another extension has the typing', async () => {
    deepEqual(await row(['1', 'Tab', '2'], true), ['12', '']);
  });
});
