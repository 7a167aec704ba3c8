from rail_fence import rail_fence

assert rail_fence('', 3) == ''
assert rail_fence('sscb', 4) == 'sscb'
assert rail_fence('edxrqbdx', 2) == 'exqddrbx'
assert rail_fence('vv', 4) == 'vv'
assert rail_fence('ll', 3) == 'll'
assert rail_fence('errrjjwh', 3) == 'ejrrjhrw'
assert rail_fence('', 2) == ''
print("ok")
