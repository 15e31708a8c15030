import { readDraft } from '../server/draft/read';
import { encodeWord, readWord } from '../server/files/codecs/word';
import { readReport } from '../server/report/report';
import { check } from '../server/rules/check';
import { officialDocument } from '../server/shape/official-document';
import { validDraft } from './draft';
import { interleaved, ms, type Result, type Rounds, type Spread } from './measure';

const settings = { language: 'zh-CN', severities: {} } as const;
const SIZES = [
  { name: '20 KB', characters: 20_000, rounds: 300 },
  { name: '100 KB', characters: 100_000, rounds: 50 },
  { name: '1 MB', characters: 1_000_000, rounds: 10 },
] as const;

/** Reading and checking a report in a Word file, beside checking the same as HTML. */
export async function measureWord(rounds: Rounds): Promise<Result[]> {
  const results: Result[] = [];
  const taken: Spread[] = [];
  for (const { name, characters, rounds: full } of SIZES) {
    const report = readReport(readDraft(validDraft(characters, 'html'), 'html'));
    const blocks = report && officialDocument(report);
    if (!blocks || typeof blocks === 'string') throw new Error('no report to be written as a Word file');
    const bytes = encodeWord(blocks);
    const text = textOf(bytes);
    const { ours, floor } = await interleaved(
      {
        floor: () => check(text, 'html', settings),
        ours: () => check(textOf(bytes), 'html', settings),
      },
      rounds(full),
      rounds(Math.min(full, 200)),
    );
    taken.push(ours);
    const target = name === '20 KB' && { target: { most: 3 } };
    results.push({ what: `read and check ${name}, Word; floor: the same as HTML`, show: ms, ours, floor, ...target });
  }
  const growth = {
    what: 'growth 100 KB → 1 MB, Word',
    show: ms,
    ours: taken[2],
    floor: taken[1],
    target: { most: 12 },
  };
  return [...results, growth];
}

function textOf(bytes: Uint8Array): string {
  const word = readWord(bytes);
  if (typeof word === 'string') throw new Error(word);
  return word.text;
}
