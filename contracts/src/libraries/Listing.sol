// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { IERC20Metadata } from "@openzeppelin/contracts/interfaces/IERC20Metadata.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { IPriceOracle } from "../interfaces/IPriceOracle.sol";
import { PoolConfig, PoolId, ReserveConfig, ReserveId } from "../interfaces/Types.sol";
import { Caps } from "./Caps.sol";
import { Ids } from "./Ids.sol";
import { PriceReader } from "./PriceReader.sol";
import { COLLATERAL_CAP, DUST_UNIT, MAX_RESERVES, Pool, Reserve } from "./State.sol";

/// @title Listing
/// @notice Opens pools: every setting is checked here, once.
/// @dev A linked library, called with delegatecall: it keeps what runs once a pool out of the core's 24 kB.
library Listing {
    using Ids for PoolId;
    using SafeCast for uint256;

    uint256 private constant BPS = 10_000;
    uint256 private constant MAX_RESERVE_FACTOR = 250; // thousandths
    uint256 private constant MAX_RATE = 10e18; // WAD a year, at full utilisation

    /// @notice ILendingPools.createPool
    function createPool(
        mapping(PoolId id => Pool) storage pools,
        mapping(ReserveId id => Reserve) storage listed,
        PoolConfig calldata config,
        ReserveConfig[] calldata reserves
    ) external returns (PoolId id) {
        id = Ids.toPoolId(msg.sender, config.salt);
        require(pools[id].count == 0, ILendingPools.PoolExists(id));
        require(
            reserves.length > 0 && reserves.length <= MAX_RESERVES,
            ILendingPools.ReserveCountOutOfBounds(reserves.length)
        );
        _requireWithin("targetHealthFactor", config.targetHealthFactor, 10_100, 15_000);
        _requireWithin("hfAtMaxBonus", config.hfAtMaxBonus, 8000, 9900);
        _requireWithin("dust", config.dust, 0, type(uint56).max * DUST_UNIT);
        // An owner of zero freezes the settings; a guardian's stop could then never be lifted.
        require(
            config.owner != address(0) || config.guardian == address(0), ILendingPools.SettingOutOfBounds("guardian", 0)
        );

        pools[id] = Pool({
            owner: config.owner,
            targetHealthFactor: config.targetHealthFactor,
            hfAtMaxBonus: config.hfAtMaxBonus,
            dust: (config.dust / DUST_UNIT).toUint56(),
            count: reserves.length.toUint8(),
            guardian: config.guardian,
            feeRecipient: config.feeRecipient
        });
        bytes32 unit = _unit(reserves[0].oracle);
        emit ILendingPools.PoolCreated(id, msg.sender, unit, config);

        for (uint256 i; i < reserves.length; ++i) {
            for (uint256 j; j < i; ++j) {
                require(reserves[j].token != reserves[i].token, ILendingPools.TokenListedTwice(reserves[i].token));
            }
            _list(listed, id.reserve(i), reserves[i], unit, config.hfAtMaxBonus);
        }
    }

    function _list(
        mapping(ReserveId id => Reserve) storage listed,
        ReserveId id,
        ReserveConfig calldata config,
        bytes32 poolUnit,
        uint256 hfAtMaxBonus
    ) private {
        uint8 decimals = _requireToken(config.token);
        bytes32 unit = _unit(config.oracle);
        require(unit == poolUnit, ILendingPools.OracleUnitDiffers(config.oracle, unit, poolUnit));
        (uint256 low,) = PriceReader.read(config.oracle);
        require(low != 0, ILendingPools.OracleInvalid(config.oracle));
        _requireSettings(config, hfAtMaxBonus);

        Reserve storage reserve = listed[id];
        reserve.updatedAt = uint32(block.timestamp);
        reserve.rateAtTarget = uint64(config.initialRate) * 1e14;
        reserve.caps = Caps.pack(config.supplyCap) | (uint40(Caps.pack(config.borrowCap)) << 20);
        reserve.oracle = config.oracle;
        reserve.ltv = config.ltv;
        reserve.liquidationThreshold = config.liquidationThreshold;
        reserve.maxBonus = config.maxBonus;
        reserve.token = config.token;
        reserve.reserveFactor = config.reserveFactor;
        reserve.targetUtilisation = config.curve.targetUtilisation;
        reserve.steepness = config.curve.steepness;
        reserve.speed = config.curve.speed;
        reserve.minRate = config.curve.minRate;
        reserve.maxRate = config.curve.maxRate;
        if (config.collateralCap != Caps.NONE) {
            reserve.flags = COLLATERAL_CAP;
            reserve.collateralCap = config.collateralCap.toUint128();
        }
        emit ILendingPools.ReserveListed(id, config.token, decimals, config);
    }

    function _unit(address oracle) private view returns (bytes32) {
        (bool answered, uint256 word) = _ask(oracle, abi.encodeCall(IPriceOracle.unit, ()));
        require(answered, ILendingPools.OracleInvalid(oracle));
        return bytes32(word);
    }

    function _requireToken(address token) private view returns (uint8 decimals) {
        (bool answered, uint256 word) = _ask(token, abi.encodeCall(IERC20Metadata.decimals, ()));
        require(answered && word >= 6 && word <= 18 && token != address(this), ILendingPools.TokenInvalid(token));
        return word.toUint8();
    }

    /// @dev Asks a stranger for a word. No code, a revert and a short answer are no answer, and never a revert of ours.
    function _ask(address stranger, bytes memory question) private view returns (bool answered, uint256 word) {
        bytes memory answer;
        (answered, answer) = stranger.staticcall(question);
        answered = answered && answer.length >= 32;
        if (answered) word = abi.decode(answer, (uint256));
    }

    function _requireSettings(ReserveConfig calldata config, uint256 hfAtMaxBonus) private pure {
        uint256 threshold = config.liquidationThreshold;
        // No loan is born at the edge of liquidation; and a liquidation at hfAtMaxBonus or above raises the health factor.
        _requireWithin("ltv", config.ltv, 0, threshold == 0 ? 0 : threshold - 1);
        _requireWithin("maxBonus", (BPS + config.maxBonus) * threshold, 0, hfAtMaxBonus * BPS);
        _requireWithin("reserveFactor", config.reserveFactor, 0, MAX_RESERVE_FACTOR);
        _requireWithin("targetUtilisation", config.curve.targetUtilisation, 1, BPS - 1);
        _requireWithin("steepness", config.curve.steepness, 100, type(uint16).max);
        _requireWithin("minRate", config.curve.minRate, 1, config.curve.maxRate);
        _requireWithin("maxRate", uint256(config.curve.maxRate) * config.curve.steepness * 1e12, 0, MAX_RATE);
        _requireWithin("initialRate", config.initialRate, config.curve.minRate, config.curve.maxRate);
    }

    function _requireWithin(bytes32 setting, uint256 value, uint256 least, uint256 most) private pure {
        require(value >= least && value <= most, ILendingPools.SettingOutOfBounds(setting, value));
    }
}
