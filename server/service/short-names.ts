import { cached } from '../caches';
import type { Column, FormCell, Row } from '../forms/form';

/** Longer names drown the text that they stand beside. In characters. */
const MAX_LENGTH = 14;

/** A row or column in as few words as published reports have for it: （二）部分公开, 1.国家秘密. */
export const shortLabel = ({ label, aliases }: Row | Column): string =>
  aliases
    .reduce((shortest, aliase) => (aliase.length < shortest.length ? aliase : shortest), label)
    .replace(/^(\d\.)属于/, '$1');

/** A row by its label with the number of its group before it, as long as there is room for it: （三）1.国家秘密. */
export const shortRow = (row: Row): string => groupNumber(row) + cut(shortLabel(row));

/** A cell by its row and its column: （三）1.国家秘密 · 自然人. */
export const shortName = cached(({ row, column }: FormCell): string => `${shortRow(row)} · ${cut(shortLabel(column))}`);

const groupNumber = ({ groups }: Row): string => /^（.+?）/.exec(groups[groups.length - 1] ?? '')?.[0] ?? '';

const cut = (name: string): string => (name.length > MAX_LENGTH ? `${name.slice(0, MAX_LENGTH - 1)}…` : name);
