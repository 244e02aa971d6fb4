// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { MessageHashUtils } from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";

import { SeaportInterface } from "../node_modules/seaport-types/src/interfaces/SeaportInterface.sol";
import { ItemType, OrderType } from "../node_modules/seaport-types/src/lib/ConsiderationEnums.sol";
import {
    AdvancedOrder,
    ConsiderationItem,
    CriteriaResolver,
    OfferItem,
    Order,
    OrderComponents,
    OrderParameters
} from "../node_modules/seaport-types/src/lib/ConsiderationStructs.sol";
import { Artifacts } from "./Artifacts.sol";
import { TwoPersons } from "./TwoPersons.sol";

/// @notice What the same swaps cost on Seaport: approved for it directly, without a conduit, a zone, a tip or a fee.
contract SeaportBench is TwoPersons, Artifacts {
    SeaportInterface private seaport;

    function _deployProtocol() internal override returns (address) {
        // Not in the suite: compiling Seaport takes longer than all else that is measured.
        string memory artifact = vm.envOr("WEIR_BENCH_SEAPORT", string(""));
        vm.skip(bytes(artifact).length == 0);
        string memory code = vm.readFile(artifact);
        address controller = _create(vm.parseJsonString(code, ".conduitController"), "");
        seaport = SeaportInterface(_create(vm.parseJsonString(code, ".seaport"), abi.encode(controller)));
        return address(seaport);
    }

    /// @dev A tenth of the same order, twice.
    function test_seaportFill() external {
        AdvancedOrder memory order;
        (order.parameters, order.signature) = _signed(OrderType.PARTIAL_OPEN, START + 1 days);
        (order.numerator, order.denominator) = (1, 10);
        bytes memory call =
            abi.encodeCall(seaport.fulfillAdvancedOrder, (order, new CriteriaResolver[](0), bytes32(0), taker));
        _measure("desk fill, first", call);
        _measure("desk fill", call);
        assertEq(sold.balanceOf(taker), 1002 * WAD);
        assertEq(money.balanceOf(maker), 1_000_000e6 + 2 * PRICE / 10);
    }

    function test_seaportFillWhole() external {
        _measure("desk fill whole, first", _wholeOf(START + 1 days));
        _measure("desk fill whole", _wholeOf(START + 1 days - 1));
        assertEq(sold.balanceOf(taker), 1000 * WAD + 2 * SOLD);
        assertEq(money.balanceOf(maker), 1_000_000e6 + 2 * PRICE);
    }

    function _wholeOf(uint256 expiry) private view returns (bytes memory) {
        (OrderParameters memory parameters, bytes memory signature) = _signed(OrderType.FULL_OPEN, expiry);
        return abi.encodeCall(seaport.fulfillOrder, (Order(parameters, signature), bytes32(0)));
    }

    function _signed(OrderType kind, uint256 expiry)
        private
        view
        returns (OrderParameters memory parameters, bytes memory signature)
    {
        OfferItem[] memory offer = new OfferItem[](1);
        offer[0] = OfferItem(ItemType.ERC20, address(sold), 0, SOLD, SOLD);
        ConsiderationItem[] memory wanted = new ConsiderationItem[](1);
        wanted[0] = ConsiderationItem(ItemType.ERC20, address(money), 0, PRICE, PRICE, payable(maker));
        parameters = OrderParameters(maker, address(0), offer, wanted, kind, 0, expiry, 0, 0, 0, 1);
        OrderComponents memory components =
            OrderComponents(maker, address(0), offer, wanted, kind, 0, expiry, 0, 0, 0, 0);
        (, bytes32 domain,) = seaport.information();
        signature = _sign(MessageHashUtils.toTypedDataHash(domain, seaport.getOrderHash(components)));
    }

    function _measure(string memory name, bytes memory call) private {
        _record("seaport", name, taker, address(seaport), call);
    }
}
