// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { IERC20Metadata } from "@openzeppelin/contracts/interfaces/IERC20Metadata.sol";
import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Common, IPeer } from "../interfaces/IPeer.sol";
import { ReserveInfo, ReserveTotals } from "../interfaces/Types.sol";
import { SharesMath } from "../math/SharesMath.sol";
import { TokenReader } from "../periphery/TokenReader.sol";
import { AccountBits, SUPPLY_BIT } from "../types/AccountBits.sol";
import { ReserveId } from "../types/Ids.sol";
import { Probe } from "./Probe.sol";
import { Signatures } from "./Signatures.sol";

/// @title OrderLens
/// @notice What decides of every order whether it can be taken: its time, its signature, its budget, and what the maker can bring.
abstract contract OrderLens {
    using FixedPointMathLib for uint256;
    using SharesMath for uint256;

    /// @dev Gas for a maker's code to judge a signature: a Safe of several owners takes less.
    uint256 private constant SIGNATURE_GAS = 500_000;
    /// @dev Gas for a token to answer `decimals()`.
    uint256 private constant TOKEN_GAS = 100_000;

    /// @return left what the maker's budget leaves of `limit`, token units
    function _left(
        IPeer peer,
        Common calldata common,
        bytes32 hash,
        bytes calldata signature,
        address token,
        uint256 limit
    ) internal view returns (uint256 left, bytes32 reason) {
        if (common.maker == common.taker) return (0, "taker is the maker");
        if (block.timestamp < common.start) return (0, "not started");
        if (block.timestamp > common.expiry) return (0, "expired");
        if (common.epoch != peer.epochOf(common.maker)) return (0, "another epoch");
        bool isPlaced = signature.length == 0 && peer.placed(hash);
        if (!isPlaced && !Signatures.isSigned(common.maker, hash, signature, SIGNATURE_GAS)) return (0, "not signed");
        uint256 used = peer.used(common.maker, common.group == 0 ? hash : common.group, token);
        if (used == type(uint256).max) return (0, "cancelled");
        if (used >= limit) return (0, "used up");
        return (limit - used, 0);
    }

    /// @dev What `peer` could draw now, token units, rounded down.
    function _drawable(IPeer peer, address account, ReserveId source, address token) internal view returns (uint256) {
        if (ReserveId.unwrap(source) == 0) {
            return TokenReader.balanceOf(token, account).min(TokenReader.allowance(token, account, address(peer)));
        }
        ILendingPools core = peer.CORE();
        AccountBits bits = AccountBits.wrap(core.accountBits(source.pool(), account));
        if (bits.hasDebt() && bits.has(SUPPLY_BIT, source.index())) return 0;

        uint256 shares = core.positionOf(source, account).supplyShares;
        if (!core.isOperator(account, address(peer))) {
            shares = shares.min(core.allowance(account, address(peer), ReserveId.unwrap(source)));
        }
        ReserveTotals memory totals = core.accruedTotals(source);
        uint256 idle = totals.supplyAssets - totals.borrowAssets;
        return shares.toAssetsDown(totals.supplyAssets, totals.supplyShares).min(idle)
            .min(TokenReader.balanceOf(token, address(core)));
    }

    function _isToken(IPeer peer, address token) internal view returns (bool) {
        if (token == address(peer) || token == address(peer.CORE())) return false;
        (bool answered,) = Probe.word(token, abi.encodeCall(IERC20Metadata.decimals, ()), TOKEN_GAS);
        return answered;
    }

    /// @dev Whether it is the wallet, or a reserve that lends this token.
    function _isSource(IPeer peer, ReserveId source, address token) internal view returns (bool) {
        if (ReserveId.unwrap(source) == 0) return true;
        try peer.CORE().reserveInfo(source) returns (ReserveInfo memory info) {
            return info.token == token;
        } catch {
            return false;
        }
    }
}
