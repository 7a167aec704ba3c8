from program import ways_to_pay

assert ways_to_pay([6, 8], 14) == 1
assert ways_to_pay([1, 2], 1) == 1
assert ways_to_pay([1, 2, 9], 10) == 7
assert ways_to_pay([6], 7) == 0
assert ways_to_pay([8], 1) == 0
assert ways_to_pay([3, 8], 1) == 0
assert ways_to_pay([1, 2], 0) == 1
assert ways_to_pay([2, 7, 8], 0) == 1
assert ways_to_pay([1], 5) == 1
print("ok")
