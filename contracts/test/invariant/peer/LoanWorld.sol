// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { LoanTerms } from "../../../src/interfaces/LoanTypes.sol";
import { ReserveConfig } from "../../../src/interfaces/Types.sol";
import { ReserveId } from "../../../src/types/Ids.sol";
import { PausableToken } from "../../mocks/PausableToken.sol";
import { LoanFixture } from "../../unit/peer/LoanFixture.sol";

/// @notice The four people of a campaign of loans, their two tokens and the reserves of those. Every call is made here, and nobody but
/// its caller and whoever signed its offer may have less after it.
abstract contract LoanWorld is LoanFixture {
    uint256 internal constant PEOPLE = 4;

    PausableToken public money;
    PausableToken public pawn;
    ReserveId public moneyId;
    ReserveId public pawnId;
    address[PEOPLE] public people;
    uint256[PEOPLE] internal keys;
    string public fault;
    mapping(bytes32 name => uint256) public done;
    uint256 public tried;

    constructor() {
        LoanFixture.setUp();
        (money, pawn) = (new PausableToken("USDT", 6), new PausableToken("STETH", 18));
        (moneyId, pawnId) = _list();
        for (uint256 i; i < PEOPLE; ++i) {
            (people[i], keys[i]) = makeAddrAndKey(string.concat("person ", vm.toString(i)));
            money.mint(people[i], 10_000_000e6);
            pawn.mint(people[i], 10_000e18);
            vm.startPrank(people[i]);
            money.approve(address(loans), MAX);
            pawn.approve(address(loans), MAX);
            money.approve(address(core), MAX);
            pawn.approve(address(core), MAX);
            core.supply(moneyId, 1_000_000e6, 0, people[i], "");
            core.supply(pawnId, 1000e18, 0, people[i], "");
            core.approve(address(loans), ReserveId.unwrap(moneyId), MAX);
            core.approve(address(loans), ReserveId.unwrap(pawnId), MAX);
            core.setAuthorization(address(loans), BORROW | MANAGE, type(uint40).max);
            vm.stopPrank();
        }
        // Somebody owes the reserve, so that its shares grow.
        pawn.mint(borrower, 100_000e18);
        vm.startPrank(borrower);
        pawn.approve(address(core), MAX);
        core.supplyCollateral(pawnId, 100_000e18, borrower, "");
        core.borrow(moneyId, 2_000_000e6, borrower, borrower);
        vm.stopPrank();
    }

    function _list() private returns (ReserveId, ReserveId) {
        ReserveConfig[] memory configs = new ReserveConfig[](2);
        configs[0] = _reserveConfig(address(money), address(usdcOracle), 7500, 7800);
        configs[1] = _reserveConfig(address(pawn), address(wethOracle), 8000, 8300);
        vm.prank(creator);
        return _first(core.createPool(_poolConfig("loans"), configs).reserve(0));
    }

    function _first(ReserveId id) private pure returns (ReserveId, ReserveId) {
        return (id, ReserveId.wrap(ReserveId.unwrap(id) + 1));
    }

    function _owner(LoanTerms memory terms) internal view returns (address) {
        try loans.ownerOf(loans.loanId(terms)) returns (address account) {
            return account;
        } catch {
            return stranger;
        }
    }

    function _debts() internal view returns (uint256[PEOPLE] memory debts) {
        for (uint256 p; p < PEOPLE; ++p) {
            debts[p] = _debt(moneyId, people[p]);
        }
    }

    /// @dev P1. A debt in the core is none of what is compared: L6 is about that.
    function _call(bytes32 name, address actor, address maker, bytes memory call) internal returns (bool success) {
        uint256[4][PEOPLE] memory before = _wealth();
        ++tried;
        vm.prank(actor);
        (success,) = address(loans).call(call);
        if (success) ++done[name];
        uint256[4][PEOPLE] memory later = _wealth();
        for (uint256 p; p < PEOPLE; ++p) {
            if (success && (people[p] == actor || people[p] == maker)) continue;
            for (uint256 k; k < 4; ++k) {
                if (later[p][k] < before[p][k]) _fail("P1: somebody else pays");
            }
        }
    }

    /// @dev Tokens and shares of everybody.
    function _wealth() private view returns (uint256[4][PEOPLE] memory all) {
        for (uint256 p; p < PEOPLE; ++p) {
            address who = people[p];
            all[p] = [
                money.balanceOf(who),
                pawn.balanceOf(who),
                core.balanceOf(who, ReserveId.unwrap(moneyId)),
                core.balanceOf(who, ReserveId.unwrap(pawnId))
            ];
        }
    }

    function _fail(string memory what) internal {
        if (bytes(fault).length == 0) fault = what;
    }
}
