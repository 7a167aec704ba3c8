from bullets import bullets

assert bullets([]) == ''
assert bullets([(2, 'in')]) == '    - in'
assert bullets([(2, 'pen'), (3, 'table')]) == '    - pen\n      - table'
assert bullets([(0, 'Eye'), (1, 'cat'), (2, 'cat')]) == '- Eye\n  - cat\n    - cat'
assert bullets([(1, 'level')]) == '  - level'
assert bullets([(3, 'abba'), (1, 'abba')]) == '      - abba\n  - abba'
assert bullets([(0, 'Coffee')]) == '- Coffee'
assert bullets([(2, 'big')]) == '    - big'
assert bullets([(0, 'dog'), (0, 'dog')]) == '- dog\n- dog'
assert bullets([(1, 'sun'), (1, 'snow')]) == '  - sun\n  - snow'
assert bullets([(1, 'Run'), (3, 'on')]) == '  - Run\n      - on'
assert bullets([(1, 'wheel'), (1, 'wheel')]) == '  - wheel\n  - wheel'
assert bullets([(3, 'jump'), (3, 'table')]) == '      - jump\n      - table'
assert bullets([(2, 'chair'), (1, 'Run'), (0, 'aaa'), (0, 'level')]) == '    - chair\n  - Run\n- aaa\n- level'
print("ok")
