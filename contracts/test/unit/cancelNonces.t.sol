// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { SignedBase } from "../SignedBase.sol";

contract CancelNoncesTest is SignedBase {
    uint192 private constant KEY = 5;

    function test_cancelNonces() public {
        vm.expectEmit(address(core));
        emit ILendingPools.NonceSet(signer, KEY, 3);
        vm.prank(signer);
        core.cancelNonces(KEY, 3);
        assertEq(core.nonceOf(signer, KEY), _nonce(3));
        assertEq(core.nonceOf(signer, 0), 0);
    }

    function test_cancelNonces_revertsWith_NonceInvalid() public {
        _use(_nonce(0));
        _use(_nonce(1));
        vm.startPrank(signer);
        for (uint64 next; next <= 2; ++next) {
            _expectNonce(signer, _nonce(next), _nonce(2));
            core.cancelNonces(KEY, next);
        }
        core.cancelNonces(KEY, 3);
    }

    function test_cancelNonces_makesSignaturesWorthless() public {
        _cancel(3);
        for (uint256 i; i < 3; ++i) {
            Terms memory terms = _terms();
            terms.nonce = _nonce(i);
            bytes memory signature = _sign(terms);
            _expectNonce(signer, _nonce(i), _nonce(3));
            _send(terms, signature);
        }
        _assertGiven(signer, 0, 0, 0);
        _use(_nonce(3));
        _assertGiven(signer, START + 1 days, START + 1 days, 0);
    }

    function test_cancelNonces_ofOneKeyAndOneAccount() public {
        _use(_nonce(0));
        _cancel(2);
        vm.prank(stranger);
        core.cancelNonces(0, 7); // the caller's own
        _use(0);
        assertEq(core.nonceOf(signer, 0), 1);
        assertEq(core.nonceOf(stranger, 0), 7);
    }

    /// Nothing wraps around to zero.
    function test_cancelNonces_upToTheLast() public {
        _cancel(type(uint64).max);
        Terms memory terms = _terms();
        bytes memory zeroth = _signed(terms, _nonce(0));
        _expectNonce(signer, _nonce(0), _nonce(type(uint64).max));
        _send(terms, zeroth);
        bytes memory last = _signed(terms, _nonce(type(uint64).max));
        _send(terms, last);

        vm.prank(signer);
        core.setAuthorization(operator, 0, 0);
        vm.expectPartialRevert(ILendingPools.NonceInvalid.selector);
        _send(terms, last);
        zeroth = _signed(terms, _nonce(0));
        vm.expectPartialRevert(ILendingPools.NonceInvalid.selector);
        _send(terms, zeroth);
        vm.expectPartialRevert(ILendingPools.NonceInvalid.selector);
        vm.prank(signer);
        core.cancelNonces(KEY, type(uint64).max);
        assertEq(core.nonceOf(signer, KEY + 1), uint256(KEY + 1) << 64); // the next key is untouched
    }

    function _nonce(uint256 sequence) private pure returns (uint256) {
        return (uint256(KEY) << 64) | sequence;
    }

    function _cancel(uint64 next) private {
        vm.prank(signer);
        core.cancelNonces(KEY, next);
    }

    function _signed(Terms memory terms, uint256 nonce) private view returns (bytes memory) {
        terms.nonce = nonce;
        return _sign(terms);
    }

    function _use(uint256 nonce) private {
        Terms memory terms = _terms();
        _send(terms, _signed(terms, nonce));
    }
}
