// Pictures of a workbench need few colours: with a palette they take a third of the room.
import { deflateSync, inflateSync } from 'node:zlib';

/** Writes a PNG of eight bits a channel, as browsers make them, with a palette of at most 256 colours. */
export function withPalette(png: Buffer): Buffer {
  const { width, height, channels, data } = read(png);
  const colours = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < colours.length; pixel++) {
    const at = pixel * channels;
    const colour = (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
    colours[pixel] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const { palette, indexOf } = reduced(counts);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf.get(colours[y * width + x]) ?? 0;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** So many of the commonest colours stay what they are: surfaces and text. */
const KEPT = 64;

/** The commonest colours, the rarer ones not too near another, and which of them is to stand for each. */
function reduced(counts: ReadonlyMap<number, number>): { palette: number[]; indexOf: Map<number, number> } {
  const colours = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  let palette = colours;
  for (let gap = 16; palette.length > 256; gap *= 2) {
    palette = colours.slice(0, KEPT);
    for (const colour of colours.slice(KEPT)) {
      if (palette.every((known) => distance(known, colour) >= gap)) palette.push(colour);
      if (palette.length > 256) break;
    }
  }
  const nearest = (colour: number): number => {
    let best = 0;
    for (let i = 1; i < palette.length; i++) {
      if (distance(palette[i], colour) < distance(palette[best], colour)) best = i;
    }
    return best;
  };
  return { palette, indexOf: new Map(colours.map((colour) => [colour, nearest(colour)])) };
}

const distance = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: Buffer;
}

function read(png: Buffer): Pixels {
  const parts: Buffer[] = [];
  let [width, height, kind] = [0, 0, 0];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') {
      [width, height, kind] = [body.readUInt32BE(0), body.readUInt32BE(4), body[9]];
      if (body[8] !== 8 || body[12] !== 0) throw new Error('not a picture as browsers make them');
    }
    if (name === 'IDAT') parts.push(body);
    at += length + 12;
  }
  const channels = kind === 6 ? 4 : 3;
  return { width, height, channels, data: unfiltered(inflateSync(Buffer.concat(parts)), width * channels, channels) };
}

/** The bytes of the pixels: each row says by its first byte from which neighbours its bytes are computed. */
function unfiltered(rows: Buffer, width: number, step: number): Buffer {
  const height = rows.length / (width + 1);
  const data = Buffer.alloc(width * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (width + 1)];
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const left = x >= step ? data[at - step] : 0;
      const up = y > 0 ? data[at - width] : 0;
      const corner = x >= step && y > 0 ? data[at - width - step] : 0;
      data[at] = rows[at + y + 1] + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
    }
  }
  return data;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(body.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(checksum(named), named.length + 4);
  return whole;
}

function checksum(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}
