// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice What a Chainlink-style feed answers, as far as anything here reads it.
interface IAggregatorV3 {
    /// @notice How many decimals an answer has.
    function decimals() external view returns (uint8);

    /// @notice What the feed is the price of, say "ETH / USD".
    function description() external view returns (string memory);

    /// @return roundId
    /// @return answer with `decimals` decimals
    /// @return startedAt seconds
    /// @return updatedAt seconds; zero while the round has no answer
    /// @return answeredInRound superseded; feeds repeat the round here
    function latestRoundData()
        external
        view
        returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound);
}
