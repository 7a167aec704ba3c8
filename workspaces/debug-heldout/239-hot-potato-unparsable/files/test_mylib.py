from mylib import eliminate

assert eliminate(['Cleo', 'Rosa', 'Jo', 'Ian'], 5) == ['Cleo', 'Jo', 'Ian', 'Rosa']
assert eliminate(['Kim', 'Will', 'Kim'], 2) == ['Will', 'Kim']
assert eliminate(['Zoe', 'Hana'], 5) == ['Zoe', 'Hana']
assert eliminate(['Will', 'Hana', 'Pia'], 3) == ['Pia', 'Will', 'Hana']
assert eliminate(['Uma', 'Kim', 'Jo'], 1) == ['Uma', 'Kim', 'Jo']
assert eliminate(['Otto', 'Vera', 'Vera'], 1) == ['Otto', 'Vera']
assert eliminate(['Kim', 'Otto', 'Zoe', 'Max'], 4) == ['Max', 'Kim', 'Zoe', 'Otto']
print("ok")
