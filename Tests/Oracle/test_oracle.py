"""Figures worked by hand, from the contract and the published cases: python3 test_oracle.py"""
import shutil

import hand
import hand_amounts
import hand_awards
import hand_lines
import hand_pots
import hand_years

def tests_of(module):
    """The module's own functions, in the order they are written; what is imported is no test."""
    return [each for each in vars(module).values()
            if callable(each) and each.__module__ == module.__name__]

if __name__ == "__main__":
    tests = tests_of(hand_lines) + tests_of(hand_amounts) + tests_of(hand_years)
    tests += tests_of(hand_awards) + tests_of(hand_pots)
    assert len(tests) > 15, "tests were not found"
    try:
        for test in tests:
            test()
            print("ok", test.__name__)
        print(f"oracle: {len(tests)} tests passed")
    finally:
        shutil.rmtree(hand.WORK)
