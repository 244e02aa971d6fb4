// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IACLManager } from "../node_modules/@aave/core-v3/contracts/interfaces/IACLManager.sol";
import { IPool } from "../node_modules/@aave/core-v3/contracts/interfaces/IPool.sol";
import { IPoolAddressesProvider } from "../node_modules/@aave/core-v3/contracts/interfaces/IPoolAddressesProvider.sol";
import { IPoolConfigurator } from "../node_modules/@aave/core-v3/contracts/interfaces/IPoolConfigurator.sol";
import { IPriceOracleGetter } from "../node_modules/@aave/core-v3/contracts/interfaces/IPriceOracleGetter.sol";
import {
    ConfiguratorInputTypes
} from "../node_modules/@aave/core-v3/contracts/protocol/libraries/types/ConfiguratorInputTypes.sol";
import { Artifacts } from "./Artifacts.sol";
import { Scenario } from "./Scenario.sol";
import { Token } from "./Token.sol";

/// @notice Constant prices, in dollars with eight decimals.
contract AaveOracle is IPriceOracleGetter {
    address public constant BASE_CURRENCY = address(0);
    uint256 public constant BASE_CURRENCY_UNIT = 1e8;

    address private immutable COLLATERAL;
    uint256 private immutable PRICE;

    constructor(address collateral, uint256 price) {
        COLLATERAL = collateral;
        PRICE = price;
    }

    function getAssetPrice(address asset) external view returns (uint256) {
        return asset == COLLATERAL ? PRICE : BASE_CURRENCY_UNIT;
    }
}

contract AaveFlashBorrower {
    IPool private immutable POOL;

    constructor(IPool pool, Token token) {
        POOL = pool;
        token.approve(address(pool), type(uint256).max);
    }

    function borrow(address token, uint256 assets) external {
        POOL.flashLoanSimple(address(this), token, assets, "", 0);
    }

    function executeOperation(address, uint256, uint256, address, bytes calldata) external pure returns (bool) {
        return true;
    }
}

/// @notice A market behind its proxies, with the rate strategy, reserve factor, liquidation protocol fee and flash loan
/// premium of real markets; without rewards.
contract AaveBench is Scenario, Artifacts {
    string private constant FOLDER = "contracts/node_modules/@aave/core-v3/artifacts/contracts/protocol/";
    uint256 private constant RAY = 1e27;
    uint256 private constant VARIABLE = 2;

    IPool private pool;
    IPoolConfigurator private configurator;
    AaveOracle private oracle;

    function _protocol() internal pure override returns (string memory) {
        return "aaveV3";
    }

    // --------------------------------------------------------------------------------------------------------- Setup

    function _setUpMarket() internal override {
        IPoolAddressesProvider provider =
            IPoolAddressesProvider(_aave("configuration/PoolAddressesProvider", abi.encode("bench", address(this))));
        provider.setACLAdmin(address(this));
        IACLManager acl = IACLManager(_aave("configuration/ACLManager", abi.encode(provider)));
        provider.setACLManager(address(acl));
        acl.addPoolAdmin(address(this));
        oracle = new AaveOracle(address(collateral), PRICE * 1e8);
        provider.setPriceOracle(address(oracle));

        provider.setPoolImpl(_poolImplementation(provider));
        pool = IPool(provider.getPool());
        provider.setPoolConfiguratorImpl(_configuratorImplementation());
        configurator = IPoolConfigurator(provider.getPoolConfigurator());

        _list(provider);
        configurator.updateFlashloanPremiumTotal(5);
    }

    function _list(IPoolAddressesProvider provider) private {
        Token[2] memory tokens = [loan, collateral];
        ConfiguratorInputTypes.InitReserveInput[] memory reserves = new ConfiguratorInputTypes.InitReserveInput[](2);
        for (uint256 i; i < tokens.length; ++i) {
            reserves[i].aTokenImpl = _aave("tokenization/AToken", abi.encode(pool));
            reserves[i].stableDebtTokenImpl = _aave("tokenization/StableDebtToken", abi.encode(pool));
            reserves[i].variableDebtTokenImpl = _aave("tokenization/VariableDebtToken", abi.encode(pool));
            reserves[i].underlyingAssetDecimals = tokens[i].decimals();
            reserves[i].interestRateStrategyAddress = _strategy(provider);
            reserves[i].underlyingAsset = address(tokens[i]);
            reserves[i].treasury = makeAddr("treasury");
            (reserves[i].aTokenName, reserves[i].aTokenSymbol) = ("Aave Token", "aTKN");
            (reserves[i].variableDebtTokenName, reserves[i].variableDebtTokenSymbol) = ("Aave Debt", "vTKN");
            (reserves[i].stableDebtTokenName, reserves[i].stableDebtTokenSymbol) = ("Aave Stable Debt", "sTKN");
        }
        configurator.initReserves(reserves);
        for (uint256 i; i < tokens.length; ++i) {
            address token = address(tokens[i]);
            configurator.setReserveBorrowing(token, true);
            configurator.setReserveFlashLoaning(token, true);
            configurator.configureReserveAsCollateral(token, 8000, 8300, 10_500);
            configurator.setLiquidationProtocolFee(token, 1000);
            configurator.setReserveFactor(token, 1000);
            configurator.setSupplyCap(token, 1_000_000_000);
            configurator.setBorrowCap(token, 900_000_000);
        }
    }

    function _strategy(IPoolAddressesProvider provider) private returns (address) {
        return _aave(
            "pool/DefaultReserveInterestRateStrategy",
            abi.encode(
                provider,
                RAY * 9 / 10, // the utilisation at the kink
                0,
                RAY * 4 / 100,
                RAY * 60 / 100,
                RAY * 5 / 1000, // stable rates, which are disabled
                RAY * 60 / 100,
                RAY / 100,
                RAY * 8 / 100,
                RAY * 20 / 100
            )
        );
    }

    function _poolImplementation(IPoolAddressesProvider provider) private returns (address) {
        string memory code = _bytecode("pool/Pool");
        address borrowing = _create(_bytecode("libraries/logic/BorrowLogic"), "");
        code = _linkLogic(code, "BorrowLogic", borrowing);
        code = _linkLogic(code, "BridgeLogic", _create(_bytecode("libraries/logic/BridgeLogic"), ""));
        code = _linkLogic(code, "EModeLogic", _create(_bytecode("libraries/logic/EModeLogic"), ""));
        code = _linkLogic(code, "LiquidationLogic", _create(_bytecode("libraries/logic/LiquidationLogic"), ""));
        code = _linkLogic(code, "PoolLogic", _create(_bytecode("libraries/logic/PoolLogic"), ""));
        code = _linkLogic(code, "SupplyLogic", _create(_bytecode("libraries/logic/SupplyLogic"), ""));
        string memory flashing = _linkLogic(_bytecode("libraries/logic/FlashLoanLogic"), "BorrowLogic", borrowing);
        code = _linkLogic(code, "FlashLoanLogic", _create(flashing, ""));
        return _create(code, abi.encode(provider));
    }

    function _configuratorImplementation() private returns (address) {
        address logic = _create(_bytecode("libraries/logic/ConfiguratorLogic"), "");
        return _create(_linkLogic(_bytecode("pool/PoolConfigurator"), "ConfiguratorLogic", logic), "");
    }

    function _linkLogic(string memory code, string memory name, address logic) private pure returns (string memory) {
        return _link(code, string.concat("contracts/protocol/libraries/logic/", name, ".sol:", name), logic);
    }

    function _aave(string memory name, bytes memory arguments) private returns (address) {
        return _create(_bytecode(name), arguments);
    }

    /// @param name as in "pool/Pool"
    function _bytecode(string memory name) private view returns (string memory) {
        string[] memory parts = vm.split(name, "/");
        string memory file = string.concat(FOLDER, name, ".sol/", parts[parts.length - 1], ".json");
        return vm.parseJsonString(vm.readFile(file), ".bytecode");
    }

    function _spender() internal view override returns (address) {
        return address(pool);
    }

    function _setPrice(uint256 dollars) internal override {
        vm.etch(address(oracle), address(new AaveOracle(address(collateral), dollars * 1e8)).code);
    }

    // --------------------------------------------------------------------------------------------------------- Calls

    function _supply(address user, uint256 assets) internal view override returns (Call memory) {
        return _call(abi.encodeCall(pool.supply, (address(loan), assets, user, 0)));
    }

    function _withdraw(address user, uint256 assets) internal view override returns (Call memory) {
        return _call(abi.encodeCall(pool.withdraw, (address(loan), assets, user)));
    }

    function _withdrawAll(address user) internal view override returns (Call memory) {
        return _withdraw(user, MAX);
    }

    function _supplyCollateral(address user, uint256 assets) internal view override returns (Call memory) {
        return _call(abi.encodeCall(pool.supply, (address(collateral), assets, user, 0)));
    }

    function _withdrawCollateral(address user, uint256 assets) internal view override returns (Call memory) {
        return _call(abi.encodeCall(pool.withdraw, (address(collateral), assets, user)));
    }

    function _borrow(address user, uint256 assets) internal view override returns (Call memory) {
        return _call(abi.encodeCall(pool.borrow, (address(loan), assets, VARIABLE, 0, user)));
    }

    function _repay(address user, uint256 assets) internal view override returns (Call memory) {
        return _call(abi.encodeCall(pool.repay, (address(loan), assets, VARIABLE, user)));
    }

    function _repayAll(address user) internal view override returns (Call memory) {
        return _repay(user, MAX);
    }

    function _liquidate(address, uint256 repaid) internal view override returns (Call memory) {
        return
            _call(abi.encodeCall(pool.liquidationCall, (address(collateral), address(loan), borrower, repaid, false)));
    }

    function _flashBorrower() internal override returns (address) {
        return address(new AaveFlashBorrower(pool, loan));
    }

    function _call(bytes memory data) private view returns (Call memory) {
        return Call(address(pool), data);
    }
}
