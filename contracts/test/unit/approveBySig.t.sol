// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC6909 } from "@openzeppelin/contracts/interfaces/IERC6909.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { SignedBase } from "../SignedBase.sol";
import { SmartAccount } from "../mocks/SmartAccount.sol";

/// signer lends 1,000 USDC; operator may spend a part of the shares.
contract ApproveBySigTest is SignedBase {
    struct Grant {
        address owner;
        address spender;
        uint256 id;
        uint256 amount;
        uint256 nonce;
        uint256 deadline;
    }

    uint256 private usdcShares;

    function setUp() public override {
        super.setUp();
        usdcShares = ReserveId.unwrap(usdcId);
        _supply(usdcId, signer, 1000e6);
        _supply(wethId, signer, 1e18);
    }

    function test_approveBySig() public {
        Grant memory grant = _grant();
        bytes memory signature = _signed(grant);
        vm.expectEmit(address(core));
        emit ILendingPools.NonceSet(signer, 0, 1);
        vm.expectEmit(address(core));
        emit IERC6909.Approval(signer, operator, usdcShares, 400e12);
        vm.prank(stranger);
        _send(grant, signature);
        assertEq(core.allowance(signer, operator, usdcShares), 400e12);
        assertEq(core.nonceOf(signer, 0), 1);

        // Over these shares, as far as that, and nothing else.
        vm.startPrank(operator);
        core.transferFrom(signer, operator, usdcShares, 300e12);
        vm.expectRevert(
            abi.encodeWithSelector(ILendingPools.AllowanceTooLow.selector, usdcId, signer, operator, 100e12, 100e12 + 1)
        );
        core.transferFrom(signer, operator, usdcShares, 100e12 + 1);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AllowanceTooLow.selector, wethId, signer, operator, 0, 1));
        core.transferFrom(signer, operator, ReserveId.unwrap(wethId), 1);
        _expectUnauthorized(signer, operator, WITHDRAW);
        core.withdraw(usdcId, 1, 0, signer, operator);
        assertFalse(core.isOperator(signer, operator));
    }

    /// In place of what was allowed before, and not on top.
    function test_approveBySig_replaces() public {
        vm.prank(signer);
        core.approve(operator, usdcShares, MAX);
        Grant memory grant = _grant();
        grant.amount = 0;
        _send(grant, _signed(grant));
        assertEq(core.allowance(signer, operator, usdcShares), 0);
    }

    /// What a wallet signs, encoded here by forge from the typed data.
    function test_approveBySig_ofTheTypedData() public {
        Grant memory grant = _grant();
        grant.nonce = uint256(7) << 64;
        string memory types = string.concat(
            '{"types":{"EIP712Domain":[{"name":"name","type":"string"},{"name":"version","type":"string"},',
            '{"name":"chainId","type":"uint256"},{"name":"verifyingContract","type":"address"}],"Allowance":[',
            '{"name":"owner","type":"address"},{"name":"spender","type":"address"},{"name":"id","type":"uint256"},',
            '{"name":"amount","type":"uint256"},{"name":"nonce","type":"uint256"},{"name":"deadline","type":"uint256"}]},',
            '"primaryType":"Allowance","domain":{"name":"Weir","version":"1","chainId":',
            vm.toString(block.chainid)
        );
        string memory message = string.concat(
            ',"verifyingContract":"',
            vm.toString(address(core)),
            '"},"message":{"owner":"',
            vm.toString(signer),
            '","spender":"',
            vm.toString(operator),
            '","id":"',
            vm.toString(grant.id)
        );
        message = string.concat(
            message,
            '","amount":"',
            vm.toString(grant.amount),
            '","nonce":"',
            vm.toString(grant.nonce),
            '","deadline":"',
            vm.toString(grant.deadline),
            '"}}'
        );
        _send(grant, _signDigest(signerKey, vm.eip712HashTypedData(string.concat(types, message))));
        assertEq(core.allowance(signer, operator, usdcShares), grant.amount);
        assertEq(core.nonceOf(signer, 7), grant.nonce + 1);
    }

    // ------------------------------------------------------------------------------------------------------- Refusals

    function test_approveBySig_revertsWith_SignatureExpired() public {
        Grant memory grant = _grant();
        bytes memory signature = _signed(grant);
        vm.warp(grant.deadline + 1);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.SignatureExpired.selector, grant.deadline));
        _send(grant, signature);
        vm.warp(grant.deadline);
        _send(grant, signature);
    }

    function test_approveBySig_revertsWith_SignatureInvalid() public {
        (, uint256 otherKey) = makeAddrAndKey("other");
        Grant memory grant = _grant();
        _refusesGrant(grant, _signDigest(otherKey, _grantDigest(grant)));
        _refusesGrant(grant, "");
        grant.owner = stranger; // who has signed nothing
        _refusesGrant(grant, _signed(grant));
        grant.owner = address(0); // what a failed recovery answers
        _refusesGrant(grant, new bytes(65));
    }

    function test_approveBySig_revertsWith_SignatureInvalid_whenAFieldIsChanged() public {
        Grant memory grant = _grant();
        bytes memory signature = _signed(grant);
        Grant[5] memory changed = [_grant(), _grant(), _grant(), _grant(), _grant()];
        changed[0].spender = stranger;
        changed[1].id = ReserveId.unwrap(wethId);
        changed[2].amount += 1;
        changed[3].nonce = 1 << 64;
        changed[4].deadline += 1;
        for (uint256 i; i < changed.length; ++i) {
            _refusesGrant(changed[i], signature);
        }
        _send(grant, signature);
    }

    /// Signed for another chain or contract.
    function test_approveBySig_revertsWith_SignatureInvalid_elsewhere() public {
        Grant memory grant = _grant();
        bytes32 struct_ = _structHash(grant);
        bytes32[2] memory domains =
            [_domain("Weir", "1", block.chainid + 1, address(core)), _domain("Weir", "1", block.chainid, stranger)];
        for (uint256 i; i < domains.length; ++i) {
            _refusesGrant(grant, _signDigest(signerKey, keccak256(abi.encodePacked(hex"1901", domains[i], struct_))));
        }
    }

    /// An allowance is no authorization: the words of one, taken for the other, sign nothing.
    function test_approveBySig_revertsWith_SignatureInvalid_ofAnAuthorization() public {
        Terms memory terms = _terms();
        Grant memory grant = Grant({
            owner: terms.account,
            spender: terms.operator,
            id: terms.rights,
            amount: terms.expiry,
            nonce: terms.nonce,
            deadline: terms.deadline
        });
        _refusesGrant(grant, _sign(terms));
        _refuses(terms, _signed(grant));
    }

    // ---------------------------------------------------------------------------------------------------------- Nonces

    /// One row of nonces for both kinds of signature.
    function test_approveBySig_sharesNoncesWithAuthorizations() public {
        Terms memory terms = _terms();
        _send(terms, _sign(terms));
        Grant memory grant = _grant();
        bytes memory signature = _signed(grant);
        _expectNonce(signer, 0, 1);
        _send(grant, signature);
        grant.nonce = 1;
        _send(grant, _signed(grant));
        assertEq(core.nonceOf(signer, 0), 2);
        terms.nonce = 1;
        terms.rights = MANAGE;
        signature = _sign(terms);
        _expectNonce(signer, 1, 2);
        _send(terms, signature);
    }

    function test_approveBySig_usedAndStanding() public {
        Grant memory grant = _grant();
        bytes memory signature = _signed(grant);
        _send(grant, signature);
        vm.recordLogs();
        _send(grant, signature);
        assertEq(vm.getRecordedLogs().length, 0);
        assertEq(core.nonceOf(signer, 0), 1);
    }

    /// Once it is spent it cannot be had again.
    function test_approveBySig_revertsWith_NonceInvalid_usedAndSpent() public {
        Grant memory grant = _grant();
        bytes memory signature = _signed(grant);
        _send(grant, signature);
        vm.prank(operator);
        core.transferFrom(signer, operator, usdcShares, 1);
        _expectNonce(signer, 0, 1);
        _send(grant, signature);
        assertEq(core.allowance(signer, operator, usdcShares), 400e12 - 1);
    }

    function test_approveBySig_revertsWith_NonceInvalid_tooEarlyAndStanding() public {
        vm.prank(signer);
        core.approve(operator, usdcShares, 400e12);
        Grant memory grant = _grant();
        grant.nonce = 1;
        bytes memory signature = _signed(grant);
        _expectNonce(signer, 1, 0);
        _send(grant, signature);
    }

    function test_approveBySig_revertsWith_NonceInvalid_cancelled() public {
        Grant memory grant = _grant();
        bytes memory signature = _signed(grant);
        vm.prank(signer);
        core.cancelNonces(0, 5);
        _expectNonce(signer, 0, 5);
        _send(grant, signature);
    }

    // ----------------------------------------------------------------------------------------------------- A contract's

    function test_approveBySig_ofAContract() public {
        SmartAccount account = new SmartAccount();
        Grant memory grant = _grant();
        grant.owner = address(account);
        _refusesGrant(grant, "my mark");
        account.sign(_grantDigest(grant), "my mark");
        account.setMood(SmartAccount.Mood.Denies);
        _refusesGrant(grant, "my mark");
        account.setMood(SmartAccount.Mood.Sound);
        _send(grant, "my mark");
        assertEq(core.allowance(address(account), operator, usdcShares), 400e12);
    }

    // -------------------------------------------------------------------------------------------------------- Helpers

    function _grant() private view returns (Grant memory) {
        return Grant({
            owner: signer, spender: operator, id: usdcShares, amount: 400e12, nonce: 0, deadline: START + 1 hours
        });
    }

    function _structHash(Grant memory grant) private pure returns (bytes32) {
        bytes32 kind = keccak256(
            "Allowance(address owner,address spender,uint256 id,uint256 amount,uint256 nonce,uint256 deadline)"
        );
        return keccak256(abi.encode(kind, grant));
    }

    function _grantDigest(Grant memory grant) private view returns (bytes32) {
        return keccak256(abi.encodePacked(hex"1901", core.DOMAIN_SEPARATOR(), _structHash(grant)));
    }

    function _signed(Grant memory grant) private view returns (bytes memory) {
        return _signDigest(signerKey, _grantDigest(grant));
    }

    function _send(Grant memory grant, bytes memory signature) private {
        core.approveBySig(grant.owner, grant.spender, grant.id, grant.amount, grant.nonce, grant.deadline, signature);
    }

    function _refusesGrant(Grant memory grant, bytes memory signature) private {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.SignatureInvalid.selector, grant.owner));
        _send(grant, signature);
    }
}
