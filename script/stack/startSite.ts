import { inRoot } from "@weir/process/paths";
import { host } from "@weir/process/ports";
import type { Supervisor } from "@weir/process/supervisor";
import type { SiteConfig } from "@weir/sdk/deployments/site";

type SiteOptions = { port: number; config: SiteConfig; origins: string[]; supervisor: Supervisor };

/** Starts the server of the built site, and returns once it answers. */
export async function startSite({ port, config, origins, supervisor }: SiteOptions): Promise<void> {
  const command = {
    name: "the site",
    command: process.execPath,
    args: ["serve/serve.ts"],
    cwd: inRoot("web"),
    env: { WEB_PORT: `${port}`, ALLOWED_ORIGINS: origins.join(","), SITE_CONFIG: JSON.stringify(config) },
  };
  await supervisor.startAnswering(command, async () => (await fetch(`http://${host}:${port}/config.json`)).ok);
}
