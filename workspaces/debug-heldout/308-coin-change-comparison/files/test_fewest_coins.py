from fewest_coins import fewest_coins

assert fewest_coins([4, 6, 8], 12) == 2
assert fewest_coins([1, 2, 4], 2) == 1
assert fewest_coins([1, 2, 5], 21) == 5
assert fewest_coins([1, 2, 9], 0) == 0
assert fewest_coins([3], 7) == -1
assert fewest_coins([1], 2) == 2
assert fewest_coins([1, 2, 5], 0) == 0
assert fewest_coins([1, 2, 9], 3) == 2
assert fewest_coins([1, 3, 6], 8) == 3
print("ok")
