import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { connectEach, crossCheck } from "./crossCheck.ts";

const signer = `0x${"11".repeat(20)}` as const;
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

const hash = (digit: string) => `0x${digit.repeat(64)}`;
const honest: Record<string, unknown> = {
  eth_chainId: "0x1",
  eth_getBalance: "0xde0b6b3a7640000",
  eth_getTransactionCount: "0x4",
  eth_maxPriorityFeePerGas: "0x1",
  baseFee: "0x3b9aca00",
  head: 100,
  hash: hash("a"),
};

/** Asks an honest node and one whose answers differ. */
async function askBoth(other: Record<string, unknown>) {
  const urls = await Promise.all(
    [honest, { ...honest, ...other }].map(async (facts) => {
      const answer = (method: string, [which]: unknown[]) => {
        if (method !== "eth_getBlockByNumber") return facts[method];
        const number = Number(which === "latest" ? facts.head : which);
        return {
          number: `0x${number.toString(16)}`,
          hash: facts.hash,
          baseFeePerGas: facts.baseFee,
          transactions: [],
        };
      };
      const server = createServer(async (request, response) => {
        let body = "";
        for await (const data of request) body += data;
        type Asked = { id: number; method: string; params?: unknown[] };
        const asked = JSON.parse(body) as Asked | Asked[];
        const reply = ({ id, method, params = [] }: Asked) => ({ jsonrpc: "2.0", id, result: answer(method, params) });
        response.end(JSON.stringify(Array.isArray(asked) ? asked.map(reply) : reply(asked)));
      });
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/key`;
    }),
  );
  const [rpcUrl = "", ...others] = urls;
  return crossCheck(await connectEach({ rpcUrl, others, chainId: 1 }), signer);
}

test("default: nodes that agree, though one is some blocks behind", async () => {
  expect(await askBoth({ head: 97, baseFee: "0x47868c00" })).toEqual({
    balance: 10n ** 18n,
    nonce: 4,
    baseFee: 10n ** 9n,
    suggestedTip: 1n,
  });
});

test.each([
  ["another chain's blocks", { hash: hash("b") }, "do not agree on block 95"],
  ["another balance", { eth_getBalance: "0x0" }, "do not agree on the balance of"],
  ["another nonce", { eth_getTransactionCount: "0x5" }, "do not agree on the nonce of"],
  ["a price that no block can have", { baseFee: "0x77359401" }, "do not agree on the base fee: 1 gwei and 2.000000001"],
  ["another chain", { eth_chainId: "0xa" }, "is of chain 10"],
  ["no base fee", { baseFee: undefined }, "name no base fee"],
])("error: %s", async (_what, other, message) => {
  const refusal = await askBoth(other).catch((error: Error) => error.message);
  expect(refusal).toContain(message);
  expect(refusal).not.toContain("/key");
});
