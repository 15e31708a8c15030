import { isMark, type Token } from '../sentences';

/** For each opening bracket the token that closes it; the last token where none does. */
export function closingBrackets(tokens: readonly Token[]): number[] {
  const closing: number[] = [];
  const open: number[] = [];
  tokens.forEach((token, i) => {
    if (isMark(token, '(')) open.push(i);
    else if (isMark(token, ')') && open.length > 0) closing[open.pop() as number] = i;
  });
  for (const i of open) closing[i] = tokens.length;
  return closing;
}
