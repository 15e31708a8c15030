/** An address in the one way in which addresses are compared: editors and file systems escape them differently. */
export function uriKey(uri: string): string {
  let key = uri;
  try {
    key = decodeURIComponent(uri);
  } catch {
    // A stray % is a character like any other.
  }
  return key.replace(/^file:\/\/\/([A-Z]):/, (_, drive: string) => `file:///${drive.toLowerCase()}:`);
}

/** The folder that a file or folder stands in, without a slash at its end. */
export const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));

export const nameOf = (uri: string): string => uriKey(uri.slice(uri.lastIndexOf('/') + 1));

/** Whether a file stands in a folder or in a folder of it; both as keys. */
export const isWithin = (key: string, folder: string): boolean => key.startsWith(`${folder}/`);

/** The address of a file by its path from a folder. */
export const uriIn = (folder: string, path: string): string =>
  `${folder}/${path.split('/').map(encodeURIComponent).join('/')}`;

export const withoutSlash = (uri: string): string => uri.replace(/\/+$/, '');

/** An address as a key, and those of the folders that it stands in. */
export function containersOf(key: string): string[] {
  const found = [key];
  for (let at = key.lastIndexOf('/'); at > 0; at = key.lastIndexOf('/', at - 1)) found.push(key.slice(0, at));
  return found;
}
