// Written by `pnpm codegen` from the production bytecode.
export const create2 = {
  "proxy": "0x4e59b44847b379578588920cA78FbF26c0B4956C",
  "salt": "0x0000000000000000000000000000000000000000000000000000000000000000",
  "initCodeHash": {
    "LendingSettings": "0x7c43f2de93a8e79fd255a592474a63e2ecd2837a3091e55e204cd0e13e972076",
    "LendingPools": "0x161126727d38900d93ef218321b9fd5b31f35de558f1eb69db4a3b599c06391a",
    "Lens": "0x72ddf19fc0181237d52d647d9c522a5ce8dd27d6df15424a8dcc7f157814cec4",
    "PeerDesk": "0x5c775ec465bca6fa158ee873db2696c5115791df9d2805a12a2a52fbdf0651ff",
    "PeerLens": "0x7ecf16b871848cec382677ffcfe58d322ef653a82b63eb68faa8685c5dc4e04c"
  }
} as const
