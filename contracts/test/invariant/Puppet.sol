// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC3156FlashBorrower } from "@openzeppelin/contracts/interfaces/IERC3156FlashBorrower.sol";

import {
    ILiquidateCallback,
    IRepayCallback,
    ISupplyCallback,
    ISupplyCollateralCallback
} from "../../src/interfaces/ICallbacks.sol";
import { ReserveId } from "../../src/types/Ids.sol";

/// @notice A contract that is a user: what it was told to do in its next callback it tries to do there.
contract Puppet is
    ISupplyCallback,
    ISupplyCollateralCallback,
    IRepayCallback,
    ILiquidateCallback,
    IERC3156FlashBorrower
{
    address private immutable CORE;

    bytes[] private planned;
    /// @notice Calls in callbacks that succeeded, and callbacks that came.
    uint256 public done;
    uint256 public callbacks;

    constructor(address core) {
        CORE = core;
    }

    function plan(bytes[] memory calls) external {
        planned = calls;
    }

    function onWeirSupply(ReserveId, uint256, bytes calldata) external {
        _carryOut();
    }

    function onWeirSupplyCollateral(ReserveId, uint256, bytes calldata) external {
        _carryOut();
    }

    function onWeirRepay(ReserveId, uint256, bytes calldata) external {
        _carryOut();
    }

    function onWeirLiquidate(ReserveId, uint256, uint256, bytes calldata) external {
        _carryOut();
    }

    function onFlashLoan(address, address, uint256, uint256, bytes calldata) external returns (bytes32) {
        _carryOut();
        return keccak256("ERC3156FlashBorrower.onFlashLoan");
    }

    /// @dev The plan is struck out first: calls of it may call back again.
    function _carryOut() private {
        ++callbacks;
        bytes[] memory calls = planned;
        delete planned;
        for (uint256 i; i < calls.length; ++i) {
            (bool success,) = CORE.call(calls[i]);
            if (success) ++done;
        }
    }
}
