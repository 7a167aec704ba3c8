from basic import drive

assert drive('R') == (0, 0)
assert drive('F') == (0, 1)
assert drive('RFRF') == (1, -1)
assert drive('RLLR') == (0, 0)
assert drive('FFFFFR') == (0, 5)
assert drive('FL') == (0, 1)
assert drive('RLFL') == (0, 1)
assert drive('FFRFFF') == (3, 2)
assert drive('RFFLFF') == (2, 2)
assert drive('') == (0, 0)
print("ok")
