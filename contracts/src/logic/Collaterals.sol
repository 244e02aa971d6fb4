// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Clock, ReserveId } from "../interfaces/Types.sol";
import { Account, RETIRED, Reserve, Risk, STOPPED, Stake, State } from "../storage/State.sol";
import { AccountBits } from "../types/AccountBits.sol";
import { Clocks } from "../types/Clocks.sol";
import { Ids } from "../types/Ids.sol";
import { Risks } from "../types/Risks.sol";
import { Stakes } from "../types/Stakes.sol";
import { Accrual } from "./Accrual.sol";
import { Health } from "./Health.sol";
import { Positions } from "./Positions.sol";
import { PriceReader } from "./PriceReader.sol";
import { SilentAuctions } from "./SilentAuctions.sol";

/// @title Collaterals
/// @notice Which deposits back an account's debts.
/// @dev `set` is linked, as `Listing` is.
library Collaterals {
    using AccountBits for uint256;
    using Accrual for State;
    using Clocks for Clock;
    using Health for State;
    using Ids for ReserveId;
    using Positions for Account;
    using Risks for Risk;
    using Stakes for Stake;

    /// @notice ILendingPools.setCollateral, without the right to it.
    function set(State storage state, ReserveId id, address account, bool enabled) external {
        state.listed(id);
        Account storage own = state.accountOf(id, account);
        if (own.bits.has(AccountBits.SUPPLY, id.index()) == enabled) return;

        if (enabled) {
            require(own.holdings[id.index()].stake.supplyShares() != 0, ILendingPools.AmountZero(id));
            enable(state, id, own, account, AccountBits.SUPPLY);
        } else {
            own.clearSupply(id);
        }
        emit ILendingPools.CollateralSet(id, account, msg.sender, enabled);

        if (!enabled) state.requireWithinLimit(id.pool(), own, account, Health.Purpose.Exit);
    }

    /// @notice Lets a deposit back the account's debt: only where the reserve may and is not owed, and, for an account in debt
    /// already, has a price.
    /// @param own what `account` has in the pool
    /// @param kind SUPPLY or COLLATERAL, see AccountBits
    function enable(State storage state, ReserveId id, Account storage own, address account, uint256 kind) internal {
        Reserve storage reserve = state.reserveOf(id);
        if (reserve.risk.finalThreshold() == 0) revert ILendingPools.NotCollateral(id);
        uint256 stops = reserve.books.clock.stops();
        if (stops & RETIRED != 0) revert ILendingPools.ReserveRetired(id);
        if (stops & STOPPED != 0) revert ILendingPools.ReserveStopped(id);
        uint256 bits = own.bits;
        if (bits.has(AccountBits.DEBT, id.index())) revert ILendingPools.DebtBacksItself(id, account);
        if (bits.auction() != 0) SilentAuctions.requireNone(state, id.pool(), account);
        if (bits.hasDebt()) {
            (uint256 low,) = PriceReader.read(reserve.risk.oracle());
            if (low == 0) revert ILendingPools.PriceUnreadable(id);
        }
        own.set(id, kind);
    }
}
