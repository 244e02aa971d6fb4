// Written by `pnpm codegen` from the production bytecode.
export const create2 = {
  "proxy": "0x4e59b44847b379578588920cA78FbF26c0B4956C",
  "salt": "0x0000000000000000000000000000000000000000000000000000000000000000",
  "initCodeHash": {
    "LendingSettings": "0x7c43f2de93a8e79fd255a592474a63e2ecd2837a3091e55e204cd0e13e972076",
    "LendingPools": "0x161126727d38900d93ef218321b9fd5b31f35de558f1eb69db4a3b599c06391a",
    "Lens": "0x72ddf19fc0181237d52d647d9c522a5ce8dd27d6df15424a8dcc7f157814cec4",
    "PeerDesk": "0xdb797a5355a0f5ba3985638882746c6b3b85e6b2eed0d444479ab4e907d21167",
    "PeerLens": "0xb46747be46d71ccdebaee5648c38bf81a75a3a7cc6e21d281fcca18a48726dd1",
    "LoanSettlement": "0xfdac244597e44f9af81eb72d9fae76ba62e962a8a64dfdd5b303ced636ce579b",
    "PeerLoans": "0xb0d47f85a4dbb70b99eb73f7ec5b20d685708b499d84447514e243f7d50af38c"
  }
} as const
