// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Ownable } from "@openzeppelin/contracts/access/Ownable.sol";

import { IAggregatorV3 } from "../../src/interfaces/IAggregatorV3.sol";

/// @title TestFeed
/// @notice A Chainlink-style feed for local chains that returns what its owner posts.
contract TestFeed is IAggregatorV3, Ownable {
    event AnswerUpdated(int256 indexed current, uint256 indexed roundId, uint256 updatedAt);

    string public description;
    uint8 public immutable decimals;

    uint80 private round;
    uint40 private updatedAt; // seconds
    int256 private answer;

    constructor(string memory description_, uint8 decimals_, int256 answer_, address owner_) Ownable(owner_) {
        description = description_;
        decimals = decimals_;
        _post(answer_);
    }

    function post(int256 answer_) external onlyOwner {
        _post(answer_);
    }

    /// @inheritdoc IAggregatorV3
    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        return (round, answer, updatedAt, updatedAt, round);
    }

    function _post(int256 answer_) private {
        ++round;
        (answer, updatedAt) = (answer_, uint40(block.timestamp));
        emit AnswerUpdated(answer_, round, block.timestamp);
    }
}
