import type { Range } from './xml';

interface Patch extends Range {
  readonly text: string;
  /** Means nothing where what it stands in is replaced. */
  readonly isOptional: boolean;
}

/** Replacements in a text, gathered in any order and made at once. */
export class Patches {
  private readonly all: Patch[] = [];
  private readonly attributes = new Set<number>();
  private readonly opened = new Set<number>();
  /** End tags of opened elements, which stand after all that is put into them. */
  private readonly ends: { readonly at: number; readonly text: string }[] = [];

  replace(range: Range, text: string): void {
    this.all.push({ start: range.start, end: range.end, text, isOptional: false });
  }

  /** Several at one place stand in the order in which they were put in. */
  insert(at: number, text: string): void {
    this.all.push({ start: at, end: at, text, isOptional: false });
  }

  /** Puts an attribute into a tag, once however often it is asked for, unless the tag itself is replaced. */
  insertAttribute(at: number, text: string): void {
    if (!this.attributes.has(at)) this.all.push({ start: at, end: at, text, isOptional: true });
    this.attributes.add(at);
  }

  /**
   * Puts content at the end of an element that has none yet, or some; one that is a mere tag (`<w:p/>`) is opened.
   * @param at before its end tag
   */
  append(text: string, tag: Range, at: number, content: string, endTag: string): void {
    if (text[tag.end - 2] !== '/') return this.insert(at, content);
    if (!this.opened.has(tag.end)) {
      this.opened.add(tag.end);
      this.replace({ start: tag.end - 2, end: tag.end - 1 }, '');
      this.ends.push({ at: tag.end, text: endTag });
    }
    this.insert(tag.end, content);
  }

  /** The text with all of them made; they must not overlap. */
  applyTo(text: string): string {
    for (const { at, text: endTag } of this.ends.splice(0)) this.insert(at, endTag);
    const sorted = this.all.map((patch, order) => ({ patch, order }));
    sorted.sort((a, b) => a.patch.start - b.patch.start || a.patch.end - b.patch.end || a.order - b.order);
    const parts: string[] = [];
    let at = 0;
    for (const { patch } of sorted) {
      if (patch.start < at && patch.isOptional) continue;
      if (patch.start < at) throw new Error('patches overlap');
      parts.push(text.slice(at, patch.start), patch.text);
      at = patch.end;
    }
    parts.push(text.slice(at));
    return parts.join('');
  }
}
