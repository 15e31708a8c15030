import { baseOf, type ProseFigure, PUBLISHED } from '../figures';
import type { Token } from '../sentences';
import { type Division, type Item, itemAt } from './items';
import type { List } from './list';

/** The parts of a list: its items, as long as it goes on. */
export class Parts {
  /** In order; one that is no part, for the list ends in it, has no count. */
  private items: (Item & { readonly other?: ProseFigure | undefined })[] = [];
  /** How many of them have one. */
  count = 0;
  /** Whether one of them is what is the organ's own (原创). */
  hasOriginals = false;
  /** Whether some of them stand in sentences of their own. */
  isContinued = false;
  /** Whether one of them has a name that is mostly that of another matter: what stands behind the whole is none of it then. */
  hasTurned = false;
  /** What the first of them that says so is told apart by. */
  private division: Division | undefined;

  /** @param given what the whole is counted in, where its parts are of several units (142条，其中文件4件、动态28条) */
  constructor(private readonly given?: string) {}

  /** Takes the items from a token on, and gives the token that the list ends at. */
  take(text: string, tokens: readonly Token[], from: number, closing: readonly number[]): number {
    for (let at = from; ; ) {
      const item = itemAt(text, tokens, at, this.items.length === 0, closing);
      this.hasOriginals ||= item.isOriginal;
      const isOther = this.isOther(item);
      // 公众号59条，阅读量17231人次，报纸8条: said of the part before it.
      // 其中决算0次，公告7条: what was none of is counted in nothing.
      // 动态612条，公告308条，小计920条；政策97条: nor is what they come to.
      const isAside =
        this.count > 0 ? (item.isOfViews && this.isElse(item)) || item.isSubtotal : item.count?.high === 0;
      const goesOn = item.turn !== undefined && this.isBeforeRest(item, itemAt(text, tokens, item.to, false, closing));
      const end = isOther || isAside || goesOn ? undefined : this.endIn(item);
      if (isAside && this.count === 0) this.items.length = 0;
      else if (isAside) this.items.push({ ...item, count: undefined });
      else if (isOther) this.items.push({ ...item, count: undefined, other: item.count });
      else this.items.push(end === undefined ? item : { ...item, count: undefined });
      this.division ??= item.division;
      if (end !== undefined) return end;
      if (!isOther && !isAside) this.count++;
      at = item.to;
    }
  }

  /** What the one whole is counted in that is published, where the first part is counted otherwise and it is not. */
  isOfOther(wholes: ReadonlyMap<string, unknown>): string | undefined {
    const [unit, ...others] = wholes.keys();
    const isOther = this.count > 0 && others.length === 0 && unit !== this.unit;
    return isOther && PUBLISHED.has(unit) && (PUBLISHED.has(this.unit) || SHOWN.has(this.unit)) ? unit : undefined;
  }

  /** 复议3件，其中维持2件，诉讼3件，其中…: ends the list before another matter, which is the whole of the next. */
  endBeforeWhole(): void {
    const { counted } = this;
    const last = counted[counted.length - 1];
    if (counted.length < 2 || last.turn === undefined || counted[0].turn !== undefined) return;
    this.items = this.items.slice(0, this.items.indexOf(last));
    this.count = this.counted.length;
  }

  /** Ends the list where what it names makes up a whole, in whatever it is counted: what follows is none of it. */
  endAt(whole: ProseFigure): void {
    let sum = 0;
    const last = this.items.findIndex(({ count, other }) => {
      sum += (count ?? other)?.value ?? 0;
      return Math.abs(sum - whole.value) < 1e-9;
    });
    if (last < 0) return;
    this.items = this.items.slice(0, last + 1);
    this.count = this.counted.length;
  }

  /** 公开218条，其中治理类109条，公众号发布995条: what one channel has alone, more than the whole, is none of its kinds. */
  endBeforeChannel(most: number): void {
    if (this.items[0]?.division === 'channel') return;
    const at = this.items.findIndex(
      ({ count, division }) => division === 'channel' && count !== undefined && count.low > most,
    );
    if (at <= 0) return;
    this.items = this.items.slice(0, at);
    this.count = this.counted.length;
  }

  /** Whether some are counted otherwise (政策文件3件 among those counted in 条): what all come to is not known then. */
  get hasOthers(): boolean {
    return this.items.some(({ other }) => other);
  }

  /** 公告类137条；业务咨询1249条；其他类别85条: what the rest of the list stands behind is a part of it. */
  private isBeforeRest(item: Item, next: Item): boolean {
    return this.count > 1 && this.isLike(item) && this.isLike(next) && next.isAllRest;
  }

  private isLike({ semicolons, isShort, act, reprint, count }: Item): boolean {
    const isPlain = semicolons > 0 && isShort && act === undefined && reprint === undefined;
    return isPlain && baseOf(count?.unit ?? '') === this.unit;
  }

  /** 机构信息11条；政策解读37条；规划信息2条；建议提案办理30条: of items that are all so parted it is one more. */
  private isOneMore(item: Item): boolean {
    return this.count > 2 && KEPT_APART.has(this.unit) && this.isLike(item) && this.items.slice(1).every(isApart);
  }

  private isElse({ count }: Item): boolean {
    return count !== undefined && baseOf(count.unit) !== this.unit;
  }

  /** Whether an item is published like the others and only counted otherwise; it is passed over. */
  private isOther({ count, mark, semicolons, act, reprint, isElsewhere, isPublic }: Item): boolean {
    if (
      !count ||
      (this.count === 0 && this.given === undefined) ||
      semicolons > 0 ||
      (isElsewhere && !isPublic) ||
      (act !== undefined && !(isPublic && this.items[0]?.isPublic)) ||
      reprint !== undefined
    )
      return false;
    const unit = baseOf(count.unit);
    return (
      unit !== this.unit &&
      (PUBLISHED.has(unit) || ((mark === '、' || this.count === 0) && SHOWN.has(unit))) &&
      PUBLISHED.has(this.unit)
    );
  }

  /** Where in an item the list ends; undefined where the item is a part. */
  private endIn(item: Item): number | undefined {
    const { count, to, semicolons, isShort, shares, turn, division, act = to, reprint = to } = item;
    const [first] = this.items;
    // 其中自然人12件；被申请行政复议1件: a semicolon ends it before another matter, unless all parts are of such, or
    // have their shares (求助630件，占50.8%；投诉410件，占…).
    const hasShares = isShort && shares.length > 0;
    if (first && first.turn === undefined && semicolons > 0 && turn !== undefined && !hasShares) {
      if (!this.isOneMore(item)) return turn;
      this.hasTurned = true;
    }
    // 其中自然人18件；16件已办结，…: of parts each of which has its semicolon nothing else is said.
    if (this.count === 1 && semicolons > 0 && !isShort) return to - 1;
    // 其中网上申请19件，办结27件: what begins with a verb mentions something else, unless all parts do.
    if (first && first.act === undefined && first.reprint === undefined) {
      const verb = Math.min(act, this.hasOriginals ? to : reprint);
      if (verb < to) return verb;
    }
    if (!count) return to;
    // 其中网上申请150件，予以公开64件: the whole is divided anew.
    if (division !== undefined && this.division !== undefined && division !== this.division) return to - 1;
    return first && baseOf(count.unit) !== this.unit ? to - 1 : undefined;
  }

  private get counted(): Item[] {
    return this.items.filter(({ count }) => count);
  }

  /** What all of them are counted in. */
  get unit(): string {
    return this.given ?? baseOf(this.items[0]?.count?.unit ?? '');
  }

  /** After the last one's count, in the text. */
  get end(): number {
    return this.counted.at(-1)?.count?.end ?? 0;
  }

  /** Their counts, in runs that a semicolon separates, unless all have shares; one that it ends begins an empty run. */
  get runs(): ProseFigure[][] {
    const runs: ProseFigure[][] = [[]];
    const isOne = this.hasAllShares;
    for (const { semicolons, count } of this.items) {
      for (let i = 0; i < semicolons && !isOne; i++) runs.push([]);
      if (count) runs[runs.length - 1].push(count);
    }
    return runs;
  }

  /** What the parts themselves say of their list. */
  traits(
    whole: ProseFigure,
    isApplications: boolean,
  ): Pick<
    List,
    | 'hasRestOfMixed'
    | 'others'
    | 'isFlat'
    | 'isFirstFlat'
    | 'turns'
    | 'mayOverlap'
    | 'isByChannel'
    | 'isOfPersons'
    | 'end'
  > {
    return {
      hasRestOfMixed:
        this.hasOthers && this.items.filter(({ count, other }) => count ?? other).at(-1)?.isAllRest === true,
      others: this.items.flatMap(({ other }) => other ?? []),
      isFlat: areFlat(this.items),
      isFirstFlat: areFlat(this.firstRun),
      turns: this.turns,
      mayOverlap: this.mayOverlap(whole, isApplications),
      isByChannel: isApplications && this.areChannels,
      isOfPersons: PERSONS.has(this.unit),
      end: this.end,
    };
  }

  /**
   * An application comes by one channel, as does who asks (2140人次), and an account is on one (36个); a document may be
   * explained in several forms, and one in pictures be the organ's own (图文290条，原创205条). A conference (28场) has one
   * form. What is an organ's own is not what it passed on (原创微博11条，转发微博109条).
   */
  private mayOverlap({ unit }: ProseFigure, isApplications: boolean): boolean {
    return (
      (this.channels > 1 &&
        !isApplications &&
        !BY_ONE.has(this.unit) &&
        !this.areOwnOrNot &&
        // 网站51条，占54.3%，公众号43条，占45.7%: nothing is counted twice.
        !this.hasAllShares) ||
      (this.forms > 1 && unit !== '场') ||
      (this.forms > 0 && this.hasOriginals)
    );
  }

  private get areOwnOrNot(): boolean {
    return this.firstRun.every(({ count, isOriginal, isPassedOn }) => !count || isOriginal !== isPassedOn);
  }

  get channels(): number {
    return this.counted.filter(({ division }) => division === 'channel').length;
  }

  /** Whether each comes by its channel and nothing else is said of it; 现场咨询3件 is no application. */
  get areChannels(): boolean {
    return this.count > 1 && this.counted.every(({ isByChannel }) => isByChannel);
  }

  get forms(): number {
    return this.counted.filter(({ isForm }) => isForm).length;
  }

  /** Whether each has its share, and the shares are all there is. */
  get hasAllShares(): boolean {
    const shares = this.items.flatMap((item) => item.shares);
    const isEach = shares.length > 1 && shares.length === this.count;
    return !this.hasOthers && isEach && Math.abs(this.shared - 100) < 1e-9;
  }

  /** What the shares come to; above 100 one thing has several. */
  get shared(): number {
    return this.items.flatMap(({ shares }) => shares).reduce((so, share) => so + share, 0);
  }

  get hasRest(): boolean {
    const last = this.counted.at(-1);
    return !this.hasOthers && last?.isRest === true && this.count > (last.isAllRest ? 1 : 2);
  }

  /** Those of another kind than any before them, and those behind all the rest. */
  get turns(): ReadonlySet<ProseFigure> {
    const kinds = new Set<string>();
    const turns = new Set<ProseFigure>();
    let isBehindRest = false;
    for (const { count, division, isForm, isOriginal, isElsewhere, isRest, isAllRest, act } of this.counted) {
      const kind = `${division} ${isForm} ${isOriginal} ${isElsewhere} ${act !== undefined}`;
      if (count && (isBehindRest || !kinds.has(kind))) turns.add(count);
      kinds.add(kind);
      isBehindRest ||= isRest && isAllRest;
    }
    return turns;
  }

  /** The items before the first semicolon that stands behind one of them. */
  private get firstRun(): readonly Item[] {
    const end = this.items.findIndex(({ semicolons }, i) => i > 0 && semicolons > 0);
    return end < 0 ? this.items : this.items.slice(0, end);
  }
}

/** Whether marks of one kind separate some items. */
function areFlat(items: readonly Item[]): boolean {
  const between = new Set<string>();
  let last = '';
  items.forEach(({ mark, count }, i) => {
    last = mark || last;
    if (i > 0 && count) between.add(last);
  });
  return between.size <= 1;
}

const isApart = ({ semicolons }: Item): boolean => semicolons > 0;

/** Cases are told beside documents in one sentence. */
const KEPT_APART: ReadonlySet<string> = new Set(['条', '篇']);
const BY_ONE: ReadonlySet<string> = new Set(['个', '人次', '封']);
const PERSONS: ReadonlySet<string> = new Set(['人', '名', '位']);
/** The same, between other names of one enumeration or before them: 动态135条、图片45张、文件2个. */
const SHOWN: ReadonlySet<string> = new Set(['个', '张', '幅', '部']);
