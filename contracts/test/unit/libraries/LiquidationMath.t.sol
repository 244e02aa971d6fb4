// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { LiquidationMath } from "../../../src/math/LiquidationMath.sol";

/// @notice The dust rules to the unit. A debt of 100 and a collateral of 60, both worth a unit each; the offer is 50.
contract LiquidationMathTest is Test {
    function test_size_aCollateralOfExactlyTheDustStays() public pure {
        LiquidationMath.Terms memory terms = _terms();
        terms.dust = 10;
        _sizes(terms, 50, 50);
        terms.dust = 11;
        _sizes(terms, 60, 60);
    }

    function test_size_aDebtOfExactlyTheDustStays() public pure {
        LiquidationMath.Terms memory terms = _terms();
        terms.collateralAssets = 1000;
        terms.dust = 50;
        _sizes(terms, 50, 50);
        terms.dust = 51;
        _sizes(terms, 100, 100);
    }

    function _terms() private pure returns (LiquidationMath.Terms memory) {
        return LiquidationMath.Terms({
            collateral: 80,
            debt: 100,
            debtPrice: 1e18,
            collateralPrice: 1e18,
            threshold: 0.8e18,
            bonus: 0,
            target: 1.05e18,
            dust: 0,
            debtAssets: 100,
            collateralAssets: 60,
            maxRepaid: 50
        });
    }

    function _sizes(LiquidationMath.Terms memory terms, uint256 repaid, uint256 seized) private pure {
        (uint256 repaid_, uint256 seized_) = LiquidationMath.size(terms);
        assertEq(repaid_, repaid, "repaid");
        assertEq(seized_, seized, "seized");
    }
}
