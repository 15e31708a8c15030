import { afterLineEnd, nextLineEnd } from '../text/lines';

/** A stretch of text in which a rule, or every rule, is not to be told. */
export interface Silence {
  /** Undefined for every rule. */
  readonly rules: readonly string[] | undefined;
  readonly start: number;
  readonly end: number;
}

const COMMENT = /<!--[ \t]*ogi-report-(disable-next-line|disable|enable)(?:[ \t]+([a-z][a-z \t,-]{0,500}))?[ \t]*-->/g;

/**
 * Reads the comments `<!-- ogi-report-disable-next-line RULE -->`, `-disable RULE` and `-enable RULE`. Several rules
 * are parted by spaces or commas; without one every rule is meant.
 */
export function silencesIn(text: string): Silence[] {
  if (!text.includes('ogi-report-')) return [];
  const silences: Silence[] = [];
  let open: { rules: readonly string[] | undefined; start: number }[] = [];
  for (const match of text.matchAll(COMMENT)) {
    const [comment, command, list] = match;
    const rules = list === undefined ? undefined : list.split(/[\s,]+/).filter((id) => id !== '');
    const end = match.index + comment.length;
    if (command === 'disable-next-line') {
      const start = afterLineEnd(text, nextLineEnd(text, end));
      silences.push({ rules, start, end: nextLineEnd(text, start) + 1 });
    } else if (command === 'disable') {
      open.push({ rules, start: end });
    } else {
      const closes = (one: (typeof open)[number]): boolean => !rules || (one.rules?.every((id) => rules.includes(id)) ?? false);
      for (const one of open.filter(closes)) silences.push({ ...one, end: match.index });
      open = open.filter((one) => !closes(one));
    }
  }
  return [...silences, ...open.map((one) => ({ ...one, end: text.length + 1 }))];
}

export const isSilenced = (rule: string, at: number, silences: readonly Silence[]): boolean =>
  silences.some(({ rules, start, end }) => at >= start && at < end && (rules === undefined || rules.includes(rule)));
