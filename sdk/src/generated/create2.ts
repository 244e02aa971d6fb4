// Written by `pnpm codegen` from the production bytecode.
export const create2 = {
  "proxy": "0x4e59b44847b379578588920cA78FbF26c0B4956C",
  "salt": "0x0000000000000000000000000000000000000000000000000000000000000000",
  "initCodeHash": {
    "LendingSettings": "0x859e0f91e19fe576e146e3d017febc4078d0c100377fb4dfcfd49a828a957356",
    "LendingPools": "0x6d275d040b4d0d5d8ec5009e7b0732af23850c90dbc8cc7e1f12ef6f1c4c5544",
    "Lens": "0xbc798709e2321f05f90bbf5a0882045f9dc1a0dbabbd2660e64bed14a3f5d36b"
  }
} as const
