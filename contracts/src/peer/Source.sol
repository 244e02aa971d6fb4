// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { Position, ReserveInfo, ReserveTotals } from "../interfaces/Types.sol";
import { SharesMath } from "../math/SharesMath.sol";
import { TokenReader } from "../periphery/TokenReader.sol";
import { AccountBits, SUPPLY_BIT } from "../types/AccountBits.sol";
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

    /// @dev Whether the reserve exists and lends this token.
    function _isReserveOf(ReserveId reserve, address token) internal view returns (bool) {
        try CORE.reserveInfo(reserve) returns (ReserveInfo memory info) {
            return info.token == token;
        } catch {
            return false;
        }
    }

    /// @dev What this contract could draw now, token units, rounded down; 0 from a reserve of another token. Shares that back a
    /// debt count 0. Never reverts.
    function _drawable(address account, ReserveId source, address token) internal view returns (uint256) {
        if (ReserveId.unwrap(source) == 0) {
            return _smaller(TokenReader.balanceOf(token, account), TokenReader.allowance(token, account, address(this)));
        }
        if (!_isReserveOf(source, token)) return 0;
        AccountBits bits = AccountBits.wrap(CORE.accountBits(source.pool(), account));
        if (bits.hasDebt() && bits.has(SUPPLY_BIT, source.index())) return 0;

        ReserveTotals memory totals = CORE.accruedTotals(source);
        uint256 shares = CORE.positionOf(source, account).supplyShares;
        if (!CORE.isOperator(account, address(this))) {
            shares = _smaller(shares, CORE.allowance(account, address(this), ReserveId.unwrap(source)));
        }
        uint256 idle = _smaller(totals.supplyAssets - totals.borrowAssets, TokenReader.balanceOf(token, address(CORE)));
        return _smaller(shares.toAssetsDown(totals.supplyAssets, totals.supplyShares), idle);
    }

    function _smaller(uint256 one, uint256 other) internal pure returns (uint256) {
        return one < other ? one : other;
    }
}
