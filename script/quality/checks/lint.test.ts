import { foundryTool } from "@weir/process/foundry";
import { localState } from "@weir/process/paths";
import { expect, test } from "vitest";
import { licences, listLicences } from "../bom/bom.ts";
import { repeatedNames, sourceFiles } from "../test/repeatedNames.ts";
import { succeed } from "../test/succeed.ts";

const forge = foundryTool("forge");

test("biome check", () => succeed("biome", ["check", "--error-on-warnings", "."]));

test("forge fmt --check", () =>
  succeed(forge, ["fmt", "--check", ...["src", "test", "deploy", "bench"].map((folder) => `contracts/${folder}`)]));

test("imports follow .dependency-cruiser.mjs", () =>
  succeed("depcruise", ["sdk", "indexer", "web", "script", "--output-type", "err-long"]));

test("no two source files share a name", () => expect(repeatedNames(sourceFiles())).toEqual([]));

test("every installed package states its licence", async () =>
  expect(licences(await listLicences(".")).problems).toEqual([]));

// Tests cast and send on purpose what the contracts never should. In contracts/out, forge lint would replace the compiled
// contracts by artifacts without code and storage layout.
test("forge lint", () =>
  succeed(forge, ["lint", "contracts/src", "contracts/deploy"], {
    env: { FOUNDRY_OUT: localState("lint/out"), FOUNDRY_CACHE_PATH: localState("lint/cache") },
  }));
