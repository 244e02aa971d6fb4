// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { Curve, ReserveConfig, ReserveTotals } from "../../src/interfaces/Types.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { BandOracle } from "../mocks/BandOracle.sol";
import { MockERC20 } from "../mocks/MockERC20.sol";

/// @notice The caller of `accrue` chooses when interest is rounded: a supplier would have each accrual round it up, a
/// borrower round it to zero. The rate is flat and does not drift, so that the exact interest is known:
/// debt · (e^(rate · time) − 1).
contract TouchRoundingAttackTest is Base {
    uint256 private constant FACTOR = 100; // thousandths of the interest

    ReserveId private id;
    uint256 private borrowed; // token units
    uint256 private rate; // basis points a year

    /// @dev A token of 6 decimals, an accrual each second of six hours: 320 and 310 tokens owed at 5 % a year grow by slightly more
    /// and slightly less than half a token unit a second.
    function test_attack_lenderTouchesEachSecond() public {
        _open(6, 320e6, 500, 9000);
        _touchEachSecond();
    }

    function test_attack_borrowerTouchesEachSecond() public {
        _open(6, 310e6, 500, 9000);
        _touchEachSecond();
    }

    /// @dev The fee is rounded separately: at 5 token units of interest an accrual a tenth is half a unit.
    function test_attack_lenderTouchesTheFeeAway() public {
        _open(6, 3100e6, 500, 9000);
        _touchEachSecond();
    }

    /// @dev Random accrual times within a day, random decimals, debts from a token unit to a million tokens.
    /// forge-config: default.fuzz.runs = 200
    function testFuzz_attack_anySchedule(
        uint256 decimals,
        uint256 debt,
        uint256 rate_,
        uint256 utilisation,
        uint256 schedule
    ) public {
        decimals = bound(decimals, 6, 18);
        // Even over the orders of magnitude, because small debts are the ones that rounding affects.
        uint256 digits = bound(debt % 100, 0, decimals + 6);
        debt = bound(debt / 100, 1, 10 ** digits);
        // At most 20 % a year. Above it fee shares earn more than 0.1 % of their worth within the day.
        _open(decimals, debt, bound(rate_, 1, 2000), bound(utilisation, 100, 10_000));
        uint256 start = block.timestamp;
        uint256 longest = 1 + schedule % 3600;
        for (uint256 i; i < 250; ++i) {
            schedule = uint256(keccak256(abi.encode(schedule)));
            uint256 step = 1 + (schedule >> 8) % longest;
            if (block.timestamp + step > start + 1 days) break;
            skip(step);
            core.accrue(id);
        }
        vm.warp(start + 1 days);
        core.accrue(id);
        _assertExact(1 days);
    }

    // -------------------------------------------------------------------------------------------------------- Helpers

    function _open(uint256 decimals, uint256 debt, uint256 rate_, uint256 utilisation) private {
        (borrowed, rate) = (debt, rate_);
        // forge-lint: disable-next-line(unsafe-typecast)
        address token = address(new MockERC20("TOKEN", uint8(decimals)));
        ReserveConfig memory lent = _reserveConfig(token, address(new BandOracle(USD, _usd(1, decimals))), 0, 0);
        // forge-lint: disable-next-line(unsafe-typecast)
        uint16 flat = uint16(rate_);
        lent.curve = Curve({ targetUtilisation: 9000, steepness: 100, speed: 0, minRate: flat, maxRate: flat });
        (lent.initialRate, lent.reserveFactor) = (flat, uint8(FACTOR));
        ReserveId backing;
        (id, backing) = _poolOf(lent);
        _supply(id, lender, debt * 10_000 / utilisation + 1);
        _supplyCollateral(backing, borrower, 1000e18);
        _borrow(id, borrower, debt);
    }

    function _touchEachSecond() private {
        for (uint256 i; i < 6 hours; ++i) {
            skip(1);
            core.accrue(id);
        }
        _assertExact(6 hours);
    }

    /// @dev Within 0.1 % or a token unit, whichever is more: total debt, borrower's debt, the suppliers' interest, and the fee.
    function _assertExact(uint256 time) private view {
        // forge-lint: disable-next-line(unsafe-typecast)
        int256 growth = FixedPointMathLib.expWad(int256(rate * 1e14 * time / YEAR)) - 1e18;
        // forge-lint: disable-next-line(unsafe-typecast)
        uint256 exact = borrowed * uint256(growth); // WAD of token units
        ReserveTotals memory totals = core.reserveTotals(id);
        _assertNear(totals.borrowAssets - borrowed, exact, "what all owe");
        _assertNear(_debt(id, borrower) - borrowed, exact, "what borrower owes");
        uint256 fees =
            uint256(totals.feeShares) * (uint256(totals.supplyAssets) + 1) * WAD / (uint256(totals.supplyShares) + 1e6);
        _assertNearWad(fees, exact * FACTOR / 1000, "the pool's fee");
    }

    function _assertNear(uint256 interest, uint256 exact, string memory what) private pure {
        _assertNearWad(interest * WAD, exact, what);
    }

    function _assertNearWad(uint256 interest, uint256 exact, string memory what) private pure {
        uint256 tolerance = exact / 1000;
        assertApproxEqAbs(interest, exact, tolerance < WAD ? WAD : tolerance, what);
    }
}
