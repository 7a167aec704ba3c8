from sum_column import sum_column

assert sum_column(['Dan,15,0'], 2) == 0
assert sum_column(['Will,16,7', 'Kim,0,8', 'Tess,11,2'], 2) == 17
assert sum_column(['Zoe,3,2'], 2) == 2
assert sum_column(['Vera,25,9', 'Vera,29,7'], 2) == 16
assert sum_column(['Jo,2,3', 'Eve,22,1', 'Max,21,6'], 2) == 10
assert sum_column(['Uma,20,2', 'Bob,8,9', 'Ian,20,0'], 2) == 11
assert sum_column(['Ian,28,7'], 2) == 7
assert sum_column(['Sam,8,5', 'Pia,26,8'], 2) == 13
assert sum_column(['Will,20,7', 'Vera,28,1'], 1) == 48
assert sum_column(['Bob,1,0'], 2) == 0
print("ok")
