// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { ReserveTotals } from "../../src/interfaces/Types.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { PEOPLE, PER_POOL, Picture, Price } from "./Terms.sol";
import { World } from "./World.sol";

/// @notice What a picture shows: the worth of positions, of accounts, of shares.
library Looks {
    uint256 internal constant WAD = 1e18;
    uint256 internal constant BPS = 10_000;

    /// @notice Sums of values, WAD of the unit.
    struct Weight {
        uint256 collateral; // times its factor
        uint256 debt;
        bool blind; // a debt's price was needed and is unreadable
    }

    function take(World world, address[PEOPLE] memory people, uint256 pool)
        internal
        view
        returns (Picture memory picture)
    {
        ILendingPools core = world.core();
        picture.pool = pool;
        picture.prices = world.pricesOf(pool);
        for (uint256 i; i < PER_POOL; ++i) {
            ReserveId id = world.reserves(pool * PER_POOL + i);
            picture.books[i] = core.accruedTotals(id);
            picture.infos[i] = core.reserveInfo(id);
            for (uint256 j; j < PEOPLE; ++j) {
                picture.positions[i][j] = core.positionOf(id, people[j]);
            }
        }
        for (uint256 j; j < PEOPLE; ++j) {
            picture.bits[j] = bitsOf(world, pool, people[j]);
        }
    }

    /// @notice The account's bits by the reserves' places among the pool's four: a reserve that took a retired one's place has
    /// an index of its own.
    function bitsOf(World world, uint256 pool, address account) internal view returns (uint256 bits) {
        uint256 word = world.core().accountBits(world.pools(pool), account);
        for (uint256 i; i < PER_POOL; ++i) {
            uint256 three = word >> world.reserves(pool * PER_POOL + i).index();
            bits |= (three & (1 | 1 << 16 | 1 << 32)) << i;
        }
    }

    /// @return token units, rounded down
    function lent(Picture memory picture, uint256 reserve, uint256 who) internal pure returns (uint256) {
        return lentBy(picture.books[reserve], picture.positions[reserve][who].supplyShares);
    }

    /// @return token units, rounded up
    function owed(Picture memory picture, uint256 reserve, uint256 who) internal pure returns (uint256) {
        return owedBy(picture.books[reserve], picture.positions[reserve][who].borrowShares);
    }

    function lentBy(ReserveTotals memory books, uint256 shares) internal pure returns (uint256) {
        return Math.mulDiv(shares, uint256(books.supplyAssets) + 1, uint256(books.supplyShares) + 1e6);
    }

    function owedBy(ReserveTotals memory books, uint256 shares) internal pure returns (uint256) {
        return Math.ceilDiv(shares * books.borrowIndex, 1e24);
    }

    /// @notice As a liquidation weighs the account, whether its prices can be read or not.
    /// @param seen only what has a readable price
    function weigh(Picture memory picture, uint256 who, bool seen) internal pure returns (Weight memory weight) {
        for (uint256 i; i < PER_POOL; ++i) {
            Price memory price = picture.prices[i];
            if (seen && !price.readable) continue;
            uint256 debt = owed(picture, i, who);
            weight.debt += Math.ceilDiv(debt * price.low, WAD);
            uint256 value = backing(picture, i, who) * price.high / WAD;
            weight.collateral += value * picture.infos[i].liquidationThreshold / BPS;
        }
    }

    /// @notice As a new risk is weighed.
    function weighRisk(Picture memory picture, uint256 who) internal pure returns (Weight memory weight) {
        for (uint256 i; i < PER_POOL; ++i) {
            Price memory price = picture.prices[i];
            uint256 debt = owed(picture, i, who);
            if (debt != 0 && !price.readable) weight.blind = true;
            weight.debt += Math.ceilDiv(debt * price.high, WAD);
            if (price.readable) {
                weight.collateral += backing(picture, i, who) * price.low / WAD * picture.infos[i].ltv / BPS;
            }
        }
    }

    /// @return assets token units that back debts
    function backing(Picture memory picture, uint256 reserve, uint256 who) internal pure returns (uint256 assets) {
        assets = picture.positions[reserve][who].collateral;
        if (picture.bits[who] >> reserve & 1 != 0) assets += lent(picture, reserve, who);
    }

    function backs(Picture memory picture, uint256 reserve, uint256 who) internal pure returns (bool) {
        return (picture.bits[who] | picture.bits[who] >> 16) >> reserve & 1 != 0;
    }

    function owes(Picture memory picture, uint256 reserve, uint256 who) internal pure returns (bool) {
        return picture.bits[who] >> (32 + reserve) & 1 != 0;
    }

    function hasDebt(Picture memory picture, uint256 who) internal pure returns (bool) {
        return picture.bits[who] >> 32 != 0;
    }

    function hasBacking(Picture memory picture, uint256 who) internal pure returns (bool) {
        return picture.bits[who] & 0xffffffff != 0;
    }

    /// @notice Whether a supply share is worth less than it was. No product overflows: assets fit 128 bits, shares 127.
    function supplyFell(ReserveTotals memory then_, ReserveTotals memory now_) internal pure returns (bool) {
        return (uint256(now_.supplyAssets) + 1) * (uint256(then_.supplyShares) + 1e6)
            < (uint256(then_.supplyAssets) + 1) * (uint256(now_.supplyShares) + 1e6);
    }

    /// @notice Whether the debt behind a share is less than it was.
    function debtFell(ReserveTotals memory then_, ReserveTotals memory now_) internal pure returns (bool) {
        return now_.borrowIndex < then_.borrowIndex;
    }
}
