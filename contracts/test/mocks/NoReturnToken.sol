// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Like USDT: transfers return nothing. The symbol is bytes32, like MKR's.
contract NoReturnToken {
    bytes32 public constant symbol = "USDT32";
    uint8 public constant decimals = 6;

    mapping(address account => uint256) public balanceOf;
    mapping(address account => mapping(address spender => uint256)) public allowance;

    function mint(address account, uint256 amount) external {
        balanceOf[account] += amount;
    }

    function approve(address spender, uint256 amount) external {
        allowance[msg.sender][spender] = amount;
    }

    function transfer(address receiver, uint256 amount) external {
        _move(msg.sender, receiver, amount);
    }

    function transferFrom(address sender, address receiver, uint256 amount) external {
        allowance[sender][msg.sender] -= amount;
        _move(sender, receiver, amount);
    }

    function _move(address sender, address receiver, uint256 amount) private {
        balanceOf[sender] -= amount;
        balanceOf[receiver] += amount;
    }
}
