import type { Messages, NotText } from './messages';

const NOT_TEXT: Readonly<Record<NotText, string>> = {
  'utf-16': 'is UTF-16: save as UTF-8, then check again',
  'utf-32': 'is UTF-32: save as UTF-8, then check again',
  word: 'is a Word (or zip) file: save it as plain text, Markdown or a web page, then check again',
  pdf: 'is a PDF file: take the text out of it first',
  unknown: 'is not UTF-8 or GB18030 Chinese text and cannot be read: save as UTF-8, then check again',
};

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
  ERR_FS_FILE_TOO_LARGE: 'too large',
  ERR_STRING_TOO_LONG: 'too large',
};

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** What the command line says in English. */
export const en: Messages = {
  usage: `Checks annual reports on open government information (政府信息公开工作年度报告)

Usage:
  ogi-report check [options] FILE|FOLDER|GLOB|-    check; "-" is standard input
  ogi-report fix [options] FILE|FOLDER|GLOB        mend what is safe to mend, in the files themselves

Options of check:
  --format stylish|json             how to print (default: stylish)
  --fail-on error|warning|info      exit with 1 when there is a finding this grave or graver (default: error)
  --rule ID=LEVEL                   set a rule's severity: off, hint, info, warning, error; may be repeated
  --stdin-filename NAME             name of standard input, to tell Markdown, HTML and plain text apart
  --verbose                         list the related places too
  --baseline FILE                   do not tell the findings that FILE lists
  --write-baseline FILE             write all findings to FILE, for --baseline later

Options of fix:
  --dry-run                         show what would change, write nothing
  --rule ID                         mend the findings of this rule only; may be repeated

Options of both:
  --lang zh-CN|en                   language of messages
  -h, --help                        show this text
  -v, --version                     show the version

Reports on successive years of one organ, given together, are held against each other.
Settings of a folder stand in .ogi-report.json, there or in a folder above it, up to the current one;
options go before them.
In a folder, .md, .markdown, .txt, .html and .htm files are checked, those of its subfolders too.
Exit status of check: 0, nothing at or above --fail-on; 1, something; 2, wrong usage, unreadable input or settings.
Exit status of fix: 0, done; 2, wrong usage, or something could not be read or written.
`,
  seeHelp: 'see ogi-report --help',
  severity: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },

  noCommand: () => 'no command given: check or fix',
  unknownCommand: (name) => `there is no command "${name}"; the commands are check and fix`,
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
  stdinNotFixed: () => 'fix mends files, not standard input',

  settingsPath: (name, path) => `${name}: "${path}" does not exist, or lies outside this folder`,
  noBaseline: (name) => `${name}: not a file written by --write-baseline`,
  baselineWritten: (name, count) => `${counted(count, 'finding')} written to ${name}.`,

  missing: (name) => `${name}: no such file or folder`,
  globWithoutFiles: (name) => `${name}: no file matches`,
  folderWithoutFiles: (name) => `${name}: no .md, .markdown, .txt, .html or .htm file in this folder`,
  notText: (name, why) => `${name}: ${NOT_TEXT[why]}`,
  failed: (name, code) => `${name}: ${FAILURES[code] ?? 'could not be read or written'} (${code})`,
  internal: (name, error) => `${name}: not processed, the program failed: ${error}`,

  readOnly: (name) => `${name}: the file is read-only; not changed`,
  notAFile: (name) => `${name}: not a regular file; not changed`,
  hardLinks: (name, count) => `${name}: the file has ${count} hard links, which writing would part; not changed`,
  vanished: (name) => `${name}: the file was moved or removed meanwhile; not written`,
  changedMeanwhile: (name) => `${name}: another program changed the file meanwhile; not written, please run again`,
  unwritable: (name, characters) => `${name}: GB18030 cannot hold ${characters.join(' ')}; not changed`,
  unfaithful: (name) =>
    `${name}: holds bytes that cannot be written back as they are; not changed; save as UTF-8 first`,
  interrupted: () => 'interrupted; files not yet processed are unchanged',

  progress: (done, all) => `${done} of ${all} files`,
  summary: ({ files, reports, unread, fixable, hidden, counts }) => {
    const unreadable = unread > 0 ? `${counted(unread, 'file or path', 'files or paths')} could not be read.` : '';
    if (files === 0) return unreadable;
    const head = `${counted(files, 'file')} checked`;
    if (reports === 0) return `${head}, no annual report among them. ${unreadable}`.trimEnd();
    const { error, warning, info, hint } = counts;
    const told = [
      error > 0 ? counted(error, 'error') : '',
      warning > 0 ? counted(warning, 'warning') : '',
      info > 0 ? `${info} info` : '',
      hint > 0 ? counted(hint, 'hint') : '',
    ].filter(Boolean);
    const findings = told.length > 0 ? told.join(', ') : 'nothing found';
    const mend = fixable > 0 ? `ogi-report fix can mend ${fixable} of them. ` : '';
    const known = hidden ? `${counted(hidden, 'finding')} of the baseline not shown. ` : '';
    return `${head}, ${counted(reports, 'annual report')}: ${findings}. ${mend}${known}${unreadable}`.trimEnd();
  },
  inserted: (text) => `"${text}" inserted`,
  removed: (text) => `"${text}" removed`,
  replaced: (from, to) => `"${from}" → "${to}"`,
  remaining: (count) =>
    count > 0 ? `${counted(count, 'finding')} left, see ogi-report check` : 'nothing else was found',
  fixSummary: ({ files, changed, changes, remaining, unread, dryRun }) => {
    const made =
      changes === 0
        ? 'nothing that can be mended'
        : `${counted(changes, 'change')} ${dryRun ? 'possible' : 'made'} in ${counted(changed, 'file')}${dryRun ? ' (nothing written)' : ''}`;
    const left = remaining > 0 ? `; ${counted(remaining, 'finding')} left` : '';
    const unreadable =
      unread > 0 ? ` ${counted(unread, 'file or path', 'files or paths')} could not be processed.` : '';
    return `${counted(files, 'file')}: ${made}${left}.${unreadable}`;
  },
};
