// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC165 } from "@openzeppelin/contracts/interfaces/IERC165.sol";
import { IERC20 } from "@openzeppelin/contracts/interfaces/IERC20.sol";
import { IERC3156FlashBorrower } from "@openzeppelin/contracts/interfaces/IERC3156FlashBorrower.sol";
import { IERC3156FlashLender } from "@openzeppelin/contracts/interfaces/IERC3156FlashLender.sol";
import { IERC6909 } from "@openzeppelin/contracts/interfaces/IERC6909.sol";
import { SafeERC20 } from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import { Address } from "@openzeppelin/contracts/utils/Address.sol";
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
    Books,
    Clock,
    Liquidation,
    LiquidationAmounts,
    PoolConfig,
    PoolId,
    PoolInfo,
    Position,
    ReserveConfig,
    ReserveId,
    ReserveInfo,
    ReserveSettings,
    ReserveTotals,
    Side,
    Silence
} from "./interfaces/Types.sol";
import { AccountBits } from "./libraries/AccountBits.sol";
import { Accrual } from "./libraries/Accrual.sol";
import { Authorizations } from "./libraries/Authorizations.sol";
import { Caps } from "./libraries/Caps.sol";
import { Clocks } from "./libraries/Clocks.sol";
import { Health } from "./libraries/Health.sol";
import { Ids } from "./libraries/Ids.sol";
import { Liquidations } from "./libraries/Liquidations.sol";
import { Listing } from "./libraries/Listing.sol";
import { Positions } from "./libraries/Positions.sol";
import { PriceReader } from "./libraries/PriceReader.sol";
import { Ramp } from "./libraries/Ramp.sol";
import { Rights } from "./libraries/Rights.sol";
import { Settings } from "./libraries/Settings.sol";
import { Sides } from "./libraries/Sides.sol";
import { Silences } from "./libraries/Silences.sol";
import { COLLATERAL_CAP, DUST_UNIT, Pool, RETIRED, Reserve, STOPPED, State } from "./libraries/State.sol";

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
contract LendingPools is ILendingPools {
    using AccountBits for uint256;
    using Accrual for Reserve;
    using Accrual for State;
    using Clocks for Clock;
    using Health for State;
    using Ids for PoolId;
    using Ids for ReserveId;
    using Positions for State;
    using SafeCast for uint256;
    using Sides for Side;
    using Silences for Silence;

    // ------------------------------------------------------------------------------------------------------ Storage

    State private _state;

    /// @dev One while a token is being called, else zero. A word of its own: writing it then reads nothing.
    uint256 private transient _inToken;

    /// @dev Whose calls are being simulated: no token moves then, and the whole transaction's part is undone.
    address private transient _simulated;

    bytes32 private constant FLASH_LOAN_ANSWER = keccak256("ERC3156FlashBorrower.onFlashLoan");

    /// @dev Every function that changes state has it: hooks of tokens cannot enter, callbacks can.
    modifier entry() {
        require(_inToken == 0, Reentered());
        _;
    }

    // -------------------------------------------------------------------------------------------------------- Pools

    /// @inheritdoc ILendingPools
    function createPool(PoolConfig calldata config, ReserveConfig[] calldata reserves) external entry returns (PoolId) {
        return Listing.createPool(_state, config, reserves);
    }

    /// @inheritdoc ILendingPools
    function accrue(ReserveId id) external entry {
        Reserve storage reserve = _state.listed(id);
        Books memory books = reserve.accrued();
        reserve.books = books;
        emit Accrued(id, books);
    }

    /// @inheritdoc ILendingPools
    function claimFees(ReserveId id) external entry returns (uint256) {
        Reserve storage reserve = _state.listed(id);
        address recipient = _state.pools[id.pool()].feeRecipient;
        require(recipient != address(0), FeeRecipientZero(id.pool()));
        Books memory books = reserve.accrued();

        uint256 shares = books.clock.feeShares();
        require(shares != 0, AmountZero(id));
        books.clock = books.clock.unsafeFeeShares(0);
        reserve.books = books;
        // Safe: 112 bits.
        // forge-lint: disable-next-line(unsafe-typecast)
        _state.positions[id][recipient].supplyShares += uint128(shares);

        emit FeesClaimed(id, recipient, msg.sender, shares, books);
        emit Transfer(msg.sender, address(0), recipient, ReserveId.unwrap(id), shares);
        return shares;
    }

    /// @inheritdoc ILendingPools
    function markSilent(ReserveId id) external entry {
        (uint256 low,) = PriceReader.read(_state.listed(id).oracle);
        Silence storage silence = _state.silences[id];
        silence.mark(low != 0);
        emit SilenceMarked(id, msg.sender, silence.since, silence.last);
    }

    /// @inheritdoc ILendingPools
    function setOwner(PoolId id, address next) external entry {
        Settings.setOwner(_state, id, next);
    }

    /// @inheritdoc ILendingPools
    function acceptOwner(PoolId id) external entry {
        Settings.acceptOwner(_state, id);
    }

    /// @inheritdoc ILendingPools
    function setGuardian(PoolId id, address guardian) external entry {
        Settings.setGuardian(_state, id, guardian);
    }

    /// @inheritdoc ILendingPools
    function setFeeRecipient(PoolId id, address feeRecipient) external entry {
        Settings.setFeeRecipient(_state, id, feeRecipient);
    }

    /// @inheritdoc ILendingPools
    function listReserve(PoolId id, ReserveConfig calldata config) external entry returns (bool) {
        return Listing.listReserve(_state, id, config);
    }

    /// @inheritdoc ILendingPools
    function setReserve(ReserveId id, ReserveSettings calldata settings) external entry returns (bool) {
        return Settings.setReserve(_state, id, settings);
    }

    /// @inheritdoc ILendingPools
    function setStop(ReserveId id, bool stopped) external entry {
        Settings.setStop(_state, id, stopped);
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
        Reserve storage reserve = _state.listed(id);
        _requireGoing(id, reserve, account, AccountBits.SUPPLY);
        address token = reserve.token;
        Books memory books = reserve.accrued();

        if (assets == type(uint256).max) assets = _balance(token);
        if (assets == 0) assets = books.supply.toAssetsUp(shares);
        else shares = books.supply.toSharesDown(assets);
        require(assets != 0 && shares != 0, AmountZero(id));

        books.supply = books.supply.plus(assets, shares);
        uint256 cap = Caps.supply(books.clock.caps());
        require(books.supply.assets() <= cap, SupplyCapExceeded(id, cap, books.supply.assets()));
        reserve.books = books;
        // Safe: a part of the total, which was cast.
        // forge-lint: disable-next-line(unsafe-typecast)
        _state.positions[id][account].supplyShares += uint128(shares);

        emit Supplied(id, account, msg.sender, assets, shares, books);
        emit Transfer(msg.sender, address(0), account, ReserveId.unwrap(id), shares);

        if (data.length > 0) ISupplyCallback(msg.sender).onWeirSupply(id, assets, data);
        _pull(token, msg.sender, assets);
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
        Reserve storage reserve = _state.listed(id);
        Books memory books = reserve.accrued();

        if (assets == type(uint256).max || shares == type(uint256).max) {
            (assets, shares) = (0, _state.positions[id][account].supplyShares);
        }
        if (assets == 0) assets = books.supply.toAssetsDown(shares);
        else shares = books.supply.toSharesUp(assets);
        require(assets != 0 && shares != 0, AmountZero(id));

        bool backed = _state.burnSupply(id, account, shares);
        Positions.takeSupply(id, books, assets, shares);
        reserve.books = books;

        emit Withdrawn(id, account, msg.sender, receiver, assets, shares, books);
        emit Transfer(msg.sender, account, address(0), ReserveId.unwrap(id), shares);

        if (backed) _state.requireWithinLimit(id.pool(), account, Health.Purpose.Exit);
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
        Reserve storage reserve = _state.listed(id);
        address token = reserve.token;
        if (assets == type(uint256).max) assets = _balance(token);
        require(assets != 0, AmountZero(id));

        if (!_state.bits[id.pool()][account].has(AccountBits.COLLATERAL, id.index())) {
            require(_hasRight(account, Rights.MANAGE), CollateralNotEnabled(id, account));
            _enable(id, account, AccountBits.COLLATERAL);
        }
        Position storage position = _state.positions[id][account];
        position.collateral = (position.collateral + assets).toUint128();
        if (reserve.flags & COLLATERAL_CAP != 0) {
            uint256 total = reserve.collateralTotal + assets;
            uint256 cap = reserve.collateralCap;
            require(total <= cap, CollateralCapExceeded(id, cap, total));
            reserve.collateralTotal = total.toUint128();
        }

        emit CollateralSupplied(id, account, msg.sender, assets);

        if (data.length > 0) ISupplyCollateralCallback(msg.sender).onWeirSupplyCollateral(id, assets, data);
        _pull(token, msg.sender, assets);
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
        Reserve storage reserve = _state.listed(id);
        if (assets == type(uint256).max) assets = _state.positions[id][account].collateral;
        require(assets != 0, AmountZero(id));

        _state.lowerCollateral(id, reserve, account, assets);

        emit CollateralWithdrawn(id, account, msg.sender, receiver, assets);

        _state.requireWithinLimit(id.pool(), account, Health.Purpose.Exit);
        _push(reserve.token, receiver, assets);
        return assets;
    }

    /// @inheritdoc ILendingPools
    function setCollateral(ReserveId id, address account, bool enabled) external entry {
        _requireRight(account, Rights.MANAGE);
        _state.listed(id);
        if (_state.bits[id.pool()][account].has(AccountBits.SUPPLY, id.index()) == enabled) return;

        if (enabled) {
            require(_state.positions[id][account].supplyShares != 0, AmountZero(id));
            _enable(id, account, AccountBits.SUPPLY);
        } else {
            _state.clearBit(id, account, AccountBits.SUPPLY);
        }
        emit CollateralSet(id, account, msg.sender, enabled);

        if (!enabled) _state.requireWithinLimit(id.pool(), account, Health.Purpose.Exit);
    }

    /// @inheritdoc ILendingPools
    function borrow(ReserveId id, uint256 assets, address account, address receiver)
        external
        entry
        returns (uint256 shares)
    {
        _requireReceiver(receiver);
        _requireRight(account, Rights.BORROW);
        Reserve storage reserve = _state.listed(id);
        _requireGoing(id, reserve, account, 0);
        require(assets != 0, AmountZero(id));
        require(!_state.bits[id.pool()][account].backs(id.index()), DebtBacksItself(id, account));
        Books memory books = reserve.accrued();

        shares = books.borrow.toSharesUp(assets);
        Positions.requireIdle(id, books, assets);
        books.borrow = books.borrow.plus(assets, shares);
        uint256 cap = Caps.borrow(books.clock.caps());
        require(books.borrow.assets() <= cap, BorrowCapExceeded(id, cap, books.borrow.assets()));
        reserve.books = books;
        // Safe: a part of the total, which was cast.
        // forge-lint: disable-next-line(unsafe-typecast)
        _state.positions[id][account].borrowShares += uint128(shares);
        _state.setBit(id, account, AccountBits.DEBT);

        emit Borrowed(id, account, msg.sender, receiver, assets, shares, books);

        _state.requireWithinLimit(id.pool(), account, Health.Purpose.Borrow);
        _push(reserve.token, receiver, assets);
    }

    /// @inheritdoc ILendingPools
    function repay(ReserveId id, uint256 assets, uint256 shares, address account, bytes calldata data)
        external
        entry
        returns (uint256, uint256)
    {
        require((assets == 0) != (shares == 0), AssetsOrShares(assets, shares));
        Reserve storage reserve = _state.listed(id);
        Books memory books = reserve.accrued();

        uint256 balance = _state.positions[id][account].borrowShares;
        if (assets == type(uint256).max || shares == type(uint256).max) {
            shares = balance;
        } else if (shares == 0) {
            shares = books.borrow.toSharesDown(assets);
            // Assets are the most that is paid: more than the debt pays the debt.
            shares = Math.min(shares, balance);
        }
        require(shares != 0, AmountZero(id));

        assets = _state.burnDebt(id, account, shares, books);
        reserve.books = books;

        emit Repaid(id, account, msg.sender, assets, shares, books);

        if (data.length > 0) IRepayCallback(msg.sender).onWeirRepay(id, assets, data);
        _pull(reserve.token, msg.sender, assets);
        return (assets, shares);
    }

    /// @inheritdoc IERC3156FlashLender
    /// @dev What the receiver pays back is pulled and measured by itself, so that nothing done with the loan can count
    /// as its return.
    function flashLoan(IERC3156FlashBorrower receiver, address token, uint256 amount, bytes calldata data)
        external
        entry
        returns (bool)
    {
        emit FlashLoaned(token, address(receiver), msg.sender, amount);
        _push(token, address(receiver), amount);
        bytes32 answer = receiver.onFlashLoan(msg.sender, token, amount, 0, data);
        require(answer == FLASH_LOAN_ANSWER, FlashLoanRefused(address(receiver)));
        _pull(token, address(receiver), amount);
        return true;
    }

    /// @inheritdoc ILendingPools
    function multicall(bytes[] calldata calls) public returns (bytes[] memory results) {
        results = new bytes[](calls.length);
        for (uint256 i; i < calls.length; ++i) {
            results[i] = Address.functionDelegateCall(address(this), calls[i]);
        }
    }

    /// @inheritdoc ILendingPools
    function simulate(address account, bytes[] calldata calls) external entry {
        require(account != address(0), AccountZero());
        _simulated = account;
        revert Simulated(multicall(calls));
    }

    /// @inheritdoc ILendingPools
    function setAuthorization(address operator, uint8 rights, uint40 expiry) external entry {
        Authorizations.set(_state, msg.sender, operator, rights, expiry);
    }

    /// @inheritdoc ILendingPools
    function setAuthorizationBySig(
        address account,
        address operator,
        uint8 rights,
        uint40 expiry,
        uint256 nonce,
        uint256 deadline,
        bytes calldata signature
    ) external entry {
        Authorizations.setBySig(
            _state, Authorizations.Signed(account, operator, rights, expiry, nonce, deadline), signature
        );
    }

    /// @inheritdoc ILendingPools
    function cancelNonces(uint192 key, uint64 next) external entry {
        Authorizations.cancel(_state, key, next);
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
            uint256 allowed = _state.allowances[sender][msg.sender][id];
            require(amount <= allowed, AllowanceTooLow(ReserveId.wrap(id), sender, msg.sender, allowed, amount));
            if (allowed != type(uint256).max) _state.allowances[sender][msg.sender][id] = allowed - amount;
        }
        _moveSupply(ReserveId.wrap(id), sender, receiver, amount);
        return true;
    }

    /// @inheritdoc IERC6909
    function approve(address spender, uint256 id, uint256 amount) external entry returns (bool) {
        _state.allowances[msg.sender][spender][id] = amount;
        emit Approval(msg.sender, spender, id, amount);
        return true;
    }

    /// @inheritdoc IERC6909
    function setOperator(address spender, bool approved) external entry returns (bool) {
        _state.authorizations[msg.sender][spender].withdraw = approved ? type(uint40).max : 0;
        emit OperatorSet(msg.sender, spender, approved);
        return true;
    }

    // --------------------------------------------------------------------------------------------------- Liquidation

    /// @inheritdoc ILendingPools
    function liquidate(Liquidation calldata call, bytes calldata data) external entry returns (uint256, uint256) {
        _requireReceiver(call.receiver);
        (uint256 repaid, uint256 seized) = Liquidations.liquidate(_state, call);

        if (!call.fromSupply || !call.asShares) {
            _push(_state.reserves[call.collateralReserve].token, call.receiver, seized);
        }
        if (data.length > 0) {
            ILiquidateCallback(msg.sender).onWeirLiquidate(call.debtReserve, repaid, seized, data);
        }
        _pull(_state.reserves[call.debtReserve].token, msg.sender, repaid);
        return (repaid, seized);
    }

    // --------------------------------------------------------------------------------------------------------- Views

    /// @inheritdoc ILendingPools
    function poolInfo(PoolId id) external view returns (PoolInfo memory) {
        Pool storage pool = _state.pools[id];
        require(pool.count != 0, PoolUnknown(id));
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

    /// @inheritdoc ILendingPools
    function reserveInfo(ReserveId id) external view returns (ReserveInfo memory) {
        Reserve storage reserve = _state.listed(id);
        bool capped = reserve.flags & COLLATERAL_CAP != 0;
        return ReserveInfo({
            token: reserve.token,
            oracle: reserve.oracle,
            ltv: reserve.ltv,
            liquidationThreshold: Ramp.threshold(reserve).toUint16(),
            nextLiquidationThreshold: reserve.liquidationThreshold,
            rampEnd: reserve.rampEnd,
            maxBonus: reserve.maxBonus,
            reserveFactor: reserve.reserveFactor,
            stopped: reserve.books.clock.stops() & STOPPED != 0,
            retired: reserve.books.clock.stops() & RETIRED != 0,
            curve: reserve.curve(),
            supplyCap: Caps.supply(reserve.books.clock.caps()),
            borrowCap: Caps.borrow(reserve.books.clock.caps()),
            collateralCap: capped ? reserve.collateralCap : Caps.NONE,
            collateralTotal: reserve.collateralTotal
        });
    }

    /// @inheritdoc ILendingPools
    function reserveTotals(ReserveId id) external view returns (ReserveTotals memory) {
        return Accrual.unpack(_state.listed(id).books);
    }

    /// @inheritdoc ILendingPools
    function accruedTotals(ReserveId id) external view returns (ReserveTotals memory) {
        return Accrual.unpack(_state.listed(id).accrued());
    }

    /// @inheritdoc ILendingPools
    function positionOf(ReserveId id, address account) external view returns (Position memory) {
        return _state.positions[id][account];
    }

    /// @inheritdoc ILendingPools
    function silenceOf(ReserveId id) external view returns (Silence memory) {
        return _state.silences[id];
    }

    /// @inheritdoc ILendingPools
    function announcedFor(bytes32 change) external view returns (uint256) {
        return _state.announced[change];
    }

    /// @inheritdoc ILendingPools
    function nonceOf(address account, uint192 key) external view returns (uint256) {
        return (uint256(key) << 64) | _state.nonces[account][key];
    }

    /// @inheritdoc ILendingPools
    function DOMAIN_SEPARATOR() external view returns (bytes32) {
        return Authorizations.domain();
    }

    /// @inheritdoc IERC3156FlashLender
    function maxFlashLoan(address token) external view returns (uint256) {
        return IERC20(token).balanceOf(address(this));
    }

    /// @inheritdoc IERC3156FlashLender
    function flashFee(address, uint256) external pure returns (uint256) {
        return 0;
    }

    /// @inheritdoc ILendingPools
    function accountBits(PoolId id, address account) external view returns (uint256) {
        return _state.bits[id][account];
    }

    /// @inheritdoc ILendingPools
    function healthFactor(PoolId id, address account) external view returns (uint256) {
        return Health.ratio(_state.weigh(id, account, Health.Purpose.Liquidation));
    }

    /// @inheritdoc ILendingPools
    function authorizationOf(address account, address operator) external view returns (Authorization memory) {
        return _state.authorizations[account][operator];
    }

    /// @inheritdoc IERC6909
    function balanceOf(address owner, uint256 id) external view returns (uint256) {
        return _state.positions[ReserveId.wrap(id)][owner].supplyShares;
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

    // --------------------------------------------------------------------------------------------- Internals: books

    /// @dev A retired reserve takes nothing more; a stopped one only what adds to a deposit that backs debt already.
    /// @param topUp the kind of deposit that may be added to; 0: none
    function _requireGoing(ReserveId id, Reserve storage reserve, address account, uint256 topUp) private view {
        uint256 stops = reserve.books.clock.stops();
        if (stops == 0) return;
        require(stops & RETIRED == 0, ReserveRetired(id));
        require(_state.bits[id.pool()][account].has(topUp, id.index()), ReserveStopped(id));
    }

    // ----------------------------------------------------------------------------------------- Internals: positions

    function _moveSupply(ReserveId id, address sender, address receiver, uint256 shares) private {
        _requireReceiver(receiver);
        _state.listed(id);
        if (sender == receiver) {
            uint256 balance = _state.positions[id][sender].supplyShares;
            require(shares <= balance, BalanceTooLow(id, sender, balance, shares));
        }
        bool backed = sender != receiver && _state.burnSupply(id, sender, shares);
        if (sender != receiver) _state.positions[id][receiver].supplyShares += shares.toUint128();
        emit Transfer(msg.sender, sender, receiver, ReserveId.unwrap(id), shares);
        if (backed) _state.requireWithinLimit(id.pool(), sender, Health.Purpose.Exit);
    }

    /// @dev Lets a deposit back the account's debt: only where the reserve may, is not owed, and, for one who is in debt
    /// already, has a price.
    function _enable(ReserveId id, address account, uint256 kind) private {
        Reserve storage reserve = _state.reserves[id];
        require(reserve.liquidationThreshold != 0, NotCollateral(id));
        require(reserve.books.clock.stops() & STOPPED == 0, ReserveStopped(id));
        uint256 bits = _state.bits[id.pool()][account];
        require(!bits.has(AccountBits.DEBT, id.index()), DebtBacksItself(id, account));
        if (bits.hasDebt()) {
            (uint256 low,) = PriceReader.read(reserve.oracle);
            require(low != 0, PriceUnreadable(id));
        }
        _state.setBit(id, account, kind);
    }

    // -------------------------------------------------------------------------------------------- Internals: rights

    function _requireRight(address account, uint8 right) private view {
        require(_hasRight(account, right), Unauthorized(account, msg.sender, right));
    }

    function _hasRight(address account, uint8 right) private view returns (bool) {
        if (msg.sender == account || (_simulated == account && account != address(0))) return true;
        Authorization storage given = _state.authorizations[account][msg.sender];
        if (right == Rights.WITHDRAW) return block.timestamp <= given.withdraw;
        if (right == Rights.BORROW) return block.timestamp <= given.borrow;
        return block.timestamp <= given.manage;
    }

    function _requireReceiver(address receiver) private view {
        require(receiver != address(0) && receiver != address(this), ReceiverInvalid(receiver));
    }

    // -------------------------------------------------------------------------------------------- Internals: tokens

    /// @dev All that the caller has.
    function _balance(address token) private returns (uint256 balance) {
        _inToken = 1;
        balance = IERC20(token).balanceOf(_simulated == address(0) ? msg.sender : _simulated);
        _inToken = 0;
    }

    /// @dev Takes tokens from a payer who approved this contract, and measures what arrives.
    function _pull(address token, address payer, uint256 assets) private {
        if (_simulated != address(0)) return;
        _inToken = 1;
        uint256 before = IERC20(token).balanceOf(address(this));
        SafeERC20.safeTransferFrom(IERC20(token), payer, address(this), assets);
        uint256 arrived = Math.saturatingSub(IERC20(token).balanceOf(address(this)), before);
        require(arrived >= assets, ArrivedTooLittle(token, arrived, assets));
        _inToken = 0;
    }

    function _push(address token, address receiver, uint256 assets) private {
        if (_simulated != address(0)) return;
        _inToken = 1;
        SafeERC20.safeTransfer(IERC20(token), receiver, assets);
        _inToken = 0;
    }
}
