// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ReserveId } from "../types/Ids.sol";
import { IPeer } from "./IPeer.sol";

/// @notice An offer to lend, or to borrow, at a fixed rate for a fixed term, in whole or in part. Its typed data has the same fields.
/// @dev Price-protected: the last price fields are set, and the loan can be liquidated before it is over. Pawn: they are zero, and
/// nothing but time lets the lender take the collateral.
struct LoanOffer {
    address maker;
    address taker;
    uint256 epoch;
    bytes32 group;
    uint256 start;
    uint256 expiry;
    bool lends; // false: the maker borrows, and receives the principal
    address loanToken; // the budget counts it
    uint256 principal; // token units of `loanToken`, at most
    uint256 minFill; // token units of `loanToken`; a loan is at least this, or all that is left
    address collateralToken; // another token
    uint256 collateral; // token units of `collateralToken` for the whole of `principal`; a part brings its part, rounded up
    uint256 rate; // WAD a year, at most 10e18; simple interest, which runs on past maturity
    uint256 term; // seconds: 1 hour to 5 years
    uint256 grace; // seconds after maturity, 6 hours to 90 days, before the loan is in default
    uint256 minInterest; // basis points, at most 10,000, of the term's interest that are due at once
    uint256 auction; // seconds: 0, or 6 hours to 7 days from default in which the collateral is auctioned
    ReserveId priceLoan; // a reserve of `loanToken` whose oracle prices it; zero: pawn
    ReserveId priceCollateral; // a reserve of `collateralToken` in the same pool; zero: pawn
    uint256 lltv; // basis points: liquidated where due exceeds this part of the collateral's value; zero: pawn
    uint256 bonus; // basis points; (10,000 + bonus) · lltv ≤ 9,500 · 10,000
    ReserveId source; // where the maker's part comes from; zero: the wallet
    ReserveId payReserve; // a reserve of `loanToken` that lends what a lending maker is paid; zero: none, as if the maker borrows
}

/// @notice An offer to sell the claim of a loan. Its typed data has the same fields. Its budget counts claims: one, of the token that
/// this contract is.
struct ClaimSale {
    address maker; // owns the claim
    address taker;
    uint256 epoch;
    bytes32 group; // sales of one group sell one claim between them
    uint256 start;
    uint256 expiry;
    uint256 id; // of the loan
    uint256 price; // basis points of what is due at the sale
    uint256 minPrincipal; // token units; no sale if less is still lent
}

/// @notice What was agreed when a loan was taken. Its hash is the loan's id, and the id of the claim; calls carry it, the chain keeps
/// the hash alone. Fields as in `LoanOffer`.
struct LoanTerms {
    uint256 number; // of loans taken before it
    address borrower;
    address loanToken;
    address collateralToken;
    uint256 rate; // WAD a year
    uint256 start; // seconds; when it was taken
    uint256 term; // seconds; maturity is start + term
    uint256 grace; // seconds; default begins after start + term + grace
    uint256 minInterest; // basis points of the term's interest
    uint256 auction; // seconds; 0: none
    ReserveId priceLoan; // zero: pawn
    ReserveId priceCollateral; // zero: pawn
    uint256 lltv; // basis points; zero: pawn
    uint256 bonus; // basis points
    ReserveId payReserve; // zero: what is paid waits as tokens
}

/// @notice What changes about a loan.
struct LoanState {
    uint128 principal; // token units still lent; 0: the loan is over
    uint128 collateral; // token units held for it
    uint128 owedTokens; // token units paid that wait for the owner of the claim
    uint128 owedShares; // of payReserve that wait for the owner of the claim
}

/// @notice How a borrower turns a loan into a debt in a pool.
struct Rollover {
    ReserveId debtReserve; // a reserve of the loan token, borrowed from; zero: no rollover
    ReserveId collateralReserve; // a reserve of the collateral token in the same pool
    uint256 tip; // basis points of what is due, at most 100, for whoever does it
}

/// @title IPeerLoans
/// @notice One lends to one at a fixed rate for a fixed term, by signed offers that lock nothing. The lender has a claim, an ERC-721
/// token whose id is the loan's. Amounts are in token units. A time includes its last second.
/// @dev What is due is principal + ⌈principal · rate · max(minInterest · term / 10,000, now − start) / 365 days⌉. A payment of n of
/// it lowers the principal by ⌊principal · n / due⌋.
interface IPeerLoans is IPeer {
    // --------------------------------------------------------------------------------------------------------- Errors

    /// @notice No loan runs under these terms, which hash to `id`: they are wrong, or it is over.
    error TermsUnknown(uint256 id);
    /// @notice Only the loan's borrower may call this.
    error NotBorrower(uint256 id, address caller);
    /// @notice Only the owner of the loan's claim may call this.
    error NotLender(uint256 id, address caller);
    /// @notice The loan, or its auction, runs through `until`, seconds; possible afterwards.
    error NotDefaulted(uint256 until);
    /// @notice Possible from `earliest` on, seconds.
    error TooEarly(uint256 earliest);
    /// @notice The loan is covered: it cannot be liquidated.
    /// @param health WAD; collateral at its high price · lltv over what is due at its low price, rounded up
    error Healthy(uint256 id, uint256 health);
    /// @notice The collateral does not cover what is due at the low price of the one and the high price of the other.
    /// @param cover WAD of the pool's unit; collateral · lltv, rounded down
    /// @param needed WAD of the pool's unit, rounded up
    error CoverTooLow(uint256 cover, uint256 needed);
    /// @notice A pawn loan has no price and is never liquidated.
    error NotPriced(uint256 id);
    /// @notice The loan has no auction.
    error NoAuction(uint256 id);
    /// @notice The oracle of the reserve gives no readable price, which the action needs.
    error PriceUnreadable(ReserveId reserve);
    /// @notice The caller would get less collateral than the caller's limit, token units.
    error GotTooLittle(uint256 got, uint256 limit);
    /// @notice Nothing was paid, or arrived.
    error NothingPaid(uint256 id);
    /// @notice Nothing waits for the owner of the claim, or nothing that can be paid out so.
    error NothingToClaim(uint256 id);
    /// @notice No tokens wait, the owner keeps them, or payReserve does not take them.
    error NothingInvested(uint256 id);
    /// @notice The borrower has set no rollover.
    error NoRollover(uint256 id);
    /// @notice Basis points.
    error TipTooHigh(uint256 tip, uint256 highest);
    /// @notice The amount does not fit into the loan's books.
    error AmountTooLarge(uint256 amount);

    // --------------------------------------------------------------------------------------------------------- Events

    /// @notice A loan begins. The claim's Transfer from zero to `lender` belongs to it.
    /// @param offer the offer's hash
    /// @param maker of the offer: `lender` or `borrower`
    /// @param principal token units of terms.loanToken
    /// @param collateral token units of terms.collateralToken
    event Taken(
        uint256 indexed id,
        address indexed lender,
        address indexed borrower,
        address maker,
        bytes32 offer,
        uint256 principal,
        uint256 collateral,
        LoanTerms terms
    );
    /// @notice A payment. Also part of a rollover or a refinancing, whose event follows.
    /// @param paid token units of the loan token that count
    /// @param principal token units by which the principal fell; what is left of it is 0 when the loan is over
    /// @param freed token units of the collateral that left the loan: to the borrower, or where a rollover or a refinancing says
    /// @param shares of payReserve that `paid` became; 0: it waits as tokens
    event Repaid(
        uint256 indexed id, address indexed caller, uint256 paid, uint256 principal, uint256 freed, uint256 shares
    );
    /// @param amount token units that arrived
    event CollateralAdded(uint256 indexed id, address indexed caller, uint256 amount);
    /// @param paid token units of the loan token, by the caller
    /// @param principal token units by which the principal fell
    /// @param seized token units of the collateral, for the caller
    /// @param freed token units of the collateral, for the borrower; 0 unless the loan is over
    /// @param shares of payReserve that `paid` became; 0: it waits as tokens
    /// @param health WAD, before
    event Liquidated(
        uint256 indexed id,
        address indexed caller,
        uint256 paid,
        uint256 principal,
        uint256 seized,
        uint256 freed,
        uint256 shares,
        uint256 health
    );
    /// @notice A purchase in the auction after default.
    /// @param paid token units of the loan token, by the caller
    /// @param principal token units by which the principal fell
    /// @param bought token units of the collateral, for the caller
    /// @param freed token units of the collateral, for the borrower
    /// @param shares of payReserve that `paid` became; 0: it waits as tokens
    event Bought(
        uint256 indexed id,
        address indexed caller,
        uint256 paid,
        uint256 principal,
        uint256 bought,
        uint256 freed,
        uint256 shares
    );
    /// @notice The lender took all collateral in place of the rest: the loan is over.
    /// @param principal token units that will not be repaid
    /// @param collateral token units
    event Seized(uint256 indexed id, address indexed lender, address receiver, uint256 principal, uint256 collateral);
    /// @param tokens token units that waited as tokens, and left
    /// @param shares of payReserve that left
    /// @param assets token units that these shares were withdrawn for; 0: the receiver got the shares
    event Claimed(
        uint256 indexed id, address indexed lender, address receiver, uint256 tokens, uint256 shares, uint256 assets
    );
    /// @notice Payments become tokens that wait, or again shares of payReserve.
    event TokensKept(uint256 indexed id, bool keeps);
    /// @notice Tokens that waited became shares of payReserve.
    event Invested(uint256 indexed id, address indexed caller, uint256 tokens, uint256 shares);
    event RolloverSet(uint256 indexed id, address indexed borrower, Rollover rollover);
    /// @notice The loan became a debt of the borrower in a pool, with its collateral. Its Repaid precedes it.
    /// @param tip token units of the loan token, borrowed too, for the caller
    event Rolled(
        uint256 indexed id,
        address indexed caller,
        ReserveId indexed debtReserve,
        ReserveId collateralReserve,
        uint256 tip
    );
    /// @notice Another loan paid this one. Its Repaid, and the other's Taken, precede it.
    event Refinanced(uint256 indexed id, uint256 indexed newId, address indexed borrower);
    /// @notice A claim was sold. The Claimed of what waited, if anything did, and the claim's Transfer precede it.
    /// @param hash of the sale
    /// @param due token units at the sale
    /// @param paid token units, by the buyer to the seller
    event SaleFilled(
        uint256 indexed id, address indexed seller, address indexed buyer, bytes32 hash, uint256 due, uint256 paid
    );

    // --------------------------------------------------------------------------------------------------------- Taking

    /// @notice Takes `amount` of what an offer lends or borrows. The maker's part moves first, then the caller's.
    /// @dev Price-protected: collateral · low · lltv ≥ due · high, with the minimum interest, or CoverTooLow. Reverts with
    /// OrderInvalid if the offer cannot be taken, see `reasonAgainstOffer`.
    /// @param signature empty if the offer was placed
    /// @param amount token units of the loan token: at least minFill, or all that is left
    /// @param source where the caller's part comes from; zero: its wallet
    /// @param payReserve of a lending caller, as in the offer; unused if the maker lends
    /// @param receiver of the principal, if the maker lends; unused if the maker borrows, who receives it
    /// @param data if not empty, the caller is called back (`IPeerCallback`) once the maker's part has moved
    /// @return id of the loan and of its claim
    function take(
        LoanOffer calldata offer,
        bytes calldata signature,
        uint256 amount,
        ReserveId source,
        ReserveId payReserve,
        address receiver,
        bytes calldata data
    ) external returns (uint256 id);

    /// @notice The borrower pays all that is due with a new loan of the same tokens. The collateral moves over. What the new loan
    /// brings too little, or wants more, comes from the borrower's wallet, the rest goes there.
    /// @param offer of another who lends
    /// @param amount token units of the loan token that the new loan lends
    /// @return newId of the new loan
    function refinance(LoanTerms calldata terms, LoanOffer calldata offer, bytes calldata signature, uint256 amount)
        external
        returns (uint256 newId);

    // ------------------------------------------------------------------------------------------------------ Borrowers

    /// @notice Pays what is due, in whole or in part, for anyone's loan while it runs. The collateral of that part, rounded down,
    /// goes to the borrower; the last payment frees all of it.
    /// @dev Counts what arrives, so that a fee which the token begins to take stops nobody: beyond what is due it pulls from
    /// `amount` only where less arrived.
    /// @param amount token units; at most this is pulled; type(uint256).max: what is due
    /// @return paid token units that count
    function repay(LoanTerms calldata terms, uint256 amount) external returns (uint256 paid);

    /// @notice Adds to the collateral of anyone's loan while it runs. Counts what arrives.
    function addCollateral(LoanTerms calldata terms, uint256 amount) external;

    /// @notice Whoever calls `roll` from term / 10 before maturity turns the loan into a debt of the borrower. The borrower
    /// sets it, and replaces it; with debtReserve zero takes it back.
    /// @dev It needs the borrower's MANAGE and BORROW rights in the core for this contract.
    function setRollover(LoanTerms calldata terms, Rollover calldata rollover) external;

    /// @notice Supplies the collateral to the core for the borrower, borrows what is due and the tip there, and repays the loan: all
    /// or nothing. The tip, for the caller, grows from 0 to its whole at maturity; rounded down.
    function roll(LoanTerms calldata terms) external;

    // --------------------------------------------------------------------------------------------------------- Keepers

    /// @notice Repays a price-protected loan whose health is below 1, for its collateral: amount / due of
    /// min(collateral, due · (1 + b) · low / high), rounded down, where low is the loan token's and high the collateral's price, and
    /// b rises from 0 at health 1 to the bonus at 0.95. Paying all that is due frees the rest of the collateral to the borrower.
    /// @param amount token units of the loan token, at most what is due
    /// @param minSeized token units of the collateral; the least that the caller gets
    /// @param data if not empty, the caller is called back (`IPeerCallback`) once it has the collateral
    /// @return paid token units of the loan token
    /// @return seized token units of the collateral
    function liquidate(LoanTerms calldata terms, uint256 amount, uint256 minSeized, bytes calldata data)
        external
        returns (uint256 paid, uint256 seized);

    /// @notice Repays a loan in default for its collateral, until it is seized: of the collateral of that part, the caller gets a
    /// fraction that rises from 0 to 1 over the auction, rounded down, and the borrower the rest.
    /// @param amount token units of the loan token, at most what is due
    /// @param minBought token units of the collateral; the least that the caller gets
    /// @param data if not empty, the caller is called back (`IPeerCallback`) once it has the collateral
    /// @return paid token units of the loan token
    /// @return bought token units of the collateral
    function buy(LoanTerms calldata terms, uint256 amount, uint256 minBought, bytes calldata data)
        external
        returns (uint256 paid, uint256 bought);

    // --------------------------------------------------------------------------------------------------------- Lenders

    /// @notice The owner of the claim takes all collateral in place of the rest: after default and its auction, or before, of a
    /// price-protected loan, while the collateral at its high price is worth no more than is due at its low price.
    function seize(LoanTerms calldata terms, address receiver) external;

    /// @notice Pays out what was paid to the owner of the claim. The claim is burnt once nothing is lent or waits.
    /// @param asShares the receiver gets the shares of payReserve. Else they are withdrawn, unless they are worth nothing: then
    /// they stay
    function claim(LoanTerms calldata terms, address receiver, bool asShares) external;

    /// @notice The owner of the claim keeps what is paid as tokens, or lets it go into payReserve.
    function keepTokens(uint256 id, bool keeps) external;

    /// @notice Anyone lends tokens that wait for the owner of the claim in payReserve, unless the owner keeps tokens.
    /// @return shares of payReserve
    function invest(LoanTerms calldata terms) external returns (uint256 shares);

    /// @notice Buys the claim of a loan that runs. What waits for the seller is paid out first, shares as shares.
    /// @param signature empty if the sale was placed
    /// @param source where the price comes from; zero: the caller's wallet
    /// @param data if not empty, the caller is called back (`IPeerCallback`) once it has the claim
    /// @return paid token units: ⌈due · price / 10,000⌉
    function buyClaim(
        LoanTerms calldata terms,
        ClaimSale calldata sale,
        bytes calldata signature,
        ReserveId source,
        bytes calldata data
    ) external returns (uint256 paid);

    // ---------------------------------------------------------------------------------------------------------- Orders

    /// @notice The maker's transaction in place of a signature.
    function placeOffer(LoanOffer calldata offer) external returns (bytes32 hash);

    /// @notice The maker's transaction in place of a signature.
    function placeSale(ClaimSale calldata sale) external returns (bytes32 hash);

    /// @notice The digest of EIP-712.
    function hashOffer(LoanOffer calldata offer) external view returns (bytes32);

    /// @notice The digest of EIP-712.
    function hashSale(ClaimSale calldata sale) external view returns (bytes32);

    /// @notice Why no loan can be taken on these terms, whoever signed them, in words; 0: no reason.
    function reasonAgainstOffer(LoanOffer calldata offer) external view returns (bytes32);

    // ----------------------------------------------------------------------------------------------------------- Looks

    /// @notice The id of the loan with these terms.
    function loanId(LoanTerms calldata terms) external pure returns (uint256);

    function loanOf(uint256 id) external view returns (LoanState memory);

    /// @notice Loans taken so far.
    function loanCount() external view returns (uint256);

    /// @notice What would have to be paid now for the loan to be over, token units; 0: it is over.
    function dueOf(LoanTerms calldata terms) external view returns (uint256);

    /// @notice Whether what is paid waits as tokens for the owner of the claim.
    function keepsTokens(uint256 id) external view returns (bool);

    /// @notice What the borrower has set.
    function rolloverOf(uint256 id) external view returns (Rollover memory);
}
