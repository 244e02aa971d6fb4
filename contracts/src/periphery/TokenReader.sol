// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { IERC20 } from "@openzeppelin/contracts/interfaces/IERC20.sol";
import { MetadataReaderLib } from "solady/utils/MetadataReaderLib.sol";

/// @notice Reads tokens that may be old, broken or hostile: no function reverts or uses more gas than its limit.
library TokenReader {
    /// @dev Enough for a rebasing token behind a proxy.
    uint256 private constant BALANCE_GAS = 500_000;
    uint8 private constant MAX_DECIMALS = 18;
    uint256 private constant SYMBOL_LENGTH = 64; // bytes

    /// @return "?" if there is none. Some old tokens return bytes32 instead of a string
    function symbol(address token) internal view returns (string memory) {
        string memory answer = MetadataReaderLib.readSymbol(token, SYMBOL_LENGTH);
        return bytes(answer).length == 0 ? "?" : answer;
    }

    /// @return 0 if the token returns none, or more than the core would have listed
    function decimals(address token) internal view returns (uint8) {
        uint8 answer = MetadataReaderLib.readDecimals(token);
        return answer > MAX_DECIMALS ? 0 : answer;
    }

    /// @return token units; 0 if the token returns none
    function balanceOf(address token, address account) internal view returns (uint256) {
        return MetadataReaderLib.readUint(token, abi.encodeCall(IERC20.balanceOf, (account)), BALANCE_GAS);
    }

    /// @return token units; 0 if the token returns none
    function allowance(address token, address account, address spender) internal view returns (uint256) {
        return MetadataReaderLib.readUint(token, abi.encodeCall(IERC20.allowance, (account, spender)), BALANCE_GAS);
    }
}
