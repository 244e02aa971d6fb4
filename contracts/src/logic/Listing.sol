// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { IERC20Metadata } from "@openzeppelin/contracts/interfaces/IERC20Metadata.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { IPriceOracle } from "../interfaces/IPriceOracle.sol";
import { PoolConfig, ReserveConfig } from "../interfaces/Types.sol";
import { ConfigCacheLibrary } from "../storage/ConfigCache.sol";
import { DUST_UNIT, MAX_RESERVES, Pool, Reserve, State } from "../storage/State.sol";
import { AccrualConfigLibrary } from "../types/AccrualConfig.sol";
import { AccrualState, RETIRED } from "../types/AccrualState.sol";
import { Caps } from "../types/Caps.sol";
import { Debt, DebtLibrary } from "../types/Debt.sol";
import { PoolId, PoolIdLibrary, ReserveId } from "../types/Ids.sol";
import { RiskConfigLibrary } from "../types/RiskConfig.sol";
import { Announcements } from "./Announcements.sol";
import { Bounds } from "./Bounds.sol";
import { PriceReader } from "./PriceReader.sol";
import { Settings } from "./Settings.sol";

/// @title Listing
/// @notice Opens pools and lists reserves. Checks every setting.
/// @dev A linked library: its external functions run by delegatecall and do not count towards the 24,576 bytes of
/// LendingSettings.
library Listing {
    using SafeCast for uint256;
    using ConfigCacheLibrary for State;

    /// @notice ILendingPools.createPool
    function createPool(State storage state, PoolConfig calldata config, ReserveConfig[] calldata reserves)
        external
        returns (PoolId id)
    {
        id = PoolIdLibrary.toPoolId(msg.sender, config.salt);
        if (state.pools[id].count != 0) revert ILendingPools.PoolExists(id);
        if (reserves.length == 0 || reserves.length > MAX_RESERVES) {
            revert ILendingPools.ReserveCountOutOfBounds(reserves.length);
        }
        Bounds.requirePool(config);

        state.pools[id] = Pool({
            configCache: address(0),
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
                if (reserves[j].token == reserves[i].token) revert ILendingPools.TokenListedTwice(reserves[i].token);
            }
            _requireReserve(reserves[i], unit, config.hfAtMaxBonus);
            _list(state, id.reserve(i), reserves[i]);
        }
        state.writeConfigCache(id);
    }

    /// @notice ILendingPools.listReserve
    function listReserve(State storage state, PoolId id, ReserveConfig calldata config) external returns (bool) {
        Settings.requireOwner(state, id);
        Pool storage pool = state.pools[id];
        uint256 count = pool.count;
        if (count >= MAX_RESERVES) revert ILendingPools.ReserveCountOutOfBounds(count + 1);
        for (uint256 i; i < count; ++i) {
            Reserve storage other = state.reserves[id][i];
            // A token whose reserve is retired may be listed again.
            if (other.accrualConfig.token() == config.token && other.books.clock.stops() & RETIRED == 0) {
                revert ILendingPools.TokenListedTwice(config.token);
            }
        }
        bytes32 unit = _unit(state.reserves[id][0].riskConfig.oracle());
        _requireReserve(config, unit, pool.hfAtMaxBonus);

        bytes32 change = keccak256(abi.encode(id, config));
        (bool ready, uint256 readyAt) = Announcements.take(state.announced, change);
        if (ready) {
            pool.count = (count + 1).toUint8();
            _list(state, id.reserve(count), config);
            state.writeConfigCache(id);
        } else {
            uint40 caps = Caps.both(config.supplyCap, config.borrowCap);
            emit ILendingPools.ReserveAnnounced({
                pool: id,
                token: config.token,
                change: change,
                config: config,
                supplyCap: Caps.supply(caps),
                borrowCap: Caps.borrow(caps),
                readyAt: readyAt,
                expiresAt: readyAt + Announcements.OPEN
            });
        }
        return ready;
    }

    function _requireReserve(ReserveConfig calldata config, bytes32 poolUnit, uint256 hfAtMaxBonus) private view {
        _decimals(config.token);
        bytes32 unit = _unit(config.oracle);
        if (unit != poolUnit) revert ILendingPools.OracleUnitDiffers(config.oracle, unit, poolUnit);
        (uint256 low,) = PriceReader.read(config.oracle);
        if (low == 0) revert ILendingPools.OracleInvalid(config.oracle);
        Bounds.requireReserve(config, hfAtMaxBonus);
    }

    function _list(State storage state, ReserveId id, ReserveConfig calldata config) private {
        Reserve storage reserve = state.reserveOf(id);
        reserve.books.borrow = Debt.wrap(DebtLibrary.FIRST_INDEX);
        reserve.books.clock = AccrualState.wrap(0)
            .unsafeWithAccrual(block.timestamp, uint256(config.initialRate) * 1e14, 0)
            .withCaps(Caps.both(config.supplyCap, config.borrowCap));
        reserve.riskConfig =
            RiskConfigLibrary.pack(config.oracle, config.ltv, config.liquidationThreshold, config.maxBonus);
        bool capped = config.collateralCap != Caps.NONE;
        reserve.accrualConfig = AccrualConfigLibrary.pack(config.token, capped, config.reserveFactor, config.curve);
        if (capped) reserve.collateralCap = config.collateralCap.toUint128();
        emit ILendingPools.ReserveListed(id, config.token, _decimals(config.token), config, reserve.books);
    }

    function _unit(address oracle) private view returns (bytes32) {
        (bool answered, uint256 word) = _tryReadWord(oracle, abi.encodeCall(IPriceOracle.unit, ()));
        if (!answered) revert ILendingPools.OracleInvalid(oracle);
        return bytes32(word);
    }

    function _decimals(address token) private view returns (uint8 decimals) {
        (bool answered, uint256 word) = _tryReadWord(token, abi.encodeCall(IERC20Metadata.decimals, ()));
        if (!answered || word < 6 || word > 18) revert ILendingPools.TokenInvalid(token);
        return word.toUint8();
    }

    /// @dev Reads one word from an untrusted contract without reverting.
    /// @return answered false if the address has no code, the call reverts or returns fewer than 32 bytes
    function _tryReadWord(address target, bytes memory data) private view returns (bool answered, uint256 word) {
        bytes memory answer;
        (answered, answer) = target.staticcall(data);
        answered = answered && answer.length >= 32;
        if (answered) word = abi.decode(answer, (uint256));
    }
}
