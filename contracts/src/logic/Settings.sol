// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Books, ReserveSettings } from "../interfaces/Types.sol";
import { ThresholdRamp } from "../math/ThresholdRamp.sol";
import { ConfigCacheLibrary } from "../storage/ConfigCache.sol";
import { Reserve, State } from "../storage/State.sol";
import { AccrualConfig } from "../types/AccrualConfig.sol";
import { RETIRED, STOPPED } from "../types/AccrualState.sol";
import { Caps } from "../types/Caps.sol";
import { PoolId, ReserveId } from "../types/Ids.sol";
import { RiskConfig } from "../types/RiskConfig.sol";
import { Accrual } from "./Accrual.sol";
import { Announcements } from "./Announcements.sol";
import { Bounds } from "./Bounds.sol";

/// @title Settings
/// @notice The actions of a pool's owner and guardian, and the settings of a reserve that is retired.
/// @dev The large functions are external: a linked library, see `Listing`.
library Settings {
    using Accrual for Books;
    using Accrual for State;
    using SafeCast for uint256;
    using ConfigCacheLibrary for State;

    /// @notice ILendingPools.setOwner
    function setOwner(State storage state, PoolId id, address next) internal {
        requireOwner(state, id);
        state.pools[id].nextOwner = next;
        emit ILendingPools.OwnerOffered(id, next);
        if (next != address(0)) return;

        state.pools[id].owner = address(0);
        emit ILendingPools.OwnerSet(id, address(0));
        // Only an owner can end a guardian's stop: without an owner a stop would be permanent.
        state.pools[id].guardian = address(0);
        emit ILendingPools.GuardianSet(id, address(0));
    }

    /// @notice ILendingPools.acceptOwner
    function acceptOwner(State storage state, PoolId id) internal {
        if (msg.sender != state.pools[id].nextOwner) revert ILendingPools.NotNextOwner(id, msg.sender);
        state.pools[id].owner = msg.sender;
        state.pools[id].nextOwner = address(0);
        emit ILendingPools.OwnerSet(id, msg.sender);
    }

    /// @notice ILendingPools.setGuardian
    function setGuardian(State storage state, PoolId id, address guardian) internal {
        requireOwner(state, id);
        state.pools[id].guardian = guardian;
        emit ILendingPools.GuardianSet(id, guardian);
    }

    /// @notice ILendingPools.setFeeRecipient
    function setFeeRecipient(State storage state, PoolId id, address feeRecipient) internal {
        requireOwner(state, id);
        state.pools[id].feeRecipient = feeRecipient;
        emit ILendingPools.FeeRecipientSet(id, feeRecipient);
    }

    /// @notice ILendingPools.setStop
    function setStop(State storage state, ReserveId id, bool stopped) external {
        (Reserve storage reserve,) = state.listed(id);
        PoolId poolId = id.pool();
        bool isOwner = msg.sender == state.pools[poolId].owner;
        if (stopped) {
            if (!isOwner && msg.sender != state.pools[poolId].guardian) {
                revert ILendingPools.NotGuardian(poolId, msg.sender);
            }
        } else {
            if (!isOwner) revert ILendingPools.NotOwner(poolId, msg.sender);
        }
        _requireNotRetired(reserve, id);
        if (stopped == _isStopped(reserve)) return;

        reserve.books.clock = reserve.books.clock.withStops(reserve.books.clock.stops() ^ STOPPED);
        RiskConfig riskConfig = reserve.riskConfig;
        reserve.riskConfig = riskConfig.withLtv(reserve.resumedLtv);
        reserve.resumedLtv = riskConfig.ltv().toUint16();
        state.writeConfigCache(poolId);
        emit ILendingPools.StopSet(id, msg.sender, stopped);
    }

    /// @notice ILendingPools.setReserve
    function setReserve(State storage state, ReserveId id, ReserveSettings calldata settings) external returns (bool) {
        (Reserve storage reserve, AccrualConfig accrualConfig) = state.listed(id);
        PoolId poolId = id.pool();
        requireOwner(state, poolId);
        _requireNotRetired(reserve, id);
        Bounds.requireRisk(
            settings.ltv,
            settings.liquidationThreshold,
            reserve.riskConfig.maxBonus(),
            settings.reserveFactor,
            state.pools[poolId].hfAtMaxBonus
        );
        if (_rises(reserve, settings)) {
            bytes32 change = keccak256(abi.encode(id, settings));
            (bool ready, uint256 readyAt) = Announcements.take(state.announced, change);
            if (!ready) {
                uint40 caps = Caps.both(settings.supplyCap, settings.borrowCap);
                emit ILendingPools.SettingsAnnounced({
                    reserve: id,
                    change: change,
                    settings: settings,
                    supplyCap: Caps.supply(caps),
                    borrowCap: Caps.borrow(caps),
                    readyAt: readyAt,
                    expiresAt: readyAt + Announcements.OPEN
                });
                return false;
            }
        }

        // Accrues first: the old reserve factor applies until this block.
        Books memory books = reserve.books;
        books.accrue(accrualConfig);
        books.clock = books.clock.withCaps(Caps.both(settings.supplyCap, settings.borrowCap));
        reserve.books = books;
        reserve.accrualConfig = accrualConfig.withReserveFactor(settings.reserveFactor);
        RiskConfig riskConfig = reserve.riskConfig;
        if (_isStopped(reserve)) reserve.resumedLtv = settings.ltv;
        else riskConfig = riskConfig.withLtv(settings.ltv);
        if (settings.liquidationThreshold != riskConfig.finalThreshold()) {
            riskConfig = _withThreshold(riskConfig, settings.liquidationThreshold);
        }
        reserve.riskConfig = riskConfig;
        state.writeConfigCache(poolId);
        emit ILendingPools.SettingsSet(
            id, settings, riskConfig.rampFrom().toUint16(), riskConfig.rampEnd().toUint32(), books
        );
        return true;
    }

    /// @notice Sets the reserve's ltv to 0 permanently. The caller has set RETIRED in its books.
    function retire(State storage state, ReserveId id) external {
        Reserve storage reserve = state.reserveOf(id);
        reserve.riskConfig = reserve.riskConfig.withLtv(0);
        // The end of a stop must not restore it.
        reserve.resumedLtv = 0;
        state.writeConfigCache(id.pool());
    }

    /// @dev A rise takes effect at once, a fall linearly over ThresholdRamp.LENGTH from the threshold in force.
    function _withThreshold(RiskConfig riskConfig, uint256 to) private view returns (RiskConfig) {
        uint256 inForce = ThresholdRamp.threshold(riskConfig);
        bool falls = to < inForce;
        uint256 end = block.timestamp + (falls ? ThresholdRamp.LENGTH : 0);
        return riskConfig.withThreshold(to, falls ? inForce : to, end.toUint32());
    }

    /// @dev Whether any setting is above its present value, for the threshold and a stopped ltv above the value to come.
    function _rises(Reserve storage reserve, ReserveSettings calldata settings) private view returns (bool) {
        uint256 caps = Caps.both(settings.supplyCap, settings.borrowCap);
        uint256 current = reserve.books.clock.caps();
        return settings.liquidationThreshold > reserve.riskConfig.finalThreshold()
            || settings.ltv > (_isStopped(reserve) ? reserve.resumedLtv : reserve.riskConfig.ltv())
            || settings.reserveFactor > reserve.accrualConfig.reserveFactor()
            || Caps.supply(caps) > Caps.supply(current) || Caps.borrow(caps) > Caps.borrow(current);
    }

    function _isStopped(Reserve storage reserve) private view returns (bool) {
        return reserve.books.clock.stops() & STOPPED != 0;
    }

    /// @dev A retired reserve has an ltv of 0 and charges no interest permanently, so no setting of it may change.
    function _requireNotRetired(Reserve storage reserve, ReserveId id) private view {
        if (reserve.books.clock.stops() & RETIRED != 0) revert ILendingPools.ReserveRetired(id);
    }

    /// @dev Also reverts if the pool does not exist or is frozen: its owner is zero.
    function requireOwner(State storage state, PoolId id) internal view {
        if (msg.sender != state.pools[id].owner) revert ILendingPools.NotOwner(id, msg.sender);
    }
}
