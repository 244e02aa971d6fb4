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
/// @notice Sells what backs a debt and has had no price for a week, so that the debt cannot stay on the books for ever.
/// @dev Without a price nobody can say what such a deposit is worth: a falling auction asks. Its price is a fraction of every
/// debt of the account, from all of it at the start to a token unit of each just before LENGTH is over. The first who finds a
/// deposit worth that takes it. From LENGTH on it is free, and pulls nothing: a debt whose token does not move bars no take.
/// What is still owed once the last deposit is gone is written off.
/// A linked library, called with delegatecall, as `Listing` is. Moves no tokens.
library SilentAuctions {
    using Accrual for Books;
    using FixedPointMathLib for uint256;
    using Positions for AccountState;
    using Silences for Silence;
    using ConfigCacheLibrary for State;
    using WriteOffs for State;

    /// @notice What the taker owes the core for a debt.
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

    /// @notice Reverts while the account's auction runs. A deposit that came to back its debts now would end the auction: a
    /// borrower could put one token unit there whenever the price nears what somebody would pay. He can repay instead.
    function requireNone(State storage state, PoolId id, address account) external view {
        uint256 began = beganAt(state, id, account);
        if (began != 0) revert ILendingPools.AuctionOpen(id, account, began);
    }

    /// @notice ILendingPools.takeSilent, without its tokens.
    /// @param mayEnable whether the caller may make the receiver's unlent deposit his collateral
    /// @return seized token units of the deposit, which the core pushes, unless it stays inside
    /// @return payments what the core pulls
    function take(State storage state, SilentTake calldata params, bool mayEnable)
        external
        returns (uint256 seized, Payment[] memory payments)
    {
        ReserveId id = params.collateralReserve;
        AccountState storage accountState = state.accountOf(id, params.account);
        uint256 began = _began(state, id.pool(), accountState.bits);
        // An auction that runs has read every oracle; only where none does is the reason asked for.
        if (began == 0) _requireSilent(state, id.pool(), accountState.bits, params.account);
        if (began == 0) revert ILendingPools.AuctionClosed(id.pool(), params.account);
        if (!accountState.bits.has(params.fromSupply ? SUPPLY_BIT : COLLATERAL_BIT, id.index())) {
            revert ILendingPools.NothingToSeize(id, params.account);
        }
        uint256 left = (began + LENGTH).zeroFloorSub(block.timestamp);
        uint256 fraction = (left * WAD).divUp(LENGTH);
        if (fraction > params.maxFraction) revert ILendingPools.FractionAboveLimit(fraction, params.maxFraction);

        if (left != 0) payments = _pay(state, id.pool(), accountState, params.account, left);
        seized = params.fromSupply
            ? _takeSupply(state, accountState, params, fraction)
            : _takeCollateral(state, accountState, params, mayEnable, fraction);
        if (seized < params.minSeized) revert ILendingPools.SeizedBelowLimit(seized, params.minSeized);
        if (!accountState.bits.hasBacking()) {
            state.writeOff(state.readConfigCache(id.pool()), accountState, params.account);
        }
    }

    /// @dev The account owes, and all that backs it has been silent for a week, up to now.
    function _requireSilent(State storage state, PoolId id, AccountBits bits, address account) private view {
        if (!bits.hasDebt() || !bits.hasBacking()) revert ILendingPools.NothingToAuction(id, account);
        uint256 rest = bits.backings();
        for (uint256 i; rest != 0; ++i) {
            if (rest & 1 != 0 && !_silent(state.reserves[id][i])) revert ILendingPools.NotSilent(id.reserve(i));
            rest >>= 1;
        }
    }

    /// @return began when the account's auction was opened; 0: not, or before the present silence of all that backs its debts
    function _began(State storage state, PoolId id, AccountBits bits) private view returns (uint256 began) {
        began = bits.auction();
        if (!bits.hasDebt() || !bits.hasBacking()) return 0;
        uint256 rest = bits.backings();
        for (uint256 i; rest != 0 && began != 0; ++i) {
            if (rest & 1 != 0) {
                Reserve storage reserve = state.reserves[id][i];
                // Opened in this silence it is a week younger. In the second in which a feed came back and went again it is
                // as old, and of the silence before.
                if (began <= reserve.silence.since || !_silent(reserve)) began = 0;
            }
            rest >>= 1;
        }
    }

    function _silent(Reserve storage reserve) private view returns (bool) {
        (uint256 low,) = PriceReader.read(reserve.riskConfig.oracle());
        return low == 0 && reserve.silence.witnessed(Silences.DEAD);
    }

    /// @param left seconds until the price is at its end
    function _pay(State storage state, PoolId poolId, AccountState storage accountState, address account, uint256 left)
        private
        returns (Payment[] memory payments)
    {
        uint256 rest = accountState.bits.debts();
        payments = new Payment[](state.pools[poolId].count);
        for (uint256 i; rest != 0; ++i) {
            if (rest & 1 != 0) payments[i] = _payOne(state, poolId.reserve(i), accountState, account, left);
            rest >>= 1;
        }
    }

    function _payOne(
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
            // As everywhere: who is in debt adds no collateral whose price is unreadable.
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
