// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Position, ReserveTotals } from "../../src/interfaces/Types.sol";
import { Looks } from "./Looks.sol";
import { Deed, PEOPLE, PER_POOL, Picture, STEPS } from "./Terms.sol";
import { World } from "./World.sol";

/// @notice What must hold across any action in a pool: invariants 3, 5, 6, 7, 11 and 12. Compares two pictures of the pool,
/// before and after within one second; the first fault is recorded in the World.
abstract contract Checks {
    using Looks for Picture;

    World public immutable world;
    address[PEOPLE] internal people;

    /// @dev The actor's rights over an account, before the action.
    struct Rights {
        bool withdraw;
        bool borrow;
        bool manage;
    }

    constructor(World world_) {
        world = world_;
        people = world_.everyone();
    }

    function _check(Deed memory deed, Picture memory then_, Picture memory now_, Rights[PEOPLE] memory rights)
        internal
    {
        for (uint256 i; i < PER_POOL; ++i) {
            _checkBooks(deed, then_, now_, i);
        }
        for (uint256 j; j < PEOPLE; ++j) {
            bool liquidated = deed.liquidates && people[j] == deed.account;
            _checkBits(deed, then_.bits[j], now_.bits[j], rights[j], liquidated);
            if (!liquidated) {
                _checkHealth(deed, then_, now_, j, rights[j]);
                for (uint256 i; i < PER_POOL; ++i) {
                    _checkPosition(deed, then_, now_, i, j, rights[j]);
                }
            }
        }
    }

    /// @dev 3 and 5. A share price falls only by a write-off, and only after all fee shares have been burnt.
    function _checkBooks(Deed memory deed, Picture memory then_, Picture memory now_, uint256 i) private {
        ReserveTotals memory books = now_.books[i];
        // Not only if there are fewer shares: within one call debts are repaid and made anew.
        bool moved =
            books.borrowShares != then_.books[i].borrowShares || books.borrowAssets != then_.books[i].borrowAssets;
        if (moved) world.noteRounding(then_.pool * PER_POOL + i, _mostKept(deed, books));
        if (books.borrowAssets > books.supplyAssets) _fault("03: more borrowed than supplied by ", deed);
        if (Looks.debtFell(then_.books[i], books)) _fault("05: the debt per share falls by ", deed);
        if (!Looks.supplyFell(then_.books[i], books)) return;
        uint256 who = deed.liquidates ? world.indexOf(deed.account) : 0;
        bool writtenOff = deed.liquidates && then_.owes(i, who) && !now_.hasDebt(who) && !now_.hasBacking(who)
            && books.feeShares == 0;
        if (writtenOff) world.noteLoss(then_.pool * PER_POOL + i);
        else _fault("05: the share price falls by ", deed);
    }

    /// @dev 6. Only the account, or an operator with the right, sets new bits.
    function _checkBits(Deed memory deed, uint256 then_, uint256 now_, Rights memory rights, bool liquidated) private {
        uint256 set = now_ & ~then_;
        if (set & 0xffffffff != 0 && !rights.manage) _fault("06: backing enabled by another: ", deed);
        if (set >> 32 != 0 && !rights.borrow) _fault("06: debt made by another: ", deed);
        uint256 cleared = then_ & ~now_ & 0xffffffff;
        bool may = rights.manage || rights.withdraw || liquidated;
        if (cleared != 0 && !may) _fault("11: backing disabled by another: ", deed);
    }

    /// @dev What the core may receive for a debt above what leaves the books: for a repayment by shares, which pays their worth rounded
    /// up, a unit; for a liquidation or an auction, which fixes the payment first and rounds the shares down, a share's worth and a unit.
    function _mostKept(Deed memory deed, ReserveTotals memory books) private pure returns (uint256) {
        return deed.liquidates ? Looks.owedBy(books, 1) + 1 : STEPS;
    }

    /// @dev 7. If an action takes from an account's collateral or adds to its debts, an operator with the right did it, and the account
    /// is within its limit. A debt is its shares times the index: another account's action does not add a single unit.
    function _checkHealth(Deed memory deed, Picture memory then_, Picture memory now_, uint256 j, Rights memory rights)
        private
    {
        if (!then_.hasDebt(j) && !now_.hasDebt(j)) return;
        Looks.Weight memory before = then_.weigh(j, false);
        Looks.Weight memory afterwards = now_.weigh(j, false);
        bool worse = afterwards.collateral < before.collateral || afterwards.debt > before.debt;
        if (!worse || !now_.hasDebt(j)) return;
        if (deed.liquidates && _suffered(then_, now_, j)) return;
        if (!rights.withdraw && !rights.borrow && !rights.manage) _fault("07: another's health falls by ", deed);
        Looks.Weight memory risk = now_.weighRisk(j);
        if (risk.blind) _fault("07: risk on a debt without a price by ", deed);
        if (risk.collateral < risk.debt) _fault("07: an account is left beyond its limit by ", deed);
    }

    /// @dev 11. No one takes without a right; other accounts lose only to rounding, or to a write-off.
    function _checkPosition(
        Deed memory deed,
        Picture memory then_,
        Picture memory now_,
        uint256 i,
        uint256 j,
        Rights memory rights
    ) private {
        Position memory before = then_.positions[i][j];
        Position memory afterwards = now_.positions[i][j];
        if (!rights.withdraw) {
            bool took = afterwards.supplyShares < before.supplyShares || afterwards.collateral < before.collateral;
            if (took) _fault("11: deposits taken without the right to by ", deed);
            bool fell = now_.lent(i, j) < then_.lent(i, j);
            if (fell && !Looks.supplyFell(then_.books[i], now_.books[i])) _fault("11: a deposit shrinks by ", deed);
        }
        if (!rights.borrow) {
            if (afterwards.borrowShares > before.borrowShares) {
                _fault("11: a debt made without the right to by ", deed);
            }
            if (now_.owed(i, j) > then_.owed(i, j)) _fault("11: a debt grows by ", deed);
        }
    }

    /// @dev Whether a deposit that backs the account's debt has borne a write-off.
    function _suffered(Picture memory then_, Picture memory now_, uint256 j) private pure returns (bool suffered) {
        for (uint256 i; i < PER_POOL; ++i) {
            if (then_.bits[j] >> i & 1 != 0) suffered = suffered || Looks.supplyFell(then_.books[i], now_.books[i]);
        }
    }

    function _fault(string memory what, Deed memory deed) internal {
        world.fail(string.concat(what, world.word(deed.name)));
    }
}
