import { DAMAGES } from './damage';
import { figuresOf, withoutHead } from './figure-text';
import { ORACLES } from './oracles';
import { checked, type Subject } from './oracles/oracle';
import { readWord } from './product';
import { Random } from './random';
import { randomReport } from './report';
import { mainPart, wordFile } from './word';

/** What is wrong with how a Word file is read, one for each seed: half of them clean, half spoiled. */
export function runWord(first: number, count: number, onComplaint: (seed: number, says: string) => void): void {
  for (let seed = first; seed < first + count; seed++) {
    const random = new Random(seed);
    try {
      const says = random.once(2) ? clean(random) : spoiled(random);
      if (says !== undefined) onComplaint(seed, says);
    } catch (error) {
      onComplaint(seed, `throws ${error instanceof Error ? error.stack : error}`);
    }
  }
}

function clean(random: Random): string | undefined {
  const model = randomReport(random);
  const word = readWord(wordFile(mainPart(model, random)));
  if (typeof word === 'string') return `a clean file is refused: ${word}`;
  const written = model.pieces.map((piece) =>
    piece.kind === 'table' ? piece.grid.flatMap((row) => row.map(({ text }) => text)).join(' ') : piece.text,
  );
  const [before, after] = [written.join(' '), withoutHead(word.text)].map((text) => figuresOf(text).join(' '));
  if (before !== after) return `other figures are read: ${after} for ${before}`;
  const { report, findings } = checked({ text: word.text, syntax: 'html' });
  if (!report) return 'a clean file is taken for no report';
  return findings[0] && `a clean file has a ${findings[0].rule}: ${findings[0].message}`;
}

const IN_XML = [
  'slips',
  'half typed',
  'stretch lost',
  'block moved',
  'block repeated',
  'two drafts',
  'hostile characters',
  'mark-up typed',
  'bytes flipped',
];

function spoiled(random: Random): string | undefined {
  const main = mainPart(randomReport(random), random);
  const bytes = random.once(3)
    ? flipped(wordFile(main), random)
    : wordFile(DAMAGES[random.one(IN_XML)](main, random, mainPart(randomReport(random), random)));
  const word = readWord(bytes);
  if (typeof word === 'string') return undefined;
  const subject: Subject = { text: word.text, syntax: 'html' };
  const oracle = random.one(['holds together', 'holds together', 'same again', 'law of fixes', 'fix all once']);
  const says = ORACLES[oracle].oracle(subject, random);
  return says && `${oracle}: ${says}`;
}

function flipped(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.once(3)) return bytes.slice(0, random.whole(0, bytes.length));
  const spoiled = bytes.slice();
  for (let count = random.whole(1, 12); count > 0; count--)
    spoiled[random.whole(0, spoiled.length - 1)] ^= 1 << random.whole(0, 7);
  return spoiled;
}
