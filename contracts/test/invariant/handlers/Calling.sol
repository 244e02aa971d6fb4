// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC3156FlashBorrower } from "@openzeppelin/contracts/interfaces/IERC3156FlashBorrower.sol";
import { SafeTransferLib } from "solady/utils/SafeTransferLib.sol";

import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { Handler } from "../Handler.sol";
import { Puppet } from "../Puppet.sol";
import { Scripts } from "../Scripts.sol";
import { Deed, RESERVES, TOKENS } from "../Terms.sol";
import { World } from "../World.sol";

/// @notice Several calls in one: multicalls, flash loans, and a contract that calls the core from its callbacks.
contract Calling is Scripts {
    Puppet private immutable puppet;

    constructor(World world_) Handler(world_) {
        puppet = Puppet(world_.people(world_.PUPPET()));
        _expectScript("multicall");
        _expectScript("callback supply");
        _expectScript("callback supplyCollateral");
        _expectScript("callback repay");
        // The puppet may have spent its loan, and any token can be lent, also a non-standard one.
        _expect("flashLoan", SafeTransferLib.TransferFromFailed.selector);
        _expect("flashLoan", SafeTransferLib.TransferFailed.selector);
        _expect("flashLoan", ILendingPools.ArrivedTooLittle.selector);
    }

    function multicall(uint256 who, uint256 seed, uint256 count) external {
        address actor = _actor(who);
        (bytes[] memory calls, uint256 touched) = _drawAll(actor, seed, 1 + count % 3);
        _act(Deed("multicall", actor, actor, touched, false, false, abi.encodeCall(core.multicall, (calls))), true);
    }

    /// @dev The loan is used: deposited, supplied, repaid with, lent again.
    function flashLoan(uint256 token, uint256 part, uint256 seed) external {
        token %= TOKENS;
        uint256 held = core.maxFlashLoan(world.tokens(token));
        if (held == 0) return;
        (bytes[] memory calls, uint256 touched) = _drawAll(address(puppet), seed, seed % 3);
        puppet.plan(_with(calls, _loan(token, _bound(part, 0, held / 2))));
        _callBack("flashLoan", touched, _loan(token, token == 3 ? _bound(part, 1, held) : _bound(part, 0, held)));
    }

    function callbackSupply(uint256 where, uint256 amount, uint256 seed) external {
        where %= RESERVES;
        (bytes[] memory calls, uint256 touched) = _drawAll(address(puppet), seed, 1 + seed % 2);
        puppet.plan(calls);
        amount = _amount(where, amount);
        _mint(where, address(puppet), amount);
        bytes memory call = abi.encodeCall(core.supply, (_id(where), amount, 0, address(puppet), "x"));
        _callBack("callback supply", touched | _poolBit(where), call);
    }

    /// @dev Leverage: the loan is taken before the collateral is paid.
    function callbackSupplyCollateral(uint256 where, uint256 amount, uint256 loan) external {
        where %= RESERVES;
        uint256 owed = _seekLoan(address(puppet), where);
        bytes[] memory calls = new bytes[](1);
        loan = _min(_bound(loan, 1, 200_000e36 / world.fairPriceOf(owed)), _idle(owed));
        calls[0] = abi.encodeCall(core.borrow, (_id(owed), loan, address(puppet), address(puppet)));
        puppet.plan(calls);
        amount = _amount(where, amount);
        _mint(where, address(puppet), amount);
        bytes memory call = abi.encodeCall(core.supplyCollateral, (_id(where), amount, address(puppet), "x"));
        _callBack("callback supplyCollateral", _poolBit(owed) | _poolBit(where), call);
    }

    function callbackRepay(uint256 seed, uint256 whose) external {
        address account = _debtor(whose);
        uint256 where = _seek(account, seed, DEBT);
        (bytes[] memory calls, uint256 touched) = _drawAll(address(puppet), seed, 1 + seed % 2);
        puppet.plan(calls);
        uint256 owed = core.positionOf(_id(where), account).borrowShares;
        if (owed == 0) return;
        _mint(where, address(puppet), core.accruedTotals(_id(where)).borrowAssets);
        bytes memory call = abi.encodeCall(core.repay, (_id(where), 0, _bound(seed, 1, owed), account, "x"));
        Deed memory deed =
            Deed("callback repay", address(puppet), account, touched | _poolBit(where), false, false, call);
        _act(deed, true);
    }

    function _callBack(bytes32 name, uint256 pools, bytes memory call) private {
        uint256 before = puppet.callbacks();
        (bool success,) = _act(Deed(name, address(puppet), address(puppet), pools, false, false, call), true);
        if (success && puppet.callbacks() == before) world.fail("12: no callback came");
        if (success) world.countDone("callback");
    }

    function _loan(uint256 token, uint256 amount) private view returns (bytes memory) {
        return
            abi.encodeCall(core.flashLoan, (IERC3156FlashBorrower(address(puppet)), world.tokens(token), amount, "x"));
    }

    function _with(bytes[] memory calls, bytes memory last) private pure returns (bytes[] memory longer) {
        longer = new bytes[](calls.length + 1);
        for (uint256 i; i < calls.length; ++i) {
            longer[i] = calls[i];
        }
        longer[calls.length] = last;
    }
}
