import { dayNumber } from '../../prose/dates';
import { type Level, levelOf } from './organs';

/** The last day on which a report may come out, in the year after the one that it is on. */
export interface DueDay {
  readonly month: number;
  readonly day: number;
}

/** 第四十九条: departments by 31 January, governments by 31 March; it names nobody else. */
const LAWFUL: Readonly<Record<Level, DueDay>> = {
  department: { month: 1, day: 31 },
  government: { month: 3, day: 31 },
};

/** The law's own day for an organ, known by its name, and whose it is; undefined for those whom the law does not name. */
export function lawfulDueDay(organ: string): (DueDay & { readonly of: Level }) | undefined {
  const of = levelOf(organ);
  return of && { ...LAWFUL[of], of };
}

/** @param text MM-DD, as in settings and in the list of organs */
export function dueDayIn(text: string): DueDay {
  const [month, day] = text.split('-').map(Number);
  return { month, day };
}

/** Whether a day is after the due day of a report on a year. A month alone stands for its first day. */
export const isLate = (
  signed: { readonly year: number; readonly month: number; readonly day?: number | undefined },
  year: number,
  due: DueDay,
): boolean => dayNumber(signed.year, signed.month, signed.day ?? 1) > dayNumber(year + 1, due.month, due.day);
