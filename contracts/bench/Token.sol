// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ERC20 } from "solady/tokens/ERC20.sol";

/// @notice The same minimal token for every protocol, so that only the protocols differ.
contract Token is ERC20 {
    uint8 private immutable DECIMALS;

    constructor(uint8 decimals_) {
        DECIMALS = decimals_;
    }

    function mint(address account, uint256 amount) external {
        _mint(account, amount);
    }

    function name() public pure override returns (string memory) {
        return "Token";
    }

    function symbol() public pure override returns (string memory) {
        return "TKN";
    }

    function decimals() public view override returns (uint8) {
        return DECIMALS;
    }
}
