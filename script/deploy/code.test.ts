import { expect, test } from "vitest";
import { isCode } from "./code.ts";

const artifact = {
  deployedBytecode: {
    object: "0x60000000AA__$ab$__BB",
    immutableReferences: { "1": [{ start: 1, length: 2 }] },
    linkReferences: { "A.sol": { A: [{ start: 5, length: 4 }] } },
  },
};
const library = { deployedBytecode: { object: `0x73${"00".repeat(20)}3014` } };

test("default: the code as it was built, with its own immutables and libraries", () => {
  expect(isCode("0x60123400aa11223344bb", artifact)).toBe(true);
  expect(isCode(`0x73${"ab".repeat(20)}3014`, library)).toBe(true);
});

test.each([
  ["no code", undefined],
  ["none at all", "0x"],
  ["another byte", "0x60123401aa11223344bb"],
  ["a byte more", "0x60123400aa11223344bbcc"],
  ["a byte less", "0x60123400aa11223344"],
] as const)("error: %s", (_what, code) => expect(isCode(code, artifact)).toBe(false));
