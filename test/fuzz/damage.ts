import type { Dice } from './dice';

/** Characters and marks that mean something to a reader of drafts, and some that mean nothing to anybody. */
const SCRAPS = [
  ...'|\t\n\r<>&\\*#`~_[](){}$"\'/-+:;,.0O1９０％%（）《》〈〉〔〕“”，。；：、年月日件条万元共其中无一二三四五六七八九十',
  ...[
    '\0',
    '\u0007',
    '\u001b[2J',
    '\ud800',
    '\udc00',
    '\ud83d\ude00',
    '\u200b',
    '\ufeff',
    '\u202e',
    '\u2028',
    '\u00a0',
  ],
  ...['\u3000', '\u0085', '\u000b', '\u000c', '⻓', '⼀', '\ufffd', 'e\u0301', '\uffff', '\ue000', '\ue001'],
  ...['\r\n', '\n\n', '\n\n\n', '|---|', '| --- | :-: |', '\\|', '||', '\n|', '|\n', '\n\t', '\t\t', '- 4 -', '— 5 —'],
  ...['<table>', '</table>', '<tr>', '</tr>', '<td>', '</td>', '<td', '<t', '</', '<td rowspan=9 colspan="1000">'],
  ...['<td rowspan=0>', '<th colspan=-1>', '<br>', '<p>', '</p>', '<div>', '</div>', '<h2>', '</h2>', '<script>'],
  ...['<style>', '<title>', '<!--', '-->', '<!-', '<!DOCTYPE', '<?', '<a href="', "<a b='", '<caption>', '<TABLE\n>'],
  ...['&nbsp;', '&nbsp', '&#0;', '&#xD800;', '&#x110000;', '&#9;', '&#10;', '&lt;td&gt;', '&constructor;', '&amp;#9;'],
  ...['<!-- ogi-report-disable -->', '<!-- ogi-report-enable -->', '<!-- ogi-report-disable-file -->'],
  ...['<!-- ogi-report-disable-next-line -->\n', '<!-- ogi-report-disable broken-total, blank-cell -->'],
  ...['<!-- ogi-report-disable-next-line __proto__, constructor -->\n', '<!-- ogi-report-enable broken-total -->'],
  ...[
    '```',
    '```\n',
    '~~~\n',
    '# ',
    '## ',
    '> ',
    '**',
    '__',
    '[bookmark: _GoBack]',
    'HYPERLINK "x" \\l',
    'PAGE \\* MERGEFORMAT',
  ],
  ...[
    '99999999999999999999',
    '1e9',
    '-0',
    '+13',
    '1,234',
    '1，234',
    '12.60',
    '0.1.2',
    '００',
    '1o',
    '21项',
    '424.47万元',
    '½',
    '②',
  ],
  ...[
    '100%',
    '0%',
    '33.33%',
    '占比',
    '同比增长',
    '较上年',
    '2024年',
    '20251月1日',
    '2024年13月32日',
    '二〇二四年',
    '20XX年',
    'XX',
    '【待补充】',
  ],
  ...[
    '其中，',
    '分别为',
    '其中',
    '共',
    '全部办结',
    '均获维持',
    '未收到',
    '的的',
    '资金资金',
    '由六部分组成',
    '国办公开办函〔2021〕30号',
  ],
  ...[
    '《…<…>…》',
    '《《',
    '》》',
    '110101199003070011',
    '13800138000',
    '总计',
    '自然人',
    '（七）总计',
    '行政复议',
    '一、总体情况',
  ],
] as const;

export type Damage = (text: string, dice: Dice) => string;

/** A range of a text: seldom a long one. */
function stretch(text: string, dice: Dice): [number, number] {
  const from = dice.below(text.length + 1);
  const length = dice.below(dice.of([2, 4, 12, 60, 400]));
  return [from, Math.min(text.length, from + length)];
}

const put = (text: string, from: number, to: number, other: string): string =>
  text.slice(0, from) + other + text.slice(to);

/** Where lines begin, and the text's end. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  starts.push(text.length);
  return starts;
}

/** Some lines one after the other, seldom many. */
function someLines(text: string, dice: Dice): [number, number] {
  const starts = lineStarts(text);
  const first = dice.below(starts.length - 1);
  return [starts[first], starts[Math.min(starts.length - 1, first + 1 + dice.below(dice.of([1, 3, 12])))]];
}

/** What is to be written again and again, seldom so often that it hurts. */
const often = (text: string, dice: Dice): string =>
  text.repeat(Math.min(dice.of([2, 3, 9, 40, 300]), Math.ceil(6_000 / (text.length + 1))));

const everyOnceInAWhile = (text: string, what: RegExp, dice: Dice, other: (found: string) => string): string => {
  const inSoMany = dice.of([1, 2, 5, 20]);
  return text.replace(what, (found) => (dice.below(inSoMany) === 0 ? other(found) : found));
};

const wide = (char: string): string => String.fromCharCode(char.charCodeAt(0) + 0xfee0);

const SMALL: readonly Damage[] = [
  (text, dice) => put(text, ...stretch(text, dice), ''),
  (text, dice) => put(text, ...stretch(text, dice), dice.of(SCRAPS)),
  (text, dice) => {
    const at = dice.below(text.length + 1);
    return put(text, at, at, dice.of(SCRAPS));
  },
  (text, dice) => {
    const at = dice.below(text.length + 1);
    return put(text, at, at, `${dice.of(SCRAPS)}${dice.of(SCRAPS)}${dice.of(SCRAPS)}`);
  },
  // A figure becomes another.
  (text, dice) => {
    const figures = [...text.matchAll(/\d+/g)];
    if (figures.length === 0) return text;
    const { 0: figure, index } = dice.of(figures);
    return put(text, index, index + figure.length, dice.of(['', '0', `${dice.below(1000)}`, figure + figure]));
  },
  // A range stands a second time, or somewhere else.
  (text, dice) => {
    const [from, to] = stretch(text, dice);
    const at = dice.once(2) ? to : dice.below(text.length + 1);
    return put(text, at, at, text.slice(from, to));
  },
  (text, dice) => put(text, ...someLines(text, dice), ''),
  (text, dice) => {
    const [from, to] = someLines(text, dice);
    const at = dice.once(2) ? to : dice.of(lineStarts(text));
    return put(text, at, at, text.slice(from, to));
  },
  // Two lines become one, or one becomes two.
  (text, dice) => {
    const at = dice.of(lineStarts(text));
    return at > 0 && dice.once(2) ? put(text, at - 1, at, '') : put(text, at, at, '\n');
  },
];

const LARGE: readonly Damage[] = [
  (text, dice) => text.slice(0, dice.below(text.length + 1)),
  (text, dice) => text.slice(dice.below(text.length + 1)),
  (text, dice) => text.replace(/\r?\n/g, dice.of(['\r\n', '\r', '\n\n', '\u2028', '\v', ' ', '', '\n\r'])),
  (text, dice) => everyOnceInAWhile(text, /\r?\n/g, dice, () => dice.of(['\r\n', '\r', '\n', '\n\n', ' '])),
  (text, dice) => everyOnceInAWhile(text, /[|\t]/g, dice, () => dice.of(['|', '\t', '', '||', '  ', '\\|', '<td>'])),
  (text, dice) =>
    everyOnceInAWhile(text, /<[^<>]*>/g, dice, (tag) => dice.of(['', tag.slice(0, -1), tag + tag, '<td>'])),
  (text, dice) => everyOnceInAWhile(text, /\d/g, dice, wide),
  (text, dice) => everyOnceInAWhile(text, /\d+/g, dice, () => dice.of(['', '/', '—', '无', '0', 'O', '1o'])),
  (text, dice) =>
    everyOnceInAWhile(text, /\p{Script=Han}/gu, dice, (char) => dice.of([`${char} `, `${char}\n`, char + char, ''])),
  (text, dice) => everyOnceInAWhile(text, /[，。；：、]/g, dice, () => dice.of([',', '.', '', '，，', '；', '\n'])),
  (text, dice) =>
    everyOnceInAWhile(text, /[（）()]/g, dice, (bracket) => dice.of(['(', ')', '（', '）', bracket + bracket])),
  (text, dice) => {
    const [from, to] = stretch(text, dice);
    return put(text, to, to, often(text.slice(from, to), dice));
  },
  (text, dice) => {
    const at = dice.below(text.length + 1);
    return put(text, at, at, often(dice.of(SCRAPS), dice));
  },
  (text, dice) => {
    const [open, close] = dice.of([
      ['<div>', '</div>'],
      ['<table><tr><td>', '</td></tr></table>'],
      ['《', '》'],
      ['（', '）'],
      ['**', '**'],
      ['> ', ''],
    ] as const);
    const [from, to] = someLines(text, dice);
    const depth = dice.of([1, 2, 5, 200]);
    return put(text, from, to, open.repeat(depth) + text.slice(from, to) + (dice.once(2) ? '' : close.repeat(depth)));
  },
  (text, dice) => dice.shuffled(text.split('\n').slice(0, 60)).join('\n'),
];

/** A small change, as a hand at a keyboard makes it. */
export const smallDamage: Damage = (text, dice) => dice.of(SMALL)(text, dice);

/** Anything that can happen to a text. */
export const anyDamage: Damage = (text, dice) => dice.of(dice.once(3) ? LARGE : SMALL)(text, dice);

/** Characters without a sense. */
export const noise = (dice: Dice, length: number): string =>
  Array.from({ length }, () =>
    dice.once(3) ? String.fromCharCode(dice.below(dice.of([0x80, 0x3000, 0x10000]))) : dice.of(SCRAPS),
  ).join('');
