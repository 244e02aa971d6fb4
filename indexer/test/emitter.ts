import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lendingPoolsAbi } from "@weir/sdk/abi";
import { peerDeskAbi, peerLoansAbi } from "@weir/sdk/peerAbi";
import {
  type Abi,
  type AbiEvent,
  type ContractEventName,
  encodeAbiParameters,
  encodeEventTopics,
  type GetEventArgs,
  type Hex,
  parseAbi,
} from "viem";
import { onceARun } from "./onceARun.ts";

type AllArgs<abi extends Abi, name extends ContractEventName<abi>> = GetEventArgs<
  abi,
  name,
  { EnableUnion: false; IndexedOnly: false; Required: true }
>;

export const emitterAbi = parseAbi(["function emitAll((bytes32[] topics, bytes data)[] entries)"]);

type Output = {
  errors?: { formattedMessage: string }[];
  contracts?: Record<string, Record<string, { evm: { bytecode: { object: string } } }>>;
};

const MOCKS = "Mocks.sol";

/** Compiles with the compiler of the contracts. */
const compile = (): Buffer => {
  const input = {
    language: "Solidity",
    sources: { [MOCKS]: { content: readFileSync(fileURLToPath(new URL(MOCKS, import.meta.url)), "utf8") } },
    settings: {
      evmVersion: "cancun",
      optimizer: { enabled: true },
      outputSelection: { "*": { "*": ["evm.bytecode.object"] } },
    },
  };
  const solc = fileURLToPath(new URL("../../contracts/solc/solc.cjs", import.meta.url));
  const args = [solc, "--standard-json"];
  return execFileSync(process.execPath, args, { input: JSON.stringify(input) });
};

let compiled: Promise<Output> | undefined;

export const mockBytecode = async (name: "Emitter" | "Token" | "Oracle" | "Borrower"): Promise<Hex> => {
  compiled ??= onceARun("mocks.json", compile).then((text) => JSON.parse(Buffer.from(text).toString()) as Output);
  const { contracts, errors } = await compiled;
  const object = contracts?.[MOCKS]?.[name]?.evm.bytecode.object;
  if (object === undefined) throw new Error(errors?.map((e) => e.formattedMessage).join("\n"));
  return `0x${object}`;
};

export type Entry = { topics: Hex[]; data: Hex };

/** Logs of a contract, with arguments typed by the ABI. */
const entriesOf =
  <const abi extends Abi>(abi: abi) =>
  <name extends ContractEventName<abi>>(eventName: name, args: AllArgs<abi, name>): Entry => {
    const item = abi.find((it): it is AbiEvent => it.type === "event" && it.name === eventName);
    if (item === undefined) throw new Error(`the contract has no event ${eventName}`);
    const values = args as Record<string, unknown>;
    const data = item.inputs.filter((input) => !input.indexed);
    return {
      topics: encodeEventTopics({ abi: [item], eventName, args: values } as Parameters<
        typeof encodeEventTopics
      >[0]) as Hex[],
      data: encodeAbiParameters(data, data.map(({ name }) => values[name ?? ""]) as never),
    };
  };

/** A log of the core. */
export const entry = entriesOf(lendingPoolsAbi);
export const deskEntry = entriesOf(peerDeskAbi);
export const loansEntry = entriesOf(peerLoansAbi);
