//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// PeerDesk
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const peerDeskAbi = [
  {
    type: 'constructor',
    inputs: [{ name: 'core', type: 'address' }],
    stateMutability: 'nonpayable',
  },
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
    inputs: [
      {
        name: 'deal',
        type: 'tuple',
        components: [
          {
            name: 'ad',
            type: 'tuple',
            components: [
              { name: 'maker', type: 'address' },
              { name: 'taker', type: 'address' },
              { name: 'epoch', type: 'uint256' },
              { name: 'group', type: 'bytes32' },
              { name: 'start', type: 'uint256' },
              { name: 'expiry', type: 'uint256' },
              { name: 'makerSells', type: 'bool' },
              { name: 'token', type: 'address' },
              { name: 'min', type: 'uint256' },
              { name: 'max', type: 'uint256' },
              { name: 'total', type: 'uint256' },
              { name: 'payWindow', type: 'uint256' },
              { name: 'releaseWindow', type: 'uint256' },
              { name: 'autoRelease', type: 'bool' },
              { name: 'arbiter', type: 'address' },
              { name: 'backup', type: 'address' },
              { name: 'arbiterFee', type: 'uint256' },
              { name: 'bondSeller', type: 'uint256' },
              { name: 'bondBuyer', type: 'uint256' },
              { name: 'termsHash', type: 'bytes32' },
              { name: 'source', type: 'uint256' },
            ],
          },
          { name: 'taker', type: 'address' },
          { name: 'amount', type: 'uint256' },
          { name: 'number', type: 'uint256' },
        ],
      },
      { name: 'buyerAmount', type: 'uint256' },
      { name: 'deadline', type: 'uint256' },
      { name: 'signature', type: 'bytes' },
    ],
    name: 'agree',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'deal',
        type: 'tuple',
        components: [
          {
            name: 'ad',
            type: 'tuple',
            components: [
              { name: 'maker', type: 'address' },
              { name: 'taker', type: 'address' },
              { name: 'epoch', type: 'uint256' },
              { name: 'group', type: 'bytes32' },
              { name: 'start', type: 'uint256' },
              { name: 'expiry', type: 'uint256' },
              { name: 'makerSells', type: 'bool' },
              { name: 'token', type: 'address' },
              { name: 'min', type: 'uint256' },
              { name: 'max', type: 'uint256' },
              { name: 'total', type: 'uint256' },
              { name: 'payWindow', type: 'uint256' },
              { name: 'releaseWindow', type: 'uint256' },
              { name: 'autoRelease', type: 'bool' },
              { name: 'arbiter', type: 'address' },
              { name: 'backup', type: 'address' },
              { name: 'arbiterFee', type: 'uint256' },
              { name: 'bondSeller', type: 'uint256' },
              { name: 'bondBuyer', type: 'uint256' },
              { name: 'termsHash', type: 'bytes32' },
              { name: 'source', type: 'uint256' },
            ],
          },
          { name: 'taker', type: 'address' },
          { name: 'amount', type: 'uint256' },
          { name: 'number', type: 'uint256' },
        ],
      },
      { name: 'arbiter', type: 'address' },
      { name: 'fee', type: 'uint256' },
      { name: 'deadline', type: 'uint256' },
      { name: 'signature', type: 'bytes' },
    ],
    name: 'appoint',
    outputs: [],
    stateMutability: 'nonpayable',
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
      {
        name: 'deal',
        type: 'tuple',
        components: [
          {
            name: 'ad',
            type: 'tuple',
            components: [
              { name: 'maker', type: 'address' },
              { name: 'taker', type: 'address' },
              { name: 'epoch', type: 'uint256' },
              { name: 'group', type: 'bytes32' },
              { name: 'start', type: 'uint256' },
              { name: 'expiry', type: 'uint256' },
              { name: 'makerSells', type: 'bool' },
              { name: 'token', type: 'address' },
              { name: 'min', type: 'uint256' },
              { name: 'max', type: 'uint256' },
              { name: 'total', type: 'uint256' },
              { name: 'payWindow', type: 'uint256' },
              { name: 'releaseWindow', type: 'uint256' },
              { name: 'autoRelease', type: 'bool' },
              { name: 'arbiter', type: 'address' },
              { name: 'backup', type: 'address' },
              { name: 'arbiterFee', type: 'uint256' },
              { name: 'bondSeller', type: 'uint256' },
              { name: 'bondBuyer', type: 'uint256' },
              { name: 'termsHash', type: 'bytes32' },
              { name: 'source', type: 'uint256' },
            ],
          },
          { name: 'taker', type: 'address' },
          { name: 'amount', type: 'uint256' },
          { name: 'number', type: 'uint256' },
        ],
      },
    ],
    name: 'claim',
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
      {
        name: 'deal',
        type: 'tuple',
        components: [
          {
            name: 'ad',
            type: 'tuple',
            components: [
              { name: 'maker', type: 'address' },
              { name: 'taker', type: 'address' },
              { name: 'epoch', type: 'uint256' },
              { name: 'group', type: 'bytes32' },
              { name: 'start', type: 'uint256' },
              { name: 'expiry', type: 'uint256' },
              { name: 'makerSells', type: 'bool' },
              { name: 'token', type: 'address' },
              { name: 'min', type: 'uint256' },
              { name: 'max', type: 'uint256' },
              { name: 'total', type: 'uint256' },
              { name: 'payWindow', type: 'uint256' },
              { name: 'releaseWindow', type: 'uint256' },
              { name: 'autoRelease', type: 'bool' },
              { name: 'arbiter', type: 'address' },
              { name: 'backup', type: 'address' },
              { name: 'arbiterFee', type: 'uint256' },
              { name: 'bondSeller', type: 'uint256' },
              { name: 'bondBuyer', type: 'uint256' },
              { name: 'termsHash', type: 'bytes32' },
              { name: 'source', type: 'uint256' },
            ],
          },
          { name: 'taker', type: 'address' },
          { name: 'amount', type: 'uint256' },
          { name: 'number', type: 'uint256' },
        ],
      },
    ],
    name: 'concede',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'deal',
        type: 'tuple',
        components: [
          {
            name: 'ad',
            type: 'tuple',
            components: [
              { name: 'maker', type: 'address' },
              { name: 'taker', type: 'address' },
              { name: 'epoch', type: 'uint256' },
              { name: 'group', type: 'bytes32' },
              { name: 'start', type: 'uint256' },
              { name: 'expiry', type: 'uint256' },
              { name: 'makerSells', type: 'bool' },
              { name: 'token', type: 'address' },
              { name: 'min', type: 'uint256' },
              { name: 'max', type: 'uint256' },
              { name: 'total', type: 'uint256' },
              { name: 'payWindow', type: 'uint256' },
              { name: 'releaseWindow', type: 'uint256' },
              { name: 'autoRelease', type: 'bool' },
              { name: 'arbiter', type: 'address' },
              { name: 'backup', type: 'address' },
              { name: 'arbiterFee', type: 'uint256' },
              { name: 'bondSeller', type: 'uint256' },
              { name: 'bondBuyer', type: 'uint256' },
              { name: 'termsHash', type: 'bytes32' },
              { name: 'source', type: 'uint256' },
            ],
          },
          { name: 'taker', type: 'address' },
          { name: 'amount', type: 'uint256' },
          { name: 'number', type: 'uint256' },
        ],
      },
    ],
    name: 'confirm',
    outputs: [],
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
    name: 'dealCount',
    outputs: [{ name: '', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'deal',
        type: 'tuple',
        components: [
          {
            name: 'ad',
            type: 'tuple',
            components: [
              { name: 'maker', type: 'address' },
              { name: 'taker', type: 'address' },
              { name: 'epoch', type: 'uint256' },
              { name: 'group', type: 'bytes32' },
              { name: 'start', type: 'uint256' },
              { name: 'expiry', type: 'uint256' },
              { name: 'makerSells', type: 'bool' },
              { name: 'token', type: 'address' },
              { name: 'min', type: 'uint256' },
              { name: 'max', type: 'uint256' },
              { name: 'total', type: 'uint256' },
              { name: 'payWindow', type: 'uint256' },
              { name: 'releaseWindow', type: 'uint256' },
              { name: 'autoRelease', type: 'bool' },
              { name: 'arbiter', type: 'address' },
              { name: 'backup', type: 'address' },
              { name: 'arbiterFee', type: 'uint256' },
              { name: 'bondSeller', type: 'uint256' },
              { name: 'bondBuyer', type: 'uint256' },
              { name: 'termsHash', type: 'bytes32' },
              { name: 'source', type: 'uint256' },
            ],
          },
          { name: 'taker', type: 'address' },
          { name: 'amount', type: 'uint256' },
          { name: 'number', type: 'uint256' },
        ],
      },
    ],
    name: 'dealId',
    outputs: [{ name: '', type: 'bytes32' }],
    stateMutability: 'pure',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'deal',
        type: 'tuple',
        components: [
          {
            name: 'ad',
            type: 'tuple',
            components: [
              { name: 'maker', type: 'address' },
              { name: 'taker', type: 'address' },
              { name: 'epoch', type: 'uint256' },
              { name: 'group', type: 'bytes32' },
              { name: 'start', type: 'uint256' },
              { name: 'expiry', type: 'uint256' },
              { name: 'makerSells', type: 'bool' },
              { name: 'token', type: 'address' },
              { name: 'min', type: 'uint256' },
              { name: 'max', type: 'uint256' },
              { name: 'total', type: 'uint256' },
              { name: 'payWindow', type: 'uint256' },
              { name: 'releaseWindow', type: 'uint256' },
              { name: 'autoRelease', type: 'bool' },
              { name: 'arbiter', type: 'address' },
              { name: 'backup', type: 'address' },
              { name: 'arbiterFee', type: 'uint256' },
              { name: 'bondSeller', type: 'uint256' },
              { name: 'bondBuyer', type: 'uint256' },
              { name: 'termsHash', type: 'bytes32' },
              { name: 'source', type: 'uint256' },
            ],
          },
          { name: 'taker', type: 'address' },
          { name: 'amount', type: 'uint256' },
          { name: 'number', type: 'uint256' },
        ],
      },
    ],
    name: 'dispute',
    outputs: [],
    stateMutability: 'nonpayable',
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
    inputs: [
      {
        name: 'deal',
        type: 'tuple',
        components: [
          {
            name: 'ad',
            type: 'tuple',
            components: [
              { name: 'maker', type: 'address' },
              { name: 'taker', type: 'address' },
              { name: 'epoch', type: 'uint256' },
              { name: 'group', type: 'bytes32' },
              { name: 'start', type: 'uint256' },
              { name: 'expiry', type: 'uint256' },
              { name: 'makerSells', type: 'bool' },
              { name: 'token', type: 'address' },
              { name: 'min', type: 'uint256' },
              { name: 'max', type: 'uint256' },
              { name: 'total', type: 'uint256' },
              { name: 'payWindow', type: 'uint256' },
              { name: 'releaseWindow', type: 'uint256' },
              { name: 'autoRelease', type: 'bool' },
              { name: 'arbiter', type: 'address' },
              { name: 'backup', type: 'address' },
              { name: 'arbiterFee', type: 'uint256' },
              { name: 'bondSeller', type: 'uint256' },
              { name: 'bondBuyer', type: 'uint256' },
              { name: 'termsHash', type: 'bytes32' },
              { name: 'source', type: 'uint256' },
            ],
          },
          { name: 'taker', type: 'address' },
          { name: 'amount', type: 'uint256' },
          { name: 'number', type: 'uint256' },
        ],
      },
    ],
    name: 'expire',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'order',
        type: 'tuple',
        components: [
          { name: 'maker', type: 'address' },
          { name: 'taker', type: 'address' },
          { name: 'epoch', type: 'uint256' },
          { name: 'group', type: 'bytes32' },
          { name: 'start', type: 'uint256' },
          { name: 'expiry', type: 'uint256' },
          { name: 'sell', type: 'address' },
          { name: 'sellAmount', type: 'uint256' },
          { name: 'buy', type: 'address' },
          { name: 'buyAmount', type: 'uint256' },
          { name: 'minFill', type: 'uint256' },
          { name: 'source', type: 'uint256' },
          { name: 'sink', type: 'uint256' },
        ],
      },
      { name: 'signature', type: 'bytes' },
      { name: 'amount', type: 'uint256' },
      { name: 'source', type: 'uint256' },
      { name: 'receiver', type: 'address' },
      { name: 'data', type: 'bytes' },
    ],
    name: 'fill',
    outputs: [{ name: 'paid', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'ad',
        type: 'tuple',
        components: [
          { name: 'maker', type: 'address' },
          { name: 'taker', type: 'address' },
          { name: 'epoch', type: 'uint256' },
          { name: 'group', type: 'bytes32' },
          { name: 'start', type: 'uint256' },
          { name: 'expiry', type: 'uint256' },
          { name: 'makerSells', type: 'bool' },
          { name: 'token', type: 'address' },
          { name: 'min', type: 'uint256' },
          { name: 'max', type: 'uint256' },
          { name: 'total', type: 'uint256' },
          { name: 'payWindow', type: 'uint256' },
          { name: 'releaseWindow', type: 'uint256' },
          { name: 'autoRelease', type: 'bool' },
          { name: 'arbiter', type: 'address' },
          { name: 'backup', type: 'address' },
          { name: 'arbiterFee', type: 'uint256' },
          { name: 'bondSeller', type: 'uint256' },
          { name: 'bondBuyer', type: 'uint256' },
          { name: 'termsHash', type: 'bytes32' },
          { name: 'source', type: 'uint256' },
        ],
      },
    ],
    name: 'hashAd',
    outputs: [{ name: '', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'deal', type: 'bytes32' },
      { name: 'buyerAmount', type: 'uint256' },
      { name: 'epoch', type: 'uint256' },
      { name: 'deadline', type: 'uint256' },
    ],
    name: 'hashAgreement',
    outputs: [{ name: '', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'deal', type: 'bytes32' },
      { name: 'round', type: 'uint256' },
      { name: 'arbiter', type: 'address' },
      { name: 'fee', type: 'uint256' },
      { name: 'epoch', type: 'uint256' },
      { name: 'deadline', type: 'uint256' },
    ],
    name: 'hashAppointment',
    outputs: [{ name: '', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'order',
        type: 'tuple',
        components: [
          { name: 'maker', type: 'address' },
          { name: 'taker', type: 'address' },
          { name: 'epoch', type: 'uint256' },
          { name: 'group', type: 'bytes32' },
          { name: 'start', type: 'uint256' },
          { name: 'expiry', type: 'uint256' },
          { name: 'sell', type: 'address' },
          { name: 'sellAmount', type: 'uint256' },
          { name: 'buy', type: 'address' },
          { name: 'buyAmount', type: 'uint256' },
          { name: 'minFill', type: 'uint256' },
          { name: 'source', type: 'uint256' },
          { name: 'sink', type: 'uint256' },
        ],
      },
    ],
    name: 'hashSwap',
    outputs: [{ name: '', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'deal',
        type: 'tuple',
        components: [
          {
            name: 'ad',
            type: 'tuple',
            components: [
              { name: 'maker', type: 'address' },
              { name: 'taker', type: 'address' },
              { name: 'epoch', type: 'uint256' },
              { name: 'group', type: 'bytes32' },
              { name: 'start', type: 'uint256' },
              { name: 'expiry', type: 'uint256' },
              { name: 'makerSells', type: 'bool' },
              { name: 'token', type: 'address' },
              { name: 'min', type: 'uint256' },
              { name: 'max', type: 'uint256' },
              { name: 'total', type: 'uint256' },
              { name: 'payWindow', type: 'uint256' },
              { name: 'releaseWindow', type: 'uint256' },
              { name: 'autoRelease', type: 'bool' },
              { name: 'arbiter', type: 'address' },
              { name: 'backup', type: 'address' },
              { name: 'arbiterFee', type: 'uint256' },
              { name: 'bondSeller', type: 'uint256' },
              { name: 'bondBuyer', type: 'uint256' },
              { name: 'termsHash', type: 'bytes32' },
              { name: 'source', type: 'uint256' },
            ],
          },
          { name: 'taker', type: 'address' },
          { name: 'amount', type: 'uint256' },
          { name: 'number', type: 'uint256' },
        ],
      },
    ],
    name: 'markPaid',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'ad',
        type: 'tuple',
        components: [
          { name: 'maker', type: 'address' },
          { name: 'taker', type: 'address' },
          { name: 'epoch', type: 'uint256' },
          { name: 'group', type: 'bytes32' },
          { name: 'start', type: 'uint256' },
          { name: 'expiry', type: 'uint256' },
          { name: 'makerSells', type: 'bool' },
          { name: 'token', type: 'address' },
          { name: 'min', type: 'uint256' },
          { name: 'max', type: 'uint256' },
          { name: 'total', type: 'uint256' },
          { name: 'payWindow', type: 'uint256' },
          { name: 'releaseWindow', type: 'uint256' },
          { name: 'autoRelease', type: 'bool' },
          { name: 'arbiter', type: 'address' },
          { name: 'backup', type: 'address' },
          { name: 'arbiterFee', type: 'uint256' },
          { name: 'bondSeller', type: 'uint256' },
          { name: 'bondBuyer', type: 'uint256' },
          { name: 'termsHash', type: 'bytes32' },
          { name: 'source', type: 'uint256' },
        ],
      },
      { name: 'signature', type: 'bytes' },
      { name: 'amount', type: 'uint256' },
      { name: 'source', type: 'uint256' },
    ],
    name: 'open',
    outputs: [{ name: 'id', type: 'bytes32' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'ad',
        type: 'tuple',
        components: [
          { name: 'maker', type: 'address' },
          { name: 'taker', type: 'address' },
          { name: 'epoch', type: 'uint256' },
          { name: 'group', type: 'bytes32' },
          { name: 'start', type: 'uint256' },
          { name: 'expiry', type: 'uint256' },
          { name: 'makerSells', type: 'bool' },
          { name: 'token', type: 'address' },
          { name: 'min', type: 'uint256' },
          { name: 'max', type: 'uint256' },
          { name: 'total', type: 'uint256' },
          { name: 'payWindow', type: 'uint256' },
          { name: 'releaseWindow', type: 'uint256' },
          { name: 'autoRelease', type: 'bool' },
          { name: 'arbiter', type: 'address' },
          { name: 'backup', type: 'address' },
          { name: 'arbiterFee', type: 'uint256' },
          { name: 'bondSeller', type: 'uint256' },
          { name: 'bondBuyer', type: 'uint256' },
          { name: 'termsHash', type: 'bytes32' },
          { name: 'source', type: 'uint256' },
        ],
      },
    ],
    name: 'placeAd',
    outputs: [{ name: 'hash', type: 'bytes32' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'order',
        type: 'tuple',
        components: [
          { name: 'maker', type: 'address' },
          { name: 'taker', type: 'address' },
          { name: 'epoch', type: 'uint256' },
          { name: 'group', type: 'bytes32' },
          { name: 'start', type: 'uint256' },
          { name: 'expiry', type: 'uint256' },
          { name: 'sell', type: 'address' },
          { name: 'sellAmount', type: 'uint256' },
          { name: 'buy', type: 'address' },
          { name: 'buyAmount', type: 'uint256' },
          { name: 'minFill', type: 'uint256' },
          { name: 'source', type: 'uint256' },
          { name: 'sink', type: 'uint256' },
        ],
      },
    ],
    name: 'placeSwap',
    outputs: [{ name: 'hash', type: 'bytes32' }],
    stateMutability: 'nonpayable',
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
    inputs: [{ name: 'deal', type: 'bytes32' }],
    name: 'progressOf',
    outputs: [
      {
        name: '',
        type: 'tuple',
        components: [
          { name: 'stage', type: 'uint8' },
          { name: 'seen', type: 'bool' },
          { name: 'clock', type: 'uint40' },
          { name: 'round', type: 'uint16' },
          { name: 'arbiter', type: 'address' },
          { name: 'arbiterFee', type: 'uint16' },
        ],
      },
    ],
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
      {
        name: 'ad',
        type: 'tuple',
        components: [
          { name: 'maker', type: 'address' },
          { name: 'taker', type: 'address' },
          { name: 'epoch', type: 'uint256' },
          { name: 'group', type: 'bytes32' },
          { name: 'start', type: 'uint256' },
          { name: 'expiry', type: 'uint256' },
          { name: 'makerSells', type: 'bool' },
          { name: 'token', type: 'address' },
          { name: 'min', type: 'uint256' },
          { name: 'max', type: 'uint256' },
          { name: 'total', type: 'uint256' },
          { name: 'payWindow', type: 'uint256' },
          { name: 'releaseWindow', type: 'uint256' },
          { name: 'autoRelease', type: 'bool' },
          { name: 'arbiter', type: 'address' },
          { name: 'backup', type: 'address' },
          { name: 'arbiterFee', type: 'uint256' },
          { name: 'bondSeller', type: 'uint256' },
          { name: 'bondBuyer', type: 'uint256' },
          { name: 'termsHash', type: 'bytes32' },
          { name: 'source', type: 'uint256' },
        ],
      },
      { name: 'taker', type: 'address' },
    ],
    name: 'reasonAgainstTerms',
    outputs: [{ name: '', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'deal',
        type: 'tuple',
        components: [
          {
            name: 'ad',
            type: 'tuple',
            components: [
              { name: 'maker', type: 'address' },
              { name: 'taker', type: 'address' },
              { name: 'epoch', type: 'uint256' },
              { name: 'group', type: 'bytes32' },
              { name: 'start', type: 'uint256' },
              { name: 'expiry', type: 'uint256' },
              { name: 'makerSells', type: 'bool' },
              { name: 'token', type: 'address' },
              { name: 'min', type: 'uint256' },
              { name: 'max', type: 'uint256' },
              { name: 'total', type: 'uint256' },
              { name: 'payWindow', type: 'uint256' },
              { name: 'releaseWindow', type: 'uint256' },
              { name: 'autoRelease', type: 'bool' },
              { name: 'arbiter', type: 'address' },
              { name: 'backup', type: 'address' },
              { name: 'arbiterFee', type: 'uint256' },
              { name: 'bondSeller', type: 'uint256' },
              { name: 'bondBuyer', type: 'uint256' },
              { name: 'termsHash', type: 'bytes32' },
              { name: 'source', type: 'uint256' },
            ],
          },
          { name: 'taker', type: 'address' },
          { name: 'amount', type: 'uint256' },
          { name: 'number', type: 'uint256' },
        ],
      },
    ],
    name: 'release',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'deal',
        type: 'tuple',
        components: [
          {
            name: 'ad',
            type: 'tuple',
            components: [
              { name: 'maker', type: 'address' },
              { name: 'taker', type: 'address' },
              { name: 'epoch', type: 'uint256' },
              { name: 'group', type: 'bytes32' },
              { name: 'start', type: 'uint256' },
              { name: 'expiry', type: 'uint256' },
              { name: 'makerSells', type: 'bool' },
              { name: 'token', type: 'address' },
              { name: 'min', type: 'uint256' },
              { name: 'max', type: 'uint256' },
              { name: 'total', type: 'uint256' },
              { name: 'payWindow', type: 'uint256' },
              { name: 'releaseWindow', type: 'uint256' },
              { name: 'autoRelease', type: 'bool' },
              { name: 'arbiter', type: 'address' },
              { name: 'backup', type: 'address' },
              { name: 'arbiterFee', type: 'uint256' },
              { name: 'bondSeller', type: 'uint256' },
              { name: 'bondBuyer', type: 'uint256' },
              { name: 'termsHash', type: 'bytes32' },
              { name: 'source', type: 'uint256' },
            ],
          },
          { name: 'taker', type: 'address' },
          { name: 'amount', type: 'uint256' },
          { name: 'number', type: 'uint256' },
        ],
      },
      { name: 'buyerBps', type: 'uint256' },
    ],
    name: 'rule',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'until', type: 'uint256' }],
    name: 'serve',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'arbiter', type: 'address' }],
    name: 'servesUntil',
    outputs: [{ name: '', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'watcher', type: 'address' }],
    name: 'setWatcher',
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
    type: 'function',
    inputs: [{ name: 'seller', type: 'address' }],
    name: 'watcherOf',
    outputs: [{ name: '', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'id', type: 'bytes32', indexed: true },
      { name: 'arbiter', type: 'address', indexed: true },
      { name: 'fee', type: 'uint256', indexed: false },
      { name: 'round', type: 'uint256', indexed: false },
    ],
    name: 'Appointed',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'id', type: 'bytes32', indexed: true },
      { name: 'ending', type: 'uint8', indexed: false },
      { name: 'toBuyer', type: 'uint256', indexed: false },
      { name: 'toSeller', type: 'uint256', indexed: false },
      { name: 'fee', type: 'uint256', indexed: false },
      { name: 'feeTo', type: 'address', indexed: true },
    ],
    name: 'Closed',
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
      { name: 'id', type: 'bytes32', indexed: true },
      { name: 'deadline', type: 'uint256', indexed: false },
    ],
    name: 'Confirmed',
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
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'id', type: 'bytes32', indexed: true },
      { name: 'caller', type: 'address', indexed: true },
    ],
    name: 'Disputed',
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
      { name: 'hash', type: 'bytes32', indexed: true },
      { name: 'maker', type: 'address', indexed: true },
      { name: 'taker', type: 'address', indexed: true },
      { name: 'receiver', type: 'address', indexed: false },
      { name: 'sell', type: 'address', indexed: false },
      { name: 'sold', type: 'uint256', indexed: false },
      { name: 'buy', type: 'address', indexed: false },
      { name: 'paid', type: 'uint256', indexed: false },
    ],
    name: 'Filled',
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
      { name: 'id', type: 'bytes32', indexed: true },
      { name: 'maker', type: 'address', indexed: true },
      { name: 'taker', type: 'address', indexed: true },
      { name: 'adHash', type: 'bytes32', indexed: false },
      {
        name: 'ad',
        type: 'tuple',
        components: [
          { name: 'maker', type: 'address' },
          { name: 'taker', type: 'address' },
          { name: 'epoch', type: 'uint256' },
          { name: 'group', type: 'bytes32' },
          { name: 'start', type: 'uint256' },
          { name: 'expiry', type: 'uint256' },
          { name: 'makerSells', type: 'bool' },
          { name: 'token', type: 'address' },
          { name: 'min', type: 'uint256' },
          { name: 'max', type: 'uint256' },
          { name: 'total', type: 'uint256' },
          { name: 'payWindow', type: 'uint256' },
          { name: 'releaseWindow', type: 'uint256' },
          { name: 'autoRelease', type: 'bool' },
          { name: 'arbiter', type: 'address' },
          { name: 'backup', type: 'address' },
          { name: 'arbiterFee', type: 'uint256' },
          { name: 'bondSeller', type: 'uint256' },
          { name: 'bondBuyer', type: 'uint256' },
          { name: 'termsHash', type: 'bytes32' },
          { name: 'source', type: 'uint256' },
        ],
        indexed: false,
      },
      { name: 'amount', type: 'uint256', indexed: false },
      { name: 'number', type: 'uint256', indexed: false },
    ],
    name: 'Opened',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'id', type: 'bytes32', indexed: true },
      { name: 'deadline', type: 'uint256', indexed: false },
    ],
    name: 'Paid',
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
      { name: 'id', type: 'bytes32', indexed: true },
      { name: 'arbiter', type: 'address', indexed: true },
      { name: 'buyerBps', type: 'uint256', indexed: false },
    ],
    name: 'Ruled',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'arbiter', type: 'address', indexed: true },
      { name: 'until', type: 'uint256', indexed: false },
    ],
    name: 'Serves',
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
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'seller', type: 'address', indexed: true },
      { name: 'watcher', type: 'address', indexed: true },
    ],
    name: 'WatcherSet',
  },
  {
    type: 'error',
    inputs: [{ name: 'arbiter', type: 'address' }],
    name: 'ArbiterInvalid',
  },
  {
    type: 'error',
    inputs: [
      { name: 'token', type: 'address' },
      { name: 'arrived', type: 'uint256' },
      { name: 'due', type: 'uint256' },
    ],
    name: 'ArrivedTooLittle',
  },
  {
    type: 'error',
    inputs: [
      { name: 'bond', type: 'uint256' },
      { name: 'needed', type: 'uint256' },
    ],
    name: 'BondTooLow',
  },
  {
    type: 'error',
    inputs: [{ name: 'core', type: 'address' }],
    name: 'CoreInvalid',
  },
  {
    type: 'error',
    inputs: [
      { name: 'left', type: 'uint256' },
      { name: 'needed', type: 'uint256' },
    ],
    name: 'GasTooLow',
  },
  {
    type: 'error',
    inputs: [
      { name: 'maker', type: 'address' },
      { name: 'caller', type: 'address' },
    ],
    name: 'NotMaker',
  },
  {
    type: 'error',
    inputs: [
      { name: 'deal', type: 'bytes32' },
      { name: 'caller', type: 'address' },
    ],
    name: 'NotParty',
  },
  {
    type: 'error',
    inputs: [
      { name: 'party', type: 'address' },
      { name: 'token', type: 'address' },
    ],
    name: 'NothingToCollect',
  },
  {
    type: 'error',
    inputs: [{ name: 'reason', type: 'bytes32' }],
    name: 'OrderInvalid',
  },
  {
    type: 'error',
    inputs: [{ name: 'length', type: 'uint256' }],
    name: 'PublicationTooLong',
  },
  {
    type: 'error',
    inputs: [{ name: 'receiver', type: 'address' }],
    name: 'ReceiverInvalid',
  },
  { type: 'error', inputs: [], name: 'Reentered' },
  {
    type: 'error',
    inputs: [{ name: 'account', type: 'address' }],
    name: 'SignatureInvalid',
  },
  {
    type: 'error',
    inputs: [
      { name: 'reserve', type: 'uint256' },
      { name: 'token', type: 'address' },
    ],
    name: 'SourceInvalid',
  },
  {
    type: 'error',
    inputs: [
      { name: 'given', type: 'uint256' },
      { name: 'whole', type: 'uint256' },
    ],
    name: 'SplitInvalid',
  },
  {
    type: 'error',
    inputs: [{ name: 'token', type: 'address' }],
    name: 'TokenInvalid',
  },
  {
    type: 'error',
    inputs: [{ name: 'earliest', type: 'uint256' }],
    name: 'TooEarly',
  },
  {
    type: 'error',
    inputs: [{ name: 'latest', type: 'uint256' }],
    name: 'TooLate',
  },
  {
    type: 'error',
    inputs: [
      { name: 'deal', type: 'bytes32' },
      { name: 'stage', type: 'uint8' },
    ],
    name: 'WrongState',
  },
  { type: 'error', inputs: [], name: 'FullMulDivFailed' },
  { type: 'error', inputs: [], name: 'TransferFailed' },
  { type: 'error', inputs: [], name: 'TransferFromFailed' },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// PeerLens
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const peerLensAbi = [
  {
    type: 'function',
    inputs: [
      { name: 'desk', type: 'address' },
      {
        name: 'ad',
        type: 'tuple',
        components: [
          { name: 'maker', type: 'address' },
          { name: 'taker', type: 'address' },
          { name: 'epoch', type: 'uint256' },
          { name: 'group', type: 'bytes32' },
          { name: 'start', type: 'uint256' },
          { name: 'expiry', type: 'uint256' },
          { name: 'makerSells', type: 'bool' },
          { name: 'token', type: 'address' },
          { name: 'min', type: 'uint256' },
          { name: 'max', type: 'uint256' },
          { name: 'total', type: 'uint256' },
          { name: 'payWindow', type: 'uint256' },
          { name: 'releaseWindow', type: 'uint256' },
          { name: 'autoRelease', type: 'bool' },
          { name: 'arbiter', type: 'address' },
          { name: 'backup', type: 'address' },
          { name: 'arbiterFee', type: 'uint256' },
          { name: 'bondSeller', type: 'uint256' },
          { name: 'bondBuyer', type: 'uint256' },
          { name: 'termsHash', type: 'bytes32' },
          { name: 'source', type: 'uint256' },
        ],
      },
      { name: 'signature', type: 'bytes' },
    ],
    name: 'fillableAd',
    outputs: [
      { name: 'amount', type: 'uint256' },
      { name: 'reason', type: 'bytes32' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'desk', type: 'address' },
      {
        name: 'order',
        type: 'tuple',
        components: [
          { name: 'maker', type: 'address' },
          { name: 'taker', type: 'address' },
          { name: 'epoch', type: 'uint256' },
          { name: 'group', type: 'bytes32' },
          { name: 'start', type: 'uint256' },
          { name: 'expiry', type: 'uint256' },
          { name: 'sell', type: 'address' },
          { name: 'sellAmount', type: 'uint256' },
          { name: 'buy', type: 'address' },
          { name: 'buyAmount', type: 'uint256' },
          { name: 'minFill', type: 'uint256' },
          { name: 'source', type: 'uint256' },
          { name: 'sink', type: 'uint256' },
        ],
      },
      { name: 'signature', type: 'bytes' },
    ],
    name: 'fillableSwap',
    outputs: [
      { name: 'amount', type: 'uint256' },
      { name: 'reason', type: 'bytes32' },
    ],
    stateMutability: 'view',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// PeerLoans
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const peerLoansAbi = [
  {
    "type": "function",
    "name": "CORE",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "DOMAIN_SEPARATOR",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "addCollateral",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "components": [
          {
            "name": "number",
            "type": "uint256"
          },
          {
            "name": "borrower",
            "type": "address"
          },
          {
            "name": "loanToken",
            "type": "address"
          },
          {
            "name": "collateralToken",
            "type": "address"
          },
          {
            "name": "rate",
            "type": "uint256"
          },
          {
            "name": "start",
            "type": "uint256"
          },
          {
            "name": "term",
            "type": "uint256"
          },
          {
            "name": "grace",
            "type": "uint256"
          },
          {
            "name": "minInterest",
            "type": "uint256"
          },
          {
            "name": "auction",
            "type": "uint256"
          },
          {
            "name": "priceLoan",
            "type": "uint256"
          },
          {
            "name": "priceCollateral",
            "type": "uint256"
          },
          {
            "name": "lltv",
            "type": "uint256"
          },
          {
            "name": "bonus",
            "type": "uint256"
          },
          {
            "name": "payReserve",
            "type": "uint256"
          }
        ]
      },
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "approve",
    "inputs": [
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "balanceOf",
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "balance",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "bumpEpoch",
    "inputs": [],
    "outputs": [
      {
        "name": "epoch",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "buy",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "components": [
          {
            "name": "number",
            "type": "uint256"
          },
          {
            "name": "borrower",
            "type": "address"
          },
          {
            "name": "loanToken",
            "type": "address"
          },
          {
            "name": "collateralToken",
            "type": "address"
          },
          {
            "name": "rate",
            "type": "uint256"
          },
          {
            "name": "start",
            "type": "uint256"
          },
          {
            "name": "term",
            "type": "uint256"
          },
          {
            "name": "grace",
            "type": "uint256"
          },
          {
            "name": "minInterest",
            "type": "uint256"
          },
          {
            "name": "auction",
            "type": "uint256"
          },
          {
            "name": "priceLoan",
            "type": "uint256"
          },
          {
            "name": "priceCollateral",
            "type": "uint256"
          },
          {
            "name": "lltv",
            "type": "uint256"
          },
          {
            "name": "bonus",
            "type": "uint256"
          },
          {
            "name": "payReserve",
            "type": "uint256"
          }
        ]
      },
      {
        "name": "amount",
        "type": "uint256"
      },
      {
        "name": "minBought",
        "type": "uint256"
      },
      {
        "name": "data",
        "type": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "paid",
        "type": "uint256"
      },
      {
        "name": "bought",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "buyClaim",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "components": [
          {
            "name": "number",
            "type": "uint256"
          },
          {
            "name": "borrower",
            "type": "address"
          },
          {
            "name": "loanToken",
            "type": "address"
          },
          {
            "name": "collateralToken",
            "type": "address"
          },
          {
            "name": "rate",
            "type": "uint256"
          },
          {
            "name": "start",
            "type": "uint256"
          },
          {
            "name": "term",
            "type": "uint256"
          },
          {
            "name": "grace",
            "type": "uint256"
          },
          {
            "name": "minInterest",
            "type": "uint256"
          },
          {
            "name": "auction",
            "type": "uint256"
          },
          {
            "name": "priceLoan",
            "type": "uint256"
          },
          {
            "name": "priceCollateral",
            "type": "uint256"
          },
          {
            "name": "lltv",
            "type": "uint256"
          },
          {
            "name": "bonus",
            "type": "uint256"
          },
          {
            "name": "payReserve",
            "type": "uint256"
          }
        ]
      },
      {
        "name": "sale",
        "type": "tuple",
        "components": [
          {
            "name": "maker",
            "type": "address"
          },
          {
            "name": "taker",
            "type": "address"
          },
          {
            "name": "epoch",
            "type": "uint256"
          },
          {
            "name": "group",
            "type": "bytes32"
          },
          {
            "name": "start",
            "type": "uint256"
          },
          {
            "name": "expiry",
            "type": "uint256"
          },
          {
            "name": "id",
            "type": "uint256"
          },
          {
            "name": "price",
            "type": "uint256"
          },
          {
            "name": "minPrincipal",
            "type": "uint256"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes"
      },
      {
        "name": "source",
        "type": "uint256"
      },
      {
        "name": "data",
        "type": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "paid",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "cancel",
    "inputs": [
      {
        "name": "budget",
        "type": "bytes32"
      },
      {
        "name": "token",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "claim",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "components": [
          {
            "name": "number",
            "type": "uint256"
          },
          {
            "name": "borrower",
            "type": "address"
          },
          {
            "name": "loanToken",
            "type": "address"
          },
          {
            "name": "collateralToken",
            "type": "address"
          },
          {
            "name": "rate",
            "type": "uint256"
          },
          {
            "name": "start",
            "type": "uint256"
          },
          {
            "name": "term",
            "type": "uint256"
          },
          {
            "name": "grace",
            "type": "uint256"
          },
          {
            "name": "minInterest",
            "type": "uint256"
          },
          {
            "name": "auction",
            "type": "uint256"
          },
          {
            "name": "priceLoan",
            "type": "uint256"
          },
          {
            "name": "priceCollateral",
            "type": "uint256"
          },
          {
            "name": "lltv",
            "type": "uint256"
          },
          {
            "name": "bonus",
            "type": "uint256"
          },
          {
            "name": "payReserve",
            "type": "uint256"
          }
        ]
      },
      {
        "name": "receiver",
        "type": "address"
      },
      {
        "name": "asShares",
        "type": "bool"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "collect",
    "inputs": [
      {
        "name": "token",
        "type": "address"
      },
      {
        "name": "receiver",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "credit",
    "inputs": [
      {
        "name": "party",
        "type": "address"
      },
      {
        "name": "token",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "dueOf",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "components": [
          {
            "name": "number",
            "type": "uint256"
          },
          {
            "name": "borrower",
            "type": "address"
          },
          {
            "name": "loanToken",
            "type": "address"
          },
          {
            "name": "collateralToken",
            "type": "address"
          },
          {
            "name": "rate",
            "type": "uint256"
          },
          {
            "name": "start",
            "type": "uint256"
          },
          {
            "name": "term",
            "type": "uint256"
          },
          {
            "name": "grace",
            "type": "uint256"
          },
          {
            "name": "minInterest",
            "type": "uint256"
          },
          {
            "name": "auction",
            "type": "uint256"
          },
          {
            "name": "priceLoan",
            "type": "uint256"
          },
          {
            "name": "priceCollateral",
            "type": "uint256"
          },
          {
            "name": "lltv",
            "type": "uint256"
          },
          {
            "name": "bonus",
            "type": "uint256"
          },
          {
            "name": "payReserve",
            "type": "uint256"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "eip712Domain",
    "inputs": [],
    "outputs": [
      {
        "name": "fields",
        "type": "bytes1"
      },
      {
        "name": "name",
        "type": "string"
      },
      {
        "name": "version",
        "type": "string"
      },
      {
        "name": "chainId",
        "type": "uint256"
      },
      {
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "name": "salt",
        "type": "bytes32"
      },
      {
        "name": "extensions",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "epochOf",
    "inputs": [
      {
        "name": "maker",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "getApproved",
    "inputs": [
      {
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "operator",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "hashOffer",
    "inputs": [
      {
        "name": "offer",
        "type": "tuple",
        "components": [
          {
            "name": "maker",
            "type": "address"
          },
          {
            "name": "taker",
            "type": "address"
          },
          {
            "name": "epoch",
            "type": "uint256"
          },
          {
            "name": "group",
            "type": "bytes32"
          },
          {
            "name": "start",
            "type": "uint256"
          },
          {
            "name": "expiry",
            "type": "uint256"
          },
          {
            "name": "lends",
            "type": "bool"
          },
          {
            "name": "loanToken",
            "type": "address"
          },
          {
            "name": "principal",
            "type": "uint256"
          },
          {
            "name": "minFill",
            "type": "uint256"
          },
          {
            "name": "collateralToken",
            "type": "address"
          },
          {
            "name": "collateral",
            "type": "uint256"
          },
          {
            "name": "rate",
            "type": "uint256"
          },
          {
            "name": "term",
            "type": "uint256"
          },
          {
            "name": "grace",
            "type": "uint256"
          },
          {
            "name": "minInterest",
            "type": "uint256"
          },
          {
            "name": "auction",
            "type": "uint256"
          },
          {
            "name": "priceLoan",
            "type": "uint256"
          },
          {
            "name": "priceCollateral",
            "type": "uint256"
          },
          {
            "name": "lltv",
            "type": "uint256"
          },
          {
            "name": "bonus",
            "type": "uint256"
          },
          {
            "name": "source",
            "type": "uint256"
          },
          {
            "name": "payReserve",
            "type": "uint256"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "hashSale",
    "inputs": [
      {
        "name": "sale",
        "type": "tuple",
        "components": [
          {
            "name": "maker",
            "type": "address"
          },
          {
            "name": "taker",
            "type": "address"
          },
          {
            "name": "epoch",
            "type": "uint256"
          },
          {
            "name": "group",
            "type": "bytes32"
          },
          {
            "name": "start",
            "type": "uint256"
          },
          {
            "name": "expiry",
            "type": "uint256"
          },
          {
            "name": "id",
            "type": "uint256"
          },
          {
            "name": "price",
            "type": "uint256"
          },
          {
            "name": "minPrincipal",
            "type": "uint256"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "invest",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "components": [
          {
            "name": "number",
            "type": "uint256"
          },
          {
            "name": "borrower",
            "type": "address"
          },
          {
            "name": "loanToken",
            "type": "address"
          },
          {
            "name": "collateralToken",
            "type": "address"
          },
          {
            "name": "rate",
            "type": "uint256"
          },
          {
            "name": "start",
            "type": "uint256"
          },
          {
            "name": "term",
            "type": "uint256"
          },
          {
            "name": "grace",
            "type": "uint256"
          },
          {
            "name": "minInterest",
            "type": "uint256"
          },
          {
            "name": "auction",
            "type": "uint256"
          },
          {
            "name": "priceLoan",
            "type": "uint256"
          },
          {
            "name": "priceCollateral",
            "type": "uint256"
          },
          {
            "name": "lltv",
            "type": "uint256"
          },
          {
            "name": "bonus",
            "type": "uint256"
          },
          {
            "name": "payReserve",
            "type": "uint256"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "shares",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "isApprovedForAll",
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      },
      {
        "name": "operator",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "keepTokens",
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "keeps",
        "type": "bool"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "keepsTokens",
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "liquidate",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "components": [
          {
            "name": "number",
            "type": "uint256"
          },
          {
            "name": "borrower",
            "type": "address"
          },
          {
            "name": "loanToken",
            "type": "address"
          },
          {
            "name": "collateralToken",
            "type": "address"
          },
          {
            "name": "rate",
            "type": "uint256"
          },
          {
            "name": "start",
            "type": "uint256"
          },
          {
            "name": "term",
            "type": "uint256"
          },
          {
            "name": "grace",
            "type": "uint256"
          },
          {
            "name": "minInterest",
            "type": "uint256"
          },
          {
            "name": "auction",
            "type": "uint256"
          },
          {
            "name": "priceLoan",
            "type": "uint256"
          },
          {
            "name": "priceCollateral",
            "type": "uint256"
          },
          {
            "name": "lltv",
            "type": "uint256"
          },
          {
            "name": "bonus",
            "type": "uint256"
          },
          {
            "name": "payReserve",
            "type": "uint256"
          }
        ]
      },
      {
        "name": "amount",
        "type": "uint256"
      },
      {
        "name": "minSeized",
        "type": "uint256"
      },
      {
        "name": "data",
        "type": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "paid",
        "type": "uint256"
      },
      {
        "name": "seized",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "loanCount",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "loanId",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "components": [
          {
            "name": "number",
            "type": "uint256"
          },
          {
            "name": "borrower",
            "type": "address"
          },
          {
            "name": "loanToken",
            "type": "address"
          },
          {
            "name": "collateralToken",
            "type": "address"
          },
          {
            "name": "rate",
            "type": "uint256"
          },
          {
            "name": "start",
            "type": "uint256"
          },
          {
            "name": "term",
            "type": "uint256"
          },
          {
            "name": "grace",
            "type": "uint256"
          },
          {
            "name": "minInterest",
            "type": "uint256"
          },
          {
            "name": "auction",
            "type": "uint256"
          },
          {
            "name": "priceLoan",
            "type": "uint256"
          },
          {
            "name": "priceCollateral",
            "type": "uint256"
          },
          {
            "name": "lltv",
            "type": "uint256"
          },
          {
            "name": "bonus",
            "type": "uint256"
          },
          {
            "name": "payReserve",
            "type": "uint256"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "loanOf",
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "principal",
            "type": "uint128"
          },
          {
            "name": "collateral",
            "type": "uint128"
          },
          {
            "name": "owedTokens",
            "type": "uint128"
          },
          {
            "name": "owedShares",
            "type": "uint128"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "name",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "ownerOf",
    "inputs": [
      {
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "owner",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "placeOffer",
    "inputs": [
      {
        "name": "offer",
        "type": "tuple",
        "components": [
          {
            "name": "maker",
            "type": "address"
          },
          {
            "name": "taker",
            "type": "address"
          },
          {
            "name": "epoch",
            "type": "uint256"
          },
          {
            "name": "group",
            "type": "bytes32"
          },
          {
            "name": "start",
            "type": "uint256"
          },
          {
            "name": "expiry",
            "type": "uint256"
          },
          {
            "name": "lends",
            "type": "bool"
          },
          {
            "name": "loanToken",
            "type": "address"
          },
          {
            "name": "principal",
            "type": "uint256"
          },
          {
            "name": "minFill",
            "type": "uint256"
          },
          {
            "name": "collateralToken",
            "type": "address"
          },
          {
            "name": "collateral",
            "type": "uint256"
          },
          {
            "name": "rate",
            "type": "uint256"
          },
          {
            "name": "term",
            "type": "uint256"
          },
          {
            "name": "grace",
            "type": "uint256"
          },
          {
            "name": "minInterest",
            "type": "uint256"
          },
          {
            "name": "auction",
            "type": "uint256"
          },
          {
            "name": "priceLoan",
            "type": "uint256"
          },
          {
            "name": "priceCollateral",
            "type": "uint256"
          },
          {
            "name": "lltv",
            "type": "uint256"
          },
          {
            "name": "bonus",
            "type": "uint256"
          },
          {
            "name": "source",
            "type": "uint256"
          },
          {
            "name": "payReserve",
            "type": "uint256"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "hash",
        "type": "bytes32"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "placeSale",
    "inputs": [
      {
        "name": "sale",
        "type": "tuple",
        "components": [
          {
            "name": "maker",
            "type": "address"
          },
          {
            "name": "taker",
            "type": "address"
          },
          {
            "name": "epoch",
            "type": "uint256"
          },
          {
            "name": "group",
            "type": "bytes32"
          },
          {
            "name": "start",
            "type": "uint256"
          },
          {
            "name": "expiry",
            "type": "uint256"
          },
          {
            "name": "id",
            "type": "uint256"
          },
          {
            "name": "price",
            "type": "uint256"
          },
          {
            "name": "minPrincipal",
            "type": "uint256"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "hash",
        "type": "bytes32"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "placed",
    "inputs": [
      {
        "name": "hash",
        "type": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "publish",
    "inputs": [
      {
        "name": "data",
        "type": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "reasonAgainstOffer",
    "inputs": [
      {
        "name": "offer",
        "type": "tuple",
        "components": [
          {
            "name": "maker",
            "type": "address"
          },
          {
            "name": "taker",
            "type": "address"
          },
          {
            "name": "epoch",
            "type": "uint256"
          },
          {
            "name": "group",
            "type": "bytes32"
          },
          {
            "name": "start",
            "type": "uint256"
          },
          {
            "name": "expiry",
            "type": "uint256"
          },
          {
            "name": "lends",
            "type": "bool"
          },
          {
            "name": "loanToken",
            "type": "address"
          },
          {
            "name": "principal",
            "type": "uint256"
          },
          {
            "name": "minFill",
            "type": "uint256"
          },
          {
            "name": "collateralToken",
            "type": "address"
          },
          {
            "name": "collateral",
            "type": "uint256"
          },
          {
            "name": "rate",
            "type": "uint256"
          },
          {
            "name": "term",
            "type": "uint256"
          },
          {
            "name": "grace",
            "type": "uint256"
          },
          {
            "name": "minInterest",
            "type": "uint256"
          },
          {
            "name": "auction",
            "type": "uint256"
          },
          {
            "name": "priceLoan",
            "type": "uint256"
          },
          {
            "name": "priceCollateral",
            "type": "uint256"
          },
          {
            "name": "lltv",
            "type": "uint256"
          },
          {
            "name": "bonus",
            "type": "uint256"
          },
          {
            "name": "source",
            "type": "uint256"
          },
          {
            "name": "payReserve",
            "type": "uint256"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "refinance",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "components": [
          {
            "name": "number",
            "type": "uint256"
          },
          {
            "name": "borrower",
            "type": "address"
          },
          {
            "name": "loanToken",
            "type": "address"
          },
          {
            "name": "collateralToken",
            "type": "address"
          },
          {
            "name": "rate",
            "type": "uint256"
          },
          {
            "name": "start",
            "type": "uint256"
          },
          {
            "name": "term",
            "type": "uint256"
          },
          {
            "name": "grace",
            "type": "uint256"
          },
          {
            "name": "minInterest",
            "type": "uint256"
          },
          {
            "name": "auction",
            "type": "uint256"
          },
          {
            "name": "priceLoan",
            "type": "uint256"
          },
          {
            "name": "priceCollateral",
            "type": "uint256"
          },
          {
            "name": "lltv",
            "type": "uint256"
          },
          {
            "name": "bonus",
            "type": "uint256"
          },
          {
            "name": "payReserve",
            "type": "uint256"
          }
        ]
      },
      {
        "name": "offer",
        "type": "tuple",
        "components": [
          {
            "name": "maker",
            "type": "address"
          },
          {
            "name": "taker",
            "type": "address"
          },
          {
            "name": "epoch",
            "type": "uint256"
          },
          {
            "name": "group",
            "type": "bytes32"
          },
          {
            "name": "start",
            "type": "uint256"
          },
          {
            "name": "expiry",
            "type": "uint256"
          },
          {
            "name": "lends",
            "type": "bool"
          },
          {
            "name": "loanToken",
            "type": "address"
          },
          {
            "name": "principal",
            "type": "uint256"
          },
          {
            "name": "minFill",
            "type": "uint256"
          },
          {
            "name": "collateralToken",
            "type": "address"
          },
          {
            "name": "collateral",
            "type": "uint256"
          },
          {
            "name": "rate",
            "type": "uint256"
          },
          {
            "name": "term",
            "type": "uint256"
          },
          {
            "name": "grace",
            "type": "uint256"
          },
          {
            "name": "minInterest",
            "type": "uint256"
          },
          {
            "name": "auction",
            "type": "uint256"
          },
          {
            "name": "priceLoan",
            "type": "uint256"
          },
          {
            "name": "priceCollateral",
            "type": "uint256"
          },
          {
            "name": "lltv",
            "type": "uint256"
          },
          {
            "name": "bonus",
            "type": "uint256"
          },
          {
            "name": "source",
            "type": "uint256"
          },
          {
            "name": "payReserve",
            "type": "uint256"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes"
      },
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "newId",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "repay",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "components": [
          {
            "name": "number",
            "type": "uint256"
          },
          {
            "name": "borrower",
            "type": "address"
          },
          {
            "name": "loanToken",
            "type": "address"
          },
          {
            "name": "collateralToken",
            "type": "address"
          },
          {
            "name": "rate",
            "type": "uint256"
          },
          {
            "name": "start",
            "type": "uint256"
          },
          {
            "name": "term",
            "type": "uint256"
          },
          {
            "name": "grace",
            "type": "uint256"
          },
          {
            "name": "minInterest",
            "type": "uint256"
          },
          {
            "name": "auction",
            "type": "uint256"
          },
          {
            "name": "priceLoan",
            "type": "uint256"
          },
          {
            "name": "priceCollateral",
            "type": "uint256"
          },
          {
            "name": "lltv",
            "type": "uint256"
          },
          {
            "name": "bonus",
            "type": "uint256"
          },
          {
            "name": "payReserve",
            "type": "uint256"
          }
        ]
      },
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "paid",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "roll",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "components": [
          {
            "name": "number",
            "type": "uint256"
          },
          {
            "name": "borrower",
            "type": "address"
          },
          {
            "name": "loanToken",
            "type": "address"
          },
          {
            "name": "collateralToken",
            "type": "address"
          },
          {
            "name": "rate",
            "type": "uint256"
          },
          {
            "name": "start",
            "type": "uint256"
          },
          {
            "name": "term",
            "type": "uint256"
          },
          {
            "name": "grace",
            "type": "uint256"
          },
          {
            "name": "minInterest",
            "type": "uint256"
          },
          {
            "name": "auction",
            "type": "uint256"
          },
          {
            "name": "priceLoan",
            "type": "uint256"
          },
          {
            "name": "priceCollateral",
            "type": "uint256"
          },
          {
            "name": "lltv",
            "type": "uint256"
          },
          {
            "name": "bonus",
            "type": "uint256"
          },
          {
            "name": "payReserve",
            "type": "uint256"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "rolloverOf",
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "debtReserve",
            "type": "uint256"
          },
          {
            "name": "collateralReserve",
            "type": "uint256"
          },
          {
            "name": "tip",
            "type": "uint256"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "safeTransferFrom",
    "inputs": [
      {
        "name": "from",
        "type": "address"
      },
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "safeTransferFrom",
    "inputs": [
      {
        "name": "from",
        "type": "address"
      },
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "tokenId",
        "type": "uint256"
      },
      {
        "name": "data",
        "type": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "seize",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "components": [
          {
            "name": "number",
            "type": "uint256"
          },
          {
            "name": "borrower",
            "type": "address"
          },
          {
            "name": "loanToken",
            "type": "address"
          },
          {
            "name": "collateralToken",
            "type": "address"
          },
          {
            "name": "rate",
            "type": "uint256"
          },
          {
            "name": "start",
            "type": "uint256"
          },
          {
            "name": "term",
            "type": "uint256"
          },
          {
            "name": "grace",
            "type": "uint256"
          },
          {
            "name": "minInterest",
            "type": "uint256"
          },
          {
            "name": "auction",
            "type": "uint256"
          },
          {
            "name": "priceLoan",
            "type": "uint256"
          },
          {
            "name": "priceCollateral",
            "type": "uint256"
          },
          {
            "name": "lltv",
            "type": "uint256"
          },
          {
            "name": "bonus",
            "type": "uint256"
          },
          {
            "name": "payReserve",
            "type": "uint256"
          }
        ]
      },
      {
        "name": "receiver",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setApprovalForAll",
    "inputs": [
      {
        "name": "operator",
        "type": "address"
      },
      {
        "name": "approved",
        "type": "bool"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setRollover",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "components": [
          {
            "name": "number",
            "type": "uint256"
          },
          {
            "name": "borrower",
            "type": "address"
          },
          {
            "name": "loanToken",
            "type": "address"
          },
          {
            "name": "collateralToken",
            "type": "address"
          },
          {
            "name": "rate",
            "type": "uint256"
          },
          {
            "name": "start",
            "type": "uint256"
          },
          {
            "name": "term",
            "type": "uint256"
          },
          {
            "name": "grace",
            "type": "uint256"
          },
          {
            "name": "minInterest",
            "type": "uint256"
          },
          {
            "name": "auction",
            "type": "uint256"
          },
          {
            "name": "priceLoan",
            "type": "uint256"
          },
          {
            "name": "priceCollateral",
            "type": "uint256"
          },
          {
            "name": "lltv",
            "type": "uint256"
          },
          {
            "name": "bonus",
            "type": "uint256"
          },
          {
            "name": "payReserve",
            "type": "uint256"
          }
        ]
      },
      {
        "name": "rollover",
        "type": "tuple",
        "components": [
          {
            "name": "debtReserve",
            "type": "uint256"
          },
          {
            "name": "collateralReserve",
            "type": "uint256"
          },
          {
            "name": "tip",
            "type": "uint256"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "supportsInterface",
    "inputs": [
      {
        "name": "interfaceId",
        "type": "bytes4"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "symbol",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "take",
    "inputs": [
      {
        "name": "offer",
        "type": "tuple",
        "components": [
          {
            "name": "maker",
            "type": "address"
          },
          {
            "name": "taker",
            "type": "address"
          },
          {
            "name": "epoch",
            "type": "uint256"
          },
          {
            "name": "group",
            "type": "bytes32"
          },
          {
            "name": "start",
            "type": "uint256"
          },
          {
            "name": "expiry",
            "type": "uint256"
          },
          {
            "name": "lends",
            "type": "bool"
          },
          {
            "name": "loanToken",
            "type": "address"
          },
          {
            "name": "principal",
            "type": "uint256"
          },
          {
            "name": "minFill",
            "type": "uint256"
          },
          {
            "name": "collateralToken",
            "type": "address"
          },
          {
            "name": "collateral",
            "type": "uint256"
          },
          {
            "name": "rate",
            "type": "uint256"
          },
          {
            "name": "term",
            "type": "uint256"
          },
          {
            "name": "grace",
            "type": "uint256"
          },
          {
            "name": "minInterest",
            "type": "uint256"
          },
          {
            "name": "auction",
            "type": "uint256"
          },
          {
            "name": "priceLoan",
            "type": "uint256"
          },
          {
            "name": "priceCollateral",
            "type": "uint256"
          },
          {
            "name": "lltv",
            "type": "uint256"
          },
          {
            "name": "bonus",
            "type": "uint256"
          },
          {
            "name": "source",
            "type": "uint256"
          },
          {
            "name": "payReserve",
            "type": "uint256"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes"
      },
      {
        "name": "amount",
        "type": "uint256"
      },
      {
        "name": "source",
        "type": "uint256"
      },
      {
        "name": "payReserve",
        "type": "uint256"
      },
      {
        "name": "receiver",
        "type": "address"
      },
      {
        "name": "data",
        "type": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "tokenURI",
    "inputs": [
      {
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "transferFrom",
    "inputs": [
      {
        "name": "from",
        "type": "address"
      },
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "used",
    "inputs": [
      {
        "name": "maker",
        "type": "address"
      },
      {
        "name": "budget",
        "type": "bytes32"
      },
      {
        "name": "token",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "Approval",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "indexed": true
      },
      {
        "name": "approved",
        "type": "address",
        "indexed": true
      },
      {
        "name": "tokenId",
        "type": "uint256",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ApprovalForAll",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "indexed": true
      },
      {
        "name": "operator",
        "type": "address",
        "indexed": true
      },
      {
        "name": "approved",
        "type": "bool",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Bought",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "caller",
        "type": "address",
        "indexed": true
      },
      {
        "name": "paid",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "principal",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "bought",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "freed",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "shares",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Claimed",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "lender",
        "type": "address",
        "indexed": true
      },
      {
        "name": "receiver",
        "type": "address",
        "indexed": false
      },
      {
        "name": "tokens",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "shares",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "assets",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CollateralAdded",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "caller",
        "type": "address",
        "indexed": true
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Collected",
    "inputs": [
      {
        "name": "party",
        "type": "address",
        "indexed": true
      },
      {
        "name": "token",
        "type": "address",
        "indexed": true
      },
      {
        "name": "receiver",
        "type": "address",
        "indexed": false
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Credited",
    "inputs": [
      {
        "name": "party",
        "type": "address",
        "indexed": true
      },
      {
        "name": "token",
        "type": "address",
        "indexed": true
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "EIP712DomainChanged",
    "inputs": [],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "EpochBumped",
    "inputs": [
      {
        "name": "maker",
        "type": "address",
        "indexed": true
      },
      {
        "name": "epoch",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "GroupCancelled",
    "inputs": [
      {
        "name": "maker",
        "type": "address",
        "indexed": true
      },
      {
        "name": "budget",
        "type": "bytes32",
        "indexed": true
      },
      {
        "name": "token",
        "type": "address",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Invested",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "caller",
        "type": "address",
        "indexed": true
      },
      {
        "name": "tokens",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "shares",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Liquidated",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "caller",
        "type": "address",
        "indexed": true
      },
      {
        "name": "paid",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "principal",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "seized",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "freed",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "shares",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "health",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Placed",
    "inputs": [
      {
        "name": "maker",
        "type": "address",
        "indexed": true
      },
      {
        "name": "hash",
        "type": "bytes32",
        "indexed": true
      },
      {
        "name": "order",
        "type": "bytes",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Published",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "indexed": true
      },
      {
        "name": "data",
        "type": "bytes",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Refinanced",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "newId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "borrower",
        "type": "address",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Repaid",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "caller",
        "type": "address",
        "indexed": true
      },
      {
        "name": "paid",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "principal",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "freed",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "shares",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Rolled",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "caller",
        "type": "address",
        "indexed": true
      },
      {
        "name": "debtReserve",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "collateralReserve",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "tip",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RolloverSet",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "borrower",
        "type": "address",
        "indexed": true
      },
      {
        "name": "rollover",
        "type": "tuple",
        "indexed": false,
        "components": [
          {
            "name": "debtReserve",
            "type": "uint256"
          },
          {
            "name": "collateralReserve",
            "type": "uint256"
          },
          {
            "name": "tip",
            "type": "uint256"
          }
        ]
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SaleFilled",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "seller",
        "type": "address",
        "indexed": true
      },
      {
        "name": "buyer",
        "type": "address",
        "indexed": true
      },
      {
        "name": "hash",
        "type": "bytes32",
        "indexed": false
      },
      {
        "name": "due",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "paid",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Seized",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "lender",
        "type": "address",
        "indexed": true
      },
      {
        "name": "receiver",
        "type": "address",
        "indexed": false
      },
      {
        "name": "principal",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "collateral",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Taken",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "lender",
        "type": "address",
        "indexed": true
      },
      {
        "name": "borrower",
        "type": "address",
        "indexed": true
      },
      {
        "name": "maker",
        "type": "address",
        "indexed": false
      },
      {
        "name": "offer",
        "type": "bytes32",
        "indexed": false
      },
      {
        "name": "principal",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "collateral",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "terms",
        "type": "tuple",
        "indexed": false,
        "components": [
          {
            "name": "number",
            "type": "uint256"
          },
          {
            "name": "borrower",
            "type": "address"
          },
          {
            "name": "loanToken",
            "type": "address"
          },
          {
            "name": "collateralToken",
            "type": "address"
          },
          {
            "name": "rate",
            "type": "uint256"
          },
          {
            "name": "start",
            "type": "uint256"
          },
          {
            "name": "term",
            "type": "uint256"
          },
          {
            "name": "grace",
            "type": "uint256"
          },
          {
            "name": "minInterest",
            "type": "uint256"
          },
          {
            "name": "auction",
            "type": "uint256"
          },
          {
            "name": "priceLoan",
            "type": "uint256"
          },
          {
            "name": "priceCollateral",
            "type": "uint256"
          },
          {
            "name": "lltv",
            "type": "uint256"
          },
          {
            "name": "bonus",
            "type": "uint256"
          },
          {
            "name": "payReserve",
            "type": "uint256"
          }
        ]
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TokensKept",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "keeps",
        "type": "bool",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Transfer",
    "inputs": [
      {
        "name": "from",
        "type": "address",
        "indexed": true
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true
      },
      {
        "name": "tokenId",
        "type": "uint256",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Used",
    "inputs": [
      {
        "name": "maker",
        "type": "address",
        "indexed": true
      },
      {
        "name": "budget",
        "type": "bytes32",
        "indexed": true
      },
      {
        "name": "token",
        "type": "address",
        "indexed": true
      },
      {
        "name": "used",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AmountTooLarge",
    "inputs": [
      {
        "name": "amount",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ArrivedTooLittle",
    "inputs": [
      {
        "name": "token",
        "type": "address"
      },
      {
        "name": "arrived",
        "type": "uint256"
      },
      {
        "name": "due",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "CoreInvalid",
    "inputs": [
      {
        "name": "core",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "CoverTooLow",
    "inputs": [
      {
        "name": "cover",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "GasTooLow",
    "inputs": [
      {
        "name": "left",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "GotTooLittle",
    "inputs": [
      {
        "name": "got",
        "type": "uint256"
      },
      {
        "name": "limit",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "Healthy",
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "health",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NoAuction",
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NoRollover",
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotBorrower",
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotDefaulted",
    "inputs": [
      {
        "name": "until",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotLender",
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotMaker",
    "inputs": [
      {
        "name": "maker",
        "type": "address"
      },
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotPriced",
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingInvested",
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingPaid",
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingToClaim",
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingToCollect",
    "inputs": [
      {
        "name": "party",
        "type": "address"
      },
      {
        "name": "token",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "OrderInvalid",
    "inputs": [
      {
        "name": "reason",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "PriceUnreadable",
    "inputs": [
      {
        "name": "reserve",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PublicationTooLong",
    "inputs": [
      {
        "name": "length",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiverInvalid",
    "inputs": [
      {
        "name": "receiver",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "Reentered",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SettlementInvalid",
    "inputs": [
      {
        "name": "settlement",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "SignatureInvalid",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "SourceInvalid",
    "inputs": [
      {
        "name": "reserve",
        "type": "uint256"
      },
      {
        "name": "token",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "TermsUnknown",
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TipTooHigh",
    "inputs": [
      {
        "name": "tip",
        "type": "uint256"
      },
      {
        "name": "highest",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TokenInvalid",
    "inputs": [
      {
        "name": "token",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooEarly",
    "inputs": [
      {
        "name": "earliest",
        "type": "uint256"
      }
    ]
  }
] as const
