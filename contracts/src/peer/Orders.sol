// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { IERC5267 } from "@openzeppelin/contracts/interfaces/IERC5267.sol";
import { MessageHashUtils } from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";

import { Common, IPeer } from "../interfaces/IPeer.sol";
import { Mover } from "./Mover.sol";
import { Signatures } from "./Signatures.sol";

/// @title Orders
/// @notice What makers sign or place, and how much of it is used. The contract that inherits it hashes its own orders, whose structs
/// begin with the fields of `Common`.
abstract contract Orders is Mover {
    string internal constant VERSION = "1";
    uint256 private constant MAX_PUBLICATION = 4096; // bytes

    bytes32 private constant DOMAIN =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");

    /// @inheritdoc IPeer
    mapping(address maker => uint256) public epochOf;
    /// @inheritdoc IPeer
    mapping(bytes32 hash => bool) public placed;

    /// @dev By maker and keccak256(budget, token); type(uint256).max: cancelled.
    mapping(address maker => mapping(bytes32 key => uint256)) private _used;

    /// @dev The name in the domain.
    function _name() internal pure virtual returns (string memory);

    // -------------------------------------------------------------------------------------------------------- Makers

    /// @inheritdoc IPeer
    function cancel(bytes32 budget, address token) external entry {
        _used[msg.sender][_key(budget, token)] = type(uint256).max;
        emit GroupCancelled(msg.sender, budget, token);
    }

    /// @inheritdoc IPeer
    function bumpEpoch() external entry returns (uint256 epoch) {
        epoch = ++epochOf[msg.sender];
        emit EpochBumped(msg.sender, epoch);
    }

    /// @inheritdoc IPeer
    function publish(bytes calldata data) external entry {
        if (data.length == 0 || data.length > MAX_PUBLICATION) revert PublicationTooLong(data.length);
        emit Published(msg.sender, data);
    }

    /// @dev In place of a signature.
    /// @param order as its struct is encoded
    function _place(address maker, bytes32 hash, bytes calldata order) internal {
        if (msg.sender != maker) revert NotMaker(maker, msg.sender);
        placed[hash] = true;
        emit Placed(maker, hash, order);
    }

    // --------------------------------------------------------------------------------------------------------- Looks

    /// @inheritdoc IPeer
    function used(address maker, bytes32 budget, address token) external view returns (uint256) {
        return _used[maker][_key(budget, token)];
    }

    /// @inheritdoc IPeer
    function DOMAIN_SEPARATOR() public view returns (bytes32) {
        // At each call, because the chain id changes if the chain forks.
        return keccak256(
            abi.encode(DOMAIN, keccak256(bytes(_name())), keccak256(bytes(VERSION)), block.chainid, address(this))
        );
    }

    /// @inheritdoc IERC5267
    function eip712Domain()
        external
        view
        returns (
            bytes1 fields,
            string memory name,
            string memory version,
            uint256 chainId,
            address verifyingContract,
            bytes32 salt,
            uint256[] memory extensions
        )
    {
        return (hex"0f", _name(), VERSION, block.chainid, address(this), bytes32(0), new uint256[](0));
    }

    /// @dev hashStruct of EIP-712 for a struct of plain words, as they came: encoding them again would cost 600 bytes an order. Dirty
    /// bits in a field give a hash that only a maker of that same hash can have signed.
    function _hashWords(bytes32 kind, bytes calldata words) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, kind)
            calldatacopy(add(free, 32), words.offset, words.length)
            hash := keccak256(free, add(words.length, 32))
        }
    }

    function _toDigest(bytes32 content) internal view returns (bytes32) {
        return MessageHashUtils.toTypedDataHash(DOMAIN_SEPARATOR(), content);
    }

    // -------------------------------------------------------------------------------------------------------- Taking

    /// @dev Reverts unless msg.sender may take an order with this hash now.
    function _requireTakable(Common calldata common, bytes32 hash, bytes calldata signature) internal view {
        if (common.taker != address(0) && msg.sender != common.taker) revert OrderInvalid("another taker is named");
        if (msg.sender == common.maker) revert OrderInvalid("taker is the maker");
        if (block.timestamp < common.start) revert OrderInvalid("not started");
        if (block.timestamp > common.expiry) revert OrderInvalid("expired");
        if (common.epoch != epochOf[common.maker]) revert OrderInvalid("another epoch");
        if (signature.length == 0 && placed[hash]) return;
        if (!Signatures.isSigned(common.maker, hash, signature, gasleft())) revert SignatureInvalid(common.maker);
    }

    // -------------------------------------------------------------------------------------------------------- Budgets

    /// @dev Uses `amount` of the order's budget: at least `minimum`, or all that `limit` leaves.
    function _use(Common calldata common, bytes32 hash, address token, uint256 limit, uint256 minimum, uint256 amount)
        internal
    {
        bytes32 budget = _budget(common, hash);
        bytes32 key = _key(budget, token);
        uint256 before = _used[common.maker][key];
        if (before == type(uint256).max) revert OrderInvalid("cancelled");
        uint256 left = before < limit ? limit - before : 0;
        if (left == 0) revert OrderInvalid("used up");
        if (amount > left) revert OrderInvalid("more than is left");
        if (amount == 0 || (amount < minimum && amount != left)) revert OrderInvalid("less than the minimum");
        _used[common.maker][key] = before + amount;
        emit Used(common.maker, budget, token, before + amount);
    }

    /// @dev Gives back what was used, unless the maker has cancelled.
    function _giveBack(Common calldata common, bytes32 hash, address token, uint256 amount) internal {
        bytes32 budget = _budget(common, hash);
        bytes32 key = _key(budget, token);
        uint256 before = _used[common.maker][key];
        if (before == type(uint256).max) return;
        // On a chain that has forked since, an order without a group has another hash, of which nothing is used.
        uint256 rest = before < amount ? 0 : before - amount;
        _used[common.maker][key] = rest;
        emit Used(common.maker, budget, token, rest);
    }

    function _budget(Common calldata common, bytes32 hash) private pure returns (bytes32) {
        return common.group == 0 ? hash : common.group;
    }

    function _key(bytes32 budget, address token) private pure returns (bytes32) {
        return keccak256(abi.encode(budget, token));
    }
}
