from work import total_by

assert total_by([('Tess', 16, 1)]) == 'Tess'
assert total_by([('Kim', 13, 3), ('Zoe', 18, 4), ('Lena', 13, 3)]) == 'Lena'
assert total_by([('Jo', 5, 4), ('Tess', 20, 2), ('Nora', 1, 4)]) == 'Nora'
assert total_by([('Quin', 26, 5), ('Uma', 27, 4), ('Ann', 10, 3)]) == 'Ann'
assert total_by([('Zoe', 24, 2), ('Hana', 15, 4)]) == 'Hana'
assert total_by([('Lena', 28, 1), ('Lena', 28, 1)]) == 'Lena'
assert total_by([('Bob', 24, 1), ('Eve', 25, 3)]) == 'Eve'
assert total_by([]) == ''
print("ok")
