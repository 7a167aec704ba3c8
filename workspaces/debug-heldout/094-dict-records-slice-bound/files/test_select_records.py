from select_records import select_records

assert select_records([('Tess', 2), ('Bob', 5), ('Max', 1), ('Tess', 2)]) == 0
assert select_records([('Dan', 7), ('Cleo', 3)]) == 1
assert select_records([]) == 0
assert select_records([('Rosa', 10), ('Rosa', 10)]) == 0
assert select_records([('Zoe', 6), ('Cleo', 4), ('Finn', 2), ('Otto', 4)]) == 0
print("ok")
