import { expect, test } from "vitest";
import { interestVectors, shareVectors, wadVectors } from "../../test/vectors/generate.ts";

// The files that forge reads are what the generator makes. `vitest run -u` rewrites them.
test.each([
  ["wad", wadVectors],
  ["shares", shareVectors],
  ["interest", interestVectors],
])("%s.json is current", async (name, vectors) => {
  await expect(`${JSON.stringify(vectors(), null, 2)}\n`).toMatchFileSnapshot(`../../test/vectors/${name}.json`);
});
