import { execFile, spawn, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import type { Supervisor } from "@weir/process/supervisor";
import type { Machine } from "../machines.ts";

/**
 * Machines that share nothing but wires: a network namespace for each, all of them wired to this program's own. That is
 * one too (see `run.ts`), so that nothing of it touches the machine's network.
 */
export type Wired = {
  machines: Machine[];
  /** From here on nothing passes between the machine and the others; this program still reaches all. */
  cut(machine: number): Promise<void>;
  heal(machine: number): Promise<void>;
};

/** Whether this user may make network namespaces here: root on Linux. */
export const canWire = (): boolean =>
  process.platform === "linux" && spawnSync("unshare", ["--net", "ip", "link", "set", "lo", "up"]).status === 0;

const run = promisify(execFile);
const ip = async (...args: string[]) => void (await run("ip", args));

export async function wire(count: number, supervisor: Pick<Supervisor, "onStop">): Promise<Wired> {
  await ip("link", "set", "lo", "up");
  await run("sysctl", ["-q", "-w", "net.ipv4.ip_forward=1"]);
  const subnet = (index: number) => `10.231.${index + 1}`;
  const machines: Machine[] = [];
  for (let index = 0; index < count; index++) {
    // A namespace lives as long as a process in it: one that does nothing until its input ends, as it does with us.
    const keeper = spawn("unshare", ["--net", "sh", "-c", "echo; exec cat"], { stdio: ["pipe", "pipe", "inherit"] });
    await new Promise((resolve, reject) => keeper.once("error", reject).stdout.once("data", resolve));
    supervisor.onStop(() => void keeper.kill());
    const enter = ["nsenter", "-t", `${keeper.pid}`, "--net", "--"];
    const inside = async (...args: string[]) => void (await run(enter[0]!, [...enter.slice(1), "ip", ...args]));
    await ip("link", "add", `node${index + 1}`, "type", "veth", "peer", "name", "eth0", "netns", `${keeper.pid}`);
    await ip("addr", "add", `${subnet(index)}.1/24`, "dev", `node${index + 1}`);
    await ip("link", "set", `node${index + 1}`, "up");
    await inside("link", "set", "lo", "up");
    await inside("addr", "add", `${subnet(index)}.2/24`, "dev", "eth0");
    await inside("link", "set", "eth0", "up");
    await inside("route", "add", "default", "via", `${subnet(index)}.1`);
    machines.push({ host: `${subnet(index)}.2`, enter });
  }

  const rules = async (verb: "add" | "del", cut: number) => {
    for (let other = 0; other < count; other++) {
      if (other === cut) continue;
      const ends = [`${subnet(cut)}.0/24`, `${subnet(other)}.0/24`] as const;
      await ip("rule", verb, "from", ends[0], "to", ends[1], "blackhole");
      await ip("rule", verb, "from", ends[1], "to", ends[0], "blackhole");
    }
  };
  return { machines, cut: (machine) => rules("add", machine), heal: (machine) => rules("del", machine) };
}
