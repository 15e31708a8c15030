import type { Format } from './format';
import { json } from './json';
import { ndjson } from './ndjson';
import { sarif } from './sarif';
import { stylish } from './stylish';

/** Every output format, by the name `--format` takes. A new one is a file beside this one and a line here. */
export const FORMATS = { stylish, json, ndjson, sarif } as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
