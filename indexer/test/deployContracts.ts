import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { foundryTool } from "@weir/process/foundry";
import { inRoot, root } from "@weir/process/paths";
import { type Address, concat, type Hex, padHex } from "viem";
import type { connect } from "./anvilClient.ts";
import { onceARun } from "./onceARun.ts";

type Client = ReturnType<typeof connect>;

const build = (): Uint8Array => {
  const env = { ...process.env, FOUNDRY_PROFILE: "production", FOUNDRY_DYNAMIC_TEST_LINKING: "false" };
  const args = ["build", "contracts/src", "contracts/deploy"];
  const { status, stdout, stderr } = spawnSync(foundryTool("forge"), args, {
    cwd: root,
    env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`forge could not build the contracts:\n${stdout}${stderr}`);
  return new Uint8Array();
};

/** Builds the contracts as the deploy does (script/chain/compile.ts), so that both use one build. */
export const buildContracts = () => onceARun("built", build);

type Places = { start: number; length: number }[];
type Bytecode = { object: string; linkReferences: Record<string, Record<string, Places>> };

const bytecodeOf = (name: string): Bytecode => {
  const text = readFileSync(inRoot(`contracts/out-production/${name}.sol/${name}.json`), "utf8");
  return (JSON.parse(text) as { bytecode: Bytecode }).bytecode;
};

/** Deploys to a chain. */
export const deployer = (client: Client) => {
  const deploy = async (code: Hex) => {
    const hash = await client.sendTransaction({ data: code, gas: 20_000_000n });
    const { contractAddress, blockNumber, status } = await client.waitForTransactionReceipt({ hash });
    if (status !== "success" || !contractAddress) throw new Error("a contract could not be deployed");
    return { address: contractAddress, block: Number(blockNumber) };
  };

  /** Creation code, after deploying the libraries that it links to. */
  const linked = async (name: string): Promise<Hex> => {
    const { object, linkReferences } = bytecodeOf(name);
    let code = object;
    for (const [library, places] of Object.values(linkReferences).flatMap((file) => Object.entries(file))) {
      const { address } = await deploy(await linked(library));
      for (const { start, length } of places)
        code = code.slice(0, 2 + start * 2) + address.slice(2) + code.slice(2 + (start + length) * 2);
    }
    return code as Hex;
  };
  return { deploy, linked };
};

/** The desk, the loans and their lens beside a core. */
export const deployPeer = async (client: Client, core: Address) => {
  const { deploy, linked } = deployer(client);
  const word = (address: Address) => padHex(address, { size: 32 });
  const desk = await deploy(concat([await linked("PeerDesk"), word(core)]));
  const settlement = await deploy(concat([await linked("LoanSettlement"), word(core)]));
  const loans = await deploy(concat([await linked("PeerLoans"), word(core), word(settlement.address)]));
  const lens = await deploy(await linked("PeerLens"));
  return { desk: desk.address, lens: lens.address, loans: loans.address };
};
