// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { IPeer } from "../../../src/interfaces/IPeer.sol";
import { IPeerCallback } from "../../../src/interfaces/IPeerCallback.sol";
import { IPeerLoans } from "../../../src/interfaces/IPeerLoans.sol";
import { ClaimSale, LoanOffer, LoanTerms, Rollover } from "../../../src/interfaces/LoanTypes.sol";
import { PeerLoans } from "../../../src/peer/PeerLoans.sol";
import { ReserveId } from "../../../src/types/Ids.sol";
import { FeeToken } from "../../mocks/FeeToken.sol";
import { HookToken } from "../../mocks/HookToken.sol";
import { MockERC20 } from "../../mocks/MockERC20.sol";
import { PausableToken } from "../../mocks/PausableToken.sol";
import { LoanFixture } from "../../unit/peer/LoanFixture.sol";

/// @notice Takes an offer again in its own callback.
contract GreedyTaker is IPeerCallback {
    IPeerLoans private immutable LOANS;

    bytes public answer;

    constructor(IPeerLoans loans) {
        LOANS = loans;
    }

    function take(LoanOffer calldata offer, bytes calldata signature) external {
        LOANS.take(
            offer,
            signature,
            offer.principal,
            ReserveId.wrap(0),
            ReserveId.wrap(0),
            address(this),
            abi.encode(offer, signature)
        );
    }

    function onWeirPeer(address token, uint256 owed, bytes calldata data) external {
        (LoanOffer memory offer, bytes memory signature) = abi.decode(data, (LoanOffer, bytes));
        (, answer) = address(LOANS)
            .call(
                abi.encodeCall(
                    LOANS.take,
                    (offer, signature, offer.principal, ReserveId.wrap(0), ReserveId.wrap(0), address(this), "")
                )
            );
        MockERC20(token).mint(address(this), owed);
        MockERC20(token).approve(address(LOANS), owed);
    }
}

/// @notice Attacks on loans between two persons.
contract PeerLoansAttackTest is LoanFixture {
    function setUp() public override {
        super.setUp();
        _equip(stranger);
    }

    // ------------------------------------------------------------------------------------------------- Who blocks whom

    /// A lender whom the token refuses does not keep the borrower's collateral.
    function test_attack_lenderRefusesRepayment() public {
        PausableToken token = new PausableToken("USDT", 6);
        LoanTerms memory terms = _take(_offerIn(token));
        token.setBlocked(maker, true);
        _repay(terms, MAX);
        assertEq(weth.balanceOf(taker), 1000e18);
        vm.prank(maker);
        loans.claim(terms, operator, false);
        assertEq(token.balanceOf(operator), PRINCIPAL);
    }

    /// A claim in a contract that can do nothing does not stop a repayment; the loans themselves take none.
    function test_attack_nftInEscrow() public {
        LoanTerms memory terms = _take(_earning());
        uint256 id = loans.loanId(terms);
        vm.prank(maker);
        loans.transferFrom(maker, address(weth), id);
        _repay(terms, MAX);
        assertEq(weth.balanceOf(taker), 1000e18);
    }

    /// A borrower whom the collateral refuses does not stop the auction: its part is kept for it.
    function test_attack_borrowerBlocksAuction() public {
        PausableToken token = new PausableToken("STETH", 18);
        LoanOffer memory offer = _offer();
        offer.collateralToken = address(token);
        token.mint(taker, COLLATERAL);
        vm.prank(taker);
        token.approve(address(loans), MAX);
        LoanTerms memory terms = _take(offer);
        token.setBlocked(taker, true);
        vm.warp(DEFAULT + AUCTION / 2);
        vm.prank(stranger);
        loans.buy(terms, MAX, COLLATERAL / 2, "");
        assertEq(loans.credit(taker, address(token)), COLLATERAL / 2);
        assertEq(token.balanceOf(address(loans)), COLLATERAL / 2);
        vm.prank(taker);
        loans.collect(address(token), operator);
        assertEq(token.balanceOf(operator), COLLATERAL / 2);
    }

    /// A fee that the loan token begins to take, or the collateral: whoever pays what is due gets all of the collateral back.
    function test_attack_feeSwitchedOn() public {
        FeeToken token = new FeeToken();
        LoanTerms memory terms = _take(_offerIn(token));
        token.setFee(1e6);
        _repay(terms, PRINCIPAL + 1e6 + 1e6);
        assertEq(weth.balanceOf(taker), 1000e18);
        assertEq(_state(terms).owedTokens, token.balanceOf(address(loans)));
    }

    /// Full reserves: others leave with what is repaid into them. A lender can keep tokens, also when it is too late to ask.
    function test_attack_exitLiquidity() public {
        _openLoan();
        LoanTerms memory terms = _take(_earning());
        _borrowAll();
        _repay(terms, 5000e6);
        vm.prank(lender);
        core.withdraw(usdcId, 5000e6, 0, lender, lender);
        vm.expectPartialRevert(ILendingPools.LiquidityTooLow.selector);
        _claim(terms, false);
        _claim(terms, true);
        uint256 id = loans.loanId(terms);
        vm.prank(maker);
        loans.keepTokens(id, true);
        _repay(terms, MAX);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NothingInvested.selector, id));
        vm.prank(lender);
        loans.invest(terms);
        _claim(terms, false);
    }

    // ---------------------------------------------------------------------------------------------------------- Dust

    /// Payments of a unit free no collateral before its part is paid, and lower nothing by more than they bring.
    function test_attack_dustPartials() public {
        LoanOffer memory offer = _offer();
        offer.minInterest = 10_000;
        (offer.principal, offer.minFill, offer.collateral) = (20, 1, 3);
        LoanTerms memory terms = _take(offer);
        uint256 due = loans.dueOf(terms);
        assertEq(due, 21);
        uint256 paid;
        for (uint256 i; i < 40; ++i) {
            paid += _repay(terms, 1 + i % 2);
            uint256 freed = 3 - _state(terms).collateral;
            assertLe(freed * due, 3 * paid, "freed more than was paid for");
        }
        assertGt(paid, due, "a unit that is too small for its part is given away");
        offer.group = "another";
        terms = _take(offer);
        vm.warp(DEFAULT + AUCTION);
        vm.startPrank(stranger);
        (, uint256 bought) = loans.buy(terms, 1, 0, "");
        vm.stopPrank();
        assertEq(bought, 0);
    }

    /// Whoever draws from lent shares takes none of those that wait here for others.
    function test_attack_drawFromOthersShares(uint256 first, uint256 amount, uint256 time) public {
        _openLoan();
        LoanTerms memory terms = _take(_earning());
        skip(bound(time, 0, 3 * YEAR));
        _repay(terms, bound(first, 1e6, PRINCIPAL - 1));
        uint256 waiting = _state(terms).owedShares;
        LoanOffer memory offer = _offer();
        (offer.source, offer.minFill, offer.expiry, offer.group) = (usdcId, 1, block.timestamp, "second");
        _lend(usdcId, maker, 20_000e6);
        _takePart(offer, bound(amount, 1, PRINCIPAL));
        assertEq(_position(usdcId, address(loans)).supplyShares, waiting);
    }

    // -------------------------------------------------------------------------------------------------------- Reserves

    /// A source that is empty, or whose shares back a debt: the call reverts, and nobody has lost anything.
    function test_attack_emptySource() public {
        LoanOffer memory offer = _offer();
        offer.source = usdcId;
        bytes memory signature = _signed(offer);
        vm.expectPartialRevert(ILendingPools.AllowanceTooLow.selector);
        vm.prank(taker);
        loans.take(offer, signature, PRINCIPAL, WALLET, WALLET, taker, "");
        _lend(usdcId, maker, 9999e6);
        vm.expectRevert();
        vm.prank(taker);
        loans.take(offer, signature, PRINCIPAL, WALLET, WALLET, taker, "");
        assertEq(weth.balanceOf(taker), 1000e18);
        assertEq(loans.used(maker, loans.hashOffer(offer), address(usdc)), 0);
    }

    /// The prices are those of the loan's own tokens.
    function test_attack_foreignPriceReserve() public {
        LoanOffer memory offer = _priced();
        offer.priceCollateral = wbtcId;
        _refusesReserve(offer, wbtcId, address(weth));
        offer = _priced();
        offer.priceLoan = daiId;
        _refusesReserve(offer, daiId, address(usdc));
    }

    /// What is paid cannot go into a reserve of a token that the lender was not promised, and that the pool's maker invented.
    function test_attack_foreignPayReserve() public {
        LoanOffer memory offer = _offer();
        offer.payReserve = daiId;
        _refusesReserve(offer, daiId, address(usdc));
        offer = _borrowing();
        bytes memory signature = _signed(offer);
        vm.expectRevert(abi.encodeWithSelector(IPeer.SourceInvalid.selector, daiId, usdc));
        vm.prank(taker);
        loans.take(offer, signature, PRINCIPAL, WALLET, daiId, taker, "");
    }

    /// A reserve whose shares are worth nothing does not lock in the tokens that wait beside them.
    function test_attack_worthlessShares() public {
        _supply(usdcId, lender, 10_000e6);
        LoanTerms memory terms = _take(_earning());
        _repay(terms, 4000e6);
        _retireUsdc();
        _repay(terms, 5000e6);
        assertEq(_state(terms).owedTokens, 5000e6, "a retired reserve refuses");
        uint256 before = usdc.balanceOf(maker);
        _claim(terms, false);
        assertEq(usdc.balanceOf(maker), before + 5000e6);
        uint256 left = _state(terms).owedShares;
        assertGt(left, 0, "the shares stay");
        vm.expectPartialRevert(IPeerLoans.NothingToClaim.selector);
        _claim(terms, false);
        _claim(terms, true);
        assertEq(_position(usdcId, maker).supplyShares, left);
    }

    // ---------------------------------------------------------------------------------------------------------- Prices

    /// A price of nearly nothing sells a share of the collateral for each unit paid, not all for the first.
    function test_attack_oracleAtNothing() public {
        LoanTerms memory terms = _take(_priced());
        wethOracle.set(1);
        vm.prank(stranger);
        (, uint256 seized) = loans.liquidate(terms, 1, 0, "");
        assertEq(seized, COLLATERAL / PRINCIPAL);
    }

    /// What can be taken cannot be liquidated in the same block, whatever the bands.
    function test_attack_instantLiquidation(
        uint256 loanLow,
        uint256 loanHigh,
        uint256 low,
        uint256 high,
        uint256 minInterest
    ) public {
        LoanOffer memory offer = _priced();
        offer.minInterest = bound(minInterest, 0, 10_000);
        loanLow = bound(loanLow, 1, 1e36);
        low = bound(low, 1, 1e36);
        usdcOracle.setBand(loanLow, bound(loanHigh, loanLow, 1e37));
        wethOracle.setBand(low, bound(high, low, 1e37));
        LoanTerms memory terms = _termsOf(offer);
        bytes memory signature = _signed(offer);
        vm.prank(taker);
        try loans.take(offer, signature, PRINCIPAL, WALLET, WALLET, taker, "") { }
        catch {
            return;
        }
        vm.expectPartialRevert(IPeerLoans.Healthy.selector);
        vm.prank(stranger);
        loans.liquidate(terms, MAX, 0, "");
        vm.expectPartialRevert(IPeerLoans.NotDefaulted.selector);
        vm.prank(maker);
        loans.seize(terms, maker);
    }

    // ----------------------------------------------------------------------------------------------------------- Races

    /// Whoever comes second finds no loan, and pays nothing.
    function test_attack_repayRacesSeize() public {
        LoanTerms memory terms = _take(_offer());
        vm.warp(DEFAULT + AUCTION + 1);
        uint256 snapshot = vm.snapshotState();
        _repay(terms, MAX);
        _expectUnknown(terms);
        vm.prank(maker);
        loans.seize(terms, maker);
        vm.revertToState(snapshot);

        vm.prank(maker);
        loans.seize(terms, maker);
        uint256 before = usdc.balanceOf(taker);
        _expectUnknown(terms);
        _repay(terms, MAX);
        assertEq(usdc.balanceOf(taker), before);
    }

    /// A token that calls while it moves finds every entry shut: no payment of another loan counts as one of its own.
    function test_attack_repayInForeignHook() public {
        LoanTerms memory other = _take(_offer());
        HookToken token = new HookToken();
        LoanOffer memory offer = _offerIn(token);
        LoanTerms memory terms = _takePart(offer, 2000e6);
        uint256 id = loans.loanId(terms);
        Rollover memory rollover;
        ClaimSale memory sale = _sale(other);
        bytes[] memory calls = new bytes[](16);
        calls[0] = abi.encodeCall(loans.repay, (other, 1));
        calls[1] = abi.encodeCall(loans.addCollateral, (other, 1));
        calls[2] = abi.encodeCall(loans.liquidate, (other, 1, 0, ""));
        calls[3] = abi.encodeCall(loans.buy, (other, 1, 0, ""));
        calls[4] = abi.encodeCall(loans.seize, (other, taker));
        calls[5] = abi.encodeCall(loans.claim, (terms, taker, false));
        calls[6] = abi.encodeCall(loans.keepTokens, (id, true));
        calls[7] = abi.encodeCall(loans.invest, (terms));
        calls[8] = abi.encodeCall(loans.setRollover, (terms, rollover));
        calls[9] = abi.encodeCall(loans.roll, (terms));
        calls[10] = abi.encodeCall(loans.refinance, (terms, offer, "", 1));
        calls[11] = abi.encodeCall(loans.buyClaim, (other, sale, "", WALLET, ""));
        calls[12] = abi.encodeCall(loans.transferFrom, (maker, taker, id));
        calls[13] = abi.encodeCall(loans.placeOffer, (offer));
        calls[14] = abi.encodeCall(loans.placeSale, (sale));
        calls[15] = abi.encodeCall(loans.take, (offer, "", 1000e6, WALLET, WALLET, taker, ""));
        token.arm(address(loans), calls);
        _repay(terms, MAX);
        _assertShut(token, 32);
        token.arm(address(loans), calls);
        _claim(terms, false);
        _assertShut(token, 32);
        assertEq(_state(other).principal, PRINCIPAL);
    }

    /// A callback does not take an offer twice.
    function test_attack_retakeInCallback() public {
        LoanOffer memory offer = _offer();
        GreedyTaker greedy = new GreedyTaker(loans);
        greedy.take(offer, _signed(offer));
        assertEq(greedy.answer(), abi.encodeWithSelector(IPeer.Reentered.selector));
        assertEq(usdc.balanceOf(address(greedy)), PRINCIPAL);
    }

    // -------------------------------------------------------------------------------------------------------- Rollover

    /// Rights that a borrower gave for a rollover are of use for that borrower's own loan alone.
    function test_attack_rollByStranger() public {
        _supply(usdcId, lender, 1_000_000e6);
        _authorize(stranger, address(loans), WITHDRAW | BORROW | MANAGE);
        _supplyCollateral(wethId, stranger, 100e18);
        LoanTerms memory terms = _take(_offer());
        Rollover memory rollover = Rollover({ debtReserve: usdcId, collateralReserve: wethId, tip: 100 });
        vm.expectPartialRevert(IPeerLoans.NotBorrower.selector);
        vm.prank(stranger);
        loans.setRollover(terms, rollover);
        vm.prank(taker);
        loans.setRollover(terms, rollover);
        vm.warp(MATURITY);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.CollateralNotEnabled.selector, wethId, taker));
        loans.roll(terms);
        terms.borrower = stranger;
        _expectUnknown(terms);
        loans.roll(terms);
        assertEq(_position(usdcId, stranger).borrowShares, 0);
    }

    function test_attack_rollTwice() public {
        _supply(usdcId, lender, 1_000_000e6);
        LoanTerms memory terms = _take(_offer());
        _authorize(taker, address(loans), BORROW | MANAGE);
        vm.prank(taker);
        loans.setRollover(terms, Rollover({ debtReserve: usdcId, collateralReserve: wethId, tip: 100 }));
        vm.warp(MATURITY);
        loans.roll(terms);
        uint256 debt = _position(usdcId, taker).borrowShares;
        _expectUnknown(terms);
        loans.roll(terms);
        assertEq(_position(usdcId, taker).borrowShares, debt);
    }

    // ----------------------------------------------------------------------------------------------------------- Terms

    /// Nobody takes an own offer; with a second account one pays oneself, and gains nothing.
    function test_attack_selfLoan() public {
        LoanOffer memory offer = _offer();
        bytes memory signature = _signed(offer);
        _expectInvalid("taker is the maker");
        vm.prank(maker);
        loans.take(offer, signature, PRINCIPAL, WALLET, WALLET, maker, "");
        LoanTerms memory terms = _take(offer);
        skip(30 days);
        _repay(terms, MAX);
        _claim(terms, false);
        assertEq(usdc.balanceOf(maker) + usdc.balanceOf(taker), 2_000_000e6);
        assertEq(weth.balanceOf(maker) + weth.balanceOf(taker), 2000e18);
    }

    /// Terms that differ in any word are another loan's, which does not exist.
    function test_attack_wrongTerms() public {
        bytes memory right = abi.encode(_take(_priced()));
        for (uint256 i; i < right.length / 32; ++i) {
            bytes memory wrong = bytes.concat(right);
            assembly ("memory-safe") {
                let word := add(add(wrong, 32), mul(i, 32))
                mstore(word, xor(mload(word), 1))
            }
            LoanTerms memory terms = abi.decode(wrong, (LoanTerms));
            _expectUnknown(terms);
            _repay(terms, 1);
            _expectUnknown(terms);
            loans.liquidate(terms, 1, 0, "");
            vm.expectPartialRevert(IPeerLoans.NotLender.selector);
            _claim(terms, false);
        }
    }

    /// Called directly, the settlement knows no loan.
    function test_attack_settlementCalledDirectly() public {
        LoanTerms memory terms = _take(_offer());
        vm.warp(DEFAULT + AUCTION + 1);
        IPeerLoans settlement = IPeerLoans(PeerLoans(address(loans)).SETTLEMENT());
        _expectUnknown(terms);
        vm.prank(maker);
        settlement.seize(terms, maker);
        vm.expectPartialRevert(IPeerLoans.NotLender.selector);
        vm.prank(maker);
        settlement.claim(terms, maker, false);
        (bool success,) = address(loans).call(abi.encodeWithSignature("unknown()"));
        assertFalse(success);
    }

    // ----------------------------------------------------------------------------------------------------------- Sales

    /// A seller who lets the claim be emptied first sells what is left of it, or nothing.
    function test_attack_emptiedClaimSold() public {
        LoanTerms memory terms = _take(_offer());
        ClaimSale memory sale = _sale(terms);
        _repay(terms, 9000e6);
        _claim(terms, false);
        _refusesSale(terms, sale, "less is lent than minPrincipal");
        sale.minPrincipal = 0;
        bytes memory signature = _signedSale(sale);
        vm.prank(stranger);
        assertEq(loans.buyClaim(terms, sale, signature, WALLET, ""), 950e6, "the price is of what is due");
    }

    function test_attack_saleAfterTransfer() public {
        LoanTerms memory terms = _take(_offer());
        ClaimSale memory sale = _sale(terms);
        vm.prank(maker);
        loans.transferFrom(maker, operator, sale.id);
        _refusesSale(terms, sale, "maker does not own the claim");
        assertEq(loans.ownerOf(sale.id), operator);
    }

    function test_attack_saleReplayedAfterBuyback() public {
        LoanTerms memory terms = _take(_offer());
        ClaimSale memory sale = _sale(terms);
        bytes memory signature = _signedSale(sale);
        vm.startPrank(stranger);
        loans.buyClaim(terms, sale, signature, WALLET, "");
        loans.transferFrom(stranger, maker, sale.id);
        vm.stopPrank();
        _refusesSale(terms, sale, "used up");
    }

    /// Who buys a claim that was seized meanwhile buys nothing, and pays nothing.
    function test_attack_saleRacesSeize() public {
        LoanTerms memory terms = _take(_offer());
        ClaimSale memory sale = _sale(terms);
        sale.minPrincipal = 0;
        _repay(terms, 1000e6); // so that the claim lives on
        vm.warp(DEFAULT + AUCTION + 1);
        vm.prank(maker);
        loans.seize(terms, maker);
        bytes memory signature = _signedSale(sale);
        _expectUnknown(terms);
        vm.prank(stranger);
        loans.buyClaim(terms, sale, signature, WALLET, "");
        assertEq(loans.ownerOf(sale.id), maker);
    }

    // --------------------------------------------------------------------------------------------------------- Helpers

    /// @dev The offer in another loan token, which both have.
    function _offerIn(MockERC20 token) private returns (LoanOffer memory offer) {
        offer = _offer();
        offer.loanToken = address(token);
        address[2] memory people = [maker, taker];
        for (uint256 i; i < people.length; ++i) {
            token.mint(people[i], 100_000e6);
            vm.prank(people[i]);
            token.approve(address(loans), MAX);
        }
    }

    function _borrowAll() private {
        _supplyCollateral(wethId, borrower, 10_000e18);
        _borrow(usdcId, borrower, _idle(usdcId));
    }

    function _assertShut(HookToken token, uint256 count) private view {
        bytes[] memory answers = token.allAnswers();
        assertEq(answers.length, count);
        for (uint256 i; i < answers.length; ++i) {
            assertEq(answers[i], abi.encodeWithSelector(IPeer.Reentered.selector));
        }
    }

    function _refusesReserve(LoanOffer memory offer, ReserveId reserve, address token) private {
        bytes memory signature = _signed(offer);
        vm.expectRevert(abi.encodeWithSelector(IPeer.SourceInvalid.selector, reserve, token));
        vm.prank(taker);
        loans.take(offer, signature, PRINCIPAL, WALLET, WALLET, taker, "");
    }

    function _refusesSale(LoanTerms memory terms, ClaimSale memory sale, bytes32 reason) private {
        bytes memory signature = _signedSale(sale);
        _expectInvalid(reason);
        vm.prank(stranger);
        loans.buyClaim(terms, sale, signature, WALLET, "");
    }
}
