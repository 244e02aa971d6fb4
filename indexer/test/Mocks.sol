// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice Emits the given logs in order, in one transaction.
contract Emitter {
    struct Entry {
        bytes32[] topics;
        bytes data;
    }

    function emitAll(Entry[] calldata entries) external {
        for (uint256 i; i < entries.length; i++) {
            bytes32[] memory topics = entries[i].topics;
            bytes memory data = entries[i].data;
            assembly ("memory-safe") {
                let t := add(topics, 0x20)
                let d := add(data, 0x20)
                let n := mload(data)
                switch mload(topics)
                case 1 { log1(d, n, mload(t)) }
                case 2 { log2(d, n, mload(t), mload(add(t, 0x20))) }
                case 3 { log3(d, n, mload(t), mload(add(t, 0x20)), mload(add(t, 0x40))) }
                case 4 { log4(d, n, mload(t), mload(add(t, 0x20)), mload(add(t, 0x40)), mload(add(t, 0x60))) }
            }
        }
    }
}

/// @notice A token that anyone can mint.
contract Token {
    string public symbol;
    uint8 public immutable decimals;
    mapping(address => uint256) public balanceOf;
    mapping(address => mapping(address => uint256)) public allowance;

    constructor(string memory symbol_, uint8 decimals_) {
        symbol = symbol_;
        decimals = decimals_;
    }

    function name() external view returns (string memory) {
        return string.concat("Test ", symbol);
    }

    function mint(address account, uint256 amount) external {
        balanceOf[account] += amount;
    }

    function approve(address spender, uint256 amount) external returns (bool) {
        allowance[msg.sender][spender] = amount;
        return true;
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        balanceOf[msg.sender] -= amount;
        balanceOf[to] += amount;
        return true;
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        allowance[from][msg.sender] -= amount;
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
        return true;
    }
}

/// @notice An oracle whose price band anyone can set.
contract Oracle {
    bytes32 public constant unit = "USD";
    uint256 private low;
    uint256 private high;

    function set(uint256 low_, uint256 high_) external {
        (low, high) = (low_, high_);
    }

    function price() external view returns (uint256, uint256) {
        return (low, high);
    }
}

/// @notice Takes a flash loan and approves its repayment.
contract Borrower {
    function onFlashLoan(address, address token, uint256 amount, uint256, bytes calldata) external returns (bytes32) {
        Token(token).approve(msg.sender, amount);
        return keccak256("ERC3156FlashBorrower.onFlashLoan");
    }
}
