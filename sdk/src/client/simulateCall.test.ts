import { createClient, custom, type Hex } from "viem";
import { describe, expect, test } from "vitest";
import { approveCall } from "../actions/call.ts";
import { readError } from "../errors/readError.ts";
import { simulateCall } from "./simulateCall.ts";

const core = `0x${"c0".repeat(20)}` as const;
const token = `0x${"70".repeat(20)}` as const;
const me = `0x${"ee".repeat(20)}` as const;

/** A chain on which the token has this code and this answer to approve(). */
const chainWith = (answer: Hex, code: Hex) => {
  const request = async ({ method }: { method: string }) => (method === "eth_getCode" ? code : answer);
  return createClient({ transport: custom({ request }) });
};
const approve = (answer: Hex, code: Hex = "0x60") =>
  simulateCall(chainWith(answer, code), { call: approveCall(core, token, 5n, 0n), account: me });
const word = (value: number): Hex => `0x${value.toString(16).padStart(64, "0")}`;

describe("simulateCall", () => {
  test("default: a token that says yes", async () => expect(await approve(word(1))).toBeUndefined());

  test("behavior: a token that returns nothing, as the oldest do, has approved", async () =>
    expect(await approve("0x")).toBeUndefined());

  test("error: an address without a contract returns nothing too", async () => {
    const error = await approve("0x", "0x").catch((thrown: unknown) => thrown);
    expect(readError(error, "simulating").code).toBe("NoContract");
  });

  test("error: a token that says no instead of reverting", async () => {
    const error = await approve(word(0)).catch((thrown: unknown) => thrown);
    expect(readError(error, "simulating")).toMatchObject({ by: "contract", code: "Error" });
  });
});
