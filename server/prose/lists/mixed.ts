import { exact } from '../../text/figure';
import { baseOf, type ProseFigure, PUBLISHED } from '../figures';
import { dividesAt, SLIGHT, sum } from './divisions';
import type { List } from './list';

// Lists some of whose parts are counted otherwise than their whole: 公开796条，其中会议220条，文件302件.

/** All of them, as they stand in the text. */
export const inOrder = ({ runs, others }: Pick<List, 'runs' | 'others'>): readonly ProseFigure[] =>
  [...runs.flat(), ...others].sort((one, other) => one.from - other.from);

/** 公开796条，其中会议220条，文件302件，公告75件，其他信息100条: whichever of those counted otherwise are counted in it. */
export function missesMixed({ whole, most, runs, others }: List): boolean {
  const all = [...runs.flat(), ...others];
  if (runs.length > 1 || baseOf(whole.unit) !== '条' || others.length > MAX_OTHERS) return false;
  if (others.some(({ unit }) => !PUBLISHED.has(unit))) return false;
  if (most !== whole.value || all.some(({ low, high }) => low !== high)) return false;
  let together = [sum(runs.flat(), 'value')];
  for (const one of others) together = together.flatMap((so) => [so, exact(so + one.value)]);
  return !together.includes(whole.value);
}
const MAX_OTHERS = 5;

/** 公开信息966条，其中动态824条、公告97条、通告95期: what exceeds the whole by so little was miscounted, and all are counted in it. */
export function mixedOver({ whole, most, runs, others }: List): readonly ProseFigure[] | undefined {
  if (others.length === 0 || runs.length > 1 || baseOf(whole.unit) !== '条') return undefined;
  // 图片45张, 视频3个 are shown beside what is published.
  if (others.some(({ unit }) => !PUBLISHED.has(unit))) return undefined;
  const mixed = inOrder({ runs, others });
  const low = sum(mixed, 'low');
  // 公开100条，其中动态60条、视频5期、其他40条: what is counted otherwise is counted beside them.
  if (dividesAt(runs[0], whole) > 0 || others.some(({ low: one }) => exact(low - one) === whole.value))
    return undefined;
  return low > most && low <= most * SLIGHT ? mixed : undefined;
}
