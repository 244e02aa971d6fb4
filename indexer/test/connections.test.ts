import net from "node:net";
import { expect, test } from "vitest";
import { deployEmitter } from "./anvilClient.ts";
import { address, listing, supply, totals } from "./eventFixtures.ts";
import { ledgerOf } from "./ledgerRows.ts";
import { caughtUp, startAnvil, startIndexer, until } from "./processes.ts";

const COUNT = 500;

test("behavior: 500 bodies that never end are closed, and indexing and answers go on meanwhile", async () => {
  const anvil = await startAnvil();
  const chain = await deployEmitter(anvil.url);
  const books = (assets: bigint) => totals({ supplyAssets: assets, supplyShares: assets * 1_000_000n });
  await chain.emit(listing());
  const indexer = await startIndexer({ rpcUrl: anvil.url, ...chain, env: { PONDER_LOG_LEVEL: "warn" } });
  await caughtUp(indexer, anvil.url);

  let closed = 0;
  const head = `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:${indexer.port}\r\nContent-Type: application/json\r\nContent-Length: 50000\r\n\r\n{`;
  const sockets = Array.from({ length: COUNT }, () => {
    const socket = net.connect({ port: indexer.port, host: "127.0.0.1" }, () => socket.write(head));
    return socket
      .on("error", () => {})
      .resume()
      .once("close", () => closed++);
  });
  // A byte now and then, so that the connections are not idle.
  const drip = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write(" ");
  }, 1_000);
  try {
    await until("all are open", async () => (sockets.every(({ connecting }) => !connecting) ? true : undefined));
    await chain.emit(supply(address(0xa1), 10n, books(10n)));
    await caughtUp(indexer, anvil.url);
    expect(await ledgerOf(indexer)).toHaveLength(1);
    await until("all are closed", async () => (closed === COUNT ? true : undefined), { timeout: 120_000 });
  } finally {
    clearInterval(drip);
    for (const socket of sockets) socket.destroy();
  }
  await indexer.stop();
  await anvil.stop();
}, 300_000);
