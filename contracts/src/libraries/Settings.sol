// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { PoolId, ReserveId, ReserveSettings, ReserveTotals } from "../interfaces/Types.sol";
import { Announcements } from "./Announcements.sol";
import { Books } from "./Books.sol";
import { Bounds } from "./Bounds.sol";
import { Caps } from "./Caps.sol";
import { Ids } from "./Ids.sol";
import { Ramp } from "./Ramp.sol";
import { Reserve, STOPPED, State } from "./State.sol";

/// @title Settings
/// @notice What a pool's owner and guardian may do, and no more.
/// @dev A linked library, called with delegatecall: it keeps what runs seldom out of the core's 24 kB.
library Settings {
    using Books for Reserve;
    using Books for State;
    using Ids for ReserveId;
    using SafeCast for uint256;

    /// @notice ILendingPools.setOwner
    function setOwner(State storage state, PoolId id, address next) external {
        requireOwner(state, id);
        state.pools[id].nextOwner = next;
        emit ILendingPools.OwnerOffered(id, next);
        if (next != address(0)) return;

        state.pools[id].owner = address(0);
        emit ILendingPools.OwnerSet(id, address(0));
        // What a guardian stops, only an owner can lift.
        state.pools[id].guardian = address(0);
        emit ILendingPools.GuardianSet(id, address(0));
    }

    /// @notice ILendingPools.acceptOwner
    function acceptOwner(State storage state, PoolId id) external {
        require(msg.sender == state.pools[id].nextOwner, ILendingPools.NotNextOwner(id, msg.sender));
        state.pools[id].owner = msg.sender;
        state.pools[id].nextOwner = address(0);
        emit ILendingPools.OwnerSet(id, msg.sender);
    }

    /// @notice ILendingPools.setGuardian
    function setGuardian(State storage state, PoolId id, address guardian) external {
        requireOwner(state, id);
        state.pools[id].guardian = guardian;
        emit ILendingPools.GuardianSet(id, guardian);
    }

    /// @notice ILendingPools.setFeeRecipient
    function setFeeRecipient(State storage state, PoolId id, address feeRecipient) external {
        requireOwner(state, id);
        state.pools[id].feeRecipient = feeRecipient;
        emit ILendingPools.FeeRecipientSet(id, feeRecipient);
    }

    /// @notice ILendingPools.setStop
    function setStop(State storage state, ReserveId id, bool stopped) external {
        Reserve storage reserve = state.listed(id);
        PoolId poolId = id.pool();
        bool isOwner = msg.sender == state.pools[poolId].owner;
        if (stopped) {
            require(
                isOwner || msg.sender == state.pools[poolId].guardian, ILendingPools.NotGuardian(poolId, msg.sender)
            );
        } else {
            require(isOwner, ILendingPools.NotOwner(poolId, msg.sender));
        }
        if (stopped == (reserve.stops & STOPPED != 0)) return;

        reserve.stops ^= STOPPED;
        (reserve.ltv, reserve.resumedLtv) = (reserve.resumedLtv, reserve.ltv);
        emit ILendingPools.StopSet(id, msg.sender, stopped);
    }

    /// @notice ILendingPools.setReserve
    function setReserve(State storage state, ReserveId id, ReserveSettings calldata settings) external returns (bool) {
        Reserve storage reserve = state.listed(id);
        PoolId poolId = id.pool();
        requireOwner(state, poolId);
        Bounds.requireRisk(
            settings.ltv,
            settings.liquidationThreshold,
            reserve.maxBonus,
            settings.reserveFactor,
            state.pools[poolId].hfAtMaxBonus
        );
        if (_rises(reserve, settings)) {
            (bool ready, uint256 readyAt) = Announcements.take(state.announced, keccak256(abi.encode(id, settings)));
            if (!ready) {
                emit ILendingPools.SettingsAnnounced(id, settings, readyAt);
                return false;
            }
        }

        // The old factor holds until now.
        ReserveTotals memory totals = reserve.accrued();
        reserve.store(totals);
        reserve.reserveFactor = settings.reserveFactor;
        if (reserve.stops & STOPPED != 0) reserve.resumedLtv = settings.ltv;
        else reserve.ltv = settings.ltv;
        reserve.caps = Caps.both(settings.supplyCap, settings.borrowCap);
        if (settings.liquidationThreshold != reserve.liquidationThreshold) {
            _setThreshold(reserve, settings.liquidationThreshold);
        }
        emit ILendingPools.SettingsSet(id, settings, reserve.rampFrom, reserve.rampEnd, totals);
        return true;
    }

    /// @dev Up in one step, down in a line from where it stands now.
    function _setThreshold(Reserve storage reserve, uint16 to) private {
        uint256 inForce = Ramp.threshold(reserve);
        bool falls = to < inForce;
        reserve.rampFrom = falls ? inForce.toUint16() : to;
        reserve.rampEnd = (block.timestamp + (falls ? Ramp.LENGTH : 0)).toUint32();
        reserve.liquidationThreshold = to;
    }

    /// @dev Whether anything in the settings is above what it is or will be.
    function _rises(Reserve storage reserve, ReserveSettings calldata settings) private view returns (bool) {
        uint40 caps = Caps.both(settings.supplyCap, settings.borrowCap);
        return settings.liquidationThreshold > reserve.liquidationThreshold
            || settings.ltv > (reserve.stops & STOPPED != 0 ? reserve.resumedLtv : reserve.ltv)
            || settings.reserveFactor > reserve.reserveFactor || Caps.supply(caps) > Caps.supply(reserve.caps)
            || Caps.borrow(caps) > Caps.borrow(reserve.caps);
    }

    /// @dev A pool that does not exist, or is frozen, is owned by nobody.
    function requireOwner(State storage state, PoolId id) internal view {
        require(msg.sender == state.pools[id].owner, ILendingPools.NotOwner(id, msg.sender));
    }
}
