import type { ClientOptions } from './protocol';

/** What the client says, as far as it is of the kind that is expected; `null` is what some say for nothing. */
export function optionsOf(defaults: ClientOptions, given: object): ClientOptions {
  const options = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  if ('docsBase' in options && typeof options.docsBase !== 'string') delete options.docsBase;
  const { docsBase, ...others } = defaults;
  // A client that names no pages, in so many words, gets no links to them.
  const isWithout = 'docsBase' in given && options.docsBase === undefined;
  return { ...others, ...(isWithout || docsBase === undefined ? {} : { docsBase }), ...options };
}
