import { innerAddress, openGate } from "@weir/gate/gate";
import { foundryTool } from "@weir/process/foundry";
import { host } from "@weir/process/ports";
import { rpc } from "@weir/process/rpc";
import type { Supervisor } from "@weir/process/supervisor";
import { funded } from "./accounts.ts";
import type { RunningChain } from "./running.ts";
import { anvilId } from "./target.ts";

/** Seconds before now at which the chain begins: the seed fills this history. */
const history = 31 * 24 * 60 * 60;

/** Starts Anvil behind a gate on the port, and returns once it answers. */
export async function startAnvil(supervisor: Supervisor, port: number, origins: string[]): Promise<RunningChain> {
  const url = `http://${host}:${port}`;
  const target = await innerAddress(port);
  supervisor.onStop(await openGate({ port, origins, target }));
  const begin = Math.floor(Date.now() / 1000) - history;
  const args = [
    ...["--host", target.host, "--port", `${target.port}`, "--no-cors", "--chain-id", `${anvilId}`],
    ...["--timestamp", `${begin}`, "--accounts", `${funded}`, "--silent"],
  ];
  const anvil = { name: "Anvil", command: foundryTool("anvil"), args };
  await supervisor.startAnswering(anvil, async () => Number(await rpc<string>(url, "eth_chainId")) === anvilId);
  return {
    chainId: anvilId,
    name: "Anvil",
    blockTime: 0,
    nodes: [{ name: "Chain", url, about: `Anvil, chain id ${anvilId}: for your own wallet or cast` }],
  };
}
