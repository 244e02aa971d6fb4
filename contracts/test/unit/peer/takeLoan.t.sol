// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { IPeer } from "../../../src/interfaces/IPeer.sol";
import { IPeerCallback } from "../../../src/interfaces/IPeerCallback.sol";
import { IPeerLoans } from "../../../src/interfaces/IPeerLoans.sol";
import { LoanOffer, LoanTerms } from "../../../src/interfaces/LoanTypes.sol";
import { LoanSettlement } from "../../../src/peer/LoanSettlement.sol";
import { PeerLoans } from "../../../src/peer/PeerLoans.sol";
import { ReserveId } from "../../../src/types/Ids.sol";
import { BandOracle } from "../../mocks/BandOracle.sol";
import { FeeToken } from "../../mocks/FeeToken.sol";
import { MockERC20 } from "../../mocks/MockERC20.sol";
import { LoanFixture } from "./LoanFixture.sol";

/// @notice Takes an offer to lend without having the collateral: gets it in the callback. Notes what it sees there.
contract BorrowingPeer is IPeerCallback {
    IPeerLoans private immutable LOANS;

    uint256 public held; // of the principal, at the callback
    uint256 public owed;
    bytes[] public answers; // of attempts to enter

    constructor(IPeerLoans loans) {
        LOANS = loans;
    }

    function take(LoanOffer calldata offer, bytes calldata signature, uint256 amount) external {
        LOANS.take(
            offer, signature, amount, ReserveId.wrap(0), ReserveId.wrap(0), address(this), abi.encode(offer, signature)
        );
    }

    function onWeirPeer(address token, uint256 owed_, bytes calldata data) external {
        (LoanOffer memory offer, bytes memory signature) = abi.decode(data, (LoanOffer, bytes));
        held = MockERC20(offer.loanToken).balanceOf(address(this));
        owed = owed_;
        MockERC20(token).mint(address(this), owed_);
        MockERC20(token).approve(address(LOANS), owed_);
        bytes memory again = abi.encodeCall(
            LOANS.take, (offer, signature, offer.minFill, ReserveId.wrap(0), ReserveId.wrap(0), address(this), "")
        );
        bytes[2] memory calls = [again, abi.encodeCall(LOANS.keepTokens, (0, true))];
        for (uint256 i; i < calls.length; ++i) {
            // Tests judge the results.
            // forge-lint: disable-next-line(unchecked-call)
            (, bytes memory answer) = address(LOANS).call(calls[i]);
            answers.push(answer);
        }
    }
}

contract TakeLoanTest is LoanFixture {
    function test_constructor_revertsWith_SettlementInvalid() public {
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.SettlementInvalid.selector, stranger));
        new PeerLoans(core, stranger);
        address other = address(new LoanSettlement(_deployCore()));
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.SettlementInvalid.selector, other));
        new PeerLoans(core, other);
        vm.expectRevert(abi.encodeWithSelector(IPeer.CoreInvalid.selector, stranger));
        new LoanSettlement(ILendingPools(stranger));
    }

    // ------------------------------------------------------------------------------------------------------ Both sides

    function test_take_ofALender() public {
        LoanOffer memory offer = _earning();
        LoanTerms memory terms = _termsOf(offer);
        bytes memory signature = _signed(offer);
        bytes32 hash = loans.hashOffer(offer);
        uint256 id = loans.loanId(terms);
        vm.expectEmit(address(loans));
        emit IPeer.Used(maker, hash, address(usdc), 4000e6);
        vm.expectEmit(address(loans));
        emit IPeerLoans.Taken(id, maker, taker, maker, hash, 4000e6, 4e18, terms);
        vm.prank(taker);
        assertEq(loans.take(offer, signature, 4000e6, WALLET, WALLET, stranger, ""), id);
        assertEq(usdc.balanceOf(stranger), 4000e6);
        assertEq(usdc.balanceOf(maker), 996_000e6);
        assertEq(weth.balanceOf(taker), 996e18);
        _assertBooks(terms, 4000e6, 4e18, 0);
        assertEq(loans.ownerOf(id), maker);
        assertEq(loans.balanceOf(maker), 1);
        assertEq(loans.loanCount(), 1);
        assertEq(loans.dueOf(terms), 4000e6);
    }

    function test_take_ofABorrower() public {
        LoanOffer memory offer = _borrowing();
        LoanTerms memory terms = _termsOf(offer);
        terms.payReserve = usdcId;
        bytes memory signature = _signed(offer);
        vm.prank(taker);
        uint256 id = loans.take(offer, signature, 4000e6, WALLET, usdcId, stranger, "");
        assertEq(id, loans.loanId(terms));
        assertEq(usdc.balanceOf(stranger), 0, "a maker who borrows is the receiver");
        assertEq(usdc.balanceOf(maker), 1_004_000e6);
        assertEq(usdc.balanceOf(taker), 996_000e6);
        assertEq(weth.balanceOf(maker), 996e18);
        _assertBooks(terms, 4000e6, 4e18, 0);
        assertEq(loans.ownerOf(id), taker);
    }

    function test_take_inParts(uint256 first, uint256 second, uint256 collateral) public {
        LoanOffer memory offer = _offer();
        offer.minFill = 1;
        offer.collateral = bound(collateral, 1, 1000e18);
        first = bound(first, 1, PRINCIPAL - 2);
        second = bound(second, 1, PRINCIPAL - first - 1);
        uint256 sum;
        uint256[3] memory parts = [first, second, PRINCIPAL - first - second];
        for (uint256 i; i < parts.length; ++i) {
            uint256 brought = _state(_takePart(offer, parts[i])).collateral;
            assertGe(brought * PRINCIPAL, parts[i] * offer.collateral, "less than its part");
            assertLt((brought - 1) * PRINCIPAL, parts[i] * offer.collateral, "more than rounding");
            sum += brought;
        }
        assertGe(sum, offer.collateral);
        assertEq(weth.balanceOf(address(loans)), sum);
        _refuses(offer, 1, "used up");
    }

    // ---------------------------------------------------------------------------------------------------- Who and how

    function test_take_revertsWith_OrderInvalid_asEveryOrder() public {
        LoanOffer memory offer = _offer();
        _refuses(offer, 999e6, "less than the minimum");
        _refuses(offer, 0, "less than the minimum");
        _refuses(offer, PRINCIPAL + 1, "more than is left");
        offer.start = START + 1;
        _refuses(offer, 1000e6, "not started");
        (offer.start, offer.expiry) = (START, START - 1);
        _refuses(offer, 1000e6, "expired");
        (offer.expiry, offer.epoch) = (START, 1);
        _refuses(offer, 1000e6, "another epoch");
        (offer.epoch, offer.taker) = (0, stranger);
        _refuses(offer, 1000e6, "another taker is named");
        offer.taker = taker;
        _takePart(offer, 1000e6);
    }

    function test_take_revertsWith_OrderInvalid_whenCancelled() public {
        LoanOffer memory offer = _offer();
        bytes32 hash = loans.hashOffer(offer);
        vm.prank(maker);
        loans.cancel(hash, address(usdc));
        _refuses(offer, 1000e6, "cancelled");
    }

    function test_take_revertsWith_SignatureInvalid() public {
        LoanOffer memory offer = _offer();
        bytes memory signature = _sign(takerKey, loans.hashOffer(offer));
        vm.expectRevert(abi.encodeWithSelector(IPeer.SignatureInvalid.selector, maker));
        vm.prank(taker);
        loans.take(offer, signature, 1000e6, WALLET, WALLET, taker, "");
        signature = _signed(offer);
        offer.rate = 0;
        vm.expectRevert(abi.encodeWithSelector(IPeer.SignatureInvalid.selector, maker));
        vm.prank(taker);
        loans.take(offer, signature, 1000e6, WALLET, WALLET, taker, "");
    }

    function test_take_placed() public {
        LoanOffer memory offer = _offer();
        bytes32 hash = loans.hashOffer(offer);
        vm.expectRevert(abi.encodeWithSelector(IPeer.NotMaker.selector, maker, taker));
        vm.prank(taker);
        loans.placeOffer(offer);
        vm.expectEmit(address(loans));
        emit IPeer.Placed(maker, hash, abi.encode(offer));
        vm.prank(maker);
        assertEq(loans.placeOffer(offer), hash);
        vm.prank(taker);
        loans.take(offer, "", 1000e6, WALLET, WALLET, taker, "");
    }

    function test_hashOffer_ofTheTypedData() public view {
        LoanOffer memory offer = _priced();
        (offer.group, offer.source, offer.payReserve) = (keccak256("group"), wethId, usdcId);
        string[4] memory fields = [
            "LoanOffer(address maker,address taker,uint256 epoch,bytes32 group,uint256 start,uint256 expiry,bool lends,",
            "address loanToken,uint256 principal,uint256 minFill,address collateralToken,uint256 collateral,uint256 rate,",
            "uint256 term,uint256 grace,uint256 minInterest,uint256 auction,uint256 priceLoan,uint256 priceCollateral,",
            "uint256 lltv,uint256 bonus,uint256 source,uint256 payReserve)"
        ];
        bytes32 content =
            vm.eip712HashStruct(string.concat(fields[0], fields[1], fields[2], fields[3]), abi.encode(offer));
        assertEq(loans.hashOffer(offer), keccak256(abi.encodePacked(hex"1901", loans.DOMAIN_SEPARATOR(), content)));
        (, string memory name,,,,,) = loans.eip712Domain();
        assertEq(name, "Weir PeerLoans");
    }

    function test_take_revertsWith_ReceiverInvalid() public {
        LoanOffer memory offer = _offer();
        bytes memory signature = _signed(offer);
        address[3] memory receivers = [address(0), address(loans), address(core)];
        for (uint256 i; i < receivers.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IPeer.ReceiverInvalid.selector, receivers[i]));
            vm.prank(taker);
            loans.take(offer, signature, 1000e6, WALLET, WALLET, receivers[i], "");
        }
    }

    // ---------------------------------------------------------------------------------------------------------- Terms

    function test_take_revertsWith_OrderInvalid_outsideOfBounds() public {
        LoanOffer memory offer = _offer();
        offer.collateralToken = address(usdc);
        _refuses(offer, 1000e6, "one token for both");
        offer = _offer();
        offer.collateral = 0;
        _refuses(offer, 1000e6, "no collateral");
        offer.collateral = uint256(type(uint128).max) + 1;
        _refuses(offer, 1000e6, "collateral too large");
        offer = _offer();
        offer.rate = 10e18 + 1;
        _refuses(offer, 1000e6, "rate out of bounds");
        offer.rate = 10e18;
        offer.minInterest = 10_001;
        _refuses(offer, 1000e6, "minInterest out of bounds");
        offer.minInterest = 10_000;
        _takePart(offer, 1000e6);

        _refusesSpan(1 hours, 5 * 365 days, 0);
        _refusesSpan(6 hours, 90 days, 1);
        _refusesSpan(6 hours, 7 days, 2);
        offer = _offer();
        offer.auction = 0;
        _takePart(offer, 1000e6);

        offer = _borrowing();
        offer.payReserve = usdcId;
        _refuses(offer, 1000e6, "payReserve of a borrower");
        offer = _offer();
        (offer.principal, offer.minFill) = (MAX, 0);
        _refuses(offer, uint256(type(uint112).max) + 1, "amount too large");
    }

    /// @param field 0: term, 1: grace, 2: auction
    function _refusesSpan(uint256 least, uint256 most, uint256 field) private {
        bytes32[3] memory reasons = [bytes32("term out of bounds"), "grace out of bounds", "auction out of bounds"];
        _refuses(_with(field, least - 1), 1000e6, reasons[field]);
        _refuses(_with(field, most + 1), 1000e6, reasons[field]);
        _takePart(_with(field, least), 1000e6);
        _takePart(_with(field, most), 1000e6);
    }

    function _with(uint256 field, uint256 span) private view returns (LoanOffer memory offer) {
        offer = _offer();
        if (field == 0) offer.term = span;
        else if (field == 1) offer.grace = span;
        else offer.auction = span;
    }

    function test_take_revertsWith_OrderInvalid_ofPrices() public {
        LoanOffer memory offer = _priced();
        offer.priceLoan = WALLET;
        _refuses(offer, 1000e6, "half a price protection");
        offer = _priced();
        offer.priceCollateral = WALLET;
        _refuses(offer, 1000e6, "half a price protection");
        offer = _priced();
        offer.lltv = 0;
        _refuses(offer, 1000e6, "half a price protection");
        offer = _offer();
        offer.bonus = 1;
        _refuses(offer, 1000e6, "half a price protection");
        offer = _priced();
        offer.bonus = 1876; // 80 % · 1.1876 > 95 %
        _refuses(offer, 1000e6, "lltv or bonus too high");
        offer.bonus = MAX;
        _refuses(offer, 1000e6, "lltv or bonus too high");
        offer.bonus = 1875;
        _takePart(offer, 1000e6);
        (offer.lltv, offer.bonus) = (9501, 0);
        _refuses(offer, 1000e6, "lltv or bonus too high");
        offer.lltv = MAX;
        _refuses(offer, 1000e6, "lltv or bonus too high");
        offer.lltv = 9500;
        _takePart(offer, 1000e6);
        offer = _priced();
        offer.priceCollateral = _createPool("other").reserve(0);
        _refuses(offer, 1000e6, "prices of two pools");
    }

    function test_take_revertsWith_CoverTooLow() public {
        LoanOffer memory offer = _priced();
        offer.minInterest = 1000;
        uint256 due = PRINCIPAL + _interest(PRINCIPAL, TERM / 10);
        uint256 price = due * 1e12 * 5 / 4 / 10; // 10 WETH at 80 % cover exactly that
        wethOracle.setBand(price, price * 2);
        uint256 snapshot = vm.snapshotState();
        _take(offer);
        vm.revertToState(snapshot);

        wethOracle.setBand(price - 1, price * 2);
        bytes memory signature = _signed(offer);
        vm.expectRevert(
            abi.encodeWithSelector(IPeerLoans.CoverTooLow.selector, (price - 1) * 10 * 8000 / 10_000, due * 1e12)
        );
        vm.prank(taker);
        loans.take(offer, signature, PRINCIPAL, WALLET, WALLET, taker, "");

        wethOracle.setBand(price, price * 2);
        usdcOracle.setBand(_usd(1, 6) - 1, _usd(1, 6) + 1);
        vm.expectPartialRevert(IPeerLoans.CoverTooLow.selector);
        vm.prank(taker);
        loans.take(offer, signature, PRINCIPAL, WALLET, WALLET, taker, "");
    }

    function test_take_revertsWith_PriceUnreadable() public {
        LoanOffer memory offer = _priced();
        bytes memory signature = _signed(offer);
        BandOracle[2] memory oracles = [wethOracle, usdcOracle];
        ReserveId[2] memory reserves = [wethId, usdcId];
        for (uint256 i; i < oracles.length; ++i) {
            oracles[i].setMood(BandOracle.Mood.Reverts);
            vm.expectRevert(abi.encodeWithSelector(IPeerLoans.PriceUnreadable.selector, reserves[i]));
            vm.prank(taker);
            loans.take(offer, signature, PRINCIPAL, WALLET, WALLET, taker, "");
            oracles[i].setMood(BandOracle.Mood.Sound);
        }
    }

    // ---------------------------------------------------------------------------------------------------------- Parts

    function test_take_fromLentShares() public {
        _lend(usdcId, maker, PRINCIPAL);
        _lend(wethId, taker, COLLATERAL);
        LoanOffer memory offer = _offer();
        offer.source = usdcId;
        bytes memory signature = _signed(offer);
        uint256 before = usdc.balanceOf(taker);
        LoanTerms memory terms = _termsOf(offer);
        vm.prank(taker);
        loans.take(offer, signature, 4000e6, wethId, WALLET, taker, "");
        assertEq(usdc.balanceOf(taker), before + 4000e6);
        assertEq(_supplied(usdcId, maker), 6000e6);
        assertEq(_supplied(wethId, taker), 6e18);
        assertEq(_position(usdcId, address(loans)).supplyShares, 0);
        assertEq(_position(wethId, address(loans)).supplyShares, 0);
        _assertBooks(terms, 4000e6, 4e18, 0);
    }

    function test_take_ofABorrower_fromLentShares() public {
        _lend(wethId, maker, COLLATERAL);
        _lend(usdcId, taker, PRINCIPAL);
        LoanOffer memory offer = _borrowing();
        offer.source = wethId;
        bytes memory signature = _signed(offer);
        LoanTerms memory terms = _termsOf(offer);
        vm.prank(taker);
        loans.take(offer, signature, PRINCIPAL, usdcId, WALLET, address(0), "");
        assertEq(usdc.balanceOf(maker), 1_010_000e6);
        _assertBooks(terms, PRINCIPAL, COLLATERAL, 0);
    }

    function test_take_revertsWith_ArrivedTooLittle() public {
        FeeToken token = new FeeToken();
        LoanOffer memory offer = _offer();
        offer.collateralToken = address(token);
        token.mint(taker, COLLATERAL);
        token.setFee(1);
        vm.prank(taker);
        token.approve(address(loans), MAX);
        bytes memory signature = _signed(offer);
        vm.expectRevert(abi.encodeWithSelector(IPeer.ArrivedTooLittle.selector, token, COLLATERAL - 1, COLLATERAL));
        vm.prank(taker);
        loans.take(offer, signature, PRINCIPAL, WALLET, WALLET, taker, "");
    }

    function test_take_callsBack() public {
        LoanOffer memory offer = _offer();
        BorrowingPeer peer = new BorrowingPeer(loans);
        peer.take(offer, _signed(offer), 4000e6);
        assertEq(peer.held(), 4000e6);
        assertEq(peer.owed(), 4e18);
        for (uint256 i; i < 2; ++i) {
            assertEq(peer.answers(i), abi.encodeWithSelector(IPeer.Reentered.selector));
        }
        assertEq(weth.balanceOf(address(loans)), 4e18);
    }

    function _refuses(LoanOffer memory offer, uint256 amount, bytes32 reason) private {
        bytes memory signature = _signed(offer);
        _expectInvalid(reason);
        vm.prank(taker);
        loans.take(offer, signature, amount, WALLET, WALLET, taker, "");
    }
}
