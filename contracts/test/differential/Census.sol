// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC20 } from "@openzeppelin/contracts/interfaces/IERC20.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { ILens, PoolSnapshot, ReserveSnapshot } from "../../src/interfaces/ILens.sol";
import { Position, ReserveTotals } from "../../src/interfaces/Types.sol";
import { PoolId } from "../../src/types/Ids.sol";

/// @notice Everything that the differential test compares after an action, in one call: a list of words, which
/// census.ts reads in the same order. A hundred calls a step would take longer than the steps.
contract Census {
    struct List {
        uint256[] words;
        uint256 length;
    }

    /// @notice In the place of a health factor that cannot be told.
    uint256 private constant UNREADABLE = type(uint256).max - 1;

    function take(
        ILendingPools core,
        ILens lens,
        PoolId[] calldata pools,
        address[] calldata accounts,
        IERC20[] calldata tokens
    ) external view returns (uint256[] memory) {
        List memory list = List({ words: new uint256[](4096), length: 0 });
        for (uint256 i; i < pools.length; ++i) {
            PoolSnapshot memory pool = lens.snapshot(pools[i], address(0));
            for (uint256 j; j < pool.reserves.length; ++j) {
                _reserve(list, core, pool.reserves[j], accounts);
            }
            for (uint256 j; j < accounts.length; ++j) {
                _add(list, core.accountBits(pools[i], accounts[j]));
                try core.healthFactor(pools[i], accounts[j]) returns (uint256 factor) {
                    _add(list, factor);
                } catch {
                    _add(list, UNREADABLE);
                }
                _add(list, core.auctionOf(pools[i], accounts[j]));
            }
        }
        for (uint256 i; i < tokens.length; ++i) {
            _add(list, tokens[i].balanceOf(address(core)));
            for (uint256 j; j < accounts.length; ++j) {
                _add(list, tokens[i].balanceOf(accounts[j]));
            }
        }
        uint256[] memory words = list.words;
        uint256 length = list.length;
        assembly ("memory-safe") {
            mstore(words, length)
        }
        return words;
    }

    function _reserve(List memory list, ILendingPools core, ReserveSnapshot memory reserve, address[] calldata accounts)
        private
        view
    {
        _totals(list, core.reserveTotals(reserve.id));
        _totals(list, reserve.totals);
        _add(list, reserve.borrowRate);
        _add(list, reserve.info.ltv);
        _add(list, reserve.info.reserveFactor);
        _add(list, reserve.info.liquidationThreshold);
        _add(list, reserve.info.retired ? 1 : 0);
        _add(list, reserve.info.collateralTotal);
        for (uint256 i; i < accounts.length; ++i) {
            _position(list, core.positionOf(reserve.id, accounts[i]));
        }
    }

    function _totals(List memory list, ReserveTotals memory totals) private pure {
        _add(list, totals.supplyAssets);
        _add(list, totals.supplyShares);
        _add(list, totals.borrowAssets);
        _add(list, totals.borrowShares);
        _add(list, totals.borrowIndex);
        _add(list, totals.feeShares);
        _add(list, totals.rateAtTarget);
        _add(list, totals.updatedAt);
    }

    function _position(List memory list, Position memory position) private pure {
        _add(list, position.supplyShares);
        _add(list, position.borrowShares);
        _add(list, position.collateral);
    }

    function _add(List memory list, uint256 word) private pure {
        list.words[list.length++] = word;
    }
}
