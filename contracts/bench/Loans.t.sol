// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { ILendingPools } from "../src/interfaces/ILendingPools.sol";
import { IPeerLoans } from "../src/interfaces/IPeerLoans.sol";
import { LoanOffer, LoanTerms } from "../src/interfaces/LoanTypes.sol";
import { Curve, PoolConfig, ReserveConfig } from "../src/interfaces/Types.sol";
import { ReserveId } from "../src/types/Ids.sol";
import { BenchCore, ConstantOracle } from "./BenchPool.sol";
import { Token } from "./Token.sol";

/// @notice What a borrower pays who takes offers to lend, from wallets or from what the lender has lent to a pool, and repays. Run with
/// --isolate, as `Scenario`.
contract LoansBench is Test, BenchCore {
    uint256 private constant MAX = type(uint256).max;
    uint256 private constant WAD = 1e18;
    uint32 private constant START = 1_800_000_000; // seconds
    ReserveId private constant WALLET = ReserveId.wrap(0);

    ILendingPools private core;
    Token private money;
    Token private pawn;
    ReserveId private reserve; // of money
    IPeerLoans private loans;
    address private maker;
    uint256 private makerKey;
    address private taker = makeAddr("taker");

    function setUp() public {
        vm.warp(START);
        core = _deployCore();
        (money, pawn) = (new Token(6), new Token(18));
        reserve = _listMoney();
        address settlement = vm.deployCode("LoanSettlement.sol:LoanSettlement", abi.encode(core));
        loans = IPeerLoans(vm.deployCode("PeerLoans.sol:PeerLoans", abi.encode(core, settlement)));
        (maker, makerKey) = makeAddrAndKey("maker");
        address[2] memory people = [maker, taker];
        for (uint256 i; i < people.length; ++i) {
            pawn.mint(people[i], 1000 * WAD);
            money.mint(people[i], 1_000_000e6);
            vm.startPrank(people[i]);
            pawn.approve(address(loans), MAX);
            money.approve(address(loans), MAX);
            money.approve(address(core), MAX);
            vm.stopPrank();
        }
        vm.startPrank(maker);
        core.supply(reserve, 100_000e6, 0, maker, "");
        core.approve(address(loans), ReserveId.unwrap(reserve), MAX);
        vm.stopPrank();
    }

    function _listMoney() private returns (ReserveId) {
        PoolConfig memory config;
        (config.targetHealthFactor, config.hfAtMaxBonus, config.dust) = (10_500, 9500, WAD);
        ReserveConfig[] memory configs = new ReserveConfig[](1);
        configs[0].token = address(money);
        configs[0].oracle = address(new ConstantOracle(WAD * WAD / 1e6));
        (configs[0].reserveFactor, configs[0].initialRate) = (100, 400);
        configs[0].curve = Curve({ targetUtilisation: 9000, steepness: 400, speed: 5000, minRate: 10, maxRate: 20_000 });
        (configs[0].supplyCap, configs[0].borrowCap, configs[0].collateralCap) = (MAX, MAX, MAX);
        return core.createPool(config, configs).reserve(0);
    }

    function test_loansTake() external {
        _measureTake("loans take", WALLET);
        assertEq(money.balanceOf(taker), 1_002_000e6);
    }

    function test_loansTakeFromPool() external {
        _measureTake("loans take from pool", reserve);
        assertEq(money.balanceOf(taker), 1_002_000e6);
    }

    function test_loansRepay() external {
        LoanTerms memory terms = _terms();
        _do(taker, _takeCall(WALLET));
        skip(30 days);
        _record("loans repay, first", taker, abi.encodeCall(loans.repay, (terms, 100e6)));
        _record("loans repay", taker, abi.encodeCall(loans.repay, (terms, 100e6)));
        assertEq(money.balanceOf(taker), 1_000_800e6);
    }

    function _measureTake(string memory name, ReserveId source) private {
        bytes memory call = _takeCall(source);
        _record(string.concat(name, ", first"), taker, call);
        skip(1200);
        _record(name, taker, call);
    }

    function _takeCall(ReserveId source) private view returns (bytes memory) {
        LoanOffer memory offer;
        (offer.maker, offer.expiry, offer.lends, offer.source) = (maker, START + 1 days, true, source);
        (offer.loanToken, offer.principal) = (address(money), 10_000e6);
        (offer.collateralToken, offer.collateral) = (address(pawn), 10 * WAD);
        (offer.rate, offer.term, offer.grace) = (0.1e18, 100 days, 3 days);
        (offer.minInterest, offer.auction) = (100, 1 days);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(makerKey, loans.hashOffer(offer));
        return abi.encodeCall(loans.take, (offer, abi.encodePacked(r, s, v), 1000e6, WALLET, WALLET, taker, ""));
    }

    /// @dev Of the first loan.
    function _terms() private view returns (LoanTerms memory terms) {
        (terms.borrower, terms.loanToken, terms.collateralToken) = (taker, address(money), address(pawn));
        (terms.rate, terms.start, terms.term, terms.grace) = (0.1e18, block.timestamp, 100 days, 3 days);
        (terms.minInterest, terms.auction) = (100, 1 days);
    }

    function _record(string memory name, address user, bytes memory call) private {
        _do(user, call);
        vm.snapshotValue("weir", name, vm.lastCallGas().gasTotalUsed);
    }

    function _do(address user, bytes memory call) private {
        vm.prank(user);
        (bool success, bytes memory answer) = address(loans).call(call);
        if (success) return;
        assembly ("memory-safe") {
            revert(add(answer, 32), mload(answer))
        }
    }
}
