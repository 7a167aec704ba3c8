from narcissistic import narcissistic

assert narcissistic(370) == True
assert narcissistic(153) == True
assert narcissistic(9) == True
assert narcissistic(999) == False
assert narcissistic(0) == True
assert narcissistic(1) == True
assert narcissistic(4) == True
assert narcissistic(1634) == True
print("ok")
