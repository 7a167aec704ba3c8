from summarize import summarize

assert summarize([('Vera', 22, 4), ('Max', 21, 5), ('Cleo', 14, 2)]) == [('Vera', 34), ('Max', 36), ('Cleo', 20)]
assert summarize([('Uma', 29, 3)]) == [('Uma', 38)]
assert summarize([('Vera', 11, 4), ('Otto', 29, 2), ('Bob', 16, 2), ('Zoe', 8, 2)]) == [('Zoe', 14), ('Vera', 23), ('Otto', 35)]
assert summarize([('Lena', 30, 1), ('Gus', 26, 3), ('Zoe', 2, 5)]) == [('Zoe', 17), ('Lena', 33), ('Gus', 35)]
assert summarize([('Hana', 15, 1), ('Kim', 9, 2)]) == [('Kim', 15), ('Hana', 18)]
assert summarize([('Tess', 22, 3), ('Tess', 24, 5), ('Rosa', 8, 2)]) == [('Tess', 39), ('Tess', 31), ('Rosa', 14)]
assert summarize([('Zoe', 4, 1), ('Nora', 26, 2)]) == [('Zoe', 7), ('Nora', 32)]
assert summarize([('Jo', 1, 2)]) == [('Jo', 7)]
assert summarize([('Ian', 27, 4)]) == [('Ian', 39)]
print("ok")
