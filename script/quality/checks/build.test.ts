import { buildContracts } from "@weir/chain/compile";
import { localState } from "@weir/process/paths";
import { createSupervisor } from "@weir/process/supervisor";
import { buildWeb, webIsBuilt } from "@weir/stack/web-build";
import { afterAll, test } from "vitest";

const supervisor = createSupervisor({ logs: localState("logs") });
afterAll(() => supervisor.stop());

test("contracts", () => buildContracts(supervisor));

test("web", async () => void (webIsBuilt() || (await buildWeb(supervisor))));
