from app import can_segment

assert can_segment('bb', ['a', 'aa', 'bb']) == True
assert can_segment('bbaa', ['a']) == False
assert can_segment('', ['b']) == True
assert can_segment('', ['bba', 'a', 'aba']) == True
assert can_segment('ab', ['aba', 'bbb']) == False
assert can_segment('', ['baa', 'aab']) == True
assert can_segment('', ['b', 'abb', 'aba']) == True
assert can_segment('ababba', ['aaa', 'a']) == False
print("ok")
