// Written by `pnpm codegen` from the production bytecode.
export const runtime = {
  "LendingSettings": {
    "hash": "0xbc8fa218ab35a5b770c030680f02c78ed16b344b8d091ffe654643260620073a",
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
    "hash": "0x16597cf31c85fdbacea164ee7915d268b0e2d48605dcce7ffed7afba8a6c1076",
    "holes": {
      "SilentAuctions": {
        "at": [
          8
        ],
        "wide": true
      },
      "Settings": {
        "at": [
          2160
        ],
        "wide": false
      }
    }
  },
  "Settings": {
    "hash": "0x3430a091497c4806dbb28c32a126d0224496cef47676f113187ef3ce7ae1da19",
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
    "hash": "0xfb1d905b6ab5029183637b86ee09fb53e47491656d9153a068fdff1128eee616",
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
    "hash": "0x373502606f65f78680c783ee59f2920157df8ea40772f04dd7a23f1a14dc7843",
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
    "hash": "0x8934174ca3c5ed2f64fb52eac9a3036f7441477369e41b6306742183052c2a4e",
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
  },
  "PeerDesk": {
    "hash": "0xbf1f56c52a691a679789bdcff05560070d1b84c929d5e976b642efabf55c97f8",
    "holes": {
      "LendingPools": {
        "at": [
          8475,
          14717,
          19283,
          19441,
          20359
        ],
        "wide": true
      }
    }
  },
  "PeerLens": {
    "hash": "0x4127cf147d23372dbe480acfcf8abe31ee78e38dc82dba7d54564cccf1e07130",
    "holes": {}
  },
  "LoanSettlement": {
    "hash": "0xd9bfc9ecee9f358b47f1d395e8ffbebb461d78b9a828c14b0252c1317dc8e890",
    "holes": {
      "LendingPools": {
        "at": [
          7652,
          8073,
          15947,
          16588,
          16957,
          17303,
          17961,
          19156,
          20040,
          20810,
          23673
        ],
        "wide": true
      }
    }
  },
  "PeerLoans": {
    "hash": "0x7a842536f26ce2ffe721db1f5b2d88c94a33e4e7f76e1b15249d694a1339110a",
    "holes": {
      "LendingPools": {
        "at": [
          10955,
          18306,
          19511,
          19767,
          21764,
          22801
        ],
        "wide": true
      },
      "LoanSettlement": {
        "at": [
          34,
          581
        ],
        "wide": true
      }
    }
  }
} as const
