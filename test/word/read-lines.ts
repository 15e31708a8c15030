import { readWord } from '../../server/files/codecs/word';
import { type DocxParts, docx } from './docx';

/** What a document is read as: the lines of its body. */
export function readLines(parts: DocxParts | string): string[] {
  const draft = readWord(docx(typeof parts === 'string' ? { body: parts } : parts));
  if (typeof draft === 'string') return [draft];
  const { text } = draft;
  return text
    .slice(text.indexOf('<body>\n') + 7, text.indexOf('</body>'))
    .trimEnd()
    .split('\n');
}
