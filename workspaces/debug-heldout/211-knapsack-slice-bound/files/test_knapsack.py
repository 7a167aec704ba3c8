from knapsack import knapsack

assert knapsack([(2, 12)], 8) == 12
assert knapsack([], 3) == 0
assert knapsack([(4, 7)], 8) == 7
assert knapsack([(4, 13), (3, 6)], 9) == 19
assert knapsack([(6, 5)], 3) == 0
assert knapsack([(2, 10), (1, 7), (2, 7)], 2) == 10
assert knapsack([(6, 11), (3, 10)], 6) == 11
assert knapsack([(6, 5)], 1) == 0
assert knapsack([(3, 13)], 8) == 13
assert knapsack([], 4) == 0
print("ok")
