// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Script } from "forge-std/Script.sol";

import { LendingPools } from "../src/LendingPools.sol";
import { LendingSettings } from "../src/LendingSettings.sol";
import { ILendingPools } from "../src/interfaces/ILendingPools.sol";
import { Lens } from "../src/periphery/Lens.sol";

/// @notice Puts the core and its lens on a chain. Neither has an owner: whoever sends this has no say over them after.
contract Deploy is Script {
    function run() external returns (ILendingPools lendingPools, Lens lens) {
        vm.startBroadcast();
        lendingPools = ILendingPools(address(new LendingPools(address(new LendingSettings()))));
        lens = new Lens(lendingPools);
        vm.stopBroadcast();
    }
}
