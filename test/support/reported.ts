import { type Checked, check } from '../../server/service/check';
import type { Damaged } from './defects';
import type { Written } from './generate';
import type { Place } from './marks';

export const checked = ({ text, syntax }: Written): Checked => check(text, syntax, { language: 'en', severities: {} });

/** What is wrong with the findings on a damaged draft; nothing where they are as they must be. */
export function complaints(rule: string, { written, expected: reported }: Damaged): string[] {
  const { findings } = checked(written);
  const places = reported.at.flatMap((name) => written.places.get(name) ?? []);
  const own = findings.filter((finding) => finding.rule === rule);
  const noise = findings.filter((finding) => finding.rule !== rule && !reported.also?.includes(finding.rule));
  const astray =
    reported.at.length === 0 ? [] : own.filter(({ range }) => !places.some((place) => touch(range, place)));
  const shown = ({ start, end }: Place): string => JSON.stringify(written.text.slice(start, Math.min(end, start + 40)));
  return [
    ...(own.length === 0 ? [`${rule} is not reported`] : []),
    ...astray.map(({ range }) => `${rule} is reported at ${shown(range)}`),
    ...noise.map(({ rule: other, range, message }) => `${other} is reported at ${shown(range)}: ${message}`),
  ];
}

const touch = (a: Place, b: Place): boolean => a.start <= b.end && b.start <= a.end;
