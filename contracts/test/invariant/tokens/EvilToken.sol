// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { HookToken } from "../../mocks/HookToken.sol";

/// @notice A token owned by the attacker: its hooks call the core, and it reports any balance.
contract EvilToken is HookToken {
    enum Mood {
        Sound,
        Lies, // moves nothing, and reports that the receiver has it
        Reverts,
        Bomb // answers 50 kB
    }

    Mood public mood;
    mapping(address account => uint256) private lies; // token units that are added to a balance

    function setMood(Mood mood_) external {
        mood = mood_;
    }

    function balanceOf(address account) public view override returns (uint256) {
        return super.balanceOf(account) + lies[account];
    }

    function transfer(address receiver, uint256 amount) public override returns (bool) {
        if (_misbehaves(receiver, amount)) return true;
        return super.transfer(receiver, amount);
    }

    function transferFrom(address sender, address receiver, uint256 amount) public override returns (bool) {
        if (_misbehaves(receiver, amount)) return true;
        return super.transferFrom(sender, receiver, amount);
    }

    function _misbehaves(address receiver, uint256 amount) private returns (bool) {
        if (mood == Mood.Sound) return false;
        require(mood != Mood.Reverts, "mood: reverts");
        lies[receiver] += amount;
        if (mood == Mood.Bomb) {
            assembly ("memory-safe") {
                let at := mload(0x40)
                mstore(at, 1)
                return(at, 50000)
            }
        }
        return true;
    }
}
