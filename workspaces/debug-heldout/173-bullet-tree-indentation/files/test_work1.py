from work1 import indent_items

assert indent_items([(2, 'on'), (3, 'mouse'), (0, 'cat')]) == '        - on\n            - mouse\n- cat'
assert indent_items([(1, 'tea'), (2, 'seven')]) == '    - tea\n        - seven'
assert indent_items([(2, 'light'), (0, 'Hello')]) == '        - light\n- Hello'
assert indent_items([(3, 'east,'), (1, 'ox'), (3, 'world')]) == '            - east,\n    - ox\n            - world'
assert indent_items([(3, 'gold'), (1, 'Tiger'), (0, 'three')]) == '            - gold\n    - Tiger\n- three'
assert indent_items([(1, 'letter'), (1, 'letter'), (2, 'big')]) == '    - letter\n    - letter\n        - big'
assert indent_items([(2, 'wind'), (3, 'slow')]) == '        - wind\n            - slow'
assert indent_items([(2, 'north'), (2, 'north'), (1, 'sun')]) == '        - north\n        - north\n    - sun'
print("ok")
