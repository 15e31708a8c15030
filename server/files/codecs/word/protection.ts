import type { WordPackage } from './package';
import { isOn } from './styles';

/** What keeps a whole file from being changed, or from being changed without a trace. */
export type Protection =
  | 'signed'
  /** Word itself would let nobody change it without a password. */
  | 'protected'
  /** Of Word 97–2003: read, and not written. */
  | 'word-97'
  /** Changes are recorded as revisions. */
  | 'tracked';

/** What a file asks of whoever changes it; undefined for nothing. */
export function protectionOf(file: WordPackage | undefined): Protection | undefined {
  if (!file) return 'word-97';
  for (const name of file.zip.names) if (name.startsWith('_xmlsignatures/')) return 'signed';
  const xml = file.reader('settings');
  let found: Protection | undefined;
  xml?.eachChild((name) => {
    if (name === 'w:documentProtection' && /^(?:1|true|on)$/.test(xml.attribute('w:enforcement') ?? '')) {
      const edit = xml.attribute('w:edit');
      if (edit !== 'none') found = edit === 'trackedChanges' ? (found ?? 'tracked') : 'protected';
    } else if (name === 'w:writeProtection' && (xml.attribute('w:hash') ?? xml.attribute('w:hashValue')))
      found = 'protected';
    else if (name === 'w:trackRevisions' && isOn(xml)) found ??= 'tracked';
  });
  return found;
}
