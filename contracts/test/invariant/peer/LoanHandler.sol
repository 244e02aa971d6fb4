// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { IPeerLoans } from "../../../src/interfaces/IPeerLoans.sol";
import { ClaimSale, LoanOffer, LoanState, LoanTerms, Rollover } from "../../../src/interfaces/LoanTypes.sol";
import { ReserveId } from "../../../src/types/Ids.sol";
import { LoanWorld } from "./LoanWorld.sol";

/// @notice Four people who lend to each other whatever they like, in tokens that block accounts, at prices that jump, with a reserve that
/// stops and whose interest runs. Checks across every call what must hold across any.
contract LoanHandler is LoanWorld {
    LoanTerms[] private all;
    uint256 private room = 24; // for loans

    // -------------------------------------------------------------------------------------------------------- Actions

    function take(uint256 who, uint256 amount, uint256 dice) external {
        if (all.length == room) return;
        uint256 m = who % PEOPLE;
        uint256 t = (m + 1 + dice % (PEOPLE - 1)) % PEOPLE;
        LoanOffer memory offer = _random(m, dice);
        ReserveId payReserve = offer.lends ? offer.payReserve : dice & 64 == 0 ? moneyId : WALLET;
        amount = bound(amount, 1, offer.principal);
        LoanTerms memory terms = _termsOf(offer);
        (terms.borrower, terms.payReserve) = (people[offer.lends ? t : m], payReserve);
        bytes memory call = abi.encodeCall(
            loans.take,
            (
                offer,
                _sign(keys[m], loans.hashOffer(offer)),
                amount,
                dice & 128 == 0 ? (offer.lends ? pawnId : moneyId) : WALLET,
                payReserve,
                people[t],
                ""
            )
        );
        uint256 had = money.balanceOf(terms.borrower);
        if (!_call("take", people[t], people[m], call)) return;
        all.push(terms);
        _requireAgreed(terms, offer, amount);
        if (money.balanceOf(terms.borrower) != had + amount) _fail("L1: the borrower gets another amount");
    }

    function _random(uint256 m, uint256 dice) private view returns (LoanOffer memory offer) {
        offer = dice & 1 == 0 ? _offer() : _borrowing();
        (offer.maker, offer.group, offer.expiry, offer.minFill) = (people[m], bytes32(dice), block.timestamp, 1);
        (offer.loanToken, offer.collateralToken) = (address(money), address(pawn));
        // Not divided without a rest.
        offer.collateral += dice % 1e9;
        (offer.rate, offer.minInterest) = (dice % 10e18, dice % 10_001);
        (offer.term, offer.start) = (1 hours + dice % 20 days, 0);
        offer.auction = dice & 2 == 0 ? 0 : 6 hours + dice % 2 days;
        if (dice & 4 == 0) {
            (offer.priceLoan, offer.priceCollateral) = (moneyId, pawnId);
            (offer.lltv, offer.bonus) = (5000 + dice % 3000, dice % 1500);
        }
        if (offer.lends && dice & 8 == 0) offer.payReserve = moneyId;
        if (dice & 16 == 0) offer.source = offer.lends ? moneyId : pawnId;
    }

    function repay(uint256 i, uint256 who, uint256 amount) external {
        _pays("repay", i, who, abi.encodeCall(loans.repay, (_loan(i), _amount(i, amount))));
    }

    function liquidate(uint256 i, uint256 who, uint256 amount) external {
        _pays("liquidate", i, who, abi.encodeCall(loans.liquidate, (_loan(i), _amount(i, amount), 0, "")));
    }

    function buy(uint256 i, uint256 who, uint256 amount) external {
        _pays("buy", i, who, abi.encodeCall(loans.buy, (_loan(i), _amount(i, amount), 0, "")));
    }

    function addCollateral(uint256 i, uint256 who, uint256 amount) external {
        bytes memory call = abi.encodeCall(loans.addCollateral, (_loan(i), bound(amount, 1, 1e18)));
        _call("addCollateral", people[who % PEOPLE], address(0), call);
    }

    function seize(uint256 i) external {
        LoanTerms memory terms = _loan(i);
        (uint256 due, uint256 collateral) = (loans.dueOf(terms), _state(terms).collateral);
        if (!_call("seize", _owner(terms), address(0), abi.encodeCall(loans.seize, (terms, _owner(terms))))) return;
        if (block.timestamp > terms.start + terms.term + terms.grace + terms.auction) return;
        (uint256 loanLow,) = usdcOracle.price();
        (, uint256 high) = wethOracle.price();
        if (terms.lltv == 0 || collateral * high > due * loanLow) _fail("L4: seized before default while worth more");
    }

    function claim(uint256 i, uint256 dice) external {
        LoanTerms memory terms = _loan(i);
        address to = _owner(terms);
        _call("claim", to, address(0), abi.encodeCall(loans.claim, (terms, to, dice % 2 == 0)));
    }

    function keepOrInvest(uint256 i, uint256 dice) external {
        LoanTerms memory terms = _loan(i);
        _call(
            "keepTokens",
            _owner(terms),
            address(0),
            abi.encodeCall(loans.keepTokens, (loans.loanId(terms), dice % 2 == 0))
        );
        _call("invest", stranger, address(0), abi.encodeCall(loans.invest, (terms)));
    }

    function roll(uint256 i, uint256 tip) external {
        LoanTerms memory terms = _loan(i);
        Rollover memory rollover = Rollover({ debtReserve: moneyId, collateralReserve: pawnId, tip: tip % 101 });
        _call("setRollover", terms.borrower, address(0), abi.encodeCall(loans.setRollover, (terms, rollover)));
        uint256[PEOPLE] memory debts = _debts();
        uint256 due = loans.dueOf(terms);
        if (!_call("roll", stranger, address(0), abi.encodeCall(loans.roll, (terms)))) return;
        for (uint256 p; p < PEOPLE; ++p) {
            uint256 most = people[p] == terms.borrower ? debts[p] + due + due / 100 + 2 : debts[p];
            if (_debt(moneyId, people[p]) > most) _fail("L6: more is borrowed than due and tip");
        }
    }

    function refinance(uint256 i, uint256 who, uint256 amount, uint256 dice) external {
        if (all.length == room) return;
        LoanTerms memory terms = _loan(i);
        LoanOffer memory offer = _random(who % PEOPLE, dice & ~uint256(1));
        LoanTerms memory next = _termsOf(offer);
        next.borrower = terms.borrower;
        bytes memory signature = _sign(keys[who % PEOPLE], loans.hashOffer(offer));
        amount = bound(amount, 1, offer.principal);
        bytes memory call = abi.encodeCall(loans.refinance, (terms, offer, signature, amount));
        if (!_call("refinance", terms.borrower, offer.maker, call)) return;
        all.push(next);
        _requireAgreed(next, offer, amount);
    }

    function sell(uint256 i, uint256 price, uint256 who) external {
        LoanTerms memory terms = _loan(i);
        address seller = _owner(terms);
        ClaimSale memory sale = _sale(terms);
        (sale.maker, sale.price, sale.minPrincipal, sale.expiry) = (seller, price % 12_000, 1, block.timestamp);
        sale.group = bytes32(gasleft());
        for (uint256 p; p < PEOPLE; ++p) {
            if (people[p] != seller) continue;
            bytes memory signature = _sign(keys[p], loans.hashSale(sale));
            bytes memory call = abi.encodeCall(loans.buyClaim, (terms, sale, signature, WALLET, ""));
            _call("buyClaim", people[(p + 1 + who % (PEOPLE - 1)) % PEOPLE], seller, call);
        }
    }

    // ---------------------------------------------------------------------------------------------------------- World

    function jump(uint256 loanPrice, uint256 pawnPrice, uint256 width) external {
        loanPrice = bound(loanPrice, _usd(1, 6) / 2, _usd(2, 6));
        pawnPrice = bound(pawnPrice, _usd(200, 18), _usd(4000, 18));
        width = 10_000 + width % 500;
        usdcOracle.setBand(loanPrice, loanPrice * width / 10_000);
        wethOracle.setBand(pawnPrice, pawnPrice * width / 10_000);
    }

    /// @dev Some time, or to where a loan can be rolled, or bought in its auction.
    function pass(uint256 i, uint256 time, uint256 dice) external {
        LoanTerms memory terms = _loan(i);
        uint256 maturity = terms.start + terms.term;
        uint256 moment = dice & 1 == 0 ? maturity - terms.term / 20 : maturity + terms.grace + 1 + terms.auction / 2;
        if (dice & 2 == 0 && moment > block.timestamp) vm.warp(moment);
        else skip(1 + time % 2 days);
    }

    function block_(uint256 who, bool ofMoney, bool blocked) external {
        (ofMoney ? money : pawn).setBlocked(people[who % PEOPLE], blocked);
    }

    function stop(bool stopped) external {
        vm.prank(owner);
        core.setStop(moneyId, stopped);
    }

    /// @notice Nobody is blocked, the reserve takes money, and there is room for more loans.
    function calm() external {
        _obstruct(false);
        room = all.length + 1;
    }

    /// @dev Everybody is blocked and the reserve takes nothing, or the opposite.
    function _obstruct(bool all_) private {
        for (uint256 p; p < PEOPLE; ++p) {
            money.setBlocked(people[p], all_);
            pawn.setBlocked(people[p], all_);
        }
        vm.prank(owner);
        core.setStop(moneyId, all_);
    }

    // ---------------------------------------------------------------------------------------------------------- Looks

    /// @notice The number of the loan that began last.
    function latest() external view returns (uint256) {
        return all.length == 0 ? 0 : all.length - 1;
    }

    function theLoans() external view returns (IPeerLoans) {
        return loans;
    }

    function theCore() external view returns (ILendingPools) {
        return core;
    }

    /// @return tokens of the loan token, collateral, and shares that the books name
    function books() external view returns (uint256 tokens, uint256 collateral, uint256 shares) {
        for (uint256 i; i < all.length; ++i) {
            LoanState memory state = _state(all[i]);
            tokens += state.owedTokens;
            collateral += state.collateral;
            shares += state.owedShares;
            bool lives = state.principal != 0 || state.owedTokens != 0 || state.owedShares != 0;
            require(_exists(all[i]) == lives, "a claim lives as long as its loan");
        }
        for (uint256 p; p < PEOPLE; ++p) {
            tokens += loans.credit(people[p], address(money));
            collateral += loans.credit(people[p], address(pawn));
        }
    }

    /// L3: who pays what is due frees all collateral of every loan, though all are blocked and the reserve has stopped.
    function payAll() external {
        _obstruct(true);
        vm.startPrank(lender);
        money.approve(address(loans), MAX);
        for (uint256 i; i < all.length; ++i) {
            if (_state(all[i]).principal == 0) continue;
            money.mint(lender, loans.dueOf(all[i]));
            loans.repay(all[i], MAX);
            LoanState memory state = _state(all[i]);
            if (state.principal != 0 || state.collateral != 0) _fail("L3: paid, and not free");
        }
        vm.stopPrank();
    }

    function _loan(uint256 i) private view returns (LoanTerms memory terms) {
        if (all.length != 0) terms = all[i % all.length];
    }

    function _amount(uint256 i, uint256 amount) private view returns (uint256) {
        uint256 due = loans.dueOf(_loan(i));
        return amount % 4 == 0 ? MAX : bound(amount, 0, due);
    }

    // --------------------------------------------------------------------------------------------------------- Checks

    /// @dev L1: a loan of exactly these terms, with what the part that was taken brings.
    function _requireAgreed(LoanTerms memory terms, LoanOffer memory offer, uint256 amount) private {
        LoanState memory state = _state(terms);
        if (state.principal != amount) _fail("L1: another principal");
        uint256 brought = state.collateral * offer.principal;
        uint256 due = amount * offer.collateral;
        if (brought < due || brought >= due + offer.principal) _fail("L1: another collateral");
    }

    /// @dev L2: for each share of the collateral that leaves, the claim gets at least that share of what is due.
    function _pays(bytes32 name, uint256 i, uint256 who, bytes memory call) private {
        LoanTerms memory terms = _loan(i);
        LoanState memory before = _state(terms);
        uint256 due = loans.dueOf(terms);
        uint256 had = money.balanceOf(people[who % PEOPLE]);
        if (!_call(name, people[who % PEOPLE], address(0), call)) return;
        LoanState memory later = _state(terms);
        uint256 paid = had - money.balanceOf(people[who % PEOPLE]);
        if (uint256(before.collateral - later.collateral) * due > before.collateral * paid) {
            _fail("L2: collateral leaves without its share of what is due");
        }
        if (later.owedTokens != before.owedTokens + paid && later.owedShares <= before.owedShares) {
            _fail("L2: what was paid is not owed");
        }
        if (loans.dueOf(terms) + paid < due) _fail("L5: a payment lowers what is due by more than it is");
    }
}
