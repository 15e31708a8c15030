import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWord, type WordDraft, writeText } from '../../server/files/codecs/word';
import { Zip, zipOf } from '../../server/files/codecs/word/zip';
import { draft } from '../cli/draft';
import { repository } from '../lsp/session';
import { damaged, isRefusal } from '../word/damage';
import { docx } from '../word/docx';
import { asPage, partsOf } from '../word/report';
import { WAYS } from '../word/ways';
import { Dice } from './dice';

/** So long a file may take, in milliseconds of the processor. */
const FOREVER = 5000;
/** What programs, and those who want to harm them, put in the place of a number. */
const EXTREMES = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];
const VALUES = ['', '-1', '0', '63', '2147483647', '99999999999', 'NaN', '&#0;', 'x'.repeat(5000)];

interface Sample {
  readonly bytes: Uint8Array;
  /** Of an archive, the parts. */
  readonly parts?: ReadonlyMap<string, string>;
}

/** Files of each kind, damaged as transfers and disks do it, and as those do who want to harm whoever reads them. */
export class WordRun {
  private readonly samples: readonly Sample[];
  refused = 0;
  read = 0;
  written = 0;

  constructor(private readonly seed: number) {
    const parts = partsOf(asPage(draft(), 'plain'));
    this.samples = [
      ...WAYS.map(({ write }): Sample => {
        const bytes = docx(write(parts));
        return { bytes, parts: partsIn(bytes) };
      }),
      { bytes: readFileSync(join(repository, 'test', 'word', 'files', 'everything.doc')) },
    ];
  }

  /** What goes wrong with one of them; undefined for nothing. */
  failureOf(index: number): string | undefined {
    const dice = new Dice(this.seed, index);
    const sample = this.samples[dice.below(this.samples.length)];
    const file = harmed(sample, dice);
    const since = process.cpuUsage();
    try {
      const read = readWord(file);
      if (typeof read === 'string') {
        if (!isRefusal(read)) return `refused as ${read}`;
        this.refused++;
      } else {
        this.read++;
        const failure = read.file && this.failureOfWriting(read, file, dice);
        if (failure) return failure;
      }
    } catch (error) {
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
    const { user, system } = process.cpuUsage(since);
    return (user + system) / 1000 > FOREVER ? `it took ${(user + system) / 1000} ms` : undefined;
  }

  /** Whatever can be read can be written, or is refused: and then nothing but the main part is another. */
  private failureOfWriting(word: WordDraft, file: Uint8Array, dice: Dice): string | undefined {
    const unit = word.units[dice.below(Math.max(1, word.units.length))];
    if (!unit) return undefined;
    const at = unit.start + dice.below(unit.end - unit.start + 1);
    const result = writeText(word, `${word.text.slice(0, at)}7${word.text.slice(at)}`);
    if (!(result instanceof Uint8Array)) return undefined;
    this.written++;
    const [before, after] = [recordsIn(file), recordsIn(result)];
    for (const [name, record] of before)
      if (name !== word.file?.documentName && record !== after.get(name)) return `${name} is another`;
    return before.size === after.size ? undefined : 'there are other parts';
  }
}

const partsIn = (bytes: Uint8Array): Map<string, string> => {
  const zip = new Zip(bytes);
  return new Map([...zip.names].map((name) => [name, new TextDecoder().decode(zip.read(name))]));
};

/** By name, the record of each part with its header and what stands behind it, as text to be compared. */
function recordsIn(bytes: Uint8Array): Map<string, string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const directory = buffer.readUInt32LE(end + 16);
  const entries: { name: string; local: number }[] = [];
  for (let at = directory, left = buffer.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => buffer.readUInt16LE(at + offset));
    entries.push({ name: buffer.toString('utf8', at + 46, at + 46 + name), local: buffer.readUInt32LE(at + 42) });
    at += 46 + name + extra + comment;
  }
  const starts = [...entries.map(({ local }) => local), directory].sort((a, b) => a - b);
  return new Map(
    entries.map(({ name, local }) => [
      name,
      buffer.toString('latin1', local, starts.find((start) => start > local) ?? directory),
    ]),
  );
}

function harmed({ bytes, parts }: Sample, dice: Dice): Uint8Array {
  const kind = dice.below(parts ? 4 : 2);
  if (kind === 0) return damaged(bytes, dice);
  if (kind === 1 || !parts) return withExtremes(bytes, dice);
  const names = [...parts.keys()];
  const victim = names[dice.below(names.length)];
  const encoder = new TextEncoder();
  return zipOf(
    [...parts].map(([name, text]) => [name, encoder.encode(name === victim ? harmedXml(text, dice) : text)]),
  );
}

/** Numbers of the file's own in the place of which others stand; mostly near its beginning or its end, where they are. */
function withExtremes(file: Uint8Array, dice: Dice): Uint8Array {
  const bytes = file.slice();
  const view = new DataView(bytes.buffer);
  for (let i = 0; i <= dice.below(4); i++) {
    const near = Math.min(bytes.length - 4, 2000);
    const places = [dice.below(near), bytes.length - 4 - dice.below(near), dice.below(bytes.length - 4)];
    view.setUint32(places[dice.below(3)], EXTREMES[dice.below(EXTREMES.length)], true);
  }
  return bytes;
}

/** Elements dropped, doubled, nested, or with other values: still well formed, for the most part. */
function harmedXml(text: string, dice: Dice): string {
  const tags = [...text.matchAll(/<[^<>]*>/g)];
  const tag = tags[dice.below(tags.length)];
  if (!tag) return text;
  const [found] = tag;
  const { index } = tag;
  const swap = (by: string): string => text.slice(0, index) + by + text.slice(index + found.length);
  switch (dice.below(7)) {
    case 0:
      return swap('');
    case 1:
      return swap(found + found);
    case 2:
      return swap(found.replace(/"[^"]*"/, `"${VALUES[dice.below(VALUES.length)]}"`));
    case 3:
      return swap('<w:tbl><w:tr><w:tc>'.repeat(1 + dice.below(300)) + found);
    case 4:
      return swap(found.replace(/:\w+/, ':tbl'));
    case 5:
      return `<!DOCTYPE a [<!ENTITY b "c">]>${text}`;
    default: {
      const other = tags[dice.below(tags.length)];
      return swap(other[0]);
    }
  }
}
