// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { ReserveTotals } from "../../../src/interfaces/Types.sol";
import { ReserveId } from "../../../src/types/Ids.sol";
import { Handler } from "../Handler.sol";
import { Looks } from "../Looks.sol";
import { Deed, PEOPLE, RESERVES, TOKENS } from "../Terms.sol";
import { World } from "../World.sol";

/// @notice Actions for the own account, or gifts to others: deposits, debts, shares.
contract Lending is Handler {
    constructor(World world_) Handler(world_) {
        _expect("supply", ILendingPools.AmountZero.selector);
        _expect("supply", ILendingPools.SupplyCapExceeded.selector);
        _expect("supply", ILendingPools.ReserveRetired.selector);
        _expect("supply", ILendingPools.ReserveStopped.selector);
        _expect("withdraw", ILendingPools.AmountZero.selector);
        _expect("withdraw", ILendingPools.LiquidityTooLow.selector);
        _expect("withdraw", ILendingPools.BorrowLimitExceeded.selector);
        _expect("withdraw", ILendingPools.PriceUnreadable.selector);
        _expect("supplyCollateral", ILendingPools.CollateralCapExceeded.selector);
        _expect("supplyCollateral", ILendingPools.CollateralNotEnabled.selector);
        _expect("supplyCollateral", ILendingPools.DebtBacksItself.selector);
        _expect("supplyCollateral", ILendingPools.ReserveStopped.selector);
        _expect("supplyCollateral", ILendingPools.ReserveRetired.selector);
        _expect("supplyCollateral", ILendingPools.AuctionOpen.selector);
        _expect("supplyCollateral", ILendingPools.NotCollateral.selector);
        _expect("supplyCollateral", ILendingPools.PriceUnreadable.selector);
        _expect("withdrawCollateral", ILendingPools.AmountZero.selector);
        _expect("withdrawCollateral", ILendingPools.BorrowLimitExceeded.selector);
        _expect("withdrawCollateral", ILendingPools.PriceUnreadable.selector);
        _expect("setCollateral", ILendingPools.AmountZero.selector);
        _expect("setCollateral", ILendingPools.NotCollateral.selector);
        _expect("setCollateral", ILendingPools.DebtBacksItself.selector);
        _expect("setCollateral", ILendingPools.ReserveStopped.selector);
        _expect("setCollateral", ILendingPools.ReserveRetired.selector);
        _expect("setCollateral", ILendingPools.AuctionOpen.selector);
        _expect("setCollateral", ILendingPools.BorrowLimitExceeded.selector);
        _expect("setCollateral", ILendingPools.PriceUnreadable.selector);
        _expect("borrow", ILendingPools.AmountZero.selector);
        _expect("borrow", ILendingPools.LiquidityTooLow.selector);
        _expect("borrow", ILendingPools.BorrowLimitExceeded.selector);
        _expect("borrow", ILendingPools.BorrowCapExceeded.selector);
        _expect("borrow", ILendingPools.DebtBacksItself.selector);
        _expect("borrow", ILendingPools.PriceUnreadable.selector);
        _expect("borrow", ILendingPools.ReserveRetired.selector);
        _expect("borrow", ILendingPools.ReserveStopped.selector);
        _expect("repay", ILendingPools.AmountZero.selector);
        _expect("transfer", ILendingPools.BorrowLimitExceeded.selector);
        _expect("transfer", ILendingPools.PriceUnreadable.selector);
        _expect("claimFees", ILendingPools.AmountZero.selector);
        _expect("claimFees", ILendingPools.FeeRecipientZero.selector);
    }

    function supply(uint256 who, uint256 where, uint256 amount, uint256 dice) public {
        where %= RESERVES;
        (address actor, ReserveId id) = (_actor(who), _id(where));
        amount = _amount(where, amount);
        address account = dice % 4 == 0 ? people[dice / 4 % PEOPLE] : actor;
        (uint256 assets, uint256 shares) = (amount, 0);
        if (dice % 3 == 0) (assets, shares) = (0, _shares(id, amount));
        if (dice % 16 == 1) (assets, shares) = (MAX, 0);
        if (shares == 0 && assets == 0) return;
        _mint(where, actor, amount + amount / 2 + 2);
        bytes memory call = abi.encodeCall(core.supply, (id, assets, shares, account, ""));
        _act(Deed("supply", actor, account, _poolBit(where), false, false, call), true);
    }

    function withdraw(uint256 who, uint256 where, uint256 part, uint256 dice) external {
        address actor = _actor(who);
        where = _seek(actor, where, SUPPLY);
        uint256 held = core.positionOf(_id(where), actor).supplyShares;
        if (held == 0) return;
        uint256 shares = dice % 4 == 0 ? MAX : _bound(part, 1, held);
        uint256 assets;
        if (dice % 2 == 1) (assets, shares) = (_min(_assets(_id(where), shares), _idle(where)), 0);
        if (assets == 0 && shares == 0) return;
        address receiver = people[dice / 4 % PEOPLE];
        _act("withdraw", actor, where, abi.encodeCall(core.withdraw, (_id(where), assets, shares, actor, receiver)));
    }

    function supplyCollateral(uint256 who, uint256 where, uint256 amount, uint256 dice) public {
        where %= RESERVES;
        address actor = _actor(who);
        amount = _amount(where, amount);
        _mint(where, actor, amount);
        address account = dice % 4 == 0 ? people[dice / 4 % PEOPLE] : actor;
        bytes memory call = abi.encodeCall(core.supplyCollateral, (_id(where), amount, account, ""));
        _act(Deed("supplyCollateral", actor, account, _poolBit(where), false, false, call), true);
    }

    function withdrawCollateral(uint256 who, uint256 where, uint256 part, uint256 dice) external {
        address actor = _actor(who);
        where = _seek(actor, where, COLLATERAL);
        uint256 held = core.positionOf(_id(where), actor).collateral;
        if (held == 0) return;
        uint256 amount = dice % 4 == 0 ? MAX : _bound(part, 1, dice % 3 == 0 ? held : held / 10 + 1);
        address receiver = people[dice / 4 % PEOPLE];
        bytes memory call = abi.encodeCall(core.withdrawCollateral, (_id(where), amount, actor, receiver));
        _act("withdrawCollateral", actor, where, call);
    }

    function setCollateral(uint256 who, uint256 where, uint256 dice) public {
        address actor = _actor(who);
        where = _seek(actor, where, SUPPLY);
        _act("setCollateral", actor, where, abi.encodeCall(core.setCollateral, (_id(where), actor, dice % 4 != 0)));
    }

    /// @dev The amount asked for, or a fifth of it, and so on: most debts begin near the limit.
    /// @dev Sometimes more than is idle.
    function borrow(uint256 who, uint256 where, uint256 amount) public {
        address actor = _actor(who);
        where = _seekLoan(actor, where);
        uint256 idle = amount % 7 == 0 ? _idle(where) + amount % 100 + 1 : _idle(where);
        amount = _min(_amount(where, amount), idle);
        for (uint256 i; i < 3 && amount != 0; ++i) {
            if (_act("borrow", actor, where, abi.encodeCall(core.borrow, (_id(where), amount, actor, actor)))) return;
            amount /= 5;
        }
    }

    function repay(uint256 who, uint256 where, uint256 part, uint256 dice) external {
        address account = _debtor(dice);
        address actor = _actor(who);
        where = _seek(account, where, DEBT);
        ReserveId id = _id(where);
        uint256 owed = core.positionOf(id, account).borrowShares;
        if (owed == 0) return;
        uint256 debt = Looks.owedBy(core.accruedTotals(id), owed);
        _mint(where, actor, debt);
        uint256 assets = part % 5 == 0 ? MAX : _bound(part, 1, debt);
        uint256 shares;
        if (dice % 2 == 0 && assets != MAX) (assets, shares) = (0, _bound(part, 1, owed));
        bytes memory call = abi.encodeCall(core.repay, (id, assets, shares, account, ""));
        _act(Deed("repay", actor, account, _poolBit(where), false, false, call), true);
    }

    function transfer(uint256 who, uint256 where, uint256 part, uint256 toWhom) external {
        address actor = _actor(who);
        where = _seek(actor, where, SUPPLY);
        uint256 shares = _bound(part, 0, core.positionOf(_id(where), actor).supplyShares);
        address receiver = people[toWhom % PEOPLE];
        _act("transfer", actor, where, abi.encodeCall(core.transfer, (receiver, ReserveId.unwrap(_id(where)), shares)));
    }

    /// @dev The only action that gives an account something for nothing: the pool's fee recipient.
    function claimFees(uint256 who, uint256 where) external {
        where = _seekFees(where % RESERVES);
        bytes memory call = abi.encodeCall(core.claimFees, (_id(where)));
        _act(Deed("claimFees", _actor(who), _actor(who), _poolBit(where), false, false, call), false);
    }

    /// @dev Tokens sent to the core without a call.
    function donate(uint256 token, uint256 amount) external {
        token %= TOKENS - 1;
        world.donate(token, _bound(amount, 1, 1e24));
    }

    /// @dev The first reserve from `where` on with fee shares; else `where`.
    function _seekFees(uint256 where) private view returns (uint256) {
        for (uint256 i; i < RESERVES; ++i) {
            if (core.accruedTotals(_id(where + i)).feeShares != 0) return (where + i) % RESERVES;
        }
        return where;
    }

    function _shares(ReserveId id, uint256 assets) private view returns (uint256) {
        ReserveTotals memory totals = core.accruedTotals(id);
        return assets * (uint256(totals.supplyShares) + 1e6) / (uint256(totals.supplyAssets) + 1);
    }

    function _assets(ReserveId id, uint256 shares) private view returns (uint256) {
        return Looks.lentBy(core.accruedTotals(id), shares == MAX ? 0 : shares);
    }
}
