//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// peerOffers
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const peerOffersAbi = [
  {
    type: 'function',
    inputs: [],
    name: 'CORE',
    outputs: [{ name: '', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'DOMAIN_SEPARATOR',
    outputs: [{ name: '', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'bumpEpoch',
    outputs: [{ name: 'epoch', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'budget', type: 'bytes32' },
      { name: 'token', type: 'address' },
    ],
    name: 'cancel',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'token', type: 'address' },
      { name: 'receiver', type: 'address' },
    ],
    name: 'collect',
    outputs: [{ name: 'amount', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'party', type: 'address' },
      { name: 'token', type: 'address' },
    ],
    name: 'credit',
    outputs: [{ name: '', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'eip712Domain',
    outputs: [
      { name: 'fields', type: 'bytes1' },
      { name: 'name', type: 'string' },
      { name: 'version', type: 'string' },
      { name: 'chainId', type: 'uint256' },
      { name: 'verifyingContract', type: 'address' },
      { name: 'salt', type: 'bytes32' },
      { name: 'extensions', type: 'uint256[]' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'maker', type: 'address' }],
    name: 'epochOf',
    outputs: [{ name: '', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'hash', type: 'bytes32' }],
    name: 'placed',
    outputs: [{ name: '', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'data', type: 'bytes' }],
    name: 'publish',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'maker', type: 'address' },
      { name: 'budget', type: 'bytes32' },
      { name: 'token', type: 'address' },
    ],
    name: 'used',
    outputs: [{ name: '', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'party', type: 'address', indexed: true },
      { name: 'token', type: 'address', indexed: true },
      { name: 'receiver', type: 'address', indexed: false },
      { name: 'amount', type: 'uint256', indexed: false },
    ],
    name: 'Collected',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'party', type: 'address', indexed: true },
      { name: 'token', type: 'address', indexed: true },
      { name: 'amount', type: 'uint256', indexed: false },
    ],
    name: 'Credited',
  },
  { type: 'event', anonymous: false, inputs: [], name: 'EIP712DomainChanged' },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'maker', type: 'address', indexed: true },
      { name: 'epoch', type: 'uint256', indexed: false },
    ],
    name: 'EpochBumped',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'maker', type: 'address', indexed: true },
      { name: 'budget', type: 'bytes32', indexed: true },
      { name: 'token', type: 'address', indexed: true },
    ],
    name: 'GroupCancelled',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'maker', type: 'address', indexed: true },
      { name: 'hash', type: 'bytes32', indexed: true },
      { name: 'order', type: 'bytes', indexed: false },
    ],
    name: 'Placed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'caller', type: 'address', indexed: true },
      { name: 'data', type: 'bytes', indexed: false },
    ],
    name: 'Published',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'maker', type: 'address', indexed: true },
      { name: 'budget', type: 'bytes32', indexed: true },
      { name: 'token', type: 'address', indexed: true },
      { name: 'used', type: 'uint256', indexed: false },
    ],
    name: 'Used',
  },
] as const
