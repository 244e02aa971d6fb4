// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Liquidation, PoolId, Position, ReserveId, ReserveTotals } from "../../src/interfaces/Types.sol";
import { Ids } from "../../src/libraries/Ids.sol";
import { BandOracle } from "../mocks/BandOracle.sol";
import { MockERC20 } from "../mocks/MockERC20.sol";

/// @notice Five people, two pools of the same four tokens, prices that jump, and time. Every call checks what must hold
/// across it; a fault is kept in `fault` for the invariants to find, together with the name of the action.
contract Handler is Test {
    using Ids for PoolId;
    using Ids for ReserveId;

    uint256 public constant ACTORS = 5;
    uint256 public constant RESERVES = 8;
    uint256 private constant MAX = type(uint256).max;
    uint256 private constant SUPPLY = 0;
    uint256 private constant COLLATERAL = 1;
    uint256 private constant DEBT = 2;

    ILendingPools public immutable core;
    address[ACTORS] public actors;
    PoolId[2] public pools;
    ReserveId[RESERVES] public reserves; // four of the first pool, then four of the second
    MockERC20[4] public tokens;
    BandOracle[4] public oracles;
    uint256[4] public fairPrices; // those of the start

    string public fault;
    mapping(bytes32 name => uint256) public done;
    mapping(bytes32 name => uint256) public refused;
    bytes32[] public names;
    mapping(uint256 token => uint256) public donated;
    /// @notice Kinds of deposits (as in AccountBits) that the account itself has ever let back its debt.
    mapping(ReserveId id => mapping(address account => uint256)) public enabledByOwner;

    ReserveTotals[RESERVES] private booksBefore;
    uint256[ACTORS] private owedBefore; // token units, in the action's reserve
    uint256[ACTORS] private lentBefore;
    bytes32 private othersBefore;
    uint256 private touched; // one bit a reserve

    constructor(
        ILendingPools core_,
        PoolId[2] memory pools_,
        MockERC20[4] memory tokens_,
        BandOracle[4] memory oracles_
    ) {
        (core, pools, tokens, oracles) = (core_, pools_, tokens_, oracles_);
        for (uint256 i; i < RESERVES; ++i) {
            reserves[i] = pools_[i / 4].reserve(i % 4);
        }
        for (uint256 i; i < 4; ++i) {
            (fairPrices[i],) = oracles_[i].price();
        }
        for (uint256 i; i < ACTORS; ++i) {
            actors[i] = makeAddr(string.concat("actor ", vm.toString(i)));
            for (uint256 j; j < 4; ++j) {
                vm.prank(actors[i]);
                tokens_[j].approve(address(core_), MAX);
            }
        }
    }

    // --------------------------------------------------------------------------------------------------------- Actions

    function supply(uint256 who, uint256 where, uint256 amount, bool byShares, uint256 forWhom) external {
        (address actor, ReserveId id) = _at(who, where);
        amount = _amount(where, amount);
        tokens[where % 4].mint(actor, amount * 2);
        (uint256 assets, uint256 shares) = byShares ? (uint256(0), _shares(id, amount)) : (amount, uint256(0));
        address account = actors[forWhom % ACTORS];
        _act("supply", actor, where, abi.encodeCall(core.supply, (id, assets, shares, account, "")));
    }

    function withdraw(uint256 who, uint256 where, uint256 part, bool byShares) external {
        where = _seek(actors[who % ACTORS], where, SUPPLY);
        (address actor, ReserveId id) = _at(who, where);
        uint256 held = core.positionOf(id, actor).supplyShares;
        uint256 shares = part % 4 == 0 ? MAX : _bound(part, 0, held);
        uint256 assets;
        if (!byShares && shares != MAX) (assets, shares) = (_assets(id, shares), 0);
        _act("withdraw", actor, where, abi.encodeCall(core.withdraw, (id, assets, shares, actor, actor)));
    }

    function supplyCollateral(uint256 who, uint256 where, uint256 amount, uint256 forWhom) external {
        (address actor, ReserveId id) = _at(who, where);
        amount = _amount(where, amount);
        tokens[where % 4].mint(actor, amount);
        address account = actors[forWhom % 3 == 0 ? forWhom % ACTORS : who % ACTORS];
        bytes memory call = abi.encodeCall(core.supplyCollateral, (id, amount, account, ""));
        if (_act("supplyCollateral", actor, where, call) && account == actor) enabledByOwner[id][actor] |= 2;
    }

    function withdrawCollateral(uint256 who, uint256 where, uint256 part) external {
        where = _seek(actors[who % ACTORS], where, COLLATERAL);
        (address actor, ReserveId id) = _at(who, where);
        uint256 held = core.positionOf(id, actor).collateral;
        uint256 amount = part % 4 == 0 ? MAX : _bound(part, 0, held);
        _act("withdrawCollateral", actor, where, abi.encodeCall(core.withdrawCollateral, (id, amount, actor, actor)));
    }

    function setCollateral(uint256 who, uint256 where, uint256 seed) external {
        bool enabled = seed % 4 != 0;
        where = _seek(actors[who % ACTORS], where, SUPPLY);
        (address actor, ReserveId id) = _at(who, where);
        bytes memory call = abi.encodeCall(core.setCollateral, (id, actor, enabled));
        if (_act("setCollateral", actor, where, call) && enabled) enabledByOwner[id][actor] |= 1;
    }

    /// @dev As much as is asked, or a third of it, and so on: most debts begin near the limit.
    function borrow(uint256 who, uint256 where, uint256 amount) external {
        where = _seekLoan(actors[who % ACTORS], where);
        (address actor, ReserveId id) = _at(who, where);
        ReserveTotals memory totals = core.accruedTotals(id);
        amount = _min(_amount(where, amount), totals.supplyAssets - totals.borrowAssets);
        for (uint256 i; i < 4; ++i) {
            bytes memory call = abi.encodeCall(core.borrow, (id, amount, actor, actor));
            if (_act("borrow", actor, where, call)) return;
            amount /= 3;
        }
    }

    function repay(uint256 who, uint256 where, uint256 part, bool byShares, uint256 whose) external {
        address account = _debtor(whose);
        where = _seek(account, where, DEBT);
        (address actor, ReserveId id) = _at(who, where);
        uint256 owed = core.positionOf(id, account).borrowShares;
        uint256 debt = _debt(id, owed);
        tokens[where % 4].mint(actor, debt + 1);
        uint256 assets = part % 5 == 0 ? MAX : byShares ? 0 : _bound(part, 0, debt);
        uint256 shares = byShares && assets == 0 ? _bound(part, 0, owed) : 0;
        _act("repay", actor, where, abi.encodeCall(core.repay, (id, assets, shares, account, "")));
    }

    function transfer(uint256 who, uint256 where, uint256 part, uint256 toWhom) external {
        where = _seek(actors[who % ACTORS], where, SUPPLY);
        (address actor, ReserveId id) = _at(who, where);
        uint256 shares = _bound(part, 0, core.positionOf(id, actor).supplyShares);
        bytes memory call = abi.encodeCall(core.transfer, (actors[toWhom % ACTORS], ReserveId.unwrap(id), shares));
        _act("transfer", actor, where, call);
    }

    /// @dev Seeks somebody who can be liquidated, and takes a pair of what he owes and has.
    function liquidate(uint256 who, uint256 seed, uint256 offer, bool asShares) public {
        seed %= 1e18;
        for (uint256 i; i < ACTORS * 2; ++i) {
            address account = actors[(seed + i) % ACTORS];
            uint256 p = (seed / ACTORS + i / ACTORS) % 2;
            try core.healthFactor(pools[p], account) returns (uint256 health) {
                if (health < 1e18) return _liquidate(actors[who % ACTORS], p, account, seed, offer, asShares);
            } catch { }
        }
    }

    function donate(uint256 token, uint256 amount) external {
        token %= 4;
        amount = _bound(amount, 0, 1e24);
        tokens[token].mint(address(core), amount);
        donated[token] += amount;
    }

    function accrue(uint256 where) external {
        _act("accrue", actors[0], where, abi.encodeCall(core.accrue, (reserves[where % RESERVES])));
    }

    /// @dev Seconds to two years; mostly short.
    function jump(uint256 time, uint256 kind) external {
        skip(_bound(time, 1, kind % 10 == 0 ? 730 days : kind % 3 == 0 ? 30 days : 1 hours));
    }

    /// @dev By at most a third, up or down, within a tenth and ten times of the price of the start.
    function movePrice(uint256 token, uint256 by, uint256 width) external {
        token %= 4;
        (uint256 price,) = oracles[token].price();
        price = price * _bound(by, 67, 150) / 100;
        price = _min(_max(price, fairPrices[token] / 10), fairPrices[token] * 10);
        oracles[token].setBand(price, price + price * (width % 4 == 0 ? _bound(width, 0, 100) : 0) / 10_000);
    }

    /// @dev A price falls by two thirds at once: this is what makes bad debt. Then somebody liquidates.
    function crash(uint256 token, uint256 who, uint256 seed, bool asShares) external {
        token %= 4;
        (uint256 price,) = oracles[token].price();
        oracles[token].set(_max(price / 3, fairPrices[token] / 10));
        for (uint256 i; i < 4; ++i) {
            liquidate(who, seed % 1e18 + i, MAX - 1, asShares);
        }
    }

    // --------------------------------------------------------------------------------------------------------- Helpers

    function _liquidate(address actor, uint256 p, address account, uint256 seed, uint256 offer, bool asShares) private {
        Liquidation memory call = _pair(p, account, seed);
        (call.receiver, call.asShares) = (actor, asShares);
        call.maxRepaid = offer % 2 == 0 ? MAX : _bound(offer, 1, 1e24);
        uint256 owed = p * 4 + call.debtReserve.index();
        tokens[owed % 4].mint(actor, 1e30);
        bool success = _act("liquidate", actor, owed, abi.encodeCall(core.liquidate, (call, "")));
        tokens[owed % 4].burnAll(actor);
        // Whoever offers enough and needs nothing idle is never refused.
        bool mustSucceed = call.maxRepaid == MAX && (asShares || !call.fromSupply);
        if (!success && mustSucceed) _fail("16: an account that is ripe cannot be liquidated");
        if (!success) return;
        uint256 left = core.accountBits(pools[p], account);
        if (left == 0 && core.accruedTotals(reserves[owed]).supplyAssets < booksBefore[owed].supplyAssets) {
            ++done["writeOff"];
        }
        if (left >> 32 != 0 && left & 0xffffffff == 0) _fail("09: debt without collateral");
    }

    /// @dev One of the account's debts and one of its deposits, of either kind.
    function _pair(uint256 p, address account, uint256 seed) private view returns (Liquidation memory call) {
        uint256 bits = core.accountBits(pools[p], account);
        uint256 backing = _pick((bits | (bits >> 16)) & 0xffff, seed / 7);
        call.account = account;
        call.debtReserve = pools[p].reserve(_pick(bits >> 32, seed));
        call.collateralReserve = pools[p].reserve(backing);
        call.fromSupply = bits >> backing & 1 != 0;
        if (call.fromSupply && bits >> (16 + backing) & 1 != 0) call.fromSupply = seed % 2 == 0;
    }

    /// @dev Makes the call, and checks the books across it.
    function _act(bytes32 name, address actor, uint256 where, bytes memory call) private returns (bool success) {
        _before(name, where);
        bytes memory answer;
        vm.prank(actor);
        (success, answer) = address(core).call(call);
        if (done[name] + refused[name] == 0) names.push(name);
        if (success) {
            ++done[name];
            _after(name, where, actor);
        } else {
            ++refused[name];
            // Whoever is refused is told why: no panic, no silence.
            // forge-lint: disable-next-line(unsafe-typecast)
            if (answer.length < 4 || bytes4(answer) == 0x4e487b71) {
                _fail(string.concat("an unworded refusal of ", _word(name), " ", vm.toString(answer)));
            }
        }
    }

    function _before(bytes32 name, uint256 where) private {
        touched = _touched(name, where);
        for (uint256 i; i < RESERVES; ++i) {
            if (touched >> i & 1 != 0) booksBefore[i] = core.accruedTotals(reserves[i]);
        }
        othersBefore = _others();
        for (uint256 i; i < ACTORS; ++i) {
            (owedBefore[i], lentBefore[i]) = _worth(where, i);
        }
    }

    function _after(bytes32 name, uint256 where, address actor) private {
        for (uint256 i; i < RESERVES; ++i) {
            if (touched >> i & 1 != 0) _checkPrices(name, booksBefore[i], core.accruedTotals(reserves[i]));
        }
        if (_others() != othersBefore) _fail(string.concat("04: another reserve moves by ", _word(name)));
        // Rounding may cost the others a token unit on either side, and no more. A write-off may.
        for (uint256 i; i < ACTORS && name != "liquidate"; ++i) {
            (uint256 owed, uint256 lent) = _worth(where, i);
            if (actors[i] != actor && (owed > owedBefore[i] + 1 || lent + 1 < lentBefore[i])) {
                _fail(string.concat("07: a bystander loses by ", _word(name)));
            }
        }
    }

    /// @return owed token units, rounded up
    /// @return lent token units, rounded down
    function _worth(uint256 where, uint256 who) private view returns (uint256 owed, uint256 lent) {
        ReserveTotals memory totals = core.accruedTotals(reserves[where % RESERVES]);
        Position memory position = core.positionOf(reserves[where % RESERVES], actors[who]);
        uint256 virtualShares = uint256(totals.borrowShares) + 1e6;
        owed = (position.borrowShares * (uint256(totals.borrowAssets) + 1) + virtualShares - 1) / virtualShares;
        lent = position.supplyShares * (uint256(totals.supplyAssets) + 1) / (uint256(totals.supplyShares) + 1e6);
    }

    /// @dev The reserves whose books an action may move: its own; in a liquidation, which may write off any debt, the pool's.
    function _touched(bytes32 name, uint256 where) private pure returns (uint256) {
        where %= RESERVES;
        return name == "liquidate" ? uint256(0xf) << (where / 4 * 4) : 2 ** where;
    }

    function _checkPrices(bytes32 name, ReserveTotals memory then_, ReserveTotals memory now_) private {
        bool supplyFell = (uint256(now_.supplyAssets) + 1) * (uint256(then_.supplyShares) + 1e6)
            < (uint256(then_.supplyAssets) + 1) * (uint256(now_.supplyShares) + 1e6);
        // Only a liquidation writes off.
        if (supplyFell && name != "liquidate") _fail(string.concat("05: the share price falls by ", _word(name)));
        // But for the share that a loan is rounded up by.
        bool debtFell = (uint256(now_.borrowAssets) + 1) * (uint256(then_.borrowShares) + 1e6)
            < (uint256(then_.borrowAssets) + 1) * (uint256(now_.borrowShares) + 1e6 - 1);
        if (debtFell) _fail(string.concat("05: the debt per share falls by ", _word(name)));
    }

    /// @dev The books, as stored, of every reserve that the action may not move.
    function _others() private view returns (bytes32 hash) {
        for (uint256 i; i < RESERVES; ++i) {
            if (touched >> i & 1 == 0) hash = keccak256(abi.encode(hash, core.reserveTotals(reserves[i])));
        }
    }

    function _fail(string memory what) private {
        if (bytes(fault).length == 0) fault = what;
    }

    /// @dev The first reserve from `where` on in which the account has something of that kind; else `where`.
    function _seek(address account, uint256 where, uint256 kind) private view returns (uint256) {
        where %= RESERVES;
        for (uint256 i; i < RESERVES; ++i) {
            Position memory position = core.positionOf(reserves[(where + i) % RESERVES], account);
            uint256 held =
                kind == SUPPLY ? position.supplyShares : kind == DEBT ? position.borrowShares : position.collateral;
            if (held != 0) return (where + i) % RESERVES;
        }
        return where;
    }

    function _at(uint256 who, uint256 where) private view returns (address, ReserveId) {
        return (actors[who % ACTORS], reserves[where % RESERVES]);
    }

    /// @dev Up to a million USD by the price of the start, token units; now and then a handful of units.
    function _amount(uint256 where, uint256 seed) private view returns (uint256) {
        return _bound(seed, 1, seed % 8 == 0 ? 100 : 1_000_000e36 / fairPrices[where % 4]);
    }

    function _shares(ReserveId id, uint256 assets) private view returns (uint256) {
        ReserveTotals memory totals = core.accruedTotals(id);
        return assets * (uint256(totals.supplyShares) + 1e6) / (uint256(totals.supplyAssets) + 1);
    }

    function _assets(ReserveId id, uint256 shares) private view returns (uint256) {
        ReserveTotals memory totals = core.accruedTotals(id);
        return shares * (uint256(totals.supplyAssets) + 1) / (uint256(totals.supplyShares) + 1e6);
    }

    /// @dev The first reserve from `where` on that does not back debt, in a pool where something does; else `where`.
    function _seekLoan(address account, uint256 where) private view returns (uint256) {
        where %= RESERVES;
        for (uint256 i; i < RESERVES; ++i) {
            uint256 place = (where + i) % RESERVES;
            uint256 bits = core.accountBits(pools[place / 4], account);
            bool backs = (bits | (bits >> 16)) >> (place % 4) & 1 != 0;
            if (bits & 0xffffffff != 0 && !backs) return place;
        }
        return where;
    }

    /// @dev The first from `whose` on who owes anything; else himself.
    function _debtor(uint256 whose) private view returns (address) {
        whose %= ACTORS;
        for (uint256 i; i < ACTORS; ++i) {
            address account = actors[(whose + i) % ACTORS];
            if ((core.accountBits(pools[0], account) | core.accountBits(pools[1], account)) >> 32 != 0) return account;
        }
        return actors[whose];
    }

    function _debt(ReserveId id, uint256 shares) private view returns (uint256) {
        ReserveTotals memory totals = core.accruedTotals(id);
        return shares * (uint256(totals.borrowAssets) + 1) / (uint256(totals.borrowShares) + 1e6) + 1;
    }

    /// @dev The index of one of the set bits among 16, or 0.
    function _pick(uint256 bits, uint256 seed) private pure returns (uint256) {
        for (uint256 i; i < 4; ++i) {
            uint256 index = (seed + i) % 4;
            if (bits >> index & 1 != 0) return index;
        }
        return 0;
    }

    function _word(bytes32 name) private pure returns (string memory) {
        uint256 length;
        while (length < 32 && name[length] != 0) ++length;
        bytes memory word = new bytes(length);
        for (uint256 i; i < length; ++i) {
            word[i] = name[i];
        }
        return string(word);
    }

    function _max(uint256 x, uint256 y) private pure returns (uint256) {
        return x > y ? x : y;
    }

    function _min(uint256 x, uint256 y) private pure returns (uint256) {
        return x < y ? x : y;
    }
}
