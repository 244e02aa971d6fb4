// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Ownable } from "@openzeppelin/contracts/access/Ownable.sol";
import { ERC20 } from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title TestToken
/// @notice An ERC-20 for local chains with a faucet.
contract TestToken is ERC20, Ownable {
    struct Drips {
        uint40 since; // seconds; the start of the account's current day
        uint8 count; // drips in that day
    }

    /// @notice The account has used its ten drips of a day; the next is possible at `opensAt`, seconds.
    error DripsUsedUp(address account, uint256 opensAt);

    uint256 private constant DRIPS_A_DAY = 10;

    uint8 private immutable DECIMALS;
    /// @notice Token units of one drip.
    uint256 public immutable dripAmount;
    mapping(address account => Drips) private dripsOf;

    constructor(string memory name_, string memory symbol_, uint8 decimals_, uint256 dripAmount_)
        ERC20(name_, symbol_)
        Ownable(msg.sender)
    {
        DECIMALS = decimals_;
        dripAmount = dripAmount_;
    }

    /// @notice Mints `dripAmount` to the caller, at most ten times a day: enough to try things out, too little to fill a cap.
    function drip() external {
        Drips storage drips = dripsOf[msg.sender];
        if (block.timestamp >= drips.since + 1 days) (drips.since, drips.count) = (uint40(block.timestamp), 0);
        if (drips.count >= DRIPS_A_DAY) revert DripsUsedUp(msg.sender, drips.since + 1 days);
        ++drips.count;
        _mint(msg.sender, dripAmount);
    }

    /// @notice Mints tokens, for seeds. Owner only.
    function mint(address account, uint256 amount) external onlyOwner {
        _mint(account, amount);
    }

    function decimals() public view override returns (uint8) {
        return DECIMALS;
    }
}
