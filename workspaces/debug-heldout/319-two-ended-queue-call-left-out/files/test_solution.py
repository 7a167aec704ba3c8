from solution import ends

assert ends([('popl', 8), ('turn', 3), ('left', 7), ('left', 3)]) == [-5, -4]
assert ends([('right', 7), ('left', 9), ('right', 7), ('right', 7), ('left', 4), ('popl', 5)]) == [-3, 1, 7, 7, 7]
assert ends([('popl', 2), ('popl', 5), ('turn', 6), ('left', 3), ('popr', 3), ('turn', 6)]) == [-5]
assert ends([('right', 5), ('popl', 6), ('turn', 2)]) == [5]
assert ends([('left', 0), ('popl', 9)]) == [1]
assert ends([('popl', 7)]) == []
assert ends([('popr', 4), ('popr', 4), ('popr', 4), ('popr', 0), ('popr', 4)]) == [1]
assert ends([('turn', 6), ('left', 5), ('popl', 9), ('left', 3), ('left', 8), ('turn', 0)]) == [1, -3, -5]
assert ends([('right', 8), ('right', 2), ('popl', 7)]) == [8, 2]
assert ends([('popl', 2)]) == []
assert ends([]) == [1]
print("ok")
