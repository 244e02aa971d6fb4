// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { CommonBase } from "forge-std/Base.sol";

/// @notice Deploys what another compiler has built: an artifact with `.bytecode` in hexadecimal.
abstract contract Artifacts is CommonBase {
    function _deploy(string memory artifact, bytes memory arguments) internal returns (address deployed) {
        return _create(vm.parseJsonString(artifact, ".bytecode"), arguments);
    }

    /// @dev Replaces the compiler's placeholder for a library, the first 17 bytes of its name's hash, by the address.
    function _link(string memory bytecode, string memory name, address linked) internal pure returns (string memory) {
        string memory hash = vm.toString(abi.encodePacked(bytes17(keccak256(bytes(name)))));
        string memory mark = string.concat("__$", vm.replace(hash, "0x", ""), "$__");
        return vm.replace(bytecode, mark, vm.replace(vm.toLowercase(vm.toString(linked)), "0x", ""));
    }

    function _create(string memory bytecode, bytes memory arguments) internal returns (address deployed) {
        bytes memory code = bytes.concat(vm.parseBytes(bytecode), arguments);
        assembly ("memory-safe") {
            deployed := create(0, add(code, 32), mload(code))
        }
        require(deployed != address(0), "not deployed");
    }
}
