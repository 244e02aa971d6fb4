// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";
import { VmSafe } from "forge-std/Vm.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Authorization, Position, ReserveTotals } from "../../src/interfaces/Types.sol";
import { PoolId, ReserveId } from "../../src/types/Ids.sol";
import { Rights } from "../../src/types/Rights.sol";
import { Checks } from "./Checks.sol";
import { Looks } from "./Looks.sol";
import { Deed, PEOPLE, PER_POOL, POOLS, Picture, RESERVES, STEPS, TOKENS } from "./Terms.sol";
import { World } from "./World.sol";

/// @notice Shared by all handlers: `_act` makes a call, and checks across it what must hold across any.
abstract contract Handler is Test, Checks {
    using Looks for Picture;

    uint256 internal constant MAX = type(uint256).max;
    uint256 internal constant WAD = 1e18;
    uint256 internal constant ACTORS = 5; // neither the attacker nor the fee recipient

    uint256 internal constant SUPPLY = 0;
    uint256 internal constant COLLATERAL = 1;
    uint256 internal constant DEBT = 2;

    uint256 private constant EVIL = 8;

    ILendingPools internal immutable core;

    constructor(World world_) Checks(world_) {
        core = world_.core();
    }

    // ----------------------------------------------------------------------------------------------------------- Deeds

    /// @dev In one pool, by an actor for their own account.
    function _act(bytes32 name, address actor, uint256 where, bytes memory call) internal returns (bool success) {
        (success,) = _act(Deed(name, actor, actor, _poolBit(where), false, false, call), true);
    }

    /// @param harmless whether the actor must not gain by it: invariant 12
    function _act(Deed memory deed, bool harmless) internal returns (bool success, bytes memory answer) {
        Picture[POOLS] memory then_ = _pictures(deed.pools);
        Rights[PEOPLE] memory rights = _rights(deed);
        uint256[TOKENS] memory held = _wealth(deed, then_);

        (success, answer) = _call(deed);

        if (!success) {
            // Pools 1 and 2 hold the tokens that revert with their own errors.
            world.countRefused(deed.name, answer, deed.pools & 6 != 0);
            return (success, answer);
        }
        world.countDone(deed.name);
        Picture[POOLS] memory now_ = _pictures(deed.pools);
        for (uint256 p; p < POOLS; ++p) {
            if (deed.pools >> p & 1 != 0) _check(deed, then_[p], now_[p], rights);
        }
        if (harmless) _checkWealth(deed, held, _wealth(deed, now_));
    }

    /// @dev Makes the call, and records every word that it writes.
    function _call(Deed memory deed) private returns (bool success, bytes memory answer) {
        vm.startStateDiffRecording();
        vm.prank(deed.actor);
        (success, answer) = address(core).call(deed.call);
        _watch(deed, vm.stopAndReturnStateDiff());
    }

    /// @dev 4. Every word of the core that changes belongs to one of the action's pools, or to its account.
    function _watch(Deed memory deed, VmSafe.AccountAccess[] memory accesses) private {
        for (uint256 i; i < accesses.length; ++i) {
            VmSafe.StorageAccess[] memory words = accesses[i].storageAccesses;
            for (uint256 j; j < words.length; ++j) {
                if (!words[j].isWrite || words[j].account != address(core) || words[j].reverted) continue;
                if (words[j].previousValue == words[j].newValue) continue;
                if (!world.mayWrite(words[j].slot, deed.pools, deed.account)) {
                    _fault(
                        string.concat("04: a word of another, ", vm.toString(words[j].slot), ", is written by "), deed
                    );
                }
            }
        }
    }

    /// @dev 12. Within a second no action makes the actor and the account richer: token units, of each token, over the pools that it
    /// may touch. An action may gain a unit by rounding: a loan the unit by which total debt is rounded down, which belongs to
    /// the suppliers, and a transfer of shares the unit by which two deposits are rounded down, which is in one of them then.
    function _checkWealth(Deed memory deed, uint256[TOKENS] memory then_, uint256[TOKENS] memory now_) private {
        uint256 steps = _isOne(deed) ? 1 : STEPS;
        for (uint256 i; i < TOKENS; ++i) {
            // The attacker sets the balances of EvilToken.
            if (i != EVIL && now_[i] > then_[i] + steps) _fault("12: a profit from ", deed);
        }
    }

    /// @dev Whether the call is one action of the core: no multicall, and no callback into a contract that acts.
    function _isOne(Deed memory deed) private view returns (bool) {
        return deed.actor != people[world.PUPPET()] && bytes4(deed.call) != core.multicall.selector;
    }

    /// @dev Balances and deposits of the actor and the account together, less their debts; offset, so that it is never below zero.
    function _wealth(Deed memory deed, Picture[POOLS] memory pictures)
        private
        view
        returns (uint256[TOKENS] memory sums)
    {
        sums = world.allBalances(deed.actor);
        for (uint256 i; i < TOKENS; ++i) {
            sums[i] += 1 << 200;
        }
        if (deed.account != deed.actor) {
            uint256[TOKENS] memory more = world.allBalances(deed.account);
            for (uint256 i; i < TOKENS; ++i) {
                sums[i] += more[i];
            }
        }
        for (uint256 j; j < PEOPLE; ++j) {
            if (people[j] != deed.actor && people[j] != deed.account) continue;
            for (uint256 i; i < RESERVES; ++i) {
                if (deed.pools >> (i / PER_POOL) & 1 == 0) continue;
                Picture memory picture = pictures[i / PER_POOL];
                uint256 r = i % PER_POOL;
                uint256 token = world.tokenOf(i);
                sums[token] = sums[token] + picture.lent(r, j) + picture.positions[r][j].collateral - picture.owed(r, j);
            }
        }
    }

    function _pictures(uint256 which) private view returns (Picture[POOLS] memory pictures) {
        for (uint256 p; p < POOLS; ++p) {
            if (which >> p & 1 != 0) pictures[p] = _look(p);
        }
    }

    function _look(uint256 pool) internal view returns (Picture memory) {
        return Looks.take(world, people, pool);
    }

    function _rights(Deed memory deed) private view returns (Rights[PEOPLE] memory rights) {
        for (uint256 j; j < PEOPLE; ++j) {
            address account = people[j];
            if (account == deed.actor) {
                rights[j] = Rights(true, true, true);
            } else {
                Authorization memory given = core.authorizationOf(account, deed.actor);
                rights[j] = Rights(
                    block.timestamp <= given.withdraw, block.timestamp <= given.borrow, block.timestamp <= given.manage
                );
                if (deed.allowed && account == deed.account) rights[j].withdraw = true;
            }
        }
    }

    // ---------------------------------------------------------------------------------------------------------- Choices

    function _actor(uint256 who) internal view returns (address) {
        return people[who % ACTORS];
    }

    /// @dev Up to a million dollars at the initial price, token units; sometimes a few units.
    function _amount(uint256 where, uint256 seed) internal view returns (uint256) {
        return _bound(seed, 1, seed % 8 == 0 ? 100 : 1_000_000e36 / world.fairPriceOf(where));
    }

    /// @dev The first reserve from `where` on in which the account has a balance of that kind; else `where`.
    function _seek(address account, uint256 where, uint256 kind) internal view returns (uint256) {
        where %= RESERVES;
        for (uint256 i; i < RESERVES; ++i) {
            Position memory position = core.positionOf(world.reserves((where + i) % RESERVES), account);
            uint256 held =
                kind == SUPPLY ? position.supplyShares : kind == DEBT ? position.borrowShares : position.collateral;
            if (held != 0) return (where + i) % RESERVES;
        }
        return where;
    }

    /// @dev The first reserve from `where` on that does not back debt, in a pool where another one does; else `where`.
    function _seekLoan(address account, uint256 where) internal view returns (uint256) {
        where %= RESERVES;
        for (uint256 i; i < RESERVES; ++i) {
            uint256 place = (where + i) % RESERVES;
            uint256 bits = Looks.bitsOf(world, place / PER_POOL, account);
            bool backs = (bits | (bits >> 16)) >> (place % PER_POOL) & 1 != 0;
            if (bits & 0xffffffff != 0 && !backs) return place;
        }
        return where;
    }

    /// @dev The first account from `whose` on with a debt; else `whose`.
    function _debtor(uint256 whose) internal view returns (address) {
        for (uint256 i; i < PEOPLE; ++i) {
            address account = people[(whose % PEOPLE + i) % PEOPLE];
            for (uint256 p; p < POOLS; ++p) {
                if (core.accountBits(world.pools(p), account) >> 32 != 0) return account;
            }
        }
        return people[whose % PEOPLE];
    }

    function _idle(uint256 where) internal view returns (uint256) {
        ReserveTotals memory books = core.accruedTotals(world.reserves(where));
        return books.supplyAssets - books.borrowAssets;
    }

    function _id(uint256 where) internal view returns (ReserveId) {
        return world.reserves(where % RESERVES);
    }

    function _pool(uint256 where) internal view returns (PoolId) {
        return world.pools(where % RESERVES / PER_POOL);
    }

    /// @dev The reserve's pool as a bit of an action's pools.
    function _poolBit(uint256 where) internal pure returns (uint256) {
        return 2 ** (where % RESERVES / PER_POOL);
    }

    function _mint(uint256 where, address account, uint256 amount) internal {
        world.mint(world.tokenOf(where % RESERVES), account, amount);
    }

    function _min(uint256 x, uint256 y) internal pure returns (uint256) {
        return x < y ? x : y;
    }

    /// @dev One of many marks: only the last is an action with all checks.
    function _mark(uint256 where) internal {
        core.markSilent(_id(where));
        world.noteMark(where);
    }

    /// @dev Allows the action to revert with that error: see Tally.
    function _expect(bytes32 name, bytes4 reason) internal {
        world.expect(name, reason);
    }
}
