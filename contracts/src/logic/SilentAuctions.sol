// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { IERC6909 } from "@openzeppelin/contracts/interfaces/IERC6909.sol";
import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Books, Silence, SilentTake } from "../interfaces/Types.sol";
import { ConfigCacheLibrary } from "../storage/ConfigCache.sol";
import { AccountState, Holding, Reserve, State } from "../storage/State.sol";
import { AccountBits, COLLATERAL_BIT, SUPPLY_BIT } from "../types/AccountBits.sol";
import { AccrualConfig } from "../types/AccrualConfig.sol";
import { PoolId, ReserveId } from "../types/Ids.sol";
import { ShareBalance } from "../types/ShareBalance.sol";
import { Accrual } from "./Accrual.sol";
import { Positions } from "./Positions.sol";
import { PriceReader } from "./PriceReader.sol";
import { Silences } from "./Silences.sol";
import { WriteOffs } from "./WriteOffs.sol";

/// @title SilentAuctions
/// @notice Auctions collateral whose price has been unreadable for a week, so that its debt does not stay on the books
/// permanently.
/// @dev A Dutch auction finds the value that no oracle reports. The price is a fraction of each of the account's debts: all of
/// it at the opening, falling linearly to one token unit of each just before LENGTH is over. The first caller who pays it takes
/// the deposit. From LENGTH on the deposit is free and nothing is pulled, so a debt token that cannot be transferred blocks no
/// take. After the last deposit the remaining debt is written off.
/// A linked library, see `Listing`. Moves no tokens.
library SilentAuctions {
    using Accrual for Books;
    using FixedPointMathLib for uint256;
    using Positions for AccountState;
    using Silences for Silence;
    using ConfigCacheLibrary for State;
    using WriteOffs for State;

    /// @notice What the taker pays for one debt.
    struct Payment {
        address token;
        uint256 assets; // token units
    }

    uint256 internal constant LENGTH = 3 days;

    uint256 private constant WAD = 1e18;

    /// @notice ILendingPools.openAuction
    function open(State storage state, PoolId id, address account) external {
        AccountState storage accountState = state.accounts[id][account];
        uint256 began = _began(state, id, accountState.bits);
        if (began != 0) revert ILendingPools.AuctionOpen(id, account, began);
        _requireSilent(state, id, accountState.bits, account);
        accountState.bits = accountState.bits.withAuction(block.timestamp);
        emit ILendingPools.AuctionOpened(id, account, msg.sender);
    }

    /// @notice ILendingPools.auctionOf
    function beganAt(State storage state, PoolId id, address account) public view returns (uint256) {
        return _began(state, id, state.accounts[id][account].bits);
    }

    /// @notice Reverts while the account's auction runs. A new collateral would end the auction, so the borrower could supply one
    /// token unit of it whenever the price nears what a taker would pay. The borrower can repay instead.
    function requireNone(State storage state, PoolId id, address account) external view {
        uint256 began = beganAt(state, id, account);
        if (began != 0) revert ILendingPools.AuctionOpen(id, account, began);
    }

    /// @notice ILendingPools.takeSilent, without the token transfers.
    /// @param mayEnable whether the caller may enable unlent collateral for the receiver
    /// @return seized token units of the deposit, which the caller of this function pushes unless `inside`
    /// @return payments what the caller of this function pulls
    function take(State storage state, SilentTake calldata params, bool mayEnable)
        external
        returns (uint256 seized, Payment[] memory payments)
    {
        ReserveId id = params.collateralReserve;
        AccountState storage accountState = state.accountOf(id, params.account);
        uint256 began = _began(state, id.pool(), accountState.bits);
        // `_began` has read every oracle if an auction runs; this gives the reason why none does.
        if (began == 0) _requireSilent(state, id.pool(), accountState.bits, params.account);
        if (began == 0) revert ILendingPools.AuctionClosed(id.pool(), params.account);
        if (!accountState.bits.has(params.fromSupply ? SUPPLY_BIT : COLLATERAL_BIT, id.index())) {
            revert ILendingPools.NothingToSeize(id, params.account);
        }
        uint256 left = (began + LENGTH).zeroFloorSub(block.timestamp);
        uint256 fraction = (left * WAD).divUp(LENGTH);
        if (fraction > params.maxFraction) revert ILendingPools.FractionAboveLimit(fraction, params.maxFraction);

        if (left != 0) payments = _repayAll(state, id.pool(), accountState, params.account, left);
        seized = params.fromSupply
            ? _takeSupply(state, accountState, params, fraction)
            : _takeCollateral(state, accountState, params, mayEnable, fraction);
        if (seized < params.minSeized) revert ILendingPools.SeizedBelowLimit(seized, params.minSeized);
        if (!accountState.bits.hasBacking()) {
            state.writeOff(state.readConfigCache(id.pool()), accountState, params.account);
        }
    }

    /// @dev Reverts unless the account has debt, and each reserve that backs it has been silent for a week up to this block.
    function _requireSilent(State storage state, PoolId id, AccountBits bits, address account) private view {
        if (!bits.hasDebt() || !bits.hasBacking()) revert ILendingPools.NothingToAuction(id, account);
        uint256 remaining = bits.backings();
        for (uint256 i; remaining != 0; ++i) {
            if (remaining & 1 != 0 && !_silent(state.reserves[id][i])) revert ILendingPools.NotSilent(id.reserve(i));
            remaining >>= 1;
        }
    }

    /// @return began when the account's auction was opened, seconds; 0: none runs, or it was opened before the present silence of
    /// a reserve that backs the debts
    function _began(State storage state, PoolId id, AccountBits bits) private view returns (uint256 began) {
        began = bits.auction();
        if (!bits.hasDebt() || !bits.hasBacking()) return 0;
        uint256 remaining = bits.backings();
        for (uint256 i; remaining != 0 && began != 0; ++i) {
            if (remaining & 1 != 0) {
                Reserve storage reserve = state.reserves[id][i];
                // An auction opened in this silence is at least a week younger than it. `<=`: if the silence began in the
                // second of the opening, the auction belongs to the silence before.
                if (began <= reserve.silence.since || !_silent(reserve)) began = 0;
            }
            remaining >>= 1;
        }
    }

    function _silent(Reserve storage reserve) private view returns (bool) {
        (uint256 low,) = PriceReader.read(reserve.riskConfig.oracle());
        return low == 0 && reserve.silence.witnessed(Silences.DEAD);
    }

    /// @param left seconds until LENGTH is over
    function _repayAll(
        State storage state,
        PoolId poolId,
        AccountState storage accountState,
        address account,
        uint256 left
    ) private returns (Payment[] memory payments) {
        uint256 remaining = accountState.bits.debts();
        payments = new Payment[](state.pools[poolId].count);
        for (uint256 i; remaining != 0; ++i) {
            if (remaining & 1 != 0) payments[i] = _repayOne(state, poolId.reserve(i), accountState, account, left);
            remaining >>= 1;
        }
    }

    function _repayOne(
        State storage state,
        ReserveId id,
        AccountState storage accountState,
        address account,
        uint256 left
    ) private returns (Payment memory payment) {
        Reserve storage reserve = state.reserveOf(id);
        Books memory books = reserve.books;
        books.accrue(reserve.accrualConfig);
        ShareBalance shareBalance = accountState.holdings[id.index()].shareBalance;
        uint256 owed = books.borrow.unsafeToAssetsUp(shareBalance.borrowShares());
        payment.token = reserve.accrualConfig.token();
        payment.assets = (owed * left).divUp(LENGTH).max(1);
        uint256 shares =
            payment.assets == owed ? shareBalance.borrowShares() : books.borrow.toSharesDown(payment.assets);
        accountState.burnDebt(shareBalance, id, account, shares, books);
        reserve.books = books;
        emit ILendingPools.Repaid(id, account, msg.sender, payment.assets, shares, books);
    }

    function _takeSupply(
        State storage state,
        AccountState storage accountState,
        SilentTake calldata params,
        uint256 fraction
    ) private returns (uint256 seized) {
        ReserveId id = params.collateralReserve;
        Reserve storage reserve = state.reserveOf(id);
        Books memory books = reserve.books;
        books.accrue(reserve.accrualConfig);
        ShareBalance shareBalance = accountState.holdings[id.index()].shareBalance;
        uint256 shares = shareBalance.supplyShares();
        seized = books.supply.unsafeToAssetsDown(shares);
        accountState.burnSupply(shareBalance, id, params.account, shares);
        if (params.inside) {
            Holding storage receiverHolding = state.holdingOf(id, params.receiver);
            receiverHolding.shareBalance = receiverHolding.shareBalance.plusSupply(shares);
        } else {
            Positions.takeSupply(id, books, seized, shares);
        }
        reserve.books = books;
        _emitTaken(params, seized, shares, fraction);
        emit IERC6909.Transfer(
            msg.sender, params.account, params.inside ? params.receiver : address(0), ReserveId.unwrap(id), shares
        );
        emit ILendingPools.SupplySeized(id, params.account, books);
    }

    function _takeCollateral(
        State storage state,
        AccountState storage accountState,
        SilentTake calldata params,
        bool mayEnable,
        uint256 fraction
    ) private returns (uint256 seized) {
        ReserveId id = params.collateralReserve;
        AccrualConfig accrualConfig = state.reserveOf(id).accrualConfig;
        seized = accountState.holdings[id.index()].collateral;
        accountState.lowerCollateral(state, accrualConfig, id, params.account, seized);
        if (params.inside) {
            AccountState storage receiverState = state.accountOf(id, params.receiver);
            // As in `Collaterals.enable`: an account with debt may not add collateral whose price is unreadable.
            if (receiverState.bits.hasDebt() && !receiverState.bits.has(COLLATERAL_BIT, id.index())) {
                revert ILendingPools.PriceUnreadable(id);
            }
            receiverState.receiveCollateral(state, accrualConfig, id, params.receiver, seized, mayEnable);
        }
        _emitTaken(params, seized, 0, fraction);
    }

    /// @dev Precedes the Transfer of seized supply shares, as `Liquidated` does.
    function _emitTaken(SilentTake calldata params, uint256 seized, uint256 shares, uint256 fraction) private {
        emit ILendingPools.SilentTaken({
            collateralReserve: params.collateralReserve,
            account: params.account,
            caller: msg.sender,
            receiver: params.receiver,
            fromSupply: params.fromSupply,
            inside: params.inside,
            seized: seized,
            shares: shares,
            fraction: fraction
        });
    }
}
