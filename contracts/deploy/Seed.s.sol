// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC20 } from "@openzeppelin/contracts/interfaces/IERC20.sol";
import { Script } from "forge-std/Script.sol";

import { ILendingPools } from "../src/interfaces/ILendingPools.sol";
import { Curve, PoolConfig, ReserveConfig } from "../src/interfaces/Types.sol";
import { ChainlinkOracle } from "../src/oracles/ChainlinkOracle.sol";
import { UnitFeed } from "../src/oracles/UnitFeed.sol";
import { PoolId, PoolIdLibrary } from "../src/types/Ids.sol";
import { FeedPoster } from "./local/FeedPoster.sol";
import { TestFeed } from "./local/TestFeed.sol";
import { TestToken } from "./local/TestToken.sol";
import { WETH9 } from "./local/WETH9.sol";

/// @notice Sets up a local chain: five tokens with faucets, their feeds and oracles, and two pools of different risk. The salt of
/// a pool is its name; script/chain/deploy reads it from the chain's log.
contract Seed is Script {
    struct Feeds {
        ChainlinkOracle.Feed ethUsd;
        ChainlinkOracle.Feed ethUsd2;
        ChainlinkOracle.Feed btcUsd;
        ChainlinkOracle.Feed btcUsd2;
        ChainlinkOracle.Feed usdcUsd;
        ChainlinkOracle.Feed daiUsd;
        ChainlinkOracle.Feed ratio;
        ChainlinkOracle.Feed one;
        ChainlinkOracle.Feed none;
    }

    error NotALocalChain(uint256 chainId);

    uint256 private constant ANVIL = 31_337;
    uint256 private constant DEVNET = 31_338;

    /// @dev The owner of the seed deposits: an address without a known key.
    address private constant NOBODY = 0x000000000000000000000000000000000000dEaD;

    uint256 private constant NONE = type(uint256).max;
    uint32 private constant MAX_AGE = 25 hours;
    uint16 private constant MAX_DEVIATION = 50;
    uint32 private constant GRACE = 6 hours;
    uint128 private constant WSTETH_RATIO = 1.22e18;
    /// @dev Basis points a year. Staking has paid less for years; growth above it raises no borrow limit.
    uint16 private constant MAX_GROWTH = 1000;
    /// @dev More gas than the simulation uses: reading an oracle requires gas to be left that is not spent.
    uint256 private constant LISTING_GAS = 5_000_000;

    WETH9 private weth;
    TestToken private usdc;
    TestToken private wbtc;
    TestToken private dai;
    TestToken private wsteth;
    FeedPoster private poster;

    /// @param lendingPools the core, from Deploy
    /// @param marketMaker the account that may post the feeds' answers
    function run(ILendingPools lendingPools, address marketMaker) external {
        if (block.chainid != ANVIL && block.chainid != DEVNET) revert NotALocalChain(block.chainid);
        vm.startBroadcast();
        weth = new WETH9();
        usdc = new TestToken("USD Coin", "USDC", 6, 10_000e6);
        wbtc = new TestToken("Wrapped BTC", "WBTC", 8, 0.2e8);
        dai = new TestToken("Dai Stablecoin", "DAI", 18, 10_000e18);
        wsteth = new TestToken("Wrapped liquid staked Ether 2.0", "wstETH", 18, 5e18);

        poster = new FeedPoster(marketMaker);
        Feeds memory feeds = Feeds({
            ethUsd: _feed("ETH / USD", 8, 3200e8, 100e8, 100_000e8),
            ethUsd2: _feed("ETH / USD, second source", 8, 3202e8, 100e8, 100_000e8),
            btcUsd: _feed("BTC / USD", 8, 96_000e8, 1000e8, 10_000_000e8),
            btcUsd2: _feed("BTC / USD, second source", 8, 96_050e8, 1000e8, 10_000_000e8),
            usdcUsd: _feed("USDC / USD", 8, 1e8, 0.01e8, 1.1e8),
            daiUsd: _feed("DAI / USD", 8, 1e8, 0.01e8, 1.1e8),
            // forge-lint: disable-next-line(unsafe-typecast)
            ratio: _feed("wstETH / stETH", 18, int128(WSTETH_RATIO), 1e18, 2e18),
            one: ChainlinkOracle.Feed({
                aggregator: address(new UnitFeed()), maxAge: MAX_AGE, minAnswer: 1e18, maxAnswer: 1e18 + 1
            }),
            none: ChainlinkOracle.Feed({ aggregator: address(0), maxAge: 0, minAnswer: 0, maxAnswer: 0 })
        });
        _createCore(lendingPools, feeds);
        _createStakedEth(lendingPools, feeds);
        vm.stopBroadcast();
    }

    // ---------------------------------------------------------------------------------------------------------- Pools

    /// @dev Creates the pool and supplies a seed to each of its reserves in one transaction, so that no transaction can come in
    /// between. A seed is at least ten times the pool's dust, so that a loan too small to liquidate cannot bankrupt a whole
    /// reserve. NOBODY owns it, so that it is never withdrawn.
    function _open(
        ILendingPools lendingPools,
        PoolConfig memory config,
        ReserveConfig[] memory reserves,
        uint256[] memory seeds
    ) private {
        PoolId id = PoolIdLibrary.toPoolId(msg.sender, config.salt);
        bytes[] memory calls = new bytes[](1 + seeds.length);
        calls[0] = abi.encodeCall(lendingPools.createPool, (config, reserves));
        for (uint256 i; i < seeds.length; ++i) {
            _provide(reserves[i].token, seeds[i]);
            IERC20(reserves[i].token).approve(address(lendingPools), seeds[i]);
            calls[1 + i] = abi.encodeCall(lendingPools.supply, (id.reserve(i), seeds[i], 0, NOBODY, ""));
        }
        lendingPools.multicall{ gas: LISTING_GAS }(calls);
    }

    function _provide(address token, uint256 amount) private {
        if (token == address(weth)) weth.deposit{ value: amount }();
        else TestToken(token).mint(msg.sender, amount);
    }

    /// @dev Both pools price one stETH as one ether: by what it redeems for, not by its market price.
    function _createCore(ILendingPools lendingPools, Feeds memory feeds) private {
        ReserveConfig[] memory reserves = new ReserveConfig[](5);
        reserves[0] = ReserveConfig({
            token: address(weth),
            oracle: _oracle(address(weth), "USD", feeds.ethUsd, feeds.ethUsd2, feeds.none),
            ltv: 8000,
            liquidationThreshold: 8300,
            maxBonus: 500,
            reserveFactor: 150,
            initialRate: 250,
            curve: _curve(8000),
            supplyCap: 200_000e18,
            borrowCap: 160_000e18,
            collateralCap: NONE
        });
        reserves[1] = ReserveConfig({
            token: address(usdc),
            oracle: _oracle(address(usdc), "USD", feeds.usdcUsd, feeds.none, feeds.none),
            ltv: 7500,
            liquidationThreshold: 7800,
            maxBonus: 450,
            reserveFactor: 100,
            initialRate: 550,
            curve: _curve(9000),
            supplyCap: 500_000_000e6,
            borrowCap: 450_000_000e6,
            collateralCap: NONE
        });
        reserves[2] = ReserveConfig({
            token: address(wbtc),
            oracle: _oracle(address(wbtc), "USD", feeds.btcUsd, feeds.btcUsd2, feeds.none),
            ltv: 7300,
            liquidationThreshold: 7800,
            maxBonus: 500,
            reserveFactor: 200,
            initialRate: 120,
            curve: _curve(6000),
            supplyCap: 5000e8,
            borrowCap: 2500e8,
            collateralCap: NONE
        });
        reserves[3] = ReserveConfig({
            token: address(dai),
            oracle: _oracle(address(dai), "USD", feeds.daiUsd, feeds.none, feeds.none),
            ltv: 7500,
            liquidationThreshold: 7800,
            maxBonus: 450,
            reserveFactor: 100,
            initialRate: 500,
            curve: _curve(9000),
            supplyCap: 300_000_000e18,
            borrowCap: 270_000_000e18,
            collateralCap: NONE
        });
        reserves[4] = ReserveConfig({
            token: address(wsteth),
            oracle: _oracle(address(wsteth), "USD", feeds.ethUsd, feeds.ethUsd2, feeds.ratio),
            ltv: 7850,
            liquidationThreshold: 8100,
            maxBonus: 600,
            reserveFactor: 150,
            initialRate: 60,
            curve: _curve(4500),
            supplyCap: 100_000e18,
            borrowCap: 40_000e18,
            collateralCap: 60_000e18
        });
        uint256[] memory seeds = new uint256[](5);
        (seeds[0], seeds[1], seeds[2], seeds[3], seeds[4]) = (0.5e18, 1000e6, 0.02e8, 1000e18, 0.5e18);
        _open(lendingPools, _pool("Core", 100e18), reserves, seeds);
    }

    /// @dev Both assets are claims on ether, so the ltv is high and the bonus small.
    function _createStakedEth(ILendingPools lendingPools, Feeds memory feeds) private {
        ReserveConfig[] memory reserves = new ReserveConfig[](2);
        reserves[0] = ReserveConfig({
            token: address(weth),
            oracle: _oracle(address(weth), "ETH", feeds.one, feeds.none, feeds.none),
            ltv: 9200,
            liquidationThreshold: 9350,
            maxBonus: 100,
            reserveFactor: 50,
            initialRate: 400,
            curve: _curve(9000),
            supplyCap: 100_000e18,
            borrowCap: 90_000e18,
            collateralCap: NONE
        });
        reserves[1] = ReserveConfig({
            token: address(wsteth),
            oracle: _oracle(address(wsteth), "ETH", feeds.one, feeds.none, feeds.ratio),
            ltv: 9200,
            liquidationThreshold: 9350,
            maxBonus: 100,
            reserveFactor: 50,
            initialRate: 30,
            curve: _curve(4500),
            supplyCap: 80_000e18,
            borrowCap: 20_000e18,
            collateralCap: NONE
        });
        uint256[] memory seeds = new uint256[](2);
        (seeds[0], seeds[1]) = (0.5e18, 0.5e18);
        _open(lendingPools, _pool("Staked ETH", 0.03e18), reserves, seeds);
    }

    function _pool(bytes32 name, uint256 dust) private view returns (PoolConfig memory) {
        return PoolConfig({
            salt: name,
            owner: msg.sender,
            guardian: msg.sender,
            feeRecipient: msg.sender,
            targetHealthFactor: 10_500,
            hfAtMaxBonus: 9500,
            dust: dust
        });
    }

    function _curve(uint16 targetUtilisation) private pure returns (Curve memory) {
        return
            Curve({ targetUtilisation: targetUtilisation, steepness: 400, speed: 5000, minRate: 10, maxRate: 20_000 });
    }

    // --------------------------------------------------------------------------------------------------------- Prices

    function _feed(string memory description, uint8 decimals, int256 answer, uint128 min, uint128 max)
        private
        returns (ChainlinkOracle.Feed memory)
    {
        return ChainlinkOracle.Feed({
            aggregator: address(new TestFeed(description, decimals, answer, address(poster))),
            maxAge: MAX_AGE,
            minAnswer: min,
            maxAnswer: max
        });
    }

    function _oracle(
        address token,
        bytes32 unit,
        ChainlinkOracle.Feed memory primary,
        ChainlinkOracle.Feed memory second,
        ChainlinkOracle.Feed memory ratio
    ) private returns (address) {
        bool hasSecond = second.aggregator != address(0);
        ChainlinkOracle.Growth memory growth;
        if (ratio.aggregator != address(0)) {
            growth = ChainlinkOracle.Growth({
                snapshot: WSTETH_RATIO, takenAt: uint48(block.timestamp), maxGrowth: MAX_GROWTH
            });
        }
        return address(
            new ChainlinkOracle(
                ChainlinkOracle.Config({
                    token: token,
                    unit: unit,
                    primary: primary,
                    second: second,
                    ratio: ratio,
                    maxDeviation: hasSecond ? MAX_DEVIATION : 0,
                    grace: hasSecond ? GRACE : 0,
                    growth: growth
                })
            )
        );
    }
}
