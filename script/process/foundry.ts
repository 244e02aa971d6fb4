import { createRequire } from "node:module";
import { Failure } from "@weir/process/failure";
import { inRoot } from "@weir/process/paths";

const names: Partial<Record<string, string>> = { x64: "amd64", arm64: "arm64" };

/**
 * The tool's own executable. npm's wrapper around it would start slower, and when the wrapper is killed
 * what it wraps lives on.
 */
export function foundryTool(tool: "anvil" | "forge" | "cast"): string {
  const wrapper = inRoot("contracts/node_modules/@foundry-rs", tool, "package.json");
  const platform = `@foundry-rs/${tool}-${process.platform}-${names[process.arch] ?? process.arch}`;
  try {
    return createRequire(createRequire(import.meta.url).resolve(wrapper)).resolve(`${platform}/bin/${tool}`);
  } catch {
    throw new Failure(
      `${tool} for ${process.platform} on ${process.arch} is not installed. Run \`npx pnpm@12.21.0 install\`; Foundry publishes it for Linux and macOS on x64 and arm64.`,
    );
  }
}
