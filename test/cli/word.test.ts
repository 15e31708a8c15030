import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWord, writeWordComments } from '../../server/files/codecs/word';
import { repository } from '../lsp/session';
import { compoundFile } from '../word/compound';
import { docx, p, zip } from '../word/docx';
import { asPage, bodyOf, partsOf, wordOf } from '../word/report';
import { draft } from './draft';
import { Folder, run } from './run';

const WRONG = wordOf(draft({ total: '9', signed: '2024年1月16日' }), 'plain');

describe('ogi-report with Word files', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder({ '各局/报告.docx': WRONG });
  });
  afterEach(() => folder.remove());
  const at = (...args: string[]) => run(args, { cwd: folder.path });
  const findings = async (...args: string[]) => {
    const { files } = JSON.parse((await at('check', '--format', 'json', ...args)).out);
    return files.flatMap(({ findings: found }: { findings: Record<string, unknown>[] }) => found);
  };

  it('reports in a Word file what it reports in the same report as a text, by places that Word shows', async () => {
    folder.write('报告.txt', draft({ total: '9', signed: '2024年1月16日' }));
    const reported = await findings('各局/报告.docx');
    const expected = await findings('报告.txt');
    const message = ({ rule, message }: Record<string, unknown>) => [rule, message];
    assert.ok(expected.length >= 3);
    assert.deepEqual(reported.map(message), expected.map(message));
    assert.deepEqual(
      reported.map(({ place }: Record<string, unknown>) => place),
      expected.map(({ rule }: Record<string, unknown>) =>
        rule === 'signed-before-year-end' ? '第13段“2024年1月16日”' : '第2张表第4行第10列',
      ),
    );
    assert.equal(typeof reported[0].line, 'number');
  });

  it('prints places for people, in their language, and for other programs', async () => {
    const { status, out } = await at('check', '--verbose', '各局');
    assert.equal(status, 1);
    assert.match(out, /^ +第2张表第4行第10列 {2}错误 .*broken-total$/m);
    assert.match(out, /^ +第2张表第4行第4列 {2}/m, 'related places too');
    assert.match((await at('check', '--lang', 'en', '各局')).out, /^ +table 2, row 4, column 10 +error/m);
    const { runs } = JSON.parse((await at('check', '--format', 'sarif', '各局')).out);
    const [{ locations, relatedLocations }] = runs[0].results.filter(
      ({ ruleId }: { ruleId: string }) => ruleId === 'broken-total',
    );
    assert.deepEqual(locations[0].logicalLocations, [{ fullyQualifiedName: '第2张表第4行第10列' }]);
    assert.ok(
      relatedLocations.some(
        (related: { logicalLocations: unknown }) =>
          JSON.stringify(related.logicalLocations) === '[{"fullyQualifiedName":"第2张表第4行第4列"}]',
      ),
      JSON.stringify(relatedLocations),
    );
    const line = JSON.parse((await at('check', '--format', 'ndjson', '各局')).out);
    assert.equal(line.findings[0].place, '第2张表第4行第10列');
  });

  it('passes over what Word leaves and annotate writes, and names what it cannot read', async () => {
    folder.write('各局/~$报告.docx', 'x');
    folder.write('各局/报告（批注）.docx', WRONG);
    folder.write('各局/旧.doc', '{\\rtf1 abc}');
    folder.write('各局/新.wps', WRONG);
    for (let i = 1; i <= 7; i++) folder.write(`各局/${i}.pdf`, '%PDF-1.7');
    const { status, out, err } = await at('check', '各局');
    assert.equal(status, 1);
    assert.match(out, /检查了 2 个文件/);
    for (const command of [['annotate'], ['fix', '--dry-run'], ['convert', '--to', 'md']]) {
      const other = await at(...command, '各局');
      assert.deepEqual({ status: other.status, err: other.err }, { status: 0, err }, command[0]);
    }
    assert.deepEqual(err.trimEnd().split('\n'), [
      `略过 7 个 .pdf 文件（请取得定稿的 Word 文件来检查；没有时把文字复制到 .txt 文件）：${[1, 2, 3, 4, 5].map((i) => `各局/${i}.pdf`).join('、')} 等`,
      '略过 1 个 .doc 文件（不是 Word 文件的内容；请用 Word 或 WPS 打开后另存为 .docx）：各局/旧.doc',
    ]);
  });

  it('compares the years of Word files', async () => {
    const last = draft().replaceAll('2024', '2023').replace('2025年1月16日', '2024年1月16日');
    const received = '一、本年新收政府信息公开申请数量\t\t\t3\t1\t0\t0\t0\t0\t4';
    const left = '四、结转下年度继续办理\t\t\t0\t0\t0\t0\t0\t0\t0';
    const carried = last
      .replace(received, '一、本年新收政府信息公开申请数量\t\t\t5\t1\t0\t0\t0\t0\t6')
      .replace(left, '四、结转下年度继续办理\t\t\t2\t0\t0\t0\t0\t0\t2');
    assert.notEqual(carried, last);
    folder.write('去年.docx', wordOf(carried, 'plain'));
    folder.write('今年.docx', wordOf(draft(), 'plain'));
    const reported = await findings('去年.docx', '今年.docx');
    assert.ok(
      reported.some(({ rule }: Record<string, unknown>) => rule === 'carry-over'),
      JSON.stringify(reported),
    );
  });

  it('says why a file is not read, and what to do', async () => {
    const compound = (stream: string, ...start: number[]): Uint8Array =>
      compoundFile({ [stream]: Uint8Array.from(start) });
    const files: Record<string, [content: string | Uint8Array, why: RegExp]> = {
      '加密.docx': [compound('EncryptedPackage'), /有打开密码|设有打开密码/],
      '旧.docx': [compound('WordDocument', 0xdc, 0xa5, 0x65), /Word 97 以前.*另存为 \.docx/],
      '密.doc': [compound('WordDocument', 0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, 1), /打开密码/],
      '旧表.docx': [compound('Workbook'), /不是 Word 文件/],
      '包.docx': [zip({ 'a.txt': 'a' }), /不是 Word 文件/],
      '坏.docx': [WRONG.slice(0, 3000), /损坏的 Word 文件/],
      '密.docx': [Buffer.from([0x62, 0x14, 0x23, 0x65, 0xff, 0xfe, 0x80, 0x81]), /加密/],
      '富.doc': ['{\\rtf1 abc}', /RTF/],
      '嵌.docx': [docx({ body: `${p('甲')}<w:altChunk/>` }), /嵌在别的文件里/],
    };
    for (const [name, [content]] of Object.entries(files)) folder.write(name, content);
    const { status, err } = await at('check', ...Object.keys(files));
    assert.equal(status, 2);
    const lines = err.trimEnd().split('\n');
    Object.entries(files).forEach(([name, [, why]], i) => {
      assert.ok(lines[i].startsWith(`${name}：`), lines[i]);
      assert.match(lines[i], why);
    });
  });

  it('checks and converts files of Word 97–2003, in folders and under whatever name, and changes none', async () => {
    const old = readFileSync(join(repository, 'test', 'word', 'files', 'report.doc'));
    for (const name of ['报告.doc', '旧版/报告.doc', '旧版/报告.wps', '旧版/改名.docx']) folder.write(name, old);
    folder.write('同.txt', draft({ total: '9', signed: '2024年1月16日', figure: '１２' }));
    const reported = (found: Record<string, unknown>[]) => found.map(({ rule, message }) => [rule, message]).sort();
    assert.deepEqual(reported(await findings('报告.doc')), reported(await findings('同.txt')));
    assert.match((await at('check', '旧版')).out, /检查了 3 个文件/);
    assert.equal((await at('convert', '--to', 'docx', '报告.doc')).status, 0);
    assert.deepEqual(reported(await findings('报告.docx')), reported(await findings('报告.doc')));
    for (const command of ['fix', 'annotate']) {
      const { status, err } = await at(command, '报告.doc');
      assert.equal(status, 2);
      assert.match(err, /^报告\.doc：是 Word 97–2003 的文件，只能检查和转换/);
    }
    assert.ok(readFileSync(folder.at('报告.doc')).equals(old));
  });

  it('reads web pages and texts that are called Word files', async () => {
    const page = '<html><body><p>甲</p></body></html>';
    folder.write('页.doc', page);
    const { status, out } = await at('check', '页.doc');
    assert.equal(status, 0);
    assert.match(out, /没有政府信息公开工作年度报告/);
  });

  it('fixes a Word file where it stands, and changes nothing more', async () => {
    folder.write('报告.txt', draft({ total: '9', signed: '2024年1月16日', figure: '１２' }));
    folder.write('报告.docx', wordOf(draft({ total: '9', signed: '2024年1月16日', figure: '１２' }), 'plain'));
    const before = readFileSync(folder.at('报告.docx'));
    const dry = await at('fix', '--dry-run', '报告.docx');
    assert.ok(readFileSync(folder.at('报告.docx')).equals(before));
    assert.match(dry.out, /^ {2}第1张表第4行第2列 {2}number-format {2}“１２” → “12”$/m);
    const { status, out } = await at('fix', '报告.docx');
    assert.equal(status, 0);
    assert.equal(out.replace('修正了', '可修正'), dry.out.replace('（未写入）', ''));
    await at('fix', '报告.txt');
    const reported = (found: Record<string, unknown>[]) => found.map(({ rule, message }) => [rule, message]);
    assert.deepEqual(reported(await findings('报告.docx')), reported(await findings('报告.txt')));
    assert.match((await at('fix', '报告.docx')).out, /没有可以修正的问题/);
  });

  it('fixes as revisions where that is asked for, or where the file wants it', async () => {
    const text = draft({ total: '9' });
    folder.write('a.docx', wordOf(text, 'plain'));
    folder.write('b.docx', wordOf(text, 'plain', { settings: '<w:trackRevisions/>' }));
    folder.write('c.txt', text);
    assert.equal((await at('fix', '--track', 'a.docx')).status, 0);
    assert.equal((await at('fix', 'b.docx')).status, 0);
    for (const name of ['a.docx', 'b.docx']) {
      const word = readWord(readFileSync(folder.at(name)));
      assert.ok(typeof word !== 'string');
      assert.match(
        word.xml,
        /<w:del w:id="1" w:author="ogi-report" w:date="\d{4}-[^"]*Z">.*?<w:delText[^>]*>9<.*?<w:ins w:id="2"/,
      );
      assert.deepEqual(await findings(name), []);
    }
    const refused = await at('fix', '--track', 'c.txt');
    assert.equal(refused.status, 2);
    assert.match(refused.err, /^c\.txt：不是 Word 文件/);
  });

  it('changes no file that is signed or protected, and says what it cannot fix', async () => {
    const text = draft({ total: '9' });
    const protectedFile = wordOf(text, 'plain', {
      settings: '<w:documentProtection w:edit="forms" w:enforcement="1"/>',
    });
    folder.write('限.docx', protectedFile);
    const refused = await at('fix', '限.docx');
    assert.equal(refused.status, 2);
    assert.equal(refused.err, '限.docx：设有修改限制，未作修改\n');
    assert.ok(readFileSync(folder.at('限.docx')).equals(protectedFile));
    const whole = partsOf(asPage(text, 'plain'));
    const field = (content: string): string =>
      `<w:p><w:fldSimple w:instr="=SUM(LEFT)"><w:r><w:t>${content}</w:t></w:r></w:fldSimple></w:p>`;
    folder.write('域.docx', docx({ body: bodyOf(whole).replace(p('9'), field('9')) }));
    const { out } = await at('fix', '域.docx');
    assert.match(out, /^ {2}第2张表第4行第10列 {2}broken-total {2}未修正：这里是域/m);
    const [{ fixable }] = await findings('域.docx');
    assert.equal(fixable, false);
  });

  it('annotates a copy, and leaves the report as it was', async () => {
    folder.write('会议.docx', docx({ body: p('会议纪要') }));
    folder.write('对.docx', wordOf(draft(), 'plain'));
    const { status, out, err } = await at('annotate', '各局', '对.docx');
    assert.deepEqual({ status, err }, { status: 0, err: '' });
    assert.match(out, /^各局\/报告\.docx → 各局\/报告（批注）\.docx（批注 \d 处）$/m);
    assert.match(out, /^对\.docx：没有发现问题$/m);
    assert.ok(readFileSync(folder.at('各局/报告.docx')).equals(WRONG));
    assert.ok(!existsSync(folder.at('对（批注）.docx')));
    const reported = await findings('各局/报告.docx');
    const word = readWord(readFileSync(folder.at('各局/报告（批注）.docx')));
    assert.ok(typeof word !== 'string');
    const listed = word.file?.text('word/comments.xml') ?? '';
    assert.equal(listed.match(/<w:comment /g)?.length, reported.length);
    for (const { message } of reported) assert.ok(listed.includes(`：${message}`), listed);
    const refused = await at('annotate', '会议.docx');
    assert.equal(refused.status, 2);
    assert.match(refused.err, /^会议\.docx：不是政府信息公开工作年度报告/);
  });

  it('writes all that check reports, of two years too', async () => {
    const last = draft().replaceAll('2024', '2023').replace('2025年1月16日', '2024年1月16日');
    folder.write('两年/去年.docx', wordOf(last, 'plain'));
    folder.write('两年/今年.docx', wordOf(draft().replaceAll('云溪市档案管理局', ''), 'plain'));
    const reported = await findings('两年');
    assert.ok(reported.some(({ rule }: Record<string, unknown>) => rule === 'uncompared-years'));
    await at('annotate', '两年');
    const word = readWord(readFileSync(folder.at('两年/今年（批注）.docx')));
    assert.ok(typeof word !== 'string');
    const listed = word.file?.text('word/comments.xml') ?? '';
    for (const { message } of reported) assert.ok(listed.includes(`：${message}`), listed);
  });

  it('fails where settings cannot be followed, and annotates all the same', async () => {
    folder.write('各局/.ogi-report.json', '{ "rules": { "broken-total": "fatal" } }');
    const { status, out, err } = await at('annotate', '各局');
    assert.equal(status, 2);
    assert.match(err, /^各局\/\.ogi-report\.json:1:\d+: /);
    assert.match(out, /^各局\/报告\.docx → 各局\/报告（批注）\.docx/m);
  });

  it('replaces its own comments and keeps those of others, or says why it cannot', async () => {
    const copy = '各局/报告（批注）.docx';
    const listedIn = (): number => {
      const word = readWord(readFileSync(folder.at(copy)));
      assert.ok(typeof word !== 'string');
      return word.file?.text('word/comments.xml')?.match(/<w:comment /g)?.length ?? 0;
    };
    await at('annotate', '各局/报告.docx');
    const first = readWord(readFileSync(folder.at(copy)));
    assert.ok(typeof first !== 'string');
    const count = listedIn();
    const range = { start: first.text.indexOf('总体情况'), end: first.text.indexOf('总体情况') + 4 };
    const other = { author: '乙', date: '2024-01-01T00:00:00Z' };
    folder.write(copy, writeWordComments(first, [{ range, lines: ['请补充'] }], other));
    assert.equal((await at('annotate', '各局/报告.docx')).status, 0);
    assert.equal(listedIn(), count + 1);
    await at('fix', '各局/报告.docx');
    const refused = await at('annotate', '各局/报告.docx');
    assert.equal(refused.status, 2);
    assert.match(refused.err, /有他人的批注.*--force/);
    assert.equal((await at('annotate', '--force', '各局/报告.docx')).status, 0);
    assert.ok(listedIn() < count);
  });
});
