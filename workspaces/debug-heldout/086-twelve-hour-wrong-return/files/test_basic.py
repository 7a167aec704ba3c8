from basic import am_pm

assert am_pm(0, 50) == '12:50 am'
assert am_pm(9, 59) == '9:59 am'
assert am_pm(23, 59) == '11:59 pm'
assert am_pm(1, 2) == '1:02 am'
assert am_pm(6, 1) == '6:01 am'
assert am_pm(3, 34) == '3:34 am'
assert am_pm(0, 14) == '12:14 am'
assert am_pm(1, 23) == '1:23 am'
print("ok")
