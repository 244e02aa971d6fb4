// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IIrm } from "../node_modules/@morpho-org/morpho-blue/src/interfaces/IIrm.sol";
import { Id, Market, MarketParams } from "../node_modules/@morpho-org/morpho-blue/src/interfaces/IMorpho.sol";

/// @notice The rate model of Morpho Blue's markets, written from its published formula: a curve of steepness 4 through
/// the rate at target, which drifts by exp(50 a year · distance · time); its mean is taken by the trapezoidal rule over two
/// halves.
contract AdaptiveCurveIrm is IIrm {
    event BorrowRateUpdate(Id indexed id, uint256 avgBorrowRate, uint256 rateAtTarget);

    int256 private constant WAD = 1e18;
    int256 private constant STEEPNESS = 4e18;
    int256 private constant TARGET = 0.9e18;
    // WAD a second.
    int256 private constant SPEED = 50e18 / int256(365 days);
    int256 private constant INITIAL_RATE = 0.04e18 / int256(365 days);
    int256 private constant MIN_RATE = 0.001e18 / int256(365 days);
    int256 private constant MAX_RATE = 2e18 / int256(365 days);
    int256 private constant LN_2 = 0.693147180559945309e18;

    address private immutable MORPHO;

    mapping(Id id => int256) private _rateAtTarget;

    constructor(address morpho) {
        MORPHO = morpho;
    }

    function borrowRate(MarketParams memory params, Market memory market) external returns (uint256) {
        require(msg.sender == MORPHO);
        Id id = Id.wrap(keccak256(abi.encode(params)));
        (uint256 mean, int256 rateAtTarget) = _rates(id, market);
        _rateAtTarget[id] = rateAtTarget;
        emit BorrowRateUpdate(id, mean, uint256(rateAtTarget));
        return mean;
    }

    function borrowRateView(MarketParams memory params, Market memory market) external view returns (uint256 mean) {
        (mean,) = _rates(Id.wrap(keccak256(abi.encode(params))), market);
    }

    /// @return mean over the time since the last accrual, WAD a second
    /// @return end the rate at target after it, WAD a second
    function _rates(Id id, Market memory market) private view returns (uint256 mean, int256 end) {
        unchecked {
            int256 utilisation = market.totalSupplyAssets == 0
                ? int256(0)
                : WAD * int256(uint256(market.totalBorrowAssets)) / int256(uint256(market.totalSupplyAssets));
            int256 distance = (utilisation - TARGET) * WAD / (utilisation > TARGET ? WAD - TARGET : TARGET);

            int256 start = _rateAtTarget[id];
            int256 middle;
            if (start == 0) {
                (start, middle, end) = (INITIAL_RATE, INITIAL_RATE, INITIAL_RATE);
            } else {
                int256 drift = SPEED * distance / WAD * int256(block.timestamp - market.lastUpdate);
                end = _drifted(start, drift);
                middle = _drifted(start, drift / 2);
            }
            int256 slope = distance < 0 ? WAD - WAD * WAD / STEEPNESS : STEEPNESS - WAD;
            mean = uint256((slope * distance / WAD + WAD) * ((start + end + 2 * middle) / 4) / WAD);
        }
    }

    function _drifted(int256 rate, int256 drift) private pure returns (int256) {
        unchecked {
            rate = rate * _exp(drift) / WAD;
        }
        return rate < MIN_RATE ? MIN_RATE : rate > MAX_RATE ? MAX_RATE : rate;
    }

    /// @dev e^x = 2^n · e^r with |r| ≤ ln 2 / 2, the latter to the second order.
    function _exp(int256 x) private pure returns (int256) {
        unchecked {
            if (x < -41e18) return 0;
            if (x > 93e18) x = 93e18;
            int256 n = (x + (x < 0 ? -LN_2 / 2 : LN_2 / 2)) / LN_2;
            int256 r = x - n * LN_2;
            int256 grown = WAD + r + r * r / WAD / 2;
            return n < 0 ? grown >> uint256(-n) : grown << uint256(n);
        }
    }
}
