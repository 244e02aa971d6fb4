// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { Handler } from "../Handler.sol";
import { Scripts } from "../Scripts.sol";
import { Deed, PER_POOL, POOLS, RESERVES } from "../Terms.sol";
import { World } from "../World.sol";

/// @notice Calls are simulated and then made: with the same results or the same error. Invariant 14. Among the calls are views
/// of the outcome: books, positions, health factor.
contract Simulating is Scripts {
    constructor(World world_) Handler(world_) {
        _expectScript("simulate");
    }

    function simulate(uint256 who, uint256 seed, uint256 count) external {
        address actor = _actor(who);
        (bytes[] memory calls, uint256 touched) = _drawAll(actor, seed, 1 + count % 3);
        calls = _thenLook(calls, actor, touched, seed);

        bytes32 before = _state(actor);
        (bool success, bytes memory told) = address(core).call(abi.encodeCall(core.simulate, (actor, calls)));
        if (success) world.fail("14: a simulation does not end in a revert");
        if (_state(actor) != before) world.fail("14: a simulation changes the books");
        Deed memory deed =
            Deed("simulate", actor, actor, touched, false, false, abi.encodeCall(core.multicall, (calls)));
        bytes memory answer;
        (success, answer) = _act(deed, true);
        if (success) {
            bytes memory done = abi.encodeWithSelector(ILendingPools.Simulated.selector, abi.decode(answer, (bytes[])));
            if (keccak256(told) != keccak256(done)) world.fail("14: what is done is not what was simulated");
        } else if (keccak256(told) != keccak256(answer)) {
            // Tokens do not move in a simulation: it cannot know that they refuse, nor that this precedes another error.
            // forge-lint: disable-next-line(unsafe-typecast)
            bool byToken = touched & 6 != 0 && world.isTokenRefusal(bytes4(answer));
            if (!byToken) world.fail("14: refused in other words than simulated");
        }
    }

    /// @dev Adds the views that a front end reads after the calls.
    function _thenLook(bytes[] memory calls, address actor, uint256 touched, uint256 seed)
        private
        view
        returns (bytes[] memory all)
    {
        all = new bytes[](calls.length + 3);
        for (uint256 i; i < calls.length; ++i) {
            all[i] = calls[i];
        }
        uint256 pool = touched & 1 != 0 ? 0 : touched & 2 != 0 ? 1 : 2;
        uint256 where = pool * PER_POOL + seed % PER_POOL;
        all[calls.length] = abi.encodeCall(core.accruedTotals, (_id(where)));
        all[calls.length + 1] = abi.encodeCall(core.positionOf, (_id(where), actor));
        all[calls.length + 2] = abi.encodeCall(core.accountBits, (world.pools(pool), actor));
    }

    function _state(address actor) private view returns (bytes32 hash) {
        for (uint256 i; i < RESERVES; ++i) {
            hash = keccak256(abi.encode(hash, core.reserveTotals(_id(i)), core.positionOf(_id(i), actor)));
        }
        for (uint256 p; p < POOLS; ++p) {
            hash = keccak256(abi.encode(hash, core.accountBits(world.pools(p), actor)));
        }
        return keccak256(abi.encode(hash, world.allBalances(actor), world.allBalances(address(core))));
    }
}
