// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Vm } from "forge-std/Test.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { PoolConfig, ReserveConfig, ReserveInfo, ReserveTotals } from "../../src/interfaces/Types.sol";
import { COLLATERAL_BIT, DEBT_BIT } from "../../src/types/AccountBits.sol";
import { PoolId, ReserveId } from "../../src/types/Ids.sol";
import { PoolOwner } from "../PoolOwner.t.sol";
import { BandOracle } from "../mocks/BandOracle.sol";
import { MockERC20 } from "../mocks/MockERC20.sol";

contract ListReserveTest is PoolOwner {
    MockERC20 private link;
    BandOracle private linkOracle;
    ReserveConfig private wanted;
    ReserveId private next;

    function setUp() public override {
        super.setUp();
        link = new MockERC20("LINK", 18);
        linkOracle = new BandOracle(USD, _usd(15, 18));
        wanted = _reserveConfig(address(link), address(linkOracle), 6000, 6500);
        next = pool.reserve(4);
    }

    // ----------------------------------------------------------------------------------------------------------- Refusals

    function test_listReserve_revertsWith_NotOwner() public {
        address[5] memory others = [creator, guardian, feeRecipient, stranger, address(0)];
        for (uint256 i; i < others.length; ++i) {
            _expectNotOwner(pool, others[i]);
            vm.prank(others[i]);
            core.listReserve(pool, wanted);
        }
        _expectNotOwner(PoolId.wrap(512), owner);
        vm.prank(owner);
        core.listReserve(PoolId.wrap(512), wanted);
    }

    function test_listReserve_revertsWith_ReserveCountOutOfBounds() public {
        PoolId full = _poolOfMany(16);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReserveCountOutOfBounds.selector, 17));
        vm.prank(owner);
        core.listReserve(full, wanted);
    }

    function test_listReserve_revertsWith_TokenListedTwice() public {
        MockERC20[4] memory tokens = [weth, usdc, wbtc, dai];
        for (uint256 i; i < tokens.length; ++i) {
            wanted.token = address(tokens[i]);
            _refuses(abi.encodeWithSelector(ILendingPools.TokenListedTwice.selector, tokens[i]));
        }
    }

    function test_listReserve_revertsWith_TokenInvalid() public {
        address[4] memory none =
            [stranger, address(core), address(new MockERC20("5", 5)), address(new MockERC20("19", 19))];
        for (uint256 i; i < none.length; ++i) {
            wanted.token = none[i];
            _refuses(abi.encodeWithSelector(ILendingPools.TokenInvalid.selector, none[i]));
        }
    }

    function test_listReserve_revertsWith_OracleInvalid() public {
        wanted.oracle = stranger;
        _refuses(abi.encodeWithSelector(ILendingPools.OracleInvalid.selector, stranger));
        wanted.oracle = address(linkOracle);
        linkOracle.setMood(BandOracle.Mood.Reverts);
        _refuses(abi.encodeWithSelector(ILendingPools.OracleInvalid.selector, linkOracle));
        linkOracle.setMood(BandOracle.Mood.Sound);
        linkOracle.setBand(2, 1);
        _refuses(abi.encodeWithSelector(ILendingPools.OracleInvalid.selector, linkOracle));
    }

    function test_listReserve_revertsWith_OracleUnitDiffers() public {
        bytes32 eth = "ETH";
        wanted.oracle = address(new BandOracle(eth, 1));
        _refuses(abi.encodeWithSelector(ILendingPools.OracleUnitDiffers.selector, wanted.oracle, eth, USD));
    }

    function test_listReserve_revertsWith_SettingOutOfBounds() public {
        ReserveConfig memory sound = wanted;
        wanted.ltv = 6500;
        _refusesSetting("ltv", 6500);
        wanted.ltv = sound.ltv;
        (wanted.liquidationThreshold, wanted.maxBonus) = (9047, 501);
        _refusesSetting("maxBonus", 10_501 * 9047); // the pool's hfAtMaxBonus, 9,500
        (wanted.liquidationThreshold, wanted.maxBonus) = (sound.liquidationThreshold, sound.maxBonus);
        wanted.reserveFactor = 251;
        _refusesSetting("reserveFactor", 251);
        wanted.reserveFactor = sound.reserveFactor;
        wanted.initialRate = 9;
        _refusesSetting("initialRate", 9);
        wanted.initialRate = sound.initialRate;
        wanted.curve.maxRate = 25_001;
        _refusesSetting("maxRate", 25_001 * 400 * 1e12);
        wanted.curve.maxRate = 10;
        _refusesSetting("initialRate", 400);
        wanted.curve.minRate = 0;
        _refusesSetting("minRate", 0);
        wanted.curve.steepness = 99;
        _refusesSetting("steepness", 99);
        wanted.curve.targetUtilisation = 10_000;
        _refusesSetting("targetUtilisation", 10_000);
        wanted.curve = sound.curve;
        assertFalse(_list(wanted));
    }

    // ----------------------------------------------------------------------------------------- Asked again at the end

    function test_listReserve_revertsWith_OracleInvalid_silentSince() public {
        assertFalse(_list(wanted));
        skip(NOTICE);
        linkOracle.setMood(BandOracle.Mood.Reverts);
        _refuses(abi.encodeWithSelector(ILendingPools.OracleInvalid.selector, linkOracle));
        linkOracle.setMood(BandOracle.Mood.Sound);
        assertTrue(_list(wanted));
    }

    function test_listReserve_revertsWith_TokenListedTwice_since() public {
        assertFalse(_list(wanted));
        ReserveConfig memory other = wanted;
        other.ltv = 5000;
        assertFalse(_list(other));
        skip(NOTICE);
        assertTrue(_list(other));
        _refuses(abi.encodeWithSelector(ILendingPools.TokenListedTwice.selector, link));
        assertEq(core.reserveInfo(next).ltv, 5000);
    }

    function test_listReserve_revertsWith_ReserveCountOutOfBounds_since() public {
        PoolId almost = _poolOfMany(15);
        ReserveConfig memory other = wanted;
        other.token = address(usdc);
        vm.startPrank(owner);
        assertFalse(core.listReserve(almost, wanted));
        assertFalse(core.listReserve(almost, other));
        skip(NOTICE);
        assertTrue(core.listReserve(almost, wanted));
        assertEq(core.poolInfo(almost).reserveCount, 16);
        assertEq(core.reserveInfo(almost.reserve(15)).token, address(link));
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReserveCountOutOfBounds.selector, 17));
        core.listReserve(almost, other);
    }

    // ------------------------------------------------------------------------------------------------------ The time it takes

    function test_listReserve_announces() public {
        _announces();
        assertEq(core.poolInfo(pool).reserveCount, 4);
    }

    function test_listReserve_revertsWith_ReserveUnknown_whileAnnounced() public {
        _announces();
        skip(NOTICE);
        link.mint(stranger, 1e18);
        bytes4 unknown = ILendingPools.ReserveUnknown.selector;
        _expectReserve(unknown, next);
        core.reserveInfo(next);
        _expectReserve(unknown, next);
        core.accrue(next);
        vm.startPrank(stranger);
        _expectReserve(unknown, next);
        core.supply({ reserve: next, assets: 1e18, shares: 0, account: stranger, data: "" });
        _expectReserve(unknown, next);
        core.supplyCollateral({ reserve: next, assets: 1e18, account: stranger, data: "" });
        _expectReserve(unknown, next);
        core.borrow({ reserve: next, assets: 1, account: stranger, receiver: stranger });
    }

    function test_listReserve_revertsWith_ChangeNotReady() public {
        uint256 readyAt = block.timestamp + NOTICE;
        assertFalse(_list(wanted));
        for (uint256 day; day < 3; ++day) {
            _expectNotReady(_change(), readyAt);
            _list(wanted);
            skip(1 days);
        }
        vm.warp(readyAt - 1);
        _expectNotReady(_change(), readyAt);
        _list(wanted);
        assertEq(core.announcedFor(_change()), readyAt);
        assertEq(core.poolInfo(pool).reserveCount, 4);
    }

    function test_listReserve_lists() public {
        wanted.supplyCap = 8191 << 60;
        wanted.borrowCap = (4096 << 50) + 1;
        wanted.collateralCap = 1000e18 + 1;
        _announces();
        skip(NOTICE);
        vm.recordLogs();
        assertTrue(_list(wanted));
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs.length, 2);
        assertEq(logs[0].emitter, address(core));
        assertEq(logs[0].topics[0], ILendingPools.ChangeCarriedOut.selector);
        assertEq(logs[0].topics[1], _change());
        assertEq(logs[1].emitter, address(core));
        assertEq(logs[1].topics[0], ILendingPools.ReserveListed.selector);
        assertEq(logs[1].topics[1], bytes32(ReserveId.unwrap(next)));
        assertEq(logs[1].topics[2], _topic(address(link)));
        assertEq(logs[1].data, abi.encode(uint8(18), wanted, _books(next)));

        assertEq(core.announcedFor(_change()), 0);
        assertEq(core.poolInfo(pool).reserveCount, 5);
        ReserveInfo memory info = core.reserveInfo(next);
        assertEq(info.token, address(link));
        assertEq(info.oracle, address(linkOracle));
        assertEq(info.ltv, 6000);
        assertEq(info.liquidationThreshold, 6500);
        assertEq(info.nextLiquidationThreshold, 6500);
        assertEq(info.rampEnd, 0);
        assertEq(info.maxBonus, 500);
        assertEq(info.reserveFactor, 100);
        assertFalse(info.stopped);
        assertFalse(info.retired);
        assertEq(abi.encode(info.curve), abi.encode(wanted.curve));
        assertEq(info.supplyCap, 8191 << 60);
        assertEq(info.borrowCap, 4096 << 50);
        assertEq(info.collateralCap, 1000e18 + 1);
        assertEq(info.collateralTotal, 0);
        ReserveTotals memory blank;
        (blank.borrowIndex, blank.rateAtTarget, blank.updatedAt) = (1e18, 0.04e18, uint32(block.timestamp));
        assertEq(abi.encode(core.reserveTotals(next)), abi.encode(blank));
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReserveUnknown.selector, pool.reserve(5)));
        core.reserveInfo(pool.reserve(5));
    }

    function test_listReserve_isLive() public {
        _openLoan();
        bytes memory other = abi.encode(core.reserveInfo(usdcId), core.reserveTotals(usdcId));
        assertFalse(_list(wanted));
        skip(NOTICE);
        assertTrue(_list(wanted));
        assertEq(abi.encode(core.reserveInfo(usdcId), core.reserveTotals(usdcId)), other);

        _supply(next, lender, 1000e18);
        _borrow(next, borrower, 10e18);
        assertEq(_bits(borrower), (COLLATERAL_BIT << 0) | (DEBT_BIT << 1) | (DEBT_BIT << 4));
        _supplyCollateral(next, stranger, 100e18);
        _borrow(usdcId, stranger, 899e6); // 100 · 15 · 0.6
        vm.expectPartialRevert(ILendingPools.BorrowLimitExceeded.selector);
        _borrow(usdcId, stranger, 1.01e6);
    }

    function test_listReserve_atTheEndOfItsTime() public {
        assertFalse(_list(wanted));
        skip(NOTICE + OPEN);
        assertTrue(_list(wanted));
        assertEq(core.poolInfo(pool).reserveCount, 5);
    }

    function test_listReserve_afterItsTime() public {
        _announces();
        skip(NOTICE + OPEN + 1);
        _announces();
        skip(NOTICE - 1);
        _expectNotReady(_change(), block.timestamp + 1);
        _list(wanted);
        skip(1);
        assertTrue(_list(wanted));
        assertEq(core.poolInfo(pool).reserveCount, 5);
    }

    function test_listReserve_anotherChange() public {
        assertFalse(_list(wanted));
        PoolId other = _poolOfMany(1);
        skip(NOTICE);
        vm.prank(owner);
        assertFalse(core.listReserve(other, wanted));
        wanted.oracle = address(new BandOracle(USD, _usd(15, 18)));
        assertFalse(_list(wanted));
        assertEq(core.poolInfo(pool).reserveCount, 4);
    }

    function test_listReserve_theIndexGoesByWhoIsCarriedOutFirst() public {
        ReserveConfig memory second = wanted;
        second.token = address(new MockERC20("UNI", 18));
        assertFalse(_list(wanted));
        assertFalse(_list(second));
        skip(NOTICE);
        assertTrue(_list(second));
        assertTrue(_list(wanted));
        assertEq(core.reserveInfo(next).token, second.token);
        assertEq(core.reserveInfo(pool.reserve(5)).token, address(link));
    }

    /// A retired reserve is no obstacle for its token, once: what is listed in its place is one.
    function test_listReserve_theTokenOfARetiredReserve() public {
        wanted.token = address(usdc);
        wanted.oracle = address(usdcOracle);
        _supply(usdcId, lender, 10_000e6);
        _refuses(abi.encodeWithSelector(ILendingPools.TokenListedTwice.selector, address(usdc)));
        _retireUsdc();
        bytes memory retired = abi.encode(core.reserveInfo(usdcId), core.reserveTotals(usdcId));
        assertFalse(_list(wanted));
        skip(NOTICE);
        assertTrue(_list(wanted));
        assertEq(abi.encode(core.reserveInfo(usdcId), core.reserveTotals(usdcId)), retired);
        assertEq(core.reserveInfo(next).token, address(usdc));
        assertFalse(core.reserveInfo(next).retired);
        _supply(next, lender, 1000e6);
        _supplyCollateral(wbtcId, stranger, 1e8);
        _borrow(next, stranger, 500e6);
        assertEq(_debt(next, stranger), 500e6);
        _refuses(abi.encodeWithSelector(ILendingPools.TokenListedTwice.selector, address(usdc)));
    }

    // ------------------------------------------------------------------------------------------------------------ Helpers

    function _change() private view returns (bytes32) {
        return keccak256(abi.encode(pool, wanted));
    }

    function _announces() private {
        vm.recordLogs();
        assertFalse(_list(wanted));
        Vm.Log[] memory logs = vm.getRecordedLogs();
        uint256 readyAt = block.timestamp + NOTICE;
        assertEq(logs.length, 1);
        assertEq(logs[0].emitter, address(core));
        assertEq(logs[0].topics[0], ILendingPools.ReserveAnnounced.selector);
        assertEq(logs[0].topics[1], bytes32(PoolId.unwrap(pool)));
        assertEq(logs[0].topics[2], _topic(address(link)));
        assertEq(logs[0].topics[3], _change());
        (uint256 supplyCap, uint256 borrowCap) = (_kept(wanted.supplyCap), _kept(wanted.borrowCap));
        assertEq(logs[0].data, abi.encode(wanted, supplyCap, borrowCap, readyAt, readyAt + 14 days));
        assertEq(core.announcedFor(_change()), readyAt);
    }

    function _refuses(bytes memory reason) private {
        vm.expectRevert(reason);
        _list(wanted);
    }

    function _refusesSetting(bytes32 setting, uint256 value) private {
        _expectBounds(setting, value);
        _list(wanted);
    }

    function _poolOfMany(uint256 count) private returns (PoolId) {
        PoolConfig memory config = _poolConfig("many");
        ReserveConfig[] memory configs = new ReserveConfig[](count);
        for (uint256 i; i < count; ++i) {
            configs[i] = _reserveConfig(address(new MockERC20("TOKEN", 18)), address(wethOracle), 8000, 8300);
        }
        vm.prank(creator);
        return core.createPool(config, configs);
    }
}
