import { symbol } from '../word/symbols';
import { type FormattedRange, formattedRangeAt, propertiesIn } from './properties';

const DELETED = 0x0800;
const HIDDEN = 0x083c;
const SYMBOL = 0x6a09;
/** On, or the opposite of what the style says, which hides nothing. */
const isOn = (value: number): boolean => value === 1 || value === 0x81;

/** What characters look like, as far as it says what is read. */
export interface RunProperties {
  /** By somebody's tracked change. */
  readonly isDeleted: boolean;
  readonly isHidden: boolean;
  /** What is seen in the place of its character: a sign of a font that draws its own. */
  readonly symbol: string | undefined;
}

const PLAIN: RunProperties = { isDeleted: false, isHidden: false, symbol: undefined };

/** Says of each character what it looks like; to be asked mostly in the order of the file. */
export class Runs {
  private at: FormattedRange | undefined;
  private properties = PLAIN;

  constructor(private readonly ranges: readonly FormattedRange[]) {}

  propertiesAt(offset: number): RunProperties {
    const { at } = this;
    if (!at || offset < at.start || offset >= at.end) {
      this.at = formattedRangeAt(this.ranges, offset);
      this.properties = propertiesOf(this.at);
    }
    return this.properties;
  }
}

function propertiesOf(range: FormattedRange | undefined): RunProperties {
  const list = range?.list;
  if (!list) return PLAIN;
  let isDeleted = false;
  let isHidden = false;
  let sign: string | undefined;
  for (const { name, at } of propertiesIn(list)) {
    if (name === DELETED) isDeleted = isOn(list.u8(at));
    else if (name === HIDDEN) isHidden = isOn(list.u8(at));
    else if (name === SYMBOL) sign = symbol('Wingdings', list.u16(at + 2).toString(16));
  }
  return { isDeleted, isHidden, symbol: sign };
}
