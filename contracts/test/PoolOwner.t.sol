// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Vm } from "forge-std/Test.sol";

import { ILendingPools } from "../src/interfaces/ILendingPools.sol";
import { ReserveConfig, ReserveInfo, ReserveSettings, ReserveTotals } from "../src/interfaces/Types.sol";
import { PoolId, ReserveId } from "../src/types/Ids.sol";
import { Base } from "./Base.t.sol";

/// @notice What the owner and the guardian of Base's pool do, in a line each.
abstract contract PoolOwner is Base {
    uint256 internal constant NOTICE = 3 days;
    uint256 internal constant OPEN = 14 days;
    uint256 internal constant RAMP = 7 days;

    /// @dev As they stand; of a liquidation threshold that falls, its end.
    function _settings(ReserveId id) internal view returns (ReserveSettings memory) {
        ReserveInfo memory info = core.reserveInfo(id);
        return ReserveSettings({
            ltv: info.ltv,
            liquidationThreshold: info.nextLiquidationThreshold,
            reserveFactor: info.reserveFactor,
            supplyCap: info.supplyCap,
            borrowCap: info.borrowCap
        });
    }

    function _set(ReserveId id, ReserveSettings memory settings) internal returns (bool) {
        vm.prank(owner);
        return core.setReserve(id, settings);
    }

    /// @return the first 13 bits of the cap, in token units; without end from 2^128 on
    function _kept(uint256 cap) internal pure returns (uint256) {
        if (cap > type(uint128).max) return MAX;
        uint256 shift;
        while (cap >> shift > 8191) ++shift;
        return cap >> shift << shift;
    }

    /// @dev Announces, waits, carries out.
    function _raise(ReserveId id, ReserveSettings memory settings) internal {
        assertFalse(_set(id, settings), "announced");
        skip(NOTICE);
        assertTrue(_set(id, settings), "carried out");
    }

    function _lowerThreshold(ReserveId id, uint16 ltv, uint16 liquidationThreshold) internal {
        ReserveSettings memory settings = _settings(id);
        (settings.ltv, settings.liquidationThreshold) = (ltv, liquidationThreshold);
        assertTrue(_set(id, settings), "at once");
    }

    function _list(ReserveConfig memory config) internal returns (bool) {
        vm.prank(owner);
        return core.listReserve(pool, config);
    }

    function _stop(ReserveId id) internal {
        vm.prank(guardian);
        core.setStop(id, true);
    }

    function _resume(ReserveId id) internal {
        vm.prank(owner);
        core.setStop(id, false);
    }

    function _freeze() internal {
        vm.prank(owner);
        core.setOwner(pool, address(0));
    }

    /// @return basis points
    function _threshold(ReserveId id) internal view returns (uint256) {
        return core.reserveInfo(id).liquidationThreshold;
    }

    /// @return of Base's loan: 10 WETH at 2,000 USD behind USDC
    function _health(uint256 threshold) internal view returns (uint256) {
        return uint256(20_000e18) * threshold / 10_000 * WAD / (_debt(usdcId, borrower) * 1e12);
    }

    /// @dev Invariant 2, supply side: these accounts hold all that is not the pool's.
    function _assertSharesAddUp(ReserveId id, address[] memory holders) internal view {
        ReserveTotals memory totals = core.reserveTotals(id);
        uint256 sum = totals.feeShares;
        for (uint256 i; i < holders.length; ++i) {
            sum += _position(id, holders[i]).supplyShares;
        }
        assertEq(sum, totals.supplyShares, "shares add up");
    }

    /// @dev OwnerOffered, OwnerSet, GuardianSet, FeeRecipientSet: all have the same shape.
    function _assertRole(Vm.Log memory log, bytes32 topic, address account) internal view {
        assertEq(log.emitter, address(core), "emitter");
        assertEq(log.topics.length, 3, "topics");
        assertEq(log.topics[0], topic, "event");
        assertEq(log.topics[1], bytes32(PoolId.unwrap(pool)), "pool");
        assertEq(log.topics[2], _topic(account), "account");
        assertEq(log.data.length, 0, "data");
    }

    // -------------------------------------------------------------------------------------------------------- Errors

    function _expectNotOwner(PoolId id, address caller) internal {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.NotOwner.selector, id, caller));
    }

    function _expectNotReady(bytes32 change, uint256 readyAt) internal {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ChangeNotReady.selector, change, readyAt));
    }

    function _expectBounds(bytes32 setting, uint256 value) internal {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.SettingOutOfBounds.selector, setting, value));
    }

    function _expectReserve(bytes4 selector, ReserveId id) internal {
        vm.expectRevert(abi.encodeWithSelector(selector, id));
    }
}
