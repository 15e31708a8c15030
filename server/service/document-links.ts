import type { DocumentLink } from 'vscode-languageserver';
import type { Language } from '../lint/finding';
import type { Report } from '../report/report';
import { type CheckedDocument, editorRange } from './checked-document';
import { citedSourcesIn } from './cited-sources';
import { pageOf } from './sources';

const messages = {
  about: { 'zh-CN': (title: string) => `说明：${title}`, en: (title: string) => `About ${title}` },
} as const;

export function linksIn(
  { paragraphs }: Report,
  { document }: CheckedDocument,
  docsBase: string | undefined,
  language: Language,
): DocumentLink[] {
  return paragraphs.flatMap((paragraph) =>
    citedSourcesIn(paragraph.text).flatMap(({ from, to, source }) => {
      const target = pageOf(source, docsBase);
      if (target === undefined) return [];
      const tooltip = messages.about[language](source.title);
      // What is broken over two lines is a link on each of them.
      return paragraph
        .replace(from, to, '')
        .map(({ range }) => ({ range: editorRange(document, range), target, tooltip }));
    }),
  );
}
