// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC20 } from "@openzeppelin/contracts/interfaces/IERC20.sol";

import { IPeerDesk, Progress } from "../../src/interfaces/IPeerDesk.sol";
import { ReserveId } from "../../src/types/Ids.sol";

/// @notice Everything that the differential test of deals compares after an action, in one call: a list of words, which desk.ts reads in
/// the same order.
contract DeskCensus {
    /// @notice What makers' orders use of a token.
    struct Budget {
        address maker;
        bytes32 budget;
    }

    struct Question {
        IPeerDesk desk;
        IERC20 token;
        ReserveId reserve;
        address[] accounts;
        bytes32[] deals; // ids
        Budget[] budgets;
    }

    function take(Question calldata question) external view returns (uint256[] memory words) {
        uint256 length = question.accounts.length + question.deals.length;
        words = new uint256[](3 + 6 * length + question.budgets.length);
        words[0] = question.token.balanceOf(address(question.desk));
        words[1] = question.desk.CORE().positionOf(question.reserve, address(question.desk)).supplyShares;
        words[2] = question.desk.dealCount();
        uint256 offset = 3;
        for (uint256 i; i < question.accounts.length; ++i) {
            _account(words, offset, question, question.accounts[i]);
            offset += 6;
        }
        for (uint256 i; i < question.deals.length; ++i) {
            _deal(words, offset, question.desk.progressOf(question.deals[i]));
            offset += 6;
        }
        for (uint256 i; i < question.budgets.length; ++i) {
            Budget calldata budget = question.budgets[i];
            words[offset + i] = question.desk.used(budget.maker, budget.budget, address(question.token));
        }
    }

    function _account(uint256[] memory words, uint256 offset, Question calldata question, address account)
        private
        view
    {
        IPeerDesk desk = question.desk;
        words[offset] = question.token.balanceOf(account);
        words[offset + 1] = desk.CORE().positionOf(question.reserve, account).supplyShares;
        words[offset + 2] = desk.credit(account, address(question.token));
        words[offset + 3] = desk.epochOf(account);
        words[offset + 4] = desk.servesUntil(account);
        words[offset + 5] = uint160(desk.watcherOf(account));
    }

    function _deal(uint256[] memory words, uint256 offset, Progress memory progress) private pure {
        words[offset] = uint256(progress.stage);
        words[offset + 1] = progress.seen ? 1 : 0;
        words[offset + 2] = progress.clock;
        words[offset + 3] = progress.round;
        words[offset + 4] = uint160(progress.arbiter);
        words[offset + 5] = progress.arbiterFee;
    }
}
