const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in HTML or XML, in an attribute too. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char]);
