import { type Address, concat, type Hex, keccak256, pad } from "viem";
import { beforeEach, describe, expect, test } from "vitest";
import type { Peer } from "./deployment.ts";
import { maskedHash } from "./maskedHash.ts";
import { type Known, linkedContracts, sameCode } from "./sameCode.ts";

const address = (n: number): Address => pad(`0x${n.toString(16)}`, { size: 20 });

/** A core that keeps its settings' address twice and is linked with a library; a lens that keeps the core's. */
const coreCode = (settings: Address, library: Address): Hex =>
  concat(["0x6001", pad(settings), "0x02", library, "0x03", pad(settings)]);
const settingsCode = (library: Address): Hex => concat(["0x6004", library, "0x05"]);
const libraryCode = (own: Address): Hex => concat(["0x73", pad(own), "0x30"]);
const lensCode = (core: Address): Hex => concat(["0x6006", pad(core)]);
const deskCode = (core: Address): Hex => concat(["0x6007", pad(core)]);
const peerLensCode: Hex = "0x6008";
const settlementCode = (core: Address): Hex => concat(["0x6009", pad(core)]);
const loansCode = (core: Address, settlement: Address): Hex => concat(["0x600a", pad(core), "0x02", pad(settlement)]);

const none = address(0);
const core = { LendingSettings: { at: [2, 56], wide: true }, Settings: { at: [35], wide: false } };
const settings = { Settings: { at: [2], wide: false } };
const library = { Settings: { at: [1], wide: true } };
const lens = { LendingPools: { at: [2], wide: true } };
const loans = { LendingPools: { at: [2], wide: true }, LoanSettlement: { at: [35], wide: true } };
const known: Known = {
  LendingPools: { hash: maskedHash(coreCode(none, none), Object.values(core)), holes: core },
  LendingSettings: { hash: maskedHash(settingsCode(none), Object.values(settings)), holes: settings },
  Settings: { hash: maskedHash(libraryCode(none), Object.values(library)), holes: library },
  Lens: { hash: maskedHash(lensCode(none), Object.values(lens)), holes: lens },
  PeerDesk: { hash: maskedHash(deskCode(none), Object.values(lens)), holes: lens },
  LoanSettlement: { hash: maskedHash(settlementCode(none), Object.values(lens)), holes: lens },
  PeerLoans: { hash: maskedHash(loansCode(none, none), Object.values(loans)), holes: loans },
  PeerLens: { hash: keccak256(peerLensCode), holes: {} },
};

const [CORE, LENS, SETTINGS, LIBRARY, STRANGER] = [1, 2, 3, 4, 5].map(address) as [
  Address,
  Address,
  Address,
  Address,
  Address,
];
const deployment = { lendingPools: CORE, lens: LENS };
let codes: Map<Address, Hex>;
const same = () => sameCode(deployment, async (at) => codes.get(at), known);

beforeEach(() => {
  codes = new Map([
    [CORE, coreCode(SETTINGS, LIBRARY)],
    [LENS, lensCode(CORE)],
    [SETTINGS, settingsCode(LIBRARY)],
    [LIBRARY, libraryCode(LIBRARY)],
  ]);
});

describe("sameCode", () => {
  test("default: wherever the contracts and their libraries are", async () => expect(await same()).toBe(true));

  test("behavior: one byte elsewhere", async () => {
    codes.set(CORE, codes.get(CORE)!.replace("6001", "6002") as Hex);
    expect(await same()).toBe(false);
  });

  test("behavior: nothing at an address", async () => {
    codes.delete(SETTINGS);
    expect(await same()).toBe(false);
  });

  test("behavior: the core is linked with a stranger's library, under the very same code", async () => {
    codes.set(CORE, coreCode(SETTINGS, STRANGER));
    codes.set(STRANGER, "0x600160005500");
    expect(await same()).toBe(false);
  });

  test("behavior: settings of a stranger", async () => {
    codes.set(CORE, coreCode(STRANGER, LIBRARY));
    codes.set(STRANGER, "0xfe");
    expect(await same()).toBe(false);
  });

  test("behavior: the settings are linked with another library than the core", async () => {
    codes.set(SETTINGS, settingsCode(STRANGER));
    codes.set(STRANGER, libraryCode(STRANGER));
    expect(await same()).toBe(false);
  });

  test("behavior: two places that should hold one address hold two", async () => {
    codes.set(CORE, concat([coreCode(SETTINGS, LIBRARY).slice(0, -64) as Hex, pad(STRANGER)]));
    expect(await same()).toBe(false);
  });

  test("behavior: a word that is more than an address", async () => {
    codes.set(LENS, concat(["0x6006", pad(CORE).replace("0x00", "0x01") as Hex]));
    expect(await same()).toBe(false);
  });

  test("behavior: the lens reads another core", async () => {
    codes.set(LENS, lensCode(STRANGER));
    codes.set(STRANGER, codes.get(CORE)!);
    expect(await same()).toBe(false);
  });

  test("behavior: a library that was deployed under another address", async () => {
    codes.set(LIBRARY, libraryCode(STRANGER));
    codes.set(STRANGER, libraryCode(STRANGER));
    expect(await same()).toBe(false);
  });

  test("error: no node answers", () =>
    expect(sameCode(deployment, () => Promise.reject(new Error("silent")), known)).rejects.toThrow("silent"));
});

describe("a deployment with a desk and loans", () => {
  const [DESK, PEER_LENS, LOANS, SETTLEMENT] = [6, 7, 8, 9].map(address) as [Address, Address, Address, Address];
  const peer = { desk: DESK, lens: PEER_LENS, loans: LOANS };
  const strange = async (of: Peer = peer) =>
    (await linkedContracts({ ...deployment, peer: of }, async (at) => codes.get(at), known)).flatMap(
      ({ name, same: equal }) => (equal ? [] : name),
    );

  beforeEach(() => {
    codes.set(DESK, deskCode(CORE));
    codes.set(PEER_LENS, peerLensCode);
    codes.set(LOANS, loansCode(CORE, SETTLEMENT));
    codes.set(SETTLEMENT, settlementCode(CORE));
  });

  test("default", async () => expect(await strange()).toEqual([]));

  test("behavior: other code, or none", async () => {
    codes.set(DESK, "0xfe");
    codes.delete(PEER_LENS);
    codes.set(SETTLEMENT, "0xfe");
    expect(await strange()).toEqual(["PeerDesk", "PeerLens", "LoanSettlement"]);
  });

  test("behavior: the desk or the loans draw from another core", async () => {
    codes.set(DESK, deskCode(STRANGER));
    codes.set(LOANS, loansCode(STRANGER, SETTLEMENT));
    codes.set(STRANGER, codes.get(CORE)!);
    expect(await strange()).toEqual(["PeerDesk", "PeerLoans"]);
  });

  test("behavior: the loans and their settlement are of two cores", async () => {
    codes.set(SETTLEMENT, settlementCode(STRANGER));
    codes.set(STRANGER, codes.get(CORE)!);
    expect(await strange()).toEqual(["LoanSettlement"]);
  });

  test("behavior: without loans none are looked at", async () => {
    codes.delete(LOANS);
    expect(await strange({ desk: DESK, lens: PEER_LENS })).toEqual([]);
  });
});

describe("linkedContracts", () => {
  const linked = () => linkedContracts(deployment, async (at) => codes.get(at), known);

  test("default: each contract once, with the hash of its code", async () => {
    expect(await linked()).toEqual(
      (
        [
          ["LendingPools", CORE],
          ["LendingSettings", SETTINGS],
          ["Settings", LIBRARY],
          ["Lens", LENS],
        ] as const
      ).map(([name, at]) => ({ name, address: at, codeHash: keccak256(codes.get(at)!), same: true })),
    );
  });

  test("behavior: only the contract whose code or link is another is marked", async () => {
    const strange = async () => (await linked()).flatMap(({ name, same: equal }) => (equal ? [] : name));
    codes.set(LIBRARY, "0xfe");
    expect(await strange()).toEqual(["Settings"]);
    codes.set(LIBRARY, libraryCode(STRANGER));
    expect(await strange()).toEqual(["Settings"]);
    codes.set(SETTINGS, settingsCode(STRANGER));
    // The core and its settings name two libraries: the one that is looked at later disagrees.
    expect(await strange()).toEqual(["LendingPools", "Settings"]);
  });

  test("behavior: without code there is no hash, and other code is not followed", async () => {
    codes.delete(CORE);
    expect(await linked()).toEqual([
      { name: "LendingPools", address: CORE, codeHash: null, same: false },
      { name: "Lens", address: LENS, codeHash: keccak256(codes.get(LENS)!), same: true },
    ]);
  });
});
