import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { type Address, encodeFunctionData, type Hex, parseAbi } from "viem";
import { chain, send } from "./testClient.ts";

const contracts = path.resolve(import.meta.dirname, "../../../contracts");
const MOCK = "OldToken";

type Output = {
  errors?: { severity: string; formattedMessage: string }[];
  contracts?: Record<string, Record<string, { evm: { deployedBytecode: { object: string } } }>>;
};

/** Compiled with the contracts' compiler; the build of the site's chain does not include the mocks. */
function codeOf(name: string): Hex {
  const content = readFileSync(path.join(contracts, "test/mocks", `${name}.sol`), "utf8");
  const input = {
    language: "Solidity",
    sources: { [name]: { content } },
    settings: { evmVersion: "cancun", outputSelection: { "*": { "*": ["evm.deployedBytecode.object"] } } },
  };
  const answer = execFileSync(process.execPath, [path.join(contracts, "solc/solc.cjs"), "--standard-json"], {
    input: JSON.stringify(input),
    encoding: "utf8",
  });
  const { errors = [], contracts: built } = JSON.parse(answer) as Output;
  const object = built?.[name]?.[name]?.evm.deployedBytecode.object;
  if (!object)
    throw new Error(`${name}.sol does not compile:\n${errors.map((error) => error.formattedMessage).join("")}`);
  return `0x${object}`;
}

/**
 * Replaces a token of six decimals by one with USDT's approve() and block list, with its balances and allowances; returns a
 * function that restores it.
 */
export async function makeOld(token: Address): Promise<() => Promise<void>> {
  const client = await chain();
  const own = await client.getCode({ address: token });
  if (!own) throw new Error(`${token} is not a contract`);
  await client.setCode({ address: token, bytecode: codeOf(MOCK) });
  return () => client.setCode({ address: token, bytecode: own });
}

/** Lets such a token refuse every transfer of a holder. */
export const block = async (token: Address, holder: Address): Promise<void> =>
  send(
    holder,
    token,
    encodeFunctionData({
      abi: parseAbi(["function setBlocked(address holder, bool blocked)"]),
      args: [holder, true],
    }),
  );
