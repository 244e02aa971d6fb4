import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { run } from "@weir/process/command";
import { Failure } from "@weir/process/failure";
import { inRoot, root } from "@weir/process/paths";
import { runProgram } from "@weir/process/program";

type Manifest = { private?: boolean; version: string };

const read = (file: string): Manifest => JSON.parse(readFileSync(inRoot(file), "utf8")) as Manifest;

/** `pnpm release:prepare`: turns the changesets into versions and changelogs. It commits, tags and publishes nothing. */
await runProgram(async () => {
  if ((await run("changeset", ["version"])) !== 0)
    throw new Failure("Correct the changeset named above, and run it again.");

  // Changesets knows only the root's workspace; the devnet's clients are an install of their own.
  const clients = "script/devnet/clients/package.json";
  const text = readFileSync(inRoot(clients), "utf8");
  writeFileSync(inRoot(clients), text.replace(read(clients).version, read("package.json").version));

  // Changesets writes a changelog for each package. Nobody installs a private one: its changes are in the root's.
  for (const file of globSync("{*,script/*}/package.json", { cwd: root })) {
    if (read(file).private) rmSync(inRoot(file, "../CHANGELOG.md"), { force: true });
  }
  await run("biome", ["format", "--write", "CHANGELOG.md"]);
});
