from work import multiplicative_steps

assert multiplicative_steps(2) == 0
assert multiplicative_steps(4) == 0
assert multiplicative_steps(2883) == 5
assert multiplicative_steps(13) == 1
assert multiplicative_steps(7961) == 5
assert multiplicative_steps(19) == 1
assert multiplicative_steps(5) == 0
assert multiplicative_steps(2344) == 4
print("ok")
