// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ERC721 } from "@openzeppelin/contracts/token/ERC721/ERC721.sol";

import { IPeer } from "../../../src/interfaces/IPeer.sol";
import { SwapOrder } from "../../../src/interfaces/IPeerDesk.sol";
import { PeerDesk } from "../../../src/peer/PeerDesk.sol";
import { HookToken } from "../../mocks/HookToken.sol";
import { PeerFixture } from "../../unit/peer/PeerFixture.sol";

/// @notice An NFT whose id 1 moves where a token would move one unit.
contract OneNft is ERC721 {
    constructor(address holder) ERC721("NFT", "NFT") {
        _mint(holder, 1);
    }
}

/// @notice Attacks on signed orders and on the money that moves with them.
contract PeerOrdersAttackTest is PeerFixture {
    /// An order is used up once, however often its signature is shown.
    function test_attack_orderReplay() public {
        SwapOrder memory order = _swap();
        bytes memory signature = _signed(order);
        _fillWith(order, signature, 10e18);
        _expectInvalid("used up");
        _fillWith(order, signature, 10e18);
    }

    /// One sum offered at many prices is not sold twice.
    function test_attack_groupOverfill() public {
        SwapOrder memory order = _swap();
        order.group = keccak256("one sum");
        _fill(order, 6e18);
        order.buyAmount = 1;
        bytes memory signature = _signed(order);
        _expectInvalid("more than is left");
        _fillWith(order, signature, 5e18);
        _fillWith(order, signature, 4e18);
        assertEq(weth.balanceOf(maker), 990e18);
    }

    function test_attack_oldEpoch() public {
        SwapOrder memory order = _swap();
        bytes memory signature = _signed(order);
        vm.prank(maker);
        desk.bumpEpoch();
        _expectInvalid("another epoch");
        _fillWith(order, signature, 1e18);
    }

    /// A signature holds on one chain and for one contract.
    function test_attack_otherChain() public {
        SwapOrder memory order = _swap();
        bytes memory signature = _signed(order);
        uint256 chainId = block.chainid;
        vm.chainId(chainId + 1);
        _expectUnsigned();
        _fillWith(order, signature, 1e18);
        vm.chainId(chainId);
        PeerDesk other = new PeerDesk(core);
        _expectUnsigned();
        vm.prank(taker);
        other.fill(order, signature, 1e18, WALLET, taker, "");
        _fillWith(order, signature, 1e18);
    }

    /// The second signature that every ECDSA signature has is none.
    function test_attack_malleableSignature() public {
        SwapOrder memory order = _swap();
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(makerKey, desk.hashSwap(order));
        uint256 n = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        bytes memory twin = abi.encodePacked(r, bytes32(n - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        _expectUnsigned();
        _fillWith(order, twin, 1e18);
    }

    /// A key stays valid when its account delegates to code that denies everything (EIP-7702).
    function test_attack_delegatedMaker() public {
        SwapOrder memory order = _swap();
        bytes memory signature = _signed(order);
        vm.etch(maker, abi.encodePacked(hex"ef0100", address(usdc)));
        _fillWith(order, signature, 1e18);
        assertEq(usdc.balanceOf(maker), 1_002_000e6);
    }

    /// A token that calls while it moves finds every entry shut, and takes nothing twice.
    function test_attack_hookReentry() public {
        HookToken token = new HookToken();
        token.mint(maker, 100e18);
        vm.prank(maker);
        token.approve(address(desk), MAX);
        SwapOrder memory order = _swap();
        order.sell = address(token);
        bytes memory signature = _signed(order);
        bytes[] memory calls = new bytes[](6);
        calls[0] = abi.encodeCall(desk.fill, (order, signature, 1e18, WALLET, taker, ""));
        calls[1] = abi.encodeCall(desk.collect, (address(token), taker));
        calls[2] = abi.encodeCall(desk.cancel, (bytes32(0), address(token)));
        calls[3] = abi.encodeCall(desk.bumpEpoch, ());
        calls[4] = abi.encodeCall(desk.placeSwap, (order));
        calls[5] = abi.encodeCall(desk.publish, ("x"));
        token.arm(address(desk), calls);
        _fillWith(order, signature, 1e18);
        bytes[] memory answers = token.allAnswers();
        assertEq(answers.length, 12);
        for (uint256 i; i < answers.length; ++i) {
            assertEq(answers[i], abi.encodeWithSelector(IPeer.Reentered.selector));
        }
        assertEq(token.balanceOf(taker), 1e18);
    }

    /// A foreign token's hook makes a payment arrive that is owed anyway: it does not count as the price.
    function test_attack_arrivalCountedTwice() public {
        _lend(daiId, taker, 10_000e18);
        SwapOrder memory order = _swap();
        bytes memory signature = _signed(order);
        vm.expectRevert(abi.encodeWithSelector(IPeer.SourceInvalid.selector, daiId, usdc));
        vm.prank(taker);
        desk.fill(order, signature, 1e18, daiId, taker, "");
    }

    /// Shares of another token are no source, whoever allowed them.
    function test_attack_foreignSource() public {
        _lend(daiId, maker, 10e18);
        SwapOrder memory order = _swap();
        order.source = daiId;
        bytes memory signature = _signed(order);
        vm.expectRevert(abi.encodeWithSelector(IPeer.SourceInvalid.selector, daiId, weth));
        _fillWith(order, signature, 1e18);
    }

    /// An NFT's transferFrom takes an id where a token's takes an amount: id 1 would be one unit.
    function test_attack_nftAsToken() public {
        OneNft nft = new OneNft(maker);
        vm.prank(maker);
        nft.approve(address(desk), 1);
        SwapOrder memory order = _swap();
        (order.sell, order.sellAmount, order.minFill) = (address(nft), 1, 1);
        bytes memory signature = _signed(order);
        vm.expectRevert(abi.encodeWithSelector(IPeer.TokenInvalid.selector, nft));
        _fillWith(order, signature, 1);
        assertEq(nft.ownerOf(1), maker);
    }

    /// Allowances for the desk are of use to their givers alone: a taker's source is the taker's.
    function test_attack_allowanceOfAStranger() public {
        usdc.mint(stranger, 10_000e6);
        vm.prank(stranger);
        usdc.approve(address(desk), MAX);
        SwapOrder memory order = _swap();
        order.maker = stranger;
        bytes memory signature = _sign(makerKey, desk.hashSwap(order));
        vm.expectRevert(abi.encodeWithSelector(IPeer.SignatureInvalid.selector, stranger));
        _fillWith(order, signature, 1e18);
    }

    function _expectInvalid(bytes32 reason) private {
        vm.expectRevert(abi.encodeWithSelector(IPeer.OrderInvalid.selector, reason));
    }

    function _expectUnsigned() private {
        vm.expectRevert(abi.encodeWithSelector(IPeer.SignatureInvalid.selector, maker));
    }
}
