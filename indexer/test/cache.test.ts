import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { freePort, requireFreePorts } from "@weir/process/ports";
import type { Hash } from "viem";
import { describe, expect, test } from "vitest";
import { copyEmptyDatabase } from "../run/emptyDatabase.ts";
import { type ChainIdentity, isStillTrue, schemaOf } from "../run/identity.ts";
import { openPglite } from "../run/pglite.ts";
import { temporaryFolder } from "./folder.ts";

const hash = (n: number): Hash => `0x${n.toString(16).padStart(64, "0")}`;
const identity: ChainIdentity = { chainId: 31337, genesis: hash(1), startBlock: hash(2), lendingPools: "0x3" };
const folder = temporaryFolder;

/** The names that the last statement gives, in a PGlite folder that is open for as long. */
const ask = async (dir: string, sql: string): Promise<unknown[]> => {
  const database = new PGlite(join(dir, "pglite"));
  const results = await database.exec(sql);
  await database.close();
  return results.at(-1)!.rows.map(({ name }) => name);
};
const creating = (schemas: string[]): string => schemas.map((schema) => `create schema ${schema};`).join("\n");

describe("isStillTrue", () => {
  const chain = {
    blockHash: async (n: number) => (n <= 9 ? hash(n) : null),
  };
  const anchor = { number: 9, hash: hash(9) };

  test("default", async () => {
    expect(await isStillTrue(chain, identity, anchor, { ...identity })).toBe(true);
    expect(await isStillTrue(chain, identity, null, { ...identity })).toBe(true);
  });
  test.each(Object.keys(identity) as (keyof ChainIdentity)[])("behavior: not with another %s", async (key) => {
    expect(await isStillTrue(chain, identity, anchor, { ...identity, [key]: "other" })).toBe(false);
  });
  test("behavior: not where a block that was final is gone or another", async () => {
    expect(await isStillTrue(chain, identity, { number: 10, hash: hash(10) }, identity)).toBe(false);
    expect(await isStillTrue(chain, identity, { number: 9, hash: hash(10) }, identity)).toBe(false);
  });
});

test("schemaOf: one for each code and each chain", () => {
  const schema = schemaOf(identity, "c");
  expect(schema).toMatch(/^weir_[0-9a-f]{8}$/);
  expect(schemaOf({ ...identity }, "c")).toBe(schema);
  expect(schemaOf(identity, "d")).not.toBe(schema);
  expect(schemaOf({ ...identity, startBlock: hash(9) }, "c")).not.toBe(schema);
});

describe("PGlite's folder", () => {
  test("default", async () => {
    const dir = folder();
    const cache = openPglite(dir);
    expect(await cache.read()).toBeUndefined();
    await cache.reset(identity);
    expect(await cache.read()).toEqual({ identity, anchor: null });
    await cache.writeAnchor({ number: 5, hash: hash(5) });
    expect(await cache.read()).toEqual({ identity, anchor: { number: 5, hash: hash(5) } });
  });

  test("behavior: a reset removes the rows and nothing else", async () => {
    const dir = folder();
    mkdirSync(join(dir, "pglite"));
    writeFileSync(join(dir, "pglite", "row"), "");
    writeFileSync(join(dir, "mine"), "");
    await openPglite(dir).reset(identity);
    expect(existsSync(join(dir, "pglite"))).toBe(false);
    expect(existsSync(join(dir, "mine"))).toBe(true);
  });

  test("behavior: of the same chain, of which blocks are gone, it leaves what was posted", async () => {
    const dir = folder();
    const cache = openPglite(dir);
    await cache.reset(identity);
    await copyEmptyDatabase(join(dir, "pglite"));
    await ask(dir, creating(["weir", "weir_00000001", "ponder_sync", "weir_live"]));
    const named = "select nspname as name from pg_namespace where nspname ~ '^(weir|ponder)' order by nspname";
    await cache.reset(identity);
    expect(await ask(dir, named)).toEqual(["weir_live"]);
    // Where they cannot be told apart, all goes.
    await cache.reset({ ...identity, genesis: hash(9) });
    expect(existsSync(join(dir, "pglite"))).toBe(false);
  });

  test("behavior: rows of other code go, raw blocks and the rest stay", async () => {
    const dir = folder();
    const named = "select nspname as name from pg_namespace where nspname ~ '^(weir|ponder|mine)' order by nspname";
    await copyEmptyDatabase(join(dir, "pglite"));
    await ask(dir, creating(["weir", "weir_dev", "weir_00000001", "weir_00000002", "ponder_sync", "mine"]));
    const cache = openPglite(dir);
    await cache.prepare("weir_dev");
    expect(await ask(dir, named)).toHaveLength(6);
    await cache.prepare("weir_00000002");
    expect(await ask(dir, named)).toEqual(["mine", "ponder_sync", "weir_00000002", "weir_dev"]);
  });

  test.each(['{"identity":', JSON.stringify({ identity })])(
    "behavior: a note cut short or of another form counts for none: %s",
    async (text) => {
      const dir = folder();
      writeFileSync(join(dir, "identity.json"), text);
      expect(await openPglite(dir).read()).toBeUndefined();
    },
  );

  test("error: a second indexer in the same folder", () => {
    const dir = folder();
    openPglite(dir);
    expect(() => openPglite(dir)).toThrow(
      `Another indexer (process ${process.pid}) works in ${dir}. Stop it, or set INDEXER_DATA_DIR`,
    );
  });
});

const requireFreePort = (port: number) => requireFreePorts([{ part: "the indexer", variable: "INDEXER_PORT", port }]);

describe("requireFreePorts, for the indexer", () => {
  test("default", async () => {
    await requireFreePort(await freePort());
  });
  test("error: taken", async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, "127.0.0.1", () => {
        const address = server.address();
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
    await expect(requireFreePort(port)).rejects.toThrow(`Port ${port} for the indexer is in use.`);
    await expect(requireFreePort(port)).rejects.toThrow("INDEXER_PORT");
    server.close();
  });
});
