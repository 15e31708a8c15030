import { refuse } from '../word/refusal';

/** Bytes that are read by offset, little end first; what lies outside of them is damage. */
export class Bytes {
  private readonly view: DataView;

  constructor(readonly all: Uint8Array) {
    this.view = new DataView(all.buffer, all.byteOffset, all.byteLength);
  }

  get length(): number {
    return this.all.length;
  }

  u8(at: number): number {
    return this.has(at, 1) ? this.all[at] : refuse('word-damaged');
  }

  u16(at: number): number {
    return this.has(at, 2) ? this.view.getUint16(at, true) : refuse('word-damaged');
  }

  i16(at: number): number {
    return this.has(at, 2) ? this.view.getInt16(at, true) : refuse('word-damaged');
  }

  u32(at: number): number {
    return this.has(at, 4) ? this.view.getUint32(at, true) : refuse('word-damaged');
  }

  i32(at: number): number {
    return this.has(at, 4) ? this.view.getInt32(at, true) : refuse('word-damaged');
  }

  slice(at: number, length: number): Bytes {
    return this.has(at, length) ? new Bytes(this.all.subarray(at, at + length)) : refuse('word-damaged');
  }

  /** Characters of two bytes each. */
  text(at: number, characters: number): string {
    let text = '';
    for (let i = 0; i < characters; i++) text += String.fromCharCode(this.u16(at + 2 * i));
    return text;
  }

  private has(at: number, length: number): boolean {
    return at >= 0 && length >= 0 && at + length <= this.all.length;
  }
}
