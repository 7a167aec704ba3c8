from segments import segments

assert segments('xx,,,') == 'xx,,,'
assert segments('a , ') == '| , '
assert segments('b') == 'b'
assert segments('baba,') == 'b|b|,'
assert segments('xx') == 'xx'
assert segments('') == ''
assert segments('b,xbx,b') == 'b,xbx,b'
assert segments('x,,b,x') == 'x,,b,x'
assert segments('x,,xbb') == 'x,,xbb'
print("ok")
