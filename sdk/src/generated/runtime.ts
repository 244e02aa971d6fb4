// Written by `pnpm codegen` from the production bytecode.
export const runtime = {
  "LendingSettings": {
    "hash": "0x3d58ca6a1765d3ad903d6529d7dc56b05d76066f8d16ffa0149e62ffd84b13eb",
    "holes": {
      "Authorizations": {
        "at": [
          1767,
          8323
        ],
        "wide": false
      },
      "Collaterals": {
        "at": [
          7606
        ],
        "wide": false
      },
      "Listing": {
        "at": [
          6175,
          12820
        ],
        "wide": false
      },
      "Settings": {
        "at": [
          5269,
          5612
        ],
        "wide": false
      },
      "SilentAuctions": {
        "at": [
          641,
          3272,
          3886
        ],
        "wide": false
      }
    }
  },
  "Authorizations": {
    "hash": "0x806bd7ad86ff2c342f084eeb29a2ede50ef0a70afb695491e5cf6453c484d9b1",
    "holes": {
      "Authorizations": {
        "at": [
          8
        ],
        "wide": true
      }
    }
  },
  "Collaterals": {
    "hash": "0x6e6ca48393029927aea76c710defdb2c50540536674fb796899d1f828335002f",
    "holes": {
      "Collaterals": {
        "at": [
          39
        ],
        "wide": true
      },
      "SilentAuctions": {
        "at": [
          691
        ],
        "wide": false
      }
    }
  },
  "SilentAuctions": {
    "hash": "0x20c0ca65bf74053c295c622d819b9787aca603267e512d437a9a0e8b0b7db929",
    "holes": {
      "SilentAuctions": {
        "at": [
          8
        ],
        "wide": true
      },
      "Settings": {
        "at": [
          2180
        ],
        "wide": false
      }
    }
  },
  "Settings": {
    "hash": "0x71b9057787481b2c4a1bb9286f04173ed5242b7d08e1d62de53f38cca7e668bc",
    "holes": {
      "Settings": {
        "at": [
          7
        ],
        "wide": true
      }
    }
  },
  "Listing": {
    "hash": "0x02251bd6c2433d11395ff6d4388dc539aa1b12c602c0cd1a1ccabd127751bc03",
    "holes": {
      "Listing": {
        "at": [
          8
        ],
        "wide": true
      }
    }
  },
  "LendingPools": {
    "hash": "0x949d91f33b9fd4efbc98adbb8270560efca336633cc69b3b88b1a0d2ba0aaba0",
    "holes": {
      "LendingSettings": {
        "at": [
          32,
          1137
        ],
        "wide": true
      },
      "Settings": {
        "at": [
          11167
        ],
        "wide": false
      },
      "SilentAuctions": {
        "at": [
          4112
        ],
        "wide": false
      }
    }
  },
  "Lens": {
    "hash": "0xb3167c2a22537f0aeeb402caa5696aa2933dd4cc5df8547f59d94943b6832330",
    "holes": {
      "LendingPools": {
        "at": [
          262,
          2876,
          4332,
          5705,
          7351
        ],
        "wide": true
      }
    }
  }
} as const
