// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { LibBytes } from "solady/utils/LibBytes.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { ILendingSettings } from "../interfaces/ILendingSettings.sol";
import { PoolSnapshot, ReserveSnapshot } from "../interfaces/ILens.sol";
import { Position, ReserveInfo, ReserveTotals } from "../interfaces/Types.sol";
import { ReserveId } from "../types/Ids.sol";
import { Rates } from "./Rates.sol";
import { Reason } from "./Reason.sol";

/// @notice Simulates calls in the core, and reads the state that they lead to before the simulation reverts.
library Simulation {
    using LibBytes for bytes;
    using Reason for bytes;

    /// @dev A pool after the calls.
    struct Outcome {
        bytes[] results; // of the calls
        PoolSnapshot pool; // without the unit, the wallet balances and the allowances
        bool healthKnown;
        uint256 healthFactor; // WAD; 0 if not known
    }

    uint256 private constant VIEWS_A_RESERVE = 3;
    uint256 private constant SELECTOR = 4; // bytes

    /// @dev Prices, symbols and decimals are copied: no call to the core changes them.
    /// @param pool the present snapshot for `account`
    function run(ILendingPools core, PoolSnapshot memory pool, address account, address sender, bytes[] calldata calls)
        internal
        returns (Outcome memory outcome)
    {
        (bool done, bytes[] memory answers, bytes memory reason) =
            _simulate(core, sender, _plan(pool, account, calls, true));
        if (done) {
            (outcome.healthKnown, outcome.healthFactor) = (true, abi.decode(answers[answers.length - 1], (uint256)));
        } else {
            // Perhaps only healthFactor reverted: try again without it.
            reason.requireGas();
            (done, answers, reason) = _simulate(core, sender, _plan(pool, account, calls, false));
            if (!done) reason.bubble();
        }

        outcome.results = new bytes[](calls.length);
        for (uint256 i; i < calls.length; ++i) {
            outcome.results[i] = answers[i];
        }
        outcome.pool = _read(pool, answers, calls.length);
    }

    /// @return plan the calls, then the views that `_read` decodes, then healthFactor if `withHealth`
    function _plan(PoolSnapshot memory pool, address account, bytes[] calldata calls, bool withHealth)
        private
        pure
        returns (bytes[] memory plan)
    {
        plan = new bytes[](calls.length + 1 + pool.reserves.length * VIEWS_A_RESERVE + (withHealth ? 1 : 0));
        uint256 next;
        for (; next < calls.length; ++next) {
            plan[next] = calls[next];
        }
        plan[next++] = abi.encodeCall(ILendingSettings.accountBits, (pool.id, account));
        for (uint256 i; i < pool.reserves.length; ++i) {
            ReserveId id = pool.reserves[i].id;
            plan[next++] = abi.encodeCall(ILendingSettings.reserveInfo, (id));
            plan[next++] = abi.encodeCall(ILendingSettings.accruedTotals, (id));
            plan[next++] = abi.encodeCall(ILendingSettings.positionOf, (id, account));
        }
        if (withHealth) plan[next] = abi.encodeCall(ILendingSettings.healthFactor, (pool.id, account));
    }

    function _read(PoolSnapshot memory pool, bytes[] memory answers, uint256 next)
        private
        pure
        returns (PoolSnapshot memory result)
    {
        result.id = pool.id;
        result.info = pool.info;
        result.blockNumber = pool.blockNumber;
        result.timestamp = pool.timestamp;
        result.accountBits = abi.decode(answers[next++], (uint256));
        result.reserves = new ReserveSnapshot[](pool.reserves.length);
        for (uint256 i; i < pool.reserves.length; ++i) {
            (ReserveSnapshot memory from, ReserveSnapshot memory to) = (pool.reserves[i], result.reserves[i]);
            (to.id, to.symbol, to.decimals) = (from.id, from.symbol, from.decimals);
            (to.priceLow, to.priceHigh) = (from.priceLow, from.priceHigh);
            to.info = abi.decode(answers[next++], (ReserveInfo));
            to.totals = abi.decode(answers[next++], (ReserveTotals));
            to.position = abi.decode(answers[next++], (Position));
            Rates.fill(to);
        }
    }

    /// @return done false: a call reverted with `reason`
    function _simulate(ILendingPools core, address sender, bytes[] memory plan)
        private
        returns (bool done, bytes[] memory answers, bytes memory reason)
    {
        // simulate always reverts.
        try core.simulate(sender, plan) { }
        catch (bytes memory answer) {
            reason = answer;
        }
        if (!reason.isOf(ILendingPools.Simulated.selector)) return (false, answers, reason);
        answers = abi.decode(reason.slice(SELECTOR), (bytes[]));
        // Another length means that a `simulate` among the calls reverted with its own results.
        done = answers.length == plan.length;
    }
}
