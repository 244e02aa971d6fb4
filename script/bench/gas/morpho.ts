import { artifactOf } from "./sources.ts";

/** Morpho Blue with the settings of its own repository for the deployed code. Returns the path of a file with `bytecode`. */
export const morphoArtifact = (): string =>
  artifactOf({
    name: "morpho",
    compiler: "solc-0.8.19",
    folders: { "": "contracts/node_modules/@morpho-org/morpho-blue/src" },
    settings: {
      viaIR: true,
      optimizer: { enabled: true, runs: 999_999 },
      evmVersion: "paris",
      metadata: { bytecodeHash: "none" },
    },
    contracts: { bytecode: ["Morpho.sol", "Morpho"] },
  });
