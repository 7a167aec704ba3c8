from vending import vending

assert vending([]) == ([], 0)
assert vending(['buy', 5, 10, 'cancel', 10, 10]) == (['more', 15], 20)
assert vending([5, 5]) == ([], 10)
assert vending(['cancel', 'cancel']) == ([0, 0], 0)
assert vending(['buy', 'buy', 'buy', 10]) == (['more', 'more', 'more'], 10)
assert vending([20, 20, 10]) == ([], 50)
assert vending([10, 'buy', 10, 10, 20]) == (['more'], 50)
assert vending([20, 'cancel']) == ([20], 0)
assert vending(['cancel', 10, 10, 5, 5, 10]) == ([0], 40)
assert vending(['cancel']) == ([0], 0)
print("ok")
