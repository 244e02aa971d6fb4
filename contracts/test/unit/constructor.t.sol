// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { LendingPools } from "../../src/LendingPools.sol";
import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Base } from "../Base.t.sol";

contract ConstructorTest is Base {
    /// A delegatecall to an address without code succeeds and returns nothing: every change of a setting would seem to succeed.
    function test_constructor_revertsWith_SettingsInvalid() public {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.SettingsInvalid.selector, address(0)));
        new LendingPools(address(0));
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.SettingsInvalid.selector, stranger));
        new LendingPools(stranger);
    }

    function test_constructor() public {
        address settings = LendingPools(address(core)).SETTINGS();
        assertGt(settings.code.length, 0);
        assertEq(new LendingPools(settings).SETTINGS(), settings);
    }
}
