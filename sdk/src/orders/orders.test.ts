import { expect, test } from "vitest";
import { ordersVectors } from "../../test/vectors/orders.ts";
import { nonceOf } from "./domain.ts";

// forge sends these signatures to the core. `vitest run -u` rewrites the file.
test("orders.json is current", async () => {
  const path = "../../test/vectors/orders.json";
  await expect(`${JSON.stringify(await ordersVectors(), null, 2)}\n`).toMatchFileSnapshot(path);
});

test("nonceOf: the key stands above 64 bits of sequence", () => {
  expect(nonceOf(7n, 3n)).toBe(0x7_0000_0000_0000_0003n);
});
