// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { IERC3156FlashBorrower } from "@openzeppelin/contracts/interfaces/IERC3156FlashBorrower.sol";

import { ReserveId } from "../types/Ids.sol";
import { Liquidation } from "./Types.sol";

/// @title ILendingActions
/// @notice The functions of ILendingPools that move tokens; `LendingPools` implements them itself. Units and rounding as there.
interface ILendingActions {
    /// @notice Lends to the reserve for `account`. Exactly one of assets and shares must be nonzero.
    /// @param assets token units; type(uint256).max: the caller's whole token balance
    /// @param shares assets paid are rounded up
    /// @param data if not empty, the caller is called back before the tokens are pulled
    /// @return the assets paid and the shares added (rounded down if assets were given)
    function supply(ReserveId reserve, uint256 assets, uint256 shares, address account, bytes calldata data)
        external
        returns (uint256, uint256);

    /// @notice Withdraws a lent deposit from the reserve's idle liquidity. Needs the withdraw right over `account`.
    /// @dev Reads prices only if the deposit backs a debt.
    /// @param assets token units; type(uint256).max, as assets or as shares: the whole deposit
    /// @return the assets paid out (rounded down if shares were given) and the shares burnt (rounded up)
    function withdraw(ReserveId reserve, uint256 assets, uint256 shares, address account, address receiver)
        external
        returns (uint256, uint256);

    /// @notice Adds collateral that is never lent. Anyone may top up existing collateral; only the account, or an operator with the
    /// manage right, can add the first of a reserve.
    /// @param assets token units; type(uint256).max: the caller's whole token balance
    /// @param data if not empty, the caller is called back before the tokens are pulled
    /// @return the assets added
    function supplyCollateral(ReserveId reserve, uint256 assets, address account, bytes calldata data)
        external
        returns (uint256);

    /// @notice Withdraws unlent collateral. Needs the withdraw right over `account`.
    /// @param assets token units; type(uint256).max: the whole collateral
    /// @return the assets paid out
    function withdrawCollateral(ReserveId reserve, uint256 assets, address account, address receiver)
        external
        returns (uint256);

    /// @notice Borrows against all collateral that the account has enabled in the pool. Needs the borrow right over `account`.
    /// @return shares the debt shares added, rounded up
    function borrow(ReserveId reserve, uint256 assets, address account, address receiver)
        external
        returns (uint256 shares);

    /// @notice Repays a debt of any account. Exactly one of assets and shares must be nonzero.
    /// @dev `assets` is an upper bound; an excess repays the whole debt. It is converted to shares rounded down, and the assets
    /// paid for these are rounded up. Shares above the debt revert.
    /// @param assets token units; type(uint256).max, as assets or as shares: the whole debt
    /// @param data if not empty, the caller is called back before the tokens are pulled
    /// @return the assets paid and the debt shares burnt
    function repay(ReserveId reserve, uint256 assets, uint256 shares, address account, bytes calldata data)
        external
        returns (uint256, uint256);

    /// @notice Repays debt of an account whose health factor is below 1, and seizes collateral of the same value plus a bonus.
    /// @dev Values collateral at its high price and debt at its low price. If the account is left with debt and without
    /// collateral, the debt is written off in the same call. `inside` with unlent collateral needs a receiver who has collateral in
    /// the reserve already, or for whom the caller has the manage right.
    /// @param data if not empty, the caller is called back after the collateral is sent and before the debt is pulled
    /// @return repaid token units of the debt
    /// @return seized token units of the collateral
    function liquidate(Liquidation calldata liquidation, bytes calldata data)
        external
        returns (uint256 repaid, uint256 seized);

    /// @notice Makes several calls to this contract as msg.sender. If one reverts, all revert.
    function multicall(bytes[] calldata calls) external returns (bytes[] memory results);

    /// @notice Lends any token that this contract holds for the duration of the call, without a fee (ERC-3156).
    /// @param receiver gets the tokens and the callback, and has to approve this contract for the same amount
    /// @return true
    function flashLoan(IERC3156FlashBorrower receiver, address token, uint256 amount, bytes calldata data)
        external
        returns (bool);
}
