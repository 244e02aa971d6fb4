// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { LibBytes } from "solady/utils/LibBytes.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { PoolPosition, ReservePosition } from "../../src/interfaces/ILens.sol";
import { PoolConfig, ReserveConfig, ReserveTotals } from "../../src/interfaces/Types.sol";
import { PoolId, ReserveId } from "../../src/types/Ids.sol";
import { StoredBooks } from "../StoredBooks.sol";
import { BandOracle } from "../mocks/BandOracle.sol";
import { MockERC20 } from "../mocks/MockERC20.sol";
import { LensFixture } from "./LensFixture.t.sol";

contract LensPortfolioTest is LensFixture {
    PoolId[] private pools;

    function test_portfolio_revertsWith_PoolUnknown() public {
        pools = [pool, PoolId.wrap(256)];
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.PoolUnknown.selector, PoolId.wrap(256)));
        lens.portfolio(pools, borrower);
    }

    /// Starved of gas it says so, or nothing; it never passes for an oracle that cannot be read.
    function test_portfolio_revertsWith_OracleGasTooLow() public {
        _openLoan();
        pools = [pool];
        bytes memory call = abi.encodeCall(lens.portfolio, (pools, borrower));
        (, bytes memory whole) = address(lens).staticcall(call);
        uint256 refused;
        uint256 answered;
        for (uint256 gas_ = 200_000; gas_ < 1_200_000; gas_ += 20_000) {
            (bool success, bytes memory answer) = address(lens).staticcall{ gas: gas_ }(call);
            if (success) assertEq(answer, whole);
            else if (bytes4(answer) == ILendingPools.OracleGasTooLow.selector) ++refused;
            else assertEq(answer, "");
            if (success) ++answered;
        }
        assertGt(refused, 5);
        assertGt(answered, 5);
    }

    function test_portfolio_ofManyPools() public {
        _openLoan();
        _supply(_in(still, DAI), borrower, 7e18);
        pools = [still, pool];
        PoolPosition[] memory seen = lens.portfolio(pools, borrower);
        assertEq(seen.length, 2);
        assertEq(PoolId.unwrap(seen[0].id), PoolId.unwrap(still));
        assertEq(seen[0].supplyValue, 7e18);
        assertEq(seen[0].debtValue, 0);
        assertEq(PoolId.unwrap(seen[1].id), PoolId.unwrap(pool));
        assertEq(seen[1].collateralValue, 20_000e18);
        assertEq(seen[1].debtValue, 15_000e18);
        assertEq(lens.portfolio(new PoolId[](0), borrower).length, 0);
    }

    function test_portfolio_ofNobody() public {
        _openLoan();
        PoolPosition memory seen = _look(pool, stranger);
        assertEq(seen.accountBits, 0);
        assertEq(seen.supplyValue + seen.collateralValue + seen.debtValue, 0);
        assertEq(seen.borrowLimit + seen.limitedDebt + seen.borrowLimitUsed, 0);
        assertTrue(seen.healthKnown);
        assertEq(seen.healthFactor, MAX);
        assertEq(seen.timeToLiquidation, MAX);
        assertEq(seen.netApy, type(int256).min);
        assertEq(seen.reserves.length, 4);
        for (uint256 i; i < 4; ++i) {
            assertEq(seen.reserves[i].liquidationPrice, 0);
        }
    }

    function test_portfolio_amounts() public {
        _openLoan();
        _supplyEnabled(wbtcId, borrower, 1e8 + 1);
        _use(pool, WBTC, 5000, WETH);
        wethOracle.setBand(_usd(1998, 18), _usd(2004, 18));
        skip(100 days);

        PoolPosition memory seen = _look(pool, borrower);
        assertEq(seen.accountBits, _bits(borrower));
        MockERC20[4] memory tokens = [weth, usdc, wbtc, dai];
        uint256[3] memory sums;
        for (uint256 i; i < 4; ++i) {
            ReservePosition memory one = seen.reserves[i];
            ReserveId id = pool.reserve(i);
            assertEq(ReserveId.unwrap(one.id), ReserveId.unwrap(id));
            assertEq(one.token, address(tokens[i]));
            assertEq(one.symbol, tokens[i].symbol());
            assertEq(one.decimals, tokens[i].decimals());
            assertEq(one.supplyBacksDebt, i == WBTC);
            assertEq(one.supplyAssets, _supplied(id, borrower));
            assertEq(one.collateral, i == WETH ? 10e18 : 0);
            assertEq(one.debtAssets, _debt(id, borrower));
            sums[0] += one.supplyValue;
            sums[1] += one.collateralValue;
            sums[2] += one.debtValue;
        }
        assertEq(seen.reserves[WETH].priceLow, _usd(1998, 18));
        assertEq(seen.reserves[WETH].priceHigh, _usd(2004, 18));
        assertEq(seen.reserves[WETH].collateralValue, 20_010e18); // at the middle
        assertGt(seen.reserves[WBTC].supplyAssets, 1e8 + 1);
        assertEq(seen.reserves[WBTC].supplyValue, seen.reserves[WBTC].supplyAssets * 60_000e10);
        assertGt(seen.reserves[USDC].debtAssets, 15_000e6);
        assertEq(seen.reserves[USDC].debtValue, seen.reserves[USDC].debtAssets * 1e12);
        assertEq(seen.supplyValue, sums[0]);
        assertEq(seen.collateralValue, sums[1]);
        assertEq(seen.debtValue, sums[2]);
        assertEq(seen.unreadable, 0);
        assertTrue(seen.healthKnown);
        assertEq(seen.healthFactor, core.healthFactor(pool, borrower));
    }

    /// A debt's value is rounded up, a deposit's down.
    function test_portfolio_roundsValues() public {
        _supply(usdcId, lender, 3e6);
        _supplyCollateral(wethId, borrower, 10e18 + 1);
        _borrow(usdcId, borrower, 1e6 + 1);
        usdcOracle.set(_usd(1, 6) + 1);
        wethOracle.set(_usd(2000, 18) + 1);
        assertEq(_look(pool, borrower, USDC).debtValue, 1e18 + 1e12 + 1);
        assertEq(_look(pool, borrower, WETH).collateralValue, 20_000e18 + 2000 + 10);
        assertEq(_look(pool, lender, USDC).supplyValue, 3e18);
    }

    // ------------------------------------------------------------------------------------------------- Borrow limit

    function test_portfolio_borrowLimit_isTheCores() public {
        _openLoan();
        _supply(wbtcId, borrower, 1e8); // Not enabled: it counts nothing.
        wethOracle.setBand(_usd(1990, 18), _usd(2010, 18));
        usdcOracle.setBand(_usd(1, 6) * 99 / 100, _usd(1, 6) * 101 / 100);
        skip(30 days);
        PoolPosition memory seen = _look(pool, borrower);
        assertEq(seen.borrowLimit, 15_920e18);
        assertEq(seen.limitedDebt, _debt(usdcId, borrower) * 1.01e12);
        assertEq(seen.borrowLimitUsed, (seen.limitedDebt * WAD + seen.borrowLimit - 1) / seen.borrowLimit);

        _borrow(usdcId, borrower, (seen.borrowLimit - seen.limitedDebt) / 1.01e12 - 1); // Its shares are rounded up.
        seen = _look(pool, borrower);
        assertApproxEqAbs(seen.borrowLimitUsed, WAD, 1e9);
        assertLe(seen.borrowLimitUsed, WAD);
        vm.prank(borrower);
        try core.borrow(usdcId, 10, borrower, borrower) {
            fail();
        } catch (bytes memory reason) {
            assertEq(bytes4(reason), ILendingPools.BorrowLimitExceeded.selector);
            (, uint256 limit, uint256 debt) = abi.decode(LibBytes.slice(reason, 4), (address, uint256, uint256));
            assertEq(limit, seen.borrowLimit);
            assertApproxEqAbs(debt, seen.limitedDebt + 10.1e12, 1.01e12);
        }
    }

    function test_portfolio_borrowLimit_withoutDebt() public {
        _supplyCollateral(wethId, borrower, 10e18);
        assertEq(_look(pool, borrower).borrowLimit, 16_000e18);
        assertEq(_look(pool, borrower).borrowLimitUsed, 0);
    }

    function test_portfolio_borrowLimit_ofAStoppedReserve() public {
        _openLoan();
        vm.prank(guardian);
        core.setStop(wethId, true);
        assertEq(_look(pool, borrower).borrowLimit, 0);
        assertEq(_look(pool, borrower).borrowLimitUsed, MAX);
    }

    function test_portfolio_borrowLimit_withUnreadablePrices() public {
        _openLoan();
        _supplyCollateral(wbtcId, borrower, 1e8);
        wethOracle.setMood(BandOracle.Mood.Reverts);
        assertEq(_look(pool, borrower).borrowLimit, 42_000e18);
        assertEq(_look(pool, borrower).borrowLimitUsed, uint256(15_000e18) / 42_000 + 1);
        usdcOracle.setMood(BandOracle.Mood.Short);
        assertEq(_look(pool, borrower).borrowLimitUsed, MAX);
    }

    // ------------------------------------------------------------------------------------------------------- Health

    function test_portfolio_health_unknownWhileAPriceIsUnreadable() public {
        _openLoan();
        _supplyEnabled(wbtcId, borrower, 1e8);
        wbtcOracle.setMood(BandOracle.Mood.BurnsGas);
        PoolPosition memory seen = _look(pool, borrower);
        assertFalse(seen.healthKnown);
        assertEq(seen.healthFactor, 0);
        assertEq(seen.timeToLiquidation, 0);
        assertEq(seen.netApy, type(int256).min);
        assertEq(seen.unreadable, 1 << WBTC);
        assertEq(seen.reserves[WBTC].priceHigh, 0);
        assertEq(seen.reserves[WBTC].supplyAssets, 1e8);
        assertEq(seen.reserves[WBTC].supplyValue, 0);
        assertEq(seen.reserves[WETH].collateralValue, 20_000e18);
    }

    function test_portfolio_health_knownWhereTheUnreadableIsAnothers() public {
        _openLoan();
        _supplyCollateral(wbtcId, lender, 1e8);
        wbtcOracle.setMood(BandOracle.Mood.Reverts);
        PoolPosition memory seen = _look(pool, borrower);
        assertTrue(seen.healthKnown);
        assertEq(seen.unreadable, 0);
        assertGt(seen.timeToLiquidation, 0);
    }

    /// What is held, but backs nothing, changes no health; its value cannot be told all the same.
    function test_portfolio_health_knownWhereTheUnreadableBacksNothing() public {
        _openLoan();
        _supply(wbtcId, borrower, 1e8);
        wbtcOracle.setMood(BandOracle.Mood.Reverts);
        PoolPosition memory seen = _look(pool, borrower);
        assertTrue(seen.healthKnown);
        assertEq(seen.unreadable, 1 << WBTC);
        assertEq(seen.netApy, type(int256).min);
        assertGt(seen.reserves[WETH].liquidationPrice, 0);
    }

    function test_portfolio_health_countsAWitnessedSilenceAsNothing() public {
        _openLoan();
        _supplyCollateral(wbtcId, borrower, 0.01e8);
        wethOracle.set(_usd(1850, 18));
        uint256 before = _look(pool, borrower, WETH).liquidationPrice;
        wbtcOracle.setMood(BandOracle.Mood.Reverts);
        for (uint256 i; i <= 24; ++i) {
            core.markSilent(wbtcId);
            if (i < 24) skip(1 hours);
        }
        PoolPosition memory seen = _look(pool, borrower);
        assertTrue(seen.healthKnown);
        assertEq(seen.healthFactor, core.healthFactor(pool, borrower));
        assertGt(seen.timeToLiquidation, 0);
        assertLt(seen.timeToLiquidation, MAX);
        assertEq(seen.unreadable, 1 << WBTC);
        assertGt(seen.reserves[WETH].liquidationPrice, before); // It stands alone now.
    }

    // --------------------------------------------------------------------------------------------------------- APYs

    /// A year that nobody touches, at rates that do not drift: books and APYs say the same.
    function test_portfolio_apys_areWhatTheBooksDo() public {
        _supply(_in(still, USDC), lender, 20_000e6);
        _supplyCollateral(_in(still, WETH), borrower, 10e18);
        _borrow(_in(still, USDC), borrower, 15_000e6);
        ReservePosition memory one = _look(still, lender, USDC);
        assertEq(one.utilisation, 0.75e18);
        assertEq(one.borrowRate, 0.035e18);
        assertEq(one.supplyRate, 0.023625e18);
        assertApproxEqAbs(one.borrowApy, 0.035_619_708_799_623e18, 1e3); // e^0.035 − 1
        assertEq(one.supplyApy, one.borrowApy * 75 / 100 * 9 / 10);
        skip(YEAR);
        assertEq(_look(still, borrower, USDC).debtAssets, 15_000e6 + (15_000e6 * one.borrowApy + WAD / 2) / WAD);
        assertApproxEqAbs(_look(still, lender, USDC).supplyAssets, 20_000e6 * (WAD + one.supplyApy) / WAD, 1);
    }

    function test_portfolio_apys_ofAnEmptyReserve() public view {
        ReservePosition memory one = _look(still, lender, DAI);
        assertEq(one.utilisation, 0);
        assertEq(one.borrowRate, 0.01e18);
        assertApproxEqAbs(one.borrowApy, 0.010_050_167_08e18, 1e7);
        assertEq(one.supplyRate, 0);
        assertEq(one.supplyApy, 0);
    }

    /// 20,000 USD unlent, 6,000 lent to others, 15,000 owed: a year changes the worth by just so much.
    function test_portfolio_netApy_isWhatTheBooksDo() public {
        _supply(_in(still, USDC), lender, 18_000e6);
        _supplyCollateral(_in(still, WETH), borrower, 10e18);
        _borrow(_in(still, USDC), borrower, 15_000e6);
        _supply(_in(still, WBTC), borrower, 0.1e8);
        _use(still, WBTC, 9000, WETH);
        PoolPosition memory before = _look(still, borrower);
        assertLt(before.netApy, 0);
        skip(YEAR);
        PoolPosition memory seen = _look(still, borrower);
        // forge-lint: disable-start(unsafe-typecast)
        int256 start = int256(before.supplyValue + before.collateralValue) - int256(before.debtValue);
        int256 end = int256(seen.supplyValue + seen.collateralValue) - int256(seen.debtValue);
        // forge-lint: disable-end(unsafe-typecast)
        assertApproxEqAbs((end - start) * 1e18 / start, before.netApy, 1e12);
    }

    function test_portfolio_netApy_ofALender() public {
        _supply(_in(still, USDC), lender, 20_000e6);
        _supplyCollateral(_in(still, WETH), borrower, 10e18);
        _borrow(_in(still, USDC), borrower, 15_000e6);
        PoolPosition memory seen = _look(still, lender);
        assertEq(seen.netApy, int256(seen.reserves[USDC].supplyApy));
        assertGt(seen.netApy, 0);
    }

    function test_portfolio_netApy_whereNothingIsLeft() public {
        _openLoan();
        wethOracle.set(_usd(1500, 18));
        assertEq(_look(pool, borrower).netApy, type(int256).min);
        wethOracle.set(_usd(1501, 18));
        assertLt(_look(pool, borrower).netApy, 0);
        assertGt(_look(pool, borrower).netApy, -100e18);
    }

    // --------------------------------------------------------------------------------------------- Liquidation prices

    function test_portfolio_liquidationPrice() public {
        _openLoan();
        // 10 · P · 83 % = 15,000, rounded up
        assertEq(_look(pool, borrower, WETH).liquidationPrice, uint256(15_000e18) * 100 / 830 + 1);
        assertEq(_look(pool, borrower, USDC).liquidationPrice, 0); // a debt
        assertEq(_look(pool, borrower, WBTC).liquidationPrice, 0); // nothing there
    }

    /// Lent and unlent count together; what is lent and not enabled does not count.
    function test_portfolio_liquidationPrice_ofBothKinds() public {
        _openLoan();
        _supply(wethId, borrower, 5e18);
        assertEq(_look(pool, borrower, WETH).liquidationPrice, uint256(15_000e18) * 100 / 830 + 1);
        vm.prank(borrower);
        core.setCollateral(wethId, borrower, true);
        assertEq(_look(pool, borrower, WETH).liquidationPrice, uint256(15_000e18) * 100 / 1245 + 1);
    }

    function test_portfolio_liquidationPrice_noneWithoutDebt() public {
        _supplyEnabled(wethId, borrower, 10e18);
        assertEq(_look(pool, borrower, WETH).liquidationPrice, 0);
    }

    function test_portfolio_liquidationPrice_noneWhereTheRestCovers() public {
        _openLoan();
        _supplyCollateral(wbtcId, borrower, 0.333_333_33e8);
        assertGt(_look(pool, borrower, WETH).liquidationPrice, 0); // 14,999.99985
        _supplyCollateral(wbtcId, borrower, 0.000_000_01e8);
        assertEq(_look(pool, borrower, WETH).liquidationPrice, 0); // 15,000.0003
        assertEq(_look(pool, borrower, WBTC).liquidationPrice, 0); // 16,600
    }

    /// It can be liquidated already: the price lies above today's.
    function test_portfolio_liquidationPrice_aboveTodays() public {
        _openLoan();
        wethOracle.set(_usd(1000, 18));
        assertEq(_look(pool, borrower, WETH).liquidationPrice, uint256(15_000e18) * 100 / 830 + 1);
    }

    function test_portfolio_liquidationPrice_beyondAllPrices() public {
        _openLoan();
        _supplyCollateral(wbtcId, borrower, 1);
        wethOracle.set(1);
        usdcOracle.set(type(uint128).max);
        assertEq(_look(pool, borrower, WBTC).liquidationPrice, MAX);
    }

    function test_portfolio_liquidationPrice_whileUnreadable() public {
        _openLoan();
        _supplyCollateral(wbtcId, borrower, 0.01e8);
        uint256 price = _look(pool, borrower, WETH).liquidationPrice;
        wethOracle.setMood(BandOracle.Mood.Reverts);
        assertEq(_look(pool, borrower, WETH).liquidationPrice, price); // It needs every price but its own.
        assertEq(_look(pool, borrower, WBTC).liquidationPrice, 0);
        wethOracle.setMood(BandOracle.Mood.Sound);
        usdcOracle.setMood(BandOracle.Mood.Reverts);
        assertEq(_look(pool, borrower, WETH).liquidationPrice, 0);
        assertEq(_look(pool, borrower, WBTC).liquidationPrice, 0);
    }

    /// At that price of the asset the account is safe by a hair, and one unit of the last place below it is not.
    function testFuzz_portfolio_liquidationPrice(
        uint256 lent,
        uint256 unlent,
        uint256 bitcoin,
        uint256 debt,
        uint256 band,
        uint256 time
    ) public {
        lent = bound(lent, 1e12, 20e18);
        unlent = bound(unlent, 0, 20e18);
        bitcoin = bound(bitcoin, 0.0001e8, 2e8);
        _supplyEnabled(wethId, borrower, lent);
        _use(pool, WETH, 6000, WBTC);
        if (unlent > 0) _supplyCollateral(wethId, borrower, unlent);
        _supplyEnabled(wbtcId, borrower, bitcoin);
        uint256 limit = _look(pool, borrower).borrowLimit / 1e12;
        debt = bound(debt, 1e6, limit * 99 / 100);
        _supply(usdcId, lender, debt * 2);
        _borrow(usdcId, borrower, debt);
        band = bound(band, 0, 100);
        usdcOracle.setBand(_usd(1, 6) * (10_000 - band) / 10_000, _usd(1, 6));
        skip(bound(time, 0, 500 days));

        _assertCrosses(WETH, wethOracle, 18);
        _assertCrosses(WBTC, wbtcOracle, 8);
    }

    function test_portfolio_liquidationPrice_of6Decimals() public {
        _supply(daiId, lender, 1000e18);
        _supplyEnabled(usdcId, borrower, 1000e6 + 1);
        _borrow(daiId, borrower, 700e18 + 1);
        assertEq(_look(pool, borrower, USDC).liquidationPrice, 0.897_435_896_538_461_54e18);
        _assertCrosses(USDC, usdcOracle, 6);
    }

    // ------------------------------------------------------------------------------------------------------ Strangers

    /// A pool whose owner made up tokens and prices gives strangers shares, so that they turn up in its portfolio.
    function test_portfolio_ofAnAbsurdPoolSpoilsNothing() public {
        _openLoan();
        BandOracle absurd = new BandOracle(USD, type(uint128).max);
        ReserveConfig[] memory configs = new ReserveConfig[](3);
        for (uint256 i; i < 3; ++i) {
            configs[i] = _reserveConfig(address(new MockERC20("ABSURD", 6)), address(absurd), 8000, 8300);
        }
        PoolConfig memory config = _poolConfig("absurd");
        vm.prank(stranger);
        PoolId id = core.createPool(config, configs);
        _supply(id.reserve(0), stranger, 1e32);
        vm.startPrank(stranger);
        core.transfer(borrower, ReserveId.unwrap(id.reserve(0)), 1e38 / 2);
        vm.stopPrank();
        _supplyCollateral(id.reserve(1), stranger, type(uint128).max);
        _borrow(id.reserve(0), stranger, 1e32);
        StoredBooks.write(
            core,
            id.reserve(0),
            ReserveTotals({
                supplyAssets: type(uint128).max,
                supplyShares: 1e38,
                borrowAssets: 3.4e38,
                borrowShares: 1e38,
                borrowIndex: 3.4e24,
                feeShares: 0,
                rateAtTarget: 2e18,
                updatedAt: uint32(block.timestamp)
            })
        );
        pools = [id, pool];
        PoolPosition[] memory seen = lens.portfolio(pools, borrower);
        assertGt(seen[0].supplyValue, 1e55);
        assertEq(seen[1].collateralValue, 20_000e18);
        seen = lens.portfolio(pools, stranger);
        assertGt(seen[0].collateralValue, 1e58);
        assertGt(seen[0].debtValue, 1e58);
    }

    // ------------------------------------------------------------------------------------------------------- Helpers

    function _assertCrosses(uint256 index, BandOracle oracle, uint256 decimals) private {
        (uint256 low, uint256 high) = oracle.price();
        uint256 price = _look(pool, borrower, index).liquidationPrice;
        if (price == 0) {
            oracle.set(1);
            // One is as near to nothing as a price comes.
            assertGe(core.healthFactor(pool, borrower), WAD, "at a price of nothing");
        } else {
            oracle.set(price * 10 ** (18 - decimals));
            assertGe(core.healthFactor(pool, borrower), WAD, "at the price");
            oracle.set((price - 1) * 10 ** (18 - decimals));
            assertLt(core.healthFactor(pool, borrower), WAD, "below the price");
        }
        oracle.setBand(low, high);
    }
}
