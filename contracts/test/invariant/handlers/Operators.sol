// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { Authorization } from "../../../src/interfaces/Types.sol";
import { ReserveId } from "../../../src/types/Ids.sol";
import { Handler } from "../Handler.sol";
import { Deed, PEOPLE, RESERVES } from "../Terms.sol";
import { World } from "../World.sol";

/// @notice Rights, allowances, signatures, and actions for another account, with a right and without.
contract Operators is Handler {
    bytes32 private constant AUTHORIZATION = keccak256(
        "Authorization(address account,address operator,uint8 rights,uint40 expiry,uint256 nonce,uint256 deadline)"
    );

    bytes32 private constant ALLOWANCE = keccak256(
        "Allowance(address owner,address spender,uint256 id,uint256 amount,uint256 nonce,uint256 deadline)"
    );

    /// @dev The last signature that was submitted, for a second submission.
    bytes private sent;
    address private signer;

    constructor(World world_) Handler(world_) {
        bytes32[5] memory acts = [
            bytes32("operator withdraw"),
            "operator withdrawCollateral",
            "operator setCollateral",
            "operator borrow",
            "operator transferFrom"
        ];
        for (uint256 i; i < 5; ++i) {
            _expect(acts[i], ILendingPools.AmountZero.selector);
            _expect(acts[i], ILendingPools.BorrowLimitExceeded.selector);
            _expect(acts[i], ILendingPools.PriceUnreadable.selector);
        }
        _expect("operator withdraw", ILendingPools.LiquidityTooLow.selector);
        _expect("operator setCollateral", ILendingPools.DebtBacksItself.selector);
        _expect("operator setCollateral", ILendingPools.ReserveStopped.selector);
        _expect("operator setCollateral", ILendingPools.ReserveRetired.selector);
        _expect("operator setCollateral", ILendingPools.AuctionOpen.selector);
        _expect("operator borrow", ILendingPools.DebtBacksItself.selector);
        _expect("operator borrow", ILendingPools.BorrowCapExceeded.selector);
        _expect("operator borrow", ILendingPools.ReserveRetired.selector);
        _expect("operator borrow", ILendingPools.ReserveStopped.selector);
        _expect("authorizeBySig", ILendingPools.NonceInvalid.selector);
        _expect("approveBySig", ILendingPools.NonceInvalid.selector);
        _expect("replay", ILendingPools.NonceInvalid.selector);
        _expect("replay", ILendingPools.SignatureExpired.selector);
        world_.forbid("trespass");
        _expect("trespass", ILendingPools.Unauthorized.selector);
        _expect("trespass", ILendingPools.AllowanceTooLow.selector);
        world_.forbid("forge");
        _expect("forge", ILendingPools.SignatureInvalid.selector);
    }

    function authorize(uint256 who, uint256 whom, uint256 rights, uint256 time) public {
        (address actor, address operator) = (_actor(who), people[whom % PEOPLE]);
        uint40 expiry = uint40(block.timestamp + _bound(time, 0, 30 days));
        bytes memory call = abi.encodeCall(core.setAuthorization, (operator, uint8(rights % 8), expiry));
        _actOnAccount("authorize", actor, actor, operator, call);
    }

    function setOperator(uint256 who, uint256 whom, uint256 dice) external {
        (address actor, address operator) = (_actor(who), people[whom % PEOPLE]);
        _actOnAccount(
            "setOperator", actor, actor, operator, abi.encodeCall(core.setOperator, (operator, dice % 3 != 0))
        );
    }

    function cancelNonces(uint256 who, uint256 dice) external {
        address actor = _actor(who);
        world.knowNonces(actor, dice % 2);
        uint64 next = uint64(core.nonceOf(actor, uint192(dice % 2)) + 1 + dice / 2 % 3);
        bytes memory call = abi.encodeCall(core.cancelNonces, (uint192(dice % 2), next));
        _actOnAccount("cancelNonces", actor, actor, actor, call);
    }

    /// @dev Anyone submits it; one in four is forged by the attacker.
    function authorizeBySig(uint256 who, uint256 whom, uint256 rights, uint256 time, uint256 dice) public {
        address account = people[who % 4];
        address operator = people[whom % PEOPLE];
        bool forged = dice % 4 == 0;
        uint256 nonce = core.nonceOf(account, uint192(dice / 4 % 2));
        (uint40 expiry, uint256 deadline) =
            (uint40(block.timestamp + _bound(time, 1, 30 days)), block.timestamp + 1 days);
        bytes memory signature = _sign(
            forged ? people[world.ATTACKER()] : account,
            keccak256(abi.encode(AUTHORIZATION, account, operator, uint8(rights % 8), expiry, nonce, deadline))
        );
        world.knowNonces(account, dice / 4 % 2);
        bytes memory call = abi.encodeCall(
            core.setAuthorizationBySig, (account, operator, uint8(rights % 8), expiry, nonce, deadline, signature)
        );
        if (!_actOnAccount(
                forged ? bytes32("forge") : bytes32("authorizeBySig"), _actor(dice), account, operator, call
            )) {
            return;
        }
        (sent, signer) = (call, account);
    }

    /// @dev A used signature changes nothing: it reverts, or its effect is in force already.
    function replay(uint256 who) external {
        if (sent.length == 0) authorizeBySig(who, who / 4, 7, 1 days, 1);
        bytes32 then_ = _allRights();
        (bool success,) = _act(Deed("replay", _actor(who), signer, 0, false, false, sent), true);
        world.countDone("replay tried");
        if (success && _allRights() != then_) world.fail("11: a signature used twice gives rights");
    }

    /// @dev A signed allowance over the shares of one reserve; one in four is forged by the attacker.
    function approveBySig(uint256 who, uint256 whom, uint256 where, uint256 amount, uint256 dice) external {
        (address account, address spender) = (people[who % 4], people[whom % PEOPLE]);
        where = _seek(account, where, SUPPLY);
        amount = _bound(amount, 0, core.positionOf(_id(where), account).supplyShares);
        bool forged = dice % 4 == 0;
        uint256 id = ReserveId.unwrap(_id(where));
        uint256 nonce = core.nonceOf(account, uint192(dice / 4 % 2));
        bytes memory call;
        {
            uint256 deadline = block.timestamp + 1 days;
            bytes memory signature = _sign(
                forged ? people[world.ATTACKER()] : account,
                keccak256(abi.encode(ALLOWANCE, account, spender, id, amount, nonce, deadline))
            );
            call = abi.encodeCall(core.approveBySig, (account, spender, id, amount, nonce, deadline, signature));
        }
        world.knowNonces(account, dice / 4 % 2);
        world.knowAllowance(account, spender, _id(where));
        bytes32 name = forged ? bytes32("forge") : bytes32("approveBySig");
        if (!_actOnAccount(name, _actor(dice), account, spender, call)) return;
        if (core.allowance(account, spender, id) != amount) world.fail("11: another allowance than was signed");
        (sent, signer) = (call, account);
        _transferFrom(spender, account, where, amount);
    }

    function approve(uint256 who, uint256 whom, uint256 where, uint256 amount) external {
        address actor = _actor(who);
        where = _seek(actor, where, SUPPLY);
        address spender = people[whom % PEOPLE];
        world.knowAllowance(actor, spender, _id(where));
        amount = amount % 8 == 0 ? MAX : _bound(amount, 0, core.positionOf(_id(where), actor).supplyShares);
        bytes memory call = abi.encodeCall(core.approve, (spender, ReserveId.unwrap(_id(where)), amount));
        _actOnAccount("approve", actor, actor, spender, call);
        _transferFrom(spender, actor, where, amount);
    }

    /// @dev An actor acts for another account, with a right that was granted just now or with what they have.
    function actFor(uint256 who, uint256 whose, uint256 where, uint256 part, uint256 dice) external {
        (address actor, address account) = (people[who % PEOPLE], people[whose % PEOPLE]);
        if (actor == account) return;
        if (dice % 2 == 0) authorize(whose, who, 1 + dice / 2 % 7, 1 hours);
        uint256 kind = dice / 16 % 5;
        if (kind == 0) _withdraw(actor, account, _seek(account, where, SUPPLY), part);
        else if (kind == 1) _withdrawCollateral(actor, account, _seek(account, where, COLLATERAL), part);
        else if (kind == 2) _setCollateral(actor, account, _seek(account, where, SUPPLY), part);
        else if (kind == 3) _borrow(actor, account, _seekLoan(account, where), part);
        else _transferFrom(actor, account, _seek(account, where, SUPPLY), part);
    }

    function _withdraw(address actor, address account, uint256 where, uint256 part) private {
        uint256 held = core.positionOf(_id(where), account).supplyShares;
        if (held == 0) return;
        bytes memory call = abi.encodeCall(core.withdraw, (_id(where), 0, _bound(part, 1, held), account, actor));
        _actFor("operator withdraw", actor, account, where, _now(_given(account, actor).withdraw), call);
    }

    function _withdrawCollateral(address actor, address account, uint256 where, uint256 part) private {
        uint256 held = core.positionOf(_id(where), account).collateral;
        if (held == 0) return;
        bytes memory call = abi.encodeCall(core.withdrawCollateral, (_id(where), _bound(part, 1, held), account, actor));
        _actFor("operator withdrawCollateral", actor, account, where, _now(_given(account, actor).withdraw), call);
    }

    function _setCollateral(address actor, address account, uint256 where, uint256 part) private {
        if (core.positionOf(_id(where), account).supplyShares == 0) return;
        bytes memory call = abi.encodeCall(core.setCollateral, (_id(where), account, part % 2 == 0));
        _actFor("operator setCollateral", actor, account, where, _now(_given(account, actor).manage), call);
    }

    function _borrow(address actor, address account, uint256 where, uint256 part) private {
        uint256 amount = _min(_bound(part, 1, 1000e36 / world.fairPriceOf(where)), _idle(where));
        if (amount == 0) return;
        bytes memory call = abi.encodeCall(core.borrow, (_id(where), amount, account, actor));
        _actFor("operator borrow", actor, account, where, _now(_given(account, actor).borrow), call);
    }

    function _transferFrom(address actor, address account, uint256 where, uint256 part) private {
        ReserveId id = _id(where);
        uint256 shares = _bound(part, 0, core.positionOf(id, account).supplyShares);
        if (shares == 0 || actor == account) return;
        bool operates = _now(_given(account, actor).withdraw);
        bool allowed = core.allowance(account, actor, ReserveId.unwrap(id)) >= shares;
        bytes memory call = abi.encodeCall(core.transferFrom, (account, actor, ReserveId.unwrap(id), shares));
        Deed memory deed = Deed("operator transferFrom", actor, account, _poolBit(where), false, allowed, call);
        if (!operates && !allowed) deed.name = "trespass";
        _act(deed, true);
    }

    function _actFor(bytes32 name, address actor, address account, uint256 where, bool may, bytes memory call) private {
        _act(Deed(may ? name : bytes32("trespass"), actor, account, _poolBit(where), false, false, call), true);
    }

    /// @dev Changes no pool: rights and nonces only.
    function _actOnAccount(bytes32 name, address actor, address account, address operator, bytes memory call)
        private
        returns (bool success)
    {
        world.knowAuthorization(account, operator);
        (success,) = _act(Deed(name, actor, account, 0, false, false, call), true);
    }

    function _given(address account, address actor) private view returns (Authorization memory) {
        return core.authorizationOf(account, actor);
    }

    function _now(uint256 expiry) private view returns (bool) {
        return block.timestamp <= expiry;
    }

    function _allRights() private view returns (bytes32 hash) {
        for (uint256 i; i < PEOPLE * PEOPLE; ++i) {
            (address account, address operator) = (people[i / PEOPLE], people[i % PEOPLE]);
            hash = keccak256(abi.encode(hash, core.authorizationOf(account, operator)));
            for (uint256 k; k < RESERVES; ++k) {
                hash = keccak256(abi.encode(hash, core.allowance(account, operator, ReserveId.unwrap(_id(k)))));
            }
        }
    }

    function _sign(address account, bytes32 hash) private view returns (bytes memory) {
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", core.DOMAIN_SEPARATOR(), hash));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(world.keyOf(account), digest);
        return abi.encodePacked(r, s, v);
    }
}
