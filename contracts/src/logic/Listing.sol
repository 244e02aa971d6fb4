// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { IERC20Metadata } from "@openzeppelin/contracts/interfaces/IERC20Metadata.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { IPriceOracle } from "../interfaces/IPriceOracle.sol";
import { Clock, Debt, PoolConfig, PoolId, ReserveConfig, ReserveId } from "../interfaces/Types.sol";
import { Asset, DUST_UNIT, MAX_RESERVES, Pool, RETIRED, Reserve, Risk, State } from "../storage/State.sol";
import { Tables } from "../storage/Tables.sol";
import { Assets } from "../types/Assets.sol";
import { Caps } from "../types/Caps.sol";
import { Clocks } from "../types/Clocks.sol";
import { Debts } from "../types/Debts.sol";
import { Ids } from "../types/Ids.sol";
import { Risks } from "../types/Risks.sol";
import { Announcements } from "./Announcements.sol";
import { Bounds } from "./Bounds.sol";
import { PriceReader } from "./PriceReader.sol";
import { Settings } from "./Settings.sol";

/// @title Listing
/// @notice Opens pools and lists reserves: every setting is checked here, once.
/// @dev A linked library, called with delegatecall: it keeps what runs once a pool out of LendingSettings' 24 kB.
library Listing {
    using Assets for Asset;
    using Clocks for Clock;
    using Ids for PoolId;
    using Risks for Risk;
    using SafeCast for uint256;
    using Tables for State;

    /// @notice ILendingPools.createPool
    function createPool(State storage state, PoolConfig calldata config, ReserveConfig[] calldata reserves)
        external
        returns (PoolId id)
    {
        id = Ids.toPoolId(msg.sender, config.salt);
        require(state.pools[id].count == 0, ILendingPools.PoolExists(id));
        require(
            reserves.length > 0 && reserves.length <= MAX_RESERVES,
            ILendingPools.ReserveCountOutOfBounds(reserves.length)
        );
        Bounds.requirePool(config);

        state.pools[id] = Pool({
            code: address(0),
            targetHealthFactor: config.targetHealthFactor,
            hfAtMaxBonus: config.hfAtMaxBonus,
            dust: (config.dust / DUST_UNIT).toUint56(),
            count: reserves.length.toUint8(),
            owner: config.owner,
            guardian: config.guardian,
            feeRecipient: config.feeRecipient,
            nextOwner: address(0)
        });
        bytes32 unit = _unit(reserves[0].oracle);
        emit ILendingPools.PoolCreated(id, msg.sender, unit, config);

        for (uint256 i; i < reserves.length; ++i) {
            for (uint256 j; j < i; ++j) {
                require(reserves[j].token != reserves[i].token, ILendingPools.TokenListedTwice(reserves[i].token));
            }
            _requireReserve(reserves[i], unit, config.hfAtMaxBonus);
            _list(state, id.reserve(i), reserves[i]);
        }
        state.writeTable(id);
    }

    /// @notice ILendingPools.listReserve
    function listReserve(State storage state, PoolId id, ReserveConfig calldata config) external returns (bool) {
        Settings.requireOwner(state, id);
        Pool storage pool = state.pools[id];
        uint256 count = pool.count;
        require(count < MAX_RESERVES, ILendingPools.ReserveCountOutOfBounds(count + 1));
        for (uint256 i; i < count; ++i) {
            Reserve storage other = state.reserves[id][i];
            // A retired reserve is no obstacle: its token may have another.
            require(
                other.asset.token() != config.token || other.books.clock.stops() & RETIRED != 0,
                ILendingPools.TokenListedTwice(config.token)
            );
        }
        bytes32 unit = _unit(state.reserves[id][0].risk.oracle());
        _requireReserve(config, unit, pool.hfAtMaxBonus);

        (bool ready, uint256 readyAt) = Announcements.take(state.announced, keccak256(abi.encode(id, config)));
        if (ready) {
            pool.count = (count + 1).toUint8();
            _list(state, id.reserve(count), config);
            state.writeTable(id);
        } else {
            emit ILendingPools.ReserveAnnounced(id, config.token, config, readyAt);
        }
        return ready;
    }

    function _requireReserve(ReserveConfig calldata config, bytes32 poolUnit, uint256 hfAtMaxBonus) private view {
        _decimals(config.token);
        bytes32 unit = _unit(config.oracle);
        require(unit == poolUnit, ILendingPools.OracleUnitDiffers(config.oracle, unit, poolUnit));
        (uint256 low,) = PriceReader.read(config.oracle);
        require(low != 0, ILendingPools.OracleInvalid(config.oracle));
        Bounds.requireReserve(config, hfAtMaxBonus);
    }

    function _list(State storage state, ReserveId id, ReserveConfig calldata config) private {
        Reserve storage reserve = state.reserveOf(id);
        reserve.books.borrow = Debt.wrap(Debts.FIRST_INDEX);
        reserve.books.clock = Clock.wrap(0).unsafeTick(block.timestamp, uint256(config.initialRate) * 1e14, 0)
            .withCaps(Caps.both(config.supplyCap, config.borrowCap));
        reserve.risk = Risks.pack(config.oracle, config.ltv, config.liquidationThreshold, config.maxBonus);
        bool capped = config.collateralCap != Caps.NONE;
        reserve.asset = Assets.pack(config.token, capped, config.reserveFactor, config.curve);
        if (capped) reserve.collateralCap = config.collateralCap.toUint128();
        emit ILendingPools.ReserveListed(id, config.token, _decimals(config.token), config);
    }

    function _unit(address oracle) private view returns (bytes32) {
        (bool answered, uint256 word) = _ask(oracle, abi.encodeCall(IPriceOracle.unit, ()));
        require(answered, ILendingPools.OracleInvalid(oracle));
        return bytes32(word);
    }

    function _decimals(address token) private view returns (uint8 decimals) {
        (bool answered, uint256 word) = _ask(token, abi.encodeCall(IERC20Metadata.decimals, ()));
        require(answered && word >= 6 && word <= 18, ILendingPools.TokenInvalid(token));
        return word.toUint8();
    }

    /// @dev Asks a stranger for a word. No code, a revert and a short answer are no answer, and never a revert of ours.
    function _ask(address stranger, bytes memory question) private view returns (bool answered, uint256 word) {
        bytes memory answer;
        (answered, answer) = stranger.staticcall(question);
        answered = answered && answer.length >= 32;
        if (answered) word = abi.decode(answer, (uint256));
    }
}
