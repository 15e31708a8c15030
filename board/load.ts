import { type Child, el, fill } from './dom';
import { t, words } from './words';

/** Fills an element once what it shows has been loaded; says so where that is gone, or cannot be drawn. */
export async function fillOnceLoaded<T>(
  body: HTMLElement,
  load: () => Promise<T>,
  draw: (loaded: T) => readonly Child[],
): Promise<void> {
  const note = (text: string): Child[] => [el('p', { class: 'note' }, text)];
  const children = await load()
    .then(draw, () => note(t.lost))
    .catch((error: Error) => {
      console.error(error);
      return note(words.failed(error.message));
    });
  fill(body, children);
  body.removeAttribute('aria-busy');
}
