// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Position } from "../../src/interfaces/Types.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Handler } from "./Handler.sol";
import { Looks } from "./Looks.sol";

/// @notice Draws calls that an account might make next: for multicalls, callbacks and simulations.
abstract contract Scripts is Handler {
    /// @dev The errors that these calls may revert with: they are drawn for a state that the calls before them change.
    function _expectScript(bytes32 name) internal {
        bytes4[14] memory reasons = [
            ILendingPools.AmountZero.selector,
            ILendingPools.LiquidityTooLow.selector,
            ILendingPools.BorrowLimitExceeded.selector,
            ILendingPools.PriceUnreadable.selector,
            ILendingPools.DebtBacksItself.selector,
            ILendingPools.SupplyCapExceeded.selector,
            ILendingPools.BorrowCapExceeded.selector,
            ILendingPools.CollateralCapExceeded.selector,
            ILendingPools.NotCollateral.selector,
            ILendingPools.ReserveRetired.selector,
            ILendingPools.ReserveStopped.selector,
            ILendingPools.BalanceTooLow.selector,
            ILendingPools.CollateralTooLow.selector,
            ILendingPools.AuctionOpen.selector
        ];
        for (uint256 i; i < reasons.length; ++i) {
            _expect(name, reasons[i]);
        }
    }

    /// @return call for the actor's own account, likely to succeed
    /// @return where the reserve of the call
    function _draw(address actor, uint256 seed) internal returns (bytes memory call, uint256 where) {
        uint256 kind = seed % 10;
        seed = uint256(keccak256(abi.encode(seed)));
        if (kind < 2) return _drawSupply(actor, seed);
        if (kind == 2) return _drawSupplyCollateral(actor, seed);
        if (kind == 3) return _drawWithdraw(actor, _seek(actor, seed, SUPPLY), seed);
        if (kind == 4) return _drawWithdrawCollateral(actor, _seek(actor, seed, COLLATERAL), seed);
        if (kind == 5) where = _seek(actor, seed, SUPPLY);
        if (kind == 5) return (abi.encodeCall(core.setCollateral, (_id(where), actor, seed % 3 != 0)), where);
        if (kind < 8) return _drawBorrow(actor, _seekLoan(actor, seed), seed);
        return _drawRepay(actor, _seek(actor, seed, DEBT), seed);
    }

    /// @dev Draws several calls, and the pools that they touch.
    function _drawAll(address actor, uint256 seed, uint256 count)
        internal
        returns (bytes[] memory calls, uint256 touched)
    {
        calls = new bytes[](count);
        for (uint256 i; i < count; ++i) {
            uint256 where;
            (calls[i], where) = _draw(actor, uint256(keccak256(abi.encode(seed, i))));
            touched |= _poolBit(where);
        }
    }

    function _drawSupply(address actor, uint256 seed) private returns (bytes memory, uint256 where) {
        where = seed % 12;
        uint256 amount = _amount(where, seed);
        _mint(where, actor, amount);
        return (abi.encodeCall(core.supply, (_id(where), amount, 0, actor, "")), where);
    }

    function _drawSupplyCollateral(address actor, uint256 seed) private returns (bytes memory, uint256 where) {
        where = seed % 12;
        uint256 amount = _amount(where, seed);
        _mint(where, actor, amount);
        return (abi.encodeCall(core.supplyCollateral, (_id(where), amount, actor, "")), where);
    }

    function _drawWithdraw(address actor, uint256 where, uint256 seed) private view returns (bytes memory, uint256) {
        ReserveId id = _id(where);
        uint256 shares = core.positionOf(id, actor).supplyShares / (seed % 7 + 1);
        return (abi.encodeCall(core.withdraw, (id, 0, shares == 0 ? MAX : shares, actor, actor)), where);
    }

    function _drawWithdrawCollateral(address actor, uint256 where, uint256 seed)
        private
        view
        returns (bytes memory, uint256)
    {
        ReserveId id = _id(where);
        uint256 amount = core.positionOf(id, actor).collateral / (seed % 31 + 1);
        return (abi.encodeCall(core.withdrawCollateral, (id, amount == 0 ? MAX : amount, actor, actor)), where);
    }

    function _drawBorrow(address actor, uint256 where, uint256 seed) private view returns (bytes memory, uint256) {
        uint256 amount = _min(_amount(where, seed) / 20 + 1, _idle(where));
        return (abi.encodeCall(core.borrow, (_id(where), amount, actor, actor)), where);
    }

    function _drawRepay(address actor, uint256 where, uint256 seed) private returns (bytes memory, uint256) {
        ReserveId id = _id(where);
        Position memory position = core.positionOf(id, actor);
        uint256 debt = Looks.owedBy(core.accruedTotals(id), position.borrowShares);
        _mint(where, actor, debt);
        bool all = seed % 3 == 0 || debt == 0;
        return (abi.encodeCall(core.repay, (id, all ? MAX : _bound(seed, 1, debt), 0, actor, "")), where);
    }
}
