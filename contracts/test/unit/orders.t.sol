// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Authorization } from "../../src/interfaces/Types.sol";
import { Base } from "../Base.t.sol";

/// @notice The core accepts what an account signs by the typed data of sdk/src/orders.
contract OrdersTest is Base {
    string private json;
    ILendingPools private signedFor;

    function setUp() public override {
        super.setUp();
        json = vm.readFile("sdk/test/vectors/orders.json");
        vm.chainId(vm.parseJsonUint(json, ".chainId"));
        signedFor = ILendingPools(vm.parseJsonAddress(json, ".core"));
        vm.etch(address(signedFor), address(core).code);
    }

    function test_agreesWithTheVectors_authorization() public {
        address account = vm.parseJsonAddress(json, ".authorization.account");
        address by = vm.parseJsonAddress(json, ".authorization.operator");
        uint40 expiry = uint40(_number(".authorization.expiry"));
        signedFor.setAuthorizationBySig(
            account,
            by,
            uint8(_number(".authorization.rights")),
            expiry,
            _number(".authorization.nonce"),
            _number(".authorization.deadline"),
            vm.parseJsonBytes(json, ".authorization.signature")
        );
        Authorization memory given = signedFor.authorizationOf(account, by);
        assertEq(given.withdraw, expiry);
        assertEq(given.borrow, 0);
        assertEq(given.manage, expiry);
    }

    function test_agreesWithTheVectors_allowance() public {
        address account = vm.parseJsonAddress(json, ".allowance.owner");
        address spender = vm.parseJsonAddress(json, ".allowance.spender");
        signedFor.approveBySig(
            account,
            spender,
            _number(".allowance.id"),
            _number(".allowance.amount"),
            _number(".allowance.nonce"),
            _number(".allowance.deadline"),
            vm.parseJsonBytes(json, ".allowance.signature")
        );
        assertEq(signedFor.allowance(account, spender, _number(".allowance.id")), _number(".allowance.amount"));
    }

    function _number(string memory path) private view returns (uint256) {
        return vm.parseJsonUint(json, path);
    }
}
