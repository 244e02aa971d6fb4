import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openIdentity, type Shape, saveIdentity } from "./networkIdentity.ts";

const shape: Shape = { clients: ["ethereumjs", "geth"], slot: 3, basePort: 28545 };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "weir-identity-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("default: a new network", () => {
  test("has a secret of its own, and an empty folder", () => {
    writeFileSync(path.join(folder, "old"), "");
    const one = openIdentity(folder, shape, false, 1);
    expect(existsSync(path.join(folder, "old"))).toBe(false);
    expect(one).toMatchObject({ ...shape, executionTime: 1 });
    expect(openIdentity(folder, shape, false, 1).secret).not.toBe(one.secret);
  });

  test("also with --keep, when there is nothing to keep", () => {
    expect(openIdentity(folder, shape, true, 1)).toMatchObject({ executionTime: 1 });
  });
});

describe("behavior: one that is kept", () => {
  const kept = { ...shape, secret: `0x${"ab".repeat(32)}`, executionTime: 1, genesisTime: 10 } as const;

  test("is the one that was", () => {
    saveIdentity(folder, kept);
    expect(openIdentity(folder, shape, true, 99)).toEqual(kept);
  });

  test("is read by its owner alone, also where an older build left it open", () => {
    saveIdentity(folder, kept);
    chmodSync(path.join(folder, "network.json"), 0o644);
    chmodSync(folder, 0o755);
    saveIdentity(folder, openIdentity(folder, shape, true, 99));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, "network.json")).mode & 0o777).toBe(0o600);
  });

  test("error: started with other options", () => {
    saveIdentity(folder, kept);
    const other = () => openIdentity(folder, { ...shape, slot: 4 }, true, 99);
    expect(other).toThrow("was started with --slot 3. Start it so again, or without --keep for a new one.");
    expect(existsSync(path.join(folder, "network.json"))).toBe(true);
  });

  test("error: a malformed file", () => {
    writeFileSync(path.join(folder, "network.json"), "{}");
    expect(() => openIdentity(folder, shape, true, 99)).toThrow("is not what a network writes");
  });
});
