import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { inRoot } from "@weir/process/paths";
import { pnpmCommand } from "@weir/process/pnpm";

const run = promisify(execFile);

const pnpm = ({ cwd, args }: { cwd: string; args: string[] }) => {
  const { command, args: before } = pnpmCommand();
  return run(command, [...before, ...args], { cwd });
};

/** An application that has installed the SDK from a tarball, in a folder outside of the workspace. */
export type Consumer = {
  folder: string;
  /** The installed package. */
  sdk: string;
  /** The README's examples, which are one program when read in order. */
  example: string;
  remove(): void;
};

/** The TypeScript of the README, in order. */
const readmeExamples = (): string =>
  [...readFileSync(inRoot("sdk/README.md"), "utf8").matchAll(/^```ts\n(.*?)^```$/gms)]
    .map(([, code]) => code)
    .join("\n");

/**
 * Packs the SDK with `pnpm pack` and installs the tarball, with viem beside it, in an empty folder. The packages come from
 * pnpm's store where they are there.
 */
export async function createConsumer(): Promise<Consumer> {
  const folder = mkdtempSync(path.join(tmpdir(), "weir-sdk-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    await pnpm({ cwd: inRoot("sdk"), args: ["pack", "--pack-destination", folder] });
    const [tarball] = readdirSync(folder);
    const { devDependencies } = JSON.parse(readFileSync(inRoot("sdk/package.json"), "utf8"));
    const dependencies = { "@weir/sdk": `file:./${tarball}`, viem: devDependencies.viem };
    writeFileSync(path.join(folder, "package.json"), JSON.stringify({ private: true, type: "module", dependencies }));
    await pnpm({ cwd: folder, args: ["install", "--prefer-offline", "--no-frozen-lockfile"] });
    const example = readmeExamples();
    writeFileSync(path.join(folder, "example.ts"), example);
    return { folder, sdk: path.join(folder, "node_modules/@weir/sdk"), example, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/**
 * Runs the README's examples from the tarball against a running Weir.
 * @param web, rpc in place of the addresses that the README names
 * @returns what they print
 * @throws where they end with another exit code than 0
 */
export async function runExample(
  { folder, example }: Consumer,
  { web, rpc }: { web: string; rpc: string },
): Promise<string> {
  const file = path.join(folder, "running.ts");
  writeFileSync(file, example.replaceAll("http://127.0.0.1:3000", web).replaceAll("http://127.0.0.1:8545", rpc));
  const { stdout } = await run(process.execPath, ["--no-warnings", file], { cwd: folder, timeout: 60_000 });
  return stdout;
}
