// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Liquidation } from "../../src/interfaces/Types.sol";
import { Base } from "../Base.t.sol";
import { Caller } from "../mocks/Caller.sol";
import { FlashBorrower } from "../mocks/FlashBorrower.sol";

/// @notice The sender chooses the gas so that a callback runs out of it while the surrounding call goes on. At every gas from
/// zero to enough, either all of it happens, callback and payment included, or nothing.
contract StarvedCallbacksAttackTest is Base {
    uint256 private constant SAMPLES = 400;

    Caller private caller;
    FlashBorrower private receiver;

    function setUp() public override {
        super.setUp();
        (caller, receiver) = (new Caller(), new FlashBorrower());
        _openLoan();
        usdc.mint(address(caller), 100_000e6);
        weth.mint(address(caller), 100e18);
        usdc.mint(address(receiver), 100_000e6);
        caller.execute(address(usdc), abi.encodeCall(usdc.approve, (address(core), MAX)));
        caller.execute(address(weth), abi.encodeCall(weth.approve, (address(core), MAX)));
        receiver.execute(address(usdc), abi.encodeCall(usdc.approve, (address(core), MAX)));
    }

    function test_attack_starvesSupply() public {
        _sweep(abi.encodeCall(core.supply, (wethId, 1e18, 0, address(caller), "x")));
    }

    function test_attack_starvesSupplyCollateral() public {
        _sweep(abi.encodeCall(core.supplyCollateral, (wethId, 1e18, address(caller), "x")));
    }

    function test_attack_starvesRepay() public {
        _sweep(abi.encodeCall(core.repay, (usdcId, 1000e6, 0, borrower, "x")));
    }

    function test_attack_starvesLiquidate() public {
        wethOracle.set(_usd(1700, 18));
        Liquidation memory call = _liquidation();
        call.receiver = address(caller);
        _sweep(abi.encodeCall(core.liquidate, (call, "x")));
    }

    function test_attack_starvesFlashLoan() public {
        _sweep(abi.encodeCall(core.flashLoan, (receiver, address(usdc), 1000e6, "x")));
    }

    /// @dev The callback uses gas, and is never skipped.
    function _sweep(bytes memory data) private {
        bytes memory spend = abi.encodeCall(usdc.transfer, (stranger, 7e6));
        caller.plan(address(usdc), spend);
        receiver.plan(address(usdc), spend);
        bytes memory call = abi.encodeCall(caller.execute, (address(core), data));
        uint256 state = vm.snapshotState();
        bytes32 before = _everything();
        uint256 used = gasleft();
        assertTrue(_try(call, 5_000_000), "with plenty");
        used -= gasleft();
        bytes32 expected = _everything();
        assertEq(usdc.balanceOf(stranger), 7e6);
        assertEq(caller.count() + receiver.loans().length, 1);
        vm.revertToState(state);

        uint256 succeeded;
        for (uint256 i; i < SAMPLES; ++i) {
            bool success = _try(call, used * 2 * i / SAMPLES);
            assertEq(_everything(), success ? expected : before, vm.toString(i));
            if (!success) continue;
            ++succeeded;
            vm.revertToState(state);
        }
        assertGt(succeeded, SAMPLES / 4);
        assertLt(succeeded, SAMPLES * 3 / 4);
    }

    function _try(bytes memory call, uint256 gas) private returns (bool success) {
        (success,) = address(caller).call{ gas: gas }(call);
    }

    function _everything() private view returns (bytes32) {
        return keccak256(
            abi.encode(
                core.reserveTotals(wethId),
                core.reserveTotals(usdcId),
                core.positionOf(wethId, address(caller)),
                core.positionOf(wethId, borrower),
                core.positionOf(usdcId, borrower),
                usdc.balanceOf(address(core)),
                weth.balanceOf(address(core)),
                usdc.balanceOf(stranger),
                caller.count(),
                receiver.loans()
            )
        );
    }
}
