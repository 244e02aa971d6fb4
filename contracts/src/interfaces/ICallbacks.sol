// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ReserveId } from "../types/Ids.sol";

/// @notice Called on the caller of `supply` if it passes data, after the books change and before the tokens are pulled.
interface ISupplyCallback {
    function onWeirSupply(ReserveId reserve, uint256 assets, bytes calldata data) external;
}

/// @notice Called on the caller of `supplyCollateral` if it passes data, before the tokens are pulled.
interface ISupplyCollateralCallback {
    function onWeirSupplyCollateral(ReserveId reserve, uint256 assets, bytes calldata data) external;
}

/// @notice Called on the caller of `repay` if it passes data, before the tokens are pulled.
interface IRepayCallback {
    function onWeirRepay(ReserveId reserve, uint256 assets, bytes calldata data) external;
}

/// @notice Called on the caller of `liquidate` if it passes data, after the seized tokens are sent to the receiver and before
/// the debt token is pulled.
interface ILiquidateCallback {
    function onWeirLiquidate(ReserveId debtReserve, uint256 repaid, uint256 seized, bytes calldata data) external;
}
