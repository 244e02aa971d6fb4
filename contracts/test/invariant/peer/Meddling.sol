// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ReserveId } from "../../../src/types/Ids.sol";
import { FeeToken } from "../../mocks/FeeToken.sol";
import { PausableToken } from "../../mocks/PausableToken.sol";
import { IToken } from "../World.sol";
import { EvilToken } from "../tokens/EvilToken.sol";
import { DeskHandler } from "./DeskHandler.sol";
import { DESK_PEOPLE, DeskWorld } from "./DeskWorld.sol";

/// @notice Time, tokens whose issuers and authors do what they like, reserves that take nothing, and donations to the desk.
contract Meddling is DeskHandler {
    mapping(uint256 token => uint256) public donated; // token units

    constructor(DeskWorld world_) DeskHandler(world_) { }

    /// @dev To a second around a window's or a dispute's end, or to anywhere.
    function wait(uint256 time, uint256 dice) external {
        uint256[7] memory ends = [uint256(1 hours), 4 hours, 6 hours, 9 hours, 1 days, 14 days, 30 days];
        uint256 end = ends[dice % (dice / 8 % 6 == 0 ? 7 : 5)];
        skip(dice / 64 % 2 == 0 ? end + time % 3 - 1 : 1 + time % end);
        world.countDone("wait");
    }

    function turn(uint256 dice, uint256 whom) external {
        PausableToken pausable = PausableToken(tokens[world.PAUSABLE()]);
        pausable.setPaused(dice % 5 == 0);
        pausable.setBlocked(people[whom % DESK_PEOPLE], dice / 5 % 2 == 0);
        FeeToken(tokens[world.FEE()]).setFee(dice / 16 % 3 == 0 ? 1 + dice % 1000 : 0);
        EvilToken(tokens[world.EVIL()]).setMood(EvilToken.Mood(dice / 64 % 4));
        world.countDone("turn");
    }

    function stop(uint256 where, uint256 dice) external {
        ReserveId id = world.reserves(where % world.LENDABLE());
        (address guardian, address owner) = (world.theGuardian(), world.theOwner());
        vm.prank(guardian);
        core.setStop(id, true);
        if (dice % 3 != 0) {
            vm.prank(owner);
            core.setStop(id, false);
        }
        world.countDone("stop");
    }

    function donate(uint256 token, uint256 amount) external {
        token %= world.EVIL();
        amount = _bound(amount, 1, 1e6);
        IToken(tokens[token]).mint(address(desk), amount);
        donated[token] += amount;
        world.countDone("donate");
    }

    function setWatcher(uint256 who, uint256 whom) external {
        bytes memory call = abi.encodeCall(desk.setWatcher, (people[whom % DESK_PEOPLE]));
        _act("setWatcher", people[who % ACTORS], call, 0);
    }

    function bumpEpoch(uint256 who) external {
        if (who % 4 == 0) _act("bumpEpoch", people[who / 4 % ACTORS], abi.encodeCall(desk.bumpEpoch, ()), 0);
    }
}
