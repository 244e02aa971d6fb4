// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IMorpho, Id, MarketParams } from "../node_modules/@morpho-org/morpho-blue/src/interfaces/IMorpho.sol";
import { IMorphoFlashLoanCallback } from "../node_modules/@morpho-org/morpho-blue/src/interfaces/IMorphoCallbacks.sol";
import { IOracle } from "../node_modules/@morpho-org/morpho-blue/src/interfaces/IOracle.sol";
import { AdaptiveCurveIrm } from "./AdaptiveCurveIrm.sol";
import { Artifacts } from "./Artifacts.sol";
import { Scenario } from "./Scenario.sol";
import { Token } from "./Token.sol";

/// @notice A constant price.
contract MorphoOracle is IOracle {
    uint256 private immutable PRICE;

    constructor(uint256 price_) {
        PRICE = price_;
    }

    function price() external view returns (uint256) {
        return PRICE;
    }
}

contract MorphoFlashBorrower is IMorphoFlashLoanCallback {
    IMorpho private immutable MORPHO;

    constructor(IMorpho morpho, Token token) {
        MORPHO = morpho;
        token.approve(address(morpho), type(uint256).max);
    }

    function borrow(address token, uint256 assets) external {
        MORPHO.flashLoan(token, assets, "");
    }

    function onMorphoFlashLoan(uint256, bytes calldata) external pure { }
}

/// @notice A market with an LLTV of 86 % and without a fee, as most are.
contract MorphoBench is Scenario, Artifacts {
    uint256 private constant LLTV = 0.86e18;
    uint256 private constant TOKEN_UNITS = 1e24; // a dollar for a whole collateral token, in the oracle's scale

    IMorpho private morpho;
    MarketParams private params;
    Id private id;

    function _protocol() internal pure override returns (string memory) {
        return "morpho";
    }

    function _setUpMarket() internal override {
        morpho = IMorpho(_deploy(vm.readFile(vm.envString("WEIR_BENCH_MORPHO")), abi.encode(address(this))));
        address irm = address(new AdaptiveCurveIrm(address(morpho)));
        params = MarketParams({
            loanToken: address(loan),
            collateralToken: address(collateral),
            oracle: address(new MorphoOracle(PRICE * TOKEN_UNITS)),
            irm: irm,
            lltv: LLTV
        });
        id = Id.wrap(keccak256(abi.encode(params)));
        morpho.enableIrm(irm);
        morpho.enableLltv(LLTV);
        morpho.createMarket(params);
    }

    function _spender() internal view override returns (address) {
        return address(morpho);
    }

    function _setPrice(uint256 dollars) internal override {
        vm.etch(params.oracle, address(new MorphoOracle(dollars * TOKEN_UNITS)).code);
    }

    function _supply(address user, uint256 assets) internal view override returns (Call memory) {
        return _call(abi.encodeCall(morpho.supply, (params, assets, 0, user, "")));
    }

    function _withdraw(address user, uint256 assets) internal view override returns (Call memory) {
        return _call(abi.encodeCall(morpho.withdraw, (params, assets, 0, user, user)));
    }

    function _withdrawAll(address user) internal view override returns (Call memory) {
        uint256 shares = morpho.position(id, user).supplyShares;
        return _call(abi.encodeCall(morpho.withdraw, (params, 0, shares, user, user)));
    }

    function _supplyCollateral(address user, uint256 assets) internal view override returns (Call memory) {
        return _call(abi.encodeCall(morpho.supplyCollateral, (params, assets, user, "")));
    }

    function _withdrawCollateral(address user, uint256 assets) internal view override returns (Call memory) {
        return _call(abi.encodeCall(morpho.withdrawCollateral, (params, assets, user, user)));
    }

    function _borrow(address user, uint256 assets) internal view override returns (Call memory) {
        return _call(abi.encodeCall(morpho.borrow, (params, assets, 0, user, user)));
    }

    function _repay(address user, uint256 assets) internal view override returns (Call memory) {
        return _call(abi.encodeCall(morpho.repay, (params, assets, 0, user, "")));
    }

    function _repayAll(address user) internal view override returns (Call memory) {
        uint256 shares = morpho.position(id, user).borrowShares;
        return _call(abi.encodeCall(morpho.repay, (params, 0, shares, user, "")));
    }

    /// @dev By the seized assets, which include the bonus.
    function _liquidate(address, uint256 repaid) internal view override returns (Call memory) {
        uint256 seized = repaid * 1e36 / MorphoOracle(params.oracle).price() * WAD / (WAD - 0.3e18 * (WAD - LLTV) / WAD);
        return _call(abi.encodeCall(morpho.liquidate, (params, borrower, seized, 0, "")));
    }

    function _flashBorrower() internal override returns (address) {
        return address(new MorphoFlashBorrower(morpho, loan));
    }

    function _call(bytes memory data) private view returns (Call memory) {
        return Call(address(morpho), data);
    }
}
