// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Base } from "../Base.t.sol";
import { World } from "./World.sol";
import { Auctioning } from "./handlers/Auctioning.sol";
import { Calling } from "./handlers/Calling.sol";
import { Hostile } from "./handlers/Hostile.sol";
import { Lending } from "./handlers/Lending.sol";
import { Liquidating } from "./handlers/Liquidating.sol";
import { Operators } from "./handlers/Operators.sol";
import { Owning } from "./handlers/Owning.sol";
import { Ruining } from "./handlers/Ruining.sol";
import { Simulating } from "./handlers/Simulating.sol";
import { Times } from "./handlers/Times.sol";
import { Trading } from "./handlers/Trading.sol";

/// @notice A World with open positions, and the handlers that act on it. Forge uses the same seed for every function of every
/// contract: so each campaign is a contract of its own with one invariant and its own mixture of handlers, and all of them
/// check, across every action, each invariant that a single action can break.
abstract contract Campaign is Base {
    /// @dev Calls of the core. A shorter run is forge's search for the shortest failing sequence, and proves nothing.
    uint256 private constant LONG = 60;
    uint256 private constant TRIES = 60;

    World internal world;
    Lending internal lending;
    Floor[] private floors;

    /// @dev What must have succeeded at least once in every run (or reverted, where no one has the right to it), and which handler
    /// does it.
    struct Floor {
        bytes32 name;
        address handler;
        bytes4 selector;
    }

    function setUp() public virtual override {
        vm.warp(START);
        core = _deployCore();
        world = new World(core);
        lending = new Lending(world);
        _settle();
        assertEq(world.fault(), "");
        world.startOver();
        _mix();
    }

    /// @dev Chooses the handlers, their weights, and what every run must contain.
    function _mix() internal virtual;

    /// @dev A run in which everything reverts proves nothing. What the run did not contain is tried here, from its final state,
    /// until it succeeds.
    function afterInvariant() public virtual {
        assertEq(world.fault(), "");
        if (world.totalDone() + world.totalRefused() < LONG) return;
        for (uint256 i; i < floors.length; ++i) {
            for (uint256 k; k < TRIES && world.count(floors[i].name) == 0; ++k) {
                _try(floors[i], k);
            }
        }
        world.tell();
        for (uint256 i; i < floors.length; ++i) {
            assertGt(world.count(floors[i].name), 0, world.word(floors[i].name));
        }
        assertEq(world.fault(), "");
        assertGt(world.totalDone(), world.totalRefused(), "more refused than done");
    }

    /// @dev After a supply and a loan, in case none is left. With random values for as many arguments as any function has.
    function _try(Floor memory floor, uint256 k) private {
        uint256 seed = uint256(keccak256(abi.encode(floor.name, k)));
        lending.supply(k, seed, seed, 1);
        lending.supplyCollateral(k, k, seed, 1);
        lending.borrow(k, seed, seed);
        (bool success,) = floor.handler
            .call(abi.encodePacked(floor.selector, seed, seed >> 8, seed >> 16, seed >> 24, seed >> 32, seed >> 40));
        assertTrue(success, "a handler reverts");
    }

    function _lend(uint256 often) internal {
        address handler = address(lending);
        bytes4[] memory all = new bytes4[](11);
        all[0] = _must("supply", handler, Lending.supply.selector);
        all[1] = _must("withdraw", handler, Lending.withdraw.selector);
        all[2] = _must("supplyCollateral", handler, Lending.supplyCollateral.selector);
        all[3] = _must("withdrawCollateral", handler, Lending.withdrawCollateral.selector);
        all[4] = _must("setCollateral", handler, Lending.setCollateral.selector);
        all[5] = _must("borrow", handler, Lending.borrow.selector);
        all[6] = Lending.borrow.selector;
        all[7] = _must("repay", handler, Lending.repay.selector);
        all[8] = _must("transfer", handler, Lending.transfer.selector);
        all[9] = Lending.claimFees.selector;
        all[10] = _must("donate", handler, Lending.donate.selector);
        _letLoose(handler, all, often);
    }

    function _passTime(uint256 often) internal {
        address handler = address(new Times(world));
        bytes4[] memory all = new bytes4[](4);
        all[0] = _must("jump", handler, Times.jump.selector);
        all[1] = _must("movePrice", handler, Times.movePrice.selector);
        all[2] = _must("accrue", handler, Times.accrue.selector);
        all[3] = _must("pause", handler, Times.pause.selector);
        _letLoose(handler, all, often);
    }

    /// @dev Months and years between two actions.
    function _growOld(uint256 often) internal {
        address handler = address(new Times(world));
        bytes4[] memory all = new bytes4[](1);
        all[0] = _must("age", handler, Times.age.selector);
        _letLoose(handler, all, often);
    }

    function _ruin(uint256 often) internal {
        address handler = address(new Ruining(world));
        bytes4[] memory all = new bytes4[](1);
        all[0] = _must("retire", handler, Ruining.ruin.selector);
        _must("relisted", handler, Ruining.ruin.selector);
        _letLoose(handler, all, often);
    }

    function _auction(uint256 often) internal {
        address handler = address(new Auctioning(world));
        bytes4[] memory all = new bytes4[](2);
        all[0] = _must("takeSilent", handler, Auctioning.auction.selector);
        all[1] = Auctioning.grab.selector;
        _must("auction write-off", handler, Auctioning.auction.selector);
        _letLoose(handler, all, often);
    }

    function _goBlind(uint256 often) internal {
        address handler = address(new Times(world));
        bytes4[] memory all = new bytes4[](3);
        all[0] = _must("blind", handler, Times.blind.selector);
        all[1] = Times.vigil.selector;
        all[2] = _must("markSilent", handler, Times.markSilent.selector);
        _letLoose(handler, all, often);
    }

    function _liquidate(uint256 often) internal {
        address handler = address(new Liquidating(world));
        bytes4[] memory all = new bytes4[](3);
        // It takes one of three kinds of seizure; a campaign with few liquidations may not contain it.
        if (often >= 5) _must("seizeInside", handler, Liquidating.crash.selector);
        all[0] = Liquidating.liquidate.selector;
        all[1] = _must("liquidate", handler, Liquidating.crash.selector);
        all[2] = _must("liquidate the healthy", handler, Liquidating.liquidateAnyone.selector);
        _letLoose(handler, all, often);
    }

    function _operate(uint256 often) internal {
        address handler = address(new Operators(world));
        bytes4[] memory all = new bytes4[](10);
        all[9] = _must("approveBySig", handler, Operators.approveBySig.selector);
        all[0] = _must("authorize", handler, Operators.authorize.selector);
        all[1] = _must("setOperator", handler, Operators.setOperator.selector);
        all[2] = _must("cancelNonces", handler, Operators.cancelNonces.selector);
        all[3] = _must("authorizeBySig", handler, Operators.authorizeBySig.selector);
        all[4] = _must("replay tried", handler, Operators.replay.selector);
        all[5] = _must("operator transferFrom", handler, Operators.approve.selector);
        all[6] = _must("trespass", handler, Operators.actFor.selector);
        all[7] = Operators.actFor.selector;
        all[8] = Operators.actFor.selector;
        _letLoose(handler, all, often);
    }

    function _own(uint256 often) internal {
        address handler = address(new Owning(world));
        bytes4[] memory all = new bytes4[](6);
        all[0] = _must("lower", handler, Owning.lower.selector);
        all[1] = _must("raise", handler, Owning.raise.selector);
        all[2] = _must("stop", handler, Owning.stop.selector);
        all[3] = _must("resume", handler, Owning.resume.selector);
        all[4] = _must("setFeeRecipient", handler, Owning.appoint.selector);
        all[5] = _must("usurp", handler, Owning.usurp.selector);
        _letLoose(handler, all, often);
    }

    function _invade(uint256 often) internal {
        address handler = address(new Hostile(world));
        bytes4[] memory all = new bytes4[](5);
        all[0] = _must("lie", handler, Hostile.lie.selector);
        all[1] = _must("loot out", handler, Hostile.loot.selector);
        all[2] = _must("turn", handler, Hostile.turn.selector);
        all[3] = _must("hook", handler, Hostile.hook.selector);
        all[4] = _must("trespass", handler, Hostile.trespass.selector);
        _letLoose(handler, all, often);
    }

    function _callBack(uint256 often) internal {
        address handler = address(new Calling(world));
        bytes4[] memory all = new bytes4[](5);
        all[0] = _must("multicall", handler, Calling.multicall.selector);
        all[1] = _must("flashLoan", handler, Calling.flashLoan.selector);
        all[2] = _must("callback supply", handler, Calling.callbackSupply.selector);
        all[3] = _must("callback supplyCollateral", handler, Calling.callbackSupplyCollateral.selector);
        all[4] = _must("callback repay", handler, Calling.callbackRepay.selector);
        _letLoose(handler, all, often);
    }

    function _simulate(uint256 often) internal {
        address handler = address(new Simulating(world));
        bytes4[] memory all = new bytes4[](1);
        all[0] = _must("simulate", handler, Simulating.simulate.selector);
        _letLoose(handler, all, often);
    }

    function _dribble(uint256 often) internal {
        address handler = address(new Trading(world));
        bytes4[] memory all = new bytes4[](1);
        all[0] = _must("dribble", handler, Trading.dribble.selector);
        _letLoose(handler, all, often);
    }

    function _trade(uint256 often) internal {
        address handler = address(new Trading(world));
        bytes4[] memory all = new bytes4[](2);
        all[0] = _must("trade out", handler, Trading.supplyAndWithdraw.selector);
        all[1] = _must("trade loan", handler, Trading.borrowAndRepay.selector);
        _letLoose(handler, all, often);
    }

    function _must(bytes32 name, address handler, bytes4 selector) private returns (bytes4) {
        floors.push(Floor(name, handler, selector));
        return selector;
    }

    /// @dev Forge draws evenly from all selectors: repeating one sets its weight.
    function _letLoose(address handler, bytes4[] memory all, uint256 often) private {
        bytes4[] memory selectors = new bytes4[](all.length * often);
        for (uint256 i; i < selectors.length; ++i) {
            selectors[i] = all[i % all.length];
        }
        targetContract(handler);
        targetSelector(FuzzSelector(handler, selectors));
    }

    /// @dev Half a million dollars of each token lent, the same as collateral, and debts: no run starts with empty pools.
    function _settle() private {
        for (uint256 i; i < 12; ++i) {
            uint256 halfAMillion = (500_000e36 / world.fairPriceOf(i)) | 1;
            lending.supply(i, i, halfAMillion, 5);
            lending.setCollateral(i, i, 1);
            lending.supplyCollateral(i + 1, i, halfAMillion, 1);
        }
        for (uint256 i; i < 5; ++i) {
            for (uint256 j; j < 3; ++j) {
                uint256 where = i % 4 + 4 * j;
                lending.borrow(i, where, 100_000e36 / world.fairPriceOf(where));
            }
        }
    }
}
