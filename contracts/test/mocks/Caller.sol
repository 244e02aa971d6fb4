// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC20 } from "@openzeppelin/contracts/interfaces/IERC20.sol";

import {
    ILiquidateCallback,
    IRepayCallback,
    ISupplyCallback,
    ISupplyCollateralCallback
} from "../../src/interfaces/ICallbacks.sol";
import { ReserveId } from "../../src/types/Ids.sol";

/// @notice A contract that uses the core: makes the calls it is told to, and others from within its callbacks.
contract Caller is ISupplyCallback, ISupplyCollateralCallback, IRepayCallback, ILiquidateCallback {
    struct Call {
        address target;
        bytes data;
    }

    /// @notice What the last callback brought.
    bytes4 public selector;
    ReserveId public reserve;
    uint256 public assets;
    uint256 public seized;
    bytes public payload;
    address public sender;
    uint256 public heldThen; // of `watched`, token units, when the callback came
    uint256 public count;

    IERC20 private watched;
    Call[] private plan_;

    function watch(IERC20 token) external {
        watched = token;
    }

    /// @notice Adds a call to those that the next callback makes.
    function plan(address target, bytes calldata data) external {
        plan_.push(Call(target, data));
    }

    function execute(address target, bytes calldata data) external returns (bytes memory) {
        return _call(target, data);
    }

    function onWeirSupply(ReserveId id, uint256 assets_, bytes calldata data) external {
        _note(id, assets_, 0, data);
    }

    function onWeirSupplyCollateral(ReserveId id, uint256 assets_, bytes calldata data) external {
        _note(id, assets_, 0, data);
    }

    function onWeirRepay(ReserveId id, uint256 assets_, bytes calldata data) external {
        _note(id, assets_, 0, data);
    }

    function onWeirLiquidate(ReserveId id, uint256 repaid, uint256 seized_, bytes calldata data) external {
        _note(id, repaid, seized_, data);
    }

    function _note(ReserveId id, uint256 assets_, uint256 seized_, bytes calldata data) private {
        ++count;
        (selector, reserve, assets, seized, payload, sender) = (msg.sig, id, assets_, seized_, data, msg.sender);
        if (address(watched) != address(0)) heldThen = watched.balanceOf(address(this));
        Call[] memory now_ = plan_;
        delete plan_;
        for (uint256 i; i < now_.length; ++i) {
            _call(now_[i].target, now_[i].data);
        }
    }

    function _call(address target, bytes memory data) private returns (bytes memory answer) {
        bool success;
        (success, answer) = target.call(data);
        if (success) return answer;
        assembly ("memory-safe") {
            revert(add(answer, 32), mload(answer))
        }
    }
}
