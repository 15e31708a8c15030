/** What ends the part of a page that is made from the rule itself, in both languages. */
const HEAD_END = '<!-- /generated -->';
/** What separates the Chinese part of a page from the English one. */
const BETWEEN = '\n---\n';

/**
 * A page of the documentation in one language. A rule's page has a head in both and then Chinese, a line, English; a
 * page without that line has both in turn, paragraph by paragraph.
 */
export function pageInLanguage(page: string, language: 'zh-CN' | 'en'): string {
  const headEnd = page.indexOf(HEAD_END);
  const head = page.slice(0, Math.max(0, headEnd)).replace(/^<!--.*-->\n/, '');
  const rest = headEnd < 0 ? page : page.slice(headEnd + HEAD_END.length);
  const [chinese, ...english] = rest.split(BETWEEN);
  const body = english.length === 0 ? byBlock(rest, language) : language === 'en' ? english.join(BETWEEN) : chinese;
  return `${byBlock(head, language).trim()}\n\n${body.trim()}\n`.trimStart();
}

const byBlock = (text: string, language: 'zh-CN' | 'en'): string =>
  text
    .split(/\n{2,}/)
    .filter((block) => isNeutral(block) || isEnglish(block) === (language === 'en'))
    .map((block) =>
      isNeutral(block)
        ? block
            .split('\n')
            .map((line) => cellsIn(line, language))
            .join('\n')
        : block,
    )
    .join('\n\n');

/** Headings and tables have both languages in themselves. */
const isNeutral = (block: string): boolean => /^\s*[#|]/.test(block);

const isEnglish = (block: string): boolean => /^[\s*_`>-]*[A-Za-z]/.test(block);

/** 默认级别 default severity; 总计不符 · Wrong total: the one before the first space, or the other after it. */
const BOTH = /(?<!\p{Script=Han})(\p{Script=Han}+)(?: · | )([A-Za-z][A-Za-z' -]*[A-Za-z])/gu;

const cellsIn = (line: string, language: 'zh-CN' | 'en'): string =>
  line.replace(BOTH, (_, chinese: string, english: string) => (language === 'en' ? english : chinese));
