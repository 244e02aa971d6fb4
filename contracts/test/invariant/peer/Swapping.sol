// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { SwapOrder } from "../../../src/interfaces/IPeerDesk.sol";
import { ReserveId } from "../../../src/types/Ids.sol";
import { DeskHandler } from "./DeskHandler.sol";
import { DESK_PEOPLE, DeskWorld } from "./DeskWorld.sol";

/// @notice Swaps in part and in whole, of single orders and of groups, from and into wallets and reserves.
contract Swapping is DeskHandler {
    SwapOrder[] private orders;
    mapping(uint256 order => uint256) private filled; // token units of `sell`
    mapping(address maker => mapping(bytes32 key => uint256)) private spent; // by group or hash, and token
    mapping(address maker => mapping(bytes32 key => bool)) private cancelled;
    mapping(address maker => mapping(bytes32 key => uint256)) private limits; // the highest of a group

    constructor(DeskWorld world_) DeskHandler(world_) {
        world_.forbid("fill what is cancelled");
        world_.forbid("fill unsigned");
    }

    /// @dev What is tried.
    struct Fill {
        SwapOrder order;
        bytes32 hash;
        bytes32 key; // of its budget
        uint256 amount; // token units of `sell`
        address taker;
        address receiver;
    }

    function swap(uint256 who, uint256 whom, uint256 what, uint256 amount, uint256 dice) external {
        uint256 i = dice % 2 == 0 || orders.length == 0 ? _newOrder(who, what, dice / 2) : what % orders.length;
        Fill memory fill;
        (fill.order, fill.taker) = (orders[i], _otherThan(orders[i].maker, whom));
        fill.hash = desk.hashSwap(fill.order);
        fill.key = _key(fill.order, fill.hash);
        uint256 used = spent[fill.order.maker][fill.key];
        uint256 left = used < fill.order.sellAmount ? fill.order.sellAmount - used : 0;
        if (dice / 64 % 8 == 0) left = fill.order.sellAmount + 1;
        fill.amount = dice / 64 % 8 < 5 ? _bound(amount, 0, left) : left;
        fill.receiver = people[dice / 512 % DESK_PEOPLE];
        if (fill.receiver == fill.order.maker) fill.receiver = fill.taker;
        bool dead = cancelled[fill.order.maker][fill.key];
        (bool success, Wealths memory wealths) = _act(
            dead ? bytes32("fill what is cancelled") : bytes32("fill"),
            fill.taker,
            _callOf(fill, dice / 1024),
            _bit(fill.order.maker) | _bit(fill.taker)
        );
        if (!success) return;
        filled[i] += fill.amount;
        _requireBudget(fill, filled[i]);
        _requirePrice(fill, wealths);
    }

    function _callOf(Fill memory fill, uint256 dice) private view returns (bytes memory) {
        bytes memory data = fill.taker == people[world.PUPPET()] && dice % 2 == 0 ? bytes("x") : bytes("");
        bytes memory signature = _sign(fill.order.maker, fill.hash);
        ReserveId source = _source(_tokenAt(fill.order.buy), dice / 2);
        return abi.encodeCall(desk.fill, (fill.order, signature, fill.amount, source, fill.receiver, data));
    }

    /// @dev P2, of the order, of its group, and as the desk says.
    function _requireBudget(Fill memory fill, uint256 sold) private {
        SwapOrder memory order = fill.order;
        uint256 used = spent[order.maker][fill.key] + fill.amount;
        spent[order.maker][fill.key] = used;
        if (sold > order.sellAmount) world.fail("P2: an order sells more than was signed");
        if (used > limits[order.maker][fill.key]) world.fail("P2: a group sells more than was signed");
        bytes32 budget = order.group == 0 ? fill.hash : order.group;
        if (desk.used(order.maker, budget, order.sell) != used) world.fail("P2: another budget");
    }

    /// @dev D1, and P2: the maker gives what is filled and gets at least the price; nothing gets stuck between.
    function _requirePrice(Fill memory fill, Wealths memory wealths) private {
        (uint256 sell, uint256 buy) = (_tokenAt(fill.order.sell), _tokenAt(fill.order.buy));
        uint256 maker = _indexOf(fill.order.maker);
        if (sell == buy) return;
        if (_isHonest(buy)) {
            // What is lent is rounded down.
            uint256 slack = ReserveId.unwrap(fill.order.sink) == 0 ? 0 : ROUNDING;
            uint256 got = wealths.later[buy][maker] + slack - wealths.before[buy][maker];
            bool enough = got * fill.order.sellAmount >= fill.amount * fill.order.buyAmount;
            if (!enough) world.fail("D1: a maker gets less than the price");
        }
        if (!_isHonest(sell)) return;
        uint256 left = wealths.later[sell][maker] + ROUNDING;
        if (wealths.before[sell][maker] > left + fill.amount) {
            world.fail("P2: a maker gives more than is filled");
        }
        uint256 to = _indexOf(fill.receiver);
        uint256 due = wealths.before[sell][to] + fill.amount;
        if (wealths.later[sell][to] < due) world.fail("D1: the receiver gets less");
    }

    /// @dev Neither lies nor takes a fee.
    function _isHonest(uint256 token) private view returns (bool) {
        return token != world.EVIL() && token != world.FEE();
    }

    function cancel(uint256 which) external {
        if (orders.length == 0 || which % 4 != 0) return;
        SwapOrder memory order = orders[which / 4 % orders.length];
        bytes32 hash = desk.hashSwap(order);
        bytes32 budget = order.group == 0 ? hash : order.group;
        (bool success,) = _act("cancel", order.maker, abi.encodeCall(desk.cancel, (budget, order.sell)), 0);
        if (success) cancelled[order.maker][_key(order, hash)] = true;
    }

    /// @dev By the taker in the maker's place, for terms that the maker never saw.
    function forge(uint256 which, uint256 whom, uint256 gain) external {
        if (orders.length == 0) return;
        SwapOrder memory order = orders[which % orders.length];
        // The puppet signs all.
        if (order.maker == people[world.PUPPET()]) order.maker = people[world.BYSTANDER()];
        bytes memory signature = _sign(order.maker, desk.hashSwap(order));
        address taker = people[whom % ACTORS];
        if (gain % 3 == 0) order.buyAmount = order.buyAmount / 2;
        else if (gain % 3 == 1) order.sellAmount += 1 + gain % 1000;
        else signature = _sign(people[world.ARBITER()], desk.hashSwap(order));
        if (gain % 3 == 0 && order.buyAmount == 0) return;
        bytes memory call = abi.encodeCall(desk.fill, (order, signature, order.sellAmount, WALLET, taker, ""));
        _act("fill unsigned", taker, call, 0);
    }

    function collect(uint256 who, uint256 token, uint256 to) external {
        (address party, uint256 t) = (people[who % DESK_PEOPLE], token % tokens.length);
        for (uint256 k; k < DESK_PEOPLE * tokens.length && desk.credit(party, tokens[t]) == 0; ++k) {
            t = (t + 1) % tokens.length;
            if (t == 0) party = people[(_indexOf(party) + 1) % DESK_PEOPLE];
        }
        if (desk.credit(party, tokens[t]) == 0) return;
        bytes memory call = abi.encodeCall(desk.collect, (tokens[t], people[to % DESK_PEOPLE]));
        _act("collect", party, call, _bit(party));
    }

    function _newOrder(uint256 who, uint256 what, uint256 dice) private returns (uint256 i) {
        SwapOrder memory order;
        (uint256 sell, uint256 buy) = (what % tokens.length, what / 8 % tokens.length);
        (order.maker, order.start, order.expiry) = (people[who % ACTORS], block.timestamp, block.timestamp + 3650 days);
        order.epoch = desk.epochOf(order.maker);
        order.group = bytes32(dice % 3);
        (order.sell, order.buy) = (tokens[sell], tokens[buy]);
        order.sellAmount = 1 + dice / 4 % (dice % 5 == 0 ? 50 : 100 * world.whole(sell));
        order.buyAmount = dice / 64 % (dice % 7 == 0 ? 50 : 100 * world.whole(buy));
        order.minFill = dice % 3 == 0 ? order.sellAmount / 4 : 0;
        (order.source, order.sink) = (_source(sell, dice / 16), _source(buy, dice / 32));
        i = orders.length;
        orders.push(order);
        bytes32 key = _key(order, desk.hashSwap(order));
        if (limits[order.maker][key] < order.sellAmount) limits[order.maker][key] = order.sellAmount;
    }

    function _key(SwapOrder memory order, bytes32 hash) private pure returns (bytes32) {
        return keccak256(abi.encode(order.group == 0 ? hash : order.group, order.sell));
    }

    function _tokenAt(address token) private view returns (uint256 i) {
        while (tokens[i] != token) ++i;
    }
}
