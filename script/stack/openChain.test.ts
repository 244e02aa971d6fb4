import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { urlsFor } from "@weir/chain/running";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openRemote, timed } from "./openChain.ts";

/** Nodes of a chain each, at block 20, with two seconds between blocks. */
const ids = [11155111, 11155111, 5, 31338, 31337];
let servers: Server[] = [];
let urls: string[] = [];

const answer = (chainId: number, method: string, params: string[]): unknown => {
  if (method === "eth_chainId") return `0x${chainId.toString(16)}`;
  const number = params[0] === "latest" ? 20 : Number(params[0]);
  return { number: `0x${number.toString(16)}`, timestamp: `0x${(1_000 + 2 * number).toString(16)}`, transactions: [] };
};

beforeAll(async () => {
  servers = ids.map((chainId) =>
    createServer(async (request, response) => {
      let body = "";
      for await (const data of request) body += data;
      const asked = JSON.parse(body) as { id: number; method: string; params: string[] };
      const reply = ({ id, method, params }: typeof asked) => ({
        jsonrpc: "2.0",
        id,
        result: answer(chainId, method, params),
      });
      response.end(JSON.stringify(Array.isArray(asked) ? asked.map(reply) : reply(asked)));
    }),
  );
  for (const server of servers) await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  urls = servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

const at = (...indices: number[]): string[] => indices.map((index) => urls[index] as string);

describe("openRemote", () => {
  test("default: a chain by its name, through the first node that was named", async () => {
    const chain = await openRemote(at(1, 0));
    expect(chain).toMatchObject({ chainId: 11155111, name: "Sepolia" });
    expect(urlsFor("deploy", chain)).toEqual(at(1, 0));
    expect(urlsFor("site", chain)).toEqual(at(1, 0));
    expect(chain.nodes.map(({ name, url }) => [name, url])).toEqual([
      ["Node 1", urls[1]],
      ["Node 2", urls[0]],
    ]);
    expect(await timed(chain)).toEqual({ ...chain, blockTime: 2_000 });
  });

  test("behavior: a local network, and an Anvil that has no time between blocks", async () => {
    expect(await openRemote(at(3))).toMatchObject({ chainId: 31338, name: "Local network" });
    expect(await timed(await openRemote(at(4)))).toMatchObject({ chainId: 31337, blockTime: 0 });
  });

  test("error: nodes of two chains", () =>
    expect(openRemote(at(0, 2))).rejects.toThrow(`${urls[0]} is of chain 11155111, and ${urls[2]} of chain 5`));

  test("error: no node there, and the key in the address is not shown", async () => {
    const refused = await openRemote(["http://127.0.0.1:9/SECRET"]).catch((error: Error) => error.message);
    expect(refused).toContain("No node answers at http://127.0.0.1:9/…");
    expect(refused).not.toContain("SECRET");
  });
});
