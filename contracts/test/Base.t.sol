// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC6909 } from "@openzeppelin/contracts/interfaces/IERC6909.sol";
import { Test, Vm } from "forge-std/Test.sol";

import { LendingPools } from "../src/LendingPools.sol";
import { LendingSettings } from "../src/LendingSettings.sol";
import { ILendingPools } from "../src/interfaces/ILendingPools.sol";
import {
    Books,
    Curve,
    Liquidation,
    PoolConfig,
    Position,
    ReserveConfig,
    ReserveTotals
} from "../src/interfaces/Types.sol";
import { PoolId, ReserveId } from "../src/types/Ids.sol";
import { StoredBooks } from "./StoredBooks.sol";
import { BandOracle } from "./mocks/BandOracle.sol";
import { MockERC20 } from "./mocks/MockERC20.sol";

/// @notice A pool of four reserves in USD and people who use it.
/// WETH 2,000 (LTV 80, LT 83), USDC 1 (LTV 75, LT 78), WBTC 60,000 (LTV 70, LT 75, a collateral cap), DAI 1 (no collateral).
/// A liquidation stops at a health factor of 1.05, pays its whole bonus at 0.95, and leaves no dust below 100 USD.
abstract contract Base is Test {
    uint256 internal constant WAD = 1e18;
    uint256 internal constant MAX = type(uint256).max;
    uint256 internal constant YEAR = 365 days;
    /// @dev Debt shares · index over token units: see `Debt`.
    uint256 internal constant SCALE = 1e24;
    bytes32 internal constant USD = "USD";
    uint32 internal constant START = 1_800_000_000; // seconds

    uint256 internal constant SUPPLY_BIT = 1;
    uint256 internal constant COLLATERAL_BIT = 1 << 16;
    uint256 internal constant DEBT_BIT = 1 << 32;

    uint8 internal constant WITHDRAW = 1;
    uint8 internal constant BORROW = 2;
    uint8 internal constant MANAGE = 4;

    ILendingPools internal core;
    MockERC20 internal weth;
    MockERC20 internal usdc;
    MockERC20 internal wbtc;
    MockERC20 internal dai;
    BandOracle internal wethOracle;
    BandOracle internal usdcOracle;
    BandOracle internal wbtcOracle;
    BandOracle internal daiOracle;
    PoolId internal pool;
    ReserveId internal wethId;
    ReserveId internal usdcId;
    ReserveId internal wbtcId;
    ReserveId internal daiId;

    address internal creator = makeAddr("creator");
    address internal owner = makeAddr("owner");
    address internal guardian = makeAddr("guardian");
    address internal feeRecipient = makeAddr("fee recipient");
    address internal lender = makeAddr("lender");
    address internal borrower = makeAddr("borrower");
    address internal liquidator = makeAddr("liquidator");
    address internal operator = makeAddr("operator");
    address internal stranger = makeAddr("stranger");

    function setUp() public virtual {
        vm.warp(START);
        core = _deployCore();
        weth = new MockERC20("WETH", 18);
        usdc = new MockERC20("USDC", 6);
        wbtc = new MockERC20("WBTC", 8);
        dai = new MockERC20("DAI", 18);
        wethOracle = new BandOracle(USD, _usd(2000, 18));
        usdcOracle = new BandOracle(USD, _usd(1, 6));
        wbtcOracle = new BandOracle(USD, _usd(60_000, 8));
        daiOracle = new BandOracle(USD, _usd(1, 18));
        pool = _createPool("core");
        (wethId, usdcId, wbtcId, daiId) = (pool.reserve(0), pool.reserve(1), pool.reserve(2), pool.reserve(3));
    }

    function _deployCore() internal returns (ILendingPools) {
        return ILendingPools(address(new LendingPools(address(new LendingSettings()))));
    }

    // ------------------------------------------------------------------------------------------------------ Settings

    /// @dev The reserve's three words as an event carries them.
    function _books(ReserveId id) internal view returns (Books memory) {
        return StoredBooks.pack(core, id, core.reserveTotals(id));
    }

    function _poolConfig(bytes32 salt) internal view returns (PoolConfig memory) {
        return PoolConfig({
            salt: salt,
            owner: owner,
            guardian: guardian,
            feeRecipient: feeRecipient,
            targetHealthFactor: 10_500,
            hfAtMaxBonus: 9500,
            dust: 100e18
        });
    }

    function _reserveConfigs() internal view returns (ReserveConfig[] memory configs) {
        configs = new ReserveConfig[](4);
        configs[0] = _reserveConfig(address(weth), address(wethOracle), 8000, 8300);
        configs[1] = _reserveConfig(address(usdc), address(usdcOracle), 7500, 7800);
        configs[2] = _reserveConfig(address(wbtc), address(wbtcOracle), 7000, 7500);
        configs[2].collateralCap = 100e8;
        configs[3] = _reserveConfig(address(dai), address(daiOracle), 0, 0);
    }

    function _reserveConfig(address token, address oracle, uint16 ltv, uint16 liquidationThreshold)
        internal
        pure
        returns (ReserveConfig memory)
    {
        return ReserveConfig({
            token: token,
            oracle: oracle,
            ltv: ltv,
            liquidationThreshold: liquidationThreshold,
            maxBonus: 500,
            reserveFactor: 100,
            initialRate: 400,
            curve: Curve({ targetUtilisation: 9000, steepness: 400, speed: 5000, minRate: 10, maxRate: 20_000 }),
            supplyCap: MAX,
            borrowCap: MAX,
            collateralCap: MAX
        });
    }

    function _createPool(bytes32 salt) internal returns (PoolId) {
        vm.prank(creator);
        return core.createPool(_poolConfig(salt), _reserveConfigs());
    }

    /// @dev A pool of two: USDC as a debt with the settings given, and WETH behind it.
    function _poolOf(ReserveConfig memory lent) internal returns (ReserveId debtId, ReserveId backingId) {
        ReserveConfig[] memory configs = new ReserveConfig[](2);
        configs[0] = lent;
        configs[1] = _reserveConfig(address(weth), address(wethOracle), 8000, 8300);
        PoolConfig memory config = _poolConfig("two");
        vm.prank(creator);
        PoolId id = core.createPool(config, configs);
        return (id.reserve(0), id.reserve(1));
    }

    /// @dev A USDC reserve whose single loan has grown by e^40, with a little idle: a share costs far more than a token unit.
    function _overgrown() internal returns (ReserveId id) {
        ReserveConfig memory lent = _reserveConfig(address(usdc), address(usdcOracle), 0, 0);
        lent.curve = Curve({ targetUtilisation: 9000, steepness: 400, speed: 0, minRate: 1, maxRate: 25_000 });
        lent.initialRate = 25_000;
        ReserveId backing;
        (id, backing) = _poolOf(lent);
        _supply(id, lender, 1e6);
        _supplyCollateral(backing, borrower, 1e18);
        _borrow(id, borrower, 1e6);
        skip(4 * YEAR);
    }

    /// @dev A price of whole dollars as an oracle gives it.
    function _usd(uint256 dollars, uint256 decimals) internal pure returns (uint256) {
        return dollars * WAD * WAD / 10 ** decimals;
    }

    // ------------------------------------------------------------------------------------------------------- Actions

    /// @dev Mints what it takes and lets the core pull it.
    function _fund(ReserveId id, address account, uint256 assets) internal {
        MockERC20 token = MockERC20(core.reserveInfo(id).token);
        token.mint(account, assets);
        vm.prank(account);
        token.approve(address(core), MAX);
    }

    function _supply(ReserveId id, address account, uint256 assets) internal returns (uint256 shares) {
        _fund(id, account, assets);
        vm.prank(account);
        (, shares) = core.supply(id, assets, 0, account, "");
    }

    /// @dev Supplies, and lets it back debt.
    function _supplyEnabled(ReserveId id, address account, uint256 assets) internal returns (uint256 shares) {
        shares = _supply(id, account, assets);
        vm.prank(account);
        core.setCollateral(id, account, true);
    }

    function _supplyCollateral(ReserveId id, address account, uint256 assets) internal {
        _fund(id, account, assets);
        vm.prank(account);
        core.supplyCollateral(id, assets, account, "");
    }

    function _borrow(ReserveId id, address account, uint256 assets) internal returns (uint256 shares) {
        vm.prank(account);
        return core.borrow(id, assets, account, account);
    }

    /// @dev 1,000,000 USDC to lend; 10 WETH behind 15,000 USDC: a health factor of 1.10666.
    function _openLoan() internal {
        _supply(usdcId, lender, 1_000_000e6);
        _supplyCollateral(wethId, borrower, 10e18);
        _borrow(usdcId, borrower, 15_000e6);
    }

    /// @dev A total write-off: borrower owes all that is idle, and what backs it is worth nothing for a moment.
    function _retireUsdc() internal {
        _supplyCollateral(wethId, borrower, 100e18);
        _borrow(usdcId, borrower, _idle(usdcId));
        wethOracle.set(1);
        _fund(usdcId, liquidator, 1);
        vm.prank(liquidator);
        core.liquidate(_liquidation(), "");
        wethOracle.set(_usd(2000, 18));
        assertTrue(core.reserveInfo(usdcId).retired, "retired");
    }

    function _authorize(address account, address to, uint8 rights) internal {
        vm.prank(account);
        core.setAuthorization(to, rights, type(uint40).max);
    }

    /// @dev Takes unlent WETH for USDC, without limits.
    function _liquidation() internal view returns (Liquidation memory) {
        return Liquidation({
            account: borrower,
            collateralReserve: wethId,
            fromSupply: false,
            inside: false,
            debtReserve: usdcId,
            maxRepaid: MAX,
            minSeized: 0,
            receiver: liquidator
        });
    }

    // --------------------------------------------------------------------------------------------------------- Looks

    function _position(ReserveId id, address account) internal view returns (Position memory) {
        return core.positionOf(id, account);
    }

    function _bits(address account) internal view returns (uint256) {
        return core.accountBits(pool, account);
    }

    /// @return token units of the debt, rounded up
    function _debt(ReserveId id, address account) internal view returns (uint256) {
        return _owed(core.positionOf(id, account).borrowShares, core.accruedTotals(id).borrowIndex);
    }

    /// @return token units of debt shares at an index, rounded up
    function _owed(uint256 shares, uint256 index) internal pure returns (uint256) {
        return (shares * index + SCALE - 1) / SCALE;
    }

    /// @return token units of the lent deposit, rounded down
    function _supplied(ReserveId id, address account) internal view returns (uint256) {
        ReserveTotals memory totals = core.accruedTotals(id);
        return uint256(core.positionOf(id, account).supplyShares) * (uint256(totals.supplyAssets) + 1)
            / (uint256(totals.supplyShares) + 1e6);
    }

    function _idle(ReserveId id) internal view returns (uint256) {
        ReserveTotals memory totals = core.accruedTotals(id);
        return totals.supplyAssets - totals.borrowAssets;
    }

    // -------------------------------------------------------------------------------------------------------- Events

    /// @dev The one event of that name that the core emitted since vm.recordLogs.
    function _onlyLog(Vm.Log[] memory logs, bytes32 topic) internal view returns (Vm.Log memory found) {
        uint256 count;
        for (uint256 i; i < logs.length; ++i) {
            if (logs[i].emitter != address(core) || logs[i].topics[0] != topic) continue;
            found = logs[i];
            ++count;
        }
        assertEq(count, 1, "events of that name");
    }

    function _assertTopics(Vm.Log memory log, bytes32 first, bytes32 second, bytes32 third) internal pure {
        assertEq(log.topics[1], first, "first topic");
        assertEq(log.topics[2], second, "second topic");
        assertEq(log.topics[3], third, "third topic");
    }

    function _assertTopics(Vm.Log memory log, ReserveId id, address second, address third) internal pure {
        _assertTopics(log, bytes32(ReserveId.unwrap(id)), _topic(second), _topic(third));
    }

    /// @dev The ERC-6909 Transfer.
    function _assertTransfer(Vm.Log[] memory logs, address caller, address from, address to, uint256 id, uint256 amount)
        internal
        view
    {
        Vm.Log memory log = _onlyLog(logs, keccak256("Transfer(address,address,address,uint256,uint256)"));
        _assertTopics(log, _topic(from), _topic(to), bytes32(id));
        assertEq(log.data, abi.encode(caller, amount), "transfer");
    }

    /// @dev The named event of a seizure, the Transfer of the shares and the books follow one another without a log between.
    function _assertSeizureOrder(Vm.Log[] memory logs, bytes32 named) internal view {
        for (uint256 i; i < logs.length; ++i) {
            if (logs[i].emitter != address(core) || logs[i].topics[0] != named) continue;
            assertEq(logs[i + 1].topics[0], IERC6909.Transfer.selector, "Transfer after the named event");
            assertEq(logs[i + 2].topics[0], ILendingPools.SupplySeized.selector, "books after the Transfer");
            return;
        }
        revert("no seizure");
    }

    function _topic(address account) internal pure returns (bytes32) {
        return bytes32(uint256(uint160(account)));
    }

    // -------------------------------------------------------------------------------------------------------- Errors

    function _expectBorrowLimit(address account, uint256 collateral, uint256 debt) internal {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.BorrowLimitExceeded.selector, account, collateral, debt));
    }

    function _expectUnauthorized(address account, address caller, uint8 right) internal {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.Unauthorized.selector, account, caller, right));
    }

    function _expectUnreadable(ReserveId id) internal {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.PriceUnreadable.selector, id));
    }
}
