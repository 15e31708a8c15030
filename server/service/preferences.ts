/** How an editor is to be helped while a draft is written. */
export interface Preferences {
  /** What is shown beside cells: nothing, what they are where that cannot be seen, or that of every cell. */
  readonly inlayHints: 'off' | 'minimal' | 'full';
  readonly codeLens: boolean;
  /** When totals are changed with their parts. */
  readonly totalsFollow: 'off' | 'onType' | 'onSave';
  /** Whether labels are padded where a table is lined up, as figures are. */
  readonly padsLabels: boolean;
}
