// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC3156FlashBorrower } from "@openzeppelin/contracts/interfaces/IERC3156FlashBorrower.sol";
import { IERC6909 } from "@openzeppelin/contracts/interfaces/IERC6909.sol";
import { Address } from "@openzeppelin/contracts/utils/Address.sol";
import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { LendingStorage, Mode } from "./LendingStorage.sol";
import {
    ILiquidateCallback,
    IRepayCallback,
    ISupplyCallback,
    ISupplyCollateralCallback
} from "./interfaces/ICallbacks.sol";
import { ILendingActions } from "./interfaces/ILendingActions.sol";
import { ILendingPools } from "./interfaces/ILendingPools.sol";
import { Books, Liquidation } from "./interfaces/Types.sol";
import { Accrual } from "./logic/Accrual.sol";
import { Collaterals } from "./logic/Collaterals.sol";
import { Health } from "./logic/Health.sol";
import { Liquidations } from "./logic/Liquidations.sol";
import { Positions } from "./logic/Positions.sol";
import { ConfigCache, ConfigCacheLibrary } from "./storage/ConfigCache.sol";
import { AccountState, Holding, Reserve, State } from "./storage/State.sol";
import { COLLATERAL_BIT, DEBT_BIT, SUPPLY_BIT } from "./types/AccountBits.sol";
import { AccrualConfig } from "./types/AccrualConfig.sol";
import { AccrualState, RETIRED } from "./types/AccrualState.sol";
import { Caps } from "./types/Caps.sol";
import { ReserveId } from "./types/Ids.sol";
import { Rights } from "./types/Rights.sol";
import { ShareBalance } from "./types/ShareBalance.sol";

/// @title LendingPools
/// @notice Holds the tokens and keeps the books of every lending pool. No owner, no upgrade, no protocol fee.
/// @dev
/// Share price. A reserve's suppliers own its supplyAssets in proportion to their supply shares. A borrower owes their debt
/// shares times the reserve's borrow index, which only interest raises; the sum of all debts equals the books exactly, and
/// nothing else bears interest. Interest raises supplyAssets by the same amount. A million virtual shares and one virtual token
/// unit are added to the supply side, so that no first deposit can set the price. Only calls change the books: tokens that are
/// sent to this contract without a call belong to no account.
///
/// Rounding. Always in favour of the pool: shares credited are rounded down, shares taken up; assets pulled are rounded up,
/// assets paid out down. A conversion that gives zero reverts. Interest is not rounded to token units: the index keeps the
/// fraction.
///
/// Losses. A debt without collateral is written off in the liquidation that seizes the last collateral. The reserve's
/// unclaimed fee shares bear the loss first, then all its suppliers in proportion to their shares. Claimed fee shares are shares
/// like any other.
///
/// Prices. Each price is a band, read once a call. A borrow or a withdrawal values collateral at the low end and debt at the
/// high end, a liquidation the other way round. If a price is unreadable, a borrow reverts; in a withdrawal collateral counts as 0
/// and a debt makes it revert; a liquidation reverts until a silence of 24 hours has been witnessed, and then counts collateral
/// and debt in the reserve as 0.
///
/// Roles. Only the account's holder, or an operator with the right for it, can act for an account: see `Rights`. A pool's
/// owner and guardian act in `LendingSettings`, within bounds. Neither can stop a repayment, a withdrawal that leaves no debt
/// uncovered, or a liquidation. This contract has no role.
///
/// Reentrancy. The books are final before a token is called or a callback runs. Callbacks may call any function; each
/// function that lowers a health factor checks it at its end. While a token is being called, every function that changes state
/// reverts.
///
/// Simulation. `simulate` (in LendingSettings) runs this code without moving tokens, and always reverts.
///
/// The core assumes, of tokens:
/// - `balanceOf`, `transfer` and `transferFrom` behave as in ERC-20, with or without a return value. What arrives is measured:
///   if less arrives than is due (a fee on transfer), the call reverts.
/// - Only its own transfers lower this contract's balance. A token that lowers it otherwise (negative rebase, burning by the
///   issuer) leaves every pool that lists it short, because all pools share one balance. What raises it otherwise (positive rebase,
///   donations) belongs to no account.
/// - Balances are reported truthfully, and the issuer does not mint at will. Otherwise the pools that list the token have the
///   loss.
/// - A token may be paused, refuse an address, or call hooks. A call that transfers it then reverts; `inside` takes collateral
///   without a transfer. Hooks cannot enter the core.
///
/// Of oracles:
/// - `price` returns a band that contains the value, in the unit that `unit` returned at listing. No rule here bounds a
///   readable price: an oracle that is wrong can cost its pool all deposits, and other pools nothing.
/// - An oracle may revert, use up its gas or return anything: the price is unreadable then, and the rules above apply. It gets
///   PriceReader.ORACLE_GAS; a call that cannot provide it reverts. A party that can make an oracle unreadable can delay the
///   liquidations that depend on it.
/// - The oracle of a listed reserve cannot be replaced, so it has to outlive the reserve.
///
/// Of liveness:
/// - The chain includes transactions within minutes, block.timestamp follows real time, and stays below 2^32 (the year 2106).
/// - A liquidator acts on each account below a health factor of 1 while its collateral covers its debt. The suppliers bear the
///   part of a debt that its collateral no longer covers.
/// - A keeper marks an unreadable price with `markSilent`, at intervals of at most an hour: after 24 hours liquidations
///   count the reserve as 0, after 7 days `openAuction` and `takeSilent` can sell its deposits. Without marks, debts that need the
///   price can be neither liquidated nor written off.
/// - No separate call has to accrue: every action accrues the books that it changes, and accrual never reverts.
/// - The owner and the guardian do not have to act, except that only the owner can end a stop. Supplying and repaying read no
///   oracle, nor does withdrawing without debt.
contract LendingPools is ILendingActions, LendingStorage {
    using Accrual for Books;
    using Accrual for State;
    using Health for State;
    using Positions for AccountState;
    using ConfigCacheLibrary for State;

    bytes32 private constant FLASH_LOAN_ANSWER = keccak256("ERC3156FlashBorrower.onFlashLoan");

    /// @notice Implements every function of ILendingSettings, by delegatecall in the storage of this contract. Immutable: it
    /// cannot be replaced.
    address public immutable SETTINGS;

    /// @param settings a `LendingSettings`
    constructor(address settings) {
        // A delegatecall to an address without code succeeds and returns nothing.
        if (settings.code.length == 0) revert ILendingPools.SettingsInvalid(settings);
        SETTINGS = settings;
    }

    fallback() external {
        address settings = SETTINGS;
        // Assembly because Solidity offers no other way for a fallback to return the callee's data.
        assembly ("memory-safe") {
            let free := mload(0x40)
            calldatacopy(free, 0, calldatasize())
            let success := delegatecall(gas(), settings, free, calldatasize(), 0, 0)
            returndatacopy(free, 0, returndatasize())
            if iszero(success) { revert(free, returndatasize()) }
            return(free, returndatasize())
        }
    }

    // ---------------------------------------------------------------------------------------- Supplying and borrowing

    /// @inheritdoc ILendingActions
    function supply(ReserveId id, uint256 assets, uint256 shares, address account, bytes calldata data)
        external
        returns (uint256, uint256)
    {
        Mode mode = _enter();
        if ((assets == 0) == (shares == 0)) revert ILendingPools.AssetsOrShares(assets, shares);
        if (account == address(0)) revert ILendingPools.AccountZero();
        (Reserve storage reserve, AccrualConfig accrualConfig) = _state.listed(id);
        Books memory books = reserve.books;
        books.accrue(accrualConfig);
        _requireNotStopped(id, books.clock, account, SUPPLY_BIT);

        if (assets == type(uint256).max) assets = _balance(mode, accrualConfig.token());
        if (assets == 0) assets = books.supply.toAssetsUp(shares);
        else shares = books.supply.toSharesDown(assets);
        if (assets == 0 || shares == 0) revert ILendingPools.AmountZero(id);

        books.supply = books.supply.plus(assets, shares);
        {
            uint256 cap = Caps.supply(books.clock.caps());
            if (books.supply.assets() > cap) revert ILendingPools.SupplyCapExceeded(id, cap, books.supply.assets());
            reserve.books = books;
            Holding storage holding = _state.holdingOf(id, account);
            holding.shareBalance = holding.shareBalance.plusSupply(shares);
        }

        emit ILendingPools.Supplied(id, account, msg.sender, assets, shares, books);
        emit IERC6909.Transfer(msg.sender, address(0), account, ReserveId.unwrap(id), shares);

        if (data.length > 0) ISupplyCallback(msg.sender).onWeirSupply(id, assets, data);
        _pull(mode, accrualConfig.token(), msg.sender, assets);
        return (assets, shares);
    }

    /// @inheritdoc ILendingActions
    function withdraw(ReserveId id, uint256 assets, uint256 shares, address account, address receiver)
        external
        returns (uint256, uint256)
    {
        Mode mode = _enter();
        if ((assets == 0) == (shares == 0)) revert ILendingPools.AssetsOrShares(assets, shares);
        _requireReceiver(receiver);
        _requireRight(mode, account, Rights.WITHDRAW);
        AccrualConfig accrualConfig;
        Books memory books;
        AccountState storage accountState = _state.accountOf(id, account);
        bool backed;
        {
            Reserve storage reserve;
            (reserve, accrualConfig) = _state.listed(id);
            books = reserve.books;
            books.accrue(accrualConfig);

            ShareBalance shareBalance = accountState.holdings[id.index()].shareBalance;
            if (assets == type(uint256).max || shares == type(uint256).max) {
                (assets, shares) = (0, shareBalance.supplyShares());
            }
            if (assets == 0) assets = books.supply.toAssetsDown(shares);
            else shares = books.supply.toSharesUp(assets);
            if (assets == 0 || shares == 0) revert ILendingPools.AmountZero(id);

            backed = accountState.burnSupply(shareBalance, id, account, shares);
            Positions.takeSupply(id, books, assets, shares);
            reserve.books = books;
        }

        emit ILendingPools.Withdrawn(id, account, msg.sender, receiver, assets, shares, books);
        emit IERC6909.Transfer(msg.sender, account, address(0), ReserveId.unwrap(id), shares);

        if (backed) _state.requireWithinLimit(id.pool(), accountState, account, Health.Purpose.Exit);
        _push(mode, accrualConfig.token(), receiver, assets);
        return (assets, shares);
    }

    /// @inheritdoc ILendingActions
    function supplyCollateral(ReserveId id, uint256 assets, address account, bytes calldata data)
        external
        returns (uint256)
    {
        Mode mode = _enter();
        if (account == address(0)) revert ILendingPools.AccountZero();
        (Reserve storage reserve, AccrualConfig accrualConfig) = _state.listed(id);
        address token = accrualConfig.token();
        if (assets == type(uint256).max) assets = _balance(mode, token);
        if (assets == 0) revert ILendingPools.AmountZero(id);

        AccountState storage accountState = _state.accountOf(id, account);
        Holding storage holding = accountState.holdings[id.index()];
        uint256 balance = holding.collateral;
        // COLLATERAL_BIT is set while there is a balance, so only the first deposit has to check and set it.
        if (balance == 0) {
            if (!_hasRight(mode, account, Rights.MANAGE)) revert ILendingPools.CollateralNotEnabled(id, account);
            Collaterals.enable(_state, id, accountState, account, COLLATERAL_BIT);
        }
        holding.collateral = _sumFitting(balance, assets);
        if (accrualConfig.hasCollateralCap()) {
            uint256 total = reserve.collateralTotal + assets;
            uint256 cap = reserve.collateralCap;
            if (total > cap) revert ILendingPools.CollateralCapExceeded(id, cap, total);
            // Safe: at most the cap, which fits in 128 bits.
            // forge-lint: disable-next-line(unsafe-typecast)
            reserve.collateralTotal = uint128(total);
        }

        emit ILendingPools.CollateralSupplied(id, account, msg.sender, assets);

        if (data.length > 0) ISupplyCollateralCallback(msg.sender).onWeirSupplyCollateral(id, assets, data);
        _pull(mode, token, msg.sender, assets);
        return assets;
    }

    /// @inheritdoc ILendingActions
    function withdrawCollateral(ReserveId id, uint256 assets, address account, address receiver)
        external
        returns (uint256)
    {
        Mode mode = _enter();
        _requireReceiver(receiver);
        _requireRight(mode, account, Rights.WITHDRAW);
        (, AccrualConfig accrualConfig) = _state.listed(id);
        AccountState storage accountState = _state.accountOf(id, account);
        if (assets == type(uint256).max) assets = accountState.holdings[id.index()].collateral;
        if (assets == 0) revert ILendingPools.AmountZero(id);

        accountState.lowerCollateral(_state, accrualConfig, id, account, assets);

        emit ILendingPools.CollateralWithdrawn(id, account, msg.sender, receiver, assets);

        _state.requireWithinLimit(id.pool(), accountState, account, Health.Purpose.Exit);
        _push(mode, accrualConfig.token(), receiver, assets);
        return assets;
    }

    /// @inheritdoc ILendingActions
    function borrow(ReserveId id, uint256 assets, address account, address receiver) external returns (uint256 shares) {
        Mode mode = _enter();
        _requireReceiver(receiver);
        _requireRight(mode, account, Rights.BORROW);
        (Reserve storage reserve, AccrualConfig accrualConfig) = _state.listed(id);
        if (assets == 0) revert ILendingPools.AmountZero(id);
        AccountState storage accountState = _state.accountOf(id, account);
        if (accountState.bits.backs(id.index())) revert ILendingPools.DebtBacksItself(id, account);
        Books memory books = reserve.books;
        books.accrue(accrualConfig);
        _requireNotStopped(id, books.clock, account, 0);

        shares = books.borrow.toSharesUp(assets);
        Positions.requireIdle(id, books, assets);
        uint256 owed = books.borrow.assets();
        books.borrow = books.borrow.plus(shares);
        {
            uint256 total = books.borrow.assets();
            uint256 cap = Caps.borrow(books.clock.caps());
            if (total > cap) revert ILendingPools.BorrowCapExceeded(id, cap, total);
            // Debt shares are rounded up, so total debt may rise by a token unit more than `assets`: it belongs to the suppliers.
            uint256 rounded = total - owed - assets;
            if (rounded != 0) books.supply = books.supply.plus(rounded, 0);
        }
        reserve.books = books;
        Holding storage holding = accountState.holdings[id.index()];
        holding.shareBalance = holding.shareBalance.plusBorrow(shares);
        accountState.setBit(id, DEBT_BIT);

        emit ILendingPools.Borrowed(id, account, msg.sender, receiver, assets, shares, books);

        _state.requireWithinLimit(id.pool(), accountState, account, Health.Purpose.Borrow);
        _push(mode, accrualConfig.token(), receiver, assets);
    }

    /// @inheritdoc ILendingActions
    function repay(ReserveId id, uint256 assets, uint256 shares, address account, bytes calldata data)
        external
        returns (uint256, uint256)
    {
        Mode mode = _enter();
        if ((assets == 0) == (shares == 0)) revert ILendingPools.AssetsOrShares(assets, shares);
        (Reserve storage reserve, AccrualConfig accrualConfig) = _state.listed(id);
        Books memory books = reserve.books;
        books.accrue(accrualConfig);

        {
            AccountState storage accountState = _state.accountOf(id, account);
            ShareBalance shareBalance = accountState.holdings[id.index()].shareBalance;
            if (assets == type(uint256).max || shares == type(uint256).max) {
                shares = shareBalance.borrowShares();
            } else if (shares == 0) {
                // `assets` is an upper bound: an excess repays the whole debt.
                shares = FixedPointMathLib.min(books.borrow.toSharesDown(assets), shareBalance.borrowShares());
            }
            if (shares == 0) revert ILendingPools.AmountZero(id);
            accountState.burnDebt(shareBalance, id, account, shares, books);
            assets = books.borrow.unsafeToAssetsUp(shares);
        }
        reserve.books = books;

        emit ILendingPools.Repaid(id, account, msg.sender, assets, shares, books);

        if (data.length > 0) IRepayCallback(msg.sender).onWeirRepay(id, assets, data);
        _pull(mode, accrualConfig.token(), msg.sender, assets);
        return (assets, shares);
    }

    // ---------------------------------------------------------------------------------------------------- Liquidation

    /// @inheritdoc ILendingActions
    function liquidate(Liquidation memory params, bytes calldata data) external returns (uint256, uint256) {
        Mode mode = _enter();
        _requireReceiver(params.receiver);
        ConfigCache cache = _state.readConfigCache(params.debtReserve.pool());
        (uint256 repaid, uint256 seized) = Liquidations.liquidate(
            _state,
            cache,
            params,
            params.inside && !params.fromSupply && _hasRight(mode, params.receiver, Rights.MANAGE)
        );

        // Worthless shares seize 0 assets; some tokens revert on a transfer of 0.
        if (seized != 0 && !params.inside) {
            _push(mode, cache.accrualConfig(params.collateralReserve.index()).token(), params.receiver, seized);
        }
        if (data.length > 0) {
            ILiquidateCallback(msg.sender).onWeirLiquidate(params.debtReserve, repaid, seized, data);
        }
        _pull(mode, cache.accrualConfig(params.debtReserve.index()).token(), msg.sender, repaid);
        return (repaid, seized);
    }

    // ---------------------------------------------------------------------------------------------------- Flash loans

    /// @inheritdoc ILendingActions
    /// @dev The repayment is pulled and measured by itself, so that nothing else that the receiver does with the loan (a supply,
    /// say) can count as the repayment.
    function flashLoan(IERC3156FlashBorrower receiver, address token, uint256 amount, bytes calldata data)
        external
        returns (bool)
    {
        Mode mode = _enter();
        emit ILendingPools.FlashLoaned(token, address(receiver), msg.sender, amount);
        _push(mode, token, address(receiver), amount);
        bytes32 answer = receiver.onFlashLoan(msg.sender, token, amount, 0, data);
        if (answer != FLASH_LOAN_ANSWER) revert ILendingPools.FlashLoanRefused(address(receiver));
        _pull(mode, token, address(receiver), amount);
        return true;
    }

    // ---------------------------------------------------------------------------------------- Many calls

    /// @inheritdoc ILendingActions
    function multicall(bytes[] calldata calls) public returns (bytes[] memory results) {
        results = new bytes[](calls.length);
        for (uint256 i; i < calls.length; ++i) {
            results[i] = Address.functionDelegateCall(address(this), calls[i]);
        }
    }

    // ------------------------------------------------------------------------------------------------------ Internals

    /// @dev Reverts if the reserve is retired, or if it is stopped and the call does not top up a deposit that already backs debt.
    /// @param topUp SUPPLY_BIT if the call can be such a top-up; 0: it cannot
    function _requireNotStopped(ReserveId id, AccrualState accrualState, address account, uint256 topUp) private view {
        uint256 stops = accrualState.stops();
        if (stops == 0) return;
        if (stops & RETIRED != 0) revert ILendingPools.ReserveRetired(id);
        if (!_state.accountOf(id, account).bits.has(topUp, id.index())) revert ILendingPools.ReserveStopped(id);
    }

    /// @return sum of both; reverts if it does not fit in 128 bits
    function _sumFitting(uint256 balance, uint256 assets) private pure returns (uint128 sum) {
        if (assets > type(uint128).max - balance) revert ILendingPools.AmountTooLarge(assets, 0);
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint128(balance + assets);
    }
}
