const SECTOR = 512;
const FREE = 0xffffffff;
const END = 0xfffffffe;
const TABLE = 0xfffffffd;
/** Shorter streams would stand elsewhere. */
const MIN_STREAM = 4096;

/** A compound file with these streams, padded with zeros to the length from which on they have sectors of their own. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(streams).map(([name, content]) => {
    const bytes = new Uint8Array(Math.max(MIN_STREAM, content.length));
    bytes.set(content);
    return { name, bytes };
  });
  const chain: number[] = [];
  const body: Uint8Array[] = [];
  const add = (bytes: Uint8Array): number => {
    const start = chain.length;
    const count = Math.ceil(bytes.length / SECTOR);
    for (let i = 0; i < count; i++) {
      chain.push(i === count - 1 ? END : start + i + 1);
      const sector = new Uint8Array(SECTOR);
      sector.set(bytes.subarray(i * SECTOR, (i + 1) * SECTOR));
      body.push(sector);
    }
    return start;
  };
  const directory = new DataView(new ArrayBuffer(Math.ceil((entries.length + 1) / 4) * SECTOR));
  const entry = (index: number, name: string, type: number, start: number, size: number): void => {
    const at = index * 128;
    for (let i = 0; i < name.length; i++) directory.setUint16(at + 2 * i, name.charCodeAt(i), true);
    directory.setUint16(at + 64, 2 * name.length + 2, true);
    directory.setUint8(at + 66, type);
    directory.setUint32(at + 116, start, true);
    directory.setUint32(at + 120, size, true);
  };
  entry(0, 'Root Entry', 5, END, 0);
  entries.forEach(({ name, bytes }, i) => {
    entry(i + 1, name, 2, add(bytes), bytes.length);
  });
  const directoryStart = add(new Uint8Array(directory.buffer));
  const tables = Math.ceil((chain.length + 1) / (SECTOR / 4 - 1));
  const first = chain.length;
  for (let i = 0; i < tables; i++) chain.push(TABLE);
  const table = new DataView(new ArrayBuffer(tables * SECTOR));
  for (let i = 0; i < (tables * SECTOR) / 4; i++) table.setUint32(4 * i, chain[i] ?? FREE, true);
  const head = new DataView(new ArrayBuffer(SECTOR));
  new Uint8Array(head.buffer).set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  head.setUint16(24, 0x3e, true);
  head.setUint16(26, 3, true);
  head.setUint16(28, 0xfffe, true);
  head.setUint16(30, 9, true);
  head.setUint16(32, 6, true);
  head.setUint32(44, tables, true);
  head.setUint32(48, directoryStart, true);
  head.setUint32(56, MIN_STREAM, true);
  head.setUint32(60, END, true);
  head.setUint32(68, END, true);
  for (let i = 0; i < 109; i++) head.setUint32(76 + 4 * i, i < tables ? first + i : FREE, true);
  const all = new Uint8Array(SECTOR * (1 + body.length + tables));
  all.set(new Uint8Array(head.buffer));
  body.forEach((sector, i) => {
    all.set(sector, SECTOR * (i + 1));
  });
  all.set(new Uint8Array(table.buffer), SECTOR * (1 + body.length));
  return all;
}
