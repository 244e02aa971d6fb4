import { artifactOf } from "./sources.ts";

/** Seaport 1.6 with the settings of its own repository for the deployed code. Returns the path of a file with `seaport` and `conduitController`. */
export const seaportArtifact = (): string =>
  artifactOf({
    name: "seaport",
    compiler: "solc-0.8.24",
    folders: {
      "seaport-core/src/": "contracts/node_modules/seaport-core/src",
      "seaport-types/src/": "contracts/node_modules/seaport-types/src",
    },
    settings: {
      viaIR: true,
      optimizer: { enabled: true, runs: 4_294_967_295 },
      evmVersion: "cancun",
      metadata: { bytecodeHash: "none" },
    },
    contracts: {
      seaport: ["seaport-core/src/Seaport.sol", "Seaport"],
      conduitController: ["seaport-core/src/conduit/ConduitController.sol", "ConduitController"],
    },
  });
