/** The system's code of a failure (ENOENT). Whatever carries none is no failure of the system and goes on up. */
export function codeOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (typeof code !== 'string') throw error;
  return code;
}

/** Why the program itself failed, for whoever fixes it. */
export const reasonOf = (error: unknown): string => (error instanceof Error && error.stack) || String(error);
