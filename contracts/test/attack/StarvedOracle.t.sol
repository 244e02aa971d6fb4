// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { ReserveConfig } from "../../src/interfaces/Types.sol";
import { PoolId } from "../../src/types/Ids.sol";
import { SilenceBase } from "../SilenceBase.sol";
import { HungryOracle } from "../mocks/HungryOracle.sol";

/// @notice The caller chooses the gas so that an oracle runs out of it and its price seems unreadable. Every oracle here
/// needs nearly all that it may have. At every gas from nothing to enough the call does what it would do with plenty, or
/// nothing.
contract StarvedOracleAttackTest is SilenceBase {
    uint256 private constant PLENTY = 3_000_000; // gas

    address[3] private hungry; // of WETH, USDC, WBTC
    PoolId private hungryPool;

    function setUp() public override {
        super.setUp();
        hungry = [
            address(new HungryOracle(wethOracle)),
            address(new HungryOracle(usdcOracle)),
            address(new HungryOracle(wbtcOracle))
        ];
        ReserveConfig[] memory configs = new ReserveConfig[](3);
        configs[0] = _reserveConfig(address(weth), hungry[0], 8000, 8300);
        configs[1] = _reserveConfig(address(usdc), hungry[1], 7500, 7800);
        configs[2] = _reserveConfig(address(wbtc), hungry[2], 7000, 7500);
        vm.prank(creator);
        hungryPool = core.createPool(_poolConfig("hungry"), configs);
        (wethId, usdcId, wbtcId) = (hungryPool.reserve(0), hungryPool.reserve(1), hungryPool.reserve(2));
        _openLoan();
        _supplyCollateral(wbtcId, borrower, 1e8);
        _fund(usdcId, liquidator, 1_000_000e6);
    }

    function test_attack_starvesTheWitness() public {
        bytes memory call = abi.encodeCall(core.markSilent, (wbtcId));
        for (uint256 gas; gas < 330_000; gas += gas < 230_000 ? 5000 : 499) {
            _cool();
            _try(stranger, call, gas);
            assertEq(core.silenceOf(wbtcId).since, 0, vm.toString(gas));
        }
        assertTrue(_try(stranger, call, PLENTY));
    }

    /// @dev The WBTC were silent for a day, and speak again: a liquidator with too little gas would not hear them.
    function test_attack_starvesACollateralThatSpeaksAgain() public {
        _silence(wbtcOracle);
        _witness(wbtcId);
        _speak(wbtcOracle);
        wethOracle.set(_usd(1780, 18)); // not enough without the WBTC
        bytes memory call = abi.encodeCall(core.liquidate, (_liquidation(), ""));
        for (uint256 gas = 200_000; gas < 1_200_000; gas += 4999) {
            _cool();
            assertFalse(_try(liquidator, call, gas), vm.toString(gas));
        }
        _silence(wbtcOracle); // that it was the price alone
        assertTrue(_try(liquidator, call, PLENTY));
    }

    /// @dev The WBTC were silent for a week, and speak again: no gas makes an auction of them.
    function test_attack_starvesTheAuctioneer() public {
        _supplyCollateral(wbtcId, stranger, 1e8);
        _borrow(usdcId, stranger, 15_000e6);
        _silence(wbtcOracle);
        _witnessDead(wbtcId);
        _speak(wbtcOracle);
        bytes memory call = abi.encodeCall(core.openAuction, (hungryPool, stranger));
        for (uint256 gas; gas < 400_000; gas += 2999) {
            _cool();
            assertFalse(_try(liquidator, call, gas), vm.toString(gas));
        }
        _silence(wbtcOracle); // that it was the price alone
        assertTrue(_try(liquidator, call, PLENTY));
    }

    function test_attack_starvesALiquidation() public {
        wethOracle.set(_usd(1000, 18));
        wbtcOracle.set(_usd(1000, 8));
        _assertAllOrNothing(liquidator, abi.encodeCall(core.liquidate, (_liquidation(), "")), 700_000, 1_300_000);
    }

    function test_attack_starvesABorrow() public {
        _assertAllOrNothing(
            borrower, abi.encodeCall(core.borrow, (usdcId, 1000e6, borrower, borrower)), 700_000, 1_200_000
        );
    }

    /// @dev A debt that cannot be read counts nothing nowhere: it stops whoever would leave.
    function test_attack_starvesTheDebtOfAnExit() public {
        bytes memory all = abi.encodeCall(core.withdrawCollateral, (wethId, MAX, borrower, borrower));
        wbtcOracle.set(_usd(20_000, 8)); // 14,000: not enough without the WETH
        for (uint256 gas = 200_000; gas < 1_200_000; gas += 4999) {
            _cool();
            assertFalse(_try(borrower, all, gas), vm.toString(gas));
        }
        wbtcOracle.set(_usd(60_000, 8));
        _assertAllOrNothing(borrower, all, 300_000, 1_000_000);
    }

    function test_attack_starvesANewCollateral() public {
        vm.prank(borrower);
        core.withdrawCollateral(wbtcId, MAX, borrower, borrower);
        _assertAllOrNothing(borrower, abi.encodeCall(core.supplyCollateral, (wbtcId, 1e8, borrower, "")), 0, 400_000);
    }

    /// @dev What the caller is told: send more.
    function test_attack_starvedOracle_revertsWith_OracleGasTooLow() public {
        vm.expectPartialRevert(ILendingPools.OracleGasTooLow.selector);
        vm.prank(borrower);
        core.borrow{ gas: 400_000 }(usdcId, 1000e6, borrower, borrower);
    }

    /// @dev Between `from` and `to` lies the least gas that suffices: below it nothing happens, above it what happens with
    /// plenty. A hungry oracle that gets too little gives the rest back, so that a call would have gas left to go on.
    function _assertAllOrNothing(address caller, bytes memory call, uint256 from, uint256 to) private {
        uint256 start = vm.snapshotState();
        bytes32 before = _everything();
        _cool();
        assertTrue(_try(caller, call, PLENTY), "with plenty");
        bytes32 expected = _everything();
        assertNotEq(expected, before);
        vm.revertToState(start);

        uint256 failed;
        uint256 succeeded;
        for (uint256 gas = from; gas < to; gas += (to - from) / 100) {
            _cool();
            bool success = _try(caller, call, gas);
            assertEq(_everything(), success ? expected : before, vm.toString(gas));
            if (success) {
                ++succeeded;
                vm.revertToState(start);
            } else {
                ++failed;
            }
        }
        assertGt(failed, 10, "look elsewhere");
        assertGt(succeeded, 10, "look elsewhere");
    }

    /// @dev Accounts as at the beginning of a transaction.
    function _cool() private {
        vm.cool(address(core));
        for (uint256 i; i < hungry.length; ++i) {
            vm.cool(hungry[i]);
        }
    }

    function _try(address caller, bytes memory data, uint256 gas) private returns (bool success) {
        vm.prank(caller);
        (success,) = address(core).call{ gas: gas }(data);
    }

    function _everything() private view returns (bytes32) {
        return keccak256(
            abi.encode(
                core.reserveTotals(wethId),
                core.reserveTotals(usdcId),
                core.positionOf(wethId, borrower),
                core.positionOf(usdcId, borrower),
                core.positionOf(wbtcId, borrower),
                core.accountBits(hungryPool, borrower),
                weth.balanceOf(liquidator),
                weth.balanceOf(borrower)
            )
        );
    }
}
