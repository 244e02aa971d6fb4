import { describe, expect, test } from "vitest";
import { restored, type Sent, sentNow, stored, withSent } from "./sent.ts";

const sending = {
  chainId: 31337,
  account: `0x${"ee".repeat(20)}`,
  topic: "borrow 0x1",
  what: "Borrow 100 USDC",
  to: `0x${"c0".repeat(20)}`,
  data: "0xb0",
  value: 0n,
  count: 3,
} as const;
const sent = (index: number, change: Partial<Sent> = {}): Sent => ({ ...sentNow(`0x${index}`, sending), ...change });

describe("withSent", () => {
  test("default: newest first, each once", () => {
    const list = withSent(withSent(withSent([], sent(1)), sent(2)), sent(1, { what: "again" }));
    expect(list.map(({ first, what }) => [first, what])).toEqual([
      ["0x1", "again"],
      ["0x2", "Borrow 100 USDC"],
    ]);
  });

  test("behavior: the oldest go, except those that wait for a block", () => {
    let list: Sent[] = [];
    for (let index = 0; index < 30; index++) list = withSent(list, sent(index, { state: index ? "mined" : "pending" }));
    expect(list).toHaveLength(21);
    expect(list.at(-1)?.first).toBe("0x0");
  });
});

describe("restored", () => {
  test("default: what was stored, but for what one tab alone knows", () => {
    const list = [
      sent(1, { state: "mined", block: 2n ** 70n, value: 10n ** 19n, missed: 1, nonce: { at: 3, sure: true } }),
      sent(2, { origin: "0xab" }),
    ];
    expect(restored(stored(list))).toEqual([{ ...list[0], missed: 0 }, list[1]]);
  });

  test.each([
    ["nothing", null],
    ["no JSON", "{"],
    ["no list", "{}"],
    ["a list of something else", '[null, 1, {"first": "0x1"}]'],
  ])("error: %s is no transaction", (_title, text) => expect(restored(text)).toEqual([]));

  test("error: one that is malformed does not take the others with it", () => {
    const [good, bad] = [sent(1), { ...sent(2), state: "lost" } as unknown as Sent];
    expect(restored(stored([bad, good]))).toEqual([good]);
  });
});
