import type { FormFigure } from '../../../server/protocol';
import { exact } from '../../../server/text/figure';
import { fold } from '../../../server/text/fold';
import { button, element, setText } from '../dom';
import type { GridPlace } from './grid';
import { readTyped, type Typed } from './sums';

/** A figure of the form on the page: the field that it is typed in, and what is shown beside it. */
export class Figure {
  readonly cell = element('td');
  readonly input = element('input');
  /** What a total comes to; it can be pressed. */
  readonly hint: HTMLButtonElement;
  private readonly last = element('small', 'last');
  private readonly should = element('small', 'should');
  /** What the draft has, and what of it this field has taken over or asked for. */
  private drawn = '';
  private written = '';
  /** Edits that are under way. */
  pending = 0;
  /** What is lit up; nothing is touched while that stays. */
  private lit = '';
  data!: FormFigure;

  constructor(
    readonly place: GridPlace,
    fill: (figure: Figure) => void,
  ) {
    const { input } = this;
    input.type = 'text';
    input.inputMode = 'decimal';
    input.autocomplete = 'off';
    input.spellcheck = false;
    this.hint = button('hint', '', () => fill(this));
    this.hint.tabIndex = -1;
    this.hint.hidden = true;
    this.cell.append(input, this.hint, this.should, this.last);
  }

  get id(): string {
    return this.data.id;
  }

  get isThere(): boolean {
    return this.data.state !== 'unknown';
  }

  /** Whether something is typed that has not been asked for yet. */
  get isTyped(): boolean {
    return this.input.value !== this.written;
  }

  get value(): Typed {
    if (this.isTyped || this.written !== this.drawn) return readTyped(this.input.value);
    const { value, state } = this.data;
    return value ?? (state === 'blank' ? 'blank' : 'unreadable');
  }

  /** Takes over what the draft has now; not while something is typed, or asked for. */
  update(data: FormFigure, text: string): void {
    this.data = data;
    this.drawn = text;
    const { input, cell } = this;
    input.readOnly = !this.isThere;
    input.setAttribute('aria-label', data.name);
    cell.className = [
      data.state,
      data.severity === 'hint' ? 'info' : (data.severity ?? ''),
      data.should === null ? '' : 'doubtful',
    ]
      .join(' ')
      .trim();
    this.lit = '';
    cell.dataset.figure = data.id;
    cell.title = data.notes.join('\n\n');
    if (this.pending > 0) return;
    if (this.isTyped && document.activeElement === input) this.written = text;
    else this.restore();
  }

  /** What the draft has, in the place of what is typed. */
  restore(): void {
    this.written = this.drawn;
    if (this.input.value === this.drawn) return;
    this.input.value = this.drawn;
    // It is selected as it was, so that the next key replaces it.
    if (document.activeElement === this.input) this.input.select();
  }

  /** What is to be written into the draft; from now on the field has it. */
  take(text = this.input.value): { id: string; text: string } {
    const plain = typeof readTyped(text) === 'number' ? fold(text) : text.trim();
    this.written = plain;
    this.input.value = plain;
    this.pending++;
    return { id: this.id, text: plain };
  }

  /** Shows what is worked out of the figures as they are typed. */
  light(sum: number | undefined, isBroken: boolean, isPart: boolean, words: (sum: number) => string): void {
    const { cell, input, hint } = this;
    const { value } = this;
    const lit = [sum, isBroken, isPart, value, this.isTyped].join();
    if (lit === this.lit) return;
    this.lit = lit;
    cell.classList.toggle('broken', isBroken);
    cell.classList.toggle('part', isPart);
    if (isBroken || this.data.severity === 'error') input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    const isWanted = sum !== undefined && sum !== value && this.isThere;
    hint.hidden = !isWanted;
    if (isWanted) {
      setText(hint, `= ${sum}`);
      hint.title = words(sum);
    }
    setText(this.should, sum === undefined && !this.isTyped ? (this.data.should ?? '') : '');
  }

  showLast(words: ((last: number, change: string) => string) | undefined): void {
    const { last } = this.data;
    if (!words || last === null) return setText(this.last, '');
    const { value } = this;
    const change = typeof value === 'number' ? exact(value - last) : 0;
    setText(this.last, words(last, change === 0 ? '' : `${change > 0 ? '+' : '−'}${Math.abs(change)}`));
  }
}
