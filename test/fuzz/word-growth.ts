import { readWord, type WordDraft, writeText } from '../../server/files/codecs/word';
import { check } from '../../server/service/check';
import { docx, p, r, tbl, tr } from '../word/docx';
import { isLinear, timeOf } from './growth';

export interface WordGrowth {
  readonly job: string;
  /** In milliseconds, for a quarter of the paragraphs, half, and all of them. */
  readonly times: readonly [number, number, number];
  readonly isLinear: boolean;
}

const SENTENCE = '逐项梳理并及时更新了办事指南，回应社会关切。';
/** So many paragraphs stand between two tables, and so many cells are in one. */
const BETWEEN = 200;
const ROWS = 10;

/** A report of so many paragraphs, a third of them in runs as Word parts them, with tables among them. */
function reportOf(paragraphs: number): Uint8Array {
  const body = [p('云溪市档案管理局2024年政府信息公开工作年度报告'), p('一、总体情况')];
  const rows = Array.from({ length: ROWS }, (_, row) => tr(`第${row}项`, String(row), '0'));
  for (let i = 0; body.length < paragraphs; i++) {
    body.push(i % 3 === 0 ? p(`${r('第')}${r(String(i))}${r(`项：${SENTENCE}`)}`) : p(`第${i}项：${SENTENCE}`));
    if (i % BETWEEN === BETWEEN - 1) body.push(tbl(...rows));
  }
  return docx({ body: body.join('') });
}

function read(bytes: Uint8Array): WordDraft {
  const word = readWord(bytes);
  if (typeof word === 'string') throw new Error(word);
  return word;
}

/** One figure in the middle, and the last one. */
function edited(text: string): string {
  const middle = text.indexOf('项：', text.length / 2);
  const last = text.lastIndexOf('项：');
  return `${text.slice(0, middle)}次${text.slice(middle, last)}回${text.slice(last)}`;
}

const JOBS: Readonly<Record<string, (bytes: Uint8Array, word: WordDraft) => unknown>> = {
  read,
  check: (_, { text }) => check(text, 'html', { language: 'zh-CN', severities: {} }).findings,
  write: (_, word) => {
    const written = writeText(word, edited(word.text));
    if (!(written instanceof Uint8Array)) throw new Error(JSON.stringify(written.slice(0, 3)));
    return written;
  },
};

/** How the time to read, check and write a Word file grows with its paragraphs. */
export function* wordGrowths(paragraphs: number): Generator<WordGrowth> {
  const files = [4, 2, 1].map((part) => reportOf(paragraphs / part));
  for (const [job, run] of Object.entries(JOBS)) {
    const time = (bytes: Uint8Array): number => {
      const word = read(bytes);
      return Math.min(...[0, 1].map(() => timeOf(() => run(bytes, word))));
    };
    // The first times report more of the compiler.
    time(files[0]);
    const times = files.map(time) as unknown as WordGrowth['times'];
    yield { job, times, isLinear: isLinear(times) };
  }
}
