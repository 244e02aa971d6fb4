// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { IPeer } from "../../../src/interfaces/IPeer.sol";
import { PeerDesk } from "../../../src/peer/PeerDesk.sol";
import { ReserveId } from "../../../src/types/Ids.sol";
import { FeeToken } from "../../mocks/FeeToken.sol";
import { HookToken } from "../../mocks/HookToken.sol";
import { DeskPuppet } from "./DeskPuppet.sol";
import { DESK_PEOPLE, DESK_TOKENS, DeskWorld } from "./DeskWorld.sol";

/// @notice Shared by the handlers of the desk: `_act` makes a call, and checks across it what must hold across any.
abstract contract DeskHandler is Test {
    uint256 internal constant MAX = type(uint256).max;
    uint256 internal constant ACTORS = 5; // who make and take
    ReserveId internal constant WALLET = ReserveId.wrap(0);
    /// @dev What is lent is rounded down on both sides of a call, and drawn shares are rounded up.
    uint256 internal constant ROUNDING = 2;

    DeskWorld public immutable world;
    PeerDesk internal immutable desk;
    ILendingPools internal immutable core;
    address[DESK_PEOPLE] internal people;
    address[DESK_TOKENS] internal tokens;

    /// @dev What everybody has of every token, before and after a call.
    struct Wealths {
        uint256[DESK_PEOPLE][DESK_TOKENS] before;
        uint256[DESK_PEOPLE][DESK_TOKENS] later;
    }

    constructor(DeskWorld world_) {
        (world, desk, core) = (world_, world_.desk(), world_.theCore());
        for (uint256 i; i < DESK_PEOPLE; ++i) {
            people[i] = world_.people(i);
        }
        for (uint256 i; i < DESK_TOKENS; ++i) {
            tokens[i] = world_.tokens(i);
        }
    }

    /// @dev P1: nobody is poorer after the call but those whose bit is set, in tokens that tell the truth.
    function _act(bytes32 name, address actor, bytes memory call, uint256 payers)
        internal
        returns (bool success, Wealths memory wealths)
    {
        wealths.before = world.wealth();
        bytes[] memory entries = _entries();
        HookToken hook = HookToken(tokens[world.HOOK()]);
        hook.arm(address(desk), entries);
        DeskPuppet(people[world.PUPPET()]).plan(entries);
        bytes memory answer;
        vm.prank(actor);
        (success, answer) = address(desk).call(call);
        _requireShut(hook.allAnswers());
        _requireShut(DeskPuppet(people[world.PUPPET()]).allAnswers());
        hook.arm(address(desk), new bytes[](0));
        if (success) world.countDone(name);
        else world.countRefused(name, answer, true);
        wealths.later = world.wealth();
        for (uint256 t; t < world.EVIL(); ++t) {
            // The fee of a payment may exceed what is paid, and nobody is paid more than twice.
            uint256 lost = ROUNDING + (t == world.FEE() ? 2 * FeeToken(tokens[t]).fee() : 0);
            for (uint256 i; i < DESK_PEOPLE; ++i) {
                if (success && payers >> i & 1 != 0) continue;
                if (wealths.later[t][i] + lost < wealths.before[t][i]) {
                    _fault("P1: somebody else pays for ", name);
                }
            }
        }
    }

    /// @dev The calls that a token and a callback try: one of each kind.
    function _entries() private view returns (bytes[] memory calls) {
        calls = new bytes[](4);
        calls[0] = abi.encodeCall(desk.collect, (tokens[0], people[0]));
        calls[1] = abi.encodeCall(desk.cancel, (bytes32(0), tokens[0]));
        calls[2] = abi.encodeCall(desk.bumpEpoch, ());
        calls[3] = abi.encodeCall(desk.serve, (MAX));
    }

    function _requireShut(bytes[] memory answers) private {
        for (uint256 i; i < answers.length; ++i) {
            // The first four bytes of any error; with fewer the comparison fails.
            // forge-lint: disable-next-line(unsafe-typecast)
            if (bytes4(answers[i]) != IPeer.Reentered.selector) world.fail("P1: the desk is entered while it runs");
        }
    }

    function _fault(string memory what, bytes32 name) internal {
        world.fail(string.concat(what, world.word(name)));
    }

    function _bit(address account) internal view returns (uint256) {
        return 1 << _indexOf(account);
    }

    function _indexOf(address account) internal view returns (uint256 i) {
        while (people[i] != account) ++i;
    }

    function _otherThan(address actor, uint256 dice) internal view returns (address) {
        return people[(_indexOf(actor) + 1 + dice % (ACTORS - 1)) % ACTORS];
    }

    /// @dev The puppet signs by its code.
    function _sign(address account, bytes32 digest) internal view returns (bytes memory) {
        if (world.keyOf(account) == 0) return "any";
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(world.keyOf(account), digest);
        return abi.encodePacked(r, s, v);
    }

    /// @dev A reserve of the token, or the wallet.
    function _source(uint256 token, uint256 dice) internal view returns (ReserveId) {
        return token < world.LENDABLE() && dice % 2 == 0 ? world.reserves(token) : WALLET;
    }
}
