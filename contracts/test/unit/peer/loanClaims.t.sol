// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC721Receiver } from "@openzeppelin/contracts/interfaces/IERC721Receiver.sol";
import { ERC721 } from "solady/tokens/ERC721.sol";

import { IPeer } from "../../../src/interfaces/IPeer.sol";
import { IPeerCallback } from "../../../src/interfaces/IPeerCallback.sol";
import { IPeerLoans } from "../../../src/interfaces/IPeerLoans.sol";
import { ClaimSale, LoanTerms } from "../../../src/interfaces/LoanTypes.sol";
import { ReserveId } from "../../../src/types/Ids.sol";
import { MockERC20 } from "../../mocks/MockERC20.sol";
import { LoanFixture } from "./LoanFixture.sol";

/// @notice Buys a claim with what it gets in the callback, and receives claims.
contract ClaimBuyer is IPeerCallback, IERC721Receiver {
    IPeerLoans private immutable LOANS;

    address public owner; // of the claim, at the callback
    uint256 public received; // claims, by safeTransferFrom

    constructor(IPeerLoans loans) {
        LOANS = loans;
    }

    function buyClaim(LoanTerms calldata terms, ClaimSale calldata sale, bytes calldata signature) external {
        LOANS.buyClaim(terms, sale, signature, ReserveId.wrap(0), abi.encode(sale.id));
    }

    function onWeirPeer(address token, uint256 owed, bytes calldata data) external {
        owner = LOANS.ownerOf(abi.decode(data, (uint256)));
        MockERC20(token).mint(address(this), owed);
        MockERC20(token).approve(address(LOANS), owed);
    }

    function onERC721Received(address, address, uint256, bytes calldata) external returns (bytes4) {
        ++received;
        return IERC721Receiver.onERC721Received.selector;
    }
}

contract LoanClaimsTest is LoanFixture {
    // ---------------------------------------------------------------------------------------------------------- Claim

    function test_claim_tokens() public {
        LoanTerms memory terms = _take(_offer());
        uint256 id = loans.loanId(terms);
        _repay(terms, 4000e6);
        vm.expectEmit(address(loans));
        emit IPeerLoans.Claimed(id, maker, operator, 4000e6, 0, 0);
        vm.prank(maker);
        loans.claim(terms, operator, false);
        assertEq(usdc.balanceOf(operator), 4000e6);
        _assertBooks(terms, 6000e6, 6e18, 0);
        assertEq(loans.ownerOf(id), maker);
        _repay(terms, MAX);
        _claim(terms, false);
        assertFalse(_exists(terms), "the claim is burnt");
        assertEq(loans.balanceOf(maker), 0);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NotLender.selector, id, maker));
        vm.prank(maker);
        loans.claim(terms, maker, false);
    }

    function test_claim_sharesAsTokensOrAsShares() public {
        LoanTerms memory terms = _take(_earning());
        uint256 id = loans.loanId(terms);
        _repay(terms, 4000e6);
        uint256 before = usdc.balanceOf(maker);
        vm.expectEmit(address(loans));
        emit IPeerLoans.Claimed(id, maker, maker, 0, 4000e12, 4000e6);
        _claim(terms, false);
        assertEq(usdc.balanceOf(maker), before + 4000e6);

        _repay(terms, 1000e6);
        vm.expectEmit(address(loans));
        emit IPeerLoans.Claimed(id, maker, maker, 0, 1000e12, 0);
        _claim(terms, true);
        assertEq(_position(usdcId, maker).supplyShares, 1000e12);
        assertEq(_position(usdcId, address(loans)).supplyShares, 0);
        assertEq(_state(terms).owedShares, 0);
    }

    function test_claim_tokensAndShares() public {
        LoanTerms memory terms = _take(_earning());
        uint256 id = loans.loanId(terms);
        _repay(terms, 4000e6);
        vm.prank(maker);
        loans.keepTokens(id, true);
        _repay(terms, MAX);
        uint256 before = usdc.balanceOf(maker);
        vm.expectEmit(address(loans));
        emit IPeerLoans.Claimed(id, maker, maker, 6000e6, 4000e12, 4000e6);
        _claim(terms, false);
        assertEq(usdc.balanceOf(maker), before + 10_000e6);
        assertFalse(_exists(terms));
    }

    function test_claim_revertsWith_NothingToClaim() public {
        LoanTerms memory terms = _take(_offer());
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NothingToClaim.selector, loans.loanId(terms)));
        _claim(terms, false);
    }

    function test_claim_revertsWith_NotLenderOrReceiverInvalid() public {
        LoanTerms memory terms = _take(_offer());
        _repay(terms, 4000e6);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NotLender.selector, loans.loanId(terms), taker));
        vm.prank(taker);
        loans.claim(terms, taker, false);
        vm.expectRevert(abi.encodeWithSelector(IPeer.ReceiverInvalid.selector, core));
        vm.prank(maker);
        loans.claim(terms, address(core), false);
    }

    // ------------------------------------------------------------------------------------------------ Tokens or shares

    function test_keepTokens() public {
        LoanTerms memory terms = _take(_earning());
        uint256 id = loans.loanId(terms);
        assertFalse(loans.keepsTokens(id));
        vm.expectEmit(address(loans));
        emit IPeerLoans.TokensKept(id, true);
        vm.prank(maker);
        loans.keepTokens(id, true);
        assertTrue(loans.keepsTokens(id));
        assertEq(loans.ownerOf(id), maker);
        _repay(terms, 4000e6);
        assertEq(_state(terms).owedTokens, 4000e6);
        vm.prank(maker);
        loans.keepTokens(id, false);
        assertFalse(loans.keepsTokens(id));
        _repay(terms, 1000e6);
        assertEq(_state(terms).owedShares, 1000e12);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NotLender.selector, id, taker));
        vm.prank(taker);
        loans.keepTokens(id, true);
    }

    function test_invest() public {
        LoanTerms memory terms = _take(_earning());
        uint256 id = loans.loanId(terms);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NothingInvested.selector, id));
        loans.invest(terms);
        vm.prank(maker);
        loans.keepTokens(id, true);
        _repay(terms, 4000e6);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NothingInvested.selector, id));
        loans.invest(terms);
        vm.prank(maker);
        loans.keepTokens(id, false);

        vm.prank(guardian);
        core.setStop(usdcId, true);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NothingInvested.selector, id));
        loans.invest(terms);
        vm.prank(owner);
        core.setStop(usdcId, false);
        vm.expectEmit(address(loans));
        emit IPeerLoans.Invested(id, stranger, 4000e6, 4000e12);
        vm.prank(stranger);
        assertEq(loans.invest(terms), 4000e12);
        assertEq(_state(terms).owedTokens, 0);
        assertEq(_state(terms).owedShares, 4000e12);
        assertEq(_position(usdcId, address(loans)).supplyShares, 4000e12);
    }

    function test_invest_revertsWith_NothingInvested_withoutAReserve() public {
        LoanTerms memory terms = _take(_offer());
        _repay(terms, 4000e6);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NothingInvested.selector, loans.loanId(terms)));
        loans.invest(terms);
    }

    // -------------------------------------------------------------------------------------------------------- ERC-721

    function test_transferFrom() public {
        LoanTerms memory terms = _take(_earning());
        uint256 id = loans.loanId(terms);
        vm.prank(maker);
        loans.keepTokens(id, true);
        vm.expectRevert(ERC721.NotOwnerNorApproved.selector);
        vm.prank(stranger);
        loans.transferFrom(maker, stranger, id);
        address[3] memory receivers = [address(0), address(loans), address(core)];
        for (uint256 i; i < receivers.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IPeer.ReceiverInvalid.selector, receivers[i]));
            vm.prank(maker);
            loans.transferFrom(maker, receivers[i], id);
        }
        vm.prank(maker);
        loans.approve(stranger, id);
        vm.prank(stranger);
        loans.transferFrom(maker, operator, id);
        assertEq(loans.ownerOf(id), operator);
        assertTrue(loans.keepsTokens(id));
        _repay(terms, MAX);
        vm.prank(operator);
        loans.claim(terms, operator, false);
        assertEq(usdc.balanceOf(operator), PRINCIPAL);
    }

    function test_safeTransferFrom() public {
        LoanTerms memory terms = _take(_offer());
        uint256 id = loans.loanId(terms);
        ClaimBuyer receiver = new ClaimBuyer(loans);
        vm.prank(maker);
        loans.safeTransferFrom(maker, address(receiver), id);
        assertEq(receiver.received(), 1);
        assertEq(loans.ownerOf(id), address(receiver));
    }

    function test_metadata() public view {
        assertEq(loans.name(), "Weir loan claims");
        assertEq(loans.symbol(), "WEIRLOAN");
        assertEq(loans.tokenURI(1), "");
        assertTrue(loans.supportsInterface(0x80ac58cd));
        assertTrue(loans.supportsInterface(0x5b5e139f));
    }
}
