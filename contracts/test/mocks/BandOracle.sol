// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IPriceOracle } from "../../src/interfaces/IPriceOracle.sol";

/// @notice A price band that tests set, and every way in which an oracle can misbehave.
contract BandOracle is IPriceOracle {
    enum Mood {
        Sound,
        Reverts,
        BurnsGas,
        Bomb, // answers a megabyte
        RevertBomb,
        Short, // answers 63 bytes
        Silent // answers nothing
    }

    bytes32 public unit;
    Mood public mood;
    uint256 private low;
    uint256 private high;

    constructor(bytes32 unit_, uint256 price_) {
        unit = unit_;
        (low, high) = (price_, price_);
    }

    function set(uint256 price_) external {
        (low, high) = (price_, price_);
    }

    function setBand(uint256 low_, uint256 high_) external {
        (low, high) = (low_, high_);
    }

    function setMood(Mood mood_) external {
        mood = mood_;
    }

    function price() external view returns (uint256, uint256) {
        if (mood == Mood.Sound) return (low, high);
        require(mood != Mood.Reverts, "mood: reverts");
        if (mood == Mood.BurnsGas) while (true) { }
        bool reverts = mood == Mood.RevertBomb;
        uint256 size = mood == Mood.Short ? 63 : mood == Mood.Silent ? 0 : 200_000;
        (uint256 first, uint256 second) = (low, high);
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore(at, first)
            mstore(add(at, 32), second)
            if reverts { revert(at, size) }
            return(at, size)
        }
    }
}
