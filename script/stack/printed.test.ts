import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { Failure } from "@weir/process/failure";
import { explain } from "@weir/process/program";
import { createProgress } from "@weir/process/progress";
import { rpc } from "@weir/process/rpc";
import { tail } from "@weir/process/tail";
import { BaseError } from "viem";
import { expect, test } from "vitest";
import { serviceTable } from "./serviceTable.ts";

// A node's text, wherever it is printed, moves no cursor and shows no key.
const hostile = "\u001b[1A\u001b[2KAll is well at https://eth.example/v3/SECRET\u0007";

const harmless = (shown: string): void => {
  expect(shown).toContain("All is well at https://eth.example/…");
  expect(shown.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
};

test("the error that ends a program", () => {
  harmless(explain(new BaseError("It failed.", { details: hostile })));
  harmless(explain(new Error(hostile)));
  expect(explain(new Failure("\u001b[2JNo node."))).toBe("No node.");
});

test("the last lines of a log", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "weir-printed-"));
  writeFileSync(path.join(folder, "log"), `one\n${hostile}\n`);
  const lines = tail(path.join(folder, "log"));
  rmSync(folder, { recursive: true });
  harmless(lines);
  expect(lines.split("\n")).toHaveLength(2);
});

test("a note between the steps, and a step", async () => {
  const out = new PassThrough({ encoding: "utf8" });
  const progress = createProgress(out as unknown as NodeJS.WriteStream);
  progress.note("\u001b[2Jnote");
  await progress.step("\u001b[2Jstep", async () => {});
  expect(out.read()).toMatch(/^note\n {2}… step\n {2}✓ step {2}[\d.]+ s\n$/);
});

test("an error that a node answers with", async () => {
  const server = createServer((_request, response) => {
    response.end(JSON.stringify({ error: { message: hostile } }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const asked = rpc(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, "eth_chainId");
  harmless(await asked.then(String, (error: Error) => error.message));
  server.close();
  server.closeAllConnections();
});

test("the table of services", () => {
  const nodes = [{ name: "Chain", url: "https://eth.example/v3/SECRET", about: "chain id 1" }];
  const urls = { web: "http://127.0.0.1:3000", indexer: "", graphql: "http://127.0.0.1:42069/graphql" };
  const shown = serviceTable(
    { urls, chain: { chainId: 1, nodes } as Parameters<typeof serviceTable>[0]["chain"] },
    "logs",
  );
  expect(shown).toContain("https://eth.example/… ");
  expect(shown).toContain("http://127.0.0.1:42069/graphql");
  expect(shown).not.toContain("SECRET");
});
