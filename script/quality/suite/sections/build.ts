import { buildContracts } from "@weir/chain/compile";
import { localState } from "@weir/process/paths";
import { createSupervisor, type Supervisor } from "@weir/process/supervisor";
import { buildWeb, webIsBuilt } from "@weir/stack/web-build";
import { check } from "../check.ts";
import { add } from "../counts.ts";
import type { Section } from "../section.ts";

export const build: Section = {
  name: "build",
  title: "Build",
  async run() {
    const contracts = await check("contracts", () => builds(buildContracts));
    const web = await check("web", async () => webIsBuilt() || (await builds(buildWeb)));
    return add(contracts, web);
  },
};

async function builds(work: (supervisor: Supervisor) => Promise<void>): Promise<boolean> {
  const supervisor = createSupervisor({ logs: localState("logs") });
  try {
    await work(supervisor);
    return true;
  } catch (error) {
    console.error((error as Error).message);
    return false;
  } finally {
    await supervisor.stop();
  }
}
