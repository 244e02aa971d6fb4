// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Like USDT: approve() returns nothing, and refuses to change an allowance from nonzero to nonzero; its issuer, here
/// anyone, can block a holder.
/// @dev Storage layout as in OpenZeppelin's ERC-20: a test may put this code in place of such a token.
contract OldToken {
    mapping(address account => uint256) public balanceOf;
    mapping(address account => mapping(address spender => uint256)) public allowance;
    uint256 public totalSupply;
    string public name;
    string public symbol;
    mapping(address holder => bool) private blocked;

    uint8 public constant decimals = 6;

    event Approval(address indexed owner, address indexed spender, uint256 value);
    event Transfer(address indexed from, address indexed to, uint256 value);

    function approve(address spender, uint256 amount) external {
        if (amount != 0 && allowance[msg.sender][spender] != 0) revert();
        allowance[msg.sender][spender] = amount;
        emit Approval(msg.sender, spender, amount);
    }

    function transfer(address receiver, uint256 amount) external {
        _move(msg.sender, receiver, amount);
    }

    function transferFrom(address sender, address receiver, uint256 amount) external {
        allowance[sender][msg.sender] -= amount;
        _move(sender, receiver, amount);
    }

    function setBlocked(address holder, bool blocked_) external {
        blocked[holder] = blocked_;
    }

    function _move(address sender, address receiver, uint256 amount) private {
        if (blocked[sender] || blocked[receiver]) revert();
        balanceOf[sender] -= amount;
        balanceOf[receiver] += amount;
        emit Transfer(sender, receiver, amount);
    }
}
