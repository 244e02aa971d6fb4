import { inFile } from "../mutant.ts";

/** Who may act for whom, what moves with shares, and what anyone may do. */
export const rights = [
  ...inFile(
    "LendingStorage.sol",
    ["callbacks", "setAuthorization", "borrow", "withdraw"],
    [
      {
        id: "entry-open",
        kind: "dropped check",
        breaks: "Hooks of a token cannot enter.",
        search: "if (_inToken != 0) revert ILendingPools.Reentered();",
        replace: "",
      },
      {
        id: "rights-mixed-up",
        kind: "swap",
        breaks: "No right includes another.",
        search: "if (right == Rights.WITHDRAW) return block.timestamp <= given.withdraw;",
        replace: "if (right == Rights.WITHDRAW) return block.timestamp <= given.borrow;",
      },
      {
        id: "rights-manage-by-borrower",
        kind: "wrong operand",
        breaks: "Who may borrow may not choose collaterals.",
        search: "return block.timestamp <= given.manage;",
        replace: "return block.timestamp <= given.borrow;",
      },
      {
        id: "rights-expire-early",
        kind: "off by one",
        breaks: "A right holds until and with the second of its expiry.",
        search: "if (right == Rights.BORROW) return block.timestamp <= given.borrow;",
        replace: "if (right == Rights.BORROW) return block.timestamp < given.borrow;",
      },
      {
        id: "simulated-as-asker",
        kind: "wrong operand",
        breaks: "A simulation acts with the account's rights, not the asker's.",
        search: "return _simulated == address(0) ? msg.sender : _simulated;",
        replace: "return msg.sender;",
      },
      {
        id: "receiver-zero",
        kind: "dropped check",
        breaks: "Nothing is sent to nobody.",
        search: "receiver == address(0) || receiver == address(this)",
        replace: "receiver == address(this)",
      },
      {
        id: "receiver-itself",
        kind: "dropped check",
        breaks: "Nothing is sent to Weir itself, where it would belong to nobody.",
        search: "receiver == address(0) || receiver == address(this)",
        replace: "receiver == address(0)",
      },
    ],
  ),
  ...inFile(
    "LendingSettings.sol",
    ["claimFees", "markSilent", "erc6909", "simulate"],
    [
      {
        id: "claim-not-accrued",
        kind: "missing accrual",
        breaks: "Fees are claimed with those earned until now.",
        search: "Books memory books = reserve.accrued(asset);\n\n        uint256 shares = books.clock.feeShares();",
        replace:
          "Books memory books = reserve.books;\n        asset;\n\n        uint256 shares = books.clock.feeShares();",
      },
      {
        id: "claim-again",
        kind: "missing effect",
        breaks: "Fees are claimed once.",
        search: "books.clock = books.clock.unsafeFeeShares(0);",
        replace: "",
      },
      {
        id: "claim-for-nobody",
        kind: "dropped check",
        breaks: "Without a recipient fees stay as first loss.",
        search: "require(recipient != address(0), ILendingPools.FeeRecipientZero(id.pool()));",
        replace: "",
      },
      {
        id: "claim-for-caller",
        kind: "wrong operand",
        breaks: "Fees go to the pool's recipient, whoever claims them.",
        search: "Holding storage holding = _state.holdings[id][recipient];",
        replace: "Holding storage holding = _state.holdings[id][msg.sender];",
      },
      {
        id: "silence-upside-down",
        kind: "comparison",
        breaks: "A price that cannot be read is silent.",
        search: "silence.mark(low != 0);",
        replace: "silence.mark(low == 0);",
      },
      {
        id: "allowance-unchecked",
        kind: "dropped check",
        breaks: "A spender moves no more than he was allowed.",
        search: "amount <= allowed,",
        replace: "true,",
      },
      {
        id: "allowance-not-used-up",
        kind: "missing effect",
        breaks: "An allowance is used up.",
        search: "if (allowed != type(uint256).max) _state.allowances[sender][_caller()][id] = allowed - amount;",
        replace: "",
      },
      {
        id: "transfer-unchecked-health",
        kind: "dropped check",
        breaks: "Shares that back debt can only be moved within the borrow limit.",
        search: "if (backed) _state.requireWithinLimit(id.pool(), sender, Health.Purpose.Exit);",
        replace: "",
      },
      {
        id: "transfer-to-oneself-unchecked",
        kind: "dropped check",
        breaks: "Nobody moves more than he has, also not to himself.",
        search:
          "require(shares <= stake.supplyShares(), ILendingPools.BalanceTooLow(id, sender, stake.supplyShares(), shares));",
        replace: "",
      },
      {
        id: "transfer-to-oneself-doubles",
        kind: "dropped check",
        breaks: "Moving shares to oneself changes nothing.",
        search: "if (sender != receiver) {",
        replace: "if (true) {",
      },
      {
        id: "simulate-for-real",
        kind: "missing effect",
        breaks: "A simulation acts as the account.",
        search: "_simulated = account;",
        replace: "",
      },
    ],
  ),
  ...inFile(
    "libraries/Authorizations.sol",
    ["setAuthorization", "setAuthorizationBySig", "cancelNonces"],
    [
      {
        id: "rights-unknown",
        kind: "dropped check",
        breaks: "A right that does not exist cannot be given.",
        search: "require(rights & ~Rights.ALL == 0, ILendingPools.RightsInvalid(rights));",
        replace: "",
      },
      {
        id: "signature-late",
        kind: "dropped check",
        breaks: "A signature is good until its deadline.",
        search: "require(block.timestamp <= signed.deadline, ILendingPools.SignatureExpired(signed.deadline));",
        replace: "",
      },
      {
        id: "signature-late-by-a-second",
        kind: "off by one",
        breaks: "A signature is good in the second of its deadline.",
        search: "require(block.timestamp <= signed.deadline,",
        replace: "require(block.timestamp < signed.deadline,",
      },
      {
        id: "signature-of-anyone",
        kind: "dropped check",
        breaks: "Only the account signs for itself.",
        search: "if (fault == ECDSA.RecoverError.NoError && signer == account) return true;",
        replace: "if (fault == ECDSA.RecoverError.NoError) return true;",
      },
      {
        id: "signature-again",
        kind: "missing effect",
        breaks: "A signature is used once.",
        search: "        state.nonces[signed.account][key] = expected + 1;\n",
        replace: "",
      },
      {
        id: "signature-out-of-turn",
        kind: "dropped check",
        breaks: "Signatures of a key follow each other.",
        search:
          "require(sequence == expected, ILendingPools.NonceInvalid(signed.account, signed.nonce, (key << 64) | expected));",
        replace: "",
      },
      {
        id: "signature-front-run",
        kind: "dropped check",
        breaks: "Who is front-run with his own signature gets what he asked for, not a revert.",
        search:
          "if (sequence < expected && _stands(state.authorizations[signed.account][signed.operator], signed)) return;",
        replace: "",
      },
      {
        id: "signature-stands-too-easily",
        kind: "wrong operand",
        breaks: "A used signature is passed over only while what it gave still stands.",
        search:
          "if (sequence < expected && _stands(state.authorizations[signed.account][signed.operator], signed)) return;",
        replace: "if (sequence < expected) return;",
      },
      {
        id: "signature-on-other-chain",
        kind: "constant",
        breaks: "A signature is for one chain.",
        search: 'keccak256("1"), block.chainid, address(this)',
        replace: 'keccak256("1"), uint256(1), address(this)',
      },
      {
        id: "nonces-run-back",
        kind: "dropped check",
        breaks: "Nonces only go up.",
        search:
          "require(next > expected, ILendingPools.NonceInvalid(account, (key << 64) | next, (key << 64) | expected));",
        replace: "",
      },
      {
        id: "rights-given-by-wrong-bit",
        kind: "swap",
        breaks: "Each right is given by its own bit.",
        search: "borrow: rights & Rights.BORROW != 0 ? expiry : 0,",
        replace: "borrow: rights & Rights.MANAGE != 0 ? expiry : 0,",
      },
    ],
  ),
];
