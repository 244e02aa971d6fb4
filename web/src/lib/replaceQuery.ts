/**
 * Replaces the query of the page's address without a navigation. Keeps the entry's other marks (see ui/closeByBack), and
 * lets Next.js, which ignores states that look like its own, add its state again.
 */
export function replaceQuery(query: URLSearchParams): void {
  const { pathname, hash } = window.location;
  const text = query.toString();
  window.history.replaceState(
    { ...window.history.state, __NA: undefined },
    "",
    `${pathname}${text && `?${text}`}${hash}`,
  );
}
