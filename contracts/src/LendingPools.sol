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
/// @notice Keeps the books of every lending pool. No owner, no upgrade, no fee of its own.
/// @dev
/// Share price. A reserve's suppliers own its supplyAssets through supplyShares. A borrower owes his debt shares times the
/// reserve's borrow index, which only interest raises: what all accounts owe is what the books say is lent, and nothing
/// else bears interest. Interest raises supplyAssets by as much. A million virtual shares and one virtual token
/// unit stand beside what is supplied, so no first deposit can set the price. The books move only by what is counted in:
/// tokens sent here without a call belong to nobody.
///
/// Rounding. Always on the pool's side: shares given are rounded down, shares taken up; assets paid in are rounded up,
/// assets paid out down. A conversion to nothing reverts. Interest is not rounded to token units: what is left of one stays
/// in the index.
///
/// Losses. Debt with nothing behind it leaves the books in the liquidation that took the last collateral: first the
/// pool's unclaimed fee shares bear it, then every supplier of that reserve by his share. Fees that were claimed are
/// shares like any other.
///
/// Prices. Bands, read once a call. New risk counts collateral at low and debt at high; a liquidation the other way
/// round. A price that cannot be read stops whoever would borrow, counts as nothing for a collateral on the way out, and
/// stops a liquidation until a day of silence has been witnessed; then what is silent is left aside.
///
/// Tokens. What arrives is measured; a token that keeps a part is refused. A token that lowers balances on its own harms
/// every pool that lists it. Hooks of a token meet a shut door: while a token is being called nothing here can be entered.
///
/// Roles. Whatever one may do with an account is its holder's or an operator's with the very right: see `Rights`. A
/// pool's owner and guardian act in `LendingSettings`, within bounds; neither can stop a repayment, an exit that leaves
/// no risk, or a liquidation. This contract has no role.
///
/// Liveness. Repaying, supplying, and leaving without debt read no oracle. Accrual never reverts.
///
/// Reentrancy. Books are final before any token moves or any callback runs; callbacks may enter freely, and every
/// entry that lowers a health factor checks it at its own end.
///
/// Simulation. `simulate` (in LendingSettings) runs this very code without moving a token, and always reverts.
contract LendingPools is ILendingActions, LendingStorage {
    using Accrual for Books;
    using Accrual for State;
    using Health for State;
    using Positions for AccountState;
    using ConfigCacheLibrary for State;

    bytes32 private constant FLASH_LOAN_ANSWER = keccak256("ERC3156FlashBorrower.onFlashLoan");

    /// @notice Carries out, in the storage of this contract, every function of ILendingSettings. Given at creation and as
    /// immutable: there is no way to put another in its place.
    address public immutable SETTINGS;

    /// @param settings a `LendingSettings`
    constructor(address settings) {
        // Without code it would answer every call of ILendingSettings with success and nothing.
        if (settings.code.length == 0) revert ILendingPools.SettingsInvalid(settings);
        SETTINGS = settings;
    }

    fallback() external {
        address settings = SETTINGS;
        // Assembly because a fallback can return what it was given in no other way.
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
        _requireGoing(id, books.clock, account, SUPPLY_BIT);

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
        // The account's bit is set as long as there is a balance: only the first deposit needs to look.
        if (balance == 0) {
            if (!_hasRight(mode, account, Rights.MANAGE)) revert ILendingPools.CollateralNotEnabled(id, account);
            Collaterals.enable(_state, id, accountState, account, COLLATERAL_BIT);
        }
        holding.collateral = _fitting(balance, assets);
        if (accrualConfig.hasCollateralCap()) {
            uint256 total = reserve.collateralTotal + assets;
            uint256 cap = reserve.collateralCap;
            if (total > cap) revert ILendingPools.CollateralCapExceeded(id, cap, total);
            // Safe: not above the cap, which fits.
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
        _requireGoing(id, books.clock, account, 0);

        shares = books.borrow.toSharesUp(assets);
        Positions.requireIdle(id, books, assets);
        uint256 owed = books.borrow.assets();
        books.borrow = books.borrow.plus(shares);
        {
            uint256 total = books.borrow.assets();
            uint256 cap = Caps.borrow(books.clock.caps());
            if (total > cap) revert ILendingPools.BorrowCapExceeded(id, cap, total);
            // The debt is rounded up to a share, which may make all debts a token unit more: it is the suppliers'.
            uint256 rounded = total - owed - assets;
            if (rounded != 0) books.supply = books.supply.plus(rounded, 0);
        }
        reserve.books = books;
        Holding storage holding = accountState.holdings[id.index()];
        holding.shareBalance = holding.shareBalance.plusBorrow(shares);
        accountState.set(id, DEBT_BIT);

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

        // Shares that a write-off made worthless are nothing to move, and some tokens refuse to move that.
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
    /// @dev What the receiver pays back is pulled and measured by itself, so that nothing done with the loan can count
    /// as its return.
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

    // ---------------------------------------------------------------------------------------- Many calls, and what if

    /// @inheritdoc ILendingActions
    function multicall(bytes[] calldata calls) public returns (bytes[] memory results) {
        results = new bytes[](calls.length);
        for (uint256 i; i < calls.length; ++i) {
            results[i] = Address.functionDelegateCall(address(this), calls[i]);
        }
    }

    // ------------------------------------------------------------------------------------------------------ Internals

    /// @dev A retired reserve takes nothing more; a stopped one only what adds to a deposit that backs debt already.
    /// @param topUp the kind of deposit that may be added to; 0: none
    function _requireGoing(ReserveId id, AccrualState accrualState, address account, uint256 topUp) private view {
        uint256 stops = accrualState.stops();
        if (stops == 0) return;
        if (stops & RETIRED != 0) revert ILendingPools.ReserveRetired(id);
        if (!_state.accountOf(id, account).bits.has(topUp, id.index())) revert ILendingPools.ReserveStopped(id);
    }

    /// @return sum of both, below 2^128
    function _fitting(uint256 balance, uint256 assets) private pure returns (uint128 sum) {
        if (assets > type(uint128).max - balance) revert ILendingPools.AmountTooLarge(assets, 0);
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint128(balance + assets);
    }
}
