import { createRequire } from "node:module";
import { Failure } from "./failure.ts";
import { inRoot } from "./paths.ts";

/** The path of the tool's own executable. npm's wrapper starts slower, and when it is killed the tool runs on. */
export function foundryTool(tool: "anvil" | "forge" | "cast"): string {
  const wrapper = inRoot("contracts/node_modules/@foundry-rs", tool, "package.json");
  const platform = `${process.platform}-${process.arch === "x64" ? "amd64" : process.arch}`;
  try {
    const fromWrapper = createRequire(createRequire(import.meta.url).resolve(wrapper));
    return fromWrapper.resolve(`@foundry-rs/${tool}-${platform}/bin/${tool}`);
  } catch {
    throw new Failure(
      `${tool} for ${process.platform} on ${process.arch} is not installed. Run \`npx pnpm@12.21.0 install\`; Foundry publishes it for Linux and macOS on x64 and arm64.`,
    );
  }
}
