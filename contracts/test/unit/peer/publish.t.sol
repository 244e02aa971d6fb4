// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IPeer } from "../../../src/interfaces/IPeer.sol";
import { PeerFixture } from "./PeerFixture.sol";

contract PublishTest is PeerFixture {
    function test_publish() public {
        uint256[2] memory lengths = [uint256(1), 4096];
        for (uint256 i; i < lengths.length; ++i) {
            bytes memory data = new bytes(lengths[i]);
            data[0] = 0x57;
            vm.expectEmit(address(desk));
            emit IPeer.Published(maker, data);
            vm.prank(maker);
            desk.publish(data);
        }
    }

    function test_publish_revertsWith_PublicationTooLong() public {
        uint256[2] memory lengths = [uint256(0), 4097];
        for (uint256 i; i < lengths.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IPeer.PublicationTooLong.selector, lengths[i]));
            desk.publish(new bytes(lengths[i]));
        }
    }
}
