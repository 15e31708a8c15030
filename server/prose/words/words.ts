/**
 * Words by what they mean, each with a sentence that reads otherwise without it. Adding a word is adding a line, and that
 * line is its test. In a sentence a figure in ⟦⟧ restates a table, one in 〖〗 restates none.
 */
export type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;
