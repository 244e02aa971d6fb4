// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { IERC20 } from "@openzeppelin/contracts/interfaces/IERC20.sol";
import { IERC20Metadata } from "@openzeppelin/contracts/interfaces/IERC20Metadata.sol";
import { SafeTransferLib } from "solady/utils/SafeTransferLib.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { IPeer } from "../interfaces/IPeer.sol";
import { ReserveId } from "../types/Ids.sol";
import { Probe } from "./Probe.sol";

/// @title Mover
/// @notice Moves tokens between parties who may be hostile to each other. What is pulled is measured; what a party refuses is kept
/// for it, so that nobody blocks another by refusing money.
/// @dev Of a token it assumes what the core assumes. While a function runs, no other can be entered. A surplus that arrives with
/// a pull belongs to nobody.
abstract contract Mover is IPeer {
    /// @notice Gas that a payment gets, to a party or into a reserve. Hooks of tokens may burn all of it.
    uint256 internal constant PAY_GAS = 300_000;

    /// @inheritdoc IPeer
    ILendingPools public immutable CORE;

    /// @inheritdoc IPeer
    mapping(address party => mapping(address token => uint256)) public credit;

    bool private transient _running;

    /// @param core a `LendingPools`
    constructor(ILendingPools core) {
        if (address(core).code.length == 0) revert CoreInvalid(address(core));
        CORE = core;
    }

    /// @dev Of every function that changes state.
    modifier entry() {
        if (_running) revert Reentered();
        _running = true;
        _;
        _running = false;
    }

    /// @inheritdoc IPeer
    function collect(address token, address receiver) external entry returns (uint256 amount) {
        _requireReceiver(receiver);
        amount = credit[msg.sender][token];
        if (amount == 0) revert NothingToCollect(msg.sender, token);
        credit[msg.sender][token] = 0;
        emit Collected(msg.sender, token, receiver, amount);
        SafeTransferLib.safeTransfer(token, receiver, amount);
    }

    function _requireReceiver(address receiver) internal view {
        if (receiver == address(0) || _isOurs(receiver)) revert ReceiverInvalid(receiver);
    }

    /// @dev Without `decimals()` an NFT would pass as a token: its transferFrom takes an id where a token's takes an amount.
    function _requireToken(address token) private view {
        if (_isOurs(token)) revert TokenInvalid(token);
        (bool answered,) = Probe.word(token, abi.encodeCall(IERC20Metadata.decimals, ()), gasleft());
        if (!answered) revert TokenInvalid(token);
    }

    function _isOurs(address account) private view returns (bool) {
        return account == address(this) || account == address(CORE);
    }

    /// @dev Moves tokens of `from`, who approved this contract, and measures what arrives at `to`.
    function _pull(address token, address from, uint256 amount, address to) internal {
        _requireToken(token);
        uint256 before = _balanceOf(token, to);
        SafeTransferLib.safeTransferFrom(token, from, to, amount);
        _requireArrived(token, to, before, amount);
    }

    function _requireArrived(address token, address to, uint256 before, uint256 due) internal view {
        uint256 balance = _balanceOf(token, to);
        uint256 arrived = balance < before ? 0 : balance - before;
        if (arrived < due) revert ArrivedTooLittle(token, arrived, due);
    }

    function _balanceOf(address token, address holder) internal view returns (uint256 balance) {
        bool answered;
        (answered, balance) = SafeTransferLib.checkBalanceOf(token, holder);
        if (!answered) revert TokenInvalid(token);
    }

    /// @dev Sends tokens that this contract holds; reverts if the receiver refuses them.
    function _send(address token, address to, uint256 amount) internal {
        SafeTransferLib.safeTransfer(token, to, amount);
    }

    /// @dev Sends tokens that this contract holds to a party; what the party refuses becomes its credit.
    function _pay(address token, address to, uint256 amount) internal {
        if (amount == 0) return;
        _requireGas();
        if (Probe.succeeds(token, abi.encodeCall(IERC20.transfer, (to, amount)), PAY_GAS)) return;
        credit[to][token] += amount;
        emit Credited(to, token, amount);
    }

    /// @dev The same, into a reserve of this token if it takes them; the reserve zero stands for the party's wallet.
    function _payInto(ReserveId reserve, address token, address to, uint256 amount) internal {
        if (_supplied(reserve, token, to, amount) == 0) _pay(token, to, amount);
    }

    /// @dev Lends tokens that this contract holds for `to`.
    /// @return shares that `to` got: 0 without a reserve, an amount, or where the core refuses. The core has no allowance then
    function _supplied(ReserveId reserve, address token, address to, uint256 amount) internal returns (uint256 shares) {
        if (ReserveId.unwrap(reserve) == 0 || amount == 0) return 0;
        _requireGas();
        if (!Probe.succeeds(token, abi.encodeCall(IERC20.approve, (address(CORE), amount)), PAY_GAS)) return 0;
        _requireGas();
        try CORE.supply{ gas: PAY_GAS }(reserve, amount, 0, to, "") returns (uint256, uint256 minted) {
            return minted; // never 0: the core refuses amounts that are worth no share
        } catch {
            Probe.succeeds(token, abi.encodeCall(IERC20.approve, (address(CORE), 0)), gasleft());
            return 0;
        }
    }

    /// @dev A caller cannot make a payment fail by sending little gas: a call forwards at most 63/64 of what is left.
    function _requireGas() private view {
        uint256 left = gasleft();
        uint256 needed = PAY_GAS * 64 / 63 + 10_000;
        if (left < needed) revert GasTooLow(left, needed);
    }
}
