// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ReserveId } from "../types/Ids.sol";

/// @notice Called on the caller of `supply` when it sends data: the books are moved, the tokens not yet pulled.
interface ISupplyCallback {
    function onWeirSupply(ReserveId reserve, uint256 assets, bytes calldata data) external;
}

/// @notice Called on the caller of `supplyCollateral` when it sends data, before the tokens are pulled.
interface ISupplyCollateralCallback {
    function onWeirSupplyCollateral(ReserveId reserve, uint256 assets, bytes calldata data) external;
}

/// @notice Called on the caller of `repay` when it sends data, before the tokens are pulled.
interface IRepayCallback {
    function onWeirRepay(ReserveId reserve, uint256 assets, bytes calldata data) external;
}

/// @notice Called on the caller of `liquidate` when it sends data: the seized tokens are with the receiver already,
/// the debt token not yet pulled.
interface ILiquidateCallback {
    function onWeirLiquidate(ReserveId debtReserve, uint256 repaid, uint256 seized, bytes calldata data) external;
}
