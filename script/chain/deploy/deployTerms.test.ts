import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { requireAgreement } from "./deployTerms.ts";

const question = { chainId: 1, chainName: "Ethereum", confirmed: undefined };

/** A terminal with this input. */
const terminal = (typed: string, isTTY = true) => {
  const input = Object.assign(new PassThrough(), { isTTY }) as unknown as NodeJS.ReadStream;
  input.push(`${typed}\n`);
  return { input, output: new PassThrough() as unknown as NodeJS.WriteStream };
};

test.each(["Ethereum", "ethereum ", "1"])("default: %j", async (typed) => {
  await requireAgreement(question, terminal(typed));
});

test.each(["", "y", "yes", "10", "Sepolia"])("error: %j does not confirm", async (typed) => {
  await expect(requireAgreement(question, terminal(typed))).rejects.toThrow("Nothing was signed");
});

test("behavior: --confirm replaces the question, and is required without a terminal", async () => {
  await requireAgreement({ ...question, confirmed: "1" }, terminal("", false));
  await expect(requireAgreement(question, terminal("1", false))).rejects.toThrow("--confirm 1 --max-fee <gwei>");
});
