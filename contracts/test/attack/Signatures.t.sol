// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { LendingPools } from "../../src/LendingPools.sol";
import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { SignedBase } from "../SignedBase.sol";
import { SmartAccount } from "../mocks/SmartAccount.sol";

/// @notice A signature is replayed, on another chain or contract, for another account, too early, or by another sender. signer
/// has 10 WETH as collateral and lets the operator withdraw and borrow.
contract SignaturesAttackTest is SignedBase {
    bytes[] private calls;

    function setUp() public override {
        super.setUp();
        _supply(usdcId, lender, 1_000_000e6);
        _supplyCollateral(wethId, signer, 10e18);
    }

    /// @dev The rights were revoked; the signature that once gave them does not restore them.
    function test_attack_replaysARevokedSignature() public {
        Terms memory terms = _terms();
        bytes memory signature = _sign(terms);
        _send(terms, signature);
        vm.prank(signer);
        core.setAuthorization(operator, 0, 0);
        _expectNonce(signer, 0, 1);
        vm.prank(operator);
        _send(terms, signature);
        _assertPowerless();
    }

    /// @dev Nor after setOperator(false), which revokes one right of the two.
    function test_attack_replaysAfterSetOperator() public {
        Terms memory terms = _terms();
        bytes memory signature = _sign(terms);
        _send(terms, signature);
        vm.prank(signer);
        core.setOperator(operator, false);
        _expectNonce(signer, 0, 1);
        _send(terms, signature);
        _assertGiven(signer, 0, terms.expiry, 0);
    }

    /// @dev Signed, not submitted, then cancelled: by a transaction, or by a later signature that was submitted first.
    function test_attack_sendsACancelledSignature() public {
        Terms memory terms = _terms();
        bytes memory signature = _sign(terms);
        vm.prank(signer);
        core.cancelNonces(0, 1);
        _expectNonce(signer, 0, 1);
        vm.prank(operator);
        _send(terms, signature);
        _assertPowerless();
    }

    /// @dev An old grant and a newer revocation, both signed: with one key the signer's order holds.
    function test_attack_sendsTwoSignaturesInTheOtherOrder() public {
        Terms memory grant = _terms();
        Terms memory withdrawal = _terms();
        (withdrawal.nonce, withdrawal.rights) = (1, 0);
        bytes memory granted = _sign(grant);
        bytes memory withdrawn = _sign(withdrawal);
        _expectNonce(signer, 1, 0);
        _send(withdrawal, withdrawn);
        _send(grant, granted);
        _send(withdrawal, withdrawn);
        _expectNonce(signer, 0, 2);
        _send(grant, granted);
        _assertPowerless();
    }

    function test_attack_replaysOnAnotherChain() public {
        Terms memory terms = _terms();
        bytes memory signature = _sign(terms);
        _send(terms, signature);
        vm.prank(signer);
        core.setAuthorization(operator, 0, 0);
        vm.chainId(block.chainid + 1); // a fork of this chain, with all its state
        _refuses(terms, signature);
        terms.nonce = 1;
        _refuses(terms, signature);
    }

    function test_attack_replaysAtAnotherDeployment() public {
        Terms memory terms = _terms();
        bytes memory signature = _sign(terms);
        ILendingPools here = core;
        core = _deployCore();
        _refuses(terms, signature);
        here.setAuthorizationBySig(signer, operator, terms.rights, terms.expiry, terms.nonce, terms.deadline, signature);
    }

    /// @dev LendingSettings is a contract of its own: a signature for the core is not valid for it, and its own storage has no
    /// effect.
    function test_attack_replaysAtTheSettings() public {
        Terms memory terms = _terms();
        bytes memory signature = _sign(terms);
        ILendingPools here = core;
        core = ILendingPools(LendingPools(address(core)).SETTINGS());
        _refuses(terms, signature);
        vm.prank(signer);
        core.setAuthorization(operator, 7, type(uint40).max);
        core = here;
        _assertPowerless();
    }

    /// @dev A contract account signs a digest: a signature for one account is not valid for an identical one.
    function test_attack_replaysForAnotherAccountOfTheSameOwner() public {
        (SmartAccount one, SmartAccount two) = (new SmartAccount(), new SmartAccount());
        Terms memory terms = _terms();
        terms.account = address(one);
        bytes32 digest = _digest(terms);
        one.sign(digest, "x");
        two.sign(digest, "x");
        terms.account = address(two);
        _refuses(terms, "x");
        terms.account = address(one);
        _send(terms, "x");
    }

    /// @dev A relayer submits the signature and uses the rights in one transaction; a front-runner submits the signature first.
    function test_attack_frontRunsARelayersMulticall() public {
        Terms memory terms = _terms();
        bytes memory signature = _sign(terms);
        calls.push(_encode(terms, signature));
        calls.push(abi.encodeCall(core.borrow, (usdcId, 10_000e6, signer, signer)));
        vm.prank(stranger);
        _send(terms, signature);
        vm.prank(operator);
        core.multicall(calls);
        assertEq(usdc.balanceOf(signer), 10_000e6);
        assertEq(core.nonceOf(signer, 0), 1);
    }

    /// @dev A hundred submissions: the effect and the nonce stay the same.
    function test_attack_sendsItOverAndOver() public {
        Terms memory terms = _terms();
        bytes memory signature = _sign(terms);
        for (uint256 i; i < 100; ++i) {
            _send(terms, signature);
        }
        assertEq(core.nonceOf(signer, 0), 1);
        _assertGiven(signer, terms.expiry, terms.expiry, 0);
    }

    /// @dev That a used signature does not revert grants nothing: the rights expire all the same.
    function test_attack_silentPassGivesNothing() public {
        Terms memory terms = _terms();
        bytes memory signature = _sign(terms);
        _send(terms, signature);
        vm.warp(terms.expiry + 1);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.SignatureExpired.selector, terms.deadline));
        _send(terms, signature);
        terms.deadline = START + 7 days; // a long deadline, rights for a day
        terms.nonce = 1;
        signature = _sign(terms);
        _send(terms, signature);
        _send(terms, signature);
        _assertPowerless();
    }

    /// @dev An operator with every right cannot sign for the account.
    function test_attack_operatorSignsForTheAccount() public {
        (address agent, uint256 agentKey) = makeAddrAndKey("agent");
        _authorize(signer, agent, WITHDRAW | BORROW | MANAGE);
        Terms memory terms = _terms();
        _refuses(terms, _signDigest(agentKey, _digest(terms)));
        terms.account = agent;
        _send(terms, _signDigest(agentKey, _digest(terms)));
        _assertPowerless();
    }

    /// @dev An attacker cancels nonces: only their own.
    function test_attack_cancelsAnothersNonces() public {
        vm.prank(stranger);
        core.cancelNonces(0, type(uint64).max);
        Terms memory terms = _terms();
        _send(terms, _sign(terms));
        assertEq(core.nonceOf(signer, 0), 1);
    }

    function _assertPowerless() private {
        vm.startPrank(operator);
        _expectUnauthorized(signer, operator, WITHDRAW);
        core.withdrawCollateral(wethId, 1, signer, operator);
        _expectUnauthorized(signer, operator, BORROW);
        core.borrow(usdcId, 1, signer, operator);
        vm.stopPrank();
    }
}
