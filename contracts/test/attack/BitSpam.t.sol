// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Liquidation, PoolConfig, ReserveConfig } from "../../src/interfaces/Types.sol";
import { COLLATERAL_BIT, DEBT_BIT } from "../../src/types/AccountBits.sol";
import { PoolId, ReserveId } from "../../src/types/Ids.sol";
import { SilenceBase } from "../SilenceBase.sol";
import { BandOracle } from "../mocks/BandOracle.sol";
import { MockERC20 } from "../mocks/MockERC20.sol";

/// @notice A stranger sets bits of an account, so that its liquidation costs more than a block holds; or its holder does.
/// Sixteen reserves at a dollar each.
contract BitSpamAttackTest is SilenceBase {
    PoolId private wide;
    BandOracle[16] private oracles;

    function setUp() public override {
        super.setUp();
        ReserveConfig[] memory configs = new ReserveConfig[](16);
        for (uint256 i; i < 16; ++i) {
            oracles[i] = new BandOracle(USD, _usd(1, 18));
            configs[i] = _reserveConfig(address(new MockERC20("T", 18)), address(oracles[i]), 8000, 8300);
        }
        PoolConfig memory config = _poolConfig("wide");
        config.feeRecipient = borrower;
        vm.prank(creator);
        wide = core.createPool(config, configs);
    }

    /// @dev Everything by which something can come to an account, in all sixteen.
    function test_attack_strangerSetsBits() public {
        _supply(wide.reserve(15), lender, 1_000_000e18);
        _supplyCollateral(wide.reserve(0), stranger, 1_000_000e18);
        _borrow(wide.reserve(15), stranger, 500_000e18);
        skip(30 days);
        core.claimFees(wide.reserve(15)); // his, as the fee recipient
        for (uint256 i; i < 16; ++i) {
            ReserveId id = wide.reserve(i);
            _fund(id, stranger, 10e18);
            vm.startPrank(stranger);
            core.supply(id, 2e18, 0, borrower, "");
            core.supply(id, 2e18, 0, stranger, "");
            core.transfer(borrower, ReserveId.unwrap(id), 1e18);
            vm.expectRevert(abi.encodeWithSelector(ILendingPools.CollateralNotEnabled.selector, id, borrower));
            core.supplyCollateral(id, 1, borrower, "");
            _expectUnauthorized(borrower, stranger, MANAGE);
            core.setCollateral(id, borrower, true);
            _expectUnauthorized(borrower, stranger, BORROW);
            core.borrow(id, 1, borrower, borrower);
            vm.stopPrank();
        }
        assertEq(core.accountBits(wide, borrower), 0);
        assertGt(_position(wide.reserve(15), borrower).supplyShares, 0);
    }

    /// @dev Shares seized from another, given to him.
    function test_attack_liquidatorSetsBits() public {
        _fill();
        Liquidation memory call = _ripen();
        (call.fromSupply, call.inside, call.receiver) = (true, true, stranger);
        call.collateralReserve = wide.reserve(1);
        vm.startPrank(borrower);
        core.setCollateral(wide.reserve(1), borrower, true);
        vm.stopPrank();
        _liquidate(call);
        assertGt(_position(wide.reserve(1), stranger).supplyShares, 0);
        assertEq(core.accountBits(wide, stranger), 0);
    }

    /// @dev The holder himself has set all that he can: fifteen collaterals of both kinds, and a debt.
    function test_attack_holderSetsAllBits() public {
        _fill();
        Liquidation memory call = _ripen();
        assertEq(core.accountBits(wide, borrower), (0xfffe * COLLATERAL_BIT) | DEBT_BIT);
        assertLt(_liquidate(call), 1_000_000);
    }

    /// @dev And every oracle but the two that are named burns all the gas that it gets, for a day.
    function test_attack_everyOracleBurnsItsGas() public {
        _fill();
        Liquidation memory call = _ripen();
        for (uint256 i = 2; i < 16; ++i) {
            oracles[i].setMood(BandOracle.Mood.BurnsGas);
            core.markSilent(wide.reserve(i));
        }
        for (uint256 j; j < 24; ++j) {
            skip(1 hours);
            for (uint256 i = 2; i < 16; ++i) {
                core.markSilent(wide.reserve(i));
            }
        }
        assertLt(_liquidate(call), 5_000_000);
    }

    /// @dev borrower: 1,000 of each of fifteen tokens, lent too but not enabled, behind 11,900 of the first.
    function _fill() private {
        _supply(wide.reserve(0), lender, 1_000_000e18);
        for (uint256 i = 1; i < 16; ++i) {
            _supplyCollateral(wide.reserve(i), borrower, 1000e18);
            _supply(wide.reserve(i), borrower, 1e18);
        }
        _borrow(wide.reserve(0), borrower, 11_900e18);
    }

    function _ripen() private returns (Liquidation memory call) {
        oracles[0].set(_usd(11, 18) / 10);
        call = _liquidation();
        (call.debtReserve, call.collateralReserve) = (wide.reserve(0), wide.reserve(1));
        _fund(wide.reserve(0), liquidator, 1_000_000e18);
    }

    /// @return gas what it took, all accounts cold
    function _liquidate(Liquidation memory call) private returns (uint256 gas) {
        vm.cool(address(core));
        for (uint256 i; i < 16; ++i) {
            vm.cool(address(oracles[i]));
        }
        vm.prank(liquidator);
        uint256 left = gasleft();
        core.liquidate(call, "");
        return left - gasleft();
    }
}
