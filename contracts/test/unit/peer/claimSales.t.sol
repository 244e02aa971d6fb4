// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IPeer } from "../../../src/interfaces/IPeer.sol";
import { IPeerLoans } from "../../../src/interfaces/IPeerLoans.sol";
import { ClaimSale, LoanTerms } from "../../../src/interfaces/LoanTypes.sol";
import { LoanFixture } from "./LoanFixture.sol";
import { ClaimBuyer } from "./loanClaims.t.sol";

contract ClaimSalesTest is LoanFixture {
    function setUp() public override {
        super.setUp();
        _equip(stranger);
    }

    function test_buyClaim() public {
        LoanTerms memory terms = _take(_offer());
        ClaimSale memory sale = _sale(terms);
        skip(30 days);
        bytes memory signature = _signedSale(sale);
        uint256 due = PRINCIPAL + _interest(PRINCIPAL, 30 days);
        uint256 paid = (due * 9500 + 9999) / 10_000;
        uint256 before = usdc.balanceOf(maker);
        vm.expectEmit(address(loans));
        emit IPeer.Used(maker, loans.hashSale(sale), address(loans), 1);
        vm.expectEmit(address(loans));
        emit IPeerLoans.SaleFilled(sale.id, maker, stranger, loans.hashSale(sale), due, paid);
        vm.prank(stranger);
        assertEq(loans.buyClaim(terms, sale, signature, WALLET, ""), paid);
        assertEq(usdc.balanceOf(maker), before + paid);
        assertEq(usdc.balanceOf(stranger), 1_000_000e6 - paid);
        assertEq(loans.ownerOf(sale.id), stranger);
        assertEq(_state(terms).principal, PRINCIPAL);
    }

    /// What was paid before the sale is the seller's: tokens as tokens, shares as shares.
    function test_buyClaim_paysOutFirst() public {
        LoanTerms memory terms = _take(_earning());
        _repay(terms, 4000e6);
        ClaimSale memory sale = _sale(terms);
        vm.prank(maker);
        loans.keepTokens(sale.id, true);
        _repay(terms, 1000e6);
        sale.minPrincipal = 5000e6;
        uint256 before = usdc.balanceOf(maker);
        vm.expectEmit(address(loans));
        emit IPeerLoans.Claimed(sale.id, maker, maker, 1000e6, 4000e12, 0);
        _buyClaim(terms, sale);
        assertEq(_position(usdcId, maker).supplyShares, 4000e12);
        assertEq(usdc.balanceOf(maker), before + 1000e6 + 4750e6);
        assertEq(_state(terms).owedTokens + _state(terms).owedShares, 0);
    }

    function test_buyClaim_fromLentShares() public {
        _lend(usdcId, stranger, 20_000e6);
        LoanTerms memory terms = _take(_offer());
        ClaimSale memory sale = _sale(terms);
        bytes memory signature = _signedSale(sale);
        vm.prank(stranger);
        loans.buyClaim(terms, sale, signature, usdcId, "");
        assertEq(_supplied(usdcId, stranger), 10_500e6);
    }

    function test_buyClaim_forNothing() public {
        LoanTerms memory terms = _take(_offer());
        ClaimSale memory sale = _sale(terms);
        sale.price = 0;
        _buyClaim(terms, sale);
        assertEq(loans.ownerOf(sale.id), stranger);
    }

    function test_buyClaim_callsBack() public {
        LoanTerms memory terms = _take(_offer());
        ClaimSale memory sale = _sale(terms);
        ClaimBuyer buyer = new ClaimBuyer(loans);
        buyer.buyClaim(terms, sale, _signedSale(sale));
        assertEq(buyer.owner(), address(buyer), "it has the claim before it pays");
        assertEq(buyer.received(), 0, "without a hook");
    }

    function test_buyClaim_revertsWith_OrderInvalid() public {
        LoanTerms memory terms = _take(_offer());
        ClaimSale memory sale = _sale(terms);
        sale.minPrincipal = PRINCIPAL + 1;
        _refuses(terms, sale, "less is lent than minPrincipal");
        sale = _sale(terms);
        sale.id += 1;
        _refuses(terms, sale, "another claim");
        sale = _sale(terms);
        sale.expiry = START;
        skip(1);
        _refuses(terms, sale, "expired");
        sale = _sale(terms);
        bytes32 hash = loans.hashSale(sale);
        vm.prank(maker);
        loans.cancel(hash, address(loans));
        _refuses(terms, sale, "cancelled");
        sale.price = 9000;
        vm.prank(maker);
        loans.transferFrom(maker, operator, sale.id);
        _refuses(terms, sale, "maker does not own the claim");
        sale.id = 0;
        terms.number = 1;
        bytes memory signature = _signedSale(sale);
        _expectUnknown(terms);
        vm.prank(stranger);
        loans.buyClaim(terms, sale, signature, WALLET, "");
    }

    /// One claim of a group is sold, whichever it is.
    function test_buyClaim_ofAGroup() public {
        LoanTerms memory one = _takePart(_offer(), 5000e6);
        LoanTerms memory other = _takePart(_offer(), 5000e6);
        (ClaimSale memory first, ClaimSale memory second) = (_sale(one), _sale(other));
        (first.group, second.group) = (keccak256("one"), keccak256("one"));
        (first.minPrincipal, second.minPrincipal) = (5000e6, 5000e6);
        _buyClaim(one, first);
        _refuses(other, second, "used up");
    }

    function test_buyClaim_placed() public {
        LoanTerms memory terms = _take(_offer());
        ClaimSale memory sale = _sale(terms);
        bytes32 hash = loans.hashSale(sale);
        vm.expectRevert(abi.encodeWithSelector(IPeer.NotMaker.selector, maker, stranger));
        vm.prank(stranger);
        loans.placeSale(sale);
        vm.expectEmit(address(loans));
        emit IPeer.Placed(maker, hash, abi.encode(sale));
        vm.prank(maker);
        assertEq(loans.placeSale(sale), hash);
        vm.prank(stranger);
        loans.buyClaim(terms, sale, "", WALLET, "");
        assertEq(loans.ownerOf(sale.id), stranger);
    }

    function test_buyClaim_revertsWith_SignatureInvalid() public {
        LoanTerms memory terms = _take(_offer());
        ClaimSale memory sale = _sale(terms);
        bytes memory signature = _signedSale(sale);
        sale.price = 1;
        vm.expectRevert(abi.encodeWithSelector(IPeer.SignatureInvalid.selector, maker));
        vm.prank(stranger);
        loans.buyClaim(terms, sale, signature, WALLET, "");
    }

    function test_hashSale_ofTheTypedData() public {
        ClaimSale memory sale = _sale(_take(_offer()));
        sale.group = keccak256("group");
        string[2] memory fields = [
            "ClaimSale(address maker,address taker,uint256 epoch,bytes32 group,uint256 start,uint256 expiry,",
            "uint256 id,uint256 price,uint256 minPrincipal)"
        ];
        bytes32 content = vm.eip712HashStruct(string.concat(fields[0], fields[1]), abi.encode(sale));
        assertEq(loans.hashSale(sale), keccak256(abi.encodePacked(hex"1901", loans.DOMAIN_SEPARATOR(), content)));
    }

    function _buyClaim(LoanTerms memory terms, ClaimSale memory sale) private {
        bytes memory signature = _signedSale(sale);
        vm.prank(stranger);
        loans.buyClaim(terms, sale, signature, WALLET, "");
    }

    function _refuses(LoanTerms memory terms, ClaimSale memory sale, bytes32 reason) private {
        bytes memory signature = _signedSale(sale);
        _expectInvalid(reason);
        vm.prank(stranger);
        loans.buyClaim(terms, sale, signature, WALLET, "");
    }
}
