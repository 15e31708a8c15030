import type { Chart } from '../../../server/protocol';
import { escaped } from '../../escaped';

/** In units of the picture. */
const WIDTH = 640;
const HEIGHT = 360;
const LEFT = 56;
const RIGHT = 12;
const TOP = 64;
const BOTTOM = 34;
const FONT = 13;
/** Told apart by lightness as well, for who sees no colours and who prints in grey. */
const COLORS = ['#1b4f8f', '#e08214', '#5aa469', '#8c2d68', '#9aa5b1', '#4b4b4b'];
const INK = '#1a1a1a';

/** How wide a text is: Han characters are one em wide, others little more than half of it. */
const widthOf = (text: string): number =>
  [...text].reduce((width, char) => width + (char.charCodeAt(0) > 0x2e7f ? 1 : 0.56), 0) * FONT;

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${round(x)}" y="${round(y)}"${more}>${escaped(words)}</text>`;
const rect = (x: number, y: number, width: number, height: number, fill: string, title = ''): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}">${title && `<title>${escaped(title)}</title>`}</rect>`;
const round = (value: number): number => Math.round(value * 10) / 10;

/** The step between lines of a scale: 1, 2 or 5 times a power of ten, about five of them to the top. */
export function stepFor(most: number): number {
  const rough = Math.max(1, most) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  return Math.max(1, step);
}

/** A chart as a picture of its own: no style but attributes, its ground white, so that it stands in any document. */
export function chartSvg({ title, series, isStacked }: Chart, years: readonly number[], organ: string): string {
  const sums = years.map((_, year) =>
    isStacked
      ? series.reduce((sum, { values }) => sum + (values[year] ?? 0), 0)
      : Math.max(0, ...series.map(({ values }) => values[year] ?? 0)),
  );
  const step = stepFor(Math.max(...sums));
  const top = Math.max(step, Math.ceil(Math.max(...sums) / step) * step);
  const y = (value: number): number => HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM);
  const parts = [
    rect(0, 0, WIDTH, HEIGHT, '#ffffff'),
    text(LEFT, 24, `${organ}　${title}`, ' font-size="15" font-weight="bold"'),
  ];
  for (let value = 0; value <= top; value += step) {
    parts.push(`<path d="M${LEFT} ${round(y(value))}H${WIDTH - RIGHT}" stroke="#c8c8c8"/>`);
    parts.push(text(LEFT - 6, y(value) + 4, String(value), ' text-anchor="end"'));
  }
  parts.push(...legend(series.map(({ name }) => name)));
  const slot = (WIDTH - LEFT - RIGHT) / years.length;
  years.forEach((year, i) => {
    const middle = LEFT + slot * (i + 0.5);
    parts.push(text(middle, HEIGHT - 12, String(year), ' text-anchor="middle"'));
    const wide = Math.min(56, (slot * 0.75) / (isStacked ? 1 : series.length));
    const left = middle - (wide * (isStacked ? 1 : series.length)) / 2;
    let base = 0;
    series.forEach(({ name, values }, k) => {
      const value = values[i];
      if (value === null) return;
      const x = isStacked ? left : left + wide * k;
      const height = y(0) - y(value);
      parts.push(rect(x, y(base + value), wide - 2, height, COLORS[k % COLORS.length], `${year} ${name}: ${value}`));
      if (!isStacked) parts.push(text(x + (wide - 2) / 2, y(value) - 4, String(value), ' text-anchor="middle"'));
      if (isStacked) base += value;
    });
    if (isStacked && base > 0) parts.push(text(middle - 1, y(base) - 4, String(base), ' text-anchor="middle"'));
  });
  const described = `${title}: ${series.map(({ name, values }) => `${name} ${values.map((value, i) => `${years[i]} ${value ?? '–'}`).join(', ')}`).join('; ')}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${escaped(described)}" font-family="'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif" font-size="${FONT}" fill="${INK}">${parts.join('')}</svg>`;
}

/** Names beside their colours, in as many lines as they need. */
function legend(names: readonly string[]): string[] {
  let x = LEFT;
  let line = 0;
  return names.flatMap((name, k) => {
    const wide = widthOf(name) + 34;
    if (x + wide > WIDTH - RIGHT && x > LEFT) {
      x = LEFT;
      line++;
    }
    const at = x;
    x += wide;
    return [rect(at, 34 + line * 16, 10, 10, COLORS[k % COLORS.length]), text(at + 15, 43 + line * 16, name)];
  });
}
