// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Liquidation, ReserveConfig, ReserveSettings, SilentTake } from "../../src/interfaces/Types.sol";
import { PoolId, ReserveId } from "../../src/types/Ids.sol";
import { SilenceBase } from "../SilenceBase.sol";
import { BandOracle } from "../mocks/BandOracle.sol";
import { Caller } from "../mocks/Caller.sol";
import { FlashBorrower } from "../mocks/FlashBorrower.sol";
import { HookToken } from "../mocks/HookToken.sol";
import { Trier } from "../mocks/Trier.sol";

/// @notice A token calls before and after each of its transfers: back into the core, by every function that changes
/// anything, directly or through a contract that the core knows. It meets a shut door. And what it sees by views is how
/// the books stand when all is over.
contract HookReentryAttackTest is SilenceBase {
    HookToken private hooked;
    PoolId private hookedPool;
    ReserveId private hookedId;
    ReserveId private otherId; // USDC in the same pool
    FlashBorrower private receiver;

    function setUp() public override {
        super.setUp();
        hooked = new HookToken();
        receiver = new FlashBorrower();
        ReserveConfig[] memory configs = new ReserveConfig[](2);
        configs[0] = _reserveConfig(address(hooked), address(wethOracle), 8000, 8300);
        configs[1] = _reserveConfig(address(usdc), address(usdcOracle), 7500, 7800);
        vm.prank(creator);
        hookedPool = core.createPool(_poolConfig("hooked"), configs);
        (hookedId, otherId) = (hookedPool.reserve(0), hookedPool.reserve(1));
        _supply(hookedId, lender, 50e18);
        _supply(otherId, lender, 100_000e6);
        _supplyCollateral(hookedId, borrower, 20e18);
        _fund(hookedId, borrower, 20e18);
        _fund(otherId, liquidator, 100_000e6);
        _fund(hookedId, liquidator, 50e18);
        _supplyCollateral(otherId, stranger, 100_000e6);
        _borrow(hookedId, stranger, 5e18);
        _fund(hookedId, stranger, 5e18);
        receiver.execute(address(hooked), abi.encodeCall(hooked.approve, (address(core), MAX)));
    }

    // ----------------------------------------------------------------------------------- Every way in, from every way out

    function test_attack_reentersFromSupply() public {
        _assertShut(borrower, abi.encodeCall(core.supply, (hookedId, 1e18, 0, borrower, "")));
        _assertShut(borrower, abi.encodeCall(core.supply, (hookedId, 0, 1e24, borrower, "")));
    }

    function test_attack_reentersFromWithdraw() public {
        _assertShut(lender, abi.encodeCall(core.withdraw, (hookedId, 1e18, 0, lender, lender)));
    }

    function test_attack_reentersFromSupplyCollateral() public {
        _assertShut(borrower, abi.encodeCall(core.supplyCollateral, (hookedId, MAX, borrower, "")));
    }

    function test_attack_reentersFromWithdrawCollateral() public {
        _assertShut(borrower, abi.encodeCall(core.withdrawCollateral, (hookedId, 1e18, borrower, borrower)));
    }

    function test_attack_reentersFromBorrow() public {
        _assertShut(stranger, abi.encodeCall(core.borrow, (hookedId, 1e18, stranger, stranger)));
    }

    function test_attack_reentersFromRepay() public {
        _assertShut(stranger, abi.encodeCall(core.repay, (hookedId, MAX, 0, stranger, "")));
    }

    function test_attack_reentersFromLiquidate_whereItIsSeized() public {
        _borrow(otherId, borrower, 31_000e6);
        wethOracle.set(_usd(1800, 18));
        _assertShut(liquidator, abi.encodeCall(core.liquidate, (_seizure(), "")));
    }

    function test_attack_reentersFromLiquidate_whereItIsRepaid() public {
        wethOracle.set(_usd(16_000, 18));
        Liquidation memory call = _liquidation();
        (call.account, call.collateralReserve, call.debtReserve) = (stranger, otherId, hookedId);
        _assertShut(liquidator, abi.encodeCall(core.liquidate, (call, "")));
    }

    /// @dev Where the silent deposit is sent, and where the debt is paid.
    function test_attack_reentersFromTakeSilent() public {
        _borrow(otherId, borrower, 10_000e6);
        _auction(hookedId, wethOracle, borrower);
        _assertShut(liquidator, abi.encodeCall(core.takeSilent, (_silentTake())));
    }

    function test_attack_reentersFromTakeSilent_whereItIsPaid() public {
        _auction(otherId, usdcOracle, stranger);
        SilentTake memory call = _silentTake();
        (call.account, call.collateralReserve) = (stranger, otherId);
        _assertShut(liquidator, abi.encodeCall(core.takeSilent, (call)));
    }

    /// @dev Before and after both, the loan and its return.
    function test_attack_reentersFromFlashLoan() public {
        bytes[] memory entries = _entries();
        hooked.arm(address(core), entries);
        core.flashLoan(receiver, address(hooked), 10e18, "");
        _assertAllReentered(entries.length, 4);
    }

    function test_attack_reentersFromMulticall() public {
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(core.supply, (hookedId, 1e18, 0, borrower, ""));
        calls[1] = abi.encodeCall(core.withdraw, (hookedId, MAX, 0, borrower, borrower));
        bytes[] memory entries = _entries();
        hooked.arm(address(core), entries);
        vm.prank(borrower);
        core.multicall(calls);
        _assertAllReentered(entries.length, 4);
    }

    // -------------------------------------------------------------------------------------------------- Round about ways

    /// @dev Another caller, another token, another pool: the door is one.
    function test_attack_reentersThroughAnother() public {
        Caller accomplice = new Caller();
        usdc.mint(address(accomplice), 1000e6);
        accomplice.execute(address(usdc), abi.encodeCall(usdc.approve, (address(core), MAX)));
        bytes memory supply = abi.encodeCall(core.supply, (usdcId, 1e6, 0, address(accomplice), ""));
        bytes[] memory calls = new bytes[](1);
        calls[0] = abi.encodeCall(accomplice.execute, (address(core), supply));
        hooked.arm(address(accomplice), calls);
        vm.prank(borrower);
        core.supply(hookedId, 1e18, 0, borrower, "");
        _assertAllReentered(1, 2);
        assertEq(_supplied(usdcId, address(accomplice)), 0);
    }

    /// @dev A flash loan of another token around it, whose receiver supplies the hooked one: open in between, shut within.
    function test_attack_reentersWithinAFlashLoan() public {
        bytes[] memory entries = _entries();
        hooked.mint(address(receiver), 1e18);
        receiver.execute(address(usdc), abi.encodeCall(usdc.approve, (address(core), MAX)));
        receiver.plan(address(core), abi.encodeCall(core.supply, (hookedId, 1e18, 0, address(receiver), "")));
        receiver.plan(address(core), abi.encodeCall(core.accrue, (hookedId)));
        hooked.arm(address(core), entries);
        core.flashLoan(receiver, address(usdc), 1000e6, "");
        _assertAllReentered(entries.length, 2);
    }

    /// @dev A transfer fails while the door is shut, and the failure is caught: it is not shut for ever.
    function test_attack_leavesTheDoorShut() public {
        Trier trier = new Trier();
        bytes[] memory calls = new bytes[](3);
        calls[0] = abi.encodeCall(core.supply, (hookedId, 1e18, 0, borrower, "")); // has none
        calls[1] = abi.encodeCall(core.supply, (hookedId, 0, 0, borrower, ""));
        calls[2] = abi.encodeCall(core.accrue, (hookedId));
        trier.tryAll(address(core), calls);
        Trier.Outcome[] memory outcomes = trier.outcomes();
        assertFalse(outcomes[0].success);
        assertEq(outcomes[1].answer, abi.encodeWithSelector(ILendingPools.AssetsOrShares.selector, 0, 0));
        assertTrue(outcomes[2].success);
    }

    // ---------------------------------------------------------------------------------------------- What a hook can see

    /// @dev Read-only reentrancy: who prices by our views within a hook prices by the books that will stand.
    function test_attack_looksDuringAHook() public {
        _borrow(otherId, borrower, 31_000e6);
        skip(1 days);
        wethOracle.set(_usd(1800, 18));
        _assertFinal(borrower, abi.encodeCall(core.supply, (hookedId, 1e18, 0, borrower, "")));
        _assertFinal(lender, abi.encodeCall(core.withdraw, (hookedId, 1e18, 0, lender, lender)));
        _assertFinal(borrower, abi.encodeCall(core.supplyCollateral, (hookedId, 1e17, borrower, "")));
        _assertFinal(stranger, abi.encodeCall(core.borrow, (hookedId, 1e18, stranger, stranger)));
        _assertFinal(stranger, abi.encodeCall(core.repay, (hookedId, 1e18, 0, stranger, "")));
        _assertFinal(liquidator, abi.encodeCall(core.liquidate, (_seizure(), "")));
        wethOracle.set(_usd(1000, 18)); // with a write-off
        _assertFinal(liquidator, abi.encodeCall(core.liquidate, (_seizure(), "")));
        assertEq(core.accountBits(hookedPool, borrower), 0);
    }

    // --------------------------------------------------------------------------------------------------------- Helpers

    function _auction(ReserveId id, BandOracle oracle, address account) private {
        _silence(oracle);
        _witnessDead(id);
        core.openAuction(hookedPool, account);
    }

    /// @dev All of borrower's hooked token, for all that is owed.
    function _silentTake() private view returns (SilentTake memory) {
        return SilentTake({
            account: borrower,
            collateralReserve: hookedId,
            fromSupply: false,
            inside: false,
            maxFraction: WAD,
            minSeized: 0,
            receiver: liquidator
        });
    }

    function _seizure() private view returns (Liquidation memory call) {
        call = _liquidation();
        (call.collateralReserve, call.debtReserve) = (hookedId, otherId);
    }

    function _assertShut(address caller, bytes memory action) private {
        bytes[] memory entries = _entries();
        hooked.arm(address(core), entries);
        _do(caller, action);
        _assertAllReentered(entries.length, 2);
    }

    function _assertAllReentered(uint256 entries, uint256 hooks) private view {
        bytes[] memory answers = hooked.allAnswers();
        assertEq(answers.length, entries * hooks, "hooks");
        for (uint256 i; i < answers.length; ++i) {
            assertEq(
                answers[i],
                abi.encodeWithSelector(ILendingPools.Reentered.selector),
                string.concat("entered: ", vm.toString(i % entries))
            );
        }
    }

    /// @dev What every view says before and after the transfer is what it says when the action is over.
    function _assertFinal(address caller, bytes memory action) private {
        bytes[] memory looks = new bytes[](10);
        address[3] memory people = [borrower, stranger, lender];
        for (uint256 i; i < 3; ++i) {
            looks[i] = abi.encodeCall(core.positionOf, (hookedId, people[i]));
            looks[3 + i] = abi.encodeCall(core.healthFactor, (hookedPool, people[i]));
        }
        looks[6] = abi.encodeCall(core.reserveTotals, (hookedId));
        looks[7] = abi.encodeCall(core.accruedTotals, (otherId));
        looks[8] = abi.encodeCall(core.accountBits, (hookedPool, borrower));
        looks[9] = abi.encodeCall(core.balanceOf, (borrower, ReserveId.unwrap(hookedId)));
        hooked.arm(address(core), looks);
        _do(caller, action);
        bytes[] memory answers = hooked.allAnswers();
        assertEq(answers.length, 20);
        for (uint256 i; i < answers.length; ++i) {
            (bool success, bytes memory finally_) = address(core).staticcall(looks[i % 10]);
            assertTrue(success);
            assertEq(answers[i], finally_, vm.toString(i));
        }
    }

    function _do(address caller, bytes memory action) private {
        vm.prank(caller);
        (bool success,) = address(core).call(action);
        assertTrue(success, "the action itself");
    }

    /// @dev Every function that changes state, with arguments that decode. A view among them would answer, not revert.
    function _entries() private view returns (bytes[] memory entries) {
        bytes[] memory inner = new bytes[](1);
        inner[0] = abi.encodeCall(core.accrue, (hookedId));
        ReserveSettings memory settings = ReserveSettings(1, 2, 3, 4, 5);
        uint256 id = ReserveId.unwrap(hookedId);
        entries = new bytes[](34);
        entries[0] = abi.encodeCall(core.createPool, (_poolConfig("new"), _reserveConfigs()));
        entries[1] = abi.encodeCall(core.listReserve, (hookedPool, _reserveConfigs()[0]));
        entries[2] = abi.encodeCall(core.setReserve, (hookedId, settings));
        entries[3] = abi.encodeCall(core.setStop, (hookedId, true));
        entries[4] = abi.encodeCall(core.setOwner, (hookedPool, stranger));
        entries[5] = abi.encodeCall(core.acceptOwner, (hookedPool));
        entries[6] = abi.encodeCall(core.setGuardian, (hookedPool, stranger));
        entries[7] = abi.encodeCall(core.setFeeRecipient, (hookedPool, stranger));
        entries[8] = abi.encodeCall(core.accrue, (hookedId));
        entries[9] = abi.encodeCall(core.claimFees, (hookedId));
        entries[10] = abi.encodeCall(core.markSilent, (hookedId));
        entries[11] = abi.encodeCall(core.simulate, (borrower, inner));
        entries[12] = abi.encodeCall(core.setAuthorization, (stranger, 7, 1));
        entries[13] = abi.encodeCall(core.setAuthorizationBySig, (borrower, stranger, 7, 1, 0, MAX, new bytes(65)));
        entries[14] = abi.encodeCall(core.cancelNonces, (0, 1));
        entries[15] = abi.encodeCall(core.transfer, (stranger, id, 0));
        entries[16] = abi.encodeCall(core.transferFrom, (borrower, stranger, id, 0));
        entries[17] = abi.encodeCall(core.approve, (stranger, id, 1));
        entries[18] = abi.encodeCall(core.setOperator, (stranger, true));
        entries[19] = abi.encodeCall(core.supply, (hookedId, 1, 0, borrower, ""));
        entries[20] = abi.encodeCall(core.withdraw, (hookedId, 1, 0, borrower, borrower));
        entries[21] = abi.encodeCall(core.supplyCollateral, (hookedId, 1, borrower, ""));
        entries[22] = abi.encodeCall(core.withdrawCollateral, (hookedId, 1, borrower, borrower));
        entries[23] = abi.encodeCall(core.setCollateral, (hookedId, borrower, true));
        entries[24] = abi.encodeCall(core.borrow, (hookedId, 1, borrower, borrower));
        entries[25] = abi.encodeCall(core.repay, (hookedId, 1, 0, borrower, ""));
        entries[26] = abi.encodeCall(core.liquidate, (_liquidation(), ""));
        entries[27] = abi.encodeCall(core.flashLoan, (receiver, address(usdc), 1, ""));
        entries[28] = abi.encodeCall(core.multicall, (inner));
        entries[29] = abi.encodeCall(core.supply, (otherId, 1, 0, borrower, "")); // a well-behaved token
        entries[30] = abi.encodeCall(core.repay, (usdcId, 1, 0, borrower, "")); // another pool
        entries[31] = abi.encodeCall(core.openAuction, (hookedPool, borrower));
        entries[32] = abi.encodeCall(core.takeSilent, (_silentTake()));
        entries[33] = abi.encodeCall(core.approveBySig, (borrower, stranger, id, 1, 0, MAX, new bytes(65)));
    }
}
