from work1 import can_segment

assert can_segment('b', ['a']) == False
assert can_segment('b', ['aaa', 'bba']) == False
assert can_segment('b', ['b', 'baa']) == True
assert can_segment('babaaa', ['abb']) == False
assert can_segment('bb', ['ab']) == False
assert can_segment('aabbbb', ['aa', 'aa']) == False
assert can_segment('ab', ['bba', 'bbb', 'a']) == False
assert can_segment('aaaaab', ['ba']) == False
assert can_segment('', ['bb']) == True
assert can_segment('bb', ['a', 'b']) == True
assert can_segment('baba', ['ab']) == False
assert can_segment('a', ['a', 'aab']) == True
assert can_segment('aaaaaab', ['a', 'a']) == False
print("ok")
