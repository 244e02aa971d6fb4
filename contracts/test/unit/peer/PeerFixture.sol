// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { SwapOrder } from "../../../src/interfaces/IPeerDesk.sol";
import { PeerDesk } from "../../../src/peer/PeerDesk.sol";
import { ReserveId } from "../../../src/types/Ids.sol";
import { Base } from "../../Base.t.sol";

/// @notice The desk, a maker who sells up to 10 WETH at 2,000 USDC each, and a taker, each with an allowance for the desk.
abstract contract PeerFixture is Base {
    ReserveId internal constant WALLET = ReserveId.wrap(0);

    PeerDesk internal desk;
    address internal maker;
    uint256 internal makerKey;
    address internal taker;
    uint256 internal takerKey;

    function setUp() public virtual override {
        super.setUp();
        desk = new PeerDesk(core);
        (maker, makerKey) = makeAddrAndKey("maker");
        (taker, takerKey) = makeAddrAndKey("taker");
        address[2] memory people = [maker, taker];
        for (uint256 i; i < people.length; ++i) {
            weth.mint(people[i], 1000e18);
            usdc.mint(people[i], 1_000_000e6);
            vm.startPrank(people[i]);
            weth.approve(address(desk), MAX);
            usdc.approve(address(desk), MAX);
            vm.stopPrank();
        }
    }

    function _swap() internal view returns (SwapOrder memory) {
        return SwapOrder({
            maker: maker,
            taker: address(0),
            epoch: 0,
            group: 0,
            start: START,
            expiry: START + 1 days,
            sell: address(weth),
            sellAmount: 10e18,
            buy: address(usdc),
            buyAmount: 20_000e6,
            minFill: 1e18,
            source: WALLET,
            sink: WALLET
        });
    }

    function _sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    function _signed(SwapOrder memory order) internal view returns (bytes memory) {
        return _sign(makerKey, desk.hashSwap(order));
    }

    /// @dev The taker takes from its wallet, for itself.
    function _fill(SwapOrder memory order, uint256 amount) internal returns (uint256) {
        return _fillWith(order, _signed(order), amount);
    }

    function _fillWith(SwapOrder memory order, bytes memory signature, uint256 amount) internal returns (uint256) {
        vm.prank(taker);
        return desk.fill(order, signature, amount, WALLET, taker, "");
    }

    /// @dev The account lends, and lets the desk draw the shares of that reserve.
    function _lend(ReserveId id, address account, uint256 assets) internal {
        _supply(id, account, assets);
        vm.prank(account);
        core.approve(address(desk), ReserveId.unwrap(id), MAX);
    }
}
