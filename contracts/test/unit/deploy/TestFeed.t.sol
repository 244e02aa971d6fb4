// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Ownable } from "@openzeppelin/contracts/access/Ownable.sol";
import { Test } from "forge-std/Test.sol";

import { FeedPoster } from "../../../deploy/local/FeedPoster.sol";
import { TestFeed } from "../../../deploy/local/TestFeed.sol";

contract TestFeedTest is Test {
    FeedPoster private poster;
    TestFeed private feed;
    TestFeed private other;
    address private alice = makeAddr("alice");

    function setUp() public {
        vm.warp(1_800_000_000);
        poster = new FeedPoster(address(this));
        feed = new TestFeed({ description_: "ETH / USD", decimals_: 8, answer_: 3000e8, owner_: address(poster) });
        other = new TestFeed({ description_: "BTC / USD", decimals_: 8, answer_: 9e12, owner_: address(poster) });
    }

    function test_constructor() public view {
        assertEq(feed.description(), "ETH / USD");
        assertEq(feed.decimals(), 8);
        _answers(feed, 1, 3000e8);
    }

    function test_post() public {
        skip(5);
        vm.expectEmit(address(feed));
        emit TestFeed.AnswerUpdated(3001e8, 2, block.timestamp);
        vm.prank(address(poster));
        feed.post(3001e8);
        _answers(feed, 2, 3001e8);
    }

    function test_post_revertsWith_OwnableUnauthorizedAccount() public {
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, alice));
        feed.post(1);
    }

    function test_poster_post() public {
        skip(5);
        (TestFeed[] memory feeds, int256[] memory answers) = _both();
        poster.post(feeds, answers);
        _answers(feed, 2, 1);
        _answers(other, 2, 2);
    }

    function test_poster_post_revertsWith_LengthsDiffer() public {
        (TestFeed[] memory feeds,) = _both();
        vm.expectRevert(abi.encodeWithSelector(FeedPoster.LengthsDiffer.selector, 2, 1));
        poster.post(feeds, new int256[](1));
    }

    function test_poster_post_revertsWith_OwnableUnauthorizedAccount() public {
        (TestFeed[] memory feeds, int256[] memory answers) = _both();
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, alice));
        poster.post(feeds, answers);
    }

    function _both() private view returns (TestFeed[] memory feeds, int256[] memory answers) {
        (feeds, answers) = (new TestFeed[](2), new int256[](2));
        (feeds[0], feeds[1]) = (feed, other);
        (answers[0], answers[1]) = (1, 2);
    }

    function _answers(TestFeed of_, uint256 expectedRound, int256 expected) private view {
        (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredIn) = of_.latestRoundData();
        assertEq(roundId, expectedRound);
        assertEq(answer, expected);
        assertEq(startedAt, block.timestamp);
        assertEq(updatedAt, block.timestamp);
        assertEq(answeredIn, expectedRound);
    }
}
