const NAMES: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  middot: '·',
  bull: '•',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  emsp: '\u2003',
  ensp: '\u2002',
  thinsp: '\u2009',
  times: '×',
  minus: '−',
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
  lang: '〈',
  rang: '〉',
};

/** A character reference as HTML and Markdown write it. */
export const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));?/;

/** The character that a match of `REFERENCE` stands for; undefined for what stands for itself. */
export function characterOf([, decimal, hexadecimal, name]: readonly (string | undefined)[]): string | undefined {
  if (name) return Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}
