// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { SafeTransferLib } from "solady/utils/SafeTransferLib.sol";

import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { IPeer } from "../../../src/interfaces/IPeer.sol";
import { IPeerDesk } from "../../../src/interfaces/IPeerDesk.sol";
import { PoolConfig, ReserveConfig, ReserveTotals } from "../../../src/interfaces/Types.sol";
import { SharesMath } from "../../../src/math/SharesMath.sol";
import { PeerDesk } from "../../../src/peer/PeerDesk.sol";
import { PoolId, ReserveId } from "../../../src/types/Ids.sol";
import { Base } from "../../Base.t.sol";
import { FeeToken } from "../../mocks/FeeToken.sol";
import { HookToken } from "../../mocks/HookToken.sol";
import { PausableToken } from "../../mocks/PausableToken.sol";
import { Tally } from "../Tally.sol";
import { IToken } from "../World.sol";
import { EvilToken } from "../tokens/EvilToken.sol";
import { DeskPuppet } from "./DeskPuppet.sol";

uint256 constant DESK_PEOPLE = 8;
uint256 constant DESK_TOKENS = 6;

/// @notice The desk, six tokens and eight accounts. WETH, USDC and a token that can be paused and blocks accounts have reserves that earn
/// interest; one token has hooks, one takes a fee, one lies. Four accounts with keys, a contract that signs everything, two arbiters, and
/// somebody who approved the desk for everything and never acts.
contract DeskWorld is Base, Tally {
    using SharesMath for uint256;

    uint256 public constant PAUSABLE = 2; // of tokens
    uint256 public constant HOOK = 3;
    uint256 public constant FEE = 4;
    uint256 public constant EVIL = 5;
    uint256 public constant LENDABLE = 3; // tokens that have a reserve

    uint256 public constant PUPPET = 4; // of people
    uint256 public constant ARBITER = 5;
    uint256 public constant BACKUP = 6;
    uint256 public constant BYSTANDER = 7;

    PeerDesk public immutable desk;
    address[DESK_PEOPLE] public people;
    mapping(address account => uint256) public keyOf;
    address[DESK_TOKENS] public tokens;
    uint256[DESK_TOKENS] public whole = [1e18, 1e6, 1e8, 1e18, 1e18, 1e18]; // token units of a whole token
    ReserveId[LENDABLE] public reserves;

    constructor() {
        super.setUp();
        desk = new PeerDesk(core);
        tokens = [
            address(weth),
            address(usdc),
            address(new PausableToken("WBTC", 8)),
            address(new HookToken()),
            address(new FeeToken()),
            address(new EvilToken())
        ];
        (reserves[0], reserves[1], reserves[2]) = (wethId, usdcId, _poolOfPausable());
        _invite();
        _lendOut();
        _expectErrors();
    }

    function theCore() external view returns (ILendingPools) {
        return core;
    }

    function theOwner() external view returns (address) {
        return owner;
    }

    function theGuardian() external view returns (address) {
        return guardian;
    }

    /// @notice What everybody has of every token, in wallets, lent, and kept by the desk, token units; lent rounded down.
    function wealth() external view returns (uint256[DESK_PEOPLE][DESK_TOKENS] memory units) {
        for (uint256 token; token < DESK_TOKENS; ++token) {
            IToken erc20 = IToken(tokens[token]);
            for (uint256 i; i < DESK_PEOPLE; ++i) {
                units[token][i] = erc20.balanceOf(people[i]) + desk.credit(people[i], address(erc20));
            }
            if (token >= LENDABLE) continue;
            ReserveTotals memory totals = core.accruedTotals(reserves[token]);
            for (uint256 i; i < DESK_PEOPLE; ++i) {
                uint256 shares = core.positionOf(reserves[token], people[i]).supplyShares;
                units[token][i] += shares.toAssetsDown(totals.supplyAssets, totals.supplyShares);
            }
        }
    }

    function credits(uint256 token) external view returns (uint256 units) {
        for (uint256 i; i < DESK_PEOPLE; ++i) {
            units += desk.credit(people[i], tokens[token]);
        }
    }

    function _poolOfPausable() private returns (ReserveId) {
        ReserveConfig[] memory configs = new ReserveConfig[](2);
        configs[0] = _reserveConfig(tokens[PAUSABLE], address(wbtcOracle), 7000, 7500);
        configs[1] = _reserveConfig(address(weth), address(wethOracle), 8000, 8300);
        PoolConfig memory config = _poolConfig("pausable");
        vm.prank(creator);
        PoolId id = core.createPool(config, configs);
        return id.reserve(0);
    }

    function _invite() private {
        string[8] memory names = ["ann", "ben", "cat", "dan", "", "arbiter", "backup", "bystander"];
        for (uint256 i; i < DESK_PEOPLE; ++i) {
            if (i == PUPPET) {
                people[i] = address(new DeskPuppet(address(desk)));
            } else {
                (address account, uint256 key) = makeAddrAndKey(names[i]);
                (people[i], keyOf[account]) = (account, key);
            }
            vm.startPrank(people[i]);
            for (uint256 token; token < DESK_TOKENS; ++token) {
                IToken(tokens[token]).mint(people[i], 2_000_000 * whole[token]);
                IToken(tokens[token]).approve(address(desk), MAX);
                if (token >= LENDABLE) continue;
                IToken(tokens[token]).approve(address(core), MAX);
                core.supply(reserves[token], 1_000_000 * whole[token], 0, people[i], "");
                core.approve(address(desk), ReserveId.unwrap(reserves[token]), MAX);
            }
            vm.stopPrank();
        }
        for (uint256 i = ARBITER; i <= BACKUP; ++i) {
            vm.prank(people[i]);
            desk.serve(MAX);
        }
    }

    /// @dev Half of each reserve is borrowed, so that shares grow.
    function _lendOut() private {
        (address one, address other) = (makeAddr("owes USDC and WBTC"), makeAddr("owes WETH"));
        _supplyCollateral(wethId, one, 1e27);
        _borrow(usdcId, one, 4_000_000e6);
        _supplyCollateral(usdcId, other, 1e18);
        _borrow(wethId, other, 4_000_000e18);
        _supplyCollateral(reserves[PAUSABLE].pool().reserve(1), one, 1e27);
        _borrow(reserves[PAUSABLE], one, 4_000_000e8);
    }

    /// @dev By which a call may be refused; any other error is a fault.
    function _expectErrors() private {
        bytes4[19] memory errors = [
            IPeer.ArrivedTooLittle.selector,
            IPeer.TokenInvalid.selector,
            IPeer.ReceiverInvalid.selector,
            IPeer.SourceInvalid.selector,
            IPeer.OrderInvalid.selector,
            IPeer.SignatureInvalid.selector,
            IPeer.NothingToCollect.selector,
            IPeerDesk.WrongState.selector,
            IPeerDesk.NotParty.selector,
            IPeerDesk.TooEarly.selector,
            IPeerDesk.TooLate.selector,
            IPeerDesk.BondTooLow.selector,
            IPeerDesk.ArbiterInvalid.selector,
            IPeerDesk.SplitInvalid.selector,
            SafeTransferLib.TransferFromFailed.selector,
            SafeTransferLib.TransferFailed.selector,
            ILendingPools.LiquidityTooLow.selector,
            ILendingPools.BalanceTooLow.selector,
            ILendingPools.ArrivedTooLittle.selector
        ];
        for (uint256 i; i < errors.length; ++i) {
            expect("token", errors[i]);
        }
    }
}
