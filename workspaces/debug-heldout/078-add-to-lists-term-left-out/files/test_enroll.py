from enroll import enroll

assert enroll([('blue', 7), ('blue', 0), ('blue', 4)]) == {'blue': 10, 'tan': 0}
assert enroll([('tan', 9), ('red', 0)]) == {'blue': 1, 'red': 0, 'tan': 7}
assert enroll([('red', 2)]) == {'blue': 1, 'red': 0, 'tan': 0}
assert enroll([('tan', 6), ('tan', 6)]) == {'blue': 1, 'tan': 0}
assert enroll([('tan', 9), ('tan', 0), ('tan', 9), ('tan', 9), ('blue', 8), ('red', 2)]) == {'blue': 1, 'red': 0, 'tan': 21}
assert enroll([('blue', 9), ('tan', 9), ('red', 5), ('blue', 6), ('tan', 4), ('blue', 6)]) == {'blue': 8, 'red': 11, 'tan': 7}
assert enroll([('tan', 6), ('blue', 4), ('blue', 8)]) == {'blue': 1, 'tan': 0}
assert enroll([('tan', 6), ('tan', 1)]) == {'blue': 1, 'tan': 15}
assert enroll([('blue', 4), ('red', 9)]) == {'blue': 1, 'red': 7, 'tan': 0}
assert enroll([('red', 5), ('red', 9), ('tan', 8)]) == {'blue': 1, 'red': 18, 'tan': 0}
assert enroll([('blue', 4), ('red', 2), ('red', 9)]) == {'blue': 1, 'red': 7, 'tan': 0}
assert enroll([('tan', 9), ('blue', 4)]) == {'blue': 1, 'tan': 7}
assert enroll([('red', 6), ('red', 2)]) == {'blue': 1, 'red': 0, 'tan': 0}
print("ok")
