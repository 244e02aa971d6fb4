// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Vm } from "forge-std/Test.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { PoolConfig, PoolInfo, ReserveConfig, ReserveInfo, ReserveTotals } from "../../src/interfaces/Types.sol";
import { PoolId, PoolIdLibrary, ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { BandOracle } from "../mocks/BandOracle.sol";
import { MockERC20 } from "../mocks/MockERC20.sol";

contract CreatePoolTest is Base {
    PoolConfig private config;
    ReserveConfig[] private reserves;

    function setUp() public override {
        super.setUp();
        config = _poolConfig("new");
        reserves.push(_reserveConfig(address(weth), address(wethOracle), 8000, 8300));
    }

    // ---------------------------------------------------------------------------------------------------------- Pool

    function test_createPool_revertsWith_PoolExists() public {
        config.salt = "core";
        _refuses(abi.encodeWithSelector(ILendingPools.PoolExists.selector, pool));
    }

    function test_createPool_sameSaltOfAnotherCreator() public {
        config.salt = "core";
        vm.prank(stranger);
        PoolId other = core.createPool(config, reserves);
        assertNotEq(PoolId.unwrap(other), PoolId.unwrap(pool));
        assertEq(PoolId.unwrap(other), PoolId.unwrap(PoolIdLibrary.toPoolId(stranger, "core")));
        assertEq(core.poolInfo(pool).reserveCount, 4);
    }

    function test_createPool_revertsWith_ReserveCountOutOfBounds() public {
        delete reserves;
        _refuses(abi.encodeWithSelector(ILendingPools.ReserveCountOutOfBounds.selector, 0));
        _listMany(17);
        _refuses(abi.encodeWithSelector(ILendingPools.ReserveCountOutOfBounds.selector, 17));
    }

    function test_createPool_sixteenReserves() public {
        _listMany(16);
        PoolId id = _create();
        assertEq(core.poolInfo(id).reserveCount, 16);
        for (uint256 i; i < 16; ++i) {
            assertEq(core.reserveInfo(id.reserve(i)).token, reserves[i].token);
        }
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReserveUnknown.selector, id.reserve(16)));
        core.reserveInfo(id.reserve(16));
    }

    function test_createPool_revertsWith_SettingOutOfBounds_targetHealthFactor() public {
        config.targetHealthFactor = 10_099;
        _refusesSetting("targetHealthFactor", 10_099);
        config.targetHealthFactor = 15_001;
        _refusesSetting("targetHealthFactor", 15_001);
        config.targetHealthFactor = 10_100;
        _create();
        (config.salt, config.targetHealthFactor) = ("upper", 15_000);
        _create();
    }

    function test_createPool_revertsWith_SettingOutOfBounds_hfAtMaxBonus() public {
        config.hfAtMaxBonus = 7999;
        _refusesSetting("hfAtMaxBonus", 7999);
        config.hfAtMaxBonus = 9901;
        _refusesSetting("hfAtMaxBonus", 9901);
        config.hfAtMaxBonus = 9900;
        _create();
        (config.salt, config.hfAtMaxBonus) = ("lower", 8000);
        (reserves[0].ltv, reserves[0].liquidationThreshold) = (7000, 7500);
        _create();
    }

    function test_createPool_revertsWith_SettingOutOfBounds_dust() public {
        config.dust = 1e15 - 1;
        _refusesSetting("dust", 1e15 - 1);
        config.dust = 1e21 + 1;
        _refusesSetting("dust", 1e21 + 1);
        config.dust = 1e21;
        assertEq(core.poolInfo(_create()).dust, 1e21);
        (config.salt, config.dust) = ("lower", 1e15);
        assertEq(core.poolInfo(_create()).dust, 1e15);
    }

    function test_createPool_roundsDustDown() public {
        config.dust = 1e15 + 5e12 - 1;
        assertEq(core.poolInfo(_create()).dust, 1e15 + 4e12);
    }

    function test_createPool_revertsWith_SettingOutOfBounds_guardian() public {
        config.owner = address(0);
        _refusesSetting("guardian", 0);
        config.guardian = address(0);
        PoolInfo memory info = core.poolInfo(_create());
        assertEq(info.owner, address(0));
        assertEq(info.guardian, address(0));
    }

    // -------------------------------------------------------------------------------------------------------- Tokens

    function test_createPool_revertsWith_TokenInvalid_noCode() public {
        reserves[0].token = stranger;
        _refusesToken(stranger);
    }

    function test_createPool_revertsWith_TokenInvalid_theCore() public {
        reserves[0].token = address(core);
        _refusesToken(address(core));
    }

    function test_createPool_revertsWith_TokenInvalid_decimalsRevert() public {
        vm.mockCallRevert(address(weth), abi.encodeCall(weth.decimals, ()), "no");
        _refusesToken(address(weth));
    }

    /// `try` does not catch an answer that does not decode: the core must look at it before.
    function test_createPool_revertsWith_TokenInvalid_decimalsAnswerNothing() public {
        vm.mockCall(address(weth), abi.encodeCall(weth.decimals, ()), "");
        _refusesToken(address(weth));
    }

    function test_createPool_revertsWith_TokenInvalid_decimalsNoUint8() public {
        vm.mockCall(address(weth), abi.encodeCall(weth.decimals, ()), abi.encode(256 + 18));
        _refusesToken(address(weth));
    }

    function test_createPool_revertsWith_TokenInvalid_decimalsOutOfBounds() public {
        reserves[0].token = address(new MockERC20("FIVE", 5));
        _refusesToken(reserves[0].token);
        reserves[0].token = address(new MockERC20("NINETEEN", 19));
        _refusesToken(reserves[0].token);
    }

    function test_createPool_decimalsAtTheirBounds() public {
        reserves.push(_reserveConfig(address(usdc), address(usdcOracle), 0, 0));
        PoolId id = _create();
        assertEq(core.reserveInfo(id.reserve(0)).token, address(weth)); // 18
        assertEq(core.reserveInfo(id.reserve(1)).token, address(usdc)); // 6
    }

    function test_createPool_revertsWith_TokenListedTwice() public {
        reserves.push(_reserveConfig(address(usdc), address(usdcOracle), 0, 0));
        reserves.push(_reserveConfig(address(weth), address(usdcOracle), 0, 0));
        _refuses(abi.encodeWithSelector(ILendingPools.TokenListedTwice.selector, address(weth)));
    }

    // ------------------------------------------------------------------------------------------------------- Oracles

    function test_createPool_revertsWith_OracleInvalid_noCode() public {
        reserves[0].oracle = stranger;
        _refusesOracle(stranger);
        reserves[0].oracle = address(wethOracle);
        reserves.push(_reserveConfig(address(usdc), stranger, 0, 0));
        _refusesOracle(stranger);
    }

    function test_createPool_revertsWith_OracleInvalid_unitReverts() public {
        vm.mockCallRevert(address(wethOracle), abi.encodeCall(wethOracle.unit, ()), "no");
        _refusesOracle(address(wethOracle));
    }

    function test_createPool_revertsWith_OracleInvalid_unitAnswersNothing() public {
        vm.mockCall(address(wethOracle), abi.encodeCall(wethOracle.unit, ()), "");
        _refusesOracle(address(wethOracle));
    }

    function test_createPool_revertsWith_OracleUnitDiffers() public {
        bytes32 eth = "ETH";
        address inEth = address(new BandOracle(eth, _usd(1, 6)));
        reserves.push(_reserveConfig(address(usdc), inEth, 0, 0));
        _refuses(abi.encodeWithSelector(ILendingPools.OracleUnitDiffers.selector, inEth, eth, USD));
    }

    function test_createPool_revertsWith_OracleInvalid_unreadable() public {
        wethOracle.set(0);
        _refusesOracle(address(wethOracle));
        wethOracle.setBand(2, 1);
        _refusesOracle(address(wethOracle));
        wethOracle.setBand(1, 1 << 128);
        _refusesOracle(address(wethOracle));
        wethOracle.set(1);
        wethOracle.setMood(BandOracle.Mood.Reverts);
        _refusesOracle(address(wethOracle));
    }

    // ---------------------------------------------------------------------------------------------- Reserve settings

    function test_createPool_revertsWith_SettingOutOfBounds_ltv() public {
        reserves[0].ltv = 8300;
        _refusesSetting("ltv", 8300);
        (reserves[0].ltv, reserves[0].liquidationThreshold) = (1, 0);
        _refusesSetting("ltv", 1);
        (reserves[0].ltv, reserves[0].liquidationThreshold) = (8299, 8300);
        _create();
    }

    /// (1 + maxBonus) · 0.83 ≤ 0.95 up to a bonus of 14.45 %.
    function test_createPool_revertsWith_SettingOutOfBounds_maxBonus() public {
        reserves[0].maxBonus = 1446;
        _refusesSetting("maxBonus", 11_446 * 8300);
        reserves[0].maxBonus = 1445;
        _create();
        (config.salt, reserves[0].maxBonus) = ("no bonus", 0);
        (reserves[0].liquidationThreshold) = 9501;
        _refusesSetting("maxBonus", 10_000 * 9501);
        reserves[0].liquidationThreshold = 9500;
        _create();
    }

    /// However low the threshold, a borrower loses no more than 30 % of what is seized.
    function test_createPool_revertsWith_SettingOutOfBounds_maxBonus_atALowThreshold() public {
        (reserves[0].ltv, reserves[0].liquidationThreshold, reserves[0].maxBonus) = (900, 1000, 3001);
        _refusesSetting("maxBonus", 3001);
        reserves[0].maxBonus = 3000;
        assertEq(core.reserveInfo(_create().reserve(0)).maxBonus, 3000);
    }

    function test_createPool_revertsWith_SettingOutOfBounds_reserveFactor() public {
        reserves[0].reserveFactor = 251;
        _refusesSetting("reserveFactor", 251);
        reserves[0].reserveFactor = 250;
        _create();
    }

    function test_createPool_revertsWith_SettingOutOfBounds_targetUtilisation() public {
        reserves[0].curve.targetUtilisation = 0;
        _refusesSetting("targetUtilisation", 0);
        reserves[0].curve.targetUtilisation = 10_000;
        _refusesSetting("targetUtilisation", 10_000);
        reserves[0].curve.targetUtilisation = 1;
        _create();
        (config.salt, reserves[0].curve.targetUtilisation) = ("upper", 9999);
        _create();
    }

    function test_createPool_revertsWith_SettingOutOfBounds_steepness() public {
        reserves[0].curve.steepness = 99;
        _refusesSetting("steepness", 99);
        reserves[0].curve.steepness = 100;
        _create();
    }

    function test_createPool_revertsWith_SettingOutOfBounds_minRate() public {
        reserves[0].curve.minRate = 0;
        _refusesSetting("minRate", 0);
        (reserves[0].curve.minRate, reserves[0].curve.maxRate) = (401, 400);
        _refusesSetting("minRate", 401);
        (reserves[0].curve.minRate, reserves[0].curve.maxRate) = (400, 400);
        _create();
    }

    function test_createPool_revertsWith_SettingOutOfBounds_maxRate() public {
        reserves[0].curve.maxRate = 25_001;
        _refusesSetting("maxRate", 25_001 * 400 * 1e12);
        reserves[0].curve.maxRate = 25_000; // times 4: 1,000 % a year
        _create();
    }

    function test_createPool_revertsWith_SettingOutOfBounds_initialRate() public {
        reserves[0].initialRate = 9;
        _refusesSetting("initialRate", 9);
        reserves[0].initialRate = 20_001;
        _refusesSetting("initialRate", 20_001);
        reserves[0].initialRate = 10;
        _create();
        (config.salt, reserves[0].initialRate) = ("upper", 20_000);
        _create();
    }

    // ------------------------------------------------------------------------------------------------------- Outcome

    function test_createPool() public {
        reserves[0].supplyCap = 8191e3 + 1;
        reserves[0].borrowCap = (8191 << 7) + 127;
        reserves[0].collateralCap = 12_345_678_901;
        PoolId id = _create();

        PoolInfo memory info = core.poolInfo(id);
        assertEq(info.owner, owner);
        assertEq(info.guardian, guardian);
        assertEq(info.feeRecipient, feeRecipient);
        assertEq(info.targetHealthFactor, 10_500);
        assertEq(info.hfAtMaxBonus, 9500);
        assertEq(info.dust, 100e18);
        assertEq(info.reserveCount, 1);

        ReserveInfo memory reserve = core.reserveInfo(id.reserve(0));
        assertEq(reserve.token, address(weth));
        assertEq(reserve.oracle, address(wethOracle));
        assertEq(reserve.ltv, 8000);
        assertEq(reserve.liquidationThreshold, 8300);
        assertEq(reserve.maxBonus, 500);
        assertEq(reserve.reserveFactor, 100);
        assertFalse(reserve.retired);
        assertEq(abi.encode(reserve.curve), abi.encode(reserves[0].curve));
        assertEq(reserve.supplyCap, (uint256(8191e3) >> 10) << 10);
        assertEq(reserve.borrowCap, 8191 << 7);
        assertEq(reserve.collateralCap, 12_345_678_901);
        assertEq(reserve.collateralTotal, 0);

        ReserveTotals memory books = core.reserveTotals(id.reserve(0));
        ReserveTotals memory blank;
        (blank.borrowIndex, blank.rateAtTarget, blank.updatedAt) = (1e18, 0.04e18, START);
        assertEq(abi.encode(books), abi.encode(blank));
    }

    /// As it is done: the pool and a first deposit in each reserve, in one transaction, so that nobody is there before. The
    /// seed belongs to nobody who could take it out.
    function test_createPool_withASeedInOneMulticall() public {
        reserves.push(_reserveConfig(address(usdc), address(usdcOracle), 7500, 7800));
        PoolId id = PoolIdLibrary.toPoolId(creator, config.salt);
        bytes[] memory calls = new bytes[](3);
        calls[0] = abi.encodeCall(core.createPool, (config, reserves));
        calls[1] = abi.encodeCall(core.supply, (id.reserve(0), 1e18, 0, address(0xdead), ""));
        calls[2] = abi.encodeCall(core.supply, (id.reserve(1), 1000e6, 0, address(0xdead), ""));
        weth.mint(creator, 1e18);
        usdc.mint(creator, 1000e6);
        vm.startPrank(creator);
        weth.approve(address(core), 1e18);
        usdc.approve(address(core), 1000e6);
        bytes[] memory answers = core.multicall(calls);
        vm.stopPrank();
        assertEq(answers[0], abi.encode(id));
        assertEq(core.reserveTotals(id.reserve(0)).supplyAssets, 1e18);
        assertEq(core.reserveTotals(id.reserve(1)).supplyAssets, 1000e6);
        assertEq(core.positionOf(id.reserve(1), address(0xdead)).supplyShares, 1000e12);
    }

    function test_createPool_withoutCaps() public view {
        ReserveInfo memory reserve = core.reserveInfo(wethId);
        assertEq(reserve.supplyCap, MAX);
        assertEq(reserve.borrowCap, MAX);
        assertEq(reserve.collateralCap, MAX);
    }

    function test_createPool_collateralCapOfZero() public {
        reserves[0].collateralCap = 0;
        assertEq(core.reserveInfo(_create().reserve(0)).collateralCap, 0);
    }

    function test_createPool_emits() public {
        reserves.push(_reserveConfig(address(usdc), address(usdcOracle), 7500, 7800));
        vm.recordLogs();
        PoolId id = _create();
        Vm.Log[] memory logs = vm.getRecordedLogs();

        assertEq(logs.length, 3);
        assertEq(logs[0].emitter, address(core));
        assertEq(logs[0].topics[0], ILendingPools.PoolCreated.selector);
        assertEq(logs[0].topics[1], bytes32(PoolId.unwrap(id)));
        assertEq(logs[0].topics[2], _topic(creator));
        assertEq(logs[0].data, abi.encode(USD, config));
        for (uint256 i; i < 2; ++i) {
            assertEq(logs[i + 1].topics[0], ILendingPools.ReserveListed.selector);
            assertEq(logs[i + 1].topics[1], bytes32(ReserveId.unwrap(id.reserve(i))));
            assertEq(logs[i + 1].topics[2], _topic(reserves[i].token));
            assertEq(
                logs[i + 1].data,
                abi.encode(MockERC20(reserves[i].token).decimals(), reserves[i], _books(id.reserve(i)))
            );
        }
    }

    // ------------------------------------------------------------------------------------------------------- Helpers

    function _create() private returns (PoolId) {
        vm.prank(creator);
        return core.createPool(config, reserves);
    }

    function _listMany(uint256 count) private {
        delete reserves;
        for (uint256 i; i < count; ++i) {
            reserves.push(_reserveConfig(address(new MockERC20("TOKEN", 18)), address(wethOracle), 8000, 8300));
        }
    }

    function _refuses(bytes memory reason) private {
        vm.prank(creator);
        vm.expectRevert(reason);
        core.createPool(config, reserves);
    }

    function _refusesSetting(bytes32 setting, uint256 value) private {
        _refuses(abi.encodeWithSelector(ILendingPools.SettingOutOfBounds.selector, setting, value));
    }

    function _refusesToken(address token) private {
        _refuses(abi.encodeWithSelector(ILendingPools.TokenInvalid.selector, token));
    }

    function _refusesOracle(address oracle) private {
        _refuses(abi.encodeWithSelector(ILendingPools.OracleInvalid.selector, oracle));
    }
}
