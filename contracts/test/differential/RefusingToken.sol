// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ERC20 } from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @notice A token that can be paused and can block accounts, like USDC and USDT. world.ts sets both by writing the storage,
/// which needs no block: the switch comes first so that its slot is known.
contract RefusingToken is ERC20 {
    error Paused();
    error Blocked(address account);

    uint8 private immutable DECIMALS;

    bool private paused; // slot 5, after ERC20's own
    mapping(address account => bool) private blocked; // slot 6

    constructor(string memory symbol, uint8 decimals_) ERC20(symbol, symbol) {
        DECIMALS = decimals_;
    }

    function mint(address account, uint256 amount) external {
        _mint(account, amount);
    }

    function decimals() public view override returns (uint8) {
        return DECIMALS;
    }

    function _update(address from, address to, uint256 amount) internal override {
        require(!paused, Paused());
        require(!blocked[from], Blocked(from));
        require(!blocked[to], Blocked(to));
        super._update(from, to, amount);
    }
}
