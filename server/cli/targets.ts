import { layouts } from '../draft/layouts';
import type { WrittenLayout } from '../draft/layouts/layout';

/** What a report can be converted to, as the command line names it: a file of Word's, or text with its tables in a layout. */
export const WORD = 'docx';
export const TARGETS: readonly string[] = [...layouts.map(({ target }) => target), WORD];

/** The layout that a target names; undefined for Word's. */
export const layoutNamed = (to: string): WrittenLayout | undefined => layouts.find(({ target }) => target === to);

/** How the names of such files end. */
export const endingOf = (to: string): string => layoutNamed(to)?.ending ?? `.${to}`;
