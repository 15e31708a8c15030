/** Whether a text is what is left of another when characters are struck out: 发改局 of 发展和改革局. */
export function isAbbreviationOf(part: string, whole: string): boolean {
  let at = 0;
  for (const char of whole) if (char === part[at]) at++;
  return at === part.length;
}
