import { deepEqual, equal, notEqual, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type CompletionItem, InsertTextFormat, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Layout, Syntax } from '../../../server/draft/draft';
import { type CheckedDocument, CheckedDocuments } from '../../../server/service/checked-document';
import { type Asking, completionsAt } from '../../../server/service/completion';
import { filterText } from '../../../server/service/completion/find';
import { initialsOf, pinyinOf, readingOf, spells } from '../../../server/text/pinyin';
import { expand } from '../../support/draft-pieces';

const SYNTAX: Readonly<Record<Layout, Syntax>> = {
  pipes: 'markdown',
  tabs: 'plain',
  'cell-lines': 'plain',
  html: 'html',
};
const LAYOUTS = Object.keys(SYNTAX) as Layout[];
const ORGAN = '青岚县农业农村局';
const ASKING: Asking = { language: 'zh-CN', hasSnippets: false, onlyCells: false };

/** A report put together from its pieces; the text `‸` in it is a place of its own. */
function written(pieces: readonly string[], layout: Layout, year = 2024): string {
  const options = { layout, syntax: SYNTAX[layout], organ: ORGAN, year };
  return `${pieces.map((piece) => (piece === '‸' ? piece : expand(piece, options).join('\n'))).join('\n\n')}\n`;
}

function checkedOf(text: string, syntax: Syntax): CheckedDocument {
  const document = TextDocument.create('file:///draft', syntax === 'plain' ? 'ogi-report' : syntax, 1, text);
  return new CheckedDocuments().getOrCheck(document, { language: 'zh-CN', severities: {} }, () => undefined);
}

/** What is offered where `‸` stands. */
function offeredIn(marked: string, syntax: Syntax): { checked: CheckedDocument; items: CompletionItem[] } {
  const checked = checkedOf(marked.replace('‸', ''), syntax);
  return { checked, items: completionsAt(checked, marked.indexOf('‸'), ASKING) };
}

const WHOLE = ['标题', '前言', '一', '二', '三', '四', '五', '六', '落款'];
/** Places where much is missing, so that all kinds of things are offered. */
const LACKING: readonly (readonly string[])[] = [
  ['标题', '‸'],
  ['标题', '‸', '一', '二', '三'],
  ['‸', '前言', '一', '二', '三'],
  ['标题', '前言', '一 标题', '‸', '二', '三', '四'],
  ['标题', '前言', '一', '二', '三', '四', '五', '六 标题', '‸'],
];

/** As VS Code does it: letters in order, not beyond 128, the first of them at the beginning of a word. */
function isFoundByEditor(word: string, filter: string): boolean {
  const within = filter.slice(0, 128).toLowerCase();
  const letters = word.toLowerCase();
  for (let at = within.indexOf(letters[0]); at >= 0; at = within.indexOf(letters[0], at + 1)) {
    if (at > 0 && within[at - 1] !== ' ') continue;
    let next = at;
    for (const letter of letters) next = next < 0 ? -1 : within.indexOf(letter, next) + 1 || -1;
    if (next >= 0) return true;
  }
  return false;
}

const editOf = ({ textEdit }: CompletionItem): TextEdit => textEdit as TextEdit;

describe('completion: pinyin', () => {
  it('reads every character of what is offered', () => {
    for (const layout of LAYOUTS) {
      for (const year of [2020, 2024]) {
        const labels = LACKING.flatMap((pieces) =>
          offeredIn(written(pieces, layout, year), SYNTAX[layout]).items.map(({ label }) => label),
        );
        const head = offeredIn(
          `${written(['标题', '前言', '一'], 'pipes', year)}\n## 二、主动公开政府信息情况\n\n| ‸\n\n## 三、收到和处理政府信息公开申请情况\n\n无\n`,
          'markdown',
        ).items.map(({ label }) => label);
        ok(labels.length > 10 && head.length > 10, `${layout} ${year}: little is offered`);
        for (const label of [...labels, ...head]) {
          const unknown = [...label.replace(ORGAN, '')].filter(
            (char) => /\p{Script=Han}/u.test(char) && readingOf(char) === undefined,
          );
          deepEqual(unknown, [], label);
        }
      }
    }
  });

  it('reads characters as the words have them', () => {
    const readings: Readonly<Record<string, string>> = {
      行政处罚: 'xingzhengchufa',
      现行有效: 'xianxingyouxiao',
      重复申请: 'chongfushenqing',
      重新出具: 'chongxinchuju',
      采购项目数量: 'caigouxiangmushuliang',
      结转下年度: 'jiezhuanxianiandu',
      没有现成信息: 'meiyouxianchengxinxi',
      行政执法案卷: 'xingzhengzhifaanjuan',
      勾稽关系为: 'goujiguanxiwei',
      法律: 'falv',
      提供: 'tigong',
    };
    for (const [text, pinyin] of Object.entries(readings)) equal(pinyinOf(text, 20), pinyin);
  });

  it('takes syllables whole, cut short, and each in its own way', () => {
    for (const letters of ['z', 'zt', 'zongti', 'zongt', 'ztiq', 'ztqk', 'zongtiqingkuang'])
      ok(spells(letters, '总体情况'), letters);
    for (const letters of ['t', 'zz', 'zongtt', 'ztqkk', 'zongtiqingkuangz', 'zo1'])
      ok(!spells(letters, '总体情况'), letters);
    ok(spells('bnxs', '本年新收政府信息公开申请数量') && spells('bennian', '本年新收政府信息公开申请数量'));
    ok(!spells('q', '青岚县农业农村局'), 'a name whose characters are not all known has no pinyin');
  });

  it('is done with letters that fit in many ways', () => {
    ok(!spells(`${'z'.repeat(5000)}x`, '政'.repeat(5000)));
  });
});

describe('completion: filter text', () => {
  const lists = LAYOUTS.flatMap((layout) =>
    LACKING.map((pieces) => ({ name: `${layout}: ${pieces.join(' ')}`, marked: written(pieces, layout), layout })),
  );

  it('lets the editor find everything by characters, initials and syllables as it is typed', () => {
    for (const { name, marked, layout } of lists) {
      const { items } = offeredIn(marked, SYNTAX[layout]);
      ok(items.length > 0, name);
      for (const { label, filterText: filter = '' } of items) {
        const bare = label.replace(/^[一二三四五六]、|^（[一二三四五]）|^20\d\d年，/, '').replace(ORGAN, '');
        const words = bare.replace(/^20\d\d年/, '').replace(/[…日]+$/, '');
        for (let length = 1; length <= Math.min(6, label.length); length++)
          ok(isFoundByEditor(label.slice(0, length), filter), `${label.slice(0, length)}: ${filter}`);
        if (words === '' || label === ORGAN || /^\d/.test(bare)) continue;
        const initials = initialsOf(words, 4);
        for (let length = 1; length <= initials.length; length++)
          ok(isFoundByEditor(initials.slice(0, length), filter), `${initials.slice(0, length)}: ${filter}`);
        ok(isFoundByEditor(pinyinOf(words, 2), filter), `${pinyinOf(words, 2)}: ${filter}`);
      }
    }
  });

  it('begins as the typed text does, for editors that compare beginnings', () => {
    const names = ['一、总体情况', '总体情况'];
    for (const typed of ['一', '一、总', '总体', 'z', 'ztqk', 'zongti', 'yz', '一、zt', '一、zong'])
      ok(filterText(typed, names)?.startsWith(typed), `${typed}: ${filterText(typed, names)}`);
    ok(filterText('(一', ['（一）予以公开'])?.startsWith('(一）予以公开'));
    for (const typed of ['体', '二', 'tq', '一、x', 'zt情']) equal(filterText(typed, names), undefined, typed);
  });

  it('goes on finding what was found while typing goes on', () => {
    for (const whole of ['ztqk', 'zongtiqingkuang', '总体情况', '一、总体情况', '一、zongti']) {
      for (let from = 0; from < whole.length; from++) {
        const filter = filterText(whole.slice(0, from), ['一、总体情况', '总体情况']) ?? '';
        ok(isFoundByEditor(whole, filter), `${whole} from ${from}: ${filter}`);
      }
    }
  });
});

describe('completion: what is accepted', () => {
  const accepted = (checked: CheckedDocument, item: CompletionItem): string =>
    TextDocument.applyEdits(checked.document, [editOf(item)]);
  const errorsIn = (text: string, syntax: Syntax): string[] =>
    checkedOf(text, syntax)
      .findings.filter(({ rule }) => rule !== 'missing-date')
      .map(({ rule, message }) => `${rule}: ${message}`);

  it('fixes what is missing and breaks nothing', () => {
    for (const layout of LAYOUTS) {
      const syntax = SYNTAX[layout];
      for (const pieces of [
        ['标题', '‸', '一', '二', '三', '四', '五', '六', '落款'],
        ['标题', '前言', '一', '‸', '二', '三', '四', '五', '六', '落款'],
        ['标题', '前言', '一', '二', '三', '‸', '四', '五', '六', '落款'],
        ['标题', '前言', '一', '二', '三', '四', '‸', '五', '六', '落款'],
        ['‸', '前言', '一', '二', '三', '四', '五', '六', '落款'],
        ['标题', '前言', '一', '二', '三', '四', '五', '六', '‸'],
      ]) {
        const { checked, items } = offeredIn(written(pieces, layout), syntax);
        ok(items.length > 0, `${layout}: ${pieces.join(' ')}`);
        const before = errorsIn(checked.text, syntax);
        for (const item of items)
          for (const error of errorsIn(accepted(checked, item), syntax))
            ok(before.includes(error), `${item.label}: ${error}`);
      }
    }
  });

  it('makes the heading a section of the report', () => {
    for (const layout of LAYOUTS) {
      const marked = written(['标题', '前言', '一', '二', '三', '四', '‸', '六', '落款'], layout);
      const { checked, items } = offeredIn(marked, SYNTAX[layout]);
      equal(items[0].label, '五、存在的主要问题及改进情况');
      const { report } = checkedOf(accepted(checked, items[0]), SYNTAX[layout]);
      equal(report?.sections.length, 6, layout);
    }
  });

  it('makes the signature that of the report', () => {
    for (const layout of LAYOUTS) {
      const { checked, items } = offeredIn(written([...WHOLE.slice(0, 8), '‸'], layout), SYNTAX[layout]);
      const organ = items.find(({ label }) => label === ORGAN);
      ok(organ);
      equal(checkedOf(accepted(checked, organ), SYNTAX[layout]).report?.signature.organ?.name, ORGAN, layout);
    }
  });

  it('fills every total of an empty cell with what the rest adds up to', () => {
    for (const layout of LAYOUTS) {
      const text = written(WHOLE, layout);
      const { report } = checkedOf(text, SYNTAX[layout]);
      const totals = report?.tables.flatMap(({ cells }) =>
        cells.filter(({ form, cell }) => cell && (form.column.id === 'total' || form.row.id === 'outcomesTotal')),
      );
      ok(totals && totals.length > 30);
      for (const { cell, figure } of totals) {
        if (!cell) continue;
        const { start, end } = cell.content.range;
        const { checked, items } = offeredIn(`${text.slice(0, start)}‸${text.slice(end)}`, SYNTAX[layout]);
        const [item, ...others] = items;
        deepEqual(others, []);
        equal(item.preselect, true);
        notEqual(figure, undefined);
        equal(item.label, figure?.kind === 'figure' ? figure.plain : '', layout);
        deepEqual(checkedOf(accepted(checked, item), SYNTAX[layout]).findings, []);
      }
    }
  }).timeout(20_000);

  it('escapes what a snippet would take for its own', () => {
    const checked = checkedOf('', 'plain');
    const items = completionsAt(checked, 0, { ...ASKING, hasSnippets: true });
    const snippets = items.filter(({ insertTextFormat }) => insertTextFormat === InsertTextFormat.Snippet);
    equal(snippets.length, 1);
    const rest = editOf(snippets[0]).newText.replace(/\$\{\d+(?::[^{}$\\]*)?\}|\$\d+/g, '');
    ok(!/(?<!\\)[$}]/.test(rest), rest);
  });

  it('never puts a name with mark-up in it back into the draft', () => {
    const text = `<h1>青岚&lt;b&gt;县局2024年政府信息公开工作年度报告</h1>\n${written(WHOLE.slice(2, 8), 'html')}\n‸`;
    const { items } = offeredIn(text, 'html');
    ok(items.some(({ label }) => label.startsWith('2025年1月')));
    ok(!items.some((item) => /青岚/.test(editOf(item).newText)));
  });
});

describe('completion: any place', () => {
  const LETTERS = ['', 'zt', '一、', '《', '国办', '〔', '|', '\t', '（', '<', '>', '"', '`', '$'];

  for (const layout of LAYOUTS) {
    for (const [kind, change] of [
      ['as it is', (text: string) => text],
      ['with CR LF', (text: string) => text.replaceAll('\n', '\r\n')],
      ['cut off', (text: string) => text.slice(0, text.length / 2)],
      ['torn', (text: string) => text.replaceAll('0', '0\n\n')],
    ] as const) {
      it(`is safe in ${layout}, ${kind}`, () => {
        const syntax = SYNTAX[layout];
        const whole = change(written(WHOLE, layout));
        let offered = 0;
        for (let at = 0; at <= whole.length; at += 61) {
          const letters = LETTERS[at % LETTERS.length];
          const checked = checkedOf(`${whole.slice(0, at)}${letters}${whole.slice(at)}`, syntax);
          const offset = at + letters.length;
          for (const item of completionsAt(checked, offset, ASKING)) {
            const { range, newText } = editOf(item);
            const [start, end] = [checked.document.offsetAt(range.start), checked.document.offsetAt(range.end)];
            equal(range.start.line, range.end.line, item.label);
            ok(start <= offset && offset <= end, item.label);
            const typed = checked.text.slice(start, offset);
            ok(typed.trim() === '' || isFoundByEditor(typed, item.filterText ?? ''), `${typed}: ${item.filterText}`);
            notEqual(newText, checked.text.slice(start, end));
            offered++;
          }
        }
        ok(offered > 0);
      }).timeout(20_000);
    }
  }
});
