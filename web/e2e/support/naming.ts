import { type Address, concat, encodeAbiParameters, type Hex, padHex, size, stringToHex, toHex } from "viem";
import { chain } from "./testClient.ts";

/** A token's answer to symbol(): a string, the 32 bytes of older tokens, or a revert. */
export type Answer = { string: string } | { bytes32: string } | "revert";

const answerOf = (answer: Exclude<Answer, "revert">): Hex =>
  "string" in answer
    ? encodeAbiParameters([{ type: "string" }], [answer.string])
    : stringToHex(answer.bytes32, { size: 32 });

/** Bytecode that answers symbol() like this, and delegates everything else to the code at `own`. */
function codeOf(answer: Answer, own: Address): Hex {
  const blob = answer === "revert" ? "0x" : answerOf(answer);
  const length = padHex(toHex(size(blob)), { size: 2 });
  const rest: Hex[] = ["0x365f5f37", "0x5f5f365f73", own, "0x5af4", "0x3d5f5f3e", "0x603757", "0x3d5ffd", "0x5b3d5ff3"];
  const symbolCode: Hex[] =
    answer === "revert" ? ["0x5f5ffd"] : ["0x61", length, "0x60485f39", "0x61", length, "0x5ff3", blob];
  // If the selector is symbol(), jumps to 0x3b; otherwise delegatecalls `own` with the calldata, and returns or reverts
  // with its result.
  return concat(["0x5f3560e01c", "0x6395d89b4114", "0x603b57", ...rest, "0x5b", ...symbolCode]);
}

/** Changes a token's symbol from the next block on, as a malicious token can. */
export async function renaming(token: Address) {
  const client = await chain();
  const own = await client.getCode({ address: token });
  if (!own) throw new Error(`${token} is not a contract`);
  const moved: Address = `0x${"0e".repeat(10)}${token.slice(22)}`;
  await client.setCode({ address: moved, bytecode: own });
  return {
    to: (answer: Answer) => client.setCode({ address: token, bytecode: codeOf(answer, moved) }),
    back: () => client.setCode({ address: token, bytecode: own }),
  };
}
