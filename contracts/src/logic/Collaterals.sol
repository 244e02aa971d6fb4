// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { AccountState, Reserve, State } from "../storage/State.sol";
import { AccountBits, DEBT_BIT, SUPPLY_BIT } from "../types/AccountBits.sol";
import { RETIRED, STOPPED } from "../types/AccrualState.sol";
import { ReserveId } from "../types/Ids.sol";
import { Accrual } from "./Accrual.sol";
import { Health } from "./Health.sol";
import { Positions } from "./Positions.sol";
import { PriceReader } from "./PriceReader.sol";
import { SilentAuctions } from "./SilentAuctions.sol";

/// @title Collaterals
/// @notice Enables and disables deposits as collateral.
/// @dev `set` is external: a linked library, see `Listing`.
library Collaterals {
    using Accrual for State;
    using Health for State;
    using Positions for AccountState;

    /// @notice ILendingPools.setCollateral, without the check of the caller's right.
    function set(State storage state, ReserveId id, address account, bool enabled) external {
        state.listed(id);
        AccountState storage accountState = state.accountOf(id, account);
        if (accountState.bits.has(SUPPLY_BIT, id.index()) == enabled) return;

        if (enabled) {
            if (accountState.holdings[id.index()].shareBalance.supplyShares() == 0) {
                revert ILendingPools.AmountZero(id);
            }
            enable(state, id, accountState, account, SUPPLY_BIT);
        } else {
            accountState.clearSupply(id);
        }
        emit ILendingPools.CollateralSet(id, account, msg.sender, enabled);

        if (!enabled) state.requireWithinLimit(id.pool(), accountState, account, Health.Purpose.Exit);
    }

    /// @notice Makes a deposit back the account's debt. Requires that the reserve may be collateral, is neither stopped nor
    /// retired and is not owed by the account, and, if the account has debt, that its price is readable.
    /// @param accountState what `account` has in the pool
    /// @param kind SUPPLY_BIT or COLLATERAL_BIT
    function enable(State storage state, ReserveId id, AccountState storage accountState, address account, uint256 kind)
        internal
    {
        Reserve storage reserve = state.reserveOf(id);
        if (reserve.riskConfig.finalThreshold() == 0) revert ILendingPools.NotCollateral(id);
        uint256 stops = reserve.books.clock.stops();
        if (stops & RETIRED != 0) revert ILendingPools.ReserveRetired(id);
        if (stops & STOPPED != 0) revert ILendingPools.ReserveStopped(id);
        AccountBits bits = accountState.bits;
        if (bits.has(DEBT_BIT, id.index())) revert ILendingPools.DebtBacksItself(id, account);
        if (bits.auction() != 0) SilentAuctions.requireNone(state, id.pool(), account);
        if (bits.hasDebt()) {
            (uint256 low,) = PriceReader.read(reserve.riskConfig.oracle());
            if (low == 0) revert ILendingPools.PriceUnreadable(id);
        }
        accountState.setBit(id, kind);
    }
}
