import { applicants } from './applicants';
import { applications } from './applications';
import { carrying } from './carrying';
import { decisions } from './decisions';
import { disputes } from './disputes';
import { documents } from './documents';
import { fees } from './fees';
import type { Family } from './frame';
import { listed } from './listed';
import { outcomeRows } from './outcome-rows';
import { outcomes } from './outcomes';
import { regulations } from './regulations';
import { some } from './some';

/** In the order in which they are asked. */
export const FAMILIES: readonly Family[] = [
  fees,
  regulations,
  documents,
  decisions,
  carrying,
  outcomeRows,
  outcomes,
  applicants,
  disputes,
  applications,
  listed,
  some,
];
