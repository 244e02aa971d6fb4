// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Deals } from "./Deals.sol";
import { Mover } from "./Mover.sol";
import { Swaps } from "./Swaps.sol";

/// @title PeerDesk
/// @notice Two persons trade with no one between: tokens for tokens, or a token for money that the chain cannot see. Immutable,
/// without an owner and without a fee.
contract PeerDesk is Swaps, Deals {
    /// @param core a `LendingPools`
    constructor(ILendingPools core) Mover(core) { }

    function _name() internal pure override returns (string memory) {
        return "Weir PeerDesk";
    }
}
