const PARTED = /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/;

/** Whether an offset stands within a character of two UTF-16 units, or within a line end of two characters. */
export const isSplit = (text: string, at: number): boolean => at > 0 && PARTED.test(text.slice(at - 1, at + 1));
