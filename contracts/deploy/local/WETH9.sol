// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title WETH9
/// @notice Wrapped ether for local chains, with the interface and the behaviour of the WETH9 of public chains: an unlimited
/// allowance is never spent, transfers to the zero address are allowed, the total supply is the ether held, and a call of an
/// unknown function is a deposit.
contract WETH9 {
    string public constant name = "Wrapped Ether";
    string public constant symbol = "WETH";
    uint8 public constant decimals = 18;

    event Approval(address indexed src, address indexed guy, uint256 wad);
    event Transfer(address indexed src, address indexed dst, uint256 wad);
    event Deposit(address indexed dst, uint256 wad);
    event Withdrawal(address indexed src, uint256 wad);

    error BalanceTooLow(address account, uint256 balance, uint256 needed);
    error AllowanceTooLow(address account, address spender, uint256 allowance, uint256 needed);
    error EtherRefused(address account);

    mapping(address account => uint256) public balanceOf;
    mapping(address account => mapping(address spender => uint256)) public allowance;

    receive() external payable {
        deposit();
    }

    fallback() external payable {
        deposit();
    }

    function deposit() public payable {
        balanceOf[msg.sender] += msg.value;
        emit Deposit(msg.sender, msg.value);
    }

    function withdraw(uint256 wad) external {
        uint256 balance = balanceOf[msg.sender];
        if (balance < wad) revert BalanceTooLow(msg.sender, balance, wad);
        balanceOf[msg.sender] = balance - wad;
        (bool sent,) = msg.sender.call{ value: wad }("");
        if (!sent) revert EtherRefused(msg.sender);
        emit Withdrawal(msg.sender, wad);
    }

    function totalSupply() external view returns (uint256) {
        return address(this).balance;
    }

    function approve(address guy, uint256 wad) external returns (bool) {
        allowance[msg.sender][guy] = wad;
        emit Approval(msg.sender, guy, wad);
        return true;
    }

    function transfer(address dst, uint256 wad) external returns (bool) {
        return transferFrom(msg.sender, dst, wad);
    }

    function transferFrom(address src, address dst, uint256 wad) public returns (bool) {
        uint256 balance = balanceOf[src];
        if (balance < wad) revert BalanceTooLow(src, balance, wad);
        uint256 allowed = allowance[src][msg.sender];
        if (src != msg.sender && allowed != type(uint256).max) {
            if (allowed < wad) revert AllowanceTooLow(src, msg.sender, allowed, wad);
            allowance[src][msg.sender] = allowed - wad;
        }
        balanceOf[src] -= wad;
        balanceOf[dst] += wad;
        emit Transfer(src, dst, wad);
        return true;
    }
}
