import type { Row } from './draft';

const NOTE =
  /^[（(]?(?:计量)?单位\s*[：:]|^表\s*[一二三四五\d]|^[（(]?(?:备注|注|说明|填表人|填报人|制表人?|审核人)\s*[：:]/;

/** Whether a text is what stands beside a table and belongs to none of its cells: its unit, its caption, a note. */
export const isNote = (text: string): boolean => NOTE.test(text);

/** A row that holds a note and nothing else. */
export function isNoteRow({ cells }: Row): boolean {
  const written = cells.filter(({ content }) => content.text !== '');
  return (
    written.length > 0 && written.every(({ content: { text } }) => text === written[0].content.text && isNote(text))
  );
}
