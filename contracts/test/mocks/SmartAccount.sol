// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC1271 } from "@openzeppelin/contracts/interfaces/IERC1271.sol";

/// @notice A contract account: approves the pairs of digest and signature that `sign` records; `setMood` makes it misbehave.
contract SmartAccount is IERC1271 {
    enum Mood {
        Sound,
        Reverts,
        Denies, // answers another word
        Dirty, // the magic value with one more bit
        Short, // answers four bytes
        Silent, // answers nothing
        BurnsGas
    }

    Mood public mood;
    mapping(bytes32 digest => mapping(bytes32 signatureHash => bool)) private signed;

    function setMood(Mood mood_) external {
        mood = mood_;
    }

    function sign(bytes32 digest, bytes calldata signature) external {
        signed[digest][keccak256(signature)] = true;
    }

    function isValidSignature(bytes32 digest, bytes calldata signature) external view returns (bytes4) {
        if (mood == Mood.Sound) {
            return signed[digest][keccak256(signature)] ? IERC1271.isValidSignature.selector : bytes4(0);
        }
        require(mood != Mood.Reverts, "mood: reverts");
        if (mood == Mood.BurnsGas) while (true) { }
        bytes32 magic = bytes32(IERC1271.isValidSignature.selector);
        bytes32 word = mood == Mood.Denies ? bytes32(~magic) : mood == Mood.Dirty ? magic | bytes32(uint256(1)) : magic;
        uint256 size = mood == Mood.Short ? 4 : mood == Mood.Silent ? 0 : 32;
        assembly ("memory-safe") {
            mstore(0, word)
            return(0, size)
        }
    }
}
