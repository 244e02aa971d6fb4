// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { ILoanActions } from "../interfaces/ILoanActions.sol";
import { IPeer } from "../interfaces/IPeer.sol";
import { IPeerLoans } from "../interfaces/IPeerLoans.sol";
import { LoanState, LoanTerms } from "../interfaces/LoanTypes.sol";
import { LoanOffers } from "./LoanOffers.sol";
import { LoanPayments } from "./LoanPayments.sol";
import { Mover } from "./Mover.sol";

/// @title PeerLoans
/// @notice One lends to one, with no one between: fixed rate, fixed term, against collateral, with or without a price. Immutable,
/// without an owner and without a fee.
/// @dev It implements ILoanActions. The functions of ILoanSettlement run in its storage by delegatecall: `IPeerLoans` is the whole.
contract PeerLoans is LoanOffers, LoanPayments {
    /// @notice Implements every function of ILoanSettlement. Immutable: it cannot be replaced.
    address public immutable SETTLEMENT;

    /// @param core a `LendingPools`
    /// @param settlement a `LoanSettlement` for that core
    constructor(ILendingPools core, address settlement) Mover(core) {
        // A delegatecall to an address without code succeeds and returns nothing.
        if (settlement.code.length == 0 || address(IPeer(settlement).CORE()) != address(core)) {
            revert IPeerLoans.SettlementInvalid(settlement);
        }
        SETTLEMENT = settlement;
    }

    fallback() external {
        address settlement = SETTLEMENT;
        // Assembly because Solidity offers no other way for a fallback to return the callee's data.
        assembly ("memory-safe") {
            let free := mload(0x40)
            calldatacopy(free, 0, calldatasize())
            let success := delegatecall(gas(), settlement, free, calldatasize(), 0, 0)
            returndatacopy(free, 0, returndatasize())
            if iszero(success) { revert(free, returndatasize()) }
            return(free, returndatasize())
        }
    }

    /// @inheritdoc ILoanActions
    function loanId(LoanTerms calldata terms) external pure returns (uint256) {
        return _idOf(terms);
    }

    /// @inheritdoc ILoanActions
    function loanOf(uint256 id) external view returns (LoanState memory) {
        return _loans[id];
    }

    /// @inheritdoc ILoanActions
    function loanCount() external view returns (uint256) {
        return _loanCount;
    }

    /// @inheritdoc ILoanActions
    function dueOf(LoanTerms calldata terms) external view returns (uint256) {
        return _dueNow(terms, _loans[_idOf(terms)].principal);
    }

    /// @inheritdoc ILoanActions
    function keepsTokens(uint256 id) external view returns (bool) {
        return _keepsTokens(id);
    }
}
