// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { IERC1271 } from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import { ECDSA } from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

import { Probe } from "./Probe.sol";

/// @notice Whether an account signed a digest, as the core judges it: ECDSA is tried before ERC-1271, because an EIP-7702 account
/// has code and its key is still valid.
library Signatures {
    /// @param gasLimit what the account's code gets at most; it cannot make the caller revert
    function isSigned(address account, bytes32 digest, bytes calldata signature, uint256 gasLimit)
        internal
        view
        returns (bool)
    {
        (address signer, ECDSA.RecoverError fault,) = ECDSA.tryRecoverCalldata(digest, signature);
        if (fault == ECDSA.RecoverError.NoError && signer == account) return true;
        bytes memory call = abi.encodeCall(IERC1271.isValidSignature, (digest, signature));
        (bool answered, uint256 word) = Probe.word(account, call, gasLimit);
        return answered && word == uint256(bytes32(IERC1271.isValidSignature.selector));
    }
}
