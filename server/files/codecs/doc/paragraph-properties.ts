import type { NumberRef } from '../word/styles';
import type { Bytes } from './bytes';
import { propertiesIn } from './properties';

const LEVEL = 0x260a;
const LIST = 0x460b;
const OUTLINE = 0x2640;
const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const DEPTH = 0x6649;
const INNER_CELL = 0x244b;
const INNER_ROW_END = 0x244c;
const TABLE = 0xd608;
/** Lists of the days before Word 97. */
const OLD_LIST = 0x7ff;
const BODY_TEXT = 9;

/** Where in tables a paragraph stands, as its properties report it. */
export interface TablePosition {
  /** How many tables are around it. */
  readonly depth: number;
  /** Ends a row of the table, and says how it is divided into cells. */
  readonly isRowEnd: boolean;
  /** In a table in a table a mark of its own ends a cell. */
  readonly isInnerCellEnd: boolean;
  readonly definition: Bytes | undefined;
}

/** The list and level of a paragraph or a style; undefined where neither is said. */
export function numberOf(list: Bytes): NumberRef | undefined {
  let id: string | undefined;
  let level: number | undefined;
  for (const { name, at } of propertiesIn(list)) {
    if (name === LEVEL) level = list.u8(at);
    else if (name === LIST) {
      const given = list.u16(at);
      id = String(given === OLD_LIST || given > 0xf800 ? 0 : given);
    }
  }
  return id === undefined && level === undefined ? undefined : { id, level };
}

export function outlineOf(list: Bytes): number | undefined {
  let outline: number | undefined;
  for (const { name, at } of propertiesIn(list)) if (name === OUTLINE) outline = list.u8(at);
  return outline !== undefined && outline < BODY_TEXT ? outline : undefined;
}

export function tablePositionOf(list: Bytes | undefined): TablePosition {
  let isInTable = false;
  let depth: number | undefined;
  let isRowEnd = false;
  let isInnerCellEnd = false;
  let definition: Bytes | undefined;
  for (const { name, at, length } of list ? propertiesIn(list) : []) {
    if (!list) continue;
    if (name === IN_TABLE) isInTable = list.u8(at) !== 0;
    else if (name === DEPTH) depth = list.i32(at);
    else if (name === ROW_END || name === INNER_ROW_END) isRowEnd ||= list.u8(at) !== 0;
    else if (name === INNER_CELL) isInnerCellEnd = list.u8(at) !== 0;
    else if (name === TABLE) definition = list.slice(at, length);
  }
  return { depth: isInTable ? Math.max(1, depth ?? 1) : 0, isRowEnd, isInnerCellEnd, definition };
}
