from duration_seconds import duration_seconds

assert duration_seconds('12h') == 43200
assert duration_seconds('') == 0
assert duration_seconds('1m') == 60
assert duration_seconds('6h59m5s') == 25145
assert duration_seconds('4h59m') == 17940
assert duration_seconds('90m5s') == 5405
assert duration_seconds('3h0m5s') == 10805
assert duration_seconds('2h') == 7200
assert duration_seconds('6h13m5s') == 22385
assert duration_seconds('3h17m') == 11820
assert duration_seconds('8h44m') == 31440
assert duration_seconds('2h51m') == 10260
assert duration_seconds('1h29m') == 5340
assert duration_seconds('3h3m3s') == 10983
print("ok")
