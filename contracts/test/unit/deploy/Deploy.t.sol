// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { Deploy } from "../../../deploy/Deploy.s.sol";
import { LendingPools } from "../../../src/LendingPools.sol";
import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { Lens } from "../../../src/periphery/Lens.sol";

contract DeployTest is Test {
    function test_run_sameAddressesForWhoeverSends() public {
        uint256 before = vm.snapshotState();
        (ILendingPools lendingPools, Lens lens) = new Deploy().run();
        assertEq(address(lens.LENDING_POOLS()), address(lendingPools));
        assertGt(LendingPools(address(lendingPools)).SETTINGS().code.length, 0);

        vm.revertToState(before);
        vm.setNonce(DEFAULT_SENDER, 77);
        (ILendingPools again, Lens lensAgain) = new Deploy().run();
        assertEq(address(again), address(lendingPools));
        assertEq(address(lensAgain), address(lens));
    }

    function test_run_leavesWhatIsThere() public {
        (ILendingPools lendingPools, Lens lens) = new Deploy().run();
        uint64 nonce = vm.getNonce(CREATE2_FACTORY);
        (ILendingPools again, Lens lensAgain) = new Deploy().run();
        assertEq(address(again), address(lendingPools));
        assertEq(address(lensAgain), address(lens));
        assertEq(vm.getNonce(CREATE2_FACTORY), nonce);
    }
}
