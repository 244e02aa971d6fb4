// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC165 } from "@openzeppelin/contracts/interfaces/IERC165.sol";
import { IERC5267 } from "@openzeppelin/contracts/interfaces/IERC5267.sol";
import { IERC6909 } from "@openzeppelin/contracts/interfaces/IERC6909.sol";
import { Address } from "@openzeppelin/contracts/utils/Address.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { SafeTransferLib } from "solady/utils/SafeTransferLib.sol";

import { LendingStorage, Mode } from "./LendingStorage.sol";
import { ILendingActions } from "./interfaces/ILendingActions.sol";
import { ILendingPools } from "./interfaces/ILendingPools.sol";
import { ILendingSettings } from "./interfaces/ILendingSettings.sol";
import {
    Authorization,
    Books,
    PoolConfig,
    PoolInfo,
    Position,
    ReserveConfig,
    ReserveInfo,
    ReserveSettings,
    ReserveTotals,
    Silence,
    SilentTake
} from "./interfaces/Types.sol";
import { Accrual } from "./logic/Accrual.sol";
import { Authorizations } from "./logic/Authorizations.sol";
import { Collaterals } from "./logic/Collaterals.sol";
import { Health } from "./logic/Health.sol";
import { Listing } from "./logic/Listing.sol";
import { Positions } from "./logic/Positions.sol";
import { PriceReader } from "./logic/PriceReader.sol";
import { Settings } from "./logic/Settings.sol";
import { Silences } from "./logic/Silences.sol";
import { SilentAuctions } from "./logic/SilentAuctions.sol";
import { ThresholdRamp } from "./math/ThresholdRamp.sol";
import { ConfigCacheLibrary } from "./storage/ConfigCache.sol";
import { AccountState, DUST_UNIT, Holding, Pool, Reserve, State } from "./storage/State.sol";
import { AccountBits } from "./types/AccountBits.sol";
import { AccrualConfig } from "./types/AccrualConfig.sol";
import { RETIRED, STOPPED } from "./types/AccrualState.sol";
import { Caps } from "./types/Caps.sol";
import { PoolId, ReserveId } from "./types/Ids.sol";
import { Rights } from "./types/Rights.sol";
import { RiskConfig } from "./types/RiskConfig.sol";
import { ShareBalance } from "./types/ShareBalance.sol";

/// @title LendingSettings
/// @notice Pool creation and settings, collateral flags, rights, ERC-6909 shares, auctions of silent collateral, and views.
/// @dev `LendingPools` delegates every call of a function that it lacks to this contract, which keeps it below the code size
/// limit and its dispatch short. Called directly, this contract works on its own, empty storage.
contract LendingSettings is ILendingSettings, LendingStorage {
    using Accrual for Books;
    using Accrual for State;
    using Health for State;
    using Positions for AccountState;
    using SafeCast for uint256;
    using Silences for Silence;
    using ConfigCacheLibrary for State;

    // ---------------------------------------------------------------------------------------------------------- Pools

    /// @inheritdoc ILendingSettings
    function createPool(PoolConfig calldata config, ReserveConfig[] calldata reserves) external returns (PoolId) {
        _enter();
        return Listing.createPool(_state, config, reserves);
    }

    /// @inheritdoc ILendingSettings
    function listReserve(PoolId id, ReserveConfig calldata config) external returns (bool) {
        _enter();
        return Listing.listReserve(_state, id, config);
    }

    /// @inheritdoc ILendingSettings
    function setReserve(ReserveId id, ReserveSettings calldata settings) external returns (bool) {
        _enter();
        return Settings.setReserve(_state, id, settings);
    }

    /// @inheritdoc ILendingSettings
    function setStop(ReserveId id, bool stopped) external {
        _enter();
        Settings.setStop(_state, id, stopped);
    }

    /// @inheritdoc ILendingSettings
    function setOwner(PoolId id, address next) external {
        _enter();
        Settings.setOwner(_state, id, next);
    }

    /// @inheritdoc ILendingSettings
    function acceptOwner(PoolId id) external {
        _enter();
        Settings.acceptOwner(_state, id);
    }

    /// @inheritdoc ILendingSettings
    function setGuardian(PoolId id, address guardian) external {
        _enter();
        Settings.setGuardian(_state, id, guardian);
    }

    /// @inheritdoc ILendingSettings
    function setFeeRecipient(PoolId id, address feeRecipient) external {
        _enter();
        Settings.setFeeRecipient(_state, id, feeRecipient);
    }

    // --------------------------------------------------------------------------------------------------------- Anyone

    /// @inheritdoc ILendingSettings
    function accrue(ReserveId id) external {
        _enter();
        (Reserve storage reserve, AccrualConfig accrualConfig) = _state.listed(id);
        Books memory books = reserve.books;
        books.accrue(accrualConfig);
        reserve.books = books;
        emit ILendingPools.Accrued(id, books);
    }

    /// @inheritdoc ILendingSettings
    function claimFees(ReserveId id) external returns (uint256) {
        _enter();
        (Reserve storage reserve, AccrualConfig accrualConfig) = _state.listed(id);
        address recipient = _state.pools[id.pool()].feeRecipient;
        if (recipient == address(0)) revert ILendingPools.FeeRecipientZero(id.pool());
        Books memory books = reserve.books;
        books.accrue(accrualConfig);

        uint256 shares = books.clock.feeShares();
        if (shares == 0) revert ILendingPools.AmountZero(id);
        books.clock = books.clock.unsafeWithFeeShares(0);
        reserve.books = books;
        Holding storage holding = _state.holdingOf(id, recipient);
        holding.shareBalance = holding.shareBalance.plusSupply(shares);

        emit ILendingPools.FeesClaimed(id, recipient, msg.sender, shares, books);
        emit Transfer(msg.sender, address(0), recipient, ReserveId.unwrap(id), shares);
        return shares;
    }

    /// @inheritdoc ILendingSettings
    function markSilent(ReserveId id) external {
        _enter();
        (Reserve storage reserve,) = _state.listed(id);
        (uint256 low,) = PriceReader.read(reserve.riskConfig.oracle());
        Silence storage silence = reserve.silence;
        silence.mark(low != 0);
        emit ILendingPools.SilenceMarked(id, msg.sender, silence.since, silence.last);
    }

    /// @inheritdoc ILendingSettings
    function openAuction(PoolId id, address account) external {
        _enter();
        SilentAuctions.open(_state, id, account);
    }

    /// @inheritdoc ILendingSettings
    function takeSilent(SilentTake calldata params) external returns (uint256 seized) {
        Mode mode = _enter();
        _requireReceiver(params.receiver);
        SilentAuctions.Payment[] memory payments;
        (seized, payments) = SilentAuctions.take(_state, params, _hasRight(mode, params.receiver, Rights.MANAGE));
        if (seized != 0 && !params.inside) {
            _push(mode, _state.reserveOf(params.collateralReserve).accrualConfig.token(), params.receiver, seized);
        }
        for (uint256 i; i < payments.length; ++i) {
            if (payments[i].assets != 0) _pull(mode, payments[i].token, msg.sender, payments[i].assets);
        }
    }

    /// @inheritdoc ILendingSettings
    function simulate(address account, bytes[] calldata calls) external {
        _enter();
        if (account == address(0)) revert ILendingPools.AccountZero();
        _mode = uint160(account);
        bytes memory results =
            Address.functionDelegateCall(address(this), abi.encodeCall(ILendingActions.multicall, (calls)));
        revert ILendingPools.Simulated(abi.decode(results, (bytes[])));
    }

    // -------------------------------------------------------------------------------------------------------- Deposits

    /// @inheritdoc ILendingSettings
    function setCollateral(ReserveId id, address account, bool enabled) external {
        _requireRight(_enter(), account, Rights.MANAGE);
        Collaterals.set(_state, id, account, enabled);
    }

    // --------------------------------------------------------------------------------------------------------- Rights

    /// @inheritdoc ILendingSettings
    function setAuthorization(address operator, uint8 rights, uint40 expiry) external {
        Mode mode = _enter();
        Authorizations.set(_state, _caller(mode), operator, rights, expiry);
    }

    /// @inheritdoc ILendingSettings
    function setAuthorizationBySig(
        address account,
        address operator,
        uint8 rights,
        uint40 expiry,
        uint256 nonce,
        uint256 deadline,
        bytes calldata signature
    ) external {
        _enter();
        Authorizations.setBySig(
            _state, Authorizations.Signed(account, operator, rights, expiry, nonce, deadline), signature
        );
    }

    /// @inheritdoc ILendingSettings
    function approveBySig(
        address owner,
        address spender,
        uint256 id,
        uint256 amount,
        uint256 nonce,
        uint256 deadline,
        bytes calldata signature
    ) external {
        _enter();
        Authorizations.approveBySig(
            _state, Authorizations.SignedAllowance(owner, spender, id, amount, nonce, deadline), signature
        );
    }

    /// @inheritdoc ILendingSettings
    function cancelNonces(uint192 key, uint64 next) external {
        Mode mode = _enter();
        Authorizations.cancel(_state, _caller(mode), key, next);
    }

    // ------------------------------------------------------------------------------------------------------- ERC-6909

    /// @inheritdoc IERC6909
    function transfer(address receiver, uint256 id, uint256 amount) external returns (bool) {
        Mode mode = _enter();
        _moveSupply(ReserveId.wrap(id), _caller(mode), receiver, amount);
        return true;
    }

    /// @inheritdoc IERC6909
    function transferFrom(address sender, address receiver, uint256 id, uint256 amount) external returns (bool) {
        Mode mode = _enter();
        if (!_hasRight(mode, sender, Rights.WITHDRAW)) {
            uint256 allowed = _state.allowances[sender][_caller(mode)][id];
            if (amount > allowed) {
                revert ILendingPools.AllowanceTooLow(ReserveId.wrap(id), sender, _caller(mode), allowed, amount);
            }
            if (allowed != type(uint256).max) _state.allowances[sender][_caller(mode)][id] = allowed - amount;
        }
        _moveSupply(ReserveId.wrap(id), sender, receiver, amount);
        return true;
    }

    /// @inheritdoc IERC6909
    function approve(address spender, uint256 id, uint256 amount) external returns (bool) {
        Mode mode = _enter();
        Authorizations.approve(_state, _caller(mode), spender, id, amount);
        return true;
    }

    /// @inheritdoc IERC6909
    function setOperator(address spender, bool approved) external returns (bool) {
        Mode mode = _enter();
        _state.authorizations[_caller(mode)][spender].withdraw = approved ? type(uint40).max : 0;
        emit OperatorSet(_caller(mode), spender, approved);
        return true;
    }

    // ---------------------------------------------------------------------------------------------------------- Views

    /// @inheritdoc ILendingSettings
    function maxFlashLoan(address token) public view returns (uint256) {
        (, uint256 balance) = SafeTransferLib.checkBalanceOf(token, address(this));
        return balance;
    }

    /// @inheritdoc ILendingSettings
    function flashFee(address token, uint256) external view returns (uint256) {
        if (maxFlashLoan(token) == 0) revert ILendingPools.TokenNotHeld(token);
        return 0;
    }

    /// @inheritdoc ILendingSettings
    function poolInfo(PoolId id) external view returns (PoolInfo memory) {
        Pool storage pool = _state.pools[id];
        if (pool.count == 0) revert ILendingPools.PoolUnknown(id);
        return PoolInfo({
            owner: pool.owner,
            nextOwner: pool.nextOwner,
            guardian: pool.guardian,
            feeRecipient: pool.feeRecipient,
            targetHealthFactor: pool.targetHealthFactor,
            hfAtMaxBonus: pool.hfAtMaxBonus,
            dust: pool.dust * DUST_UNIT,
            reserveCount: pool.count
        });
    }

    /// @inheritdoc ILendingSettings
    function reserveInfo(ReserveId id) external view returns (ReserveInfo memory) {
        (Reserve storage reserve, AccrualConfig accrualConfig) = _state.listed(id);
        RiskConfig riskConfig = reserve.riskConfig;
        return ReserveInfo({
            token: accrualConfig.token(),
            oracle: riskConfig.oracle(),
            ltv: riskConfig.ltv().toUint16(),
            liquidationThreshold: ThresholdRamp.threshold(riskConfig).toUint16(),
            nextLiquidationThreshold: riskConfig.finalThreshold().toUint16(),
            rampEnd: riskConfig.rampEnd().toUint32(),
            maxBonus: riskConfig.maxBonus().toUint16(),
            reserveFactor: uint8(accrualConfig.reserveFactor()),
            stopped: reserve.books.clock.stops() & STOPPED != 0,
            retired: reserve.books.clock.stops() & RETIRED != 0,
            curve: accrualConfig.curve(),
            supplyCap: Caps.supply(reserve.books.clock.caps()),
            borrowCap: Caps.borrow(reserve.books.clock.caps()),
            collateralCap: accrualConfig.hasCollateralCap() ? reserve.collateralCap : Caps.NONE,
            collateralTotal: reserve.collateralTotal
        });
    }

    /// @inheritdoc ILendingSettings
    function reserveTotals(ReserveId id) external view returns (ReserveTotals memory) {
        (Reserve storage reserve,) = _state.listed(id);
        Books memory books = reserve.books;
        return books.unpack();
    }

    /// @inheritdoc ILendingSettings
    function accruedTotals(ReserveId id) external view returns (ReserveTotals memory) {
        (Reserve storage reserve, AccrualConfig accrualConfig) = _state.listed(id);
        Books memory books = reserve.books;
        books.accrue(accrualConfig);
        return books.unpack();
    }

    /// @inheritdoc ILendingSettings
    function positionOf(ReserveId id, address account) external view returns (Position memory) {
        Holding storage holding = _state.holdingOf(id, account);
        return Position({
            supplyShares: holding.shareBalance.supplyShares().toUint128(),
            borrowShares: holding.shareBalance.borrowShares().toUint128(),
            collateral: holding.collateral
        });
    }

    /// @inheritdoc ILendingSettings
    function accountBits(PoolId id, address account) external view returns (uint256) {
        return AccountBits.unwrap(_state.accounts[id][account].bits.withoutAuction());
    }

    /// @inheritdoc ILendingSettings
    function healthFactor(PoolId id, address account) external view returns (uint256) {
        AccountState storage accountState = _state.accounts[id][account];
        return Health.ratio(
            Health.weigh(_state.reserves[id], accountState, _state.readConfigCache(id), Health.Purpose.Liquidation)
        );
    }

    /// @inheritdoc ILendingSettings
    function auctionOf(PoolId id, address account) external view returns (uint256) {
        return SilentAuctions.beganAt(_state, id, account);
    }

    /// @inheritdoc ILendingSettings
    function silenceOf(ReserveId id) external view returns (Silence memory) {
        return _state.reserveOf(id).silence;
    }

    /// @inheritdoc ILendingSettings
    function announcedFor(bytes32 change) external view returns (uint256) {
        return _state.announced[change];
    }

    /// @inheritdoc ILendingSettings
    function authorizationOf(address account, address operator) external view returns (Authorization memory) {
        return _state.authorizations[account][operator];
    }

    /// @inheritdoc ILendingSettings
    function nonceOf(address account, uint192 key) external view returns (uint256) {
        return (uint256(key) << 64) | _state.nonces[account][key];
    }

    /// @inheritdoc ILendingSettings
    function DOMAIN_SEPARATOR() external view returns (bytes32) {
        return Authorizations.domain();
    }

    /// @inheritdoc IERC5267
    function eip712Domain()
        external
        view
        returns (bytes1, string memory, string memory, uint256, address, bytes32, uint256[] memory)
    {
        // 0x0f: name, version, chainId and verifyingContract are used; salt and extensions are not.
        return (0x0f, Authorizations.NAME, Authorizations.VERSION, block.chainid, address(this), 0, new uint256[](0));
    }

    /// @inheritdoc IERC6909
    function balanceOf(address owner, uint256 id) external view returns (uint256) {
        return _state.holdingOf(ReserveId.wrap(id), owner).shareBalance.supplyShares();
    }

    /// @inheritdoc IERC6909
    function allowance(address owner, address spender, uint256 id) external view returns (uint256) {
        return _state.allowances[owner][spender][id];
    }

    /// @inheritdoc IERC6909
    function isOperator(address owner, address spender) public view returns (bool) {
        return block.timestamp <= _state.authorizations[owner][spender].withdraw;
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return interfaceId == type(IERC6909).interfaceId || interfaceId == type(IERC165).interfaceId;
    }

    // ------------------------------------------------------------------------------------------------------ Internals

    function _moveSupply(ReserveId id, address sender, address receiver, uint256 shares) private {
        _requireReceiver(receiver);
        _state.listed(id);
        AccountState storage accountState = _state.accountOf(id, sender);
        ShareBalance shareBalance = accountState.holdings[id.index()].shareBalance;
        if (shares > shareBalance.supplyShares()) {
            revert ILendingPools.BalanceTooLow(id, sender, shareBalance.supplyShares(), shares);
        }
        bool backed;
        if (sender != receiver) {
            backed = accountState.burnSupply(shareBalance, id, sender, shares);
            Holding storage receiverHolding = _state.holdingOf(id, receiver);
            receiverHolding.shareBalance = receiverHolding.shareBalance.plusSupply(shares);
        }
        emit Transfer(msg.sender, sender, receiver, ReserveId.unwrap(id), shares);
        if (backed) _state.requireWithinLimit(id.pool(), accountState, sender, Health.Purpose.Exit);
    }
}
