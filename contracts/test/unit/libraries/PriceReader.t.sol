// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { PriceReader } from "../../../src/logic/PriceReader.sol";
import { BandOracle } from "../../mocks/BandOracle.sol";

/// @notice Sound, but uses nearly all of its gas.
contract HungryOracle {
    function price() external view returns (uint256, uint256) {
        uint256 until = gasleft() - 248_500;
        while (gasleft() > until) { }
        return (3, 4);
    }
}

contract PriceReaderTest is Test {
    BandOracle private oracle;

    function setUp() public {
        oracle = new BandOracle("USD", 5);
    }

    function read(address from) external view returns (uint256, uint256) {
        return PriceReader.read(from);
    }

    function test_read_sound() public {
        _assertRead(5, 5);
        oracle.setBand(1, type(uint128).max);
        _assertRead(1, type(uint128).max);
        oracle.set(type(uint128).max);
        _assertRead(type(uint128).max, type(uint128).max);
    }

    function test_read_outOfBounds() public {
        oracle.setBand(0, 0);
        _assertRead(0, 0);
        oracle.setBand(0, 5);
        _assertRead(0, 0);
        oracle.setBand(6, 5);
        _assertRead(0, 0);
        oracle.setBand(1, uint256(1) << 128);
        _assertRead(0, 0);
        oracle.set(type(uint256).max);
        _assertRead(0, 0);
    }

    function test_read_hostile() public {
        BandOracle.Mood[4] memory moods =
            [BandOracle.Mood.Reverts, BandOracle.Mood.BurnsGas, BandOracle.Mood.Short, BandOracle.Mood.Silent];
        oracle.setBand(0x500, 0x50000); // would be a band without its last byte too
        for (uint256 i; i < moods.length; ++i) {
            oracle.setMood(moods[i]);
            uint256 left = gasleft();
            _assertRead(0, 0);
            assertLt(left - gasleft(), 270_000);
        }
    }

    function test_read_bombs() public {
        oracle.setMood(BandOracle.Mood.Bomb);
        uint256 left = gasleft();
        _assertRead(5, 5); // its first two words are a price
        assertLt(left - gasleft(), 270_000);
        oracle.setMood(BandOracle.Mood.RevertBomb);
        left = gasleft();
        _assertRead(0, 0);
        assertLt(left - gasleft(), 270_000);
    }

    function test_read_withoutCode() public {
        (uint256 low, uint256 high) = this.read(makeAddr("without code"));
        assertEq(low, 0);
        assertEq(high, 0);
    }

    function test_read_revertsWith_OracleGasTooLow() public {
        (bool success, bytes memory answer) =
            address(this).call{ gas: 250_000 }(abi.encodeCall(this.read, (address(oracle))));
        assertFalse(success);
        // forge-lint: disable-next-line(unsafe-typecast)
        assertEq(bytes4(answer), ILendingPools.OracleGasTooLow.selector);
        uint256 left;
        uint256 needed;
        assembly ("memory-safe") {
            left := mload(add(answer, 36))
            needed := mload(add(answer, 68))
        }
        assertLt(left, needed);
        assertGt(left, 240_000);
        assertEq(needed, uint256(250_000) * 64 / 63 + 5000);
    }

    /// For any gas that a caller sends, a sound oracle is read or the call reverts: it never counts as unreadable.
    /// forge-config: default.fuzz.runs = 1000
    function testFuzz_read_cannotBeStarved(uint256 gas, bool warm) public {
        gas = bound(gas, 230_000, 300_000);
        address hungry = address(new HungryOracle());
        vm.cool(hungry); // a fresh transaction: the cold account costs gas too
        if (warm) this.read(hungry);
        (bool success, bytes memory answer) = address(this).call{ gas: gas }(abi.encodeCall(this.read, (hungry)));
        if (!success) return;
        (uint256 low, uint256 high) = abi.decode(answer, (uint256, uint256));
        assertEq(low, 3);
        assertEq(high, 4);
    }

    function test_read_hungryOracleWithPlenty() public {
        (uint256 low, uint256 high) = this.read(address(new HungryOracle()));
        assertEq(low, 3);
        assertEq(high, 4);
    }

    function _assertRead(uint256 low, uint256 high) private view {
        (uint256 readLow, uint256 readHigh) = this.read(address(oracle));
        assertEq(readLow, low, "low");
        assertEq(readHigh, high, "high");
    }
}
