// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IPeer } from "../../../src/interfaces/IPeer.sol";
import { IPeerCallback } from "../../../src/interfaces/IPeerCallback.sol";
import { IPeerDesk, SwapOrder } from "../../../src/interfaces/IPeerDesk.sol";
import { PoolConfig, ReserveConfig } from "../../../src/interfaces/Types.sol";
import { PeerDesk } from "../../../src/peer/PeerDesk.sol";
import { ReserveId } from "../../../src/types/Ids.sol";
import { FeeToken } from "../../mocks/FeeToken.sol";
import { MockERC20 } from "../../mocks/MockERC20.sol";
import { SmartAccount } from "../../mocks/SmartAccount.sol";
import { PeerFixture } from "./PeerFixture.sol";

/// @notice Takes an order without having what it owes: gets it in the callback. Notes what it sees there.
contract BorrowingTaker is IPeerCallback {
    PeerDesk private immutable DESK;

    uint256 public held; // of the token received, at the callback
    bytes public data;
    address public caller;
    bytes public answer; // of an attempt to enter

    constructor(PeerDesk desk) {
        DESK = desk;
    }

    function take(SwapOrder calldata order, bytes calldata signature, uint256 amount, bytes calldata data_) external {
        DESK.fill(order, signature, amount, ReserveId.wrap(0), address(this), data_);
    }

    function onWeirPeer(address token, uint256 owed, bytes calldata data_) external {
        (data, caller) = (data_, msg.sender);
        held = MockERC20(abi.decode(data_, (address))).balanceOf(address(this));
        MockERC20(token).mint(address(this), owed);
        MockERC20(token).approve(msg.sender, owed);
        (, answer) = msg.sender.call(abi.encodeCall(IPeer.bumpEpoch, ()));
    }
}

contract FillTest is PeerFixture {
    function test_fill() public {
        SwapOrder memory order = _swap();
        bytes memory signature = _signed(order);
        bytes32 hash = desk.hashSwap(order);
        vm.expectEmit(address(desk));
        emit IPeer.Used(maker, hash, address(weth), 4e18);
        vm.expectEmit(address(desk));
        emit IPeerDesk.Filled(hash, maker, taker, stranger, address(weth), 4e18, address(usdc), 8000e6);
        vm.prank(taker);
        assertEq(desk.fill(order, signature, 4e18, WALLET, stranger, ""), 8000e6);
        assertEq(weth.balanceOf(stranger), 4e18);
        assertEq(weth.balanceOf(maker), 996e18);
        assertEq(usdc.balanceOf(maker), 1_008_000e6);
        assertEq(usdc.balanceOf(taker), 992_000e6);
        assertEq(desk.used(maker, hash, address(weth)), 4e18);
        _assertEmpty();
    }

    // ------------------------------------------------------------------------------------------------- Who, and when

    function test_fill_revertsWith_ReceiverInvalid() public {
        SwapOrder memory order = _swap();
        bytes memory signature = _signed(order);
        address[3] memory receivers = [address(0), address(desk), address(core)];
        for (uint256 i; i < receivers.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IPeer.ReceiverInvalid.selector, receivers[i]));
            vm.prank(taker);
            desk.fill(order, signature, 1e18, WALLET, receivers[i], "");
        }
    }

    function test_fill_revertsWith_OrderInvalid_byMakerOrForAnother() public {
        SwapOrder memory order = _swap();
        bytes memory signature = _signed(order);
        _expectInvalid("taker is the maker");
        vm.prank(maker);
        desk.fill(order, signature, 1e18, WALLET, maker, "");

        order.taker = stranger;
        _refuses(order, 1e18, "another taker is named");
        order.taker = maker;
        signature = _signed(order);
        _expectInvalid("taker is the maker");
        vm.prank(maker);
        desk.fill(order, signature, 1e18, WALLET, stranger, "");
        order.taker = taker;
        _fill(order, 1e18);
    }

    function test_fill_revertsWith_OrderInvalid_outsideOfItsTime() public {
        SwapOrder memory order = _swap();
        order.start = START + 1;
        _refuses(order, 1e18, "not started");
        vm.warp(START + 1);
        _fill(order, 1e18);
        vm.warp(order.expiry);
        _fill(order, 1e18);
        vm.warp(order.expiry + 1);
        _refuses(order, 1e18, "expired");
    }

    function test_fill_revertsWith_OrderInvalid_ofAnotherEpoch() public {
        SwapOrder memory order = _swap();
        vm.expectEmit(address(desk));
        emit IPeer.EpochBumped(maker, 1);
        vm.prank(maker);
        assertEq(desk.bumpEpoch(), 1);
        _refuses(order, 1e18, "another epoch");
        order.epoch = 1;
        _fill(order, 1e18);
        order.epoch = 2;
        _refuses(order, 1e18, "another epoch");
    }

    // ------------------------------------------------------------------------------------------------------ Signature

    function test_fill_ofTheTypedData() public {
        SwapOrder memory order = _swap();
        order.group = keccak256("group");
        order.source = ReserveId.wrap(7);
        order.sink = ReserveId.wrap(8);
        string[2] memory fields = [
            "SwapOrder(address maker,address taker,uint256 epoch,bytes32 group,uint256 start,uint256 expiry,address sell,",
            "uint256 sellAmount,address buy,uint256 buyAmount,uint256 minFill,uint256 source,uint256 sink)"
        ];
        bytes32 content = vm.eip712HashStruct(string.concat(fields[0], fields[1]), abi.encode(order));
        bytes32 kind = keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
        bytes32 domain =
            keccak256(abi.encode(kind, keccak256("Weir PeerDesk"), keccak256("1"), block.chainid, address(desk)));
        assertEq(desk.DOMAIN_SEPARATOR(), domain);
        assertEq(desk.hashSwap(order), keccak256(abi.encodePacked(hex"1901", domain, content)));
    }

    function test_eip712Domain() public view {
        (bytes1 fields, string memory name, string memory version, uint256 chainId, address verifier, bytes32 salt,) =
            desk.eip712Domain();
        assertEq(fields, hex"0f");
        assertEq(name, "Weir PeerDesk");
        assertEq(version, "1");
        assertEq(chainId, block.chainid);
        assertEq(verifier, address(desk));
        assertEq(salt, 0);
    }

    function test_fill_revertsWith_SignatureInvalid() public {
        SwapOrder memory order = _swap();
        _refusesSignature(order, _sign(takerKey, desk.hashSwap(order)));
        _refusesSignature(order, "");
        bytes memory signature = _sign(makerKey, new PeerDesk(core).hashSwap(order));
        _refusesSignature(order, signature);
        (order.maker, order.taker) = (address(0), taker); // zero: the result of a failed recovery
        _refusesSignature(order, new bytes(65));
    }

    function test_fill_revertsWith_SignatureInvalid_whenAFieldIsChanged() public {
        SwapOrder memory order = _swap();
        bytes memory signature = _signed(order);
        SwapOrder[8] memory changed = [_swap(), _swap(), _swap(), _swap(), _swap(), _swap(), _swap(), _swap()];
        changed[0].taker = taker;
        changed[1].group = bytes32(uint256(1));
        changed[2].expiry += 1;
        changed[3].sellAmount += 1;
        changed[4].buyAmount -= 1;
        changed[5].minFill = 0;
        changed[6].source = wethId;
        changed[7].sink = usdcId;
        for (uint256 i; i < changed.length; ++i) {
            _refusesSignature(changed[i], signature);
        }
        _fillWith(order, signature, 1e18);
    }

    function test_fill_signedByAContract() public {
        SmartAccount account = new SmartAccount();
        weth.mint(address(account), 10e18);
        vm.prank(address(account));
        weth.approve(address(desk), MAX);
        SwapOrder memory order = _swap();
        order.maker = address(account);
        _refusesSignature(order, "any");
        account.sign(desk.hashSwap(order), "any");
        _fillWith(order, "any", 1e18);
        assertEq(usdc.balanceOf(address(account)), 2000e6);
    }

    function test_fill_placed() public {
        SwapOrder memory order = _swap();
        bytes32 hash = desk.hashSwap(order);
        vm.expectRevert(abi.encodeWithSelector(IPeer.NotMaker.selector, maker, taker));
        vm.prank(taker);
        desk.placeSwap(order);

        vm.expectEmit(address(desk));
        emit IPeer.Placed(maker, hash, abi.encode(order));
        vm.prank(maker);
        assertEq(desk.placeSwap(order), hash);
        assertTrue(desk.placed(hash));
        _fillWith(order, "", 1e18);
        order.minFill = 0;
        _refusesSignature(order, "");
    }

    // --------------------------------------------------------------------------------------------------------- Amount

    function test_fill_revertsWith_OrderInvalid_whenTooLittleOrTooMuch() public {
        SwapOrder memory order = _swap();
        _refuses(order, 0, "less than the minimum");
        _refuses(order, 1e18 - 1, "less than the minimum");
        _refuses(order, 10e18 + 1, "more than is left");
        _fill(order, 9.5e18);
        _refuses(order, 0.5e18 - 1, "less than the minimum");
        _refuses(order, 0.5e18 + 1, "more than is left");
        _fill(order, 0.5e18); // all that is left
        _refuses(order, 1, "used up");
        _refuses(order, 0, "used up");
    }

    function test_fill_groupSharesOneBudget() public {
        SwapOrder memory dear = _swap();
        dear.group = keccak256("group");
        SwapOrder memory cheap = _swap();
        cheap.group = dear.group;
        (cheap.sellAmount, cheap.buyAmount) = (6e18, 6000e6);
        _fill(dear, 4e18);
        _refuses(cheap, 2e18 + 1, "more than is left");
        _fill(cheap, 2e18);
        _refuses(cheap, 1e18, "used up");
        _fill(dear, 4e18);
        assertEq(desk.used(maker, dear.group, address(weth)), 10e18);
        // Of one token: in another token the group has a budget of its own.
        SwapOrder memory other = _swap();
        (other.group, other.minFill) = (dear.group, 0);
        (other.sell, other.sellAmount, other.buy, other.buyAmount) = (address(usdc), 10e18, address(weth), 1);
        _fill(other, 1e18 / 1e12);
    }

    function test_fill_revertsWith_OrderInvalid_cancelled() public {
        SwapOrder memory order = _swap();
        bytes32 hash = desk.hashSwap(order);
        vm.prank(maker);
        desk.cancel(hash, address(usdc)); // of another token
        _fill(order, 1e18);
        vm.expectEmit(address(desk));
        emit IPeer.GroupCancelled(maker, hash, address(weth));
        vm.prank(maker);
        desk.cancel(hash, address(weth));
        assertEq(desk.used(maker, hash, address(weth)), MAX);
        _refuses(order, 1e18, "cancelled");
        order.sellAmount = MAX;
        order.group = hash; // the same budget
        _refuses(order, 1e18, "cancelled");
    }

    function testFuzz_fill_neverBelowThePrice(uint128 sellAmount, uint128 buyAmount, uint256 amount) public {
        SwapOrder memory order = _swap();
        order.sellAmount = bound(sellAmount, 1, type(uint128).max);
        (order.buyAmount, order.minFill) = (buyAmount, 0);
        amount = bound(amount, 1, order.sellAmount);
        weth.mint(maker, amount);
        usdc.mint(taker, buyAmount);
        uint256 paid = _fill(order, amount);
        assertGe(paid * order.sellAmount, amount * order.buyAmount);
        if (paid > 0) assertLt((paid - 1) * order.sellAmount, amount * order.buyAmount);
    }

    function test_fill_forNothing() public {
        SwapOrder memory order = _swap();
        order.buyAmount = 0;
        vm.prank(taker);
        usdc.approve(address(desk), 0);
        assertEq(_fill(order, 1e18), 0);
        assertEq(weth.balanceOf(taker), 1001e18);
    }

    // ------------------------------------------------------------------------------------------------------ The parts

    function test_fill_fromSharesIntoSink() public {
        _lend(wethId, maker, 10e18);
        _lend(usdcId, taker, 30_000e6);
        _supplyCollateral(wbtcId, borrower, 1e8);
        _borrow(usdcId, borrower, 1000e6);
        _borrow(wethId, borrower, 1e18);
        SwapOrder memory order = _swap();
        (order.source, order.sink) = (wethId, usdcId);
        (order.expiry) = START + 365 days;
        skip(100 days);
        bytes memory signature = _signed(order);
        uint256 before = _supplied(usdcId, taker);
        vm.prank(taker);
        desk.fill(order, signature, 4e18, usdcId, taker, "");
        assertEq(weth.balanceOf(taker), 1004e18);
        assertApproxEqAbs(_supplied(usdcId, taker), before - 8000e6, 1);
        assertApproxEqAbs(_supplied(usdcId, maker), 8000e6, 1);
        assertEq(weth.balanceOf(maker), 1000e18);
        _assertEmpty();
    }

    function test_fill_sinkThatRefuses() public {
        SwapOrder memory order = _swap();
        order.sink = usdcId;
        vm.prank(guardian);
        core.setStop(usdcId, true);
        _fill(order, 1e18);
        assertEq(usdc.balanceOf(maker), 1_002_000e6);
        _assertEmpty();
    }

    function test_fill_sinkOfATokenThatRefusesApprovals() public {
        SwapOrder memory order = _swap();
        order.sink = usdcId;
        vm.mockCall(address(usdc), abi.encodeCall(usdc.approve, (address(core), 2000e6)), abi.encode(false));
        _fill(order, 1e18);
        assertEq(usdc.balanceOf(maker), 1_002_000e6);
        _assertEmpty();
    }

    function test_fill_revertsWith_SourceInvalid_forASink() public {
        SwapOrder memory order = _swap();
        order.sink = daiId;
        bytes memory signature = _signed(order);
        vm.expectRevert(abi.encodeWithSelector(IPeer.SourceInvalid.selector, daiId, usdc));
        _fillWith(order, signature, 1e18);
    }

    function test_fill_revertsWith_ArrivedTooLittle() public {
        FeeToken token = new FeeToken();
        token.setFee(1);
        token.mint(maker, 10e18);
        token.mint(taker, 10e18);
        vm.prank(maker);
        token.approve(address(desk), MAX);
        vm.prank(taker);
        token.approve(address(desk), MAX);
        SwapOrder memory order = _swap();
        order.sell = address(token);
        bytes memory signature = _signed(order);
        vm.expectRevert(abi.encodeWithSelector(IPeer.ArrivedTooLittle.selector, token, 1e18 - 1, 1e18));
        _fillWith(order, signature, 1e18);

        (order.sell, order.buy) = (address(weth), address(token));
        signature = _signed(order);
        vm.expectRevert(abi.encodeWithSelector(IPeer.ArrivedTooLittle.selector, token, 2000e6 - 1, 2000e6));
        _fillWith(order, signature, 1e18);
    }

    /// A token that begins to take a fee while it is lent.
    function test_fill_revertsWith_ArrivedTooLittle_fromShares() public {
        FeeToken token = new FeeToken();
        ReserveConfig[] memory configs = new ReserveConfig[](1);
        configs[0] = _reserveConfig(address(token), address(wethOracle), 0, 0);
        PoolConfig memory config = _poolConfig("fee");
        vm.prank(creator);
        ReserveId id = core.createPool(config, configs).reserve(0);
        _lend(id, maker, 10e18);
        token.setFee(1);
        SwapOrder memory order = _swap();
        (order.sell, order.source) = (address(token), id);
        bytes memory signature = _signed(order);
        vm.expectRevert(abi.encodeWithSelector(IPeer.ArrivedTooLittle.selector, token, 1e18 - 1, 1e18));
        _fillWith(order, signature, 1e18);
    }

    function test_fill_revertsWith_TokenInvalid() public {
        address[4] memory tokens = [address(desk), address(core), stranger, address(new SmartAccount())];
        for (uint256 i; i < tokens.length; ++i) {
            SwapOrder memory order = _swap();
            order.sell = tokens[i];
            bytes memory signature = _signed(order);
            vm.expectRevert(abi.encodeWithSelector(IPeer.TokenInvalid.selector, tokens[i]));
            _fillWith(order, signature, 1e18);
        }
    }

    function test_fill_callsBack() public {
        BorrowingTaker contractTaker = new BorrowingTaker(desk);
        SwapOrder memory order = _swap();
        contractTaker.take(order, _signed(order), 1e18, abi.encode(weth));
        assertEq(contractTaker.held(), 1e18);
        assertEq(contractTaker.data(), abi.encode(weth));
        assertEq(contractTaker.caller(), address(desk));
        assertEq(contractTaker.answer(), abi.encodeWithSelector(IPeer.Reentered.selector));
        assertEq(usdc.balanceOf(maker), 1_002_000e6);
    }

    // -------------------------------------------------------------------------------------------------------- Helpers

    function _assertEmpty() private view {
        assertEq(weth.balanceOf(address(desk)), 0, "WETH stays");
        assertEq(usdc.balanceOf(address(desk)), 0, "USDC stays");
        assertEq(_position(wethId, address(desk)).supplyShares, 0, "shares stay");
        assertEq(_position(usdcId, address(desk)).supplyShares, 0, "shares stay");
        assertEq(usdc.allowance(address(desk), address(core)), 0, "an allowance stays");
    }

    function _expectInvalid(bytes32 reason) private {
        vm.expectRevert(abi.encodeWithSelector(IPeer.OrderInvalid.selector, reason));
    }

    function _refuses(SwapOrder memory order, uint256 amount, bytes32 reason) private {
        bytes memory signature = _signed(order);
        _expectInvalid(reason);
        _fillWith(order, signature, amount);
    }

    function _refusesSignature(SwapOrder memory order, bytes memory signature) private {
        vm.expectRevert(abi.encodeWithSelector(IPeer.SignatureInvalid.selector, order.maker));
        _fillWith(order, signature, 1e18);
    }
}
