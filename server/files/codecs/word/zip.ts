import { deflateSync, inflateSync } from 'fflate';
import { concat } from '../concat';
import { crc32 } from './crc32';
import { refuse } from './refusal';

/** One file of an archive, as the central directory reports it. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its record in the central directory stands. */
  readonly central: number;
  readonly centralEnd: number;
  /** Where its local record begins; it goes on to the next record. */
  readonly local: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const MAX_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
const DESCRIPTOR_FLAG = 8;
const UTF8_FLAG = 0x800;
const MAX_ENTRIES = 20_000;
/** The most that all parts that are read may hold when inflated; a report of 200,000 paragraphs has some 60 MB. */
const MAX_BYTES = 256 * 1024 * 1024;
/** How far deflate can go: a part that claims more is lying. */
const MAX_RATIO = 1032;
/** 1 January 1980, the first day that the format knows: what is written does not depend on when. */
const EPOCH_DATE = 0x21;

/** An archive whose files are inflated when asked for. Throws `RefusedWord` for one that is damaged. */
export class Zip {
  private readonly view: DataView;
  private readonly entries = new Map<string, Entry>();
  private readonly directory: number;
  /** By part that has been read, what it holds when inflated. */
  private readonly inflatedSizes = new Map<string, number>();
  /** The whole of it. Not a Buffer of Node's, whose slices are views of it. */
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = this.endRecord();
    const count = this.u16(end + 10);
    this.directory = this.u32(end + 16);
    if (count > MAX_ENTRIES) refuse('word-too-large');
    let at = this.directory;
    for (let i = 0; i < count; i++) {
      const entry = this.entryAt(at, end);
      // A second part of the same name would be read by some and not by others.
      if (this.entries.has(entry.name)) refuse('word-damaged');
      this.entries.set(entry.name, entry);
      at = entry.centralEnd;
    }
  }

  get names(): Iterable<string> {
    return this.entries.keys();
  }

  /** The inflated bytes of a file; undefined where there is none of that name. */
  read(name: string): Uint8Array | undefined {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    const { method, size, compressedSize, crc } = entry;
    if (size > compressedSize * MAX_RATIO + 1024) refuse('word-too-large');
    this.inflatedSizes.set(name, size);
    let all = 0;
    for (const inflatedSize of this.inflatedSizes.values()) all += inflatedSize;
    if (all > MAX_BYTES) refuse('word-too-large');
    const start = this.dataOf(entry);
    const end = start + compressedSize;
    if (end > this.bytes.length) refuse('word-damaged');
    const data = this.bytes.subarray(start, end);
    if (method !== STORED && method !== DEFLATED) refuse('word-damaged');
    const content = method === STORED ? data : inflated(data, size);
    if (content.length !== size || crc32(content) !== crc) refuse('word-damaged');
    return content;
  }

  /** The archive with some files replaced or added; every other record is, byte for byte, what it was. */
  with(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
    const records: Uint8Array[] = [];
    const directory: Uint8Array[] = [];
    let length = 0;
    const add = (record: Uint8Array): number => {
      const at = length;
      records.push(record);
      length += record.length;
      return at;
    };
    const ends = this.recordEnds();
    for (const entry of this.entries.values()) {
      const content = files.get(entry.name);
      const central = this.bytes.slice(entry.central, entry.centralEnd);
      const local = this.bytes.subarray(entry.local, ends.get(entry.local));
      if (content) {
        const packed = deflateSync(content);
        const at = add(this.localRecord(entry, content, packed));
        patchCentral(central, content, packed, at);
      } else new DataView(central.buffer).setUint32(42, add(local), true);
      directory.push(central);
    }
    for (const [name, content] of files) {
      if (this.entries.has(name)) continue;
      const packed = deflateSync(content);
      const { local, central } = newRecords(name, content, packed);
      new DataView(central.buffer).setUint32(42, add(local), true);
      directory.push(central);
    }
    return assembled(records, directory, length);
  }

  /** The local record of a replaced file: its own header with the new sizes, and no data descriptor after it. */
  private localRecord(entry: Entry, content: Uint8Array, packed: Uint8Array): Uint8Array {
    const head = this.bytes.slice(entry.local, this.dataOf(entry));
    patchSizes(new DataView(head.buffer), 6, content, packed);
    return concat([head, packed]);
  }

  /** Where each local record ends, its data descriptor and whatever else stands after its data included. */
  private recordEnds(): Map<number, number> {
    const starts = [...this.entries.values()].map(({ local }) => local).sort((a, b) => a - b);
    return new Map(starts.map((start, i) => [start, starts[i + 1] ?? this.directory]));
  }

  private endRecord(): number {
    const last = this.bytes.length - END_LENGTH;
    for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--)
      if (this.u32(at) === END && at + END_LENGTH + this.u16(at + 20) <= this.bytes.length) return at;
    return refuse('word-damaged');
  }

  private entryAt(at: number, end: number): Entry {
    if (at + CENTRAL_LENGTH > end || this.u32(at) !== CENTRAL) refuse('word-damaged');
    const nameEnd = at + CENTRAL_LENGTH + this.u16(at + 28);
    const centralEnd = nameEnd + this.u16(at + 30) + this.u16(at + 32);
    const local = this.u32(at + 42);
    if (centralEnd > end || local >= this.directory) refuse('word-damaged');
    if ((this.u16(at + 8) & ENCRYPTED_FLAG) !== 0) refuse('word-password');
    this.checkName(local, at + CENTRAL_LENGTH, nameEnd);
    return {
      name: new TextDecoder().decode(this.bytes.subarray(at + CENTRAL_LENGTH, nameEnd)),
      method: this.u16(at + 10),
      crc: this.u32(at + 16),
      compressedSize: this.u32(at + 20),
      size: this.u32(at + 24),
      central: at,
      centralEnd,
      local,
    };
  }

  /** A name has no checksum; but it stands twice, and a part that goes by a wrong one would not be missed. */
  private checkName(local: number, start: number, end: number): void {
    if (this.u16(local + 26) !== end - start) refuse('word-damaged');
    for (let i = start, at = local + LOCAL_LENGTH; i < end; i++, at++)
      if (this.bytes[i] !== this.bytes[at]) refuse('word-damaged');
  }

  /** Where the data of a file begin: the name and the extra field of a local record may differ from the directory's. */
  private dataOf({ local }: Entry): number {
    if (local + LOCAL_LENGTH > this.bytes.length || this.u32(local) !== LOCAL) refuse('word-damaged');
    return local + LOCAL_LENGTH + this.u16(local + 26) + this.u16(local + 28);
  }

  private u16(at: number): number {
    return at >= 0 && at + 2 <= this.bytes.length ? this.view.getUint16(at, true) : refuse('word-damaged');
  }

  private u32(at: number): number {
    return at >= 0 && at + 4 <= this.bytes.length ? this.view.getUint32(at, true) : refuse('word-damaged');
  }
}

/** A new archive of these files, in this order. */
export function zipOf(files: Iterable<readonly [name: string, content: Uint8Array]>): Uint8Array {
  const records: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let length = 0;
  for (const [name, content] of files) {
    const { local, central } = newRecords(name, content, deflateSync(content));
    new DataView(central.buffer).setUint32(42, length, true);
    records.push(local);
    directory.push(central);
    length += local.length;
  }
  return assembled(records, directory, length);
}

/** One byte more than is claimed is asked for, so that more than is claimed is seen. */
function inflated(data: Uint8Array, size: number): Uint8Array {
  try {
    return inflateSync(data, { out: new Uint8Array(size + 1) });
  } catch {
    return refuse('word-damaged');
  }
}

/** @param at where flags, method, time, date, checksum and sizes begin in a record */
function patchSizes(view: DataView, at: number, content: Uint8Array, packed: Uint8Array): void {
  view.setUint16(at, view.getUint16(at, true) & ~DESCRIPTOR_FLAG, true);
  view.setUint16(at + 2, DEFLATED, true);
  view.setUint32(at + 8, crc32(content), true);
  view.setUint32(at + 12, packed.length, true);
  view.setUint32(at + 16, content.length, true);
}

function patchCentral(central: Uint8Array, content: Uint8Array, packed: Uint8Array, local: number): void {
  const view = new DataView(central.buffer);
  patchSizes(view, 8, content, packed);
  view.setUint32(42, local, true);
}

function newRecords(name: string, content: Uint8Array, packed: Uint8Array) {
  const encoded = new TextEncoder().encode(name);
  const local = new DataView(new ArrayBuffer(LOCAL_LENGTH));
  local.setUint32(0, LOCAL, true);
  local.setUint16(4, 20, true);
  local.setUint16(6, UTF8_FLAG, true);
  local.setUint16(12, EPOCH_DATE, true);
  local.setUint16(26, encoded.length, true);
  patchSizes(local, 6, content, packed);
  const central = new DataView(new ArrayBuffer(CENTRAL_LENGTH));
  central.setUint32(0, CENTRAL, true);
  central.setUint16(4, 20, true);
  central.setUint16(6, 20, true);
  central.setUint16(8, UTF8_FLAG, true);
  central.setUint16(14, EPOCH_DATE, true);
  central.setUint16(28, encoded.length, true);
  patchSizes(central, 8, content, packed);
  return {
    local: concat([new Uint8Array(local.buffer), encoded, packed]),
    central: concat([new Uint8Array(central.buffer), encoded]),
  };
}

function assembled(records: readonly Uint8Array[], directory: readonly Uint8Array[], length: number): Uint8Array {
  const end = new DataView(new ArrayBuffer(END_LENGTH));
  end.setUint32(0, END, true);
  end.setUint16(8, directory.length, true);
  end.setUint16(10, directory.length, true);
  end.setUint32(
    12,
    directory.reduce((sum, record) => sum + record.length, 0),
    true,
  );
  end.setUint32(16, length, true);
  return concat([...records, ...directory, new Uint8Array(end.buffer)]);
}
