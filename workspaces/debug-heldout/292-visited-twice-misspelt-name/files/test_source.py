from source import visited_twice

assert visited_twice('RRULD') == 4
assert visited_twice('LLRUR') == 2
assert visited_twice('LDL') == -1
assert visited_twice('') == -1
assert visited_twice('LLL') == -1
assert visited_twice('DD') == -1
assert visited_twice('U') == -1
assert visited_twice('R') == -1
assert visited_twice('RL') == 1
print("ok")
