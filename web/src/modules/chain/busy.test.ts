import { BaseError, createPublicClient, custom, HttpRequestError } from "viem";
import { expect, test } from "vitest";
import { isBusy } from "./busy.ts";

const url = "http://127.0.0.1:9";

test("default: HTTP 429, at any depth", () => {
  const busy = new HttpRequestError({ url, status: 429 });
  expect(isBusy(busy)).toBe(true);
  expect(isBusy(new BaseError("No block.", { cause: busy }))).toBe(true);
});

test("behavior: the same in JSON-RPC", async () => {
  const request = async () => {
    throw { code: -32005, message: "request rate exceeded" };
  };
  const client = createPublicClient({ transport: custom({ request }, { retryCount: 0 }) });
  expect(isBusy(await client.getBlockNumber().catch((error: unknown) => error))).toBe(true);
});

test("behavior: a node that is down is not busy", () => {
  expect(isBusy(new HttpRequestError({ url, status: 502 }))).toBe(false);
  expect(isBusy(new HttpRequestError({ url }))).toBe(false);
});
