from early_return_in_loop import all_even

assert all_even([]) == True
assert all_even([2, 4]) == True
assert all_even([1]) == False
assert all_even([2, 3]) == False
assert all_even([4, 4, 5, 4]) == False
print("ok")
