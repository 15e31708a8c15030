/** Two marks in a row of which one is too many, and what is left of them; `safe` where only one can be meant. */
export const DOUBLED_MARKS: Readonly<Record<string, { readonly right: string; readonly safe: boolean }>> = {
  '。。': { right: '。', safe: true },
  '，，': { right: '，', safe: true },
  '、、': { right: '、', safe: true },
  '；；': { right: '；', safe: true },
  '：：': { right: '：', safe: true },
  '，,': { right: '，', safe: true },
  ',，': { right: '，', safe: true },
  ',,': { right: '，', safe: true },
  '，。': { right: '。', safe: false },
  '。，': { right: '。', safe: false },
  '、。': { right: '。', safe: false },
  '。、': { right: '。', safe: false },
  '；。': { right: '。', safe: false },
  '。；': { right: '；', safe: false },
  '，；': { right: '；', safe: false },
  '；，': { right: '；', safe: false },
  '、；': { right: '；', safe: false },
  '；、': { right: '；', safe: false },
  '、，': { right: '，', safe: false },
  '，、': { right: '、', safe: false },
  '：，': { right: '：', safe: false },
  '，：': { right: '：', safe: false },
  '：、': { right: '：', safe: false },
  '、：': { right: '：', safe: false },
  '：。': { right: '。', safe: false },
};

/** Brackets and quotation marks by the mark that opens them: what closes them. Half- and full-width round ones close one another. */
export const BRACKETS: Readonly<Record<string, string>> = {
  '（': '）',
  '(': '）',
  '《': '》',
  '〔': '〕',
  '【': '】',
  '“': '”',
};

/** The kind of bracket that a mark closes. */
export const CLOSING: Readonly<Record<string, string>> = {
  '）': '）',
  ')': '）',
  '》': '》',
  '〕': '〕',
  '】': '】',
  '”': '”',
};
