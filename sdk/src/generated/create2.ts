// Written by `pnpm codegen` from the production bytecode.
export const create2 = {
  "proxy": "0x4e59b44847b379578588920cA78FbF26c0B4956C",
  "salt": "0x0000000000000000000000000000000000000000000000000000000000000000",
  "initCodeHash": {
    "LendingSettings": "0xc4a6224c30af530a7aea359b1d55d2c4f8b71831f5fdc8894e0ce42ffd5d37f4",
    "LendingPools": "0xc2201455854dcb16bdadd8137c7e949b5ffc927ad9e8cee06119b5e76bad06f8",
    "Lens": "0xf1a35c797b31800e9ff2a8e6833637417b9fd92ecb510f192f8de77b5cff99fb"
  }
} as const
