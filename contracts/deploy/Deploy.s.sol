// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Script } from "forge-std/Script.sol";

import { LendingPools } from "../src/LendingPools.sol";
import { Lens } from "../src/periphery/Lens.sol";

/// @notice Puts the core and its lens on a chain. Neither has an owner: whoever sends this has no say over them after.
contract Deploy is Script {
    function run() external returns (LendingPools lendingPools, Lens lens) {
        vm.startBroadcast();
        lendingPools = new LendingPools();
        lens = new Lens(lendingPools);
        vm.stopBroadcast();
    }
}
