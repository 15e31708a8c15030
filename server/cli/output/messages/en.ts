import { DRAFT_ENDINGS, OLD_WORD_ENDINGS } from '../../../draft/endings';
import type { NotText } from '../../../files/codecs/not-text';
import type { EditRefusal, Protection } from '../../../files/codecs/word';
import type { Obstacle } from '../../../write/convert/tables';
import type { Messages, PassedOver } from './messages';

const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  'html-only': 'in a page of HTML a table is one of HTML',
  comment: 'a directive in a table disables rules on its next line, which would no longer be the same line',
  code: 'it has a fenced block of code, which the other mark-up has no room for',
  'two-reports': 'the file holds more than one report: make each a file of its own',
  loss: 'something in the tables would be lost or changed in this layout',
};

const NOT_TEXT: Readonly<Record<NotText, string>> = {
  'utf-16': 'is UTF-16: save as UTF-8, then check again',
  'utf-32': 'is UTF-32: save as UTF-8, then check again',
  word: 'is a Word (or zip) file where a text is wanted',
  pdf: 'is a PDF file: check the Word file that it was made of, or copy the text into a .txt file',
  rtf: 'is an RTF file: open it in Word or WPS, save it as .docx, then check again',
  mhtml: 'is a web archive (MHTML): open it in Word or WPS, save it as .docx, then check again',
  sealed: 'does not hold what its name says; it may be encrypted: decrypt it or save it as .docx, then check again',
  'word-damaged': 'is a damaged Word file: open it in Word or WPS, let it be repaired, save it, then check again',
  'word-too-large': 'is too large to be an annual report and was not read',
  'word-password': 'is protected by a password: remove it in Word or WPS, save the file, then check again',
  'word-95': 'predates Word 97: open it in Word or WPS, save it as .docx, then check again',
  'not-word': 'is an archive, a workbook or a presentation, not a Word file',
  'word-embedded': 'has its text embedded in other files: open it in Word, save it as .docx, then check again',
  unknown: 'is not UTF-8 or GB18030 Chinese text and cannot be read: save as UTF-8, then check again',
};

const PASSED_OVER: Readonly<Record<PassedOver, string>> = {
  doc: 'not what their names say: open in Word or WPS, save as .docx',
  wps: 'save as .docx in WPS',
  rtf: 'save as .docx in Word or WPS',
  odt: 'save as .docx in the program that wrote them',
  pdf: 'check the Word file that it was made of, or copy the text into a .txt file',
  ofd: 'check the Word file that it was made of, or copy the text into a .txt file',
};
const UNCHANGED: Readonly<Record<Exclude<Protection, 'tracked'>, string>> = {
  signed: 'it is signed, and a change would void the signature',
  protected: 'changes to it are restricted',
  'word-97': 'files of Word 97–2003 are checked and converted only: save it as .docx in Word or WPS',
};
const EDIT_REFUSALS: Readonly<Record<EditRefusal, string>> = {
  generated: 'this is an automatic number, a tab or the like, not text',
  field: 'this is a field, whose content Word works out',
  'text-box': 'it stands in a text box',
  control: 'it stands in a control that is locked or of fixed content',
  formula: 'this is a formula',
  structure: 'it would need other paragraphs, rows or line breaks',
};

/** So many names are listed; of the others only the number is given. */
const MAX_NAMES = 5;

const FAILURES: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'larger than the system allows',
  EISDIR: 'is a folder',
  ENOTDIR: 'a part of the path is no folder',
  ELOOP: 'links go round in a circle',
  EIO: 'the disk failed to read or write',
  EBUSY: 'in use by another program',
  EMFILE: 'too many open files',
  NOT_REGULAR: 'not a regular file (but a pipe, a device, …), and not read',
  TOO_LARGE: 'larger than 16 MB, which no report is; not read',
  NAME_ENCODING: 'the name is not UTF-8 (perhaps GBK) and cannot be opened; rename the file',
  ERR_FS_FILE_TOO_LARGE: 'too large',
  ERR_STRING_TOO_LONG: 'too large',
};

const counted = (count: number, singular: string, plural = `${singular}s`): string =>
  `${count} ${count === 1 ? singular : plural}`;

const list = (words: readonly string[], last: 'and' | 'or'): string =>
  `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;

/** What the command line says in English. */
export const en: Messages = {
  usage: `Checks annual reports on open government information (政府信息公开工作年度报告)

Usage:
  ogi-report check [options] FILE|FOLDER|GLOB|-    check; "-" is standard input
  ogi-report fix [options] FILE|FOLDER|GLOB        apply the safe fixes, in place
  ogi-report convert --to TARGET [options] FILE|FOLDER|GLOB|-
                                                   write the same in another layout, as new files
  ogi-report annotate [options] FILE|FOLDER|GLOB   write the findings as comments into a copy of a Word file,
                                                   NAME（批注）.docx
  ogi-report review [options] FOLDER…              review all reports of an area: one page

Options of check:
  --format FORMAT                   stylish (default, for people), json, ndjson (one line a file), sarif
  --fail-on error|warning|info      exit with 1 when there is a finding of this severity or higher (default: error)
  --rule ID=LEVEL                   set a rule's severity: off, hint, info, warning, error; may be repeated
  --stdin-filename NAME             file name of standard input: decides between Markdown, HTML and plain text
  --verbose                         list the related places too
  -j, --jobs N                      number of worker threads (default: one per core; 1 for few files)
  --baseline FILE                   hide the findings recorded in FILE
  --write-baseline FILE             write all findings to FILE, for --baseline later
  --review FILE                     hide the findings that a review has dismissed (review.json)

Options of fix:
  --dry-run                         show what would change, write nothing
  --track                           Word files: make the changes as revisions, to be accepted or rejected
  --rule ID                         fix the findings of this rule only; may be repeated

Options of convert:
  --to docx|html|md|txt|cells       Word (official layout), HTML, Markdown, plain text with tabs, plain text with one cell a line
  -o, --out FILE|FOLDER|-           where to write (default: beside the source; "-" is standard output)
  --force                           files that are there may be replaced
  --stdin-filename NAME             as of check

Options of annotate:
  --rule ID=LEVEL                   as of check
  --review FILE                     no comment on what a review has dismissed (review.json)
  --force                           replace a copy with comments of others though the report has changed

Options of review:
  -o, --out FOLDER                  where to write the page (default: board); open its index.html, no network needed
  --organs FILE                     list of organs (CSV: name, short, parent, kind, due; default: organs.csv in the folder)
  --year YEAR                       the year under review (default: the one that most reports are on)
  --from FILE|-                     read no reports but what check --format ndjson has printed
  --decide FILE                     put decisions taken on the page (a download) into review.json in the folder
  --lists docx,xlsx,csv             write a list of issues for each organ
  --sums docx|html|md|txt|cells     write the sum of each parent as a report
  --no-cache                        read everything anew
  --rule, -j, --jobs                as of check

Options of all:
  --files-from FILE|-               read file names from FILE or standard input, one a line or ended by NUL
  --lang zh-CN|en                   language of messages
  -h, --help                        show this text
  -v, --version                     show the version

Reports on successive years of one organ, given together, are held against each other.
Settings are read from .ogi-report.json in the file's folder and its parents, up to the current directory.
Command-line options take precedence.
In a folder, ${list(DRAFT_ENDINGS, 'and')} files are checked, those of its subfolders too;
so are ${list(OLD_WORD_ENDINGS, 'and')} files that are Word files inside.
Exit status of check: 0, nothing at or above --fail-on; 1, something; 2, wrong usage, unreadable input or settings.
Exit status of fix, convert, annotate and review: 0, done; 2, wrong usage, or something could not be read, written or converted.
convert writes UTF-8.
`,
  seeHelp: 'see ogi-report --help',
  severity: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },

  noCommand: () => 'no command given: check, fix, convert, annotate or review',
  unknownCommand: (name) => `there is no command "${name}"; the commands are check, fix, convert, annotate and review`,
  unknownOption: (option) => `there is no option ${option}`,
  missingValue: (option) => `option ${option} needs a value`,
  needlessValue: (option) => `option ${option} takes no value`,
  badValue: (option, value, allowed) => `option ${option} cannot be "${value}"; it may be: ${allowed.join(', ')}`,
  ruleWithoutLevel: (value) => `--rule is written ID=LEVEL, not "${value}"`,
  ruleWithLevel: (value, rule) => `--rule of fix takes the rule alone: "${rule}", not "${value}"`,
  unknownRule: (rule, near, all) =>
    near.length > 0
      ? `there is no rule "${rule}"; near to it: ${near.join(', ')}`
      : `there is no rule "${rule}"; the rules are: ${all.join(', ')}`,
  noFiles: () => 'no files given',
  twoBaselines: () => 'give --baseline or --write-baseline, not both',
  stdinNotFixed: () => 'fix changes files, not standard input',
  stdinNotAnnotated: () => 'annotate writes copies of files with comments, not standard input',
  stdinTwice: () => 'standard input cannot be both the list of files and a draft to check',
  noTarget: (allowed) => `say what to convert to, with --to: ${allowed.join(', ')}`,
  noCount: (option, value) => `option ${option} cannot be "${value}"; it is a number from 1 to 9999`,

  settingsPath: (name, path) => `${name}: "${path}" does not exist, is no regular file, or lies outside this folder`,
  noBaseline: (name) => `${name}: not a file written by --write-baseline`,
  noDecisions: (name) => `${name}: no decisions of a review (review.json, or a download from the page)`,
  noFindings: (name, line) => `${name}: line ${line} is not of this version’s check --format ndjson; passed over`,
  noBoard: (name) => `${name}: holds other files and no board; nothing is written. Name another folder with --out`,
  noBoardFolder: () => 'review reads folders, not standard input',
  noYear: (value) => `option --year cannot be "${value}"; it is a year, such as 2024`,
  baselineWritten: (name, count) => `${counted(count, 'finding')} written to ${name}.`,

  missing: (name) => `${name}: no such file or folder`,
  globWithoutFiles: (name) => `${name}: no file matches`,
  folderWithoutFiles: (name) => `${name}: no ${list(DRAFT_ENDINGS, 'or')} file in this folder`,
  notText: (name, why) => `${name}: ${NOT_TEXT[why]}`,
  passedOver: (ending, names) =>
    `passed over ${counted(names.length, `.${ending} file`)} (${PASSED_OVER[ending]}): ${names.slice(0, MAX_NAMES).join(', ')}${names.length > MAX_NAMES ? ', …' : ''}`,
  place: (place) =>
    'table' in place
      ? `table ${place.table}, row ${place.row}, column ${place.column}`
      : `paragraph ${place.paragraph} “${place.beginning}”`,
  failed: (name, code) => `${name}: ${FAILURES[code] ?? 'could not be read or written'} (${code})`,
  output: 'standard output',
  internal: (name, error) => `${name}: not processed, the program failed: ${error}`,

  readOnly: (name) => `${name}: the file is read-only; not changed`,
  notAFile: (name) => `${name}: not a regular file; not changed`,
  hardLinks: (name, count) => `${name}: the file has ${count} hard links, which writing would separate; not changed`,
  closedFolder: (name, code) => `${name}: its folder cannot be written to (${code}); not changed`,
  notWritten: (name, code) => `${name}: ${FAILURES[code] ?? 'could not be read or written'} (${code}); not changed`,
  backupLeft: (name, backup) =>
    `${name}: an earlier run was ended while it wrote; what the file held is in ${backup}. Nothing was changed: compare the two and delete the backup first`,
  brokenOff: (name, backup) =>
    `${name}: writing failed in the middle, and the file may be incomplete; what it held is in ${backup}`,
  vanished: (name) => `${name}: the file was moved or removed meanwhile; not written`,
  changedMeanwhile: (name) => `${name}: another program changed the file meanwhile; not written, please run again`,
  unwritable: (name, characters) => `${name}: GB18030 cannot hold ${characters.join(' ')}; not changed`,
  unfaithful: (name) =>
    `${name}: holds bytes that cannot be written back as they are; not changed; save as UTF-8 first`,
  interrupted: () => 'interrupted; files not yet processed are unchanged',

  indexing: (done, all) => `reading last year's reports: ${done} of ${all}`,
  progress: (done, all) => `${done} of ${all} files`,
  reviewing: (done, all, seconds) =>
    `${done} of ${all} files reviewed${seconds === undefined ? '' : `, about ${seconds < 60 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`} left`}`,
  reviewSummary: ({ board, year, organs, reports, errors, warnings, alike, totals, ...rest }) =>
    [
      `${counted(reports, 'report')} reviewed; ${counted(organs, 'organ')} reported on ${year}`,
      rest.missing === undefined ? ' (without a list of organs none can be missing)' : `, ${rest.missing} missing`,
      rest.lapsed ? `, ${rest.lapsed} last year only` : '',
      `, ${rest.twice} twice, ${rest.late} late`,
      rest.otherYear > 0 ? `, ${rest.otherYear} on another year than named` : '',
      `; ${counted(errors, 'error')}, ${counted(warnings, 'warning')}; ${counted(alike, 'pair')} alike`,
      totals === undefined ? '' : `; ${counted(totals, 'difference')} in the sums`,
      rest.others === 0 ? '' : `; ${counted(rest.others, 'file')} no report, or without organ or year`,
      rest.unread === 0 ? '' : `; ${counted(rest.unread, 'file')} that cannot be read`,
      rest.passedOver === 0 ? '' : `; ${counted(rest.passedOver, 'file')} in a format that is not read`,
      `. Open ${board}`,
    ].join(''),
  listsWritten: (folder, count) => `${counted(count, 'file')} written to ${folder}.`,
  summary: ({ files, reports, unread, fixable, hidden, counts }) => {
    const unreadable = unread > 0 ? `${counted(unread, 'file or path', 'files or paths')} could not be read.` : '';
    if (files === 0) return unreadable || 'No files to check.';
    const head = `${counted(files, 'file')} checked`;
    if (reports === 0) return `${head}, no annual report among them. ${unreadable}`.trimEnd();
    const { error, warning, info, hint } = counts;
    const reported = [
      error > 0 ? counted(error, 'error') : '',
      warning > 0 ? counted(warning, 'warning') : '',
      info > 0 ? `${info} info` : '',
      hint > 0 ? counted(hint, 'hint') : '',
    ].filter(Boolean);
    const findings = reported.length > 0 ? reported.join(', ') : 'nothing found';
    const fix = fixable > 0 ? `ogi-report fix can fix ${fixable} of them. ` : '';
    const hiddenNote = hidden ? `${counted(hidden, 'finding')} of the baseline not shown. ` : '';
    return `${head}, ${counted(reports, 'annual report')}: ${findings}. ${fix}${hiddenNote}${unreadable}`.trimEnd();
  },
  inserted: (text) => `"${text}" inserted`,
  removed: (text) => `"${text}" removed`,
  replaced: (from, to) => `"${from}" → "${to}"`,
  remaining: (count) =>
    count > 0 ? `${counted(count, 'finding')} left, see ogi-report check` : 'nothing else was found',
  notFixed: (place, rule, why) => `${place}  ${rule}  not fixed: ${EDIT_REFUSALS[why]}; change it in Word`,
  notChanged: (name, why) => `${name}: ${UNCHANGED[why]}; not changed`,
  noRevisions: (name) => `${name}: no Word file, so there are no revisions; leave out --track`,
  fixSummary: ({ files, changed, changes, remaining, unread, dryRun }) => {
    const made =
      changes === 0
        ? 'nothing that can be fixed'
        : `${counted(changes, 'change')} ${dryRun ? 'possible' : 'made'} in ${counted(changed, 'file')}${dryRun ? ' (nothing written)' : ''}`;
    const left = remaining > 0 ? `; ${counted(remaining, 'finding')} left` : '';
    const unreadable =
      unread > 0 ? ` ${counted(unread, 'file or path', 'files or paths')} could not be processed.` : '';
    return `${counted(files, 'file')}: ${made}${left}.${unreadable}`;
  },

  noComments: (name) => `${name}: no Word file, so no comments can be written`,
  copyOfOthers: (name) =>
    `${name}: it has comments of others, and the report has changed since; not written; save it under another name, or use --force`,
  annotated: (name, target, count) =>
    target === undefined ? `${name}: no findings` : `${name} → ${target} (${counted(count, 'comment')})`,
  annotateSummary: ({ written, comments, failed }) =>
    `Wrote ${counted(comments, 'comment')} into ${counted(written, 'copy', 'copies')}.${failed > 0 ? ` ${counted(failed, 'file or path', 'files or paths')} could not be processed.` : ''}`,

  exists: (name) => `${name}: the file exists; not written; use --force to replace it`,
  twice: (name) => `${name}: another file was converted to this one; not written; separate them with --out`,
  noReport: (name) => `${name}: not an annual report on open government information; not converted`,
  notConverted: (name, why) => `${name}: ${OBSTACLES[why]}; not converted`,
  converted: (from, to) => `${from} → ${to}`,
  convertSummary: ({ converted, others, failed }) =>
    [
      `${counted(converted, 'annual report')} converted.`,
      others > 0 ? `${counted(others, 'file')} no annual report.` : '',
      failed > 0 ? `${counted(failed, 'file or path', 'files or paths')} could not be converted.` : '',
    ]
      .filter(Boolean)
      .join(' '),
};
