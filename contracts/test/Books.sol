// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Vm } from "forge-std/Vm.sol";

import { ILendingPools } from "../src/interfaces/ILendingPools.sol";
import { ReserveId, ReserveTotals } from "../src/interfaces/Types.sol";

/// @notice Puts a reserve's books straight into the core's storage, for states that no history reaches in a test.
library Books {
    Vm private constant VM = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    uint256 private constant RESERVES_SLOT = 1;

    /// @dev Words as in src/libraries/State.sol. Reverts if the core does not read back what was written.
    function write(ILendingPools core, ReserveId id, ReserveTotals memory totals) internal {
        uint256 slot = uint256(keccak256(abi.encode(id, RESERVES_SLOT)));
        _store(core, slot, uint256(totals.supplyAssets) | (uint256(totals.supplyShares) << 128));
        _store(core, slot + 1, uint256(totals.borrowAssets) | (uint256(totals.borrowShares) << 128));
        uint256 capsAndStops = uint256(VM.load(address(core), bytes32(slot + 2))) >> 208;
        _store(
            core,
            slot + 2,
            totals.updatedAt | (uint256(totals.rateAtTarget) << 32) | (uint256(totals.feeShares) << 96)
                | (capsAndStops << 208)
        );
        bytes32 read = keccak256(abi.encode(core.reserveTotals(id)));
        require(read == keccak256(abi.encode(totals)), "Books: the layout of State.sol has moved, mend this library");
    }

    function _store(ILendingPools core, uint256 slot, uint256 word) private {
        VM.store(address(core), bytes32(slot), bytes32(word));
    }
}
