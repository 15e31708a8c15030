import assert from 'node:assert/strict';
import { boardData } from '../../server/review/board';
import { Decisions } from '../../server/review/decisions';
import { type Figures, reportWith } from '../prose/report-with';
import { reviewedFiles, reviewOf } from './reviewed';

const report = (organ: string, figures: Figures): string => reportWith({ organ, figures, layout: 'pipes' });
const received = (count: number): Figures => ({ 'received/naturalPerson': count, 'received/total': count });

/** What natural persons applied for, as the chart has it. */
function receivedIn(files: Readonly<Record<string, string>>): [reports: number, received: number | null] {
  const reviewed = reviewOf(reviewedFiles(new Map(Object.entries(files))), undefined);
  const [{ reports, tables }] = boardData(reviewed, new Decisions(), () => '', 'zh-CN').sums;
  const sum = tables.find(({ id }) => id === 'applications')?.sum ?? [];
  return [reports, sum[0]];
}

describe('the sums of an area for charts', () => {
  const [first, second] = [report('青岚县水务局', received(3)), report('青岚县农业农村局', received(5))];

  it('count a report that is there twice once', () => {
    assert.deepEqual(receivedIn({ 'a.md': first, 'b.md': second, 'copy/b.md': second }), [2, 8]);
  });

  it('leave out reports of an organ that differ', () => {
    const other = report('青岚县农业农村局', received(6));
    assert.deepEqual(receivedIn({ 'a.md': first, 'b.md': second, 'again/b.md': other }), [1, 3]);
  });
});
