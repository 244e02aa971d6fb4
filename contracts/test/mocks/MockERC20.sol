// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ERC20 } from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @notice A well-behaved token that anyone may mint.
contract MockERC20 is ERC20 {
    uint8 private immutable DECIMALS;

    constructor(string memory symbol_, uint8 decimals_) ERC20(symbol_, symbol_) {
        DECIMALS = decimals_;
    }

    function mint(address account, uint256 amount) external virtual {
        _mint(account, amount);
    }

    function burnAll(address account) external {
        _burn(account, balanceOf(account));
    }

    function decimals() public view override returns (uint8) {
        return DECIMALS;
    }
}
