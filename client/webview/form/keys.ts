import type { Figure } from './figure';
import type { Direction, FigureGrid } from './grid';

/** What keys do beside going from figure to figure. */
export interface KeyActions {
  readonly commit: (figures: readonly Figure[]) => void;
  readonly clear: (figures: readonly Figure[]) => void;
  readonly fill: (figure: Figure) => void;
  readonly show: (figure: Figure) => void;
  readonly save: () => void;
  readonly changed: () => void;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Goes through figures with keys as in a spreadsheet, and selects blocks of them. */
export class Keys {
  /** The figures selected together; none where there is only one. */
  block: readonly Figure[] = [];
  private head: Figure | undefined;

  constructor(
    private readonly grid: FigureGrid<Figure>,
    private readonly actions: KeyActions,
  ) {}

  /** Answers a key that is pressed in a figure. */
  press(event: KeyboardEvent, figure: Figure): void {
    // A key that ends the writing of a word with an input method means nothing else.
    if (event.isComposing || event.keyCode === 229) return;
    if (!this.answer(event, figure)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Selects the figures from one to another. */
  extend(from: Figure, to: Figure | undefined): boolean {
    if (!to) return true;
    this.head = to;
    this.mark(this.grid.block(from, to));
    return true;
  }

  /** Nothing but the figure with the focus is selected any more. */
  release(): boolean {
    const had = this.block.length > 0;
    this.head = undefined;
    this.mark([]);
    return had;
  }

  private answer(event: KeyboardEvent, figure: Figure): boolean {
    const { key, shiftKey } = event;
    const arrow = ARROWS[key];
    if (event.ctrlKey || event.metaKey) return this.command(event, figure);
    if (event.altKey) return key === '=' && this.fill(figure);
    if (arrow) return this.arrow(arrow, shiftKey, figure);
    switch (key) {
      case 'Enter':
        this.actions.commit([figure]);
        return go(this.grid.after(figure, shiftKey ? -1 : 1));
      case 'Escape':
        return this.release() || this.restore(figure);
      case 'F2':
        figure.input.setSelectionRange(figure.input.value.length, figure.input.value.length);
        return true;
      case 'F12':
        this.actions.commit([figure]);
        this.actions.show(figure);
        return true;
      case '=':
      case '＝':
        return this.fill(figure);
      case 'Delete':
      case 'Backspace':
        if (this.block.length < 2) return false;
        this.actions.clear(this.block);
        return true;
      default:
        return false;
    }
  }

  private command({ key, shiftKey }: KeyboardEvent, figure: Figure): boolean {
    switch (key.toLowerCase()) {
      case 's':
        this.actions.commit([figure]);
        this.actions.save();
        return true;
      case 'z':
        return !shiftKey && this.restore(figure);
      case 'a': {
        if (!isWhole(figure.input)) return false;
        const { table } = figure.place;
        const all = this.grid.all.filter(({ place }) => place.table === table);
        return this.extend(all[0], all[all.length - 1]);
      }
      case 'home':
      case 'end':
        return go(this.grid.next(figure, key === 'Home' ? 'first' : 'last'));
      default:
        return false;
    }
  }

  private arrow(direction: Direction, isExtending: boolean, figure: Figure): boolean {
    const isSideways = direction === 'left' || direction === 'right';
    const { input } = figure;
    if (isSideways && !isWhole(input) && !isAtEdge(input, direction)) return false;
    if (isExtending && isSideways && !isWhole(input)) return false;
    if (isExtending) return this.extend(figure, this.grid.next(this.head ?? figure, direction));
    return go(this.grid.next(figure, direction));
  }

  private fill(figure: Figure): boolean {
    if (figure.hint.hidden) return false;
    this.actions.fill(figure);
    return true;
  }

  private restore(figure: Figure): boolean {
    if (!figure.isTyped) return false;
    figure.restore();
    this.actions.changed();
    return true;
  }

  private mark(block: readonly Figure[]): void {
    for (const { cell } of this.block) cell.classList.remove('selected');
    this.block = block.length > 1 ? block : [];
    for (const { cell } of this.block) cell.classList.add('selected');
  }
}

/** Whether all that is written in a field is selected, or nothing is written. */
const isWhole = ({ selectionStart, selectionEnd, value }: HTMLInputElement): boolean =>
  selectionStart === 0 && selectionEnd === value.length;

const isAtEdge = ({ selectionStart, selectionEnd, value }: HTMLInputElement, direction: Direction): boolean =>
  selectionStart === selectionEnd && selectionStart === (direction === 'left' ? 0 : value.length);

/** Goes to a figure; at the edge it stays where it is. */
export function go(figure: Figure | undefined): boolean {
  figure?.input.focus();
  figure?.cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}
