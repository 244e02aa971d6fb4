// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test, console } from "forge-std/Test.sol";

/// @notice Counts which actions succeeded and which reverted with what, and keeps the first fault that was found.
abstract contract Tally is Test {
    string public fault;
    mapping(bytes32 name => uint256) public done;
    mapping(bytes32 name => uint256) public refused;
    mapping(bytes32 name => mapping(bytes4 reason => uint256)) public refusedBy;
    uint256 public totalDone;
    uint256 public totalRefused;

    bytes32[] private names;
    mapping(bytes32 name => bytes4[]) private errors;
    mapping(bytes32 name => mapping(bytes4 reason => bool)) private expected;
    mapping(bytes32 name => bool) private forbidden;

    /// @notice Allows an action to revert with this error: any other is a fault. The action "token" stands for any action
    /// that moves a non-standard token.
    function expect(bytes32 name, bytes4 reason) public {
        expected[name][reason] = true;
    }

    /// @notice No one has the right to this action: it must revert.
    function forbid(bytes32 name) public {
        forbidden[name] = true;
    }

    /// @notice Whether a non-standard token reverts with this error.
    function isTokenRefusal(bytes4 reason) external view returns (bool) {
        return expected["token"][reason];
    }

    function fail(string memory what) public {
        if (bytes(fault).length == 0) fault = what;
    }

    function countDone(bytes32 name) public {
        _know(name);
        if (forbidden[name]) fail(string.concat("11: succeeded without the right: ", word(name)));
        ++done[name];
        ++totalDone;
    }

    /// @param nonStandard whether a non-standard token takes part
    function countRefused(bytes32 name, bytes memory answer, bool nonStandard) public {
        _know(name);
        ++refused[name];
        if (!forbidden[name]) ++totalRefused;
        // The first four bytes of it, or fewer if it is shorter.
        // forge-lint: disable-next-line(unsafe-typecast)
        bytes4 reason = bytes4(answer);
        if (refusedBy[name][reason]++ == 0) errors[name].push(reason);
        if (!expected[name][reason] && !(nonStandard && expected["token"][reason])) {
            fail(string.concat("an unexpected refusal of ", word(name), ": ", vm.toString(answer)));
        }
    }

    /// @notice How often the action succeeded; if no one has the right to it, how often it reverted.
    function count(bytes32 name) external view returns (uint256) {
        return forbidden[name] ? refused[name] : done[name];
    }

    /// @notice Resets all counts.
    function startOver() external {
        for (uint256 i; i < names.length; ++i) {
            done[names[i]] = 0;
            refused[names[i]] = 0;
        }
        delete names;
        (totalDone, totalRefused) = (0, 0);
    }

    /// @notice Each action with how often it succeeded and reverted, and with which errors: `forge test -vv`.
    function tell() public view {
        for (uint256 i; i < names.length; ++i) {
            bytes32 name = names[i];
            console.log(word(name), done[name], refused[name]);
            for (uint256 j; j < errors[name].length; ++j) {
                console.log("   ", vm.toString(abi.encodePacked(errors[name][j])), refusedBy[name][errors[name][j]]);
            }
        }
    }

    function word(bytes32 name) public pure returns (string memory) {
        uint256 length;
        while (length < 32 && name[length] != 0) ++length;
        bytes memory letters = new bytes(length);
        for (uint256 i; i < length; ++i) {
            letters[i] = name[i];
        }
        return string(letters);
    }

    function _know(bytes32 name) private {
        if (done[name] + refused[name] == 0) names.push(name);
    }
}
