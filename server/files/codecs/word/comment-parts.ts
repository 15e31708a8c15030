import { appendToRoot } from './append';
import { Markup } from './markup';
import { folderOf, type WordPackage } from './package';
import { type Range, XmlReader } from './xml';

/** A comment as it is listed, apart from where it stands. */
export interface ListedComment {
  readonly id: string;
  /** A paragraph each. */
  readonly lines: readonly string[];
}

export interface Signature {
  readonly author: string;
  readonly date: string;
}

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const EMPTY_RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CONTENT_TYPES = '[Content_Types].xml';

/** The ids of somebody's comments, and whether there are any of others. */
export function commentsOf(
  file: WordPackage,
  author: string,
): { readonly own: ReadonlySet<string>; readonly others: number } {
  const own = new Set<string>();
  let others = 0;
  const xml = file.reader('comments');
  xml?.eachChild((name) => {
    if (name !== 'w:comment') return;
    if (xml.attribute('w:author') === author) own.add(xml.attribute('w:id') ?? '');
    else others++;
  });
  return { own, others };
}

/** The list of comments without somebody's; undefined where there is none. */
export function commentsWithout(file: WordPackage, author: string): string | undefined {
  const text = file.text(file.nameOf('comments'));
  return text === undefined ? undefined : withoutOwn(text, author);
}

/** The parts that list comments, with somebody's replaced by new ones. */
export function commentParts(
  file: WordPackage,
  document: string,
  comments: readonly ListedComment[],
  signature: Signature,
): Map<string, string> {
  const parts = new Map<string, string>();
  const name = file.nameOf('comments');
  const kept = commentsWithout(file, signature.author);
  if (name !== undefined && kept !== undefined) {
    parts.set(
      name,
      appendToRoot(kept, () => listed(new Markup(kept), comments, signature)),
    );
    return parts;
  }
  if (comments.length === 0) return parts;
  const reader = new XmlReader(document);
  reader.root();
  const uri = reader.namespaceOf(reader.prefix.slice(0, -1)) ?? '';
  const empty = `${XML}<w:comments xmlns:w="${uri}"></w:comments>`;
  const target = freeName(file);
  parts.set(
    target,
    appendToRoot(empty, () => listed(new Markup(empty), comments, signature)),
  );
  const types = file.text(CONTENT_TYPES);
  if (types)
    parts.set(
      CONTENT_TYPES,
      appendToRoot(types, (prefix) => `<${prefix}Override PartName="/${target}" ContentType="${TYPE}"/>`),
    );
  const relations = file.text(file.relationsName) ?? XML + EMPTY_RELATIONS;
  const type = `${relations.includes(STRICT_RELATIONS) ? STRICT_RELATIONS : RELATIONS}/comments`;
  parts.set(
    file.relationsName,
    appendToRoot(relations, (prefix) => `<${prefix}Relationship Id="ogiComments" Type="${type}" Target="/${target}"/>`),
  );
  return parts;
}

function freeName(file: WordPackage): string {
  const names = new Set(file.zip.names);
  for (let i = 0; ; i++) {
    const name = `${folderOf(file.documentName)}comments${i || ''}.xml`;
    if (!names.has(name)) return name;
  }
}

function listed(markup: Markup, comments: readonly ListedComment[], { author, date }: Signature): string {
  return comments
    .map(({ id, lines }) => {
      const paragraphs = lines.map((line) => markup.tag('p', {}, markup.run('', line)));
      return markup.tag('comment', { id, author, date, initials: 'ogi' }, paragraphs.join(''));
    })
    .join('');
}

function withoutOwn(text: string, author: string): string {
  const xml = new XmlReader(text);
  xml.root();
  const own: Range[] = [];
  xml.eachChild((name) => {
    if (name !== 'w:comment' || xml.attribute('w:author') !== author) return;
    const { start, isEmpty, end } = xml;
    xml.eachChild(() => undefined);
    own.push({ start, end: isEmpty ? end : xml.position });
  });
  return own.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}
