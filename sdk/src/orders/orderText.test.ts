import fc from "fast-check";
import { bytesToHex, getAddress, type Hex, hexToBytes, keccak256, zeroAddress, zeroHash } from "viem";
import { describe, expect, test } from "vitest";
import { type DealTerms, hiddenHash, termsHash } from "./dealTerms.ts";
import { orderKinds } from "./orderKinds.ts";
import {
  MAX_ORDER_BYTES,
  orderBytes,
  orderFragment,
  orderText,
  readOrderBytes,
  readOrderText,
  type SharedOrder,
} from "./orderText.ts";

const hexBytes = (size: number) =>
  fc.uint8Array({ minLength: size, maxLength: size }).map((bytes): Hex => bytesToHex(bytes));
const anAddress = fc.oneof(fc.constant(zeroAddress), hexBytes(20).map(getAddress));
const aWord = fc.oneof(fc.constant(zeroHash), hexBytes(32));
const aNumber = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n });
const anOrder = (fields: readonly { name: string; type: string }[]) =>
  fc.record(
    Object.fromEntries(
      fields.map(({ name, type }): [string, fc.Arbitrary<unknown>] => [
        name,
        { address: anAddress, bytes32: aWord, bool: fc.boolean(), uint256: aNumber }[type]!,
      ]),
    ),
  );
const aShared = fc
  .constantFrom(...(Object.keys(orderKinds) as (keyof typeof orderKinds)[]))
  .chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      order: anOrder(orderKinds[kind].fields),
      chainId: fc.integer({ min: 1, max: 2 ** 45 }),
      contract: hexBytes(20).map(getAddress),
      signature: fc.oneof(fc.constant<Hex>("0x"), hexBytes(65), hexBytes(300)),
    }),
  )
  .map((shared) => shared as unknown as SharedOrder);

const DESK = getAddress(`0x${"d5".repeat(20)}`);
const swap: SharedOrder = {
  kind: "swap",
  chainId: 31_337,
  contract: DESK,
  signature: `0x${"5a".repeat(65)}`,
  order: {
    maker: getAddress(`0x${"a1".repeat(20)}`),
    taker: zeroAddress,
    epoch: 0n,
    group: zeroHash,
    start: 0n,
    expiry: 1_800_000_000n,
    sell: getAddress(`0x${"11".repeat(20)}`),
    sellAmount: 10n ** 18n,
    buy: getAddress(`0x${"22".repeat(20)}`),
    buyAmount: 2_000_000_000n,
    minFill: 10n ** 16n,
    source: 0n,
    sink: 0n,
  },
};
const terms: DealTerms = {
  open: { currency: "EUR", price: "0.925", method: "SEPA" },
  hidden: { text: "Größe: Jana Noé,\nDE02 1203 0000 0000 2020 51", salt: `0x${"9c".repeat(32)}` },
};
const ad: SharedOrder = {
  kind: "ad",
  chainId: 31_337,
  contract: DESK,
  signature: `0x${"5a".repeat(65)}`,
  order: {
    ...{ maker: swap.order.maker, taker: zeroAddress, epoch: 3n, group: zeroHash, start: 0n, expiry: 1_800_000_000n },
    ...{ makerSells: true, token: swap.order.buy, min: 10n ** 8n, max: 10n ** 9n, total: 5n * 10n ** 9n },
    ...{ payWindow: 7_200n, releaseWindow: 86_400n, autoRelease: true, arbiter: DESK, backup: zeroAddress },
    ...{ arbiterFee: 100n, bondSeller: 1_000n, bondBuyer: 1_000n, termsHash: termsHash(terms), source: 0n },
  },
};
const place = { chainId: 31_337, contracts: { PeerDesk: DESK } };

/** The bytes with a body of one's own, and a head and a checksum that fit. */
const withBody = (change: (body: number[]) => number[]): Uint8Array => {
  const bytes = orderBytes(swap);
  const body = change([...bytes.slice(3, -4)]);
  const head = Uint8Array.of(1, body.length >> 8, body.length & 255, ...body);
  return Uint8Array.of(...head, ...hexToBytes(keccak256(head)).slice(0, 4));
};

describe("text", () => {
  test("every order comes back as it went", () => {
    fc.assert(
      fc.property(aShared, (shared) => {
        expect(readOrderText(orderText(shared))).toEqual({ order: shared });
        expect(readOrderBytes(orderBytes(shared))).toEqual({ order: shared });
      }),
      { numRuns: 60 },
    );
  });

  test("a swap's text fits a QR code that a phone reads", () => {
    expect(orderText(swap).length).toBeLessThan(300);
    expect(orderText(ad).length).toBeLessThan(420);
    expect(orderText(swap)).toMatch(/^weir[\w-]+$/);
  });

  test("a link, and what mailers do to it", () => {
    const link = `https://weir.example/de/desk/${orderFragment(swap)}`;
    expect(readOrderText(link, place)).toEqual({ order: swap });
    expect(readOrderText(`${link}&utm=1`, place)).toEqual({ order: swap });
    const folded = orderText(swap).replace(/(.{60})/g, "$1\r\n ");
    expect(readOrderText(`  ${folded}\n`, place)).toEqual({ order: swap });
  });

  test("terms: left out, in part, in whole", () => {
    const { open, hidden } = terms;
    const inPart: SharedOrder = { ...ad, terms: { open, hidden: hiddenHash(hidden) } };
    expect(readOrderText(orderText(ad))).toEqual({ order: ad });
    expect(readOrderText(orderText(inPart))).toEqual({ order: inPart });
    expect(readOrderText(orderText({ ...ad, terms }))).toEqual({ order: { ...ad, terms } });
    expect(orderText(inPart)).not.toContain(Buffer.from("DE02 1203").toString("base64url").slice(0, 8));
    const forged = { ...inPart, terms: { open: { ...open, price: "0.5" }, hidden: hiddenHash(hidden) } };
    expect(readOrderText(orderText(forged)).fault).toEqual({ reason: "terms" });
    expect(readOrderText(orderText({ ...swap, terms })).fault).toEqual({ reason: "terms" });
  });

  test("what does not fit a text is not written", () => {
    expect(() => orderBytes({ ...swap, signature: `0x${"00".repeat(2_049)}` })).toThrow("2048 at most");
  });
});

describe("fault", () => {
  const text = orderText(swap);
  const bytes = orderBytes(swap);

  test.each<[name: string, pasted: string, fault: object]>([
    ["nothing", " \n ", { reason: "empty" }],
    ["a link without an order", "https://weir.example/desk#offer=", { reason: "empty" }],
    ["another text", "hello world", { reason: "notAnOrder" }],
    ["other characters", `${text}ü`, { reason: "notAnOrder" }],
    ["the first word alone", "weir", { reason: "notAnOrder" }],
    ["a text as long as a book", "x".repeat(20_000), { reason: "tooLong", most: MAX_ORDER_BYTES }],
    ["its last digit is missing", text.slice(0, -1), { reason: "truncated" }],
    ["its half is missing", text.slice(0, 90), { reason: "truncated" }],
    ["its begin alone", text.slice(0, 6), { reason: "truncated" }],
    ["something after it", `${text}AAAA`, { reason: "trailing" }],
    ["a digit is another", text.replace(/(?<=^.{100})./, (c) => (c === "A" ? "B" : "A")), { reason: "checksum" }],
  ])("%s", (_, pasted, fault) => {
    expect(readOrderText(pasted).fault).toMatchObject(fault);
  });

  test.each<[name: string, given: Uint8Array, fault: object]>([
    ["version", Uint8Array.of(2, ...bytes.slice(1)), { reason: "version", version: 2 }],
    ["a length beyond what can be published", Uint8Array.of(1, 255, 255), { reason: "tooLong" }],
    ["kind", withBody(([, ...rest]) => [99, ...rest]), { reason: "kind", code: 99 }],
    [
      "a zero before a number",
      withBody(([kind, , ...rest]) => [kind!, 3, 0, ...rest]),
      { reason: "malformed", field: "chainId" },
    ],
    [
      "a chain beyond any",
      withBody(([kind]) => [kind!, 7, ...Array(7).fill(255)]),
      { reason: "malformed", field: "chainId" },
    ],
    ["cut within a field", withBody((body) => body.slice(0, 12)), { reason: "malformed", field: "contract" }],
    ["cut before its signature", withBody((body) => body.slice(0, -68)), { reason: "malformed", field: "signature" }],
    ["more than an order", withBody((body) => [...body, 0]), { reason: "malformed", field: "terms" }],
    [
      "terms of a form that is none",
      withBody((body) => [...body.slice(0, -1), 3]),
      { reason: "malformed", field: "terms" },
    ],
  ])("%s", (_, given, fault) => {
    expect(readOrderBytes(given).fault).toMatchObject(fault);
  });

  test("another chain, another contract, no contract", () => {
    expect(readOrderText(text, { ...place, chainId: 1 }).fault).toEqual({
      reason: "chain",
      chainId: 31_337,
      expected: 1,
    });
    const other = getAddress(`0x${"ee".repeat(20)}`);
    expect(readOrderText(text, { ...place, contracts: { PeerDesk: other } }).fault).toEqual({
      reason: "contract",
      contract: DESK,
      expected: other,
    });
    expect(readOrderText(text, { ...place, contracts: {} }).fault).toMatchObject({ reason: "contract" });
  });

  test("no text makes it throw, and no changed byte passes", () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (pasted) => void readOrderText(`weir${pasted}`)));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = bytes.map((byte, index) => (index === at ? byte ^ change : byte));
        expect(readOrderBytes(changed).fault).toBeDefined();
      }),
    );
    // With a checksum that fits, any body is read or refused.
    fc.assert(
      fc.property(fc.array(fc.nat(255), { maxLength: 400 }), fc.constantFrom(1, 2, 3, 4), (body, kind) => {
        readOrderBytes(withBody(() => [kind, ...body]));
      }),
    );
  });
});
