import { type MarkupContent, MarkupKind } from 'vscode-languageserver';

/** What is said of a place: plain text, some of it from the draft. */
export interface Note {
  readonly title: string;
  readonly points: readonly string[];
}

/** Notes as an editor shows them. */
export function markupOf(notes: readonly Note[], kind: MarkupKind): MarkupContent {
  const isMarkdown = kind === MarkupKind.Markdown;
  const value = notes.map(isMarkdown ? asMarkdown : asText).join('\n\n');
  return { kind, value };
}

const asText = ({ title, points }: Note): string => [title, ...points].map(inOneLine).join('\n');

const asMarkdown = ({ title, points }: Note): string =>
  [
    `**${escaped(title)}**`,
    ...(points.length > 0 ? [points.map((point) => `- ${escaped(point)}`).join('\n')] : []),
  ].join('\n\n');

/** Line ends, control characters and those that turn the direction of writing are white space. */
const inOneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();

/** What begins mark-up, a link or a character reference in any flavour of Markdown. */
const SPECIAL = /[\\`*_{}[\]<>&#|~$!@]|:(?=\/\/)|(?<=www)\./gi;
/** What makes a list or an underline at the beginning of a line. */
const OPENING = /^[-+=]|(?<=^\d{1,9})[.)](?=\s|$)/;

const escaped = (text: string): string => inOneLine(text).replace(SPECIAL, '\\$&').replace(OPENING, '\\$&');

const MAX_SHOWN = 40;

/** A text of the draft, cut where it is long. */
export function shortened(text: string): string {
  const characters = [...inOneLine(text.slice(0, 10 * MAX_SHOWN))];
  return characters.length > MAX_SHOWN ? `${characters.slice(0, MAX_SHOWN).join('')}…` : characters.join('');
}
