from total_by import total_by

assert total_by([('Tess', 0, 2), ('Will', 1, 5)]) == ('Will', 1, 5)
assert total_by([('Rosa', 4, 5), ('Kim', 27, 2)]) == ('Kim', 27, 2)
assert total_by([('Finn', 18, 1), ('Gus', 30, 1)]) == ('Gus', 30, 1)
assert total_by([('Gus', 4, 2), ('Gus', 4, 2), ('Uma', 18, 1), ('Kim', 5, 1), ('Ann', 8, 1)]) == ('Ann', 8, 1)
assert total_by([('Tess', 12, 1)]) == ('Tess', 12, 1)
assert total_by([('Max', 7, 4), ('Bob', 28, 5)]) == ('Bob', 28, 5)
print("ok")
