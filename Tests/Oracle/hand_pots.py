"""Pots shared by hand, in pence."""
from decisions import LAST
from hand import at_one_school
from pots import by_priority, pro_rata, protected

def shared_pro_rata():
    # 100 among 100, 200 and 400: 14.29, 28.57 and 57.14, and the odd penny is b's.
    assert pro_rata(100, at_one_school(a=100, b=200, c=400)) == at_one_school(a=14, b=29, c=57)
    # As much as was agreed, and more, is what was agreed.
    for pot in (700, 701):
        assert pro_rata(pot, at_one_school(a=300, b=400)) == at_one_school(a=300, b=400)
    assert pro_rata(699, at_one_school(a=300, b=400)) == at_one_school(a=300, b=399)
    assert pro_rata(0, at_one_school(a=300, b=0)) == at_one_school(a=0, b=0)

def odd_pennies_of_equal_awards():
    # 200 among four is 50 each; 202 gives two of them a penny more: the first school's, and of the
    # second's the one whose reference is first in bytes, where capitals come before the rest.
    keys = [("100002", "a"), ("100002", "B"), ("100001", "z"), ("100002", "C")]
    found = pro_rata(202, {key: 5000 for key in keys})
    assert [found[key] for key in keys] == [50, 51, 51, 50]

def shared_above_a_floor():
    # 300.00 of each is kept: 300, 300, 300 and all 100.00 of d. The 1,060.00 left go to what is
    # above: 4,500.00, 100.00 and nothing: 1060 x 45/46 = 1036.9565 and 23.0435.
    agreed = at_one_school(a=480000, b=40000, c=30000, d=10000)
    assert protected(206000, agreed, 30000) == at_one_school(a=133696, b=32304, c=30000, d=10000)
    assert protected(100000, agreed, 30000) == at_one_school(a=30000, b=30000, c=30000, d=10000)
    # 800.00 of those floors: 300/1000 and 100/1000 of it.
    assert protected(80000, agreed, 30000) == at_one_school(a=24000, b=24000, c=24000, d=8000)

def shared_by_priority():
    # 1,000.00 to the first; 750.00 are left to 1,000.00 and 500.00 of the second; none to the rest.
    agreed = at_one_school(a=100000, b=100000, c=50000, d=70000)
    order = at_one_school(a=1, b=2, c=2, d=LAST)
    assert by_priority(175000, agreed, order) == at_one_school(a=100000, b=50000, c=25000, d=0)
    assert by_priority(250000, agreed, order) == at_one_school(a=100000, b=100000, c=50000, d=0)
    assert by_priority(400000, agreed, order) == agreed
