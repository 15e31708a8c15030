import { changed, linesOf, somewhere } from './edits';
import type { Random } from './random';
import { SLIPS, slip } from './slips';

/** Spoils a whole text. */
type Damage = (text: string, random: Random, other: string) => string;

const HOSTILE = [
  '\ud800',
  '\udc00',
  '\u0000',
  '\u000b',
  '\u000c',
  '\u0085',
  '\u2028',
  '\u2029',
  '\ufeff',
  '\u200b',
  '\u200d',
  '\u00ad',
  '\u202e',
  '\u2066',
  '\u3164',
  '\ufe0f',
  '\u{e0041}',
  '\u{1f468}\u200d\u{1f469}',
  '\u{20000}',
  '\u0301\u0301\u0301',
  '⽉',
  '⺠',
  '①',
  '㈠',
  '１２',
  '٣',
  '&#x10ffff;',
  '&nbsp;',
  '&',
];
const MARKUP = [
  '<!--',
  '-->',
  '<!-- ogi-report-disable-next-line -->\n',
  '<!-- ogi-report-disable broken-total -->',
  '<!-- ogi-report-enable -->',
  '```\n',
  '~~~\n',
  '---\n',
  '> ',
  '**',
  '*',
  '`',
  '[a](',
  '\\',
  '\\|',
  '<table>',
  '</table>',
  '<tr>',
  '<td',
  '<td rowspan="9999999">',
  '<td colspan="-1">',
  '</td>',
  '<br>',
  '<script>',
  '</script>',
  '<style>',
  '<title>',
  '<p',
  '<![CDATA[',
  '| --- | --- |\n',
  '|',
  '\t',
  '\n\n',
  '《',
  '》',
  '（',
  '【',
  '[bookmark: _GoBack]',
  'HYPERLINK "a"',
  '- 4 -\n',
];

function stretch(text: string, random: Random, most: number): [number, number] {
  const start = somewhere(text, random);
  return [start, Math.min(text.length, start + random.whole(0, most))];
}

/** Bytes as they may come, read as an editor reads them. */
function throughBytes(text: string, spoil: (bytes: Uint8Array) => Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(spoil(new TextEncoder().encode(text)));
}

/** By name. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  slips: (text, random) => {
    let spoiled = text;
    for (let count = random.whole(1, 12); count > 0; count--) {
      const change = slip(spoiled, random.one(Object.keys(SLIPS)), random);
      if (change) spoiled = changed(spoiled, change);
    }
    return spoiled;
  },
  'half typed': (text, random) => text.slice(0, somewhere(text, random)),
  'beginning lost': (text, random) => text.slice(random.whole(0, Math.min(900, text.length))),
  'stretch lost': (text, random) => {
    const [start, end] = stretch(text, random, 3000);
    return text.slice(0, start) + text.slice(end);
  },
  'block moved': (text, random) => {
    const [start, end] = stretch(text, random, 3000);
    const rest = text.slice(0, start) + text.slice(end);
    const at = somewhere(rest, random);
    return rest.slice(0, at) + text.slice(start, end) + rest.slice(at);
  },
  'block repeated': (text, random) => {
    const [start, end] = stretch(text, random, 2000);
    return text.slice(0, end) + text.slice(start, end).repeat(random.whole(1, 3)) + text.slice(end);
  },
  'lines shuffled': (text, random) => {
    const lines = linesOf(text);
    const from = random.whole(0, lines.length);
    const count = random.whole(2, 30);
    return [
      ...lines.slice(0, from),
      ...random.shuffled(lines.slice(from, from + count)),
      ...lines.slice(from + count),
    ].join('');
  },
  'two drafts': (text, random, other) => text.slice(0, somewhere(text, random)) + other.slice(somewhere(other, random)),
  'draft in draft': (text, random, other) => {
    const at = somewhere(text, random);
    const [start, end] = stretch(other, random, 4000);
    return text.slice(0, at) + other.slice(start, end) + text.slice(at);
  },
  'full-width stretch': (text, random) => {
    const [start, end] = stretch(text, random, 400);
    const wide = text.slice(start, end).replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    return text.slice(0, start) + wide + text.slice(end);
  },
  'hostile characters': (text, random) => {
    let spoiled = text;
    for (let count = random.whole(1, 8); count > 0; count--) {
      const at = somewhere(spoiled, random);
      spoiled = spoiled.slice(0, at) + random.one(HOSTILE).repeat(random.one([1, 1, 1, 3])) + spoiled.slice(at);
    }
    return spoiled;
  },
  'mark-up typed': (text, random) => {
    let spoiled = text;
    for (let count = random.whole(1, 5); count > 0; count--) {
      const at = somewhere(spoiled, random);
      spoiled = spoiled.slice(0, at) + random.one(MARKUP).repeat(random.one([1, 1, 2, 40])) + spoiled.slice(at);
    }
    return spoiled;
  },
  'bytes flipped': (text, random) =>
    throughBytes(
      text,
      (bytes) => {
        for (let count = random.whole(1, 20); count > 0; count--)
          bytes[random.whole(0, bytes.length - 1)] ^= 1 << random.whole(0, 7);
        return bytes;
      },
      'utf-8',
    ),
  'bytes lost': (text, random) => throughBytes(text, (bytes) => bytes.slice(random.whole(0, 900)), 'utf-8'),
  'read as GB18030': (text, random) => {
    const [start, end] = stretch(text, random, 600);
    return text.slice(0, start) + throughBytes(text.slice(start, end), (bytes) => bytes, 'gb18030') + text.slice(end);
  },
  'units apart': (text, random) => {
    // As an editor may that counts UTF-16 units.
    const units = Array.from({ length: text.length }, (_, i) => text[i]);
    for (let count = random.whole(1, 6); count > 0; count--)
      units.splice(random.whole(0, units.length), random.whole(0, 2));
    return units.join('');
  },
  'all in one line': (text) => text.replace(/\n+/g, ''),
  'hard-wrapped': (text, random) => {
    const width = random.whole(18, 45);
    return linesOf(text)
      .map((line) => (/[\t|<]/.test(line) ? line : line.replace(new RegExp(`(.{${width}})(?=.)`, 'gu'), '$1\n')))
      .join('');
  },
  'spaces between': (text, random) => {
    const [start, end] = stretch(text, random, 800);
    const space = random.one([' ', '\u3000', '\u00a0', '\u2002', '\t']);
    return (
      text.slice(0, start) +
      text.slice(start, end).replace(/(?<=\d)(?=\D)|(?<=[\u4e00-\u9fff])(?=\d)/g, space) +
      text.slice(end)
    );
  },
};
