// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC20 } from "@openzeppelin/contracts/interfaces/IERC20.sol";
import { IERC3156FlashBorrower } from "@openzeppelin/contracts/interfaces/IERC3156FlashBorrower.sol";

/// @notice Takes flash loans, makes the calls it is given while it has them, and keeps their results.
contract FlashBorrower is IERC3156FlashBorrower {
    struct Call {
        address target;
        bytes data;
    }

    struct Loan {
        address sender;
        address initiator;
        address token;
        uint256 amount;
        uint256 fee;
        bytes data;
        uint256 held; // of that token, when the loan arrived
    }

    bytes32 public answer = keccak256("ERC3156FlashBorrower.onFlashLoan");
    Loan[] private loans_;
    Call[] private plan_;

    function setAnswer(bytes32 answer_) external {
        answer = answer_;
    }

    /// @notice Adds a call for the next loan to make.
    function plan(address target, bytes calldata data) external {
        plan_.push(Call(target, data));
    }

    function execute(address target, bytes calldata data) external returns (bytes memory) {
        return _call(target, data);
    }

    function loans() external view returns (Loan[] memory) {
        return loans_;
    }

    function onFlashLoan(address initiator, address token, uint256 amount, uint256 fee, bytes calldata data)
        external
        returns (bytes32)
    {
        loans_.push(Loan(msg.sender, initiator, token, amount, fee, data, IERC20(token).balanceOf(address(this))));
        Call[] memory now_ = plan_;
        delete plan_;
        for (uint256 i; i < now_.length; ++i) {
            _call(now_[i].target, now_[i].data);
        }
        return answer;
    }

    function _call(address target, bytes memory data) private returns (bytes memory result) {
        bool success;
        (success, result) = target.call(data);
        if (success) return result;
        assembly ("memory-safe") {
            revert(add(result, 32), mload(result))
        }
    }
}
