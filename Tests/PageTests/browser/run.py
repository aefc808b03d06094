"""Tests the page in Chromium: python3 Tests/PageTests/browser/run.py TOPUP [TEST...]

TOPUP is the program, whose page's module has been built. Each test_*.py here is found; a TEST such
as test_store or test_store.StoreTests.test_forget runs alone. TOPUP_PICTURES=FOLDER keeps a picture
of every view that is looked at. Exit status: 0 all passed · 1 some failed · 2 wrong command.
"""
import os
import sys
import unittest

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))

def main(arguments):
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    sys.path.insert(0, HERE)
    import harness
    loader = unittest.TestLoader()
    names = arguments[1:]
    tests = loader.loadTestsFromNames(names) if names else loader.discover(HERE)
    end = harness.start(os.path.abspath(arguments[0]))
    try:
        result = unittest.TextTestRunner(verbosity=2).run(tests)
    finally:
        end()
    if result.skipped or result.testsRun == 0:
        print("browser tests: a test did not run")
        return 1
    if not result.wasSuccessful():
        print(f"browser tests: {len(result.failures) + len(result.errors)} failed")
        return 1
    print(f"browser tests: {result.testsRun} passed in Chromium {harness.Shared.version}")
    return 0

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
