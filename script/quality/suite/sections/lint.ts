import { run } from "@weir/process/command";
import { foundryTool } from "@weir/process/foundry";
import { licences, writeBom } from "../../bom/bom.ts";
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
    const licensed = await check("every installed package says its licence", async () => {
      const { unknown } = licences((await writeBom(".", "weir")).bom);
      for (const name of unknown)
        console.error(`    ${name} says none: look it up, and say it in script/quality/bom/bom.ts.`);
      return unknown.length === 0;
    });
    // Tests cast and send on purpose what the contracts never should.
    const solidity = await check(
      "forge lint",
      async () => (await run(forge, ["lint", "contracts/src", "contracts/deploy"])) === 0,
    );
    return [biome, format, licensed, solidity].reduce(add);
  },
};
