// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { Deal, Stage } from "../../../src/interfaces/IPeerDesk.sol";
import { PeerDesk } from "../../../src/peer/PeerDesk.sol";
import { ReserveId } from "../../../src/types/Ids.sol";
import { MockERC20 } from "../../mocks/MockERC20.sol";
import { Dealing } from "./Dealing.sol";
import { DESK_TOKENS, DeskWorld } from "./DeskWorld.sol";
import { Meddling } from "./Meddling.sol";
import { Swapping } from "./Swapping.sol";

/// @notice What holds on the desk whatever its people, tokens, arbiters and receivers do: P1 to P3 and D1 to D6, across every action.
contract DeskInvariant is Test {
    uint256 private constant LONG = 60;
    uint256 private constant TRIES = 150;

    /// @dev What must have succeeded at least once in every run, or been refused where nobody may, and which handler does it.
    struct Floor {
        bytes32 name;
        address handler;
        bytes4 selector;
    }

    DeskWorld private world;
    PeerDesk private desk;
    Dealing private dealing;
    Swapping private swapping;
    Meddling private meddling;
    Floor[] private floors;

    function setUp() public {
        world = new DeskWorld();
        desk = world.desk();
        (dealing, swapping, meddling) = (new Dealing(world), new Swapping(world), new Meddling(world));
        _letDeal();
        _letSwap();
        _letMeddle();
        world.startOver();
    }

    /// P3: the desk holds what running deals need and what it keeps for those who refused money; no share and no allowance stays.
    /// P1, P2 and D1 to D6 are checked across every action.
    /// forge-config: default.invariant.runs = 3
    /// forge-config: default.invariant.depth = 200
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_desk() public view {
        assertEq(world.fault(), "");
        for (uint256 token; token < world.EVIL(); ++token) {
            MockERC20 erc20 = MockERC20(world.tokens(token));
            uint256 due = dealing.books(token) + world.credits(token) + meddling.donated(token);
            assertEq(erc20.balanceOf(address(desk)), due, "P3: the desk does not hold what it owes");
            assertEq(erc20.allowance(address(desk), address(world.theCore())), 0, "P3: an allowance stays");
        }
        for (uint256 i; i < world.LENDABLE(); ++i) {
            ReserveId id = world.reserves(i);
            assertEq(world.theCore().positionOf(id, address(desk)).supplyShares, 0, "P3: shares stay");
        }
    }

    /// D2: whatever tokens do at the end, each side of each running deal can give up.
    function afterInvariant() public {
        assertEq(world.fault(), "");
        Deal[] memory deals = dealing.liveDeals();
        for (uint256 i; i < deals.length; ++i) {
            (address buyer, address seller) =
                deals[i].ad.makerSells ? (deals[i].taker, deals[i].ad.maker) : (deals[i].ad.maker, deals[i].taker);
            _requireEnds(deals[i], buyer, abi.encodeCall(desk.concede, (deals[i])));
            _requireEnds(deals[i], seller, abi.encodeCall(desk.release, (deals[i])));
        }
        _requireFloors();
    }

    function _requireEnds(Deal memory deal, address caller, bytes memory call) private {
        uint256 state = vm.snapshotState();
        vm.prank(caller);
        (bool success,) = address(desk).call(call);
        assertTrue(success, "D2: a party cannot give up");
        assertEq(uint256(desk.progressOf(desk.dealId(deal)).stage), uint256(Stage.Closed), "D2: stage");
        vm.revertToState(state);
    }

    /// @dev A run in which everything reverts proves nothing. What the run did not contain is tried here, from its final state.
    function _requireFloors() private {
        // A shorter run is forge's search for the shortest failing sequence.
        if (world.totalDone() + world.totalRefused() < LONG) return;
        for (uint256 i; i < floors.length; ++i) {
            for (uint256 k; k < TRIES && world.count(floors[i].name) == 0; ++k) {
                _try(floors[i], uint256(keccak256(abi.encode(floors[i].name, k))));
            }
        }
        world.tell();
        for (uint256 i; i < floors.length; ++i) {
            assertGt(world.count(floors[i].name), 0, world.word(floors[i].name));
        }
        assertEq(world.fault(), "");
    }

    /// @dev After what may lead there, with tokens that behave.
    function _try(Floor memory floor, uint256 seed) private {
        meddling.turn(321, seed);
        dealing.open(seed, seed >> 8, seed >> 16, seed >> 24, seed >> 32);
        (bool success,) = floor.handler
            .call(abi.encodePacked(floor.selector, seed, seed >> 8, seed >> 16, seed >> 24, seed >> 32, seed >> 40));
        assertTrue(success, "a handler reverts");
    }

    function _letDeal() private {
        address handler = address(dealing);
        bytes4[] memory all = new bytes4[](8);
        all[0] = _must("open", handler, Dealing.open.selector);
        all[1] = _must("trespass on a deal", handler, Dealing.trespass.selector);
        bytes32[12] memory steps = [
            bytes32("confirm"),
            "markPaid",
            "dispute",
            "claim",
            "expire",
            "release",
            "concede",
            "agree",
            "appoint",
            "rule",
            "expire what is marked",
            "claim what is disputed"
        ];
        for (uint256 i; i < steps.length; ++i) {
            _must(steps[i], handler, Dealing.step.selector);
        }
        for (uint256 i = 2; i < all.length; ++i) {
            all[i] = Dealing.step.selector;
        }
        _let(handler, all);
    }

    function _letSwap() private {
        address handler = address(swapping);
        bytes4[] memory all = new bytes4[](5);
        all[0] = _must("fill", handler, Swapping.swap.selector);
        all[1] = Swapping.swap.selector;
        all[2] = _must("cancel", handler, Swapping.cancel.selector);
        all[3] = _must("fill unsigned", handler, Swapping.forge.selector);
        all[4] = Swapping.collect.selector;
        _let(handler, all);
    }

    function _letMeddle() private {
        address handler = address(meddling);
        bytes4[] memory all = new bytes4[](6);
        all[0] = _must("wait", handler, Meddling.wait.selector);
        all[1] = _must("turn", handler, Meddling.turn.selector);
        all[2] = _must("stop", handler, Meddling.stop.selector);
        all[3] = _must("donate", handler, Meddling.donate.selector);
        all[4] = Meddling.setWatcher.selector;
        all[5] = Meddling.bumpEpoch.selector;
        _let(handler, all);
    }

    function _must(bytes32 name, address handler, bytes4 selector) private returns (bytes4) {
        floors.push(Floor(name, handler, selector));
        return selector;
    }

    function _let(address handler, bytes4[] memory selectors) private {
        targetContract(handler);
        targetSelector(FuzzSelector(handler, selectors));
    }
}
