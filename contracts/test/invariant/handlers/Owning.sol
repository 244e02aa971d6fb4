// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { ReserveInfo, ReserveSettings, ReserveTotals } from "../../../src/interfaces/Types.sol";
import { PoolId } from "../../../src/types/Ids.sol";
import { Handler } from "../Handler.sol";
import { PEOPLE, PER_POOL, RESERVES } from "../Terms.sol";
import { World } from "../World.sol";

/// @notice Actions of owners and guardians on their pools, and on those of others.
contract Owning is Handler {
    constructor(World world_) Handler(world_) {
        _expect("raise", ILendingPools.ChangeNotReady.selector);
        _expect("raise", ILendingPools.SettingOutOfBounds.selector);
        bytes32[4] memory acts = [bytes32("lower"), "raise", "stop", "resume"];
        for (uint256 i; i < 4; ++i) {
            _expect(acts[i], ILendingPools.ReserveRetired.selector);
        }
        world_.forbid("usurp");
        _expect("usurp", ILendingPools.NotOwner.selector);
        _expect("usurp", ILendingPools.NotGuardian.selector);
        _expect("usurp", ILendingPools.NotNextOwner.selector);
    }

    /// @dev Takes effect at once; a threshold falls over a week.
    function lower(uint256 where, uint256 dice) external {
        where %= RESERVES;
        ReserveInfo memory info = core.reserveInfo(_id(where));
        if (info.stopped) return; // the ltv that the end of the stop restores is not visible
        ReserveSettings memory settings = _settings(info);
        settings.liquidationThreshold -= uint16(dice % (settings.liquidationThreshold / 8 + 1));
        uint256 ltv = _min(settings.ltv, settings.liquidationThreshold == 0 ? 0 : settings.liquidationThreshold - 1);
        settings.ltv = uint16(ltv - dice / 64 % (ltv / 8 + 1));
        settings.reserveFactor -= uint8(dice / 512 % (settings.reserveFactor / 4 + 1));
        ReserveTotals memory books = core.accruedTotals(_id(where));
        if (dice % 7 == 0) settings.supplyCap = _min(info.supplyCap, uint256(books.supplyAssets) * 2);
        if (dice % 7 == 1) settings.borrowCap = _min(info.borrowCap, uint256(books.borrowAssets) * 2);
        _own("lower", where, abi.encodeCall(core.setReserve, (_id(where), settings)));
    }

    /// @dev Announced, waited for, carried out; sometimes too early.
    function raise(uint256 where, uint256 dice) external {
        where %= RESERVES;
        ReserveInfo memory info = core.reserveInfo(_id(where));
        ReserveSettings memory settings = _settings(info);
        uint256 hf = where < PER_POOL ? 9500 : where < 2 * PER_POOL ? 9000 : 9900;
        uint256 most = hf * 10_000 / (10_000 + uint256(info.maxBonus));
        settings.liquidationThreshold = uint16(_min(uint256(settings.liquidationThreshold) + dice % 500, most));
        if (settings.liquidationThreshold < 100) settings.liquidationThreshold = 100;
        settings.ltv = settings.liquidationThreshold - uint16(_min(300, settings.liquidationThreshold - 1));
        settings.reserveFactor = uint8(_min(uint256(settings.reserveFactor) + dice / 512 % 50, 250));
        if (dice % 3 == 0) (settings.supplyCap, settings.borrowCap) = (MAX, MAX);
        bytes memory call = abi.encodeCall(core.setReserve, (_id(where), settings));
        world.knowAnnouncement(where / PER_POOL, keccak256(abi.encode(_id(where), settings)));
        if (!_own("raise", where, call)) return;
        skip(dice % 5 == 0 ? 3 days - 1 : 3 days + dice % 14 days);
        _own("raise", where, call);
    }

    function stop(uint256 where, uint256 dice) external {
        where %= RESERVES;
        bytes memory call = abi.encodeCall(core.setStop, (_id(where), true));
        address guardian = core.poolInfo(_pool(where)).guardian;
        if (dice % 2 == 0 && guardian != address(0)) _act("stop", guardian, where, call);
        else _own("stop", where, call);
    }

    function resume(uint256 where) external {
        for (uint256 i; i < RESERVES; ++i) {
            uint256 place = (where % RESERVES + i) % RESERVES;
            if (!core.reserveInfo(_id(place)).stopped) continue;
            return _resume(place);
        }
        this.stop(where, 1);
        _resume(where % RESERVES);
    }

    /// @dev For every account named, the pool's owner stays an account of this World.
    function appoint(uint256 where, uint256 whom, uint256 dice) external {
        where %= RESERVES;
        PoolId id = _pool(where);
        address person = people[whom % PEOPLE];
        if (dice % 4 == 0) _own("setGuardian", where, abi.encodeCall(core.setGuardian, (id, person)));
        else if (dice % 4 == 1) _own("setFeeRecipient", where, abi.encodeCall(core.setFeeRecipient, (id, person)));
        else if (dice % 4 == 2) _own("setFeeRecipient", where, abi.encodeCall(core.setFeeRecipient, (id, address(0))));
        else _handOver(where, id, world.ATTACKER() == whom % PEOPLE ? world.keeper() : person);
    }

    /// @dev By the attacker, who owns another pool, or by an account that owns none.
    function usurp(uint256 who, uint256 where, uint256 dice) external {
        where %= 2 * PER_POOL;
        address actor = dice % 2 == 0 ? people[world.ATTACKER()] : people[who % PEOPLE];
        PoolId id = _pool(where);
        address owner = core.poolInfo(id).owner;
        if (actor == owner || actor == core.poolInfo(id).guardian) return;
        bytes memory call;
        uint256 kind = dice / 2 % 8;
        if (kind == 0) call = abi.encodeCall(core.setStop, (_id(where), true));
        else if (kind == 1) call = abi.encodeCall(core.setStop, (_id(where), false));
        else if (kind == 2) call = abi.encodeCall(core.setOwner, (id, actor));
        else if (kind == 3) call = abi.encodeCall(core.acceptOwner, (id));
        else if (kind == 4) call = abi.encodeCall(core.setGuardian, (id, actor));
        else if (kind == 5) call = abi.encodeCall(core.setFeeRecipient, (id, actor));
        else call = abi.encodeCall(core.setReserve, (_id(where), _settings(core.reserveInfo(_id(where)))));
        _act("usurp", actor, where, call);
    }

    function _resume(uint256 where) private {
        _own("resume", where, abi.encodeCall(core.setStop, (_id(where), false)));
    }

    function _handOver(uint256 where, PoolId id, address next) private {
        address owner = core.poolInfo(id).owner;
        if (owner == people[world.ATTACKER()]) return;
        _own("setOwner", where, abi.encodeCall(core.setOwner, (id, next)));
        _act("acceptOwner", next, where, abi.encodeCall(core.acceptOwner, (id)));
    }

    function _own(bytes32 name, uint256 where, bytes memory call) private returns (bool) {
        return _act(name, core.poolInfo(_pool(where)).owner, where, call);
    }

    function _settings(ReserveInfo memory info) private pure returns (ReserveSettings memory) {
        return ReserveSettings({
            ltv: info.ltv,
            liquidationThreshold: info.nextLiquidationThreshold,
            reserveFactor: info.reserveFactor,
            supplyCap: info.supplyCap,
            borrowCap: info.borrowCap
        });
    }
}
