// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Ownable } from "@openzeppelin/contracts/access/Ownable.sol";

import { TestFeed } from "./TestFeed.sol";

/// @title FeedPoster
/// @notice Owns the feeds of a local chain and posts to all of them in one transaction, so that each step of the simulated market
/// is atomic.
contract FeedPoster is Ownable {
    /// @notice There must be one answer for each feed.
    error LengthsDiffer(uint256 feeds, uint256 answers);

    constructor(address owner_) Ownable(owner_) { }

    function post(TestFeed[] calldata feeds, int256[] calldata answers) external onlyOwner {
        if (feeds.length != answers.length) revert LengthsDiffer(feeds.length, answers.length);
        for (uint256 i; i < feeds.length; ++i) {
            feeds[i].post(answers[i]);
        }
    }
}
