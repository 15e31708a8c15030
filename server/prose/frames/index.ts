import { applications, outcomeRows, outcomes } from './applications';
import { carrying } from './carrying';
import { decisions, fees } from './decisions';
import { disputes } from './disputes';
import { documents } from './documents';
import type { Family } from './frame';

/** In the order in which they are asked. */
export const FAMILIES: readonly Family[] = [
  fees,
  documents,
  decisions,
  carrying,
  outcomeRows,
  outcomes,
  disputes,
  applications,
];
