/**
 * What `make` makes, made when it is first asked for. The browser's formatters take tens of milliseconds to make on a phone, which
 * a page that needs none of them should not wait for.
 */
export function onFirstUse<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
