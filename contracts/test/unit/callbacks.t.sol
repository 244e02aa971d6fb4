// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Multicall } from "@openzeppelin/contracts/utils/Multicall.sol";
import { SafeTransferLib } from "solady/utils/SafeTransferLib.sol";

import {
    ILiquidateCallback,
    IRepayCallback,
    ISupplyCallback,
    ISupplyCollateralCallback
} from "../../src/interfaces/ICallbacks.sol";
import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Liquidation, ReserveConfig } from "../../src/interfaces/Types.sol";
import { SUPPLY_BIT } from "../../src/types/AccountBits.sol";
import { PoolId, ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { Caller } from "../mocks/Caller.sol";
import { HookToken } from "../mocks/HookToken.sol";
import { MockERC20 } from "../mocks/MockERC20.sol";

/// @notice Swaps at a rate that tests set; mints what it pays out.
contract Exchange {
    function swap(MockERC20 from, uint256 amount, MockERC20 to, uint256 out) external {
        // forge-lint: disable-next-line(erc20-unchecked-transfer)
        from.transferFrom(msg.sender, address(this), amount);
        to.mint(msg.sender, out);
    }
}

contract CallbacksTest is Base {
    Caller private caller;
    Exchange private exchange;

    function setUp() public override {
        super.setUp();
        caller = new Caller();
        exchange = new Exchange();
        MockERC20[2] memory tokens = [weth, usdc];
        for (uint256 i; i < 2; ++i) {
            caller.execute(address(tokens[i]), abi.encodeCall(weth.approve, (address(core), MAX)));
            caller.execute(address(tokens[i]), abi.encodeCall(weth.approve, (address(exchange), MAX)));
        }
    }

    // ------------------------------------------------------------------------------------------------------- Each of them

    function test_callbacks_noneWithoutData() public {
        weth.mint(address(caller), 10e18);
        caller.execute(address(core), abi.encodeCall(core.supply, (wethId, 1e18, 0, address(caller), "")));
        caller.execute(address(core), abi.encodeCall(core.supplyCollateral, (wethId, 1e18, address(caller), "")));
        assertEq(caller.count(), 0);
    }

    function test_callbacks_supply() public {
        weth.mint(address(caller), 10e18);
        caller.watch(weth);
        caller.plan(address(core), abi.encodeCall(core.setCollateral, (wethId, address(caller), true)));
        caller.execute(address(core), abi.encodeCall(core.supply, (wethId, 4e18, 0, address(caller), "hello")));
        _assertCalled(ISupplyCallback.onWeirSupply.selector, wethId, 4e18, "hello");
        assertEq(caller.heldThen(), 10e18);
        assertEq(weth.balanceOf(address(caller)), 6e18);
        assertEq(_bits(address(caller)), SUPPLY_BIT);
    }

    function test_callbacks_supplyCollateral() public {
        weth.mint(address(caller), 10e18);
        caller.watch(weth);
        caller.execute(address(core), abi.encodeCall(core.supplyCollateral, (wethId, MAX, address(caller), "hello")));
        _assertCalled(ISupplyCollateralCallback.onWeirSupplyCollateral.selector, wethId, 10e18, "hello");
        assertEq(caller.heldThen(), 10e18);
        assertEq(weth.balanceOf(address(caller)), 0);
    }

    function test_callbacks_repay() public {
        _openLoan();
        usdc.mint(address(caller), 20_000e6);
        caller.watch(usdc);
        caller.execute(address(core), abi.encodeCall(core.repay, (usdcId, MAX, 0, borrower, "hello")));
        _assertCalled(IRepayCallback.onWeirRepay.selector, usdcId, 15_000e6, "hello");
        assertEq(caller.heldThen(), 20_000e6);
        assertEq(usdc.balanceOf(address(caller)), 5000e6);
    }

    function test_callbacks_liquidate() public {
        _openLoan();
        wethOracle.set(_usd(1780, 18));
        usdc.mint(address(caller), 20_000e6);
        caller.watch(usdc);
        Liquidation memory call = _liquidation();
        call.receiver = address(caller);
        bytes memory answer = caller.execute(address(core), abi.encodeCall(core.liquidate, (call, "hello")));
        (uint256 repaid, uint256 seized) = abi.decode(answer, (uint256, uint256));
        _assertCalled(ILiquidateCallback.onWeirLiquidate.selector, usdcId, repaid, "hello");
        assertEq(caller.seized(), seized);
        assertEq(caller.heldThen(), 20_000e6);
        assertEq(usdc.balanceOf(address(caller)), 20_000e6 - repaid);
    }

    function test_callbacks_revertWithTheirOwnError() public {
        weth.mint(address(caller), 1e18);
        caller.plan(address(core), abi.encodeCall(core.borrow, (usdcId, 1, address(caller), address(caller))));
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.LiquidityTooLow.selector, usdcId, 0, 1));
        caller.execute(address(core), abi.encodeCall(core.supplyCollateral, (wethId, 1e18, address(caller), "x")));
    }

    function test_callbacks_thatLeaveNoTokens() public {
        weth.mint(address(caller), 1e18);
        caller.plan(address(weth), abi.encodeCall(weth.transfer, (stranger, 1)));
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        caller.execute(address(core), abi.encodeCall(core.supply, (wethId, 1e18, 0, address(caller), "x")));
    }

    /// What the books hold is not yet there: it can be taken out of what others brought, but is paid for in the end.
    function test_callbacks_thatTakeOutBeforePaying() public {
        _supply(wethId, lender, 5e18);
        weth.mint(address(caller), 1e18);
        caller.watch(weth);
        caller.plan(address(core), abi.encodeCall(core.withdraw, (wethId, MAX, 0, address(caller), address(caller))));
        caller.execute(address(core), abi.encodeCall(core.supply, (wethId, 3e18, 0, address(caller), "x")));
        assertEq(weth.balanceOf(address(caller)), 1e18);
        assertEq(weth.balanceOf(address(core)), 5e18);
        assertEq(_position(wethId, address(caller)).supplyShares, 0);
        assertEq(_supplied(wethId, lender), 5e18);
    }

    // ----------------------------------------------------------------------------------------------------------- Leverage

    /// 1 WETH becomes 4: 6,000 USDC are borrowed against all four and swapped, before three of them are there.
    function test_callbacks_leverage() public {
        _supply(usdcId, lender, 1_000_000e6);
        weth.mint(address(caller), 1e18);
        caller.plan(address(core), abi.encodeCall(core.borrow, (usdcId, 6000e6, address(caller), address(caller))));
        caller.plan(address(exchange), abi.encodeCall(exchange.swap, (usdc, 6000e6, weth, 3e18)));
        caller.execute(address(core), abi.encodeCall(core.supplyCollateral, (wethId, 4e18, address(caller), "x")));
        assertEq(_position(wethId, address(caller)).collateral, 4e18);
        assertEq(_debt(usdcId, address(caller)), 6000e6);
        assertEq(weth.balanceOf(address(caller)), 0);
        assertEq(core.healthFactor(pool, address(caller)), uint256(6640e18) * WAD / 6000e18);
    }

    function test_callbacks_deleverage() public {
        test_callbacks_leverage();
        caller.plan(
            address(core), abi.encodeCall(core.withdrawCollateral, (wethId, MAX, address(caller), address(caller)))
        );
        caller.plan(address(exchange), abi.encodeCall(exchange.swap, (weth, 3e18, usdc, 6000e6)));
        caller.execute(address(core), abi.encodeCall(core.repay, (usdcId, MAX, 0, address(caller), "x")));
        assertEq(_bits(address(caller)), 0);
        assertEq(weth.balanceOf(address(caller)), 1e18);
        assertEq(usdc.balanceOf(address(caller)), 0);
    }

    function test_callbacks_liquidateWithNothing() public {
        _openLoan();
        wethOracle.set(_usd(1700, 18));
        Liquidation memory call = _liquidation();
        call.receiver = address(caller);
        // The same call tells beforehand what it will take.
        uint256 state = vm.snapshotState();
        usdc.mint(address(caller), 20_000e6);
        (uint256 repaid, uint256 seized) =
            abi.decode(caller.execute(address(core), abi.encodeCall(core.liquidate, (call, ""))), (uint256, uint256));
        vm.revertToState(state);

        caller.plan(address(exchange), abi.encodeCall(exchange.swap, (weth, seized, usdc, seized * 1700 / 1e12)));
        caller.execute(address(core), abi.encodeCall(core.liquidate, (call, "x")));
        assertEq(usdc.balanceOf(address(caller)), seized * 1700 / 1e12 - repaid);
        assertGt(usdc.balanceOf(address(caller)), 0);
    }

    // ------------------------------------------------------------------------------------------------ Hooks of a token

    HookToken private hooked;
    ReserveId private hookedId;
    ReserveId private otherId;

    /// Every way in which the core calls a token, against every function that changes state.
    function test_callbacks_tokensMeetAShutDoor() public {
        _listHooked();
        bytes[] memory entries = _entries();

        hooked.mint(borrower, 100e18);
        vm.startPrank(borrower);
        hooked.approve(address(core), MAX);
        core.supply(hookedId, 10e18, 0, borrower, "");
        hooked.arm(address(core), entries);
        core.supply(hookedId, 5e18, 0, borrower, "");
        _assertShut(entries);
        core.supply(hookedId, 0, 1e24, borrower, "");
        _assertShut(entries);
        core.withdraw(hookedId, 1e18, 0, borrower, borrower);
        _assertShut(entries);
        core.supplyCollateral(hookedId, 20e18, borrower, "");
        _assertShut(entries);
        core.withdrawCollateral(hookedId, 10e18, borrower, borrower);
        _assertShut(entries);
        vm.stopPrank();

        // stranger owes the hooked token; borrower owes USDC behind it.
        _supplyCollateral(otherId, stranger, 100_000e6);
        vm.startPrank(stranger);
        core.borrow(hookedId, 2e18, stranger, stranger);
        _assertShut(entries);
        hooked.approve(address(core), MAX);
        core.repay(hookedId, 1e18, 0, stranger, "");
        _assertShut(entries);
        vm.stopPrank();

        _supply(otherId, lender, 100_000e6);
        _borrow(otherId, borrower, 15_000e6);
        wethOracle.set(_usd(1700, 18));
        Liquidation memory call = _liquidation();
        (call.collateralReserve, call.debtReserve) = (hookedId, otherId);
        _fund(otherId, liquidator, 100_000e6);
        vm.prank(liquidator);
        core.liquidate(call, ""); // pushes it
        _assertShut(entries);

        wethOracle.set(_usd(200_000, 18));
        (call.collateralReserve, call.debtReserve, call.account) = (otherId, hookedId, stranger);
        hooked.mint(liquidator, 100e18);
        vm.startPrank(liquidator);
        hooked.approve(address(core), MAX);
        hooked.arm(address(core), entries);
        core.liquidate(call, ""); // pulls it
        _assertShut(entries);
    }

    function test_callbacks_tokensMayLook() public {
        _listHooked();
        bytes[] memory looks = new bytes[](3);
        looks[0] = abi.encodeCall(core.reserveTotals, (hookedId));
        looks[1] = abi.encodeCall(core.healthFactor, (hookedPool(), borrower));
        looks[2] = abi.encodeCall(core.positionOf, (hookedId, borrower));
        hooked.mint(borrower, 1e18);
        hooked.arm(address(core), looks);
        vm.startPrank(borrower);
        hooked.approve(address(core), MAX);
        core.supply(hookedId, 1e18, 0, borrower, "");
        bytes[] memory answers = hooked.allAnswers();
        assertEq(answers.length, 6);
        // The books are final before the token moves.
        assertEq(answers[0], abi.encode(core.reserveTotals(hookedId)));
        assertEq(answers[1], abi.encode(MAX));
        assertEq(answers[5], abi.encode(core.positionOf(hookedId, borrower)));
    }

    function hookedPool() private view returns (PoolId) {
        return hookedId.pool();
    }

    function _listHooked() private {
        hooked = new HookToken();
        ReserveConfig[] memory configs = new ReserveConfig[](2);
        configs[0] = _reserveConfig(address(hooked), address(wethOracle), 8000, 8300);
        configs[1] = _reserveConfig(address(usdc), address(usdcOracle), 7500, 7800);
        vm.prank(creator);
        PoolId id = core.createPool(_poolConfig("hooked"), configs);
        (hookedId, otherId) = (id.reserve(0), id.reserve(1));
    }

    /// @dev Every function that changes state, with arguments that decode.
    function _entries() private view returns (bytes[] memory entries) {
        bytes[] memory inner = new bytes[](1);
        inner[0] = abi.encodeCall(core.accrue, (hookedId));
        Liquidation memory call = _liquidation();
        uint256 id = ReserveId.unwrap(hookedId);
        entries = new bytes[](16);
        entries[0] = abi.encodeCall(core.createPool, (_poolConfig("new"), _reserveConfigs()));
        entries[1] = abi.encodeCall(core.accrue, (hookedId));
        entries[2] = abi.encodeCall(core.supply, (hookedId, 1, 0, borrower, ""));
        entries[3] = abi.encodeCall(core.withdraw, (hookedId, 1, 0, borrower, borrower));
        entries[4] = abi.encodeCall(core.supplyCollateral, (hookedId, 1, borrower, ""));
        entries[5] = abi.encodeCall(core.withdrawCollateral, (hookedId, 1, borrower, borrower));
        entries[6] = abi.encodeCall(core.setCollateral, (hookedId, borrower, true));
        entries[7] = abi.encodeCall(core.borrow, (hookedId, 1, borrower, borrower));
        entries[8] = abi.encodeCall(core.repay, (hookedId, 1, 0, borrower, ""));
        entries[9] = abi.encodeCall(core.setAuthorization, (stranger, 7, 1));
        entries[10] = abi.encodeCall(core.transfer, (stranger, id, 0));
        entries[11] = abi.encodeCall(core.transferFrom, (borrower, stranger, id, 0));
        entries[12] = abi.encodeCall(core.approve, (stranger, id, 1));
        entries[13] = abi.encodeCall(core.setOperator, (stranger, true));
        entries[14] = abi.encodeCall(core.liquidate, (call, ""));
        entries[15] = abi.encodeCall(Multicall.multicall, (inner));
    }

    /// @dev Each call, before and after the transfer, was told Reentered. Then forgets them.
    function _assertShut(bytes[] memory entries) private {
        bytes[] memory answers = hooked.allAnswers();
        assertEq(answers.length, entries.length * 2);
        for (uint256 i; i < answers.length; ++i) {
            assertEq(
                answers[i],
                abi.encodeWithSelector(ILendingPools.Reentered.selector),
                string.concat("entered: ", vm.toString(i % entries.length))
            );
        }
        hooked.arm(address(core), entries);
    }

    function _assertCalled(bytes4 selector, ReserveId id, uint256 assets, bytes memory data) private view {
        assertEq(caller.count(), 1);
        assertEq(caller.selector(), selector);
        assertEq(ReserveId.unwrap(caller.reserve()), ReserveId.unwrap(id));
        assertEq(caller.assets(), assets);
        assertEq(caller.payload(), data);
        assertEq(caller.sender(), address(core));
    }
}
