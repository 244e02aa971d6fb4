import { madeFrom } from "@weir/process/fingerprint";
import { inRoot, root } from "@weir/process/paths";
import type { Supervisor } from "@weir/process/supervisor";
import { siteInputs } from "./site-inputs.ts";

export const webOut = inRoot("web/out");

const site = madeFrom(inRoot("web/out/.built-from"), root, siteInputs);

/** Whether web/out was built from the present sources. */
export const webIsBuilt = site.isCurrent;

export const buildWeb = (supervisor: Supervisor): Promise<void> =>
  site.make(() =>
    supervisor.run({
      name: "the web build",
      command: process.execPath,
      args: ["--run", "build"],
      cwd: inRoot("web"),
      env: { NODE_ENV: "production" },
    }),
  );
