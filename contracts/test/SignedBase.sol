// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../src/interfaces/ILendingPools.sol";
import { Authorization } from "../src/interfaces/Types.sol";
import { Base } from "./Base.t.sol";

/// @notice Signs and submits authorizations as a wallet and a relayer would.
abstract contract SignedBase is Base {
    struct Terms {
        address account;
        address operator;
        uint8 rights;
        uint40 expiry;
        uint256 nonce;
        uint256 deadline;
    }

    address internal signer;
    uint256 internal signerKey;

    function setUp() public virtual override {
        super.setUp();
        (signer, signerKey) = makeAddrAndKey("signer");
    }

    /// @dev The operator may withdraw and borrow for a day, signed with the first nonce.
    function _terms() internal view returns (Terms memory) {
        return Terms({
            account: signer,
            operator: operator,
            rights: WITHDRAW | BORROW,
            expiry: START + 1 days,
            nonce: 0,
            deadline: START + 1 hours
        });
    }

    function _domain(string memory name, string memory version, uint256 chainId, address verifier)
        internal
        pure
        returns (bytes32)
    {
        bytes32 kind = keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
        return keccak256(abi.encode(kind, keccak256(bytes(name)), keccak256(bytes(version)), chainId, verifier));
    }

    function _digestAt(bytes32 domain, Terms memory terms) internal pure returns (bytes32) {
        bytes32 kind = keccak256(
            "Authorization(address account,address operator,uint8 rights,uint40 expiry,uint256 nonce,uint256 deadline)"
        );
        return keccak256(abi.encodePacked(hex"1901", domain, keccak256(abi.encode(kind, terms))));
    }

    function _digest(Terms memory terms) internal view returns (bytes32) {
        return _digestAt(core.DOMAIN_SEPARATOR(), terms);
    }

    function _signDigest(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    /// @dev Signs with the signer's key.
    function _sign(Terms memory terms) internal view returns (bytes memory) {
        return _signDigest(signerKey, _digest(terms));
    }

    function _send(Terms memory terms, bytes memory signature) internal {
        core.setAuthorizationBySig(
            terms.account, terms.operator, terms.rights, terms.expiry, terms.nonce, terms.deadline, signature
        );
    }

    function _encode(Terms memory terms, bytes memory signature) internal view returns (bytes memory) {
        return abi.encodeCall(
            core.setAuthorizationBySig,
            (terms.account, terms.operator, terms.rights, terms.expiry, terms.nonce, terms.deadline, signature)
        );
    }

    function _refuses(Terms memory terms, bytes memory signature) internal {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.SignatureInvalid.selector, terms.account));
        _send(terms, signature);
    }

    function _expectNonce(address account, uint256 nonce, uint256 expected) internal {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.NonceInvalid.selector, account, nonce, expected));
    }

    /// @dev The operator's rights over the account.
    function _assertGiven(address account, uint256 withdraw, uint256 borrow, uint256 manage) internal view {
        Authorization memory given = core.authorizationOf(account, operator);
        assertEq(given.withdraw, withdraw, "withdraw");
        assertEq(given.borrow, borrow, "borrow");
        assertEq(given.manage, manage, "manage");
    }
}
