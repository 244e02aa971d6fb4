import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expWad, lnWad } from "@weir/sdk/math/wad";
import { createTestClient, type Hex, http, parseAbi, publicActions } from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startAnvil } from "./anvil.ts";

// expWad and lnWad against the chain's own, to the unit, over thousands of arguments of every size.

const FILE = "ExpLn.sol";
const LIBRARY = "solady/utils/FixedPointMathLib.sol";
const SOURCE = `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.4;
import { FixedPointMathLib } from "${LIBRARY}";
contract ExpLn {
  function exp(int256[] memory x) external pure returns (int256[] memory) {
    for (uint256 i; i < x.length; ++i) x[i] = FixedPointMathLib.expWad(x[i]);
    return x;
  }
  function ln(int256[] memory x) external pure returns (int256[] memory) {
    for (uint256 i; i < x.length; ++i) x[i] = FixedPointMathLib.lnWad(x[i]);
    return x;
  }
}`;
const abi = parseAbi([
  "function exp(int256[] x) pure returns (int256[])",
  "function ln(int256[] x) pure returns (int256[])",
]);
const ADDRESS = "0x00000000000000000000000000000000000000e1";
const contracts = (path: string): string => fileURLToPath(new URL(`../../../contracts/${path}`, import.meta.url));

const compile = (): Hex => {
  const library = readFileSync(contracts("node_modules/solady/src/utils/FixedPointMathLib.sol"), "utf8");
  const input = {
    language: "Solidity",
    sources: { [FILE]: { content: SOURCE }, [LIBRARY]: { content: library } },
    settings: { optimizer: { enabled: true }, outputSelection: { [FILE]: { "*": ["evm.deployedBytecode.object"] } } },
  };
  const args = [contracts("solc/solc.cjs"), "--standard-json"];
  const output = JSON.parse(execFileSync(process.execPath, args, { input: JSON.stringify(input), encoding: "utf8" }));
  const object: string | undefined = output.contracts?.[FILE]?.ExpLn?.evm.deployedBytecode.object;
  if (!object) throw new Error(`${FILE} does not compile: ${JSON.stringify(output.errors)}`);
  return `0x${object}`;
};

let node: Awaited<ReturnType<typeof startAnvil>>;
const clientOf = (url: string) => createTestClient({ mode: "anvil", transport: http(url) }).extend(publicActions);
let client: ReturnType<typeof clientOf>;

beforeAll(async () => {
  node = await startAnvil(1_700_000_000);
  client = clientOf(node.url);
  await client.setCode({ address: ADDRESS, bytecode: compile() });
}, 60_000);
afterAll(() => node?.stop());

/** The same numbers at every run. @returns a number of up to `bits` random bits */
const random = (seed: bigint) => {
  let state = seed;
  return (bits: number): bigint => {
    let drawn = 0n;
    for (let i = 0; i < bits; i += 32) {
      state = BigInt.asUintN(64, state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n);
      drawn = (drawn << 32n) | (state >> 32n);
    }
    return drawn >> BigInt(Math.ceil(bits / 32) * 32 - bits);
  };
};

const LEAST = -41_446_531_673_892_822_312n;
const MOST = 135_305_999_368_893_231_588n;

const exponents = (): bigint[] => {
  const draw = random(11n);
  const all = [LEAST, LEAST - 1n, LEAST + 1n, MOST, MOST - 1n, -1n, 0n, 1n];
  for (let i = 0; i < 10_000; i++) all.push(LEAST + (draw(128) % (MOST - LEAST + 1n)));
  for (let bits = 1; bits <= 64; bits++)
    for (let i = 0; i < 50; i++) all.push(draw(bits), draw(bits) % 2n === 0n ? -draw(bits) : draw(bits));
  // Around the multiples of ln(2)/2, where the power of two changes.
  for (let k = -119n; k <= 390n; k += 2n)
    for (const near of [-1n, 0n, 1n]) all.push((k * 693_147_180_559_945_309n) / 2n + near);
  return all.filter((x) => x <= MOST);
};

const numbers = (): bigint[] => {
  const draw = random(12n);
  const all: bigint[] = [];
  for (let bits = 1; bits <= 255; bits++) {
    const top = 1n << BigInt(bits - 1);
    all.push(top, top + top - 1n);
    for (let i = 0; i < 60; i++) all.push(top + (draw(bits) % top));
  }
  for (let i = 0; i < 2_000; i++) all.push(10n ** 18n + draw(1 + (i % 58)));
  return all;
};

test.each([
  { name: "expWad", functionName: "exp" as const, ours: expWad, inputs: exponents() },
  { name: "lnWad", functionName: "ln" as const, ours: lnWad, inputs: numbers() },
])("default: $name equals the chain's", { timeout: 60_000 }, async ({ functionName, ours, inputs }) => {
  expect(inputs.length).toBeGreaterThan(15_000);
  for (let at = 0; at < inputs.length; at += 1_000) {
    const part = inputs.slice(at, at + 1_000);
    const theirs = await client.readContract({ abi, address: ADDRESS, functionName, args: [part] });
    expect(part.map((x) => [x, ours(x)])).toEqual(part.map((x, i) => [x, theirs[i]]));
  }
});

test("error: both refuse what the other refuses", async () => {
  for (const [functionName, ours, x] of [
    ["exp", expWad, MOST + 1n],
    ["ln", lnWad, 0n],
    ["ln", lnWad, -1n],
  ] as const) {
    await expect(client.readContract({ abi, address: ADDRESS, functionName, args: [[x]] })).rejects.toThrow();
    expect(() => ours(x)).toThrow(RangeError);
  }
});
