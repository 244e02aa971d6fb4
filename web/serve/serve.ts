import path from "node:path";
import { readOrigins } from "@weir/gate/origins";
import { Failure } from "@weir/process/failure";
import { readPort } from "@weir/process/ports";
import { runProgram } from "@weir/process/program";
import { parseSite } from "@weir/sdk/deployments/site";
import { serveSite } from "./serveSite.ts";

/** Serves the export with the `config.json` of SITE_CONFIG on WEB_PORT, until a signal ends it. */
await runProgram(async () => {
  const config = process.env.SITE_CONFIG;
  if (!config) throw new Failure("SITE_CONFIG is not set: give the text of the site's config.json.");
  const port = readPort("WEB_PORT", 3000);
  await serveSite(path.resolve(import.meta.dirname, "../out"), port, parseSite(JSON.parse(config)), readOrigins(port));
});
