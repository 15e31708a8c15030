/** What stands between the marks of fields: a field has its code first and then its result. */
interface Field {
  code: string;
  isResult: boolean;
}

/** Follows the fields of a document, which may run over several paragraphs and stand in one another. */
export class Fields {
  private readonly open: Field[] = [];

  get isInside(): boolean {
    return this.open.length > 0;
  }

  /** Whether what stands here is to be read: the results of fields, but not a table of contents. */
  get isShown(): boolean {
    return this.open.every((field) => field.isResult && !isContents(field.code));
  }

  mark(type: string | undefined): void {
    const field = this.open[this.open.length - 1];
    if (type === 'begin') this.open.push({ code: '', isResult: false });
    else if (type === 'separate' && field) field.isResult = true;
    else if (type === 'end') this.open.pop();
  }

  addCode(code: string): void {
    const field = this.open[this.open.length - 1];
    if (field && !field.isResult) field.code += code;
  }
}

export const isContents = (code: string): boolean => /^\s*TOC\b/i.test(code);
