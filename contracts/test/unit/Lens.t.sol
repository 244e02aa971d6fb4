// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { PoolSnapshot, ReserveSnapshot } from "../../src/interfaces/ILens.sol";
import { IPriceOracle } from "../../src/interfaces/IPriceOracle.sol";
import { Position, ReserveConfig } from "../../src/interfaces/Types.sol";
import { Lens } from "../../src/periphery/Lens.sol";
import { PoolId, ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { BandOracle } from "../mocks/BandOracle.sol";
import { MockERC20 } from "../mocks/MockERC20.sol";
import { NoReturnToken } from "../mocks/NoReturnToken.sol";

contract LensTest is Base {
    Lens private lens;

    function setUp() public override {
        super.setUp();
        lens = new Lens(core);
    }

    function test_snapshot_revertsWith_PoolUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.PoolUnknown.selector, PoolId.wrap(256)));
        lens.snapshot(PoolId.wrap(256), lender);
    }

    function test_snapshot_equalsTheCore() public {
        _openLoan();
        _supplyEnabled(wbtcId, borrower, 1e8);
        _fund(usdcId, borrower, 77e6);
        wethOracle.setBand(_usd(1999, 18), _usd(2001, 18));
        skip(100 days);
        vm.roll(123_456);

        PoolSnapshot memory seen = lens.snapshot(pool, borrower);
        assertEq(PoolId.unwrap(seen.id), PoolId.unwrap(pool));
        assertEq(abi.encode(seen.info), abi.encode(core.poolInfo(pool)));
        assertEq(seen.unit, USD);
        assertEq(seen.accountBits, _bits(borrower));
        assertGt(seen.accountBits, 0);
        assertEq(seen.blockNumber, 123_456);
        assertEq(seen.timestamp, START + 100 days);
        assertEq(seen.reserves.length, 4);
        BandOracle[4] memory oracles = [wethOracle, usdcOracle, wbtcOracle, daiOracle];
        for (uint256 i; i < 4; ++i) {
            ReserveSnapshot memory one = seen.reserves[i];
            ReserveId id = pool.reserve(i);
            MockERC20 token = MockERC20(core.reserveInfo(id).token);
            assertEq(ReserveId.unwrap(one.id), ReserveId.unwrap(id));
            assertEq(abi.encode(one.info), abi.encode(core.reserveInfo(id)));
            assertEq(abi.encode(one.totals), abi.encode(core.accruedTotals(id)));
            (uint256 low, uint256 high) = oracles[i].price();
            assertEq(one.priceLow, low);
            assertEq(one.priceHigh, high);
            assertEq(one.symbol, token.symbol());
            assertEq(one.decimals, token.decimals());
            assertEq(abi.encode(one.position), abi.encode(_position(id, borrower)));
            assertEq(one.walletBalance, token.balanceOf(borrower));
            assertEq(one.allowance, token.allowance(borrower, address(core)));
        }
        assertEq(seen.reserves[1].walletBalance, 15_077e6);
        assertEq(seen.reserves[1].allowance, MAX);
        assertEq(seen.reserves[0].priceLow, _usd(1999, 18));
        assertGt(seen.reserves[1].totals.borrowAssets, 15_000e6);
    }

    /// No answer and no gas use of the first oracle's `unit` changes the rest of the snapshot.
    function test_snapshot_hostileUnit() public {
        bytes memory question = abi.encodeCall(IPriceOracle.unit, ());
        bytes memory rest = abi.encode(lens.snapshot(pool, lender).reserves);
        vm.mockCallRevert(address(wethOracle), question, "no");
        assertEq(lens.snapshot(pool, lender).unit, 0);
        vm.mockCall(address(wethOracle), question, "USD"); // shorter than a word
        assertEq(lens.snapshot(pool, lender).unit, 0);
        vm.clearMockedCalls();
        vm.etch(address(wethOracle), hex"5b5f56"); // loops until its gas is spent
        PoolSnapshot memory seen = lens.snapshot{ gas: 5_000_000 }(pool, lender);
        assertEq(seen.unit, 0);
        assertEq(seen.reserves[0].priceHigh, 0);
        (seen.reserves[0].priceLow, seen.reserves[0].priceHigh) = (_usd(2000, 18), _usd(2000, 18));
        assertEq(abi.encode(seen.reserves), rest);
    }

    /// Fresh at 45 %, half of the target: 4 % · (1 − 3/4 · 1/2) = 2.5 %; suppliers get 45 % · 90 % of it.
    function test_snapshot_rates() public {
        _supply(usdcId, lender, 10_000e6);
        _supplyCollateral(wethId, borrower, 10e18);
        _borrow(usdcId, borrower, 4500e6);
        ReserveSnapshot memory one = lens.snapshot(pool, lender).reserves[1];
        assertEq(one.borrowRate, 0.025e18);
        assertEq(one.supplyRate, 0.010125e18);

        _borrow(usdcId, borrower, 5500e6); // 100 %: 4 · 4 %
        one = lens.snapshot(pool, lender).reserves[1];
        assertEq(one.borrowRate, 0.16e18);
        assertEq(one.supplyRate, 0.144e18);
        assertEq(lens.snapshot(pool, lender).reserves[3].borrowRate, 0.01e18); // empty: 4 % / 4
        assertEq(lens.snapshot(pool, lender).reserves[3].supplyRate, 0);

        skip(1 days); // It has drifted upwards since: e^(50/365).
        assertApproxEqRel(lens.snapshot(pool, lender).reserves[1].borrowRate, 0.18349e18, 1e14);
    }

    function test_snapshot_symbols() public {
        NoReturnToken bytes32Token = new NoReturnToken();
        ReserveConfig[] memory configs = new ReserveConfig[](4);
        configs[0] = _reserveConfig(address(bytes32Token), address(usdcOracle), 0, 0);
        configs[1] = _reserveConfig(address(weth), address(wethOracle), 0, 0);
        configs[2] = _reserveConfig(address(dai), address(daiOracle), 0, 0);
        configs[3] = _reserveConfig(address(wbtc), address(wbtcOracle), 0, 0);
        PoolId id = core.createPool(_poolConfig("symbols"), configs);
        vm.mockCall(address(weth), abi.encodeCall(weth.symbol, ()), abi.encode("abcdefghijklmnopqrstuvwxyz012345"));
        vm.mockCallRevert(address(dai), abi.encodeCall(dai.symbol, ()), "no");
        vm.mockCall(address(wbtc), abi.encodeCall(wbtc.symbol, ()), "");
        PoolSnapshot memory seen = lens.snapshot(id, lender);
        assertEq(seen.reserves[0].symbol, "USDT32");
        assertEq(seen.reserves[1].symbol, "abcdefghijklmnopqrstuvwxyz012345");
        assertEq(seen.reserves[2].symbol, "?");
        assertEq(seen.reserves[3].symbol, "?");

        vm.mockCall(address(wbtc), abi.encodeCall(wbtc.symbol, ()), "abcdefghijklmnopqrstuvwxyz012345");
        assertEq(lens.snapshot(id, lender).reserves[3].symbol, "abcdefghijklmnopqrstuvwxyz012345");
    }

    /// A symbol that is longer than a word and no string, or has a false length, must not affect the rest of the snapshot.
    function test_snapshot_malformedSymbols() public {
        bytes[5] memory answers = [
            abi.encode(type(uint256).max, 5, "x"), // an offset past the end
            abi.encode(32, type(uint256).max), // a length past the end
            abi.encode(32, 3), // a string of three bytes that are missing
            bytes.concat(bytes32("WETH"), bytes32("junk after it")),
            abi.encode(64, 1, 2) // an offset to something else
        ];
        for (uint256 i; i < 5; ++i) {
            vm.mockCall(address(weth), abi.encodeCall(weth.symbol, ()), answers[i]);
            PoolSnapshot memory seen = lens.snapshot(pool, lender);
            assertLe(bytes(seen.reserves[0].symbol).length, 64);
            if (i == 3) assertEq(seen.reserves[0].symbol, "WETH");
            assertEq(seen.reserves[1].symbol, "USDC");
        }
    }

    function test_snapshot_longSymbol() public {
        bytes memory long = new bytes(100_000);
        for (uint256 i; i < 65; ++i) {
            long[i] = "w";
        }
        vm.mockCall(address(weth), abi.encodeCall(weth.symbol, ()), abi.encode(string(long)));
        assertEq(
            lens.snapshot(pool, lender).reserves[0].symbol,
            "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww"
        );
    }

    function test_snapshot_decimals() public {
        bytes memory call = abi.encodeCall(weth.decimals, ());
        vm.mockCall(address(weth), call, abi.encode(uint256(19)));
        assertEq(lens.snapshot(pool, lender).reserves[0].decimals, 0);
        vm.mockCall(address(weth), call, abi.encode(uint256(256 + 18)));
        assertEq(lens.snapshot(pool, lender).reserves[0].decimals, 18);
        vm.mockCall(address(weth), call, hex"12");
        assertEq(lens.snapshot(pool, lender).reserves[0].decimals, 0);
        vm.mockCallRevert(address(weth), call, "no");
        assertEq(lens.snapshot(pool, lender).reserves[0].decimals, 0);
    }

    /// A token behind an upgradable proxy may change after it was listed.
    function test_snapshot_aTokenThatAnswersNothing() public {
        _openLoan();
        vm.etch(address(weth), hex"fe"); // uses up all of its gas
        vm.etch(address(dai), hex"");
        PoolSnapshot memory seen = lens.snapshot(pool, borrower);
        assertEq(seen.reserves[0].symbol, "?");
        assertEq(seen.reserves[0].decimals, 0);
        assertEq(seen.reserves[0].walletBalance, 0);
        assertEq(seen.reserves[0].allowance, 0);
        assertEq(seen.reserves[0].position.collateral, 10e18);
        assertEq(seen.reserves[1].walletBalance, 15_000e6);
        assertEq(seen.reserves[3].symbol, "?");
    }

    function test_snapshot_unreadablePrices() public {
        wethOracle.setMood(BandOracle.Mood.Reverts);
        usdcOracle.setMood(BandOracle.Mood.BurnsGas);
        wbtcOracle.setMood(BandOracle.Mood.Bomb);
        daiOracle.setBand(2, 1);
        PoolSnapshot memory seen = lens.snapshot(pool, lender);
        assertEq(seen.reserves[0].priceHigh, 0);
        assertEq(seen.reserves[1].priceHigh, 0);
        assertEq(seen.reserves[3].priceLow, 0);
        assertEq(seen.reserves[3].priceHigh, 0);
        assertEq(seen.reserves[0].symbol, "WETH");
    }

    function test_snapshot_ofNobody() public view {
        PoolSnapshot memory seen = lens.snapshot(pool, address(0));
        for (uint256 i; i < 4; ++i) {
            assertEq(abi.encode(seen.reserves[i].position), abi.encode(Position(0, 0, 0)));
            assertEq(seen.reserves[i].walletBalance, 0);
            assertEq(seen.reserves[i].allowance, 0);
            assertGt(seen.reserves[i].priceLow, 0);
        }
    }
}
