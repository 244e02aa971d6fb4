// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { IERC5267 } from "@openzeppelin/contracts/interfaces/IERC5267.sol";

import { ILendingPools } from "./ILendingPools.sol";

/// @notice The first six fields of every order, in this order: what decides who may take it, and when.
/// @dev A maker's budget is what the orders of a group may use of one token; each order counts the whole use against its own
/// limit. An order without a group has a budget of its own: its hash stands for the group.
struct Common {
    address maker; // who signs it, or places it
    address taker; // who alone may take it; zero: anyone
    uint256 epoch; // the maker's present one, see `epochOf`
    bytes32 group; // orders that share a budget; zero: the order's own
    uint256 start; // seconds; the first at which it can be taken
    uint256 expiry; // seconds; the last at which it can be taken
}

/// @title IPeer
/// @notice What the contracts between two persons share: signed orders, budgets, and money that its owner refused. Amounts are in
/// token units. No owner, no upgrade, no fee.
interface IPeer is IERC5267 {
    // --------------------------------------------------------------------------------------------------------- Errors

    /// @notice The address given to the constructor as the core holds no code.
    error CoreInvalid(address core);
    /// @notice The contract is running: a token, the core or a callback cannot enter it.
    error Reentered();
    /// @notice Fewer tokens arrived than are due: the token takes a fee on transfer.
    error ArrivedTooLittle(address token, uint256 arrived, uint256 due);
    /// @notice Too little gas is left to make a payment with its full gas limit. Send more gas.
    error GasTooLow(uint256 left, uint256 needed);
    /// @notice The address holds no code, does not answer `decimals()`, or is this contract or the core.
    error TokenInvalid(address token);
    /// @notice The receiver is zero, this contract or the core.
    error ReceiverInvalid(address receiver);
    /// @notice The reserve does not lend this token.
    error SourceInvalid(uint256 reserve, address token);
    /// @notice The order cannot be taken, for this reason in words. `PeerLens` tells it beforehand.
    error OrderInvalid(bytes32 reason);
    /// @notice Neither the account's key nor the account (ERC-1271) signed this, nor did the account place it.
    error SignatureInvalid(address account);
    /// @notice Only the maker can place an order.
    error NotMaker(address maker, address caller);
    /// @notice A published order has 1 to 4,096 bytes.
    error PublicationTooLong(uint256 length);
    /// @notice Nothing is kept for the caller in this token.
    error NothingToCollect(address party, address token);

    // --------------------------------------------------------------------------------------------------------- Events

    /// @notice A party refused a payment: it is kept until the party collects it.
    event Credited(address indexed party, address indexed token, uint256 amount);
    event Collected(address indexed party, address indexed token, address receiver, uint256 amount);
    /// @notice What the maker's orders of a budget have used of a token now; type(uint256).max: cancelled.
    /// @param budget the orders' group, or the hash of an order without one
    event Used(address indexed maker, bytes32 indexed budget, address indexed token, uint256 used);
    event GroupCancelled(address indexed maker, bytes32 indexed budget, address indexed token);
    /// @notice No order of an earlier epoch can be taken any more.
    event EpochBumped(address indexed maker, uint256 epoch);
    /// @notice The maker's transaction stands for a signature.
    /// @param order as its struct is encoded
    event Placed(address indexed maker, bytes32 indexed hash, bytes order);
    /// @notice Anything that the caller wants to be found, such as an order with its signature. Nothing of it is checked.
    event Published(address indexed caller, bytes data);

    // ------------------------------------------------------------------------------------------------------ Functions

    /// @notice The core whose reserves are sources and sinks.
    function CORE() external view returns (ILendingPools);

    /// @notice What `party` refused of a token and can collect, token units.
    function credit(address party, address token) external view returns (uint256);

    /// @notice Sends what the caller refused to `receiver`.
    /// @return amount token units
    function collect(address token, address receiver) external returns (uint256 amount);

    /// @notice What the maker's orders of a budget have used of a token; type(uint256).max: cancelled.
    /// @param budget the orders' group, or the hash of an order without one
    function used(address maker, bytes32 budget, address token) external view returns (uint256);

    /// @notice Cancels the caller's orders of a budget that use this token.
    /// @param budget the orders' group, or the hash of an order without one
    function cancel(bytes32 budget, address token) external;

    /// @notice The epoch that the maker's orders must name.
    function epochOf(address maker) external view returns (uint256);

    /// @notice Cancels all of the caller's orders, and what the caller signed about deals.
    /// @return epoch the caller's new one
    function bumpEpoch() external returns (uint256 epoch);

    /// @notice Whether the maker placed the order with this hash, so that it needs no signature.
    function placed(bytes32 hash) external view returns (bool);

    /// @notice Puts up to 4,096 bytes into an event.
    function publish(bytes calldata data) external;

    /// @notice Of EIP-712; computed at each call.
    function DOMAIN_SEPARATOR() external view returns (bytes32);
}
