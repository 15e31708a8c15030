// What a slip is, and rows of the whole draft to slip in.
import type { Layout } from '../../../server/draft/draft';
import { LAYOUTS } from '../../support/whole-drafts';

export type Change = readonly [from: string, to: string];

/** `back`: as before the slip. `kept`: the slip stays. `unharmed`: one of these two. Else what stands in its place. */
export type Outcome = 'back' | 'kept' | 'unharmed' | { readonly becomes: string };

export interface Slip {
  readonly name: string;
  /** In every layout, or in those named. */
  readonly change: Change | Partial<Record<Layout, Change>>;
  readonly outcome: Outcome;
}

export const ROW = {
  pipes: '|  | （三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n',
  tabs: '\t（三）不予公开\t1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n',
  'cell-lines': '\t2.其他法律行政法规禁止公开\n\t0\n\t0\n\t0\n\t0\n\t0\n\t0\n\t0\n',
  html: '<tr><td>2.其他法律行政法规禁止公开</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>\n',
} as const;
export const RECEIVED = {
  pipes: '| 一、本年新收政府信息公开申请数量 |  |  | 5 | 1 | 0 | 0 | 0 | 0 | 6 |\n',
  tabs: '一、本年新收政府信息公开申请数量\t\t\t5\t1\t0\t0\t0\t0\t6\n',
  'cell-lines': '\t一、本年新收政府信息公开申请数量\n\t5\n\t1\n\t0\n\t0\n\t0\n\t0\n\t6\n',
  html: '<tr><td colspan="3">一、本年新收政府信息公开申请数量</td><td>5</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>6</td></tr>\n',
} as const;

export const CARRIED_OVER = {
  pipes: '| 四、结转下年度继续办理 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n',
  tabs: '四、结转下年度继续办理\t\t\t1\t0\t0\t0\t0\t0\t1\n',
  'cell-lines': '\t四、结转下年度继续办理\n\t1\n\t0\n\t0\n\t0\n\t0\n\t0\n\t1\n',
  html: '<tr><td colspan="3">四、结转下年度继续办理</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td></tr>\n',
} as const;

/** The same change to a row in each layout. */
export const inRow = (row: Readonly<Record<Layout, string>>, change: (text: string, layout: Layout) => string) =>
  Object.fromEntries(
    LAYOUTS.map((layout) => [layout, [row[layout], change(row[layout], layout)]]),
  ) as unknown as Record<Layout, Change>;
