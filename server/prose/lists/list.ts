import type { ProseFigure } from '../figures';

/** 共A条，其中B条、C条…: a whole and the parts named of it. */
export interface List {
  /** The last count before the list: what a reader takes for its whole. */
  readonly whole: ProseFigure;
  /** All that the counts before it come to together: 新收26件，上年结转2件，其中… may divide both. */
  readonly most: number;
  /** Those counts. */
  readonly wholes: readonly ProseFigure[];
  /** The whole of the list in which it divides a part. */
  readonly outer: ProseFigure | undefined;
  /** In order, in runs that a semicolon parts: each run may divide the whole anew. */
  readonly runs: readonly (readonly ProseFigure[])[];
  /** Whether the text says that the parts are all there is (分别为, shares that add up to 100%). */
  readonly claimsAll: boolean;
  /** Whether the last part is all the rest (其他…N条): the parts then make up the whole. */
  readonly hasRest: boolean;
  /** The same where some of its parts are counted otherwise. */
  readonly hasRestOfMixed: boolean;
  /** What it names in other units than the whole's (政策文件3件 among those counted in 条): they may not be counted in it. */
  readonly others: readonly ProseFigure[];
  /** Whether the parts stand between marks of one kind: then none of them is a part of another. */
  readonly isFlat: boolean;
  /** The same of those in the first run. */
  readonly isFirstFlat: boolean;
  /** Parts of another kind than any before them (a channel after subjects): they may divide the whole anew. */
  readonly turns: ReadonlySet<ProseFigure>;
  /** Whether nothing but brackets, a colon or their order says that they are parts. */
  readonly isImplied: boolean;
  /** Whether it divides counts of the sentence before: any that the paragraph has stated may be its whole. */
  readonly opensSentence: boolean;
  /** Whether one thing may be counted in several parts: channels of publication, forms of explanation. */
  readonly mayOverlap: boolean;
  /** Whether all parts are channels by which applications came: none of them divides the whole anew. */
  readonly isByChannel: boolean;
  /** Whether the parts are persons, of whom one may have several of the qualities named: 专任教师162人，高级教师58人. */
  readonly isOfPersons: boolean;
  /** After its last part. */
  readonly end: number;
}
