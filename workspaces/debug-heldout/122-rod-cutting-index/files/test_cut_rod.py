from cut_rod import cut_rod

assert cut_rod([8, 10]) == 16
assert cut_rod([14, 1]) == 28
assert cut_rod([5, 5, 5, 4, 7]) == 25
assert cut_rod([10, 10, 2, 10]) == 40
assert cut_rod([9, 2]) == 18
assert cut_rod([12, 13]) == 24
assert cut_rod([3, 15]) == 15
assert cut_rod([1, 7, 7, 15]) == 15
assert cut_rod([14, 14, 3, 11]) == 56
assert cut_rod([2, 8, 3, 5, 10]) == 18
print("ok")
