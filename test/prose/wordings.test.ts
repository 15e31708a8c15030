import assert from 'node:assert/strict';
import { check } from '../../server/service/check';
import { FIGURES, reportWith } from './report-with';

const reported = (text: string): string[] =>
  check(text, 'plain', { language: 'zh-CN', severities: {} }).findings.map(
    ({ rule, range, message }) => `${rule} ${text.slice(range.start, range.end)}: ${message}`,
  );

const sum = (prefix: string, column = 'total'): number =>
  Object.entries(FIGURES).reduce(
    (all, [name, value]) => (name.startsWith(prefix) && name.endsWith(`/${column}`) ? all + value : all),
    0,
  );

const N = FIGURES['received/total'];
const C = FIGURES['carriedIn/total'];
const D = FIGURES['outcomesTotal/total'];
const O = FIGURES['carriedOver/total'];
const T = N + C;
const granted = FIGURES['granted/total'];
const partly = FIGURES['partlyGranted/total'];
const denied = sum('denied.');
const unavailable = sum('unavailable.');
const refused = sum('notProcessed.');
const otherwise = sum('otherwise.');
const persons = FIGURES['received/naturalPerson'] + FIGURES['carriedIn/naturalPerson'];
const [r, ra, rb, rc, rd] = ['total', 'upheld', 'corrected', 'other', 'pending'].map(
  (column) => FIGURES[`reconsideration/${column}`] ?? 0,
);
const [l, la, lb, lc, ld] = ['total', 'upheld', 'corrected', 'other', 'pending'].map((column) =>
  sum('litigation.', column),
);

/** Wordings of published reports. A figure in ⟦⟧ restates the tables: changed, it must be reported. */
const WORDINGS: readonly string[] = [
  `共受理政府信息公开申请⟦${N}⟧件；答复⟦${D}⟧件（含上年度结转申请⟦${C}⟧件，另有⟦${O}⟧件顺延到下年度答复）。`,
  `2024年，全县共受理政府信息公开申请 ⟦${N}⟧ 件，办结 ⟦${D}⟧ 件（含上年结转 ⟦${C}⟧ 件）。`,
  `全年共收到政府信息公开申请信件⟦${N}⟧件，上年结转⟦${C}⟧件。`,
  `全年共收办政府信息公开申请案件⟦${T}⟧件，其中自然人申请⟦${persons}⟧件，法人或其他组织申请⟦${T - persons}⟧件；予以公开⟦${granted}⟧件、部分公开⟦${partly}⟧件、不予公开⟦${denied}⟧件、无法提供⟦${unavailable}⟧件、不予处理⟦${refused}⟧件、作其他处理⟦${otherwise}⟧件、转下年度办理⟦${O}⟧件。`,
  `共受理政府信息公开申请⟦${T}⟧件，均按规定办理。全年共办理⟦${D}⟧件，结转下一年⟦${O}⟧件。`,
  `收到政府信息公开申请⟦${N}⟧件。其中，予以公开及部分公开⟦${granted + partly}⟧件，不予公开⟦${denied}⟧件，因本机关不掌握等原因无法提供⟦${unavailable}⟧件。`,
  `收到政府信息公开申请⟦${T}⟧件，同意公开答复⟦${granted}⟧件，部分公开答复⟦${partly}⟧件，不予公开答复⟦${denied}⟧件，无法提供的⟦${unavailable}⟧件，转下一年度办理答复的有⟦${O}⟧件。`,
  `本年新收到政府信息公开申请⟦${N}⟧件，上年转结政府信息公开申请⟦${C}⟧件。`,
  `受理信息公开申请⟦${N}⟧件，办理上年度结转申请⟦${C}⟧件。答复⟦${D}⟧件。`,
  `2024年共收到⟦${N}⟧件政府信息公开申请。`,
  `2024年我局收到和处理政府信息公开申请⟦${N}⟧条。`,
  `收到依申请信息公开⟦${N}⟧件。`,
  `2024共收到公开政府信息申请⟦${N}⟧件。`,
  `涉及政府信息公开工作的行政复议⟦${r}⟧件，行政诉讼⟦${l}⟧件。`,
  `政府信息公开行政复议⟦${r}⟧件，其中结果维持⟦${ra}⟧件，结果纠正⟦${rb}⟧件，其他结果⟦${rc}⟧件，尚未审结⟦${rd}⟧件；政府信息公开行政诉讼⟦${l}⟧件，其中结果维持⟦${la}⟧件，结果纠正⟦${lb}⟧件，其他结果⟦${lc}⟧件，尚未审结⟦${ld}⟧件。`,
  `因政府信息公开工作被申请行政复议⟦${r}⟧件，提起行政诉讼⟦${l}⟧件。`,
  `因不服政府信息公开答复引起行政复议⟦${r}⟧件，⟦${ra}⟧件结果维持，⟦${rb}⟧件结果纠正。`,
  `制定发布规范性文件⟦5⟧件，清理废止文件⟦2⟧件，现行有效文件⟦31⟧件。`,
  `全县共制发行政规范性文件⟦5⟧件，废止⟦2⟧件，现行有效件数⟦31⟧件。`,
  `全年作出行政许可处理决定⟦1208⟧件，行政处罚处理决定⟦356⟧件，行政强制处理决定⟦0⟧件。`,
  `全年受理政府信息公开申请⟦${N}⟧宗，剩余⟦${O}⟧件结转下年度继续办理。`,
  `2023年结转⟦${C}⟧件，2024年新收政府信息公开申请⟦${N}⟧件，结转2025年度继续办理⟦${O}⟧件。`,
];

/** A number below ten thousand in Chinese numerals: 一百零六. */
function numeral(value: number): string {
  const written = [...String(value)].reduce((text, digit, i, { length }) => {
    return text + '零一二三四五六七八九'[Number(digit)] + (digit === '0' ? '' : ['', '十', '百', '千'][length - i - 1]);
  }, '');
  return written
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '')
    .replace(/^一十/, '十');
}

/** The same figures in Chinese numerals. */
const IN_NUMERALS: readonly string[] = [
  `全年共收到政府信息公开申请⟦${N}⟧件，上年结转⟦${C}⟧件，结转下年度继续办理⟦${O}⟧件。`,
  `受理政府信息公开申请⟦${T}⟧件；办结⟦${D}⟧件，其中予以公开⟦${granted}⟧件，部分公开⟦${partly}⟧件，无法提供⟦${unavailable}⟧件。`,
  `涉及政府信息公开的行政复议⟦${r}⟧起，行政诉讼⟦${l}⟧起。`,
  `制定规范性文件⟦5⟧件，现行有效⟦31⟧件。`,
];

const changed = (figure: number): number[] => [figure + 13, figure * 2 + 1, figure > 0 ? 0 : 7];

describe('wordings of published reports', () => {
  for (const wording of WORDINGS) {
    const right = wording.replace(/[⟦⟧]/g, '');
    it(`is silent: ${right}`, () => {
      assert.deepEqual(reported(reportWith({ overview: right })), []);
    });
    const places = [...wording.matchAll(/⟦(\d+)⟧/g)];
    places.forEach((place, i) => {
      for (const other of changed(Number(place[1]))) {
        let at = -1;
        const wrong = wording.replace(/⟦(\d+)⟧/g, (_, figure) => (++at === i ? String(other) : figure));
        it(`reports ${place[1]} → ${other}: ${wrong}`, () => {
          const findings = reported(reportWith({ overview: wrong }));
          assert.ok(
            findings.some((finding) => /^(?:prose-table|breakdown) /.test(finding)),
            findings.join('\n') || 'nothing reported',
          );
        });
      }
    });
  }

  for (const wording of IN_NUMERALS) {
    const written = (by: (figure: number, i: number) => number): string => {
      let at = 0;
      return wording.replace(/⟦(\d+)⟧/g, (_, figure) => numeral(by(Number(figure), at++)));
    };
    const right = written((figure) => figure);
    it(`is silent: ${right}`, () => assert.deepEqual(reported(reportWith({ overview: right })), []));
    [...wording.matchAll(/⟦(\d+)⟧/g)].forEach(([, figure], place) => {
      const wrong = written((one, i) => (i === place ? one + 13 : one));
      it(`reports ${numeral(Number(figure))}: ${wrong}`, () => {
        assert.match(reported(reportWith({ overview: wrong })).join('\n'), /^prose-table /m);
      });
    });
  }

  it('takes a rounded numeral for what it may stand for', () => {
    const about = (written: string): string[] =>
      reported(reportWith({ overview: `全年收到政府信息公开申请${written}件。` })).map((one) => one.split(' ')[0]);
    assert.deepEqual(about(`${numeral(Math.floor(N / 10) * 10)}余`), []);
    assert.deepEqual(about(`${numeral(Math.floor(N / 10) * 10 + 20)}多`), ['prose-table']);
  });

  it('takes zero in words for a figure', () => {
    for (const zero of [
      '2024年，我局未收到政府信息公开申请。',
      '本年度没有接到要求公开信息的申请。',
      '未收到任何形式的申请公开信息要求。',
      '2024年无依申请公开。',
    ]) {
      assert.match(reported(reportWith({ overview: zero })).join('\n'), /^prose-table/, zero);
      assert.deepEqual(reported(reportWith({ overview: zero, figures: {} })), [], zero);
    }
    for (const zero of [
      '2024年我局未发生有关政府信息公开事务的行政复议案和行政诉讼案。',
      '涉及政府信息公开的行政复议、行政诉讼均为0件。',
    ]) {
      assert.match(reported(reportWith({ disputes: zero })).join('\n'), /^prose-table/, zero);
      assert.deepEqual(reported(reportWith({ disputes: zero, figures: {} })), [], zero);
    }
  });

  it('holds 全部办结 and 均获维持 against the tables', () => {
    const open = { ...FIGURES };
    for (const [text, figures] of [
      ['2024年收到政府信息公开申请106件，所有申请均已按要求办理完成。', open],
      ['全年受理政府信息公开申请106件，办结率100%。', open],
      ['收到政府信息公开申请106件，均予以公开。', open],
      ['政府信息公开行政复议9件，诉讼7件，均获维持。', open],
      ['涉及政府信息公开工作的行政复议9件，未被纠错。', open],
      ['政府信息公开行政复议9件，均获维持，继续保持省级机关前列。', open],
    ] as const) {
      assert.match(reported(reportWith({ overview: text, figures })).join('\n'), /^contradiction/, text);
    }
    assert.deepEqual(reported(reportWith({ overview: '2024年收到政府信息公开申请106件，均在法定期限内答复。' })), []);
  });

  it('adds up items that are sums themselves, and leaves out those of a part', () => {
    const rulesOf = (overview: string): string[] => reported(reportWith({ overview })).map((one) => one.split(' ')[0]);
    assert.deepEqual(rulesOf('共公开信息37条，包括：人事信息12条，政务动态17条，应急信息共计11条。'), ['breakdown']);
    assert.deepEqual(rulesOf('共公开信息40条，包括：人事信息12条，政务动态17条，应急信息共计11条。'), []);
    assert.deepEqual(rulesOf('发布信息40条，其中政策30条，解读20条，文件10条，动态10条。'), []);
    // What belongs to a part is in neither the sum nor the fix.
    const [over] = reported(reportWith({ overview: '发布信息40条，其中政策30条，解读20条，文件10条，动态11条。' }));
    assert.match(over, /^breakdown .*30 \+ 11 = 41条，比总数多 1条。/);
  });

  it('takes the key points of a year for that year’s, and a sentence that follows them for its own', () => {
    const rulesOf = (overview: string): string[] => reported(reportWith({ overview })).map((one) => one.split(' ')[0]);
    assert.deepEqual(rulesOf('2023年，我局认真贯彻落实政务公开工作要点的要求，公开信息12条。'), ['stale-year']);
    assert.deepEqual(rulesOf('2023年全县政务公开工作要点明确的任务均已完成。'), []);
  });
});
