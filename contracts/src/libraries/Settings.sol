// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Books, Clock, PoolId, ReserveId, ReserveSettings } from "../interfaces/Types.sol";
import { Accrual } from "./Accrual.sol";
import { Announcements } from "./Announcements.sol";
import { Assets } from "./Assets.sol";
import { Bounds } from "./Bounds.sol";
import { Caps } from "./Caps.sol";
import { Clocks } from "./Clocks.sol";
import { Ids } from "./Ids.sol";
import { Ramp } from "./Ramp.sol";
import { Asset, Reserve, STOPPED, State } from "./State.sol";

/// @title Settings
/// @notice What a pool's owner and guardian may do, and no more.
library Settings {
    using Accrual for Reserve;
    using Accrual for State;
    using Assets for Asset;
    using Clocks for Clock;
    using Ids for ReserveId;
    using SafeCast for uint256;

    /// @notice ILendingPools.setOwner
    function setOwner(State storage state, PoolId id, address next) internal {
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
    function acceptOwner(State storage state, PoolId id) internal {
        require(msg.sender == state.pools[id].nextOwner, ILendingPools.NotNextOwner(id, msg.sender));
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
    function setStop(State storage state, ReserveId id, bool stopped) internal {
        (Reserve storage reserve,) = state.listed(id);
        PoolId poolId = id.pool();
        bool isOwner = msg.sender == state.pools[poolId].owner;
        if (stopped) {
            require(
                isOwner || msg.sender == state.pools[poolId].guardian, ILendingPools.NotGuardian(poolId, msg.sender)
            );
        } else {
            require(isOwner, ILendingPools.NotOwner(poolId, msg.sender));
        }
        if (stopped == _isStopped(reserve)) return;

        reserve.books.clock = reserve.books.clock.withStops(reserve.books.clock.stops() ^ STOPPED);
        (reserve.ltv, reserve.resumedLtv) = (reserve.resumedLtv, reserve.ltv);
        emit ILendingPools.StopSet(id, msg.sender, stopped);
    }

    /// @notice ILendingPools.setReserve
    function setReserve(State storage state, ReserveId id, ReserveSettings calldata settings) internal returns (bool) {
        (Reserve storage reserve, Asset asset) = state.listed(id);
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
        Books memory books = reserve.accrued(asset);
        books.clock = books.clock.withCaps(Caps.both(settings.supplyCap, settings.borrowCap));
        reserve.books = books;
        reserve.asset = asset.withReserveFactor(settings.reserveFactor);
        if (_isStopped(reserve)) reserve.resumedLtv = settings.ltv;
        else reserve.ltv = settings.ltv;
        if (settings.liquidationThreshold != reserve.liquidationThreshold) {
            _setThreshold(reserve, settings.liquidationThreshold);
        }
        emit ILendingPools.SettingsSet(id, settings, reserve.rampFrom, reserve.rampEnd, books);
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
        uint256 caps = Caps.both(settings.supplyCap, settings.borrowCap);
        uint256 current = reserve.books.clock.caps();
        return settings.liquidationThreshold > reserve.liquidationThreshold
            || settings.ltv > (_isStopped(reserve) ? reserve.resumedLtv : reserve.ltv)
            || settings.reserveFactor > reserve.asset.reserveFactor() || Caps.supply(caps) > Caps.supply(current)
            || Caps.borrow(caps) > Caps.borrow(current);
    }

    function _isStopped(Reserve storage reserve) private view returns (bool) {
        return reserve.books.clock.stops() & STOPPED != 0;
    }

    /// @dev A pool that does not exist, or is frozen, is owned by nobody.
    function requireOwner(State storage state, PoolId id) internal view {
        require(msg.sender == state.pools[id].owner, ILendingPools.NotOwner(id, msg.sender));
    }
}
