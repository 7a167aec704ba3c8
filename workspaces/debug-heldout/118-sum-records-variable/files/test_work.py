from work import totals

assert totals([('Nora', 14, 1), ('Lena', 7, 3), ('Uma', 25, 5), ('Lena', 7, 3)]) == {'Nora': 1, 'Uma': 5}
assert totals([('Ian', 3, 3), ('Otto', 8, 4), ('Lena', 25, 4), ('Ian', 3, 3)]) == {'Otto': 4, 'Lena': 4}
assert totals([('Zoe', 15, 4), ('Uma', 26, 2), ('Otto', 0, 5), ('Finn', 1, 3)]) == {'Zoe': 4, 'Uma': 2, 'Otto': 0, 'Finn': 1}
assert totals([('Sam', 7, 4), ('Eve', 10, 4), ('Max', 7, 3)]) == {'Eve': 4}
assert totals([('Dan', 2, 3)]) == {'Dan': 2}
assert totals([('Nora', 29, 4), ('Rosa', 25, 4), ('Lena', 19, 4)]) == {'Nora': 4, 'Rosa': 4, 'Lena': 4}
assert totals([('Rosa', 17, 5)]) == {'Rosa': 5}
assert totals([]) == {}
assert totals([('Hana', 29, 3), ('Pia', 13, 4)]) == {'Hana': 3, 'Pia': 4}
assert totals([('Will', 27, 3)]) == {'Will': 3}
print("ok")
