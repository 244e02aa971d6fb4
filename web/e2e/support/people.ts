import type { Person } from "./person.ts";
import { test as base } from "./test.ts";

type Fixtures = {
  /** Opens a page for each of these, all at once, each in a browser of their own and for a funded account of their own. */
  people: <const name extends string>(path: string, ...names: name[]) => Promise<Record<name, Person>>;
};

/** Tests of what persons do with each other. What one of them waits for in vain fails by its name, long before the test ends. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright finds a fixture's needs in the pattern
  actionTimeout: async ({}, use) => use(15_000),
  people: async ({ person }, use) =>
    use(async <name extends string>(path: string, ...names: name[]) => {
      const opened = await Promise.all(names.map(async (name) => [name, await person(path)] as const));
      return Object.fromEntries(opened) as Record<name, Person>;
    }),
});
