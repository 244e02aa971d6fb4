// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { IERC6909 } from "@openzeppelin/contracts/interfaces/IERC6909.sol";
import { ECDSA } from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import { MessageHashUtils } from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import { SignatureChecker } from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Authorization } from "../interfaces/Types.sol";
import { State } from "../storage/State.sol";
import { Rights } from "../types/Rights.sol";

/// @title Authorizations
/// @notice Grants operators rights over an account, and allowances over its shares, by a transaction or by a signature.
/// @dev The functions that take signatures are external: a linked library, see `Listing`.
library Authorizations {
    string internal constant NAME = "Weir";
    string internal constant VERSION = "1";

    bytes32 private constant DOMAIN =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
    bytes32 private constant AUTHORIZATION = keccak256(
        "Authorization(address account,address operator,uint8 rights,uint40 expiry,uint256 nonce,uint256 deadline)"
    );

    bytes32 private constant ALLOWANCE = keccak256(
        "Allowance(address owner,address spender,uint256 id,uint256 amount,uint256 nonce,uint256 deadline)"
    );

    /// @notice The signed message that grants an allowance.
    struct SignedAllowance {
        address owner;
        address spender;
        uint256 id;
        uint256 amount;
        uint256 nonce;
        uint256 deadline;
    }

    /// @notice The signed message that grants rights.
    struct Signed {
        address account;
        address operator;
        uint8 rights;
        uint40 expiry;
        uint256 nonce;
        uint256 deadline;
    }

    /// @notice ILendingPools.setAuthorization
    function set(State storage state, address account, address operator, uint8 rights, uint40 expiry) internal {
        if (rights & ~Rights.ALL != 0) revert ILendingPools.RightsInvalid(rights);
        Authorization memory authorization = _toAuthorization(rights, expiry);
        state.authorizations[account][operator] = authorization;
        emit IERC6909.OperatorSet(account, operator, block.timestamp <= authorization.withdraw);
        emit ILendingPools.AuthorizationSet(account, operator, rights, expiry);
    }

    /// @notice ILendingPools.setAuthorizationBySig
    function setBySig(State storage state, Signed memory signed, bytes calldata signature) external {
        _requireSigned(signed.account, keccak256(abi.encode(AUTHORIZATION, signed)), signed.deadline, signature);
        bool inForce = _isInForce(state.authorizations[signed.account][signed.operator], signed);
        if (_consumeNonce(state, signed.account, signed.nonce, inForce)) {
            set(state, signed.account, signed.operator, signed.rights, signed.expiry);
        }
    }

    /// @notice ILendingPools.approveBySig
    function approveBySig(State storage state, SignedAllowance memory signed, bytes calldata signature) external {
        _requireSigned(signed.owner, keccak256(abi.encode(ALLOWANCE, signed)), signed.deadline, signature);
        bool inForce = state.allowances[signed.owner][signed.spender][signed.id] == signed.amount;
        if (_consumeNonce(state, signed.owner, signed.nonce, inForce)) {
            approve(state, signed.owner, signed.spender, signed.id, signed.amount);
        }
    }

    /// @notice IERC6909.approve
    function approve(State storage state, address owner, address spender, uint256 id, uint256 amount) internal {
        state.allowances[owner][spender][id] = amount;
        emit IERC6909.Approval(owner, spender, id, amount);
    }

    /// @notice ILendingPools.cancelNonces
    function cancel(State storage state, address account, uint256 key, uint256 next) internal {
        uint256 expected = state.nonces[account][key];
        if (next <= expected) revert ILendingPools.NonceInvalid(account, (key << 64) | next, (key << 64) | expected);
        state.nonces[account][key] = next;
        emit ILendingPools.NonceSet(account, key, next);
    }

    /// @notice ILendingPools.DOMAIN_SEPARATOR
    /// @dev Computed at each call, because the chain id changes if the chain forks.
    function domain() internal view returns (bytes32) {
        return keccak256(
            abi.encode(DOMAIN, keccak256(bytes(NAME)), keccak256(bytes(VERSION)), block.chainid, address(this))
        );
    }

    function _toAuthorization(uint8 rights, uint40 expiry) private pure returns (Authorization memory) {
        return Authorization({
            withdraw: rights & Rights.WITHDRAW != 0 ? expiry : 0,
            borrow: rights & Rights.BORROW != 0 ? expiry : 0,
            manage: rights & Rights.MANAGE != 0 ? expiry : 0
        });
    }

    function _isInForce(Authorization storage current, Signed memory signed) private view returns (bool) {
        Authorization memory authorization = _toAuthorization(signed.rights, signed.expiry);
        return current.withdraw == authorization.withdraw && current.borrow == authorization.borrow
            && current.manage == authorization.manage;
    }

    function _requireSigned(address account, bytes32 content, uint256 deadline, bytes calldata signature) private view {
        if (block.timestamp > deadline) revert ILendingPools.SignatureExpired(deadline);
        bytes32 digest = MessageHashUtils.toTypedDataHash(domain(), content);
        if (!_isSigned(account, digest, signature)) revert ILendingPools.SignatureInvalid(account);
    }

    /// @dev Consumes a nonce (key and sequence). A nonce that was consumed before passes if the message's effect is in force, so
    /// that a second submission of the same signature does not revert.
    /// @return fresh whether the caller still has to apply the message
    function _consumeNonce(State storage state, address account, uint256 nonce, bool inForce)
        private
        returns (bool fresh)
    {
        uint256 key = nonce >> 64;
        uint256 expected = state.nonces[account][key];
        // Keeps the low 64 bits: the sequence.
        // forge-lint: disable-next-line(unsafe-typecast)
        uint256 sequence = uint64(nonce);
        if (sequence < expected && inForce) return false;
        if (sequence != expected) revert ILendingPools.NonceInvalid(account, nonce, (key << 64) | expected);
        state.nonces[account][key] = expected + 1;
        emit ILendingPools.NonceSet(account, key, expected + 1);
        return true;
    }

    /// @dev Tries ECDSA before ERC-1271, because an EIP-7702 account has code and its key is still valid.
    function _isSigned(address account, bytes32 digest, bytes calldata signature) private view returns (bool) {
        (address signer, ECDSA.RecoverError fault,) = ECDSA.tryRecoverCalldata(digest, signature);
        if (fault == ECDSA.RecoverError.NoError && signer == account) return true;
        return SignatureChecker.isValidERC1271SignatureNow(account, digest, signature);
    }
}
