from pace import pace

assert pace(32, 26) == '0:48'
assert pace(2, 17) == '8:30'
assert pace(32, 119) == '3:43'
assert pace(40, 19) == '0:28'
assert pace(6, 20) == '3:20'
assert pace(36, 30) == '0:50'
assert pace(10, 10) == '1:00'
assert pace(16, 59) == '3:41'
assert pace(25, 190) == '7:36'
assert pace(25, 237) == '9:28'
assert pace(38, 258) == '6:47'
assert pace(35, 98) == '2:48'
assert pace(14, 11) == '0:47'
assert pace(37, 28) == '0:45'
print("ok")
