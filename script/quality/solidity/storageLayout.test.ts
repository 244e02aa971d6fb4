import { existsSync, readFileSync } from "node:fs";
import { inRoot } from "@weir/process/paths";
import { describe, expect, test } from "vitest";
import { describeLayout, type StorageLayout } from "../test/storageLayout.ts";

const snapshot = inRoot("contracts/storage-layout.txt");

function layoutOf(contract: string): StorageLayout {
  const path = inRoot(`contracts/out/${contract}.sol/${contract}.json`);
  if (!existsSync(path)) throw new Error(`${contract} is not compiled: run \`forge build\` first.`);
  const { storageLayout } = JSON.parse(readFileSync(path, "utf8")) as { storageLayout?: StorageLayout };
  if (!storageLayout) throw new Error(`${path} has no storage layout: run \`forge build --force\`.`);
  return storageLayout;
}

describe("the core's storage", () => {
  test("behavior: its layout is the committed one; `vitest -u` in script/quality records an intended change", async () => {
    await expect(describeLayout(layoutOf("LendingPools"))).toMatchFileSnapshot(snapshot);
  });

  test("behavior: LendingSettings, which LendingPools delegates to, has the same layout", () => {
    expect(describeLayout(layoutOf("LendingSettings"))).toBe(describeLayout(layoutOf("LendingPools")));
  });
});

describe("the storage of loans between two persons", () => {
  test("behavior: LoanSettlement, which PeerLoans delegates to, has the same layout", () => {
    const layout = describeLayout(layoutOf("PeerLoans"));
    expect(layout).toContain("_loans");
    expect(describeLayout(layoutOf("LoanSettlement"))).toBe(layout);
  });
});

describe("describeLayout", () => {
  const layout: StorageLayout = {
    storage: [{ label: "_box", offset: 0, slot: "0", type: "t_struct(Box)7_storage" }],
    types: {
      "t_struct(Box)7_storage": {
        label: "struct Box",
        numberOfBytes: "32",
        members: [
          { label: "small", offset: 0, slot: "0", type: "t_uint8" },
          { label: "next", offset: 1, slot: "0", type: "t_uint8" },
        ],
      },
      t_uint8: { label: "uint8", numberOfBytes: "1" },
    },
  };

  test("default: the contract, then its structs, without the compiler's ids", () => {
    expect(describeLayout(layout)).toBe(
      "contract\n0          32  _box: Box\n\nBox\n0           1  small: uint8\n0+1         1  next: uint8\n",
    );
  });

  test("error: a type that is not defined", () => {
    expect(() => describeLayout({ ...layout, types: {} })).toThrow("does not define it");
  });
});
