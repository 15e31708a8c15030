// Text as XML has it: references to characters, and what has to be written as one.

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text that XML stands for. */
export const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|([a-z]{2,4}));/g, (reference, decimal, hexadecimal, name) => {
        if (name) return ENTITIES[name] ?? reference;
        const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : reference;
      })
    : text;

/** A reference to a character that stands as well for itself: no blank, no control, nothing that means something in XML. */
const REFERENCE = /&#(?:(\d{1,7})|x([\da-fA-F]{1,6}));/g;
const isPlain = (code: number): boolean =>
  (code >= 0xa0 && (code < 0xd800 || code > 0xdfff) && code < 0xfffe) ||
  (code > 0xffff && code <= 0x10ffff) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a);

/** The same XML with characters in the place of references to them, where they mean nothing but themselves. */
export const withoutReferences = (xml: string): string =>
  xml.includes('&#') && !xml.includes('<![CDATA[')
    ? xml.replace(REFERENCE, (reference, decimal, hexadecimal) => {
        const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
        return isPlain(code) ? String.fromCodePoint(code) : reference;
      })
    : xml;

/** XML as bytes in UTF-8, whatever it said it was in. */
export const encodeXml = (xml: string): Uint8Array =>
  new TextEncoder().encode(xml.replace(/^(<\?xml\s[^>]{0,100}?encoding\s{0,9}=\s{0,9}["'])[^"']{1,40}/, '$1UTF-8'));

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 has no place for: controls, halves of characters, and two that are none. */
const UNWRITABLE = /[^\t\n\r\P{Cc}]|\p{Cs}|[\ufffe\uffff]/gu;

/** A text as XML has it, in text and in attributes; characters that XML cannot hold are left out. */
export const escapeXml = (text: string): string =>
  text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (char) => ESCAPES[char]);
