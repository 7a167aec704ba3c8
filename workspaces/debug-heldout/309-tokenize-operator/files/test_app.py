from app import lex

assert lex('1') == [1]
assert lex('--*x++') == ['-', '-', '*', 'x', '+', '+']
assert lex('-foo--') == ['-', 'f', 'o', 'o', '-', '-']
assert lex('(') == ['(']
assert lex(')') == [')']
assert lex('*') == ['*']
assert lex('+') == ['+']
print("ok")
