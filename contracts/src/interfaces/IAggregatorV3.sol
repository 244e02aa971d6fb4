// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice The functions of a Chainlink-style feed that ChainlinkOracle reads.
interface IAggregatorV3 {
    /// @notice The number of decimals of an answer.
    function decimals() external view returns (uint8);

    /// @notice The pair that the feed prices, for example "ETH / USD".
    function description() external view returns (string memory);

    /// @return roundId
    /// @return answer with `decimals` decimals
    /// @return startedAt seconds
    /// @return updatedAt seconds; zero while the round has no answer
    /// @return answeredInRound deprecated; feeds repeat the round here
    function latestRoundData()
        external
        view
        returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound);
}
