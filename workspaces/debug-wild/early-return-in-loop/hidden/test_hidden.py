from early_return_in_loop import all_even

assert all_even([0, 1]) == False
assert all_even([8]) == True
assert all_even([6, 6, 6, 7]) == False
assert all_even([2, 2, 2]) == True
print("ok")
