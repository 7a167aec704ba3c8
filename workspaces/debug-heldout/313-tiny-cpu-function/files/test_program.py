from program import cpu

assert cpu([('add', 5)]) == 8
assert cpu([('add', 3), ('skip', 1), ('skip', 2)]) == 6
assert cpu([('mul', 2)]) == 6
assert cpu([('skip', 2), ('jmpz', 2), ('add', 2), ('mul', 5)]) == 15
assert cpu([('skip', 1)]) == 3
assert cpu([]) == 3
assert cpu([('jmpz', 1), ('mul', 5)]) == 15
print("ok")
