/** Words of the form of which every report has some, whatever stands between their characters. */
const WORDS = /政\s*府\s*信\s*息|信\s*息\s*公\s*开|存\s*在\s*的|报\s*告\s*的\s*事\s*项/;

/** Whether a text can be an annual report: a cheap look that misses none. */
export const canBeReport = (text: string): boolean => WORDS.test(text);
