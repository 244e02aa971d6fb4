import { describe, expect, test } from "vitest";
import { load } from "./test/lodestar.ts";

/** What Lodestar asks of its fork choice and of a state before it puts a vote into a block. */
type Block = { slot: number; blockRoot: string; parentRoot: string; targetRoot: string };
type ForkChoice = { getBlockHex(root: string): Block; getDependentRoot: unknown };
type State = object;
type Vote = { slot: number; beaconBlockRoot: Uint8Array; source: object; target: { epoch: number; root: Uint8Array } };

const pool = await load("beacon-node", "lib/chain/opPools/aggregatedAttestationPool.js");
const { ForkChoice } = await load("fork-choice", "lib/forkChoice/forkChoice.js");
const { SLOTS_PER_EPOCH: epochLength } = await load("params", "lib/index.js");
const isValid: (forkChoice: ForkChoice, state: State, vote: Vote) => boolean = pool.isValidAttestationData;

const bytes = (slot: number) => Uint8Array.from({ length: 32 }, (_, index) => (index === 31 ? slot : 1));
const rootOf = (slot: number) => `0x${Buffer.from(bytes(slot)).toString("hex")}`;
const source = { epoch: 0, root: bytes(0) };

/** A chain without forks that has a block in these slots, as its fork choice and its state at `slot` see it. */
function chain(slots: number[], slot: number) {
  const before = (than: number) => slots.filter((each) => each <= than).at(-1) ?? 0;
  const blocks = slots.map((each): Block => {
    const target = before(each - (each % epochLength));
    return { slot: each, blockRoot: rootOf(each), parentRoot: rootOf(before(each - 1)), targetRoot: rootOf(target) };
  });
  const find = (root: string) => blocks.find(({ blockRoot }) => blockRoot === root)!;
  const forkChoice = Object.assign(Object.create(ForkChoice.prototype), {
    protoArray: { nodes: blocks, getBlockReadonly: find },
    getBlockHex: find,
    getFinalizedBlock: () => blocks[0],
  });
  const state = {
    slot,
    epochCtx: { epoch: Math.floor(slot / epochLength) },
    previousJustifiedCheckpoint: source,
    currentJustifiedCheckpoint: source,
    blockRoots: { get: (each: number) => bytes(before(each)) },
  };
  /** What an honest validator votes in that slot. */
  const vote = (inSlot: number): Vote => {
    const epoch = Math.floor(inSlot / epochLength);
    const target = { epoch, root: bytes(before(epoch * epochLength)) };
    return { slot: inSlot, beaconBlockRoot: bytes(before(inSlot)), source, target };
  };
  return { forkChoice, state, vote };
}

describe("a vote that a block may take up", () => {
  const start = 3 * epochLength;
  const all = Array.from({ length: start }, (_, slot) => slot);

  test("default: for a block of its own epoch", () => {
    const { forkChoice, state, vote } = chain([...all, start, start + 1], start + 2);
    expect(isValid(forkChoice, state, vote(start + 1))).toBe(true);
  });

  // The proposer of an epoch's first slot is dead: without these votes an epoch fell short of two thirds.
  test("behavior: for the last block of the epoch before, where its own has none yet", () => {
    const { forkChoice, state, vote } = chain([...all, start + 1], start + 2);
    expect(isValid(forkChoice, state, vote(start))).toBe(true);
  });

  test("behavior: the same after an epoch without any block", () => {
    const { forkChoice, state, vote } = chain(all.slice(0, -epochLength), start + 1);
    expect(isValid(forkChoice, state, vote(start))).toBe(true);
  });

  test("error: for a block of another branch, whose committees may be others", () => {
    const { forkChoice, vote } = chain([...all, start + 1], start + 2);
    const other = chain([...all.filter((slot) => slot !== 2 * epochLength - 1), start + 1], start + 2);
    expect(isValid(forkChoice, other.state, vote(start))).toBe(false);
  });
});
