import { figuresOf, isPlainToSee, surplus, withoutHead, withoutTags } from '../figure-text';
import { convertDraft } from '../product';
import { checked, type Oracle } from './oracle';

const SYNTAX_OF = { 'cell-lines': 'plain', tabs: 'plain', pipes: 'markdown', html: 'html' } as const;
const LAYOUTS = ['cell-lines', 'tabs', 'pipes', 'html'] as const;

/** What is written in another layout has the same figures, and says the same. */
export const keepsFigures: Oracle = (subject, random) => {
  const { report, findings } = checked(subject);
  if (
    !report ||
    (subject.syntax === 'plain' && /[<&]/.test(subject.text)) ||
    !isPlainToSee(subject.text) ||
    !closesCells(subject.text)
  )
    return undefined;
  const layout = random.one(LAYOUTS);
  const result = convertDraft(report, layout);
  if (typeof result === 'string')
    return subject.text === subject.clean ? `a clean draft cannot be ${layout}: ${result}` : undefined;
  const [before, after] = [withoutTags(subject.text), withoutHead(result.text)].map((text) => figuresOf(text));
  const [gone, come] = [surplus(before, after), surplus(after, before)];
  if (gone.length + come.length > 0)
    return `as ${layout} it loses ${gone.join(' ') || 'nothing'} and gains ${come.join(' ') || 'nothing'}`;
  // Words between two rows are none of the table's, nor a sentence before they stand below it.
  if (findings.length === 0 && !/<\/tr>\s*[^<\s]/.test(subject.text)) {
    const [found] = checked({ text: result.text, syntax: SYNTAX_OF[layout] }).findings;
    if (found) return `as ${layout} it has a ${found.rule}: ${found.message}`;
  }
  return undefined;
};

/** Whether every row, cell and attribute is closed: what stands in others is where nobody can say. */
const closesCells = (text: string): boolean =>
  !/<[a-z][^<>]*=\s*["'][^"'<>]*>/i.test(text) &&
  ['table', 'tr', 'td'].every((tag) => text.split(`<${tag}`).length === text.split(`</${tag}>`).length);
