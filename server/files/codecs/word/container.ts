import { refuse } from './refusal';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];
const SECTOR_SHIFT = 30;
const FIRST_DIRECTORY_SECTOR = 48;
const ENTRY_LENGTH = 128;
const MAX_ENTRIES = 64;

/** Whether bytes are a compound file, which Word wrote until 2003, and still writes around what a password protects. */
export const isCompound = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte);

/** Refuses a compound file as what it is, by the streams that it names. */
export function refuseCompound(bytes: Uint8Array): never {
  const names = streamNames(bytes);
  if (names.includes('EncryptedPackage')) return refuse('word-password');
  return refuse(names.includes('WordDocument') ? 'word-97' : 'not-word');
}

/** The first names of its directory: what reports the kinds apart stands among them. */
function streamNames(bytes: Uint8Array): string[] {
  if (bytes.length < 512) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 2 ** Math.min(12, view.getUint16(SECTOR_SHIFT, true));
  const start = (view.getUint32(FIRST_DIRECTORY_SECTOR, true) + 1) * size;
  const names: string[] = [];
  for (let i = 0; i < MAX_ENTRIES; i++) {
    const at = start + i * ENTRY_LENGTH;
    if (at + ENTRY_LENGTH > bytes.length) break;
    const length = Math.min(64, view.getUint16(at + 64, true));
    names.push(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + Math.max(0, length - 2))));
  }
  return names;
}
