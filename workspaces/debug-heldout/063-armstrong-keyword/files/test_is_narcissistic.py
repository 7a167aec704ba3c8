from is_narcissistic import is_narcissistic

assert is_narcissistic(1) == True
assert is_narcissistic(9) == True
assert is_narcissistic(153) == True
assert is_narcissistic(4) == True
assert is_narcissistic(999) == False
print("ok")
