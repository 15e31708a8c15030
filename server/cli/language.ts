import type { Language } from '../lint/finding';

export const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

/** The language of messages where none is asked for: that of the environment, and Chinese where it names none. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || 'C';
  return /^(?:zh|C$|C\.|POSIX$)/i.test(locale) ? 'zh-CN' : 'en';
}

/** The language asked for among the arguments, so that an error in the others is reported in it as well. */
export function languageAsked(args: readonly string[]): Language | undefined {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  let requested: string | undefined;
  options.forEach((arg, i) => {
    if (arg.startsWith('--lang=')) requested = arg.slice('--lang='.length);
    else if (arg === '--lang') requested = options[i + 1];
  });
  return LANGUAGES.find((language) => language === requested);
}
