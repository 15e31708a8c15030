import { isCase } from '../figures';
import { means, type Token } from '../sentences';
import { MEANING } from '../vocabulary';

/**
 * Whether the parts of a list have come to its whole, in a sentence that is read token by token: in 收到5件，其中网络4件、
 * 当面1件，答复5件 the last figure is no part.
 */
export class SpentLists {
  private last = 0;
  /** How many cases were counted: a list within a list, or behind several counts, ends nothing. */
  private counts = 0;
  private rest: number | undefined;
  private isInBrackets = false;

  /** Whether a mark ends a list of which nothing is left. */
  endAt(mark: string): boolean {
    if (mark === '(' || mark === ')') this.isInBrackets = mark === '(';
    return mark === ',' && this.rest === 0;
  }

  read(token: Token): void {
    if (this.isInBrackets) return;
    if (means(token, MEANING.list)) this.rest = this.counts === 1 ? this.last : undefined;
    else if (token.kind === 'figure' && isCase(token.what)) {
      this.last = token.what.value;
      this.counts++;
      if (this.rest !== undefined) this.rest -= token.what.value;
    }
  }
}
