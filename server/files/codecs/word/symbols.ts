/** What stands for a character of a font that draws its own signs; those that clerks put into reports. */
const WINGDINGS: Readonly<Record<number, string>> = {
  82: '☑',
  108: '●',
  109: '○',
  110: '■',
  111: '□',
  112: '□',
  113: '□',
  114: '□',
  117: '◆',
  118: '❖',
  161: '○',
  167: '▪',
  168: '□',
  216: '➢',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

/** The character of a `w:sym`; empty for a sign that has none. */
export function symbol(font: string | undefined, code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16);
  if (!Number.isInteger(value) || value < 0x20 || value > 0xffff) return '';
  const isPrivate = value >= 0xf000 && value <= 0xf0ff;
  if (/^Wingdings$/i.test(font ?? '')) return WINGDINGS[value & 0xff] ?? '';
  if (isPrivate) return value < 0xf07f ? String.fromCharCode(value & 0xff) : '';
  return value >= 0xd800 && value <= 0xf8ff ? '' : String.fromCharCode(value);
}
