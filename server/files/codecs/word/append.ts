import { XmlReader } from './xml';

/**
 * Puts an element after the others in the root of a part.
 * @param element is given the prefix of the root, with its colon
 */
export function appendToRoot(text: string, element: (prefix: string) => string): string {
  const xml = new XmlReader(text);
  xml.root();
  const { start, end, prefix, isEmpty } = xml;
  const written = element(prefix);
  if (isEmpty) {
    const [, name] = /^<([^\s/>]+)/.exec(text.slice(start, end)) ?? [];
    return `${text.slice(0, end - 2)}>${written}</${name}>${text.slice(end)}`;
  }
  xml.eachChild(() => undefined);
  return text.slice(0, xml.contentEnd) + written + text.slice(xml.contentEnd);
}
