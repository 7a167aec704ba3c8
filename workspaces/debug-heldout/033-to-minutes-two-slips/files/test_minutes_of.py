from minutes_of import minutes_of

assert minutes_of('00:54') == 54
assert minutes_of('11:34') == 694
assert minutes_of('06:27') == 387
assert minutes_of('00:25') == 25
assert minutes_of('11:38') == 698
assert minutes_of('02:14') == 134
assert minutes_of('11:49') == 709
assert minutes_of('00:01') == 1
assert minutes_of('00:09') == 9
print("ok")
