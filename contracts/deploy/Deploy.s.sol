// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Script } from "forge-std/Script.sol";

import { LendingPools } from "../src/LendingPools.sol";
import { LendingSettings } from "../src/LendingSettings.sol";
import { ILendingPools } from "../src/interfaces/ILendingPools.sol";
import { IPeerLoans } from "../src/interfaces/IPeerLoans.sol";
import { LoanSettlement } from "../src/peer/LoanSettlement.sol";
import { PeerDesk } from "../src/peer/PeerDesk.sol";
import { PeerLens } from "../src/peer/PeerLens.sol";
import { PeerLoans } from "../src/peer/PeerLoans.sol";
import { Lens } from "../src/periphery/Lens.sol";

/// @notice Deploys the core and its lens, desk and loans between two persons and their lens. None has an owner: the deployer has no
/// rights over them.
/// @dev By CREATE2, so that the same code has the same address on every chain and anyone can derive it. The libraries are
/// deployed in the same way, with the salt in foundry.toml. Contracts that exist already are kept.
contract Deploy is Script {
    error NotDeployed(address expected);

    bytes32 private constant SALT = 0;

    function run()
        external
        returns (ILendingPools lendingPools, Lens lens, PeerDesk desk, PeerLens peerLens, IPeerLoans loans)
    {
        vm.startBroadcast();
        address settings = _put(type(LendingSettings).creationCode);
        lendingPools = ILendingPools(_put(abi.encodePacked(type(LendingPools).creationCode, abi.encode(settings))));
        lens = Lens(_put(abi.encodePacked(type(Lens).creationCode, abi.encode(lendingPools))));
        desk = PeerDesk(_put(abi.encodePacked(type(PeerDesk).creationCode, abi.encode(lendingPools))));
        peerLens = PeerLens(_put(type(PeerLens).creationCode));
        address settlement = _put(abi.encodePacked(type(LoanSettlement).creationCode, abi.encode(lendingPools)));
        loans = IPeerLoans(_put(abi.encodePacked(type(PeerLoans).creationCode, abi.encode(lendingPools, settlement))));
        vm.stopBroadcast();
    }

    function _put(bytes memory initCode) private returns (address deployed) {
        deployed = vm.computeCreate2Address(SALT, keccak256(initCode), CREATE2_FACTORY);
        if (deployed.code.length > 0) return deployed;
        (bool success,) = CREATE2_FACTORY.call(abi.encodePacked(SALT, initCode));
        if (!success || deployed.code.length == 0) revert NotDeployed(deployed);
    }
}
