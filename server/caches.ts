// What was worked out once and would come out the same again.

/** Works something out when it is first asked for. */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Works something out once for each key; keys are compared as those of a `Map`.
 * @param max how many results are kept: when there are more all are dropped. For keys that come out of a draft
 */
export function cached<Key, Value>(make: (key: Key) => Value, max = Number.POSITIVE_INFINITY): (key: Key) => Value {
  const values = new Map<Key, Value>();
  const isOfDrafts = Number.isFinite(max);
  return (given) => {
    let key = given;
    const existing = values.get(key);
    if (existing !== undefined || values.has(key)) return existing as Value;
    if (values.size >= max) values.clear();
    if (isOfDrafts && typeof key === 'string') key = detached(key) as typeof key;
    const value = make(key);
    values.set(key, value);
    return value;
  };
}

/** The same text as a string of its own: what is cut out of a draft keeps the whole of it in memory. */
export const detached = (text: string): string => JSON.parse(JSON.stringify(text));
