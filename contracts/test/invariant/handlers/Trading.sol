// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { SafeTransferLib } from "solady/utils/SafeTransferLib.sol";

import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { ReserveId } from "../../../src/types/Ids.sol";
import { Handler } from "../Handler.sol";
import { IToken, World } from "../World.sol";

/// @notice Round trips within a second, in many small steps, from any state of the books: invariant 12. Only with tokens that
/// transfer what they report.
contract Trading is Handler {
    constructor(World world_) Handler(world_) {
        bytes32[3] memory ways = [bytes32("trade in"), "trade out", "trade loan"];
        // A share may cost more than was minted.
        _expect("trade in", SafeTransferLib.TransferFromFailed.selector);
        for (uint256 i; i < 3; ++i) {
            _expect(ways[i], ILendingPools.AmountZero.selector);
            _expect(ways[i], ILendingPools.SupplyCapExceeded.selector);
            _expect(ways[i], ILendingPools.BorrowCapExceeded.selector);
            _expect(ways[i], ILendingPools.ReserveRetired.selector);
            _expect(ways[i], ILendingPools.ReserveStopped.selector);
            _expect(ways[i], ILendingPools.BorrowLimitExceeded.selector);
            _expect(ways[i], ILendingPools.PriceUnreadable.selector);
            _expect(ways[i], ILendingPools.DebtBacksItself.selector);
        }
    }

    /// @dev Two deposits, by assets and by shares, and as many withdrawals.
    function supplyAndWithdraw(uint256 who, uint256 where, uint256 amount, uint256 dice) external {
        where %= 8;
        (address actor, ReserveId id) = (_actor(who), _id(where));
        amount = _amount(where, amount);
        _mint(where, actor, amount * 2);
        uint256 held = _held(where, actor);
        uint256 sharesBefore = core.positionOf(id, actor).supplyShares;
        _act("trade in", actor, where, abi.encodeCall(core.supply, (id, amount / (dice % 3 + 1) + 1, 0, actor, "")));
        _act("trade in", actor, where, abi.encodeCall(core.supply, (id, 0, dice % 1e6 + 1, actor, "")));
        uint256 shares = core.positionOf(id, actor).supplyShares - sharesBefore;
        if (shares == 0) return;
        uint256 part = _bound(dice, 1, shares);
        _act("trade out", actor, where, abi.encodeCall(core.withdraw, (id, 0, part, actor, actor)));
        shares = core.positionOf(id, actor).supplyShares - sharesBefore;
        if (shares == 0) return;
        _act("trade out", actor, where, abi.encodeCall(core.withdraw, (id, 0, shares, actor, actor)));
        if (_held(where, actor) > held) world.fail("12: a deposit and its withdrawal make a profit");
    }

    /// @dev Two loans, repaid in two pieces of shares.
    function borrowAndRepay(uint256 who, uint256 where, uint256 amount, uint256 dice) external {
        address actor = _actor(who);
        where = _seekLoan(actor, where % 8) % 8;
        uint256 before = _owed(where, actor);
        uint256 held = _held(where, actor);
        amount = _min(_amount(where, amount) / 100 + 1, _idle(where));
        if (amount == 0 || !_borrow(actor, where, amount)) return;
        if (_idle(where) > 100) _borrow(actor, where, dice % 100 + 1);
        uint256 shares = _owed(where, actor) - before;
        _mint(where, actor, 10);
        uint256 part = _bound(dice, 1, shares);
        _repay(actor, where, part);
        if (part != shares) _repay(actor, where, shares - part);
        if (_owed(where, actor) != before) return;
        if (_held(where, actor) > held + 10) world.fail("12: a loan and its repayment make a profit");
    }

    /// @dev Borrows a unit and repays it in two pieces of shares, many times: if the rounding of a repayment can leave debt
    /// in the books, it does so here. A call that reverts has no effect.
    function dribble(uint256 who, uint256 where, uint256 times) external {
        address actor = _actor(who);
        where = _seekLoan(actor, where % 8) % 8;
        _mint(where, actor, 100);
        for (uint256 i; i < 5 + times % 20; ++i) {
            vm.prank(actor);
            (bool success, bytes memory answer) =
                address(core).call(abi.encodeCall(core.borrow, (_id(where), 1, actor, actor)));
            uint256 shares = success ? abi.decode(answer, (uint256)) : 0;
            if (shares < 2) continue;
            vm.startPrank(actor);
            (success,) = address(core).call(abi.encodeCall(core.repay, (_id(where), 0, shares - 1, actor, "")));
            (success,) = address(core).call(abi.encodeCall(core.repay, (_id(where), 0, 1, actor, "")));
            vm.stopPrank();
        }
        world.countDone("dribble");
    }

    function _borrow(address actor, uint256 where, uint256 amount) private returns (bool) {
        return _act("trade loan", actor, where, abi.encodeCall(core.borrow, (_id(where), amount, actor, actor)));
    }

    function _repay(address actor, uint256 where, uint256 shares) private {
        _act("trade back", actor, where, abi.encodeCall(core.repay, (_id(where), 0, shares, actor, "")));
    }

    function _owed(uint256 where, address account) private view returns (uint256) {
        return core.positionOf(_id(where), account).borrowShares;
    }

    function _held(uint256 where, address account) private view returns (uint256) {
        return IToken(world.tokens(world.tokenOf(where))).balanceOf(account);
    }
}
