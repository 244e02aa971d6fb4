import { spawn } from "node:child_process";
import type { Supervisor } from "@weir/process/supervisor";
import { execa } from "execa";
import type { Machine } from "../layout.ts";

export type Wired = Awaited<ReturnType<typeof wire>>;

const ip = (...args: string[]) => execa("ip", args);

/**
 * Creates machines as network namespaces, each wired to the namespace of this program (see devnetCheck.ts), so that the
 * machine's own network stays untouched.
 */
export async function wire(count: number, supervisor: Pick<Supervisor, "onStop">) {
  await ip("link", "set", "lo", "up");
  await execa("sysctl", ["-q", "-w", "net.ipv4.ip_forward=1"]);
  const subnet = (index: number) => `10.231.${index + 1}`;
  const machines: Machine[] = [];
  for (let index = 0; index < count; index++) {
    // A namespace exists as long as a process in it: this one ends with its input, and so with this program.
    const keeper = spawn("unshare", ["--net", "sh", "-c", "echo; exec cat"], { stdio: ["pipe", "pipe", "inherit"] });
    await new Promise((resolve, reject) => keeper.once("error", reject).stdout.once("data", resolve));
    supervisor.onStop(() => void keeper.kill());
    const enter = ["nsenter", "-t", `${keeper.pid}`, "--net", "--"];
    const inside = (...args: string[]) => execa(enter[0]!, [...enter.slice(1), "ip", ...args]);
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
  return {
    machines,
    /** Blocks all traffic between the machine and the others; this program still reaches all. */
    cut: (machine: number) => rules("add", machine),
    heal: (machine: number) => rules("del", machine),
  };
}
