// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { SafeTransferLib } from "solady/utils/SafeTransferLib.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Curve, PoolConfig, ReserveConfig } from "../../src/interfaces/Types.sol";
import { PoolId, ReserveId } from "../../src/types/Ids.sol";
import { BandOracle } from "../mocks/BandOracle.sol";
import { FalseToken } from "../mocks/FalseToken.sol";
import { FeeToken } from "../mocks/FeeToken.sol";
import { HookToken } from "../mocks/HookToken.sol";
import { MockERC20 } from "../mocks/MockERC20.sol";
import { NoReturnToken } from "../mocks/NoReturnToken.sol";
import { PausableToken } from "../mocks/PausableToken.sol";
import { Puppet } from "./Puppet.sol";
import { Tally } from "./Tally.sol";
import { ORACLES, PEOPLE, PER_POOL, POOLS, Price, RESERVES, TOKENS } from "./Terms.sol";
import { Words } from "./Words.sol";
import { EvilToken } from "./tokens/EvilToken.sol";
import { NoZeroToken } from "./tokens/NoZeroToken.sol";

/// @dev The functions that all tokens here have.
interface IToken {
    function mint(address account, uint256 amount) external;
    function approve(address spender, uint256 amount) external;
    function balanceOf(address account) external view returns (uint256);
}

/// @notice Three pools, nine tokens, seven accounts.
/// Pool 0, well kept: WETH, USDC, a token that returns nothing, one that reverts on a transfer of 0 (under caps).
/// Pool 1, well kept, with non-standard tokens: WBTC that can be paused and blocks accounts, USDC again, one that returns
/// false, one with hooks.
/// Pool 2, the attacker's: the attacker's token, WETH and USDC again with the attacker's oracles, one that takes a fee.
/// Four accounts with keys, a contract, the attacker, and the fee recipient.
/// A reserve that was retired and listed again keeps its place among the twelve; the retired one moves to `graves`.
contract World is Tally, Words {
    uint256 public constant PUPPET = 4;
    uint256 public constant ATTACKER = 5;
    uint256 public constant FEE_TAKER = 6;

    uint256 public constant FALSE = 4; // of tokens
    uint256 public constant HOOK = 5;
    uint256 public constant PAUSABLE = 6;
    uint256 public constant FEE = 7;
    uint256 public constant EVIL = 8;

    uint256 private constant WAD = 1e18;
    uint256 private constant MAX = type(uint256).max;
    uint256 private constant MAX_GAP = 1 hours; // between two marks of one silence

    /// @notice The unbroken series of marks of a silence, seconds.
    struct Marks {
        uint256 first;
        uint256 last;
    }

    /// @notice A retired reserve whose token was listed again.
    struct Grave {
        ReserveId id;
        uint256 token;
    }

    ILendingPools public immutable core;
    address[] public people;
    mapping(address account => uint256) public keyOf; // of accounts with one
    address public immutable keeper; // owns the pools that are well kept
    address public immutable guardian;
    address[TOKENS] public tokens;
    uint256[TOKENS] public fairPrices; // initial prices, as an oracle returns them
    BandOracle[ORACLES] public oracles;
    Price[ORACLES] private prices;
    PoolId[POOLS] public pools;
    ReserveId[RESERVES] public reserves; // four of each pool
    Grave[] private graves;

    mapping(uint256 token => uint256) public donated;
    mapping(uint256 token => uint256) public rounding; // units of it that the core may hold in addition, by rounding, at most
    mapping(uint256 reserve => bool) public lost; // whether suppliers have borne a write-off
    mapping(uint256 reserve => Marks) private marks;

    uint8[RESERVES] public tokenOf = [0, 1, 2, 3, 6, 1, 4, 5, 8, 0, 1, 7];
    uint8[RESERVES] public oracleOf = [0, 1, 2, 3, 6, 1, 4, 5, 7, 8, 9, 10];

    constructor(ILendingPools core_) {
        core = core_;
        (keeper, guardian) = (makeAddr("keeper"), makeAddr("guardian"));
        _invite();
        _coin();
        _expectTokens();
        _open(0, "kept", keeper, guardian, people[FEE_TAKER], 9500, 100e18);
        _open(1, "non-standard", keeper, guardian, people[FEE_TAKER], 9000, 10e18);
        _open(2, "hostile", people[ATTACKER], address(0), people[ATTACKER], 9900, 1e15);
    }

    // ---------------------------------------------------------------------------------------------------------- Looks

    function everyone() external view returns (address[PEOPLE] memory all) {
        for (uint256 i; i < PEOPLE; ++i) {
            all[i] = people[i];
        }
    }

    function allBalances(address account) external view returns (uint256[TOKENS] memory balances) {
        for (uint256 i; i < TOKENS; ++i) {
            balances[i] = IToken(tokens[i]).balanceOf(account);
        }
    }

    function priceOf(uint256 reserve) public view returns (Price memory) {
        return price(oracleOf[reserve]);
    }

    function pricesOf(uint256 pool) external view returns (Price[PER_POOL] memory four) {
        for (uint256 i; i < PER_POOL; ++i) {
            four[i] = priceOf(pool * PER_POOL + i);
        }
    }

    function fairPriceOf(uint256 reserve) external view returns (uint256) {
        return fairPrices[tokenOf[reserve]];
    }

    function price(uint256 oracle) public view returns (Price memory answer) {
        answer = prices[oracle];
        bool sound = answer.low != 0 && answer.low <= answer.high && answer.high <= type(uint128).max;
        answer.readable = answer.readable && sound;
    }

    function indexOf(address account) external view returns (uint256) {
        for (uint256 i; i < PEOPLE; ++i) {
            if (people[i] == account) return i;
        }
        revert("not an account of this World");
    }

    /// @notice Whether the token of the reserve, or its pool's owner, may be hostile.
    function isNonStandard(uint256 reserve) external view returns (bool) {
        return tokenOf[reserve] >= FALSE;
    }

    // ----------------------------------------------------------------------------------------------------- The outside

    function mint(uint256 token, address account, uint256 amount) external {
        if (amount != 0) IToken(tokens[token]).mint(account, amount);
    }

    function setPrice(uint256 oracle, uint256 low, uint256 high) external {
        oracles[oracle].setBand(low, high);
        (prices[oracle].low, prices[oracle].high) = (low, high);
    }

    function setMood(uint256 oracle, BandOracle.Mood mood) external {
        oracles[oracle].setMood(mood);
        // Oversized return data begins with an answer.
        prices[oracle].readable = mood == BandOracle.Mood.Sound || mood == BandOracle.Mood.Bomb;
    }

    function donate(uint256 token, uint256 amount) external {
        IToken(tokens[token]).mint(address(core), amount);
        donated[token] += amount;
        countDone("donate");
    }

    /// @notice Records a repayment, by which the core may hold up to this many units that the books do not count.
    function noteRounding(uint256 reserve, uint256 units) external {
        rounding[tokenOf[reserve]] += units;
    }

    function noteLoss(uint256 reserve) external {
        lost[reserve] = true;
    }

    /// @notice Records a mark of the reserve's silence at this time.
    function noteMark(uint256 reserve) external {
        Marks storage kept = marks[reserve];
        if (priceOf(reserve).readable) {
            kept.last = 0;
        } else {
            if (kept.last == 0 || block.timestamp - kept.last > MAX_GAP) kept.first = block.timestamp;
            kept.last = block.timestamp;
        }
    }

    /// @notice Whether a silence of that length has been witnessed up to now.
    function isWitnessed(uint256 reserve, uint256 time) external view returns (bool) {
        Marks memory kept = marks[reserve];
        return kept.last != 0 && block.timestamp - kept.last <= MAX_GAP && kept.last - kept.first >= time;
    }

    /// @notice The first mark of the reserve's silence, seconds.
    function silentSince(uint256 reserve) external view returns (uint256) {
        return marks[reserve].first;
    }

    /// @notice Records that another reserve is about to be listed in the pool.
    function knowReserve(uint256 pool, ReserveId id) external {
        _knowReserve(pool, id, people);
    }

    /// @notice Records that another reserve of the same token was listed and takes a retired one's place.
    function replace(uint256 reserve, ReserveId next) external {
        graves.push(Grave(reserves[reserve], tokenOf[reserve]));
        reserves[reserve] = next;
        (lost[reserve], marks[reserve].last) = (false, 0);
    }

    function allGraves() external view returns (Grave[] memory) {
        return graves;
    }

    // ---------------------------------------------------------------------------------------------------- The beginning

    /// @dev The errors by which the core reports that a token refuses.
    function _expectTokens() private {
        expect("token", SafeTransferLib.TransferFromFailed.selector);
        expect("token", SafeTransferLib.TransferFailed.selector);
        expect("token", ILendingPools.ArrivedTooLittle.selector);
    }

    function _invite() private {
        string[7] memory names = ["alice", "bob", "carol", "dave", "", "attacker", "fee taker"];
        for (uint256 i; i < PEOPLE; ++i) {
            if (i == PUPPET) {
                people.push(address(new Puppet(address(core))));
            } else {
                (address account, uint256 key) = makeAddrAndKey(names[i]);
                people.push(account);
                keyOf[account] = key;
            }
        }
    }

    function _coin() private {
        tokens = [
            address(new MockERC20("WETH", 18)),
            address(new MockERC20("USDC", 6)),
            address(new NoReturnToken()),
            address(new NoZeroToken()),
            address(new FalseToken()),
            address(new HookToken()),
            address(new PausableToken("WBTC", 8)),
            address(new FeeToken()),
            address(new EvilToken())
        ];
        uint16[TOKENS] memory dollars = [2000, 1, 1, 50, 10, 100, 60_000, 5, 1];
        uint8[TOKENS] memory decimals = [18, 6, 6, 18, 18, 18, 8, 18, 18];
        for (uint256 i; i < TOKENS; ++i) {
            fairPrices[i] = uint256(dollars[i]) * 10 ** (36 - decimals[i]);
            for (uint256 j; j < PEOPLE; ++j) {
                vm.prank(people[j]);
                IToken(tokens[i]).approve(address(core), MAX);
            }
        }
        for (uint256 i; i < RESERVES; ++i) {
            uint256 oracle = oracleOf[i];
            uint256 fair = fairPrices[tokenOf[i]];
            if (address(oracles[oracle]) == address(0)) oracles[oracle] = new BandOracle("USD", fair);
            prices[oracle] = Price(fair, fair, true);
        }
    }

    function _open(
        uint256 pool,
        bytes32 salt,
        address owner,
        address guardian_,
        address feeRecipient,
        uint16 hfAtMaxBonus,
        uint256 dust
    ) private {
        PoolConfig memory config = PoolConfig({
            salt: salt,
            owner: owner,
            guardian: guardian_,
            feeRecipient: feeRecipient,
            targetHealthFactor: 10_500,
            hfAtMaxBonus: hfAtMaxBonus,
            dust: dust
        });
        ReserveConfig[] memory configs = new ReserveConfig[](PER_POOL);
        for (uint256 i; i < PER_POOL; ++i) {
            configs[i] = configOf(pool * PER_POOL + i);
        }
        vm.prank(owner);
        pools[pool] = core.createPool(config, configs);
        _knowPool(pool, pools[pool], people);
        for (uint256 i; i < PER_POOL; ++i) {
            reserves[pool * PER_POOL + i] = pools[pool].reserve(i);
            _knowReserve(pool, pools[pool].reserve(i), people);
        }
    }

    /// @dev At most 100 % a year in the well-kept pools: years pass here, and debts should stay realistic amounts. Pool 2 uses
    /// every bound.
    function configOf(uint256 i) public view returns (ReserveConfig memory config) {
        uint16[RESERVES] memory thresholds = [8300, 7800, 7800, 7000, 8300, 7500, 6000, 7500, 9800, 9000, 9000, 9000];
        bool hostile = i >= 8;
        config = ReserveConfig({
            token: tokens[tokenOf[i]],
            oracle: address(oracles[oracleOf[i]]),
            ltv: thresholds[i] - (hostile ? 1 : 300),
            liquidationThreshold: thresholds[i],
            maxBonus: hostile ? 100 : 800,
            reserveFactor: hostile ? 250 : 100,
            initialRate: 400,
            curve: Curve({ targetUtilisation: 9000, steepness: 400, speed: 5000, minRate: 10, maxRate: 2500 }),
            supplyCap: MAX,
            borrowCap: MAX,
            collateralCap: MAX
        });
        if (i == 3) {
            // A million dollars of each, and half of it lent out.
            config.collateralCap = 1_000_000e36 / fairPrices[3];
            config.supplyCap = config.collateralCap;
            config.borrowCap = config.collateralCap / 2;
        }
        if (i == 4) config.curve.speed = 0;
        if (hostile) {
            config.curve =
                Curve({ targetUtilisation: 9999, steepness: 400, speed: 65_535, minRate: 1, maxRate: 25_000 });
        }
    }
}
