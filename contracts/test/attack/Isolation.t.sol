// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Curve, Liquidation, PoolConfig, ReserveConfig, ReserveSettings } from "../../src/interfaces/Types.sol";
import { PoolId, ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { BandOracle } from "../mocks/BandOracle.sol";
import { FlashBorrower } from "../mocks/FlashBorrower.sol";
import { HookToken } from "../mocks/HookToken.sol";
import { LyingToken } from "../mocks/LyingToken.sol";

/// @notice A pool of which everything is the attacker's: owner, guardian, fee recipient, a token that lies, one with
/// hooks, oracles that say what he likes. Only USDC in it is genuine, and of that the honest pool holds much. He gets back
/// what he has put in, whatever he does, and not a word of the honest pool moves by it.
contract IsolationAttackTest is Base {
    uint256 private constant HONEST = 1_005_000e6; // USDC of the honest pool that are here

    PoolId private evil;
    LyingToken private lying;
    HookToken private hooked;
    BandOracle private lyingOracle;
    BandOracle private dollar;
    ReserveId private lyingId;
    ReserveId private hookedId;
    ReserveId private bait; // USDC in the hostile pool
    bytes32 private honest;

    function setUp() public override {
        super.setUp();
        (lying, hooked) = (new LyingToken(), new HookToken());
        (lyingOracle, dollar) = (new BandOracle(USD, type(uint128).max), new BandOracle(USD, _usd(1, 6)));
        ReserveConfig[] memory configs = new ReserveConfig[](3);
        configs[0] = _reserveConfig(address(lying), address(lyingOracle), 9000, 9100);
        configs[0].maxBonus = 200;
        configs[1] = _reserveConfig(address(hooked), address(lyingOracle), 9000, 9100);
        configs[1].maxBonus = 200;
        configs[2] = _reserveConfig(address(usdc), address(dollar), 9000, 9100);
        configs[2].maxBonus = 200;
        configs[2].reserveFactor = 250;
        configs[2].initialRate = 25_000;
        configs[2].curve =
            Curve({ targetUtilisation: 1, steepness: 400, speed: 65_535, minRate: 25_000, maxRate: 25_000 });
        PoolConfig memory config = _poolConfig("evil");
        (config.owner, config.guardian, config.feeRecipient, config.dust) = (stranger, stranger, stranger, 1e15);
        vm.prank(stranger);
        evil = core.createPool(config, configs);
        (lyingId, hookedId, bait) = (evil.reserve(0), evil.reserve(1), evil.reserve(2));

        _openLoan();
        _supplyCollateral(usdcId, lender, 20_000e6);
        honest = _honestWords();
        assertEq(usdc.balanceOf(address(core)), HONEST);
    }

    /// @dev Tokens that cost nothing, at a price beyond all bounds: he borrows what his own pool has, to the last unit.
    function test_attack_borrowsAgainstNothing() public {
        _supply(bait, stranger, 500e6);
        vm.startPrank(stranger);
        core.supplyCollateral(lyingId, 1e30, stranger, "");
        core.borrow(bait, 500e6, stranger, stranger);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.LiquidityTooLow.selector, bait, 0, 1));
        core.borrow(bait, 1, stranger, stranger);
        // The honest pool knows nothing of his collateral.
        _expectBorrowLimit(stranger, 0, 1e12);
        core.borrow(usdcId, 1, stranger, stranger);
        vm.stopPrank();
        assertEq(usdc.balanceOf(stranger), 500e6);
        _assertHonest();
    }

    /// @dev He says that the core has got, or has, whatever he likes of his token: only his books believe it.
    function test_attack_liesAboutArrivals() public {
        lying.lie(address(core), 1e30);
        FlashBorrower receiver = new FlashBorrower();
        vm.startPrank(stranger);
        core.supply(lyingId, 1e30, 0, stranger, "");
        _assertHonest();
        core.flashLoan(receiver, address(lying), 1e30, "");
        core.withdraw(lyingId, MAX, 0, stranger, stranger);
        vm.stopPrank();
        _assertHonest();
    }

    /// @dev His reserve is named beside the honest one's, in the call that names two.
    function test_attack_seizesAcrossPools() public {
        vm.startPrank(stranger);
        core.supplyCollateral(lyingId, 1e30, stranger, "");
        Liquidation memory call = _liquidation();
        ReserveId[2] memory honestIds = [wethId, usdcId];
        ReserveId[3] memory evilIds = [lyingId, bait, ReserveId.wrap(ReserveId.unwrap(lyingId) + 3)];
        for (uint256 i; i < 6; ++i) {
            (call.collateralReserve, call.debtReserve) = (honestIds[i % 2], evilIds[i / 2]);
            vm.expectPartialRevert(ILendingPools.ReserveUnknown.selector);
            core.liquidate(call, "");
            (call.collateralReserve, call.debtReserve) = (evilIds[i / 2], honestIds[i % 2]);
            vm.expectPartialRevert(ILendingPools.ReserveUnknown.selector);
            core.liquidate(call, "");
        }
        vm.stopPrank();
        _assertHonest();
    }

    /// @dev His hooks run while his token moves, armed with everything that could touch the honest pool.
    function test_attack_reachesOverByHooks() public {
        bytes[] memory calls = new bytes[](4);
        calls[0] = abi.encodeCall(core.withdraw, (usdcId, MAX, 0, lender, stranger));
        calls[1] = abi.encodeCall(core.accrue, (usdcId));
        calls[2] = abi.encodeCall(core.repay, (usdcId, 1, 0, borrower, ""));
        calls[3] = abi.encodeCall(core.borrow, (usdcId, 1, stranger, stranger));
        hooked.mint(stranger, 100e18);
        skip(1 hours); // an accrual would show
        hooked.arm(address(core), calls);
        vm.startPrank(stranger);
        hooked.approve(address(core), MAX);
        core.supply(hookedId, 10e18, 0, stranger, "");
        core.withdraw(hookedId, MAX, 0, stranger, stranger);
        vm.stopPrank();
        assertEq(hooked.allAnswers().length, 16);
        _assertHonest();
    }

    /// @dev His pool goes through all that a pool can: rates at their bound, a price that falls to nothing, liquidation,
    /// write-off, retirement, fees, stops, other settings, silence, and no owner in the end.
    function test_attack_ruinsHisOwnPool() public {
        _supply(bait, stranger, 1000e6);
        _fund(bait, stranger, 1_000_000e6);
        vm.startPrank(stranger);
        core.supplyCollateral(lyingId, 1e24, stranger, "");
        core.borrow(bait, 1000e6, stranger, stranger);
        vm.warp(START + 30 days);
        core.claimFees(bait);
        core.setReserve(bait, ReserveSettings(0, 1, 0, 0, 0));
        core.setStop(bait, true);
        core.setStop(lyingId, true);
        lyingOracle.set(1);
        Liquidation memory call = _liquidation();
        (call.account, call.collateralReserve, call.debtReserve) = (stranger, lyingId, bait);
        core.liquidate(call, "");
        assertTrue(core.reserveInfo(bait).retired);
        lyingOracle.setMood(BandOracle.Mood.BurnsGas);
        core.markSilent(lyingId);
        core.setOwner(evil, address(0));
        vm.stopPrank();
        _assertHonest();
    }

    /// @dev Whatever a stranger does with the bait in it: supply, lend, borrow, be liquidated in it by price alone. Together
    /// nobody has more of the honest pool's USDC than they put into the other.
    /// forge-config: default.fuzz.runs = 128
    function testFuzz_attack_anyHistory(uint256 seed) public {
        _fund(bait, stranger, 1_000_000e6);
        uint256 purse = usdc.balanceOf(stranger);
        for (uint256 i; i < 25; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            lyingOracle.set(1 + (seed >> (seed % 128)) % type(uint128).max);
            _random(seed % 9, 1 + (seed >> 16) % 1e11);
        }
        _random(2, MAX);
        _random(5, MAX);
        assertLe(usdc.balanceOf(stranger), purse);
        assertGe(usdc.balanceOf(address(core)), HONEST);
        _assertHonest();
    }

    function _random(uint256 kind, uint256 amount) private {
        Liquidation memory call = _liquidation();
        (call.account, call.receiver) = (stranger, stranger);
        (call.collateralReserve, call.debtReserve) = (lyingId, bait);
        bytes[9] memory calls = [
            abi.encodeCall(core.supply, (bait, amount, 0, stranger, "")),
            abi.encodeCall(core.supplyCollateral, (lyingId, amount, stranger, "")),
            abi.encodeCall(core.withdraw, (bait, amount, 0, stranger, stranger)),
            abi.encodeCall(core.borrow, (bait, amount, stranger, stranger)),
            abi.encodeCall(core.repay, (bait, amount, 0, stranger, "")),
            abi.encodeCall(core.withdrawCollateral, (lyingId, amount, stranger, stranger)),
            abi.encodeCall(core.liquidate, (call, "")),
            abi.encodeCall(core.supplyCollateral, (bait, amount, stranger, "")),
            abi.encodeCall(core.withdrawCollateral, (bait, amount, stranger, stranger))
        ];
        vm.prank(stranger);
        (bool success,) = address(core).call(calls[kind]);
        success; // many cannot be
    }

    function _assertHonest() private view {
        assertEq(_honestWords(), honest, "a word of the honest pool moved");
        // What its people can take is here.
        assertGe(usdc.balanceOf(address(core)), HONEST);
    }

    /// @dev All that the core keeps of the honest pool.
    function _honestWords() private view returns (bytes32 words) {
        address[5] memory people = [lender, borrower, stranger, liquidator, feeRecipient];
        words = keccak256(abi.encode(core.poolInfo(pool)));
        for (uint256 i; i < 4; ++i) {
            ReserveId id = pool.reserve(i);
            words = keccak256(abi.encode(words, core.reserveInfo(id), core.reserveTotals(id), core.silenceOf(id)));
            for (uint256 j; j < people.length; ++j) {
                words = keccak256(abi.encode(words, core.positionOf(id, people[j]), core.accountBits(pool, people[j])));
            }
        }
    }
}
