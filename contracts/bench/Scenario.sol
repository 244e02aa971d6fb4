// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test, stdMath } from "forge-std/Test.sol";

import { Token } from "./Token.sol";

/// @notice The operations that are measured on every protocol, each twice by the same user. Run with --isolate: each call of a
/// user is then a transaction of its own, and forge counts its 21000, its calldata, its cold accesses and its refunds.
/// @dev A protocol overrides its setup and its calls. Every test begins with the same market: another
/// supplier's 1,000,000 of the loan token, of which another borrower owes 600,000.
abstract contract Scenario is Test {
    struct Call {
        address to;
        bytes data;
    }

    uint256 internal constant MAX = type(uint256).max;
    uint256 internal constant WAD = 1e18;
    uint32 private constant START = 1_800_000_000; // seconds
    uint256 private constant PAUSE = 1200; // seconds before every step

    uint256 internal constant LENT = 10_000e6;
    uint256 internal constant COLLATERAL = 10e18;
    uint256 internal constant DEBT = 5_000e6;
    /// @dev Dollars a whole collateral token, at first and before a liquidation.
    uint256 internal constant PRICE = 2000;
    uint256 internal constant LOW_PRICE = 550;

    Token internal loan;
    Token internal collateral;

    address internal otherLender = makeAddr("other lender");
    address internal otherBorrower = makeAddr("other borrower");
    address internal lender = makeAddr("lender");
    address internal borrower = makeAddr("borrower");
    address internal liquidator = makeAddr("liquidator");
    address private flashBorrower;

    // ------------------------------------------------------------------------------------ What a protocol must answer

    function _protocol() internal pure virtual returns (string memory);

    /// @dev Deploys and lists `loan` and `collateral`, with the prices above.
    function _setUpMarket() internal virtual;

    /// @dev The address that pulls the tokens.
    function _spender() internal view virtual returns (address);

    function _setPrice(uint256 dollars) internal virtual;

    function _supply(address user, uint256 assets) internal view virtual returns (Call memory);
    function _withdraw(address user, uint256 assets) internal view virtual returns (Call memory);
    function _withdrawAll(address user) internal view virtual returns (Call memory);
    function _supplyCollateral(address user, uint256 assets) internal view virtual returns (Call memory);
    function _withdrawCollateral(address user, uint256 assets) internal view virtual returns (Call memory);
    function _borrow(address user, uint256 assets) internal view virtual returns (Call memory);
    function _repay(address user, uint256 assets) internal view virtual returns (Call memory);
    function _repayAll(address user) internal view virtual returns (Call memory);

    /// @dev Repays this much of the borrower's debt.
    function _liquidate(address liquidator, uint256 repaid) internal view virtual returns (Call memory);

    /// @dev A contract with a function borrow(address token, uint256 assets) that takes a flash loan; zero: there is none.
    function _flashBorrower() internal virtual returns (address);

    // --------------------------------------------------------------------------------------------------------- Setup

    function setUp() public virtual {
        vm.warp(START);
        loan = new Token(6);
        collateral = new Token(18);
        _setUpMarket();
        address[5] memory people = [otherLender, otherBorrower, lender, borrower, liquidator];
        for (uint256 i; i < people.length; ++i) {
            _fund(loan, people[i], 10_000_000e6);
            _fund(collateral, people[i], 10_000e18);
        }
        _do(otherLender, _supply(otherLender, 1_000_000e6));
        _do(otherBorrower, _supplyCollateral(otherBorrower, 1000e18));
        _do(otherBorrower, _borrow(otherBorrower, 600_000e6));
    }

    function _fund(Token token, address account, uint256 amount) internal {
        token.mint(account, amount);
        vm.prank(account);
        token.approve(_spender(), MAX);
    }

    /// @dev A user's call that is not measured.
    function _do(address user, Call memory call) internal {
        skip(PAUSE);
        vm.prank(user);
        (bool success, bytes memory answer) = call.to.call(call.data);
        if (success) return;
        assembly ("memory-safe") {
            revert(add(answer, 32), mload(answer))
        }
    }

    /// @dev A user's call, and the gas of the whole transaction.
    function _gasOf(address user, Call memory call) internal returns (uint256) {
        _do(user, call);
        return vm.lastCallGas().gasTotalUsed;
    }

    /// @dev Measures a call twice. Each time it must move about as much of the token to or from the user: interest changes debts
    /// and deposits slightly.
    function _measureTwice(
        string memory operation,
        address user,
        function(address, uint256) internal view returns (Call memory) step,
        uint256 amount,
        Token token
    ) private {
        _measure(string.concat(operation, ", first"), user, step(user, amount), amount, token);
        _measure(operation, user, step(user, amount), amount, token);
    }

    function _measure(string memory name, address user, Call memory call, uint256 amount, Token token) private {
        uint256 before = token.balanceOf(user);
        _record(name, _gasOf(user, call));
        assertApproxEqRel(stdMath.delta(before, token.balanceOf(user)), amount, 0.01e18, name);
    }

    function _record(string memory name, uint256 value) internal {
        vm.snapshotValue(_protocol(), name, value);
    }

    function _openLoan() internal {
        _do(borrower, _supplyCollateral(borrower, COLLATERAL));
        _do(borrower, _borrow(borrower, DEBT));
    }

    // ---------------------------------------------------------------------------------------------------- Operations

    function test_supply() external {
        _measureTwice("supply", lender, _supply, LENT, loan);
    }

    function test_supplyCollateral() external {
        _measureTwice("supplyCollateral", borrower, _supplyCollateral, COLLATERAL, collateral);
    }

    function test_borrow() external {
        _do(borrower, _supplyCollateral(borrower, COLLATERAL));
        _measureTwice("borrow", borrower, _borrow, DEBT, loan);
    }

    function test_repayPart() external {
        _openLoan();
        _measureTwice("repay part", borrower, _repay, DEBT / 10, loan);
    }

    function test_repayAll() external {
        _openLoan();
        _measure("repay all, first", borrower, _repayAll(borrower), DEBT, loan);
        _do(borrower, _borrow(borrower, DEBT));
        _measure("repay all", borrower, _repayAll(borrower), DEBT, loan);
    }

    function test_withdrawPart() external {
        _do(lender, _supply(lender, LENT));
        _measureTwice("withdraw part", lender, _withdraw, LENT / 10, loan);
    }

    function test_withdrawAll() external {
        _do(lender, _supply(lender, LENT));
        _measure("withdraw all, first", lender, _withdrawAll(lender), LENT, loan);
        _do(lender, _supply(lender, LENT));
        _measure("withdraw all", lender, _withdrawAll(lender), LENT, loan);
    }

    function test_withdrawCollateral() external {
        _openLoan();
        _measureTwice("withdrawCollateral", borrower, _withdrawCollateral, COLLATERAL / 10, collateral);
    }

    function test_liquidatePart() external {
        _openLoan();
        _setPrice(LOW_PRICE);
        _measureTwice("liquidate part", liquidator, _liquidate, DEBT / 10, loan);
    }

    function test_flashLoan() external {
        flashBorrower = _flashBorrower();
        if (flashBorrower == address(0)) return;
        // The receiver repays the loan: its balance does not change, except by a premium that it pays itself.
        _fund(loan, flashBorrower, LENT);
        _measureTwice("flash loan", lender, _flashLoan, 0, loan);
    }

    function _flashLoan(address, uint256) private view returns (Call memory) {
        return Call(flashBorrower, abi.encodeWithSignature("borrow(address,uint256)", loan, LENT));
    }
}
