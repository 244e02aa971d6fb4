// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ReserveTotals } from "../interfaces/Types.sol";
import { SharesMath } from "../math/SharesMath.sol";
import { ReserveId } from "../types/Ids.sol";
import { Mover } from "./Mover.sol";

/// @title Source
/// @notice Where a party's part comes from: its wallet (the reserve zero), by an ERC-20 allowance, or its lent shares in a reserve,
/// by an ERC-6909 allowance for that reserve alone.
abstract contract Source is Mover {
    using SharesMath for uint256;

    /// @dev Brings exactly `amount` of `token` from the account's source to `to`, measured there. Of the shares drawn nothing
    /// remains here: as many are drawn as the core burns for the amount, rounded up.
    function _draw(address account, ReserveId source, address token, uint256 amount, address to) internal {
        if (ReserveId.unwrap(source) == 0) return _pull(token, account, amount, to);
        _requireReserve(source, token);
        uint256 before = _balanceOf(token, to);
        ReserveTotals memory totals = CORE.accruedTotals(source);
        uint256 shares = amount.toSharesUp(totals.supplyAssets, totals.supplyShares);
        // The core reverts where an ERC-20 might answer false.
        // forge-lint: disable-next-line(erc20-unchecked-transfer)
        CORE.transferFrom(account, address(this), ReserveId.unwrap(source), shares);
        CORE.withdraw(source, amount, 0, address(this), to);
        _requireArrived(token, to, before, amount);
    }

    /// @dev Measuring what arrives is not enough: a foreign token's hook could make a payment arrive that was owed anyway.
    function _requireReserve(ReserveId reserve, address token) internal view {
        if (CORE.reserveInfo(reserve).token != token) revert SourceInvalid(ReserveId.unwrap(reserve), token);
    }
}
