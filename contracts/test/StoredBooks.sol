// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Vm } from "forge-std/Vm.sol";

import { ILendingPools } from "../src/interfaces/ILendingPools.sol";
import { Books, ReserveTotals } from "../src/interfaces/Types.sol";
import { AccrualState } from "../src/types/AccrualState.sol";
import { Debt } from "../src/types/Debt.sol";
import { ReserveId } from "../src/types/Ids.sol";
import { SharePool } from "../src/types/SharePool.sol";

/// @notice Puts a reserve's books straight into the core's storage, for states that no history reaches in a test.
library StoredBooks {
    Vm private constant VM = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    uint256 private constant RESERVES_SLOT = 1;
    uint256 private constant RESERVE_WORDS = 8;

    /// @dev Words as in src/storage/State.sol. Reverts if the core does not read back what was written.
    function write(ILendingPools core, ReserveId id, ReserveTotals memory totals) internal {
        uint256 slot = _slot(id);
        Books memory books = pack(core, id, totals);
        _store(core, slot, SharePool.unwrap(books.supply));
        _store(core, slot + 1, Debt.unwrap(books.borrow));
        _store(core, slot + 2, AccrualState.unwrap(books.clock));
        bytes32 read = keccak256(abi.encode(core.reserveTotals(id)));
        require(
            read == keccak256(abi.encode(totals)), "StoredBooks: the layout of State.sol has moved, mend this library"
        );
    }

    /// @notice The three words that an event carries for these totals; caps and stops as the core has them.
    function pack(ILendingPools core, ReserveId id, ReserveTotals memory totals) internal view returns (Books memory) {
        uint256 capsAndStops = uint256(VM.load(address(core), bytes32(_slot(id) + 2))) >> 208;
        return Books({
            supply: SharePool.wrap(uint256(totals.supplyAssets) | (uint256(totals.supplyShares) << 128)),
            borrow: Debt.wrap(uint256(totals.borrowIndex) | (uint256(totals.borrowShares) << 128)),
            clock: AccrualState.wrap(
                totals.updatedAt | (uint256(totals.rateAtTarget) << 32) | (uint256(totals.feeShares) << 96)
                    | (capsAndStops << 208)
            )
        });
    }

    function unpack(Books memory books) internal pure returns (ReserveTotals memory) {
        (uint256 supply, uint256 borrow) = (SharePool.unwrap(books.supply), Debt.unwrap(books.borrow));
        uint256 clock = AccrualState.unwrap(books.clock);
        // forge-lint: disable-start(unsafe-typecast)
        return ReserveTotals({
            supplyAssets: uint128(supply),
            supplyShares: uint128(supply >> 128),
            borrowAssets: uint128((borrow >> 128) * uint128(borrow) / 1e24),
            borrowShares: uint128(borrow >> 128),
            borrowIndex: uint128(borrow),
            feeShares: uint112(clock >> 96),
            rateAtTarget: uint64(clock >> 32),
            updatedAt: uint32(clock)
        });
        // forge-lint: disable-end(unsafe-typecast)
    }

    function _slot(ReserveId id) private pure returns (uint256) {
        uint256 word = ReserveId.unwrap(id);
        return uint256(keccak256(abi.encode(word & ~uint256(0xff), RESERVES_SLOT))) + (word & 0xff) * RESERVE_WORDS;
    }

    function _store(ILendingPools core, uint256 slot, uint256 word) private {
        VM.store(address(core), bytes32(slot), bytes32(word));
    }
}
