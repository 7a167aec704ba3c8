from tokenize_work import tokenize

assert tokenize('x') == ['x']
assert tokenize('(') == ['(']
assert tokenize('1+(-') == [('num', '1'), '+', '(', '-']
assert tokenize('-)foo') == ['-', ')', 'f', 'o', 'o']
assert tokenize('(*(+)') == ['(', '*', '(', '+', ')']
assert tokenize('*)') == ['*', ')']
assert tokenize('-123+') == ['-', ('num', '123'), '+']
print("ok")
