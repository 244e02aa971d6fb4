// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IAggregatorV3 } from "../../../src/interfaces/IAggregatorV3.sol";

/// @notice A feed that returns what a test sets, or misbehaves as the test asks.
contract MockFeed is IAggregatorV3 {
    enum Habit {
        Answers,
        Reverts,
        AnswersTooLittle,
        BurnsGas,
        RevertsWithABomb,
        AnswersAtACost
    }

    error Down();

    string public constant description = "mock";
    uint8 public immutable decimals;
    int256 public answer;
    uint256 public updatedAt;
    Habit public habit;
    uint256 public cost; // least gas of an answer, under AnswersAtACost

    constructor(uint8 decimals_, int256 answer_) {
        decimals = decimals_;
        set(answer_);
    }

    function set(int256 answer_) public {
        (answer, updatedAt) = (answer_, block.timestamp);
    }

    function setUpdatedAt(uint256 updatedAt_) external {
        updatedAt = updatedAt_;
    }

    function setCost(uint256 cost_) external {
        (habit, cost) = (Habit.AnswersAtACost, cost_);
    }

    function setHabit(Habit habit_) external {
        habit = habit_;
    }

    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        require(habit != Habit.Reverts, Down());
        if (habit == Habit.AnswersTooLittle) {
            assembly {
                return(0, 32)
            }
        }
        if (habit == Habit.BurnsGas) {
            assembly {
                invalid()
            }
        }
        if (habit == Habit.AnswersAtACost) {
            uint256 end = gasleft() - cost;
            while (gasleft() > end) { }
        }
        if (habit == Habit.RevertsWithABomb) {
            assembly {
                revert(0, 50000)
            }
        }
        return (1, answer, updatedAt, updatedAt, 1);
    }
}
