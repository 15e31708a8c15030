/** The encodings that drafts come in, as VS Code and the browser name them. */
const ENCODINGS = [
  { name: 'utf8', label: 'utf-8' },
  { name: 'gb18030', label: 'gb18030' },
] as const;

export interface Decoded {
  readonly text: string;
  /** As VS Code names it. */
  readonly encoding: (typeof ENCODINGS)[number]['name'];
}

/** Text in one of the encodings that drafts come in; undefined for anything else. */
export function decode(bytes: Uint8Array): Decoded | undefined {
  for (const { name, label } of ENCODINGS) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return { text, encoding: name };
    } catch {
      // The other one, then.
    }
  }
  return undefined;
}
