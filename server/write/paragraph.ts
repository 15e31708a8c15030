import type { Syntax } from '../draft/draft';
import { asHtml, asMarkdownLine, oneLine } from '../text/escapes';

/**
 * Writes the lines of a heading or of a paragraph in a mark-up; nothing of them is mark-up themselves.
 * @param level 1 to 6, 0 for a paragraph
 */
export function writeParagraph(lines: readonly string[], level: number, syntax: Syntax): string {
  switch (syntax) {
    case 'html': {
      const name = level > 0 ? `h${level}` : 'p';
      return `<${name}>${lines.map(asHtml).join('<br>')}</${name}>`;
    }
    case 'markdown':
      return (level > 0 ? `${'#'.repeat(level)} ` : '') + lines.map(asMarkdownLine).join('\n');
    case 'plain':
      return lines.map(oneLine).join('\n');
  }
}
