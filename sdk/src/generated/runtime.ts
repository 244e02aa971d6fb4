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
    "hash": "0x34e02e9d7216167d4ca4010602d3404579979a001435c1e25faee1e711e2718b",
    "holes": {
      "SilentAuctions": {
        "at": [
          7
        ],
        "wide": true
      },
      "Settings": {
        "at": [
          2122
        ],
        "wide": false
      }
    }
  },
  "Settings": {
    "hash": "0x5cc676682f4f251cc1048d5d86b0582054b0083cbfe9f43545abf85fb31b8f6b",
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
    "hash": "0x206ed7533959fba31a70fe63abdd891806590fbf306edf5b89282c41bd1f624b",
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
    "hash": "0x1bc981ab0baf99393313ae176d9cf77957f72173181c47573166472140a83b4d",
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
          11170
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
    "hash": "0xed36e26d500a5f30c380cef9384a064916dd73c0089c128214b6b39dbdc93dd4",
    "holes": {
      "LendingPools": {
        "at": [
          262,
          2876,
          4321,
          5571,
          7217
        ],
        "wide": true
      }
    }
  }
} as const
