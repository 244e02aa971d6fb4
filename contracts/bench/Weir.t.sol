// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC3156FlashBorrower } from "@openzeppelin/contracts/interfaces/IERC3156FlashBorrower.sol";
import { IERC3156FlashLender } from "@openzeppelin/contracts/interfaces/IERC3156FlashLender.sol";

import { Liquidation } from "../src/interfaces/Types.sol";
import { ReserveId } from "../src/types/Ids.sol";
import { BenchPool, ConstantOracle } from "./BenchPool.sol";
import { Scenario } from "./Scenario.sol";
import { Token } from "./Token.sol";

contract WeirFlashBorrower is IERC3156FlashBorrower {
    IERC3156FlashLender private immutable LENDER;

    constructor(IERC3156FlashLender lender, Token token) {
        LENDER = lender;
        token.approve(address(lender), type(uint256).max);
    }

    function borrow(address token, uint256 assets) external {
        LENDER.flashLoan(this, token, assets, "");
    }

    function onFlashLoan(address, address, uint256, uint256, bytes calldata) external pure returns (bytes32) {
        return keccak256("ERC3156FlashBorrower.onFlashLoan");
    }
}

/// @notice A pool of sixteen reserves: 0 is the loan token, 1 the collateral, 2 to 15 are other tokens at one dollar.
contract WeirBench is Scenario, BenchPool {
    uint256 private constant RESERVES = 16;

    Token[] private tokens;
    ConstantOracle private collateralOracle;

    function _protocol() internal pure override returns (string memory) {
        return "weir";
    }

    function _setUpMarket() internal override {
        collateralOracle = new ConstantOracle(PRICE * WAD);
        tokens.push(loan);
        tokens.push(collateral);
        ConstantOracle[] memory oracles = new ConstantOracle[](RESERVES);
        (oracles[0], oracles[1]) = (new ConstantOracle(WAD * 1e12), collateralOracle);
        for (uint256 i = 2; i < RESERVES; ++i) {
            tokens.push(new Token(18));
            oracles[i] = new ConstantOracle(WAD);
        }
        _openPool(tokens, oracles);
    }

    function _spender() internal view override returns (address) {
        return address(core);
    }

    function _setPrice(uint256 dollars) internal override {
        vm.etch(address(collateralOracle), address(new ConstantOracle(dollars * WAD)).code);
    }

    // --------------------------------------------------------------------------------------------------------- Calls

    function _supply(address user, uint256 assets) internal view override returns (Call memory) {
        return _supplyTo(0, user, assets);
    }

    function _withdraw(address user, uint256 assets) internal view override returns (Call memory) {
        return _call(abi.encodeCall(core.withdraw, (_id(0), assets, 0, user, user)));
    }

    function _withdrawAll(address user) internal view override returns (Call memory) {
        return _withdraw(user, MAX);
    }

    function _supplyCollateral(address user, uint256 assets) internal view override returns (Call memory) {
        return _supplyCollateralTo(1, user, assets);
    }

    function _withdrawCollateral(address user, uint256 assets) internal view override returns (Call memory) {
        return _call(abi.encodeCall(core.withdrawCollateral, (_id(1), assets, user, user)));
    }

    function _borrow(address user, uint256 assets) internal view override returns (Call memory) {
        return _borrowFrom(0, user, assets);
    }

    function _repay(address user, uint256 assets) internal view override returns (Call memory) {
        return _call(abi.encodeCall(core.repay, (_id(0), assets, 0, user, "")));
    }

    function _repayAll(address user) internal view override returns (Call memory) {
        return _repay(user, MAX);
    }

    function _liquidate(address, uint256 repaid) internal view override returns (Call memory) {
        Liquidation memory liquidation = Liquidation({
            account: borrower,
            collateralReserve: _id(1),
            fromSupply: false,
            inside: false,
            debtReserve: _id(0),
            maxRepaid: repaid,
            minSeized: 0,
            receiver: liquidator
        });
        return _call(abi.encodeCall(core.liquidate, (liquidation, "")));
    }

    function _flashBorrower() internal override returns (address) {
        IERC3156FlashLender flashLender = IERC3156FlashLender(address(core));
        try flashLender.maxFlashLoan(address(loan)) returns (uint256) {
            return address(new WeirFlashBorrower(flashLender, loan));
        } catch {
            return address(0);
        }
    }

    function _supplyTo(uint256 index, address user, uint256 assets) private view returns (Call memory) {
        return _call(abi.encodeCall(core.supply, (_id(index), assets, 0, user, "")));
    }

    function _supplyCollateralTo(uint256 index, address user, uint256 assets) private view returns (Call memory) {
        return _call(abi.encodeCall(core.supplyCollateral, (_id(index), assets, user, "")));
    }

    function _borrowFrom(uint256 index, address user, uint256 assets) private view returns (Call memory) {
        return _call(abi.encodeCall(core.borrow, (_id(index), assets, user, user)));
    }

    function _call(bytes memory data) private view returns (Call memory) {
        return Call(address(core), data);
    }

    function _id(uint256 index) private view returns (ReserveId) {
        return pool.reserve(index);
    }

    // -------------------------------------------------------------------------------------------- A pool's many reserves

    function test_eachExtraCollateral() external {
        _recordExtra("each extra collateral", _addCollateral);
    }

    function test_eachExtraLentCollateral() external {
        _recordExtra("each extra lent collateral", _addLentCollateral);
    }

    function test_eachExtraDebt() external {
        _recordExtra("each extra debt", _addDebt);
    }

    /// @dev The most that each further reserve of the account, up to all sixteen, adds to a borrow or to a withdrawal.
    function _recordExtra(string memory name, function(uint256) internal add) private {
        _openLoan();
        (uint256 borrowing, uint256 withdrawing) = _weighingCalls();
        uint256 most;
        for (uint256 i = 2; i < RESERVES; ++i) {
            add(i);
            (uint256 nextBorrowing, uint256 nextWithdrawing) = _weighingCalls();
            most = _max(most, _max(nextBorrowing - borrowing, nextWithdrawing - withdrawing));
            (borrowing, withdrawing) = (nextBorrowing, nextWithdrawing);
        }
        _record(name, most);
    }

    function _weighingCalls() private returns (uint256 borrowing, uint256 withdrawing) {
        borrowing = _gasOf(borrower, _borrow(borrower, 10e6));
        withdrawing = _gasOf(borrower, _withdrawCollateral(borrower, 1e15));
    }

    function test_liquidateFifteenCollaterals() external {
        _recordLiquidation("liquidate with 15 collaterals, 1 debt", _addCollateral, 500, DEBT / 10);
    }

    function test_liquidateFifteenLentCollaterals() external {
        _recordLiquidation("liquidate with 15 lent collaterals, 1 debt", _addLentCollateral, 500, DEBT / 10);
    }

    function test_liquidateFifteenDebts() external {
        _recordLiquidation("liquidate with 1 collateral, 15 debts", _addDebt, LOW_PRICE, DEBT / 10);
    }

    /// @dev The only collateral is seized for a part of one debt; the rest of it and all other debts are written off.
    function test_writeOffFifteenDebts() external {
        _recordLiquidation("liquidate and write off 15 debts", _addDebt, 100, MAX);
        assertEq(core.accountBits(pool, borrower), 0, "nothing is left");
    }

    /// @dev The account has a position in all sixteen reserves.
    function _recordLiquidation(string memory name, function(uint256) internal add, uint256 lowPrice, uint256 repaid)
        private
    {
        _openLoan();
        for (uint256 i = 2; i < RESERVES; ++i) {
            add(i);
        }
        _setPrice(lowPrice);
        _record(name, _gasOf(liquidator, _liquidate(liquidator, repaid)));
    }

    function _addCollateral(uint256 index) private {
        _fund(tokens[index], borrower, 1000e18);
        _do(borrower, _supplyCollateralTo(index, borrower, 10e18));
    }

    function _addLentCollateral(uint256 index) private {
        _lendOut(index);
        _fund(tokens[index], borrower, 1000e18);
        _do(borrower, _supplyTo(index, borrower, 10e18));
        _do(borrower, _call(abi.encodeCall(core.setCollateral, (_id(index), borrower, true))));
    }

    function _addDebt(uint256 index) private {
        _lendOut(index);
        _do(borrower, _borrowFrom(index, borrower, 10e18));
    }

    /// @dev Lent by one account and owed by another, so that interest is accrued.
    function _lendOut(uint256 index) private {
        _fund(tokens[index], otherLender, 100_000e18);
        _do(otherLender, _supplyTo(index, otherLender, 100_000e18));
        _do(otherBorrower, _borrowFrom(index, otherBorrower, 10_000e18));
    }

    function _max(uint256 a, uint256 b) private pure returns (uint256) {
        return a > b ? a : b;
    }
}
