// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { Deploy } from "../../../deploy/Deploy.s.sol";
import { LendingPools } from "../../../src/LendingPools.sol";
import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { IPeerLoans } from "../../../src/interfaces/IPeerLoans.sol";
import { PeerDesk } from "../../../src/peer/PeerDesk.sol";
import { PeerLens } from "../../../src/peer/PeerLens.sol";
import { Lens } from "../../../src/periphery/Lens.sol";

contract DeployTest is Test {
    function test_run_sameAddressesForWhoeverSends() public {
        uint256 before = vm.snapshotState();
        (ILendingPools lendingPools, Lens lens, PeerDesk desk, PeerLens peerLens, IPeerLoans loans) = new Deploy().run();
        assertEq(address(lens.LENDING_POOLS()), address(lendingPools));
        assertEq(address(desk.CORE()), address(lendingPools));
        assertEq(address(loans.CORE()), address(lendingPools));
        assertGt(address(peerLens).code.length, 0);
        assertGt(LendingPools(address(lendingPools)).SETTINGS().code.length, 0);

        vm.revertToState(before);
        vm.setNonce(DEFAULT_SENDER, 77);
        (ILendingPools again, Lens lensAgain, PeerDesk deskAgain, PeerLens peerLensAgain, IPeerLoans loansAgain) =
            new Deploy().run();
        assertEq(address(again), address(lendingPools));
        assertEq(address(lensAgain), address(lens));
        assertEq(address(deskAgain), address(desk));
        assertEq(address(peerLensAgain), address(peerLens));
        assertEq(address(loansAgain), address(loans));
    }

    function test_run_leavesWhatIsThere() public {
        (ILendingPools lendingPools, Lens lens, PeerDesk desk, PeerLens peerLens, IPeerLoans loans) = new Deploy().run();
        uint64 nonce = vm.getNonce(CREATE2_FACTORY);
        (ILendingPools again, Lens lensAgain, PeerDesk deskAgain, PeerLens peerLensAgain, IPeerLoans loansAgain) =
            new Deploy().run();
        assertEq(address(again), address(lendingPools));
        assertEq(address(lensAgain), address(lens));
        assertEq(address(deskAgain), address(desk));
        assertEq(address(peerLensAgain), address(peerLens));
        assertEq(address(loansAgain), address(loans));
        assertEq(vm.getNonce(CREATE2_FACTORY), nonce);
    }
}
