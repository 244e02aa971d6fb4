// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC6909 } from "@openzeppelin/contracts/interfaces/IERC6909.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { SignedBase } from "../SignedBase.sol";
import { SmartAccount } from "../mocks/SmartAccount.sol";

contract SetAuthorizationBySigTest is SignedBase {
    // ---------------------------------------------------------------------------------------------------------- A key

    function test_setAuthorizationBySig() public {
        Terms memory terms = _terms();
        bytes memory signature = _sign(terms);
        vm.expectEmit(address(core));
        emit ILendingPools.NonceSet(signer, 0, 1);
        vm.expectEmit(address(core));
        emit IERC6909.OperatorSet(signer, operator, true);
        vm.expectEmit(address(core));
        emit ILendingPools.AuthorizationSet(signer, operator, WITHDRAW | BORROW, START + 1 days);
        vm.prank(stranger);
        _send(terms, signature);
        _assertGiven(signer, START + 1 days, START + 1 days, 0);
        assertEq(core.nonceOf(signer, 0), 1);
    }

    /// The data that a wallet signs, built by hand from EIP-712.
    function test_setAuthorizationBySig_ofTheTypedData() public {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Weir"),
                keccak256("1"),
                block.chainid,
                address(core)
            )
        );
        assertEq(core.DOMAIN_SEPARATOR(), domain);
        bytes32 message = keccak256(
            abi.encode(
                keccak256(
                    "Authorization(address account,address operator,uint8 rights,uint40 expiry,uint256 nonce,uint256 deadline)"
                ),
                signer,
                operator,
                uint256(7),
                uint256(START + 5),
                uint256(0),
                uint256(START + 9)
            )
        );
        bytes memory signature = _signDigest(signerKey, keccak256(abi.encodePacked(hex"1901", domain, message)));
        core.setAuthorizationBySig(signer, operator, 7, START + 5, 0, START + 9, signature);
        _assertGiven(signer, START + 5, START + 5, START + 5);
    }

    function test_setAuthorizationBySig_revertsWith_SignatureExpired() public {
        Terms memory terms = _terms();
        bytes memory signature = _sign(terms);
        vm.warp(terms.deadline + 1);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.SignatureExpired.selector, terms.deadline));
        _send(terms, signature);
        vm.warp(terms.deadline);
        _send(terms, signature);
        assertEq(core.nonceOf(signer, 0), 1);
    }

    function test_setAuthorizationBySig_revertsWith_SignatureInvalid_ofAnotherKey() public {
        (, uint256 otherKey) = makeAddrAndKey("other");
        Terms memory terms = _terms();
        _refuses(terms, _signDigest(otherKey, _digest(terms)));
        _refuses(terms, "");
        terms.account = stranger; // signed nothing
        _refuses(terms, _sign(terms));
        terms.account = address(0); // the result of a failed recovery
        _refuses(terms, new bytes(65));
        _refuses(terms, _sign(terms));
    }

    function test_setAuthorizationBySig_revertsWith_SignatureInvalid_whenAFieldIsChanged() public {
        Terms memory signed = _terms();
        bytes memory signature = _sign(signed);
        Terms[5] memory changed = [_terms(), _terms(), _terms(), _terms(), _terms()];
        changed[0].operator = stranger;
        changed[1].rights = WITHDRAW | BORROW | MANAGE;
        changed[2].expiry += 1;
        changed[3].nonce = 1 << 64;
        changed[4].deadline += 1;
        for (uint256 i; i < changed.length; ++i) {
            _refuses(changed[i], signature);
        }
        _send(signed, signature);
    }

    function test_setAuthorizationBySig_revertsWith_SignatureInvalid_ofAnotherLength() public {
        Terms memory terms = _terms();
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(signerKey, _digest(terms));
        _refuses(terms, abi.encodePacked(r, s)); // no v
        _refuses(terms, abi.encodePacked(r, bytes32(uint256(s) | (uint256(v - 27) << 255)))); // EIP-2098
        _refuses(terms, abi.encodePacked(r, s, v, bytes1(0)));
        _refuses(terms, abi.encodePacked(r, s, v - 27));
        _send(terms, abi.encodePacked(r, s, v));
    }

    function test_setAuthorizationBySig_revertsWith_SignatureInvalid_withAHighS() public {
        uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        Terms memory terms = _terms();
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(signerKey, _digest(terms));
        uint8 flipped = v == 27 ? 28 : 27;
        bytes32 high = bytes32(order - uint256(s));
        assertEq(ecrecover(_digest(terms), flipped, r, high), signer);
        _refuses(terms, abi.encodePacked(r, high, flipped));
    }

    // ---------------------------------------------------------------------------------------------------------- Where

    function test_setAuthorizationBySig_revertsWith_SignatureInvalid_elsewhere() public {
        Terms memory terms = _terms();
        bytes32[4] memory domains = [
            _domain("Weir", "1", block.chainid + 1, address(core)),
            _domain("Weir", "1", block.chainid, stranger),
            _domain("Weird", "1", block.chainid, address(core)),
            _domain("Weir", "2", block.chainid, address(core))
        ];
        for (uint256 i; i < domains.length; ++i) {
            _refuses(terms, _signDigest(signerKey, _digestAt(domains[i], terms)));
        }
        // Only the domain was wrong.
        _send(terms, _signDigest(signerKey, _digestAt(_domain("Weir", "1", block.chainid, address(core)), terms)));
    }

    function test_DOMAIN_SEPARATOR_afterAForkOfTheChain() public {
        Terms memory terms = _terms();
        bytes memory signature = _sign(terms);
        bytes32 before = core.DOMAIN_SEPARATOR();
        vm.chainId(block.chainid + 1);
        assertEq(core.DOMAIN_SEPARATOR(), _domain("Weir", "1", block.chainid, address(core)));
        assertNotEq(core.DOMAIN_SEPARATOR(), before);
        _refuses(terms, signature);
        _send(terms, _sign(terms)); // signed for the fork
    }

    // ---------------------------------------------------------------------------------------------- Accounts with code

    function test_setAuthorizationBySig_ofAContract() public {
        SmartAccount account = new SmartAccount();
        Terms memory terms = _terms();
        terms.account = address(account);
        bytes[3] memory signatures = [bytes("my mark"), "", new bytes(64)];
        for (uint256 i; i < signatures.length; ++i) {
            terms.nonce = i;
            _refuses(terms, signatures[i]);
            account.sign(_digest(terms), signatures[i]);
            _send(terms, signatures[i]);
            assertEq(core.nonceOf(address(account), 0), i + 1);
        }
        _assertGiven(address(account), START + 1 days, START + 1 days, 0);
    }

    function test_setAuthorizationBySig_revertsWith_SignatureInvalid_byAContract() public {
        SmartAccount account = new SmartAccount();
        Terms memory terms = _terms();
        terms.account = address(account);
        account.sign(_digest(terms), "x");
        for (uint256 mood = 1; mood <= uint256(type(SmartAccount.Mood).max); ++mood) {
            account.setMood(SmartAccount.Mood(mood));
            vm.expectRevert(abi.encodeWithSelector(ILendingPools.SignatureInvalid.selector, account));
            core.setAuthorizationBySig{ gas: 5_000_000 }(
                terms.account, operator, terms.rights, terms.expiry, terms.nonce, terms.deadline, "x"
            );
        }
        account.setMood(SmartAccount.Mood.Sound);
        _send(terms, "x");
    }

    /// The account has delegated to code; its key stays valid for every answer of that code.
    function test_setAuthorizationBySig_ofADelegatedAccount() public {
        SmartAccount code = new SmartAccount();
        vm.etch(signer, address(code).code);
        for (uint256 mood; mood <= uint256(type(SmartAccount.Mood).max); ++mood) {
            SmartAccount(signer).setMood(SmartAccount.Mood(mood));
            Terms memory terms = _terms();
            terms.nonce = mood;
            _send(terms, _sign(terms));
            assertEq(core.nonceOf(signer, 0), mood + 1);
        }
    }

    /// The code's ERC-1271 is valid too.
    function test_setAuthorizationBySig_byADelegatedAccountsCode() public {
        vm.etch(signer, address(new SmartAccount()).code);
        Terms memory terms = _terms();
        (, uint256 otherKey) = makeAddrAndKey("session");
        bytes memory signature = _signDigest(otherKey, _digest(terms));
        _refuses(terms, signature);
        SmartAccount(signer).sign(_digest(terms), signature);
        _send(terms, signature);
        _assertGiven(signer, START + 1 days, START + 1 days, 0);
    }

    // --------------------------------------------------------------------------------------------------------- Nonces

    function test_setAuthorizationBySig_usedAndStanding() public {
        Terms memory terms = _terms();
        bytes memory signature = _sign(terms);
        _send(terms, signature);
        vm.recordLogs();
        vm.prank(stranger);
        _send(terms, signature);
        assertEq(vm.getRecordedLogs().length, 0);
        assertEq(core.nonceOf(signer, 0), 1);
        _assertGiven(signer, START + 1 days, START + 1 days, 0);
    }

    /// The rights are those that were signed, though set otherwise.
    function test_setAuthorizationBySig_usedAndStandingAgain() public {
        Terms memory terms = _terms();
        bytes memory signature = _sign(terms);
        _send(terms, signature);
        vm.startPrank(signer);
        core.setAuthorization(operator, 0, 0);
        core.setAuthorization(operator, terms.rights, terms.expiry);
        vm.stopPrank();
        _send(terms, signature);
        assertEq(core.nonceOf(signer, 0), 1);
    }

    function test_setAuthorizationBySig_revertsWith_NonceInvalid_usedAndUndone() public {
        Terms memory terms = _terms();
        bytes memory signature = _sign(terms);
        _send(terms, signature);
        uint40 expiry = terms.expiry;
        uint8[5] memory rights = [0, WITHDRAW, BORROW, WITHDRAW | BORROW | MANAGE, WITHDRAW | BORROW];
        for (uint256 i; i < rights.length; ++i) {
            if (i == 4) expiry += 1;
            vm.prank(signer);
            core.setAuthorization(operator, rights[i], expiry);
            _expectNonce(terms.account, 0, 1);
            _send(terms, signature);
        }
    }

    function test_setAuthorizationBySig_revertsWith_NonceInvalid_tooEarly() public {
        Terms memory terms = _terms();
        terms.nonce = 1;
        bytes memory signature = _sign(terms);
        _expectNonce(signer, 1, 0);
        _send(terms, signature);
        // The first nonce, and then this one.
        Terms memory first = _terms();
        _send(first, _sign(first));
        _send(terms, signature);
        assertEq(core.nonceOf(signer, 0), 2);
    }

    /// An effect that is in force does not excuse a nonce that is too high.
    function test_setAuthorizationBySig_revertsWith_NonceInvalid_tooEarlyAndStanding() public {
        Terms memory terms = _terms();
        vm.prank(signer);
        core.setAuthorization(operator, terms.rights, terms.expiry);
        terms.nonce = 1;
        bytes memory signature = _sign(terms);
        _expectNonce(signer, 1, 0);
        _send(terms, signature);
    }

    function test_setAuthorizationBySig_keysCountApart() public {
        uint256[4] memory nonces = [(uint256(9) << 64), 0, (uint256(9) << 64) | 1, uint256(type(uint192).max) << 64];
        for (uint8 i; i < nonces.length; ++i) {
            Terms memory terms = _terms();
            terms.nonce = nonces[i];
            terms.expiry += i;
            bytes memory signature = _sign(terms);
            vm.expectEmit(address(core));
            emit ILendingPools.NonceSet(signer, terms.nonce >> 64, uint64(terms.nonce) + 1);
            _send(terms, signature);
            assertEq(core.nonceOf(signer, uint192(terms.nonce >> 64)), terms.nonce + 1);
        }
        assertEq(core.nonceOf(signer, 9), (uint256(9) << 64) | 2);
        assertEq(core.nonceOf(signer, 0), 1);
        assertEq(core.nonceOf(signer, 1), uint256(1) << 64);
        assertEq(core.nonceOf(operator, 9), uint256(9) << 64);
    }

    function test_setAuthorizationBySig_revertsWith_RightsInvalid() public {
        for (uint8 bit = 3; bit < 8; ++bit) {
            Terms memory terms = _terms();
            terms.rights = uint8(2) ** bit | WITHDRAW;
            bytes memory signature = _sign(terms);
            vm.expectRevert(abi.encodeWithSelector(ILendingPools.RightsInvalid.selector, terms.rights));
            _send(terms, signature);
        }
        assertEq(core.nonceOf(signer, 0), 0);
    }
}
