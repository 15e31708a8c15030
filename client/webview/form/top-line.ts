import type { FormTask, FormView } from '../../../server/protocol';
import type { Words } from '../../form/messages';
import { button, element, fill } from '../dom';
import type { Figure } from './figure';

/** What the line above the form leads to. */
export interface TopActions {
  readonly toNextBlank: () => void;
  readonly fill: (figures: readonly Figure[]) => void;
  readonly showLast: (isShown: boolean) => void;
  readonly show: (range: FormTask['range']) => void;
}

/** The line above the form: what is still to be filled in, each part of it a way there. */
export class TopLine {
  readonly root = element('div', 'top');
  private view: FormView | null = null;
  private totals: readonly Figure[] = [];
  private drawn = '';

  constructor(
    private readonly words: Words,
    private readonly actions: TopActions,
  ) {}

  draw(view: FormView | null, figures: readonly Figure[], showsLast: boolean): void {
    const { words, actions, root } = this;
    this.view = view;
    const blanks = figures.filter(({ isThere, value }) => isThere && value === 'blank');
    this.totals = blanks.filter(({ hint }) => !hint.hidden);
    const line = JSON.stringify([
      view?.lastYear,
      blanks.length,
      this.totals.length,
      showsLast,
      view?.tasks.map(({ message }) => message),
    ]);
    // What has the focus must not be made anew with every key.
    if (line === this.drawn) return;
    this.drawn = line;
    const shown: Node[] = [];
    if (blanks.length > 0) shown.push(button('action', fill(words.blanks, blanks.length), actions.toNextBlank));
    if (this.totals.length > 0)
      shown.push(button('action', fill(words.fillTotals, this.totals.length), () => actions.fill(this.totals)));
    if (view && view.lastYear !== null) shown.push(this.lastSwitch(showsLast));
    if (view && view.tasks.length > 0) shown.push(this.tasks(view.tasks));
    if (view && blanks.length === 0 && view.tasks.length === 0) shown.push(element('span', 'note', words.done));
    const isInside = root.contains(document.activeElement);
    root.replaceChildren(...shown);
    if (isInside) root.querySelector<HTMLElement>('input, button')?.focus();
  }

  private lastSwitch(isOn: boolean): HTMLElement {
    const box = element('input');
    box.type = 'checkbox';
    box.checked = isOn;
    box.addEventListener('change', () => this.actions.showLast(box.checked));
    return element('label', '', box, ` ${this.words.lastYear}`);
  }

  private tasks(tasks: readonly FormTask[]): HTMLElement {
    // Where it stands moves with what is typed above it.
    const toTask = (i: number): void => {
      const task = this.view?.tasks[i];
      if (task) this.actions.show(task.range);
    };
    const items = tasks.map(({ message }, i) =>
      element(
        'li',
        '',
        button('action', message, () => toTask(i)),
      ),
    );
    const summary = element('summary', '', fill(this.words.tasks, tasks.length));
    return element('details', '', summary, element('ul', '', ...items));
  }
}
