// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Position, ReserveTotals } from "../../src/interfaces/Types.sol";
import { PoolId, ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { BandOracle } from "../mocks/BandOracle.sol";

contract ViewsTest is Base {
    function test_poolInfo_revertsWith_PoolUnknown() public {
        PoolId[2] memory unknown = [PoolId.wrap(256), PoolId.wrap(PoolId.unwrap(pool) + 1)];
        for (uint256 i; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ILendingPools.PoolUnknown.selector, unknown[i]));
            core.poolInfo(unknown[i]);
        }
    }

    /// ERC-5267: what it tells makes the separator that signatures are for.
    function test_eip712Domain() public {
        for (uint256 i; i < 2; ++i) {
            (
                bytes1 fields,
                string memory name,
                string memory version,
                uint256 chainId,
                address verifier,
                bytes32 salt,
                uint256[] memory extensions
            ) = core.eip712Domain();
            assertEq(fields, bytes1(0x0f)); // name, version, chainId, verifyingContract
            assertEq(chainId, block.chainid);
            assertEq(verifier, address(core));
            assertEq(salt, 0);
            assertEq(extensions.length, 0);
            bytes32 kind =
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
            assertEq(
                core.DOMAIN_SEPARATOR(),
                keccak256(abi.encode(kind, keccak256(bytes(name)), keccak256(bytes(version)), chainId, verifier))
            );
            vm.chainId(block.chainid + 1);
        }
    }

    function test_reserve_revertsWith_ReserveUnknown() public {
        ReserveId unknown = ReserveId.wrap(ReserveId.unwrap(wethId) + 4);
        bytes memory reason = abi.encodeWithSelector(ILendingPools.ReserveUnknown.selector, unknown);
        vm.expectRevert(reason);
        core.reserveInfo(unknown);
        vm.expectRevert(reason);
        core.reserveTotals(unknown);
        vm.expectRevert(reason);
        core.accruedTotals(unknown);
    }

    function test_reserveTotals_areAsStored() public {
        _openLoan();
        bytes memory stored = abi.encode(core.reserveTotals(usdcId));
        skip(300 days);
        assertEq(abi.encode(core.reserveTotals(usdcId)), stored);
        ReserveTotals memory accrued = core.accruedTotals(usdcId);
        assertGt(accrued.borrowAssets, 15_000e6);
        assertEq(accrued.updatedAt, block.timestamp);
        assertEq(abi.encode(core.reserveTotals(usdcId)), stored);
    }

    function test_positionOf() public {
        _openLoan();
        _supply(wethId, borrower, 2e18);
        assertEq(abi.encode(_position(wethId, borrower)), abi.encode(Position(2e24, 0, 10e18)));
        assertEq(abi.encode(_position(usdcId, borrower)), abi.encode(Position(0, 15_000e12, 0)));
        assertEq(abi.encode(_position(ReserveId.wrap(3), borrower)), abi.encode(Position(0, 0, 0)));
        assertEq(core.balanceOf(borrower, ReserveId.unwrap(wethId)), 2e24);
        assertEq(core.accountBits(PoolId.wrap(512), borrower), 0);
    }

    function test_healthFactor_withoutDebt() public {
        _supplyCollateral(wethId, borrower, 1e18);
        wethOracle.setMood(BandOracle.Mood.Reverts);
        assertEq(core.healthFactor(pool, borrower), MAX);
        assertEq(core.healthFactor(PoolId.wrap(512), borrower), MAX);
    }

    /// (10 · 2,100 · 0.83 + 0.5 · 60,000 · 0.75) / (15,000 · 0.98 + 1,000)
    function test_healthFactor_ofMany() public {
        _openLoan();
        _supplyEnabled(wbtcId, borrower, 0.5e8);
        _supply(daiId, lender, 1000e18);
        _borrow(daiId, borrower, 1000e18);
        wethOracle.setBand(_usd(1, 18), _usd(2100, 18));
        usdcOracle.setBand(_usd(1, 6) * 98 / 100, _usd(5, 6));
        assertEq(core.healthFactor(pool, borrower), uint256(17_430e18 + 22_500e18) * WAD / 15_700e18);
    }

    function test_healthFactor_fallsWithTime() public {
        _openLoan();
        uint256 before = core.healthFactor(pool, borrower);
        skip(YEAR);
        uint256 debt = _debt(usdcId, borrower);
        assertEq(core.healthFactor(pool, borrower), uint256(16_600e18) * WAD / (debt * 1e12));
        assertLt(core.healthFactor(pool, borrower), before);
    }

    function test_healthFactor_revertsWith_PriceUnreadable() public {
        _openLoan();
        wethOracle.setMood(BandOracle.Mood.Reverts);
        _expectUnreadable(wethId);
        core.healthFactor(pool, borrower);
    }
}
