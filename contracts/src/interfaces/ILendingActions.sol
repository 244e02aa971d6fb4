// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { IERC3156FlashBorrower } from "@openzeppelin/contracts/interfaces/IERC3156FlashBorrower.sol";

import { ReserveId } from "../types/Ids.sol";
import { Liquidation } from "./Types.sol";

/// @title ILendingActions
/// @notice What moves money: the part of ILendingPools that `LendingPools` itself carries out. Units and rounding as there.
interface ILendingActions {
    /// @notice Lends to the reserve for `account`. Give assets or shares, the other zero.
    /// @param assets token units; type(uint256).max: the caller's whole token balance
    /// @param shares assets paid are rounded up
    /// @param data when not empty, the caller is called back before the tokens are pulled
    /// @return the assets paid and the shares added (rounded down when assets were given)
    function supply(ReserveId reserve, uint256 assets, uint256 shares, address account, bytes calldata data)
        external
        returns (uint256, uint256);

    /// @notice Takes a lent deposit back, as far as it is idle. Needs the withdraw right over `account`.
    /// @dev Reads prices only if the deposit backs a debt.
    /// @param assets token units; type(uint256).max, here or as shares: all of it
    /// @return the assets paid out (rounded down when shares were given) and the shares burnt (rounded up)
    function withdraw(ReserveId reserve, uint256 assets, uint256 shares, address account, address receiver)
        external
        returns (uint256, uint256);

    /// @notice Adds collateral that is never lent. Anyone may where `account` has some already; else he or his manager.
    /// @param assets token units; type(uint256).max: the caller's whole token balance
    /// @param data when not empty, the caller is called back before the tokens are pulled
    /// @return the assets added
    function supplyCollateral(ReserveId reserve, uint256 assets, address account, bytes calldata data)
        external
        returns (uint256);

    /// @notice Takes unlent collateral back. Needs the withdraw right over `account`.
    /// @param assets token units; type(uint256).max: all of it
    /// @return the assets paid out
    function withdrawCollateral(ReserveId reserve, uint256 assets, address account, address receiver)
        external
        returns (uint256);

    /// @notice Borrows against everything the account has enabled in the pool. Needs the borrow right.
    /// @return shares the debt shares added, rounded up
    function borrow(ReserveId reserve, uint256 assets, address account, address receiver)
        external
        returns (uint256 shares);

    /// @notice Pays a debt back. Anyone may, for anyone. Give assets or shares, the other zero.
    /// @dev `assets` is an upper bound: it is turned into shares rounded down, at most all of the debt, and those are paid
    /// rounded up. Shares above the debt revert.
    /// @param assets token units; type(uint256).max, here or as shares: all of it
    /// @param data when not empty, the caller is called back before the tokens are pulled
    /// @return the assets paid and the debt shares burnt
    function repay(ReserveId reserve, uint256 assets, uint256 shares, address account, bytes calldata data)
        external
        returns (uint256, uint256);

    /// @notice Repays some of the debt of an account whose health factor is below 1 and takes collateral with a bonus.
    /// @dev Collateral counts at its high price, debt at its low one. An account left with debt and no collateral is
    /// written off in the same call. Unlent collateral that stays inside needs a receiver who has some there already, or
    /// whose deposits the caller may manage.
    /// @param data when not empty, the caller is called back after the collateral is sent, before the debt is pulled
    /// @return repaid token units of the debt
    /// @return seized token units of the collateral
    function liquidate(Liquidation calldata liquidation, bytes calldata data)
        external
        returns (uint256 repaid, uint256 seized);

    /// @notice Several calls to this contract in one transaction: all or none.
    function multicall(bytes[] calldata calls) external returns (bytes[] memory results);

    /// @notice Lends any token that this contract holds for the length of the call, free (ERC-3156).
    /// @param receiver is called back with the tokens, and has to approve as many
    /// @return true
    function flashLoan(IERC3156FlashBorrower receiver, address token, uint256 amount, bytes calldata data)
        external
        returns (bool);
}
