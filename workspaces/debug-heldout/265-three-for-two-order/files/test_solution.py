from solution import offer_total

assert offer_total([28, 11]) == 39
assert offer_total([8, 21]) == 29
assert offer_total([12]) == 12
assert offer_total([16, 22]) == 38
assert offer_total([23, 1]) == 24
assert offer_total([14, 20]) == 34
print("ok")
