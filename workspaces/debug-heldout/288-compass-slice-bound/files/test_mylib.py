from mylib import compass

assert compass('W', 'RL') == 'W'
assert compass('S', 'RL') == 'S'
assert compass('N', '') == 'N'
assert compass('W', 'RRRL') == 'E'
assert compass('N', 'L') == 'W'
assert compass('W', 'RLRR') == 'E'
assert compass('N', 'RL') == 'N'
print("ok")
