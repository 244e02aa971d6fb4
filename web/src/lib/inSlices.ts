/** Milliseconds of work between two pauses. A frame has 16 at 60 a second, and a phone needs four times as long as a computer. */
const SLICE = 4;

/** Lets the page answer what the user does, and paint. Not every browser has a scheduler. */
const pause = (): Promise<void> => globalThis.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));

/** As `flatMap`, but with pauses, so that a long list does not freeze the page. */
export async function flatMapInSlices<From, To>(
  list: readonly From[],
  map: (one: From) => readonly To[],
): Promise<To[]> {
  const results: To[] = [];
  let began = performance.now();
  for (const one of list) {
    if (performance.now() - began > SLICE) {
      await pause();
      began = performance.now();
    }
    results.push(...map(one));
  }
  return results;
}
