from solution import gcd

assert gcd(0, 58) == 58
assert gcd(64, 39) == 1
assert gcd(2, 8) == 2
assert gcd(60, 43) == 1
assert gcd(3, 43) == 1
print("ok")
