// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { PoolPosition, ReservePosition } from "../../src/interfaces/ILens.sol";
import { ReserveConfig } from "../../src/interfaces/Types.sol";
import { Lens } from "../../src/periphery/Lens.sol";
import { PoolId, ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";

/// @notice A Lens, and `still`: a pool as Base's whose rates at target do not drift. There the books do exactly what a
/// forecast at today's rates says.
abstract contract LensFixture is Base {
    uint256 internal constant WETH = 0;
    uint256 internal constant USDC = 1;
    uint256 internal constant WBTC = 2;
    uint256 internal constant DAI = 3;

    Lens internal lens;
    PoolId internal still;

    function setUp() public virtual override {
        super.setUp();
        lens = new Lens(core);
        still = _createStill("still", 400, 400);
    }

    /// @param wethRate initial rates, basis points a year
    function _createStill(bytes32 salt, uint16 wethRate, uint16 usdcRate) internal returns (PoolId) {
        ReserveConfig[] memory configs = _reserveConfigs();
        for (uint256 i; i < configs.length; ++i) {
            configs[i].curve.speed = 0;
        }
        configs[WETH].initialRate = wethRate;
        configs[USDC].initialRate = usdcRate;
        vm.prank(creator);
        return core.createPool(_poolConfig(salt), configs);
    }

    function _in(PoolId id, uint256 index) internal pure returns (ReserveId) {
        return id.reserve(index);
    }

    function _look(PoolId id, address account) internal view returns (PoolPosition memory) {
        PoolId[] memory pools = new PoolId[](1);
        pools[0] = id;
        return lens.portfolio(pools, account)[0];
    }

    function _look(PoolId id, address account, uint256 index) internal view returns (ReservePosition memory) {
        return _look(id, account).reserves[index];
    }

    /// @dev So that the books have been touched in this second, all of them.
    function _touch(PoolId id) internal {
        for (uint256 i; i < 4; ++i) {
            core.accrue(id.reserve(i));
        }
    }

    /// @dev Somebody borrows the reserve up to a utilisation in basis points, with more than enough of `behind` behind it.
    function _use(PoolId id, uint256 index, uint256 utilisation, uint256 behind) internal {
        ReserveId lent = id.reserve(index);
        address user = makeAddr(string.concat("user of ", vm.toString(index)));
        _supplyCollateral(id.reserve(behind), user, behind == WETH ? 1e26 : 99e8);
        _borrow(lent, user, uint256(core.accruedTotals(lent).supplyAssets) * utilisation / 10_000);
    }
}
