import { DRAFT_ENDINGS, OLD_WORD_ENDINGS } from '../../../draft/endings';
import type { NotText } from '../../../files/codecs/not-text';
import type { EditRefusal, Protection } from '../../../files/codecs/word';
import type { Obstacle } from '../../../write/convert/tables';
import type { Messages, PassedOver } from './messages';

const NOT_TEXT: Readonly<Record<NotText, string>> = {
  'utf-16': '是 UTF-16 编码，请另存为 UTF-8 后再检查',
  'utf-32': '是 UTF-32 编码，请另存为 UTF-8 后再检查',
  word: '是 Word（或压缩）文件，读取时出错',
  pdf: '是 PDF 文件，不能检查；请检查生成它的 Word 文件，没有时把文字复制到 .txt 文件',
  rtf: '是 RTF 文件，请用 Word 或 WPS 打开后另存为 .docx，再检查',
  mhtml: '是单个文件网页（MHTML），请用 Word 或 WPS 打开后另存为 .docx，再检查',
  sealed: '不是 Word 文件的内容，可能经文档加密软件加密；请解密或另存为 .docx 后再检查',
  'word-damaged': '是损坏的 Word 文件；请用 Word 或 WPS 打开，修复并另存后再检查',
  'word-too-large': '内容过大，不会是年度报告，未读取',
  'word-password': '设有打开密码；请在 Word 或 WPS 中取消密码并另存后再检查',
  'word-95': '是 Word 97 以前的文件；请用 Word 或 WPS 打开后另存为 .docx，再检查',
  'not-word': '是压缩包、表格或演示文稿，不是 Word 文件',
  'word-embedded': '的正文嵌在别的文件里；请用 Word 打开后另存为 .docx，再检查',
  unknown: '不是 UTF-8 或 GB18030 编码的中文文本，无法读取；请另存为 UTF-8 后再检查',
};

const PASSED_OVER: Readonly<Record<PassedOver, string>> = {
  doc: '不是 Word 文件的内容；请用 Word 或 WPS 打开后另存为 .docx',
  wps: '请用 WPS 另存为 .docx',
  rtf: '请用 Word 或 WPS 另存为 .docx',
  odt: '请用编写它的软件另存为 .docx',
  pdf: '请取得定稿的 Word 文件来检查；没有时把文字复制到 .txt 文件',
  ofd: '请取得定稿的 Word 文件来检查；没有时把文字复制到 .txt 文件',
};
const UNCHANGED: Readonly<Record<Exclude<Protection, 'tracked'>, string>> = {
  signed: '有数字签名，修改会使签名失效',
  protected: '设有修改限制',
  'word-97': '是 Word 97–2003 的文件，只能检查和转换；请用 Word 或 WPS 另存为 .docx',
};
const EDIT_REFUSALS: Readonly<Record<EditRefusal, string>> = {
  generated: '这里是自动编号、制表符等，不是文字',
  field: '这里是域，其内容由 Word 算出',
  'text-box': '在文本框中',
  control: '在锁定或有固定内容的控件中',
  formula: '这里是公式',
  structure: '要增删段落、表格行或换行',
};

/** So many names are listed; of the others only the number is given. */
const MAX_NAMES = 5;

const FAILURES: Readonly<Record<string, string>> = {
  ENOENT: '不存在',
  EACCES: '没有访问权限',
  EPERM: '没有访问权限',
  EROFS: '所在的磁盘是只读的',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  EFBIG: '文件大小超出系统限制',
  EISDIR: '是文件夹',
  ENOTDIR: '路径中有一段不是文件夹',
  ELOOP: '链接成环',
  EIO: '磁盘读写出错',
  EBUSY: '正被其他程序占用',
  EMFILE: '打开的文件太多',
  NOT_REGULAR: '不是普通文件（而是管道、设备等），未读取',
  TOO_LARGE: '超过 16 MB，不会是年度报告，未读取',
  NAME_ENCODING: '文件名不是 UTF-8 编码（可能是 GBK），打不开；请改名后再检查',
  ERR_FS_FILE_TOO_LARGE: '文件太大',
  ERR_STRING_TOO_LONG: '文件太大',
};

const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  'html-only': '网页中的表格只能是 HTML 表格',
  comment: '表中有“忽略下一行”的注释，转换后不再对应原来的那一行',
  code: '文稿中有代码块（```），没有对应的写法',
  'two-reports': '文件中不止一份年度报告，请先分成单独的文件',
  loss: '这种写法会丢失或改变表中的内容',
};

/** What the command line says in Chinese. */
export const zhCN: Messages = {
  usage: `政府信息公开工作年度报告检查工具

用法：
  ogi-report check [选项] 文件|文件夹|通配符|-     检查；“-”表示标准输入
  ogi-report fix [选项] 文件|文件夹|通配符         修正有把握的问题，写回原文件
  ogi-report convert --to 格式 [选项] 文件|文件夹|通配符|-
                                                   换一种写法另存为新文件，内容不变
  ogi-report annotate [选项] 文件|文件夹|通配符    在 Word 文件的副本“…（批注）.docx”中把问题写成批注
  ogi-report review [选项] 文件夹…                 审核一个地区的全部报告，写成一个网页

check 的选项：
  --format 格式                     stylish（默认，给人看）、json、ndjson（每个文件一行）、sarif
  --fail-on error|warning|info      有这一级或更重的问题时退出码为 1（默认 error）
  --rule 规则=级别                  设定某条规则的级别：off、hint、info、warning、error；可重复
  --stdin-filename 文件名           标准输入的文件名，用来判断是 Markdown、网页还是纯文本
  --verbose                         同时列出相关位置
  -j, --jobs 数                     同时工作的线程数（默认按处理器核数，文件少时为 1）
  --baseline 文件                   不再列出该文件中已有的问题
  --write-baseline 文件             把现有的问题写入该文件，供以后 --baseline 使用
  --review 文件                     不再列出审核（review.json）认定不属实的问题

fix 的选项：
  --dry-run                         只显示要改什么，不写文件
  --track                           Word 文件：改动写成修订，由您接受或拒绝
  --rule 规则                       只修正这条规则的问题；可重复

convert 的选项：
  --to docx|html|md|txt|cells       Word（公文格式）、网页、Markdown、纯文本（制表符分隔）、纯文本（每行一格）
  -o, --out 文件|文件夹|-           写到哪里（默认写在原文件旁边；“-”表示标准输出）
  --force                           可以覆盖已有的文件
  --stdin-filename 文件名           同 check

annotate 的选项：
  --rule 规则=级别                  同 check
  --review 文件                     审核（review.json）认定不属实的问题不写批注
  --force                           副本中有他人的批注、而报告已改动时，也覆盖

review 的选项：
  -o, --out 文件夹                  网页写到哪里（默认 board）；用浏览器打开其中的 index.html，不用联网
  --organs 文件                     机关名单（CSV：名称、简称、上级、类别、期限；默认为文件夹中的 organs.csv）
  --year 年份                       审核哪一年度（默认为多数报告的年度）
  --from 文件|-                     不读报告，用 check --format ndjson 的输出
  --decide 文件                     把网页上作出的决定（下载的文件）并入文件夹中的 review.json
  --lists docx,xlsx,csv             写出每个机关的问题清单
  --sums docx|html|md|txt|cells     写出各上级机关的汇总报告
  --no-cache                        不用上次的结果，全部重新读取
  --rule、-j, --jobs                同 check

通用选项：
  --files-from 文件|-               从文件或标准输入读取文件名，每行一个，或以 NUL 分隔
  --lang zh-CN|en                   消息语言
  -h, --help                        显示本说明
  -v, --version                     显示版本

一起给出同一机关相邻年度的报告时，两年互相核对。
文件夹的设置写在 .ogi-report.json 中，放在该文件夹或上级文件夹（到当前文件夹为止）；命令行选项优先。
文件夹中检查 ${DRAFT_ENDINGS.join('、')} 文件，以及内容是 Word 文件的 ${OLD_WORD_ENDINGS.join('、')} 文件，包括下级文件夹。
check 的退出码：0 没有达到 --fail-on 级别的问题；1 有；2 用法有误，或有文件、设置读不了。
fix、convert、annotate、review 的退出码：0 完成；2 用法有误，或有文件读不了、写不了、不能转换。
convert 写出的文本是 UTF-8 编码。
`,
  seeHelp: '用法见 ogi-report --help',
  severity: { error: '错误', warning: '警告', info: '信息', hint: '提示' },

  noCommand: () => '没有给出命令：check（检查）、fix（修正）、convert（转换）、annotate（批注）或 review（审核）',
  unknownCommand: (name) =>
    `没有“${name}”这个命令；可用的命令：check（检查）、fix（修正）、convert（转换）、annotate（批注）、review（审核）`,
  unknownOption: (option) => `没有 ${option} 这个选项`,
  missingValue: (option) => `选项 ${option} 缺少值`,
  needlessValue: (option) => `选项 ${option} 不带值`,
  badValue: (option, value, allowed) => `选项 ${option} 的值“${value}”无效；可用的值：${allowed.join('、')}`,
  ruleWithoutLevel: (value) => `--rule 应写成“规则=级别”，而不是“${value}”`,
  ruleWithLevel: (value, rule) => `fix 的 --rule 只写规则名：应为“${rule}”，而不是“${value}”`,
  unknownRule: (rule, near, all) =>
    near.length > 0
      ? `没有“${rule}”这条规则；相近的有：${near.join('、')}`
      : `没有“${rule}”这条规则；所有规则：${all.join('、')}`,
  noFiles: () => '没有给出要处理的文件',
  twoBaselines: () => '--baseline 和 --write-baseline 只能用一个',
  stdinNotFixed: () => 'fix 只修正文件，不能修正标准输入',
  stdinNotAnnotated: () => 'annotate 只给文件的副本加批注，不能给标准输入加批注',
  stdinTwice: () => '标准输入不能既是文件名单，又是要检查的文稿',
  noTarget: (allowed) => `没有说明转换成什么：用 --to 给出，可用的值：${allowed.join('、')}`,
  noCount: (option, value) => `选项 ${option} 的值“${value}”无效；应为 1 至 9999 的整数`,

  settingsPath: (name, path) => `${name}：“${path}”不存在、不是普通文件，或不在本文件夹之内`,
  noBaseline: (name) => `${name}：不是 --write-baseline 写出的文件`,
  noDecisions: (name) => `${name}：不是审核决定的文件（review.json，或网页上下载的）`,
  noFindings: (name, line) => `${name}：第 ${line} 行不是本版 check --format ndjson 的输出，略过`,
  noBoard: (name) => `${name}：文件夹中有别的文件，不是以前写的审核网页，未写入；请用 --out 另指一个文件夹`,
  noBoardFolder: () => 'review 审核文件夹，不能审核标准输入',
  noYear: (value) => `选项 --year 的值“${value}”无效；应为年份，如 2024`,
  baselineWritten: (name, count) => `已将 ${count} 处问题写入 ${name}。`,

  missing: (name) => `${name}：文件或文件夹不存在`,
  globWithoutFiles: (name) => `${name}：没有相符的文件`,
  folderWithoutFiles: (name) => `${name}：文件夹中没有 ${DRAFT_ENDINGS.join('、')} 文件`,
  notText: (name, why) => `${name}：${NOT_TEXT[why]}`,
  passedOver: (ending, names) =>
    `略过 ${names.length} 个 .${ending} 文件（${PASSED_OVER[ending]}）：${names.slice(0, MAX_NAMES).join('、')}${names.length > MAX_NAMES ? ' 等' : ''}`,
  place: (place) =>
    'table' in place
      ? `第${place.table}张表第${place.row}行第${place.column}列`
      : `第${place.paragraph}段“${place.beginning}”`,
  failed: (name, code) => `${name}：${FAILURES[code] ?? '读写失败'}（${code}）`,
  output: '标准输出',
  internal: (name, error) => `${name}：程序出错，未能处理：${error}`,

  readOnly: (name) => `${name}：文件是只读的，未作修改`,
  notAFile: (name) => `${name}：不是普通文件，未作修改`,
  hardLinks: (name, count) => `${name}：这个文件有 ${count} 个硬链接，写入会使它们不再一致，未作修改`,
  closedFolder: (name, code) => `${name}：所在的文件夹不能写入（${code}），未作修改`,
  notWritten: (name, code) => `${name}：${FAILURES[code] ?? '读写失败'}（${code}），未作修改`,
  backupLeft: (name, backup) =>
    `${name}：上一次写入时被中断，原来的内容保存在 ${backup}，未作修改；请比对两个文件，删除这个备份后再修正`,
  brokenOff: (name, backup) => `${name}：写入时出错，文件可能不完整；原来的内容保存在 ${backup}`,
  vanished: (name) => `${name}：处理期间文件被移走或删除，未写入`,
  changedMeanwhile: (name) => `${name}：处理期间文件被其他程序改动，未写入；请再运行一次`,
  unwritable: (name, characters) => `${name}：GB18030 编码写不出这些字符：${characters.join(' ')}；未作修改`,
  unfaithful: (name) => `${name}：文件中有不能原样写回的字节，未作修改；请另存为 UTF-8 后再修正`,
  interrupted: () => '已中断；尚未处理的文件没有改动',

  indexing: (done, all) => `正在读取上一年度的报告 ${done}／${all}`,
  progress: (done, all) => `已处理 ${done}／${all} 个文件`,
  reviewing: (done, all, seconds) =>
    `已审核 ${done}／${all} 个文件${seconds === undefined ? '' : `，还需约 ${seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`}`}`,
  reviewSummary: ({ board, year, organs, reports, errors, warnings, alike, totals, ...rest }) =>
    [
      `审核了 ${reports} 份年度报告；${year}年度有 ${organs} 个机关的报告`,
      rest.missing === undefined ? '（没有机关名单，无从知道缺谁）' : `，缺 ${rest.missing} 个`,
      rest.lapsed ? `，上年有、本年没有 ${rest.lapsed} 个` : '',
      `，重复 ${rest.twice} 个，逾期 ${rest.late} 个`,
      rest.otherYear > 0 ? `，年度不符 ${rest.otherYear} 个` : '',
      `；错误 ${errors} 处，警告 ${warnings} 处；雷同 ${alike} 对`,
      totals === undefined ? '' : `；汇总不符 ${totals} 处`,
      rest.others === 0 ? '' : `；${rest.others} 个文件不是年度报告，或看不出机关、年度`,
      rest.unread === 0 ? '' : `；${rest.unread} 个文件读不了`,
      rest.passedOver === 0 ? '' : `；${rest.passedOver} 个文件不是能读的格式，没有审核`,
      `。请用浏览器打开 ${board}`,
    ].join(''),
  listsWritten: (folder, count) => `在 ${folder} 写了 ${count} 个文件。`,
  summary: ({ files, reports, unread, fixable, hidden, counts }) => {
    const unreadable = unread > 0 ? `${unread} 个文件或路径未能读取。` : '';
    if (files === 0) return unreadable || '没有要检查的文件。';
    if (reports === 0) return `检查了 ${files} 个文件，其中没有政府信息公开工作年度报告。${unreadable}`;
    const { error, warning, info, hint } = counts;
    const reported = [
      error > 0 ? `错误 ${error} 处` : '',
      warning > 0 ? `警告 ${warning} 处` : '',
      info > 0 ? `信息 ${info} 处` : '',
      hint > 0 ? `提示 ${hint} 处` : '',
    ].filter(Boolean);
    const findings = reported.length > 0 ? reported.join('，') : '没有发现问题';
    const fix = fixable > 0 ? `其中 ${fixable} 处可用 ogi-report fix 修正。` : '';
    return `检查了 ${files} 个文件，其中年度报告 ${reports} 份：${findings}。${fix}${hidden ? `基线中已有的 ${hidden} 处未列出。` : ''}${unreadable}`;
  },
  inserted: (text) => `插入“${text}”`,
  removed: (text) => `删除“${text}”`,
  replaced: (from, to) => `“${from}” → “${to}”`,
  remaining: (count) => (count > 0 ? `还有 ${count} 处问题，请用 ogi-report check 查看` : '没有其他问题'),
  notFixed: (place, rule, why) => `${place}  ${rule}  未修正：${EDIT_REFUSALS[why]}，请在 Word 中修改`,
  notChanged: (name, why) => `${name}：${UNCHANGED[why]}，未作修改`,
  noRevisions: (name) => `${name}：不是 Word 文件，没有修订可言，未作修改；请去掉 --track`,
  fixSummary: ({ files, changed, changes, remaining, unread, dryRun }) => {
    const made =
      changes === 0
        ? '没有可以修正的问题'
        : `${dryRun ? '可修正' : '修正了'} ${changed} 个文件中的 ${changes} 处${dryRun ? '（未写入）' : ''}`;
    const left = remaining > 0 ? `；还有 ${remaining} 处问题` : '';
    return `处理了 ${files} 个文件：${made}${left}。${unread > 0 ? `${unread} 个文件或路径未能处理。` : ''}`;
  },

  noComments: (name) => `${name}：不是 Word 文件，不能写批注`,
  copyOfOthers: (name) => `${name}：其中有他人的批注，而报告此后已改动，未写入；请先另存这份批注，或加 --force 覆盖`,
  annotated: (name, target, count) =>
    target === undefined ? `${name}：没有发现问题` : `${name} → ${target}（批注 ${count} 处）`,
  annotateSummary: ({ written, comments, failed }) =>
    `写了 ${written} 份批注，共 ${comments} 处。${failed > 0 ? `${failed} 个文件或路径未能处理。` : ''}`,

  exists: (name) => `${name}：文件已存在，未写入；要覆盖请加 --force`,
  twice: (name) => `${name}：另一个文件已转换到这里，未写入；请用 --out 分开存放`,
  noReport: (name) => `${name}：不是政府信息公开工作年度报告，未转换`,
  notConverted: (name, why) => `${name}：${OBSTACLES[why]}，未转换`,
  converted: (from, to) => `${from} → ${to}`,
  convertSummary: ({ converted, others, failed }) =>
    `转换了 ${converted} 份年度报告。${others > 0 ? `${others} 个文件不是年度报告。` : ''}${failed > 0 ? `${failed} 个文件或路径未能转换。` : ''}`,
};
