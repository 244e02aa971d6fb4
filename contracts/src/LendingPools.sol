// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC165 } from "@openzeppelin/contracts/interfaces/IERC165.sol";
import { IERC20 } from "@openzeppelin/contracts/interfaces/IERC20.sol";
import { IERC6909 } from "@openzeppelin/contracts/interfaces/IERC6909.sol";
import { SafeERC20 } from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import { Multicall } from "@openzeppelin/contracts/utils/Multicall.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {
    ILiquidateCallback,
    IRepayCallback,
    ISupplyCallback,
    ISupplyCollateralCallback
} from "./interfaces/ICallbacks.sol";
import { ILendingPools } from "./interfaces/ILendingPools.sol";
import {
    Authorization,
    Curve,
    Liquidation,
    LiquidationAmounts,
    PoolConfig,
    PoolId,
    PoolInfo,
    Position,
    ReserveConfig,
    ReserveId,
    ReserveInfo,
    ReserveTotals
} from "./interfaces/Types.sol";
import { AccountBits } from "./libraries/AccountBits.sol";
import { Caps } from "./libraries/Caps.sol";
import { Ids } from "./libraries/Ids.sol";
import { InterestRate } from "./libraries/InterestRate.sol";
import { Listing } from "./libraries/Listing.sol";
import { PriceReader } from "./libraries/PriceReader.sol";
import { Rights } from "./libraries/Rights.sol";
import { SharesMath } from "./libraries/SharesMath.sol";
import { COLLATERAL_CAP, DUST_UNIT, MAX_RESERVES, Pool, RETIRED, Reserve } from "./libraries/State.sol";

/// @title LendingPools
/// @notice Keeps the books of every lending pool. No owner, no upgrade, no fee of its own.
/// @dev
/// Share price. A reserve's suppliers own its supplyAssets through supplyShares; its borrowers owe its borrowAssets
/// through borrowShares. Interest raises assets and leaves shares alone. A million virtual shares and one virtual token
/// unit stand beside both, so no first deposit can set the price. The books move only by what is counted in: tokens
/// sent here without a call belong to nobody.
///
/// Rounding. Always on the pool's side: shares given are rounded down, shares taken up; assets paid in are rounded up,
/// assets paid out down. A repayment pays for its debt shares rounded up and lowers the books rounded down, so that the
/// debt behind a share never falls. A conversion to nothing reverts.
///
/// Losses. Debt with nothing behind it leaves the books in the liquidation that took the last collateral: first the
/// pool's unclaimed fee shares bear it, then every supplier of that reserve by his share.
///
/// Prices. Bands, read once a call. New risk counts collateral at low and debt at high; a liquidation the other way
/// round. A price that cannot be read counts a collateral as nothing, and stops what would add debt or seize.
///
/// Tokens. What arrives is measured; a token that keeps a part is refused. A token that lowers balances on its own harms
/// every pool that lists it. Hooks of a token meet a shut door: while a token is being called nothing here can be entered.
///
/// Roles. Whatever one may do with an account is its holder's or an operator's with the very right: see `Rights`.
///
/// Liveness. Repaying, supplying, and leaving without debt read no oracle. Accrual never reverts.
///
/// Reentrancy. Books are final before any token moves or any callback runs; callbacks may enter freely, and every
/// entry that lowers a health factor checks it at its own end.
contract LendingPools is ILendingPools, Multicall {
    using AccountBits for uint256;
    using Ids for PoolId;
    using Ids for ReserveId;
    using SafeCast for uint256;
    using SharesMath for uint256;

    // -------------------------------------------------------------------------------------------------------- Types

    /// @dev What an account weighs. Sums are WAD of the unit.
    struct Weight {
        uint256 collateral; // Σ collateral · factor
        uint256 debt;
        uint256[16] prices; // the one used for each reserve of the account: low or high
    }

    // ------------------------------------------------------------------------------------------------------ Storage

    uint256 private constant WAD = 1e18;
    uint256 private constant RETIRED_SHARES_PER_ASSET = SharesMath.VIRTUAL_SHARES * 1e6;
    uint256 private constant BPS = 10_000;

    mapping(PoolId id => Pool) private _pools;
    mapping(ReserveId id => Reserve) private _reserves;
    mapping(ReserveId id => mapping(address account => Position)) private _positions;
    mapping(PoolId id => mapping(address account => uint256)) private _bits;
    mapping(address account => mapping(address operator => Authorization)) private _authorizations;
    mapping(address owner => mapping(address spender => mapping(uint256 id => uint256))) private _allowances;

    /// @dev Up only while a token is being called.
    bool private transient _inToken;

    /// @dev Every function that changes state has it: hooks of tokens cannot enter, callbacks can.
    modifier entry() {
        require(!_inToken, Reentered());
        _;
    }

    // -------------------------------------------------------------------------------------------------------- Pools

    /// @inheritdoc ILendingPools
    function createPool(PoolConfig calldata config, ReserveConfig[] calldata reserves) external entry returns (PoolId) {
        return Listing.createPool(_pools, _reserves, config, reserves);
    }

    /// @inheritdoc ILendingPools
    function accrue(ReserveId id) external entry {
        Reserve storage reserve = _listed(id);
        ReserveTotals memory totals = _accrued(reserve);
        _store(reserve, totals);
        emit Accrued(id, totals);
    }

    // --------------------------------------------------------------------------------------------------------- User

    /// @inheritdoc ILendingPools
    function supply(ReserveId id, uint256 assets, uint256 shares, address account, bytes calldata data)
        external
        entry
        returns (uint256, uint256)
    {
        require((assets == 0) != (shares == 0), AssetsOrShares(assets, shares));
        require(account != address(0), AccountZero());
        Reserve storage reserve = _listed(id);
        require(reserve.stops & RETIRED == 0, ReserveRetired(id));
        address token = reserve.token;
        ReserveTotals memory totals = _accrued(reserve);

        if (assets == type(uint256).max) assets = _balance(token, msg.sender);
        if (assets == 0) assets = uint256(shares.toUint128()).toAssetsUp(totals.supplyAssets, totals.supplyShares);
        else shares = uint256(assets.toUint128()).toSharesDown(totals.supplyAssets, totals.supplyShares);
        require(assets != 0 && shares != 0, AmountZero(id));

        totals.supplyAssets = (totals.supplyAssets + assets).toUint128();
        totals.supplyShares = (totals.supplyShares + shares).toUint128();
        uint256 cap = Caps.unpack(uint24(reserve.caps & 0xfffff));
        require(totals.supplyAssets <= cap, SupplyCapExceeded(id, cap, totals.supplyAssets));
        _store(reserve, totals);
        // Safe: a part of the total, which was cast.
        // forge-lint: disable-next-line(unsafe-typecast)
        _positions[id][account].supplyShares += uint128(shares);

        emit Supplied(id, account, msg.sender, assets, shares, totals);
        emit Transfer(msg.sender, address(0), account, ReserveId.unwrap(id), shares);

        if (data.length > 0) ISupplyCallback(msg.sender).onWeirSupply(id, assets, data);
        _pull(token, assets);
        return (assets, shares);
    }

    /// @inheritdoc ILendingPools
    function withdraw(ReserveId id, uint256 assets, uint256 shares, address account, address receiver)
        external
        entry
        returns (uint256, uint256)
    {
        require((assets == 0) != (shares == 0), AssetsOrShares(assets, shares));
        _requireReceiver(receiver);
        _requireRight(account, Rights.WITHDRAW);
        Reserve storage reserve = _listed(id);
        ReserveTotals memory totals = _accrued(reserve);

        if (assets == type(uint256).max || shares == type(uint256).max) {
            (assets, shares) = (0, _positions[id][account].supplyShares);
        }
        if (assets == 0) assets = uint256(shares.toUint128()).toAssetsDown(totals.supplyAssets, totals.supplyShares);
        else shares = uint256(assets.toUint128()).toSharesUp(totals.supplyAssets, totals.supplyShares);
        require(assets != 0 && shares != 0, AmountZero(id));

        bool backed = _burnSupply(id, account, shares);
        _takeIdle(id, totals, assets);
        totals.supplyShares -= shares.toUint128();
        _store(reserve, totals);

        emit Withdrawn(id, account, msg.sender, receiver, assets, shares, totals);
        emit Transfer(msg.sender, account, address(0), ReserveId.unwrap(id), shares);

        if (backed) _requireWithinLimit(id.pool(), account);
        _push(reserve.token, receiver, assets);
        return (assets, shares);
    }

    /// @inheritdoc ILendingPools
    function supplyCollateral(ReserveId id, uint256 assets, address account, bytes calldata data)
        external
        entry
        returns (uint256)
    {
        require(account != address(0), AccountZero());
        Reserve storage reserve = _listed(id);
        address token = reserve.token;
        if (assets == type(uint256).max) assets = _balance(token, msg.sender);
        require(assets != 0, AmountZero(id));

        if (!_bits[id.pool()][account].has(AccountBits.COLLATERAL, id.index())) {
            require(_hasRight(account, Rights.MANAGE), CollateralNotEnabled(id, account));
            _enable(id, account, AccountBits.COLLATERAL);
        }
        Position storage position = _positions[id][account];
        position.collateral = (position.collateral + assets).toUint128();
        if (reserve.flags & COLLATERAL_CAP != 0) {
            uint256 total = reserve.collateralTotal + assets;
            uint256 cap = reserve.collateralCap;
            require(total <= cap, CollateralCapExceeded(id, cap, total));
            reserve.collateralTotal = total.toUint128();
        }

        emit CollateralSupplied(id, account, msg.sender, assets);

        if (data.length > 0) ISupplyCollateralCallback(msg.sender).onWeirSupplyCollateral(id, assets, data);
        _pull(token, assets);
        return assets;
    }

    /// @inheritdoc ILendingPools
    function withdrawCollateral(ReserveId id, uint256 assets, address account, address receiver)
        external
        entry
        returns (uint256)
    {
        _requireReceiver(receiver);
        _requireRight(account, Rights.WITHDRAW);
        Reserve storage reserve = _listed(id);
        if (assets == type(uint256).max) assets = _positions[id][account].collateral;
        require(assets != 0, AmountZero(id));

        _lowerCollateral(id, reserve, account, assets);

        emit CollateralWithdrawn(id, account, msg.sender, receiver, assets);

        _requireWithinLimit(id.pool(), account);
        _push(reserve.token, receiver, assets);
        return assets;
    }

    /// @inheritdoc ILendingPools
    function setCollateral(ReserveId id, address account, bool enabled) external entry {
        _requireRight(account, Rights.MANAGE);
        _listed(id);
        if (_bits[id.pool()][account].has(AccountBits.SUPPLY, id.index()) == enabled) return;

        if (enabled) {
            require(_positions[id][account].supplyShares != 0, AmountZero(id));
            _enable(id, account, AccountBits.SUPPLY);
        } else {
            _clearBit(id, account, AccountBits.SUPPLY);
        }
        emit CollateralSet(id, account, msg.sender, enabled);

        if (!enabled) _requireWithinLimit(id.pool(), account);
    }

    /// @inheritdoc ILendingPools
    function borrow(ReserveId id, uint256 assets, address account, address receiver)
        external
        entry
        returns (uint256 shares)
    {
        _requireReceiver(receiver);
        _requireRight(account, Rights.BORROW);
        Reserve storage reserve = _listed(id);
        require(reserve.stops & RETIRED == 0, ReserveRetired(id));
        require(assets != 0, AmountZero(id));
        require(!_bits[id.pool()][account].backs(id.index()), DebtBacksItself(id, account));
        ReserveTotals memory totals = _accrued(reserve);

        shares = uint256(assets.toUint128()).toSharesUp(totals.borrowAssets, totals.borrowShares);
        _requireIdle(id, totals, assets);
        totals.borrowAssets += assets.toUint128();
        totals.borrowShares = (totals.borrowShares + shares).toUint128();
        uint256 cap = Caps.unpack(uint24(reserve.caps >> 20));
        require(totals.borrowAssets <= cap, BorrowCapExceeded(id, cap, totals.borrowAssets));
        _store(reserve, totals);
        // Safe: a part of the total, which was cast.
        // forge-lint: disable-next-line(unsafe-typecast)
        _positions[id][account].borrowShares += uint128(shares);
        _setBit(id, account, AccountBits.DEBT);

        emit Borrowed(id, account, msg.sender, receiver, assets, shares, totals);

        _requireWithinLimit(id.pool(), account);
        _push(reserve.token, receiver, assets);
    }

    /// @inheritdoc ILendingPools
    function repay(ReserveId id, uint256 assets, uint256 shares, address account, bytes calldata data)
        external
        entry
        returns (uint256, uint256)
    {
        require((assets == 0) != (shares == 0), AssetsOrShares(assets, shares));
        Reserve storage reserve = _listed(id);
        ReserveTotals memory totals = _accrued(reserve);

        uint256 balance = _positions[id][account].borrowShares;
        if (assets == type(uint256).max || shares == type(uint256).max) {
            shares = balance;
        } else if (shares == 0) {
            shares = uint256(assets.toUint128()).toSharesDown(totals.borrowAssets, totals.borrowShares);
            // Assets are the most that is paid: more than the debt pays the debt.
            shares = Math.min(shares, balance);
        }
        require(shares != 0, AmountZero(id));

        assets = _burnDebt(id, account, shares, totals);
        _store(reserve, totals);

        emit Repaid(id, account, msg.sender, assets, shares, totals);

        if (data.length > 0) IRepayCallback(msg.sender).onWeirRepay(id, assets, data);
        _pull(reserve.token, assets);
        return (assets, shares);
    }

    /// @inheritdoc ILendingPools
    function setAuthorization(address operator, uint8 rights, uint40 expiry) external entry {
        require(rights & ~Rights.ALL == 0, RightsInvalid(rights));
        _authorizations[msg.sender][operator] = Authorization({
            withdraw: rights & Rights.WITHDRAW != 0 ? expiry : 0,
            borrow: rights & Rights.BORROW != 0 ? expiry : 0,
            manage: rights & Rights.MANAGE != 0 ? expiry : 0
        });
        emit AuthorizationSet(msg.sender, operator, rights, expiry);
        emit OperatorSet(msg.sender, operator, isOperator(msg.sender, operator));
    }

    // ------------------------------------------------------------------------------------------------------ ERC-6909

    /// @inheritdoc IERC6909
    function transfer(address receiver, uint256 id, uint256 amount) external entry returns (bool) {
        _moveSupply(ReserveId.wrap(id), msg.sender, receiver, amount);
        return true;
    }

    /// @inheritdoc IERC6909
    function transferFrom(address sender, address receiver, uint256 id, uint256 amount) external entry returns (bool) {
        if (!_hasRight(sender, Rights.WITHDRAW)) {
            uint256 allowed = _allowances[sender][msg.sender][id];
            require(amount <= allowed, AllowanceTooLow(ReserveId.wrap(id), sender, msg.sender, allowed, amount));
            if (allowed != type(uint256).max) _allowances[sender][msg.sender][id] = allowed - amount;
        }
        _moveSupply(ReserveId.wrap(id), sender, receiver, amount);
        return true;
    }

    /// @inheritdoc IERC6909
    function approve(address spender, uint256 id, uint256 amount) external entry returns (bool) {
        _allowances[msg.sender][spender][id] = amount;
        emit Approval(msg.sender, spender, id, amount);
        return true;
    }

    /// @inheritdoc IERC6909
    function setOperator(address spender, bool approved) external entry returns (bool) {
        _authorizations[msg.sender][spender].withdraw = approved ? type(uint40).max : 0;
        emit OperatorSet(msg.sender, spender, approved);
        return true;
    }

    // --------------------------------------------------------------------------------------------------- Liquidation

    /// @inheritdoc ILendingPools
    function liquidate(Liquidation calldata call, bytes calldata data) external entry returns (uint256, uint256) {
        _requireReceiver(call.receiver);
        _listed(call.collateralReserve);
        _listed(call.debtReserve);
        PoolId poolId = call.debtReserve.pool();
        require(
            PoolId.unwrap(call.collateralReserve.pool()) == PoolId.unwrap(poolId),
            ReserveUnknown(call.collateralReserve)
        );

        LiquidationAmounts memory done = _settle(call, _weigh(poolId, call.account, true));
        bool asShares = call.fromSupply && call.asShares;
        if (asShares) _positions[call.collateralReserve][call.receiver].supplyShares += done.seizedShares.toUint128();
        if (_writeOffIfBare(call.account, poolId)) done.healthAfter = type(uint256).max;
        _emitLiquidated(call, done);

        if (!asShares) _push(_reserves[call.collateralReserve].token, call.receiver, done.seizedAssets);
        if (data.length > 0) {
            ILiquidateCallback(msg.sender).onWeirLiquidate(call.debtReserve, done.repaidAssets, done.seizedAssets, data);
        }
        _pull(_reserves[call.debtReserve].token, done.repaidAssets);
        return (done.repaidAssets, done.seizedAssets);
    }

    /// @dev Amounts and effects of a liquidation, but for where seized shares go and the write-off.
    function _settle(Liquidation calldata call, Weight memory weight) private returns (LiquidationAmounts memory done) {
        done.healthBefore = _ratio(weight);
        require(done.healthBefore < WAD, Healthy(call.account, done.healthBefore));
        Reserve storage lent = _reserves[call.debtReserve];
        Reserve storage backing = _reserves[call.collateralReserve];
        ReserveTotals memory lentTotals = _accrued(lent);
        ReserveTotals memory backingTotals = _accrued(backing);

        uint256 owedShares = _positions[call.debtReserve][call.account].borrowShares;
        uint256 owed = owedShares.toAssetsUp(lentTotals.borrowAssets, lentTotals.borrowShares);
        require(owed != 0, NothingToRepay(call.debtReserve, call.account));
        uint256 held = _seizable(call, backingTotals);

        _size(call, done, weight, owed, held);
        require(done.repaidAssets != 0, AmountZero(call.debtReserve));
        require(done.repaidAssets <= call.maxRepaid, RepaidAboveLimit(done.repaidAssets, call.maxRepaid));

        done.repaidShares = done.repaidAssets == owed
            ? owedShares
            : done.repaidAssets.toSharesDown(lentTotals.borrowAssets, lentTotals.borrowShares);
        _burnDebt(call.debtReserve, call.account, done.repaidShares, lentTotals);
        _store(lent, lentTotals);

        if (call.fromSupply) _seizeSupply(call, done, backing, backingTotals, done.seizedAssets == held);
        else _lowerCollateral(call.collateralReserve, backing, call.account, done.seizedAssets);
        require(done.seizedAssets >= call.minSeized, SeizedBelowLimit(done.seizedAssets, call.minSeized));
    }

    /// @dev How much is repaid and seized: protocol.md, Liquidation 1 to 3. All of it goes into `done`.
    /// @param owed token units of the debt, rounded up
    /// @param held token units of the deposit, rounded down
    function _size(
        Liquidation calldata call,
        LiquidationAmounts memory done,
        Weight memory weight,
        uint256 owed,
        uint256 held
    ) private view {
        uint256 dust = _pools[call.debtReserve.pool()].dust * DUST_UNIT;
        uint256 debtPrice = weight.prices[call.debtReserve.index()];
        uint256 backingPrice = weight.prices[call.collateralReserve.index()];
        done.bonus = _bonus(call.collateralReserve, done.healthBefore);

        // 1. What brings the account to its target; at most all of this debt and what the caller offers.
        uint256 repaid = Math.mulDiv(_toTarget(call.collateralReserve, weight, done.bonus), WAD, debtPrice) + 1;
        repaid = Math.min(repaid, Math.min(owed, call.maxRepaid));

        // 2. No dust of that debt stays.
        if ((owed - repaid) * debtPrice / WAD < dust) repaid = owed;

        // 3. Nor dust of that collateral: then all of it goes, for what it is worth. Where it is worth more than the
        // whole debt, the debt alone is paid for and the rest stays the borrower's.
        uint256 seized = _worth(repaid, debtPrice, done.bonus, backingPrice);
        if (seized >= held || (held - seized) * backingPrice / WAD < dust) {
            uint256 worth = Math.mulDiv(held * backingPrice, WAD, debtPrice * (WAD + done.bonus), Math.Rounding.Ceil);
            repaid = Math.max(worth, 1);
            seized = held;
            if (repaid > owed) {
                repaid = owed;
                seized = Math.min(held, _worth(owed, debtPrice, done.bonus, backingPrice));
            }
        }
        (done.repaidAssets, done.seizedAssets) = (repaid, seized);
        done.healthAfter = _healthAfter(call, weight, repaid, seized);
    }

    /// @dev Nothing at a health factor of 1, all of the reserve's bonus at the pool's hfAtMaxBonus and below. WAD.
    function _bonus(ReserveId id, uint256 health) private view returns (uint256) {
        uint256 range = WAD - uint256(_pools[id.pool()].hfAtMaxBonus) * 1e14;
        return uint256(_reserves[id].maxBonus) * 1e14 * Math.min(range, WAD - health) / range;
    }

    /// @dev The value of debt that brings the account to the pool's target: (T·D − C) / (T − (1 + bonus)·LT). By the
    /// bounds of a listing the divisor is positive. WAD of the unit, rounded up.
    function _toTarget(ReserveId id, Weight memory weight, uint256 bonus) private view returns (uint256) {
        uint256 target = uint256(_pools[id.pool()].targetHealthFactor) * 1e14;
        uint256 threshold = uint256(_reserves[id].liquidationThreshold) * 1e14;
        uint256 missing = Math.mulDiv(target, weight.debt, WAD, Math.Rounding.Ceil) - weight.collateral;
        return Math.mulDiv(missing, WAD, target - (WAD + bonus) * threshold / WAD, Math.Rounding.Ceil);
    }

    /// @dev What a liquidator gets for a repayment, token units of the collateral, rounded down.
    function _worth(uint256 repaid, uint256 debtPrice, uint256 bonus, uint256 backingPrice)
        private
        pure
        returns (uint256)
    {
        return Math.mulDiv(repaid * debtPrice, WAD + bonus, backingPrice * WAD);
    }

    /// @dev The weight without what is gone. WAD.
    function _healthAfter(Liquidation calldata call, Weight memory weight, uint256 repaid, uint256 seized)
        private
        view
        returns (uint256)
    {
        uint256 seizedValue = seized * weight.prices[call.collateralReserve.index()] / WAD;
        uint256 lost = (seizedValue * _reserves[call.collateralReserve].liquidationThreshold).divUp(BPS);
        weight.collateral -= Math.min(weight.collateral, lost);
        uint256 gone = (repaid * weight.prices[call.debtReserve.index()]).divUp(WAD);
        weight.debt -= Math.min(weight.debt, gone);
        return _ratio(weight);
    }

    /// @dev Token units of the deposit that the call names, rounded down: shares that a write-off has made worthless are
    /// nothing, and can be seized all the same.
    function _seizable(Liquidation calldata call, ReserveTotals memory totals) private view returns (uint256) {
        ReserveId id = call.collateralReserve;
        uint256 kind = call.fromSupply ? AccountBits.SUPPLY : AccountBits.COLLATERAL;
        require(_bits[id.pool()][call.account].has(kind, id.index()), NothingToSeize(id, call.account));
        Position storage position = _positions[id][call.account];
        return call.fromSupply
            ? uint256(position.supplyShares).toAssetsDown(totals.supplyAssets, totals.supplyShares)
            : position.collateral;
    }

    /// @dev Takes a lent deposit as shares, which the caller of this gives to the receiver, or burns them for what is
    /// idle. What is seized is what the shares are worth, so that the reserve's share price stays.
    function _seizeSupply(
        Liquidation calldata call,
        LiquidationAmounts memory done,
        Reserve storage backing,
        ReserveTotals memory totals,
        bool all
    ) private {
        ReserveId id = call.collateralReserve;
        done.seizedShares = all
            ? _positions[id][call.account].supplyShares
            : done.seizedAssets.toSharesDown(totals.supplyAssets, totals.supplyShares);
        done.seizedAssets = done.seizedShares.toAssetsDown(totals.supplyAssets, totals.supplyShares);
        _burnSupply(id, call.account, done.seizedShares);
        if (!call.asShares) {
            _takeIdle(id, totals, done.seizedAssets);
            totals.supplyShares -= done.seizedShares.toUint128();
        }
        _store(backing, totals);
    }

    /// @dev Writes off every debt of an account that has nothing left behind it.
    function _writeOffIfBare(address account, PoolId poolId) private returns (bool bare) {
        uint256 bits = _bits[poolId][account];
        bare = !bits.hasBacking();
        if (!bare) return false;
        for (uint256 i; i < MAX_RESERVES; ++i) {
            if (bits.has(AccountBits.DEBT, i)) _writeOff(poolId.reserve(i), account);
        }
    }

    function _writeOff(ReserveId id, address account) private {
        Reserve storage reserve = _reserves[id];
        ReserveTotals memory totals = _accrued(reserve);
        uint256 shares = _positions[id][account].borrowShares;
        uint256 before = totals.borrowAssets;
        _burnDebt(id, account, shares, totals);
        uint256 loss = before - totals.borrowAssets;

        // Burning so many fee shares keeps the price of all others where it is; what they cannot bear lowers it.
        uint256 needed = loss.toSharesUp(totals.supplyAssets, totals.supplyShares);
        uint256 burnt = Math.min(needed, totals.feeShares);
        uint256 fromFees = burnt == needed ? loss : burnt.toAssetsDown(totals.supplyAssets, totals.supplyShares);
        totals.feeShares -= burnt.toUint112();
        totals.supplyShares -= burnt.toUint128();
        totals.supplyAssets -= loss.toUint128();
        // Rounding may leave a token unit or two of a reserve that lost all. Shares at a millionth of their first worth
        // count as worthless too: the next supplier's would not fit the books.
        if (totals.supplyShares > (uint256(totals.supplyAssets) + 1) * RETIRED_SHARES_PER_ASSET) {
            reserve.stops |= RETIRED;
        }
        _store(reserve, totals);
        emit WrittenOff(id, account, loss, shares, fromFees, loss - fromFees, totals);
    }

    function _emitLiquidated(Liquidation calldata call, LiquidationAmounts memory done) private {
        if (call.fromSupply) {
            address to = call.asShares ? call.receiver : address(0);
            emit Transfer(msg.sender, call.account, to, ReserveId.unwrap(call.collateralReserve), done.seizedShares);
        }
        emit Liquidated({
            collateralReserve: call.collateralReserve,
            debtReserve: call.debtReserve,
            account: call.account,
            caller: msg.sender,
            receiver: call.receiver,
            fromSupply: call.fromSupply,
            asShares: call.asShares,
            amounts: done,
            collateralTotals: _load(_reserves[call.collateralReserve]),
            debtTotals: _load(_reserves[call.debtReserve])
        });
    }

    // --------------------------------------------------------------------------------------------------------- Views

    /// @inheritdoc ILendingPools
    function poolInfo(PoolId id) external view returns (PoolInfo memory) {
        Pool storage pool = _pools[id];
        require(pool.count != 0, PoolUnknown(id));
        return PoolInfo({
            owner: pool.owner,
            guardian: pool.guardian,
            feeRecipient: pool.feeRecipient,
            targetHealthFactor: pool.targetHealthFactor,
            hfAtMaxBonus: pool.hfAtMaxBonus,
            dust: pool.dust * DUST_UNIT,
            reserveCount: pool.count
        });
    }

    /// @inheritdoc ILendingPools
    function reserveInfo(ReserveId id) external view returns (ReserveInfo memory) {
        Reserve storage reserve = _listed(id);
        bool capped = reserve.flags & COLLATERAL_CAP != 0;
        return ReserveInfo({
            token: reserve.token,
            oracle: reserve.oracle,
            ltv: reserve.ltv,
            liquidationThreshold: reserve.liquidationThreshold,
            maxBonus: reserve.maxBonus,
            reserveFactor: reserve.reserveFactor,
            retired: reserve.stops & RETIRED != 0,
            curve: _curve(reserve),
            supplyCap: Caps.unpack(uint24(reserve.caps & 0xfffff)),
            borrowCap: Caps.unpack(uint24(reserve.caps >> 20)),
            collateralCap: capped ? reserve.collateralCap : Caps.NONE,
            collateralTotal: reserve.collateralTotal
        });
    }

    /// @inheritdoc ILendingPools
    function reserveTotals(ReserveId id) external view returns (ReserveTotals memory) {
        return _load(_listed(id));
    }

    /// @inheritdoc ILendingPools
    function accruedTotals(ReserveId id) external view returns (ReserveTotals memory) {
        return _accrued(_listed(id));
    }

    /// @inheritdoc ILendingPools
    function positionOf(ReserveId id, address account) external view returns (Position memory) {
        return _positions[id][account];
    }

    /// @inheritdoc ILendingPools
    function accountBits(PoolId id, address account) external view returns (uint256) {
        return _bits[id][account];
    }

    /// @inheritdoc ILendingPools
    function healthFactor(PoolId id, address account) external view returns (uint256) {
        return _ratio(_weigh(id, account, true));
    }

    /// @inheritdoc ILendingPools
    function authorizationOf(address account, address operator) external view returns (Authorization memory) {
        return _authorizations[account][operator];
    }

    /// @inheritdoc IERC6909
    function balanceOf(address owner, uint256 id) external view returns (uint256) {
        return _positions[ReserveId.wrap(id)][owner].supplyShares;
    }

    /// @inheritdoc IERC6909
    function allowance(address owner, address spender, uint256 id) external view returns (uint256) {
        return _allowances[owner][spender][id];
    }

    /// @inheritdoc IERC6909
    function isOperator(address owner, address spender) public view returns (bool) {
        return block.timestamp <= _authorizations[owner][spender].withdraw;
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return interfaceId == type(IERC6909).interfaceId || interfaceId == type(IERC165).interfaceId;
    }

    // --------------------------------------------------------------------------------------------- Internals: books

    function _listed(ReserveId id) private view returns (Reserve storage reserve) {
        reserve = _reserves[id];
        require(reserve.token != address(0), ReserveUnknown(id));
    }

    function _load(Reserve storage reserve) private view returns (ReserveTotals memory totals) {
        totals.supplyAssets = reserve.supplyAssets;
        totals.supplyShares = reserve.supplyShares;
        totals.borrowAssets = reserve.borrowAssets;
        totals.borrowShares = reserve.borrowShares;
        totals.feeShares = reserve.feeShares;
        totals.rateAtTarget = reserve.rateAtTarget;
        totals.updatedAt = reserve.updatedAt;
    }

    function _store(Reserve storage reserve, ReserveTotals memory totals) private {
        reserve.supplyAssets = totals.supplyAssets;
        reserve.supplyShares = totals.supplyShares;
        reserve.borrowAssets = totals.borrowAssets;
        reserve.borrowShares = totals.borrowShares;
        reserve.updatedAt = totals.updatedAt;
        reserve.rateAtTarget = totals.rateAtTarget;
        reserve.feeShares = totals.feeShares;
    }

    /// @dev The books brought to now in memory. Never reverts: growth is bounded, interest stops short of 2^128, and fee
    /// shares that do not fit stay with the suppliers.
    function _accrued(Reserve storage reserve) private view returns (ReserveTotals memory totals) {
        totals = _load(reserve);
        uint256 elapsed = block.timestamp - totals.updatedAt;
        if (elapsed == 0) return totals;

        uint256 utilisation = InterestRate.utilisation(totals.supplyAssets, totals.borrowAssets);
        (uint256 growth, uint256 rate) =
            InterestRate.integrate(_curve(reserve), utilisation, totals.rateAtTarget, elapsed);
        uint256 interest =
            Math.min(InterestRate.interestOn(totals.borrowAssets, growth), type(uint128).max - totals.supplyAssets);
        uint256 fee = interest * reserve.reserveFactor / 1000;
        uint256 feeShares = fee.toSharesDown(uint256(totals.supplyAssets) + interest - fee, totals.supplyShares);
        feeShares = Math.min(
            feeShares, Math.min(type(uint112).max - totals.feeShares, type(uint128).max - totals.supplyShares)
        );

        // Every cast is safe by the bounds above; borrowAssets ≤ supplyAssets, so what fits one fits the other.
        unchecked {
            // forge-lint: disable-start(unsafe-typecast)
            totals.borrowAssets += uint128(interest);
            totals.supplyAssets += uint128(interest);
            totals.supplyShares += uint128(feeShares);
            totals.feeShares += uint112(feeShares);
            totals.rateAtTarget = uint64(rate);
            totals.updatedAt = uint32(block.timestamp);
            // forge-lint: disable-end(unsafe-typecast)
        }
    }

    function _curve(Reserve storage reserve) private view returns (Curve memory) {
        return Curve({
            targetUtilisation: reserve.targetUtilisation,
            steepness: reserve.steepness,
            speed: reserve.speed,
            minRate: reserve.minRate,
            maxRate: reserve.maxRate
        });
    }

    function _requireIdle(ReserveId id, ReserveTotals memory totals, uint256 assets) private pure {
        uint256 idle = totals.supplyAssets - totals.borrowAssets;
        require(assets <= idle, LiquidityTooLow(id, idle, assets));
    }

    function _takeIdle(ReserveId id, ReserveTotals memory totals, uint256 assets) private pure {
        _requireIdle(id, totals, assets);
        totals.supplyAssets -= assets.toUint128();
    }

    // ----------------------------------------------------------------------------------------- Internals: positions

    /// @dev Takes supply shares from an account, not from the totals.
    /// @return backed whether they backed debt
    function _burnSupply(ReserveId id, address account, uint256 shares) private returns (bool backed) {
        Position storage position = _positions[id][account];
        uint256 balance = position.supplyShares;
        require(shares <= balance, BalanceTooLow(id, account, balance, shares));
        position.supplyShares = (balance - shares).toUint128();
        backed = _bits[id.pool()][account].has(AccountBits.SUPPLY, id.index());
        if (backed && shares == balance) _clearBit(id, account, AccountBits.SUPPLY);
    }

    function _moveSupply(ReserveId id, address sender, address receiver, uint256 shares) private {
        _requireReceiver(receiver);
        _listed(id);
        if (sender == receiver) {
            uint256 balance = _positions[id][sender].supplyShares;
            require(shares <= balance, BalanceTooLow(id, sender, balance, shares));
        }
        bool backed = sender != receiver && _burnSupply(id, sender, shares);
        if (sender != receiver) _positions[id][receiver].supplyShares += shares.toUint128();
        emit Transfer(msg.sender, sender, receiver, ReserveId.unwrap(id), shares);
        if (backed) _requireWithinLimit(id.pool(), sender);
    }

    /// @dev Takes debt shares from an account and from the totals, and assets from the totals, rounded down.
    /// @return assets what the shares cost, token units, rounded up
    function _burnDebt(ReserveId id, address account, uint256 shares, ReserveTotals memory totals)
        private
        returns (uint256 assets)
    {
        Position storage position = _positions[id][account];
        uint256 balance = position.borrowShares;
        require(shares <= balance, DebtTooLow(id, account, balance, shares));
        position.borrowShares = (balance - shares).toUint128();
        if (shares == balance) _clearBit(id, account, AccountBits.DEBT);

        assets = shares.toAssetsUp(totals.borrowAssets, totals.borrowShares);
        totals.borrowAssets -= shares.toAssetsDown(totals.borrowAssets, totals.borrowShares).toUint128();
        totals.borrowShares -= shares.toUint128();
    }

    function _lowerCollateral(ReserveId id, Reserve storage reserve, address account, uint256 assets) private {
        Position storage position = _positions[id][account];
        uint256 balance = position.collateral;
        require(assets <= balance, CollateralTooLow(id, account, balance, assets));
        position.collateral = (balance - assets).toUint128();
        if (assets == balance) _clearBit(id, account, AccountBits.COLLATERAL);
        if (reserve.flags & COLLATERAL_CAP != 0) reserve.collateralTotal -= assets.toUint128();
    }

    /// @dev Lets a deposit back the account's debt: only where the reserve may, is not owed, and, for one who is in debt
    /// already, has a price.
    function _enable(ReserveId id, address account, uint256 kind) private {
        Reserve storage reserve = _reserves[id];
        require(reserve.liquidationThreshold != 0, NotCollateral(id));
        uint256 bits = _bits[id.pool()][account];
        require(!bits.has(AccountBits.DEBT, id.index()), DebtBacksItself(id, account));
        if (bits.hasDebt()) {
            (uint256 low,) = PriceReader.read(reserve.oracle);
            require(low != 0, PriceUnreadable(id));
        }
        _setBit(id, account, kind);
    }

    function _setBit(ReserveId id, address account, uint256 kind) private {
        uint256 bits = _bits[id.pool()][account];
        if (!bits.has(kind, id.index())) _bits[id.pool()][account] = bits | (kind << id.index());
    }

    function _clearBit(ReserveId id, address account, uint256 kind) private {
        _bits[id.pool()][account] &= ~(kind << id.index());
    }

    // -------------------------------------------------------------------------------------------- Internals: health

    /// @dev New risk: collateral at low · LTV, debt at high. A reserve without a price counts nothing as collateral.
    function _requireWithinLimit(PoolId poolId, address account) private view {
        if (!_bits[poolId][account].hasDebt()) return;
        Weight memory weight = _weigh(poolId, account, false);
        require(weight.collateral >= weight.debt, BorrowLimitExceeded(account, weight.collateral, weight.debt));
    }

    /// @dev Every deposit that backs debt and every debt, accrued to now. Debt is rounded up, collateral down.
    /// @param asLiquidation collateral at high · liquidation threshold and debt at low, each price needed
    function _weigh(PoolId poolId, address account, bool asLiquidation) private view returns (Weight memory weight) {
        uint256 bits = _bits[poolId][account];
        if (!bits.hasDebt()) return weight;
        for (uint256 i; i < MAX_RESERVES; ++i) {
            if (bits.has(AccountBits.DEBT, i) || bits.backs(i)) {
                _weighOne(weight, poolId.reserve(i), account, bits, asLiquidation);
            }
        }
    }

    function _weighOne(Weight memory weight, ReserveId id, address account, uint256 bits, bool asLiquidation)
        private
        view
    {
        Reserve storage reserve = _reserves[id];
        bool owes = bits.has(AccountBits.DEBT, id.index());
        uint256 price = _price(id, reserve, owes, asLiquidation);
        weight.prices[id.index()] = price;
        if (owes) {
            weight.debt += (_debtOf(id, reserve, account) * price).divUp(WAD);
        } else {
            uint256 value = _backingOf(id, reserve, account, bits) * price / WAD;
            // ltv is below the liquidation threshold, always.
            weight.collateral += value * (asLiquidation ? reserve.liquidationThreshold : reserve.ltv) / BPS;
        }
    }

    /// @dev A liquidation sees debt at low and collateral at high; new risk the other way round.
    /// @return the price; 0 for a collateral without one that is about to back new risk
    function _price(ReserveId id, Reserve storage reserve, bool owes, bool asLiquidation)
        private
        view
        returns (uint256)
    {
        (uint256 low, uint256 high) = PriceReader.read(reserve.oracle);
        require(low != 0 || (!owes && !asLiquidation), PriceUnreadable(id));
        return owes == asLiquidation ? low : high;
    }

    /// @return token units, rounded up
    function _debtOf(ReserveId id, Reserve storage reserve, address account) private view returns (uint256) {
        ReserveTotals memory totals = _accrued(reserve);
        return uint256(_positions[id][account].borrowShares).toAssetsUp(totals.borrowAssets, totals.borrowShares);
    }

    /// @return assets token units, rounded down; below 2^129
    function _backingOf(ReserveId id, Reserve storage reserve, address account, uint256 bits)
        private
        view
        returns (uint256 assets)
    {
        Position storage position = _positions[id][account];
        assets = position.collateral;
        if (bits.has(AccountBits.SUPPLY, id.index())) {
            ReserveTotals memory totals = _accrued(reserve);
            assets += uint256(position.supplyShares).toAssetsDown(totals.supplyAssets, totals.supplyShares);
        }
    }

    /// @return WAD, rounded down; type(uint256).max without debt
    function _ratio(Weight memory weight) private pure returns (uint256) {
        return weight.debt == 0 ? type(uint256).max : Math.mulDiv(weight.collateral, WAD, weight.debt);
    }

    // -------------------------------------------------------------------------------------------- Internals: rights

    function _requireRight(address account, uint8 right) private view {
        require(_hasRight(account, right), Unauthorized(account, msg.sender, right));
    }

    function _hasRight(address account, uint8 right) private view returns (bool) {
        if (msg.sender == account) return true;
        Authorization storage given = _authorizations[account][msg.sender];
        if (right == Rights.WITHDRAW) return block.timestamp <= given.withdraw;
        if (right == Rights.BORROW) return block.timestamp <= given.borrow;
        return block.timestamp <= given.manage;
    }

    function _requireReceiver(address receiver) private view {
        require(receiver != address(0) && receiver != address(this), ReceiverInvalid(receiver));
    }

    // -------------------------------------------------------------------------------------------- Internals: tokens

    function _balance(address token, address holder) private returns (uint256 balance) {
        _inToken = true;
        balance = IERC20(token).balanceOf(holder);
        _inToken = false;
    }

    function _pull(address token, uint256 assets) private {
        _inToken = true;
        uint256 before = IERC20(token).balanceOf(address(this));
        SafeERC20.safeTransferFrom(IERC20(token), msg.sender, address(this), assets);
        uint256 arrived = Math.saturatingSub(IERC20(token).balanceOf(address(this)), before);
        require(arrived >= assets, ArrivedTooLittle(token, arrived, assets));
        _inToken = false;
    }

    function _push(address token, address receiver, uint256 assets) private {
        _inToken = true;
        SafeERC20.safeTransfer(IERC20(token), receiver, assets);
        _inToken = false;
    }
}
