import { defineConfig } from "@wagmi/cli";
import { foundry } from "@wagmi/cli/plugins";

// The ABIs that TypeScript imports come from forge's own output; CI fails when the committed file is not current.
export default defineConfig({
  out: "ts/generated/abi.ts",
  plugins: [
    foundry({
      project: "..",
      artifacts: "contracts/out",
      include: ["LendingPools.sol/**", "Lens.sol/**"],
      forge: { build: false },
    }),
  ],
});
