/** FNV-1a, 32 bits, which may be negative: among the few hundred texts of two reports no two are taken for one another. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** The same as eight hexadecimal digits: enough to distinguish two lines that begin alike. */
export const sumOf = (text: string): string => (hashOf(text) >>> 0).toString(16).padStart(8, '0');
