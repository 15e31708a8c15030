import { RefusedWord, refuse } from './refusal';
import { XmlReader } from './xml';
import { Zip } from './zip';

const ROOT_RELATIONS = '_rels/.rels';

/** The parts of a Word file, found through their relations and not by their usual names. */
export class WordPackage {
  readonly zip: Zip;
  /** The name of the main part, mostly `word/document.xml`. */
  readonly documentName: string;
  private readonly relations: readonly Relation[];

  /** Throws `RefusedWord` where the bytes are no such file. */
  constructor(bytes: Uint8Array) {
    this.zip = new Zip(bytes);
    const main = relationsIn(this.text(ROOT_RELATIONS) ?? refuse('not-word'), '').find(
      ({ type }) => type === 'officeDocument',
    );
    if (!main) throw new RefusedWord('not-word');
    this.documentName = main.target;
    this.relations = relationsIn(this.text(this.relationsName) ?? '', folderOf(main.target));
  }

  get relationsName(): string {
    return relationsNameOf(this.documentName);
  }

  /** The part that the main part names for a purpose, such as `styles`. */
  nameOf(type: string): string | undefined {
    return this.relations.find((relation) => relation.type === type)?.target;
  }

  /** The text of a part; undefined where it is not there. */
  text(name: string | undefined): string | undefined {
    const bytes = name === undefined ? undefined : this.zip.read(name);
    return bytes && decoded(bytes);
  }

  /** A reader at the root of a part; undefined where it is not there. */
  reader(type: string): XmlReader | undefined {
    const name = this.nameOf(type);
    if (name === undefined) return undefined;
    const text = this.text(name) ?? refuse('word-damaged');
    const xml = new XmlReader(text);
    xml.root();
    return xml;
  }
}

interface Relation {
  /** The last word of its type, which Strict files share. */
  readonly type: string;
  readonly target: string;
}

function relationsIn(text: string, folder: string): Relation[] {
  if (text === '') return [];
  const relations: Relation[] = [];
  const xml = new XmlReader(text);
  xml.root();
  xml.eachChild((name) => {
    const type = xml.attribute('Type');
    const target = xml.attribute('Target');
    if (name !== 'rel:Relationship' || !type || !target || xml.attribute('TargetMode') === 'External') return;
    relations.push({ type: type.slice(type.lastIndexOf('/') + 1), target: resolved(folder, target) });
  });
  return relations;
}

function decoded(bytes: Uint8Array): string {
  try {
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    const label = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return refuse('word-damaged');
  }
}

export const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

const relationsNameOf = (name: string): string => `${folderOf(name)}_rels/${name.slice(folderOf(name).length)}.rels`;

/** The name in the archive of what a relation leads to. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
