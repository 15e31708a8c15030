import { readFileSync } from 'node:fs';

/** Text in encodings that Node cannot write, as another program wrote it. */
const fromBase64 = (lines: string): Buffer => Buffer.from(lines.replace(/\s/g, ''), 'base64');

/** Sentences on public information in other languages and encodings than ours. */
export const FOREIGN: Readonly<Record<string, Buffer>> = {
  'EUC-KR': fromBase64(`
    MjAyM7PiIMGkuriw+LCzIL+swve6uLDtvK0uILD4sPix4rD8wMwgurjAr8fPsO0gsPy4rsfPtMIgwaS6uLTCILG5uc7AxyC+y7HHuK4gurjA
    5SC17sC7IMCnx8+/qSDAzCC5/b+hvK0gwaTHz7TCILnZv6Egtfu28yDA+7HYwPvAuLfOILD4sLPHz7+pvt8gx9G02S4guPC15yCxubnOwLog
    waS6uMDHILD4sLO4piDDu7G4x9Igsce4rrimILChwfi02S4gv9yxucDOwMcgwaS6uLD4sLMgw7uxuL+hILD8x8+/qbTCILTrxeu3ybfJwLi3
    ziDBpMfRtNku
  `),
  'EUC-JP': fromBase64(`
    zuHPwrjex6/F2b7wyvO4+LOrpMu02KS5pOvHr7yhyvO58L3xoaOks6TOy6HOp6TPoaK58cyxvOe4oqTOzf3HsKTLpM6kw6TIpOqhornUwK/K
    uL3xpM6zq7yopPLAwbXhpLmk67iizfiky6TEpK3E6qThpOuks6TIxfmky6TopOqhornUwK+1obTYpM7K3c2tpLmk677wyvOkzrDswdikzrj4
    s6uk8r/epOqhoqTipMOkxsCvydykzs2tpLmk66S9pM699LPoxrCk8rnxzLGky8DizMCkuaTrwNXMs6SswbSkpqS1pOyk66TopKaky6S5pOuk
    s6TIpPLM3MWqpMikuaTroaM=
  `),
  'EUC-JP, Chinese characters only': fromBase64(`
    udTAr7WhtNjK3c2tvvDK87j4s6vAwbXht++/9KGis6u8qLfoxOq377/0oaLJ1LOrvKi36MTqt++/9KGiv7O6usDBteG377/0oaK+8MrzuPiz
    q7+zurqy8bvwzOS377/0oaLByr7ZxPO1r7fvv/ShosbIzqm51MCvy6G/zcX5vvDK87j4s6vAqcXZsb/N0b71trfEtLq6t+uyzMrzufA=
  `),
  Shift_JIS: fromBase64(`
    l9+YYYzclE6TeI/ulfGM9opKgsmK1oK3gumUTo6flfGNkI+RgUKCsYLMlkCXpYLNgUGNkZavjuWMoILMl52UT4LJgsyCwYLGguiBQY1zkK2V
    to+RgsyKSo6mgvCQv4uBgreC6Yygl5iCyYLCgquS6ILfgumCsYLGk5mCyYLmguiBQY1zkK2LQIrWgsyV25dMgreC6Y/ulfGCzIjqkXeCzIz2
    ikqC8JB9guiBQYLggsGCxJCtlXuCzJdMgreC6YK7gsyPlIqIk66C8I2Rlq+CyZDglr6Ct4LpkNOWsYKqkVOCpIKzguqC6YLmgqSCyYK3gumC
    sYLGgvCW2pNJgsaCt4LpgUI=
  `),
  Big5: fromBase64(`
    u0+lX6WrrEapsqRApsqkQKRRpEemfqvXrEapsrjqsFSkvbZ9pHWnQLP4p2mhQ6ywq9il36xGqbK46rBUpL22fajuq9ehQatLp1GkSKXBpkCo
    yaTOpL2lradRpc6sRqmyuOqwVKFBq0+72aRIpcGqvqq6xXanUaFBvFe2aaRIpcG576S9pkCoxrDIpKfBQbjRoUKrSL/gpM66yrf+oUGow6tQ
    tmmlwaVEsNG7UKFBr1Oo7ql3pbuqa6FD
  `),
  'Latin-1': fromBase64(`
    UmFwcG9ydCBhbm51ZWwgc3VyIGwnYWNj6HMg4CBsJ2luZm9ybWF0aW9uLiBMZXMgYXV0b3JpdOlzIG9udCByZed1IOlsZXbpIOl06SBjcunp
    IGTpauAgb/kgbmHvdmUgnHV2cmUg5+AgZXQgbOA7IMnJycDAIOno4Pni6u70++vv/P/nIE5v62wg4CBHZW7odmUsIGFubullIHBhc3PpZS4=
  `),
  'Windows-1251': fromBase64(`
    w+7k7uLu6SDu8ve48iDuIPDg8erw+/Lo6CDo7fTu8Ozg9ujoIOPu8fPk4PDx8uLl7e377Ogg7vDj4O3g7OguIMPw4Obk4O3lIOjs5f7yIO/w
    4OLuIO3gIOTu8fLz7yDqIOjt9O7w7OD26OgsIOgg7vDj4O37IOLr4PHy6CDu4f/n4O37IOW4IO/w5eTu8fLg4uv/8vwg4iDz8fLg7e7i6+Xt
    7fvlIOfg6u7t7uwg8fDu6ugu
  `),
  'KOI8-R': fromBase64(`
    58/Ez9fPyiDP1N6j1CDPINLB08vS2dTJySDJzsbP0s3Bw8nJIMfP09XEwdLT1NfFzs7Zzckgz9LHwc7BzckuIOfSwdbEwc7FIMnNxcDUINDS
    wdfPIM7BIMTP09TV0CDLIMnOxs/SzcHDycksIMkgz9LHwc7ZINfMwdPUySDPwtHawc7ZIMWjINDSxcTP09TB18zR1Ngg1yDV09TBzs/XzMXO
    ztnFINrBy8/Oz80g09LPy8ku
  `),
  'TIS-620': fromBase64(`
    w9LCp9K5u8PQqNO71eCh1ejCx6HRuqHSw+C71LTgvMKi6c3B2cWi6NLHytLDos2nw9KqodLDILvD0KrSqrnB1crUt7jU5LTpw9G6ounNwdnF
  `),
};

/** A title, and under it characters of one to four bytes, in GB18030. */
export const TITLE = fromBase64('1MbPqsrQtbWwuLncwO2+1jIwMjTE6tX+uK7Qxc+iuau/qrmk1/fE6rbIsai45gqBOe8x6UaVMoI2ouMK');

let codes: Map<string, readonly [number, number]> | undefined;

/** A text as GBK, of which the drafts for the tests need no more. */
export function gbk(text: string): Buffer {
  codes ??= readCodes();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char < '\x80' ? [char.charCodeAt(0)] : codes.get(char);
    if (!code) throw new Error(`${char} is not in GBK`);
    bytes.push(...code);
  }
  return Buffer.from(bytes);
}

function readCodes(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk', { fatal: true });
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0xa1; lead <= 0xf7; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      try {
        const char = decoder.decode(Uint8Array.of(lead, trail));
        if (!found.has(char)) found.set(char, [lead, trail]);
      } catch {
        // No character has this code.
      }
    }
  }
  return found;
}

/** The text of a GB18030 file. */
export const readGb18030 = (path: string): string =>
  new TextDecoder('gb18030', { fatal: true }).decode(readFileSync(path));
