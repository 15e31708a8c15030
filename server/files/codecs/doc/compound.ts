import { concat } from '../concat';
import { refuse } from '../word/refusal';
import { Bytes } from './bytes';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_LENGTH = 512;
const ENTRY_LENGTH = 128;
const DIRECT_SECTORS = 109;
/** From here on numbers of sectors mean something else: the end, a free one. */
const LAST_SECTOR = 0xfffffffa;
const END = 0xfffffffe;
const MAX_ENTRIES = 4096;
const STREAM = 2;
const ROOT = 5;

/** Whether bytes are a compound file, which Word wrote until 2003, and still writes around what a password protects. */
export const isCompound = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte);

interface Entry {
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/** A file of streams ([MS-CFB]). Throws `RefusedWord` for one that is damaged. */
export class Compound {
  private readonly bytes: Bytes;
  private readonly sectorSize: number;
  private readonly table: readonly number[];
  private readonly entries = new Map<string, Entry>();
  private small: { readonly table: readonly number[]; readonly bytes: Bytes } | undefined;

  constructor(bytes: Uint8Array) {
    this.bytes = new Bytes(bytes);
    const shift = this.bytes.u16(30);
    if (shift !== 9 && shift !== 12) refuse('word-damaged');
    this.sectorSize = 2 ** shift;
    this.table = this.readTable();
    this.readDirectory();
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Undefined where there is none of that name. */
  stream(name: string): Bytes | undefined {
    const entry = this.entries.get(name);
    if (!entry || entry.type !== STREAM) return undefined;
    const { start, size } = entry;
    if (size > this.bytes.length) refuse('word-damaged');
    const bytes = size >= this.bytes.u32(56) ? this.chain(start) : this.smallChain(start);
    return bytes.slice(0, size);
  }

  /** Which sector follows on each. */
  private readTable(): number[] {
    const { bytes, sectorSize } = this;
    const sectors: number[] = [];
    for (let i = 0; i < DIRECT_SECTORS; i++) sectors.push(bytes.u32(76 + 4 * i));
    const perSector = sectorSize / 4 - 1;
    let next = bytes.u32(68);
    for (let left = this.sectorCount; next < LAST_SECTOR; left--) {
      if (left === 0) refuse('word-damaged');
      const sector = this.sector(next);
      for (let i = 0; i < perSector; i++) sectors.push(sector.u32(4 * i));
      next = sector.u32(4 * perSector);
    }
    return sectors
      .filter((sector) => sector < LAST_SECTOR)
      .slice(0, this.sectorCount)
      .flatMap((sector) => numbersIn(this.sector(sector)));
  }

  private readDirectory(): void {
    const directory = this.chain(this.bytes.u32(48));
    const count = Math.min(MAX_ENTRIES, Math.floor(directory.length / ENTRY_LENGTH));
    for (let i = 0; i < count; i++) {
      const at = i * ENTRY_LENGTH;
      const type = directory.u8(at + 66);
      const length = Math.min(64, directory.u16(at + 64));
      const name = directory.text(at, Math.max(0, length / 2 - 1));
      if (type !== STREAM && type !== ROOT) continue;
      const entry = { type, start: directory.u32(at + 116), size: directory.u32(at + 120) };
      // An object that is embedded has streams of the same names, further down.
      if (!this.entries.has(name)) this.entries.set(name, entry);
    }
  }

  private get sectorCount(): number {
    return Math.ceil(this.bytes.length / this.sectorSize);
  }

  private sector(index: number): Bytes {
    const at = HEADER_LENGTH + (this.sectorSize - HEADER_LENGTH) + index * this.sectorSize;
    // The last one may be cut short by those who write no more than they need.
    return this.bytes.slice(at, Math.min(this.sectorSize, this.bytes.length - at));
  }

  private chain(start: number): Bytes {
    return joined(start, this.table, this.sectorCount, (index) => this.sector(index));
  }

  /** Short streams share the sectors of one stream. */
  private smallChain(start: number): Bytes {
    const root = [...this.entries.values()].find(({ type }) => type === ROOT) ?? refuse('word-damaged');
    this.small ??= { table: numbersIn(this.chain(this.bytes.u32(60))), bytes: this.chain(root.start) };
    const { table, bytes } = this.small;
    const size = 2 ** Math.min(12, this.bytes.u16(32));
    return joined(start, table, Math.ceil(bytes.length / size), (index) =>
      bytes.slice(index * size, Math.min(size, bytes.length - index * size)),
    );
  }
}

const numbersIn = (bytes: Bytes): number[] =>
  Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => bytes.u32(4 * i));

/** The sectors of a chain, which is damaged where it goes round. */
function joined(start: number, table: readonly number[], max: number, sector: (index: number) => Bytes): Bytes {
  const parts: Uint8Array[] = [];
  for (let at = start; at !== END; at = table[at] ?? refuse('word-damaged')) {
    if (at >= LAST_SECTOR || parts.length >= max) refuse('word-damaged');
    parts.push(sector(at).all);
  }
  return new Bytes(concat(parts));
}
