import { run } from "../../lib/command.ts";
import { foundryTool } from "../../lib/foundry.ts";
import { check } from "../check.ts";
import { add } from "../counts.ts";
import type { Section } from "../section.ts";

export const lint: Section = {
  name: "lint",
  title: "Format and lint",
  async run() {
    const forge = foundryTool("forge");
    const biome = await check(
      "biome check",
      async () => (await run("biome", ["check", "--error-on-warnings", "."])) === 0,
    );
    const format = await check(
      "forge fmt --check",
      async () =>
        (await run(forge, [
          "fmt",
          "--check",
          ...["src", "test", "deploy", "bench"].map((folder) => `contracts/${folder}`),
        ])) === 0,
    );
    // Tests cast and send on purpose what the contracts never should.
    const solidity = await check(
      "forge lint",
      async () => (await run(forge, ["lint", "contracts/src", "contracts/deploy"])) === 0,
    );
    return [biome, format, solidity].reduce(add);
  },
};
